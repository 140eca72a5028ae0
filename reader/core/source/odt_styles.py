"""How paragraphs and stretches of Open Document text look, through styles and their parents."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.core.source.model import Align, Role
from reader.core.source.odt_names import FO, STYLE, TEXT, count, points, share
from reader.core.source.office_zip import Element
from reader.core.source.style_names import NamedStyle, named_style

_DEEPEST = 40
_DEFAULT_SIZE = 12.0
_LARGEST = 1600.0
_LEVELS = 9
_ALIGNS = {"center": Align.CENTER, "end": Align.RIGHT, "right": Align.RIGHT}
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How characters look. `size` in points, 0 unknown; `face`: the font's name."""

    bold: bool = False
    hidden: bool = False
    size: float = 0.0
    face: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The evidence of a paragraph's style. `list_style`: the list its paragraphs belong to."""

    named: NamedStyle = field(default_factory=NamedStyle)
    align: Align = Align.UNKNOWN
    indent: int = 0
    look: Look = field(default_factory=Look)
    list_style: str = ""


class Styles:
    """The styles of one document; those of its content come before those it shares."""

    def __init__(self, *roots: Element | None) -> None:
        """Take the styles below `roots`, of two with one name the first."""
        self._by_name: dict[tuple[str, str], Element] = {}
        self._base: Element | None = None
        self._shapes: dict[str, Shape] = {}
        for root in roots:
            for style in root.iter(STYLE + "style") if root is not None else ():
                key = (style.get(STYLE + "family") or "", style.get(STYLE + "name") or "")
                self._by_name.setdefault(key, style)
            for style in root.iter(STYLE + "default-style") if root is not None else ():
                if style.get(STYLE + "family") == "paragraph" and self._base is None:
                    self._base = style

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """A style and its parents, the nearest first; a circle is left at its beginning."""
        seen: set[str] = set()
        while (style := self._by_name.get((family, name))) is not None and name not in seen:
            if len(seen) >= _DEEPEST:
                return
            seen.add(name)
            yield style
            name = style.get(STYLE + "parent-style-name") or ""

    def shape(self, name: str) -> Shape:
        """The evidence of a paragraph style."""
        known = self._shapes.get(name)
        if known is None:
            known = self._shapes[name] = self._shape(name)
        return known

    def _shape(self, name: str) -> Shape:
        chain = list(self._chain("paragraph", name))
        look = Look()
        for style in reversed([*chain, *([] if self._base is None else [self._base])]):
            look = _over(style.find(STYLE + "text-properties"), look)
        settings = [p for s in chain if (p := s.find(STYLE + "paragraph-properties")) is not None]
        align = next((a for p in settings if (a := p.get(FO + "text-align"))), "")
        first = next(
            (n for p in settings if (n := points(p.get(FO + "text-indent"))) is not None), 0
        )
        left = next(
            (n for p in settings if (n := points(p.get(FO + "margin-left"))) is not None), 0
        )
        half = (look.size or _DEFAULT_SIZE) / 2
        lists = (s.get(STYLE + "list-style-name") for s in chain)
        return Shape(
            named=_named(chain),
            align=_ALIGNS.get(align, Align.UNKNOWN),
            indent=max(0, min(200, round((first + left) / half))),
            look=look,
            list_style=next((one for one in lists if one is not None), ""),
        )

    def look(self, name: str, outer: Look) -> Look:
        """How a stretch of the text style `name` looks inside text that looks like `outer`."""
        for style in reversed(list(self._chain("text", name))):
            outer = _over(style.find(STYLE + "text-properties"), outer)
        return outer

    def hides(self, section: Element) -> bool:
        """True for a section that is not shown, by itself or by its style."""
        name = section.get(TEXT + "style-name") or ""
        styles = (s.find(STYLE + "section-properties") for s in self._chain("section", name))
        settings = [section, *(one for one in styles if one is not None)]
        return any(one.get(TEXT + "display") == "none" for one in settings)


def _over(properties: Element | None, outer: Look) -> Look:
    """A look with one style's text properties over it; the Chinese ones come first."""
    if properties is None:
        return outer
    weight = properties.get(STYLE + "font-weight-asian") or properties.get(FO + "font-weight")
    written = properties.get(STYLE + "font-size-asian") or properties.get(FO + "font-size")
    size, part = points(written), share(written)
    if size is None:
        size = outer.size * part if part is not None else outer.size
    display = properties.get(TEXT + "display")
    face = properties.get(STYLE + "font-name-asian") or properties.get(STYLE + "font-name")
    return Look(
        bold=outer.bold if weight is None else weight in _BOLD,
        hidden=outer.hidden if display is None else display == "none",
        size=size if 0 < size < _LARGEST else outer.size,
        face=face or outer.face,
    )


def _named(chain: list[Element]) -> NamedStyle:
    """What the names and outline levels of a style and its parents say, the nearest first."""
    for style in chain:
        named = named_style(style.get(STYLE + "display-name") or style.get(STYLE + "name") or "")
        if named.role is not Role.NONE:
            return named
        level = count(style.get(STYLE + "default-outline-level"), default=0)
        if 0 < level <= _LEVELS:
            return NamedStyle(tag=level)
        if named:
            return named
    return NamedStyle()
