"""HTML pages: the document in reading order without page noise, its values in `meta`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from reader.core.errors import Code, Notice, ReaderError
from reader.core.labels import DROP, is_label_only, is_noise
from reader.core.source.builder import Builder
from reader.core.source.html_body import body_of
from reader.core.source.html_lines import PageLine, walk
from reader.core.source.html_meta import (
    author_near,
    date_near,
    fields_of,
    info_of,
    meta_tags,
    page_title,
    prominent,
    subtitle_after,
    title_of,
)
from reader.core.source.html_tree import Element, flat, parse_tree
from reader.core.source.model import Align, Line, Role, Source, SourceInfo

_FRONT = 8
_LONGEST_VALUE = 24  # code points of a value on a line of its own


def parse_html(text: str, info: SourceInfo) -> Source:
    """The source of a page. Raises ReaderError E-SRC-09 where it has no text."""
    root = parse_tree(text)
    if root is None:
        raise ReaderError(Code.SOURCE_NO_TEXT, name=info.name)
    body, whole = body_of(root)
    before, inside, after = _parts(root, body)
    info_lines = [line for line in inside[:_FRONT] if info_of(line)]
    before += info_lines
    inside = [line for line in inside if line not in info_lines] or inside
    meta = meta_tags(root)
    fields = fields_of(before)
    fields = {**fields_of(after), **fields}
    for key in ("title", "site"):
        # The mark-up's title is the publisher's own; a label in the page comes second.
        if key in meta:
            fields.pop(key, None)
    meta = {**meta, **fields}
    inside = _without_noise(inside)
    inside = _without_links(inside) or inside
    title, title_line = title_of(root, [*before, *inside], meta.pop("title", ""))
    if not title and not _has_front(inside):
        title_line = prominent(before)
        title = title_line.text if title_line is not None else page_title(root)
    subtitle = subtitle_after(title_line, [*before, *inside])
    if not meta.keys() & {"date", "date_published"} and (near := date_near(title_line, before)):
        meta["date"] = near
    if "author" not in meta and (names := author_near(title_line, before)):
        meta["author"] = names
    lines = _with_title(inside, title, subtitle)
    builder = Builder()
    for line in lines:
        if line.rows:
            builder.add_table(line.rows)
        else:
            builder.add(line.text, line.evidence)
    if title:
        meta["title"] = title
    if subtitle:
        meta["subtitle"] = subtitle
    notices = (Notice(code=Code.BODY_WHOLE_PAGE),) if whole else ()
    return Source(
        info=info,
        text=builder.text(),
        lines=tuple(builder.lines),
        meta=meta,
        notices=notices,
    )


def _parts(root: Element, body: Element) -> tuple[list[PageLine], list[PageLine], list[PageLine]]:
    """The lines before, in and after the element that holds the document."""
    before: list[PageLine] = []
    after: list[PageLine] = []
    into = before
    for line in walk(root, hole=body):
        if line is None:
            into = after
        else:
            into.append(line)
    return before, [line for line in walk(body) if line is not None], after


def _without_noise(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines without buttons, counters and labels that nothing stands behind."""
    return [
        line
        for line, after in zip_longest(lines, lines[1:])
        if line.rows or not is_noise(line.text) or _labels(line, after)
    ]


def _labels(line: PageLine, after: PageLine | None) -> bool:
    """Whether a line is a label whose value is the short line after it."""
    if after is None or after.rows or is_label_only(line.text) in {None, DROP}:
        return False
    value = after.text.strip()
    return len(value) <= _LONGEST_VALUE and value[-1:] not in "。！？；：:" and not is_noise(value)


def _without_links(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines without the lists of links before and after the document."""
    first, last = 0, len(lines)
    while first < last and lines[first].evidence.link:
        first += 1
    while last > first and lines[last - 1].evidence.link:
        last -= 1
    return list(lines[first:last])


def _has_front(lines: Sequence[PageLine]) -> bool:
    """True if one of the first lines of the body looks like a title of its own."""
    for line in lines[:_FRONT]:
        sign = line.evidence
        if sign.tag or (sign.bold and (sign.align is Align.CENTER or sign.size > 14)):
            return True
    return False


def _with_title(lines: list[PageLine], title: str, subtitle: str) -> list[PageLine]:
    """The lines with title and subtitle marked where they stand, else put before them."""
    if not title:
        return lines
    marked = _marked(lines, title, Role.TITLE)
    if marked is None:
        own = (
            PageLine(
                text=title, evidence=Line(start=0, end=0, role=Role.TITLE), element=lines[0].element
            )
            if lines
            else None
        )
        if own is None:
            return lines
        marked = [own, *lines]
    if not subtitle:
        return marked
    with_sub = _marked(marked, subtitle, Role.SUBTITLE)
    if with_sub is not None:
        return with_sub
    sub = replace_line(marked[0], subtitle)
    return [marked[0], sub, *marked[1:]]


def replace_line(line: PageLine, text: str) -> PageLine:
    """A subtitle line beside `line`."""
    evidence = Line(start=0, end=0, role=Role.SUBTITLE)
    return PageLine(text=text, evidence=evidence, element=line.element)


def _marked(lines: list[PageLine], title: str, role: Role) -> list[PageLine] | None:
    """The lines with those that together are `title` given `role`; None where it is not there."""
    want = flat(title)
    for first in range(min(_FRONT, len(lines))):
        got = ""
        for last in range(first, min(first + 5, len(lines))):
            got += flat(lines[last].text)
            if got == want:
                return [
                    replace(line, evidence=replace(line.evidence, role=role))
                    if first <= at <= last
                    else line
                    for at, line in enumerate(lines)
                ]
            if not want.startswith(got):
                break
    return None
