"""The lines of a source given their kinds, and put together to blocks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.core.blocks.front import front_of
from reader.core.blocks.model import Block, BlockKind, Part
from reader.core.blocks.rules import kind_of
from reader.core.blocks.tail import is_remark, signatures, tail_of
from reader.core.datelines import find_date, iso_date
from reader.core.source import Cell, Line, Role, Source

_MERGED = frozenset({BlockKind.TITLE})
_BY_ROLE = {
    Role.CAPTION: BlockKind.CAPTION,
    Role.CONTENTS: BlockKind.CONTENTS,
}
_ADDRESSEE = re.compile(r"[^。；！？]{2,200}[：:∶]")
_ANNOUNCES = re.compile(
    r"如下|以下|下列|包括|提出|根据|为了|现将|現將"
    r"|(分别是|主要是|要求|强调|指出|表示|通知|认为|原则)[：:]$"
)
_CREDIT = re.compile(r"[（(\[【]\s*(?:责任编辑|责编|编辑)\s*[:：][^。，]{1,30}[)）\]】]$")
_MAX_CREDIT = 50
_FIGURE = re.compile(r"[\s0-9０-９.,，．%％+\-—－/]+")
_ARABIC = re.compile(r"[0-9０-９]{1,2}[.．、]")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十0-9０-９]{1,3}[)）、.．]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All lines with their kinds before headings are known, and the values of front and tail."""

    parts: tuple[Part, ...]
    meta: Mapping[str, str]


def lay_out(source: Source) -> Layout:
    """The lines of `source` with their kinds; body lines that are no more are paragraphs."""
    lines = _without_credit(source.text, [n for n in source.lines if n.role is not Role.NOTE])
    texts = [source.text[line.start : line.end] for line in lines]
    front = front_of(texts, lines, source.meta)
    body = len(front.kinds)
    tail = tail_of(texts, lines, body)
    meta = {**tail.meta, **front.meta, **source.meta}
    if "date_written" in tail.meta and "date_written" not in source.meta:
        meta["date_written"] = tail.meta["date_written"]
    written = iso_date(meta.get("date_written", ""))
    if written is not None and iso_date(meta.get("date", "")) == written:
        # The date under a title is the one the page's table calls 成文日期.
        meta.pop("date", None)
    title = "".join(meta.get("title", "").split())
    kinds: list[BlockKind] = []
    for at, (text, line) in enumerate(zip(texts, lines, strict=True)):
        if at < body:
            kinds.append(front.kinds[at])
        elif line.rows:
            kinds.append(BlockKind.TABLE)
        elif line.role in _BY_ROLE:
            kinds.append(_BY_ROLE[line.role])
        elif line.role is Role.TITLE and "".join(text.split()) in title:
            # A book's title once more, over a later chapter.
            kinds.append(BlockKind.MASTHEAD)
        elif at in tail.kinds:
            kinds.append(tail.kinds[at])
        elif kinds and _enclosed(texts[at - 1], kinds[-1], text):
            kinds.append(BlockKind.ITEM)
        else:
            kinds.append(_body_kind(text, at - body, meta, listed=line.item))
    _inner_tail(texts, kinds, meta)
    parts = [Part(kind=kind, line=line) for kind, line in zip(kinds, lines, strict=True)]
    notes = [Part(kind=BlockKind.NOTE, line=n) for n in source.lines if n.role is Role.NOTE]
    if notes:
        # They lie after the end of the document, or of a page in it, and are judged by no rule.
        parts = sorted([*parts, *notes], key=lambda part: part.line.start)
    return Layout(parts=tuple(parts), meta=meta)


def _without_credit(text: str, lines: list[Line]) -> tuple[Line, ...]:
    """The lines, an editors' note in brackets at the end of a paragraph cut off as its own line."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[at]
        tail = text[max(line.start, line.end - _MAX_CREDIT) : line.end]
        match = _CREDIT.search(tail)
        cut = line.end - len(tail) + match.start() if match else line.start
        if match is None or line.rows or cut <= line.start:
            continue
        before = line.start + len(text[line.start : cut].rstrip())
        lead = line.lead_end if line.lead_end < before else 0
        lines[at : at + 1] = [
            replace(line, end=before, lead_end=lead),
            Line(start=cut, end=line.end),
        ]
    return tuple(lines)


def _enclosed(before: str, kind: BlockKind, text: str) -> bool:
    """True if a line goes on with the list of enclosures that a line 附件：1. begins."""
    if kind is not BlockKind.ITEM or not _ARABIC.match(text) or len(text) > 80:
        return False
    return before.startswith("附") or bool(_ARABIC.match(before))


def _inner_tail(texts: Sequence[str], kinds: list[BlockKind], meta: dict[str, str]) -> None:
    """Mark signatures before attached documents, and note the first one's values."""
    for start, end in signatures(texts, kinds):
        kinds[start:end] = [BlockKind.SIGNATURE] * (end - start)
        if "signature" not in meta:
            meta["signature"] = " ".join(texts[start:end])
            dated = find_date(texts[end - 1])
            if dated is not None:
                meta.setdefault("date_written", texts[end - 1][dated[0] : dated[1]])
    for text, kind in zip(texts, kinds, strict=True):
        if kind is BlockKind.NOTE and is_remark(text):
            meta.setdefault("remark", text)


def _body_kind(text: str, place: int, meta: dict[str, str], *, listed: bool) -> BlockKind:
    """The kind of the body's line number `place` by its form.

    `listed`: the mark-up makes it an item of a list; one with a number may still be a heading.
    """
    if place == 0 and _addressee(text):
        if "document_number" in meta or "issuer" in meta:
            meta.setdefault("addressee", text.rstrip("：:∶"))
        return BlockKind.SALUTATION
    if listed and not _NUMBERED.match(text):
        return BlockKind.ITEM
    return kind_of(text) or BlockKind.PARAGRAPH


def _addressee(text: str) -> bool:
    """True if the body's first line names whom it is for and announces nothing."""
    if len(text) > 200 or not _ADDRESSEE.fullmatch(text):
        return False
    return not _ANNOUNCES.search(text) and not _NUMBERED.match(text)


def to_blocks(text: str, parts: Sequence[Part]) -> tuple[Block, ...]:
    """The blocks of parts whose kinds are final; lines of one title become one block."""
    blocks: list[Block] = []
    for part in parts:
        line = part.line
        last = blocks[-1] if blocks else None
        if last is not None and part.kind in _MERGED and last.kind is part.kind:
            blocks[-1] = replace(last, end=line.end)
            continue
        rows = with_header(text, line.rows) if part.kind is BlockKind.TABLE else ()
        blocks.append(Block(kind=part.kind, start=line.start, end=line.end, rows=rows))
    return tuple(blocks)


def with_header(text: str, rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """The rows with the first one as header where no cell is one and only it holds no figures."""
    if len(rows) < 2 or any(cell.header for row in rows for cell in row):
        return rows
    first, second = (
        [text[cell.start : cell.end].strip() for cell in row] for row in (rows[0], rows[1])
    )
    if any(_FIGURE.fullmatch(cell) for cell in first if cell):
        return rows
    if not any(_FIGURE.fullmatch(cell) for cell in second if cell):
        return rows
    return (tuple(replace(cell, header=True) for cell in rows[0]), *rows[1:])
