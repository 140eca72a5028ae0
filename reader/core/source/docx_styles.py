"""How paragraphs and runs of a DOCX look: defaults, styles and their ancestors, direct settings."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.core.source.docx_names import W, child, children, on, value, whole
from reader.core.source.model import Align, Role
from reader.core.source.office_zip import Element
from reader.core.source.style_names import NamedStyle, named_style

_DEEPEST = 40
"""Ancestors of a style that are followed; Word itself stops at eleven."""
_MOST_SHAPES = 2000
_LONG_SETTINGS = 4000
"""How many shapes of paragraphs are kept, and for how long settings (bytes) at most."""
_DEFAULT_SIZE = 10.0
_LEVELS = 9
_ALIGNS = {"center": Align.CENTER, "right": Align.RIGHT, "end": Align.RIGHT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What settings say of characters; None where they say nothing. `size` in points."""

    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    face: str | None = None

    def over(self, below: "Look") -> "Look":
        """These settings, with those of `below` where they say nothing."""
        return Look(
            bold=below.bold if self.bold is None else self.bold,
            hidden=below.hidden if self.hidden is None else self.hidden,
            size=below.size if self.size is None else self.size,
            face=below.face if self.face is None else self.face,
        )


_NO_LOOK = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A paragraph's own evidence. `indent` counts two for a character."""

    tag: int = 0
    role: Role = Role.NONE
    align: Align = Align.UNKNOWN
    indent: int = 0
    number: tuple[str, int] | None = None
    """Number definition and level (from 0) of its automatic number."""
    look: Look = _NO_LOOK


def look_of(properties: Element | None) -> Look:
    """What one w:rPr says."""
    if properties is None or not len(properties):
        return _NO_LOOK
    size = whole(value(child(properties, "sz")))
    fonts = child(properties, "rFonts")
    return Look(
        bold=on(child(properties, "b")),
        hidden=on(child(properties, "vanish")),
        size=size / 2 if size and 0 < size < 3300 else None,
        face=value(fonts, "eastAsia") or None,
    )


