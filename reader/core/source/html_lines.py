"""The lines of a part of a page in reading order, with the evidence of their mark-up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from reader.core.datelines import is_date_line
from reader.core.labels import fields_in
from reader.core.source.html_tree import Element, flat, skipped
from reader.core.source.model import Align, Cell, Line, Role

Rows = list[list[tuple[str, Cell]]]

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "legend",
        "summary",
    ]
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LOOKS = frozenset(
    {
        *_HEADINGS,
        "b",
        "strong",
        "a",
        "li",
        "dd",
        "blockquote",
        "pre",
        "figcaption",
        "font",
        "center",
    }
)
"""Elements that look otherwise than what they stand in even without attributes."""
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)|font\s*:\s*bold", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(normal|lighter|[1-5]00)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*([0-9]{1,3}(?:\.[0-9]{1,3})?)\s*(pt|px)", re.IGNORECASE)
_ALIGN = re.compile(r"text-align\s*:\s*(center|right)", re.IGNORECASE)
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
_NEWLINES = re.compile(
    r"(?<![\x21-\x7e])[ \t\r\f]*\n[ \t\r\n\f]*|[ \t\r\f]*\n[ \t\r\n\f]*(?![\x21-\x7e])"
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CELL_BREAK = "\x0b"
"""No page holds it: the parser takes control characters for spaces."""
_LAYOUT_CELL = 600
_LABEL = 16  # code points in which a label at the start of an element ends
_CAPTION = 60
_PRINT = 14  # points; running text and captions are no larger
_MAX_SPAN = 1000


@dataclass(slots=True, kw_only=True)
class PageLine:
    """One line of a page: its text without outer space and its evidence (offsets all 0)."""

    text: str
    evidence: Line
    element: Element
    rows: Rows = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """How text looks inside one element."""

    bold: bool = False
    size: float = 0.0
    align: Align = Align.UNKNOWN
    link: bool = False
    tag: int = 0
    item: bool = False
    quote: bool = False
    pre: bool = False
    caption: bool = False


@dataclass(slots=True)
class _Buffer:
    """The characters of the line being read."""

    parts: list[str] = field(default_factory=list)
    ink: int = 0
    bold: int = 0
    linked: int = 0
    lead: int = 0
    size: float = 0.0
    pictured: bool = False
    look: _Look = field(default_factory=_Look)

    def part_from(self, own: str) -> None:
        """Set a labelled field off from what stands before it, as the page's style sheet does."""
        if self.ink and not self.parts[-1][-1:].isspace():
            fields = fields_in(own[:_LABEL].lstrip())
            if fields and not fields[0].start:
                self.parts.append(" ")

    def add(self, text: str, look: _Look) -> None:
        """Append characters that look like `look`."""
        ink = len(flat(text))
        if ink:
            if not self.ink:
                self.look, self.size = look, look.size
            if look.bold:
                if self.lead == self.ink:
                    self.lead += ink
                self.bold += ink
            self.size = min(self.size, look.size)
            self.linked += ink if look.link else 0
            self.ink += ink
        self.parts.append(text)


def walk(root: Element, *, hole: Element | None = None) -> Iterator[PageLine | None]:
    """The lines below `root`; where the element `hole` stands, None instead of its lines.

    No recursion: a page may be nested as deep as its parser let it.
    """
    looks = [_Look()]
    buffer = _Buffer()
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        tag = element.tag
        # Most elements begin and end where nothing waits for an end of its line.
        if buffer.parts and (tag in _BLOCKS or tag == "br"):
            yield from _flush(buffer, element)
        if event == "start":
            left_out = element is hole or skipped(element)
            if left_out or (tag == "table" and element is not root):
                rows = [] if left_out else _rows(element)
                if element is hole:
                    yield None
                if rows:
                    yield from _caption(element)
                    text = " ".join(cell for row in rows for cell, _ in row)
                    yield PageLine(
                        text=text, evidence=Line(start=0, end=0), element=element, rows=rows
                    )
                if rows or left_out:
                    steps.skip_subtree()
                    looks.append(looks[-1])
                    continue
            looks.append(_look(element, looks[-1]))
            own = element.text
            if own and buffer.parts:
                buffer.part_from(own)
            elif tag == "img" and not buffer.ink:
                buffer.pictured = True
        else:
            looks.pop()
            own = element.tail if element is not root else None
        if own and not looks[-1].pre:
            buffer.add(own, looks[-1])
        elif own:
            yield from _read(buffer, own, looks[-1], element)
    yield from _flush(buffer, root)


def _read(buffer: _Buffer, text: str, look: _Look, element: Element) -> Iterator[PageLine]:
    """Take in characters inside <pre>, where every line feed ends a line."""
    pieces = text.split("\n")
    for piece in pieces[:-1]:
        buffer.add(piece, look)
        yield from _flush(buffer, element)
    buffer.add(pieces[-1], look)


