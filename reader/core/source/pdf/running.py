"""What stands on page after page at the same place: running heads and feet, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.core.source.pdf.model import Printed

_EDGE = 3
"""Lines from the top and from the bottom of a page that can be its head or foot."""
_NEAR = 3.0
"""Points by which the same place may differ from page to page."""
_SHARE = 0.2
_LEAST = 2
_ENOUGH = 8
_SLOT = 0.5
"""Share of pages whose line at one place repeats, from which the place is the head's."""
_DIGITS = re.compile(r"[0-9０-９]+")
_NUMBER = re.compile(
    r"[-–—·•~\s\[［(（]*(?:第\s*)?([0-9０-９]{1,5})(?:\s*[页頁])?"
    r"(?:\s*[/／,，]?\s*(?:共|of)?\s*[0-9０-９]{1,5}\s*[页頁]?)?[-–—·•~\s\]］)）]*"
)
_DRESSED = re.compile(
    r"\s*[-–—·•~]+\s*[0-9０-９]{1,5}\s*[-–—·•~]+\s*|第\s*[0-9０-９]{1,5}\s*[页頁]\W*(?:共.{1,8}[页頁])?"
)
_ROMAN = re.compile(r"[-–—\s]*[ivxlIVXL]{1,6}[-–—\s]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """The pages without heads and feet, and the number printed on each.

    `numbers`: place of a page from 1 → the number by which a citation names it; where the document
    prints none it is the place itself, and a page before the numbered ones has none.
    """

    pages: tuple[tuple[Printed, ...], ...]
    numbers: Mapping[int, int]


def without_running(pages: Sequence[Sequence[Printed]]) -> Bodies:
    """The pages of a document without what only belongs to the paper."""
    edges = [_edges(page) for page in pages]
    numbered = _page_numbers(edges)
    dropped = {id(line) for line in numbered}
    maybe = dropped | {id(line) for line in _repeated(edges, dropped)}
    dropped |= {id(line) for edge in edges for side in edge for line in _outside(side, maybe)}
    kept = tuple(tuple(line for line in page if id(line) not in dropped) for page in pages)
    if not any(kept):
        kept = tuple(map(tuple, pages))  # forms that are alike all over are no heads
    places = [page[0].page for page in pages if page]
    return Bodies(pages=kept, numbers=_numbers(numbered, places))


def _edges(page: Sequence[Printed]) -> tuple[list[Printed], list[Printed]]:
    """The first and the last lines of a page by height, a row counted once; never tables."""
    lines = sorted((line for line in page if not line.rows), key=lambda line: -line.base)
    return _rows(lines), _rows(list(reversed(lines)))


def _rows(lines: Sequence[Printed]) -> list[Printed]:
    """The lines of the first rows of `lines`, which are in order of height."""
    found: list[Printed] = []
    rows = 0
    last: float | None = None
    for line in lines:
        if last is None or abs(line.base - last) > _NEAR:
            rows, last = rows + 1, line.base
        if rows > _EDGE:
            break
        found.append(line)
    return found


def _often(lines: Sequence[Printed], key: Callable[[Printed], str], least: float) -> set[int]:
    """The ids of lines that stand at one place, alike by `key`, on at least so many pages."""
    pages: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for line in lines:
        for near in (0, 1):
            pages[key(line), _place(line) + near].add(line.page)
    return {
        id(line)
        for line in lines
        if max(len(pages[key(line), _place(line) + near]) for near in (0, 1)) >= least
    }


def _outside(side: Sequence[Printed], maybe: Collection[int]) -> list[Printed]:
    """The lines from an edge inwards that belong to the paper; the first other one ends them."""
    found: list[Printed] = []
    for line in side:
        if id(line) not in maybe:
            beside = [other for other in found if abs(other.base - line.base) <= _NEAR]
            return [other for other in found if other not in beside]
        found.append(line)
    return found


def _bare(line: Printed) -> str:
    """A line without space."""
    return "".join(line.text.split())


def _flat(line: Printed) -> str:
    """A line without space and with one sign for all figures."""
    return _DIGITS.sub("#", _bare(line))


def _repeated(
    edges: Sequence[tuple[list[Printed], list[Printed]]], known: set[int]
) -> list[Printed]:
    """The lines at the pages' edges that come again, and others at their places.

    Odd and even pages may have heads of their own, and a head may name the chapter: what stands
    where most pages have a head is one too.
    """
    found: list[Printed] = []
    for side in (0, 1):
        lines = [line for edge in edges for line in edge[side] if id(line) not in known]
        n_pages = sum(1 for edge in edges if edge[side])
        least = max(_LEAST, min(_SHARE * n_pages, _ENOUGH))
        often = _often(lines, _bare, least)
        # Figures may change from page to page, but so they do in the rows of a list.
        often |= _often(lines, _flat, max(_LEAST + 1, least))
        heads: defaultdict[int, set[int]] = defaultdict(set)
        for line in lines:
            if id(line) in often:
                heads[_place(line)].add(line.page)
        slots = {place for place, on in heads.items() if len(on) >= max(_LEAST, _SLOT * n_pages)}
        found += [line for line in lines if id(line) in often or _place(line) in slots]
    return found


def _place(line: Printed) -> int:
    """The height of a line, in steps wider than it may differ from page to page."""
    return round(line.base / (2 * _NEAR))


def _page_numbers(edges: Sequence[tuple[list[Printed], list[Printed]]]) -> list[Printed]:
    """The lines that print a page's number: bare figures at an edge that rise with the pages."""
    maybe: list[tuple[Printed, int]] = []
    for edge in edges:
        for line in (*edge[1], *edge[0]):
            match = _NUMBER.fullmatch(line.text)
            if match is not None:
                maybe.append((line, int(match[1]) - line.page))
    steps = Counter(offset for _, offset in maybe)
    kept = [
        line for line, offset in maybe if steps[offset] >= _LEAST or _DRESSED.fullmatch(line.text)
    ]
    romans = [line for edge in edges for line in edge[1] if _ROMAN.fullmatch(line.text)]
    return kept + (romans if kept else [])


def _numbers(printed: Sequence[Printed], places: Sequence[int]) -> Mapping[int, int]:
    """Place of a page → its number, those without print counted on from the pages around them."""
    shown: dict[int, int] = {}
    for line in printed:
        match = _NUMBER.fullmatch(line.text)
        if match is not None:
            shown.setdefault(line.page, int(match[1]))
    if not shown:
        return {place: place for place in places}
    found: dict[int, int] = {}
    offset = Counter(number - place for place, number in shown.items()).most_common(1)[0][0]
    for place in places:
        if place in shown:
            offset = shown[place] - place
        number = place + offset
        if number > 0:
            found[place] = number
    return found
