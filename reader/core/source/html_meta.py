"""Title, subtitle and fields of a page, from its mark-up and the labels around its body."""

import re
from collections.abc import Iterable, Sequence

from reader.core.datelines import find_date
from reader.core.labels import DROP, fields_in, is_label_only, is_noise, label_key, reporters
from reader.core.source.html_lines import PageLine
from reader.core.source.html_tree import Element, flat
from reader.core.source.model import Align

_META = {
    "articletitle": "title",
    "og:title": "title",
    "pubdate": "date",
    "firstpublishedtime": "date_published",
    "publishdate": "date",
    "article:published_time": "date",
    "contentsource": "source",
    "author": "author",
    "sitename": "site",
    "og:site_name": "site",
}
_CUT = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|\s*[-–—]+\s*(?=[^-–—]{2,20}$)|\s+")
_OFFICIAL = frozenset({"index_number", "document_number", "issuer", "date_written"})
_MAX_TITLE = 120
_MIN_TITLE = 8
_FIELD_LINE = 200
_DATE_LINE = 100
_LARGE = 14


def meta_tags(root: Element) -> dict[str, str]:
    """Contract keys → values of the page's <meta> elements; the first of a key counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        key = _META.get(name)
        value = " ".join((element.get("content") or "").split())
        if key and value:
            found.setdefault(key, value)
    return found


def fields_of(lines: Iterable[PageLine]) -> dict[str, str]:
    """Contract keys → labelled values of the lines around a body; the first of a key counts.

    Label and value may stand in neighbouring cells or lines.
    """
    lines = tuple(lines)
    found: dict[str, str] = {}
    for line in lines:
        found = {**info_of(line), **found}
    waiting: str | None = None
    for text in _texts(lines):
        label = is_label_only(text)
        if label is not None:
            waiting = label
            continue
        if not text or is_noise(text):
            waiting = None
            continue
        fields = fields_in(text) if len(text) <= _FIELD_LINE else ()
        if waiting is not None and not fields and len(text) <= _FIELD_LINE:
            found.setdefault(waiting, text)
        waiting = None
        for one in fields:
            value = text[one.value_start : one.value_end]
            if value:
                found.setdefault(one.key, value)
            elif one is fields[-1]:
                waiting = one.key
    found.pop(DROP, None)
    return found


def info_of(line: PageLine) -> dict[str, str]:
    """Contract keys → values of a table of what a page says of its document; else empty.

    Its cells are labels and values in turn, and at least two and half of the labels are known,
    one of them said of official documents alone: 时间 and 名称 are said of anything.
    """
    pairs = [
        (row[at][0], row[at + 1][0] if at + 1 < len(row) else "")
        for row in line.rows
        for at in range(0, len(row), 2)
        if row[at][0]
    ]
    known = [(key, value) for label, value in pairs if (key := label_key(label)) is not None]
    official = any(key in _OFFICIAL for key, _ in known)
    if not official or len(known) < 2 or 2 * len(known) < len(pairs):
        return {}
    found: dict[str, str] = {}
    for key, value in known:
        if value and key != DROP:
            found.setdefault(key, value)
    return found


def _texts(lines: Iterable[PageLine]) -> Iterable[str]:
    """The texts of lines, cells of tables one by one."""
    for line in lines:
        if line.rows:
            for row in line.rows:
                yield from (text for text, _ in row)
        else:
            yield line.text


def title_of(root: Element, lines: Sequence[PageLine], known: str) -> tuple[str, PageLine | None]:
    """The title and the line it stands on; "" where none is sure.

    Order: `known` from mark-up, a lone <h1>, the longest line that begins the page's <title>.
    """
    page = flat(root.findtext(".//title") or "")
    if known:
        return known, _line_of(flat(known), lines)
    heads = [line for line in lines if line.evidence.tag == 1 and len(flat(line.text)) >= 4]
    if len(heads) == 1 and len(heads[0].text) <= _MAX_TITLE:
        return heads[0].text, heads[0]
    best: PageLine | None = None
    for line in lines:
        own = flat(line.text)
        if _MIN_TITLE <= len(own) <= _MAX_TITLE and page.startswith(own) and not line.evidence.link:
            best = line if best is None or len(own) > len(flat(best.text)) else best
    return (best.text, best) if best is not None else ("", None)


def prominent(lines: Sequence[PageLine]) -> PageLine | None:
    """The last line before a body that looks like its title: large or centred, and bold."""
    for line in reversed(lines):
        sign = line.evidence
        big = sign.bold and (sign.align is Align.CENTER or sign.size > _LARGE)
        if big and not sign.link and 4 <= len(flat(line.text)) <= _MAX_TITLE:
            return line
    return None


def date_near(title: PageLine | None, lines: Sequence[PageLine]) -> str:
    """The first date without a label between the title and the body, "" without one."""
    at = next((n for n, line in enumerate(lines) if line is title), None)
    for line in lines[at + 1 :] if at is not None else []:
        dated = find_date(line.text) if len(line.text) <= _DATE_LINE else None
        if dated is not None:
            return line.text[dated[0] : dated[1]]
    return ""


def author_near(title: PageLine | None, lines: Sequence[PageLine]) -> str:
    """Who reported, by the line 本报记者 … between the title and the body; "" without one."""
    at = next((n for n, line in enumerate(lines) if line is title), None)
    below = lines[at + 1 :] if at is not None else []
    return next((names for line in below if (names := reporters(line.text))), "")


def _line_of(title: str, lines: Sequence[PageLine]) -> PageLine | None:
    """The line that is `title`, a heading rather than a breadcrumb."""
    same = [line for line in lines if flat(line.text) == title and not line.rows]
    tagged = [line for line in same if line.evidence.tag]
    return next(iter(tagged or same), None)


def page_title(root: Element) -> str:
    """The first part of <title> that is no site's name; "" if it has none of six characters."""
    for part in _CUT.split((root.findtext(".//title") or "").strip()):
        if len(part) >= 6 and not re.search(r"(网|网站|门户|政府|日报)$", part):
            return part
    return ""


def subtitle_after(title: PageLine | None, lines: Sequence[PageLine]) -> str:
    """The text of a heading that follows the title at once with a lower tag, else ""."""
    if title is None or not title.evidence.tag:
        return ""
    at = next((n for n, line in enumerate(lines) if line is title), -1)
    after = lines[at + 1] if 0 <= at < len(lines) - 1 else None
    if after is None or after.evidence.tag <= title.evidence.tag or fields_in(after.text):
        return ""
    if any(line.evidence.tag == after.evidence.tag for line in lines[at + 2 :]):
        # Further headings of its level: the first of the document's own, no subtitle.
        return ""
    return after.text if len(after.text) <= _MAX_TITLE else ""