def _flush(buffer: _Buffer, element: Element) -> Iterator[PageLine]:
    """The line in `buffer`, if it holds more than space; the buffer is empty afterwards."""
    raw = "".join(buffer.parts)
    ink, bold, lead, linked = buffer.ink, buffer.bold, buffer.lead, buffer.linked
    look, size = buffer.look, buffer.size
    buffer.parts.clear()
    buffer.ink = buffer.bold = buffer.lead = buffer.linked = 0
    if not ink:
        return
    folded = _SPACES.sub(" ", _NEWLINES.sub("", raw))
    text = folded.strip()
    caption = look.caption or (buffer.pictured and _captions(text, look, bold=bold == ink))
    buffer.pictured = False
    indent = sum(2 if c == "\u3000" else 1 for c in folded[: len(folded) - len(folded.lstrip())])
    evidence = Line(
        start=0,
        end=0,
        indent=indent,
        bold=bold == ink,
        lead_end=_place(text, lead) if 0 < lead < ink else 0,
        size=size,
        tag=look.tag,
        align=look.align,
        item=look.item,
        quote=look.quote,
        link=linked * 2 > ink,
        role=Role.CAPTION if caption else Role.NONE,
    )
    yield PageLine(text=text, evidence=evidence, element=element)


def _captions(text: str, look: _Look, *, bold: bool) -> bool:
    """True if the line after a picture says what it shows: centred, short, in plain print."""
    if bold or look.tag or look.align is not Align.CENTER or look.size > _PRINT:
        return False
    if len(text) > _CAPTION or "〔" in text or text.endswith(("号", "：", "；")):
        return False
    return not (is_date_line(text) or fields_in(text))


def _place(text: str, ink: int) -> int:
    """The code point after `ink` characters that are no space."""
    for at, char in enumerate(text):
        if not char.isspace():
            ink -= 1
            if not ink:
                return at + 1
    return len(text)


def _look(element: Element, outer: _Look) -> _Look:
    """How text directly inside `element` looks."""
    tag = element.tag
    style, align = element.get("style") or "", element.get("align") or ""
    if not (style or align) and tag not in _LOOKS:
        return outer
    return _inside(outer, str(tag), style, align, element.get("size") or "")


@lru_cache(maxsize=512)  # a page has few looks, and each of them thousands of times
def _inside(outer: _Look, tag: str, style: str, align: str, size: str) -> _Look:
    """How text looks in an element with these attributes, around which it looks like `outer`."""
    bold = outer.bold or tag in {"b", "strong"} or tag in _HEADINGS
    if style:
        bold = (bold or bool(_WEIGHT.search(style))) and not _LIGHT.search(style)
    return replace(
        outer,
        bold=bold,
        size=_size(tag, style, size) or outer.size,
        align=_align(tag, style, align) or outer.align,
        link=outer.link or tag == "a",
        tag=_HEADINGS.get(tag, outer.tag),
        item=outer.item or tag in {"li", "dd"},
        quote=outer.quote or tag == "blockquote",
        pre=outer.pre or tag == "pre",
        caption=outer.caption or tag == "figcaption",
    )


def _size(tag: str, style: str, size: str) -> float:
    """Font size in points that an element sets, 0 where it sets none."""
    if tag == "font":
        return _FONT_SIZES.get(size, 0.0)
    match = _SIZE.search(style) if style else None
    if match is None:
        return 0.0
    return float(match[1]) * (0.75 if match[2].lower() == "px" else 1.0)


def _align(tag: str, style: str, align: str) -> Align:
    """The alignment an element sets."""
    match = _ALIGN.search(style) if style else None
    value = (match[1] if match else align).lower()
    if tag == "center" or value == "center":
        return Align.CENTER
    return Align.RIGHT if value == "right" else Align.UNKNOWN


def _rows(element: Element) -> Rows:
    """The cells of a table that holds data; nothing for one that only arranges the page."""
    if next(element.iterdescendants("table"), None) is not None:
        return []
    rows: Rows = []
    for row in element.iterdescendants("tr"):
        cells = [_cell(cell) for cell in row if cell.tag in {"td", "th"}]
        if any(text for text, _ in cells):
            rows.append(cells)
    wide = [row for row in rows if sum(1 for text, _ in row if text) > 1]
    longest = max((len(text) for row in rows for text, _ in row), default=0)
    if len(rows) < 2 or len(wide) * 2 < len(rows) or longest > _LAYOUT_CELL:
        return []
    return rows


def _cell(element: Element) -> tuple[str, Cell]:
    """Text and shape of one cell."""
    text = _cell_text(element)
    header = element.tag == "th" or next(iter(element.iterancestors("thead")), None) is not None
    cell = Cell(
        start=0,
        end=0,
        header=header,
        rowspan=_span(element.get("rowspan")),
        colspan=_span(element.get("colspan")),
    )
    return text, cell


def _cell_text(element: Element) -> str:
    """The shown characters of a cell on one line: a break or a block in it becomes a space."""
    parts: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, inner in steps:
        if inner is not element and (inner.tag in _BLOCKS or inner.tag == "br"):
            parts.append(_CELL_BREAK)
        if event == "start":
            if skipped(inner):
                steps.skip_subtree()
            elif inner.text:
                parts.append(inner.text)
        elif inner.tail and inner is not element:
            parts.append(inner.tail)
    return " ".join(_NEWLINES.sub("", "".join(parts)).split())


def _caption(element: Element) -> Iterator[PageLine]:
    """The line of a table's caption, if it has one."""
    caption = element.find("caption")
    text = _cell_text(caption) if caption is not None and not skipped(caption) else ""
    if text:
        evidence = Line(start=0, end=0, role=Role.CAPTION)
        yield PageLine(text=text, evidence=evidence, element=element)


def _span(value: str | None) -> int:
    """A row or column span, at least 1."""
    text = (value or "").strip()
    return min(_MAX_SPAN, max(1, int(text))) if text.isascii() and text.isdigit() else 1
