"""What holds at a place in an RTF file: the looks of characters and of the paragraph."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from reader.core.source.model import Align
from reader.core.source.office_flow import Paragraph
from reader.core.source.style_names import NamedStyle, named_style

_LEVELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a group inherits. `sink`: where characters go; `size`: points.

    `fallback`: how many characters stand in for one given by its code point.
    """

    sink: str = "text"
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    size: float = 12.0
    font: int = 0
    fallback: int = 1


PLAIN = State()


@lru_cache(maxsize=1024)  # a file has few states and goes to and fro between them
def styled(state: State, word: str, number: int | None) -> State | None:
    """The state after a control word of characters, None where it is none of them."""
    switched = number != 0
    match word:
        case "plain":
            return replace(
                state, bold=False, hidden=False, deleted=False, size=PLAIN.size, font=state.font
            )
        case "b":
            return replace(state, bold=switched)
        case "v":
            return replace(state, hidden=switched)
        case "deleted":
            return replace(state, deleted=switched)
        case "fs":
            return replace(state, size=number / 2) if number and 0 < number < 3300 else state
        case "f":
            return replace(state, font=number or 0)
        case "uc":
            return replace(state, fallback=max(0, min(16, 1 if number is None else number)))
    return None


@dataclass(slots=True, kw_only=True)
class ParagraphState:
    """What holds for the paragraph being read; lengths in twips, `chars` in hundredths."""

    align: Align = Align.UNKNOWN
    level: int | None = None
    style: int = 0
    in_table: bool = False
    depth: int = 1
    first: int = 0
    first_chars: int = 0
    left: int = 0

    def set(self, word: str, number: int | None) -> bool:
        """Take in a control word of paragraphs; False where it is none of them."""
        value = number or 0
        match word:
            case "qc":
                self.align = Align.CENTER
            case "qr":
                self.align = Align.RIGHT
            case "ql" | "qj" | "qd":
                self.align = Align.UNKNOWN
            case "outlinelevel":
                self.level = value
            case "s":
                self.style = value
            case "intbl":
                self.in_table = True
            case "itap":
                self.depth, self.in_table = value, value > 0
            case "fi":
                self.first = value
            case "cufi":
                self.first_chars = value
            case "li":
                self.left = value
            case _:
                return False
        return True

    def finish(self, paragraph: Paragraph, styles: dict[int, NamedStyle], size: float) -> None:
        """Give a paragraph the evidence of this state; `size`: its font's, in points."""
        named = styles.get(self.style, NamedStyle())
        paragraph.align = self.align
        paragraph.role = named.role
        if not named.role:
            own = self.level
            paragraph.tag = named.tag if own is None else (own + 1 if 0 <= own < _LEVELS else 0)
        half = size * 10
        first = self.first_chars / 50 if self.first_chars else self.first / half
        paragraph.indent = max(0, min(200, round(first + self.left / half)))


@dataclass(slots=True)
class Sheets:
    """The fonts and styles a file declares, filled while it is read."""

    charsets: dict[int, int] = field(default_factory=dict)
    faces: dict[int, str] = field(default_factory=dict)
    styles: dict[int, NamedStyle] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)

    def name_style(self, number: int, name: str) -> None:
        """Note the name of a paragraph style; its outline level counts before it."""
        found = named_style(name.strip().rstrip(";"))
        level = self.levels.get(number)
        if level is not None and not found.role:
            found = NamedStyle(tag=level + 1 if 0 <= level < _LEVELS else 0)
        self.styles[number] = found