@dataclass(slots=True)
class Styles:
    """The styles of one document; `level_of` finds the list level bound to a paragraph style."""

    root: Element | None
    levels: dict[tuple[str, str], int] = field(default_factory=dict)
    """(number definition, paragraph style) → level."""
    _by_id: dict[str, Element] = field(default_factory=dict)
    _default: str = ""
    _base: Look = _NO_LOOK
    _looks: dict[str, Look] = field(default_factory=dict)
    _shapes: dict[bytes, Shape] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in children(self.root, "style"):
            name = value(style, "styleId")
            self._by_id.setdefault(name, style)
            if value(style, "type") == "paragraph" and value(style, "default") in {"1", "true"}:
                self._default = self._default or name
        defaults = child(child(child(self.root, "docDefaults"), "rPrDefault"), "rPr")
        self._base = look_of(defaults)

    def _chain(self, style: str) -> Iterator[Element]:
        """A style and its ancestors, the nearest first; a circle is left at its beginning."""
        seen: set[str] = set()
        while style in self._by_id and style not in seen and len(seen) < _DEEPEST:
            seen.add(style)
            element = self._by_id[style]
            yield element
            style = value(child(element, "basedOn"))

    def _style_look(self, style: str) -> Look:
        """What a style and its ancestors say of characters."""
        known = self._looks.get(style)
        if known is None:
            known = _NO_LOOK
            for element in self._chain(style):
                known = known.over(look_of(child(element, "rPr")))
            self._looks[style] = known
        return known

    def shape(self, paragraph: Element) -> Shape:
        """The evidence of a paragraph: its own settings over those of its style."""
        own = child(paragraph, "pPr")
        # Paragraphs with the same settings look alike, and a document has few sets of them.
        key = b"" if own is None else etree.tostring(own, with_tail=False)
        known = self._shapes.get(key)
        if known is None:
            known = self._shape(own)
            if len(self._shapes) < _MOST_SHAPES and len(key) < _LONG_SETTINGS:
                self._shapes[key] = known
        return known

    def _shape(self, own: Element | None) -> Shape:
        """The evidence of a paragraph with the settings `own`."""
        style = value(child(own, "pStyle")) or self._default
        chain = list(self._chain(style))
        settings = [p for p in (own, *(child(e, "pPr") for e in chain)) if p is not None]
        named = self._named(own, chain)
        base = self._style_look(style).over(self._base)
        align = next((a for p in settings if (a := value(child(p, "jc")))), "")
        return Shape(
            tag=named.tag,
            role=named.role,
            align=_ALIGNS.get(align, Align.UNKNOWN),
            indent=_indent(settings, base.size or _DEFAULT_SIZE),
            number=self._number(own, chain),
            look=base,
        )

    def run_look(self, properties: Element | None, paragraph: Look) -> Look:
        """How a run looks; a property that the styles of paragraph and run both switch is off."""
        if properties is None:
            return paragraph
        style = value(child(properties, "rStyle"))
        if not style:
            return look_of(properties).over(paragraph)
        own = self._style_look(style)
        both = Look(
            bold=_toggled(own.bold, paragraph.bold),
            hidden=_toggled(own.hidden, paragraph.hidden),
            size=own.size,
            face=own.face,
        )
        return look_of(properties).over(both.over(paragraph))

    def _named(self, own: Element | None, chain: list[Element]) -> NamedStyle:
        """The heading level or role by outline levels and names, the nearest first."""
        level = whole(value(child(own, "outlineLvl")))
        if level is not None:
            return NamedStyle(tag=level + 1 if 0 <= level < _LEVELS else 0)
        for style in chain:
            named = named_style(value(child(style, "name")))
            if named.role:
                return named
            level = whole(value(child(child(style, "pPr"), "outlineLvl")))
            if level is not None:
                return NamedStyle(tag=level + 1 if 0 <= level < _LEVELS else 0)
            if named:
                return named
        return NamedStyle()

    def _number(self, own: Element | None, chain: list[Element]) -> tuple[str, int] | None:
        """Definition and level of the automatic number, None without one."""
        direct = child(own, "numPr")
        inherited = ((s, child(child(s, "pPr"), "numPr")) for s in chain)
        carrier, styled = next(((s, n) for s, n in inherited if n is not None), (None, None))
        wanted = [value(child(n, "numId")) for n in (direct, styled) if n is not None]
        number = next((n for n in wanted if n), "")
        if not number or number == "0":
            return None
        level = whole(value(child(direct, "ilvl")))
        if level is None and carrier is not None:
            level = self.levels.get((number, value(carrier, "styleId")))
            if level is None:
                level = whole(value(child(styled, "ilvl")))
        return (number, level or 0) if 0 <= (level or 0) < _LEVELS else None


def _toggled(own: bool | None, outer: bool | None) -> bool | None:
    """A property that two levels of styles switch: on where one of them does."""
    return None if own is None else own != bool(outer)


def _indent(settings: list[Element], size: float) -> int:
    """The first line's indent in half characters of `size` points, at least 0."""
    found: dict[str, int] = {}
    for properties in settings:
        indent = child(properties, "ind")
        if indent is None:
            continue
        for name in ("left", "start", "firstLine", "hanging"):
            for key in (name + "Chars", name):
                number = whole(indent.get(W + key) or "")
                if number is not None:
                    found.setdefault(key, number)
    total = 0.0
    for name, sign in (("left", 1), ("start", 1), ("firstLine", 1), ("hanging", -1)):
        hundredths = found.get(name + "Chars")
        if hundredths:
            total += sign * hundredths / 50
        else:
            total += sign * found.get(name, 0) / (size * 10)
    return max(0, min(200, round(total)))
