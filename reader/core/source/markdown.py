"""Markdown: blocks in reading order without their marks, headings by level, lists, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.core.source.builder import Builder
from reader.core.source.model import Cell, Line, Source, SourceInfo

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,500}>")
_NESTING = 40
_DEEP = re.compile(r"^((?:[ \t]*(?:>|[-*+][ \t])){10})(?:[ \t]*(?:>|[-*+][ \t]))+", re.MULTILINE)
"""Quotations and lists nested beyond what the parser follows: it would drop their text."""


@dataclass(slots=True)
class _Run:
    """The characters of one line so far and how many of them are bold or in a link."""

    text: str = ""
    bold: int = 0
    linked: int = 0
    lead: int = 0


@dataclass(slots=True)
class _Place:
    """Where in the block structure the reader of tokens stands."""

    tag: int = 0
    lists: int = 0
    quotes: int = 0
    numbers: list[int] = field(default_factory=list)
    number: str = ""


def parse_markdown(text: str, info: SourceInfo) -> Source:
    """The source of a Markdown text; raw HTML in it is dropped but for line breaks."""
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    # Four spaces are an indent in this prose, not code.
    parser.disable(["code", "html_block"])
    tokens = parser.parse(_DEEP.sub(r"\1", text))
    builder = Builder()
    place = _Place()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "table_open":
            at = _table(tokens, at, builder)
            continue
        _move(place, token)
        if token.type == "inline":
            _write(token, place, builder)
        elif token.type in {"fence", "code_block"}:
            for row in token.content.split("\n"):
                if row.strip():
                    builder.add(row.strip(), Line(start=0, end=0))
        at += 1
    return Source(info=info, text=builder.text(), lines=tuple(builder.lines))


def _move(place: _Place, token: Token) -> None:
    """Keep `place` up to date with one token."""
    step = token.nesting
    if token.type == "heading_open":
        place.tag = int(token.tag[1])
    elif token.type == "heading_close":
        place.tag = 0
    elif token.type in {"blockquote_open", "blockquote_close"}:
        place.quotes += step
    elif token.type == "ordered_list_open":
        place.lists += 1
        place.numbers.append(int(token.attrGet("start") or 1))
    elif token.type == "bullet_list_open":
        place.lists += 1
        place.numbers.append(-1)
    elif token.type in {"ordered_list_close", "bullet_list_close"}:
        place.lists -= 1
        place.numbers.pop()
    elif token.type == "list_item_open" and place.numbers[-1] >= 0:
        # The number is the writer's text: parsing it as list mark-up must not lose it.
        place.number = f"{place.numbers[-1]}{token.markup} "
        place.numbers[-1] += 1


def _write(token: Token, place: _Place, builder: Builder) -> None:
    """Append the lines of one inline token."""
    for run in _runs(token.children or ()):
        text = run.text.strip()
        if not text:
            continue
        indent = len(run.text) - len(run.text.lstrip())
        number, place.number = place.number, ""
        lead = max(0, run.lead - indent) if run.lead < len(run.text.rstrip()) else 0
        evidence = Line(
            start=0,
            end=0,
            tag=place.tag,
            bold=run.bold >= len(text),
            lead_end=lead + len(number) if lead else 0,
            item=place.lists > 0,
            quote=place.quotes > 0,
            link=run.linked * 2 > len(text),
        )
        builder.add(number + text, evidence)


def _runs(tokens: Sequence[Token]) -> Iterator[_Run]:
    """The lines of inline tokens: hard breaks and <br> end one, soft ones do not between Han."""
    run = _Run()
    bold = linked = 0
    for token in tokens:
        if token.type == "strong_open":
            bold += 1
        elif token.type == "strong_close":
            bold -= 1
        elif token.type in {"link_open", "link_close"}:
            linked += token.nesting
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and _BREAK.fullmatch(token.content)
        ):
            yield run
            run = _Run()
        elif token.type == "softbreak":
            _append(run, "\n", bold=0, linked=0)
        elif token.type in {"text", "code_inline"}:
            _append(run, token.content, bold=bold, linked=linked)
    yield run


def _append(run: _Run, text: str, *, bold: int, linked: int) -> None:
    """Add characters to a line with what is known of them."""
    if text == "\n":
        # A line of Markdown source is no line of the document; Han need no space between.
        text = " " if run.text[-1:].isascii() else ""
    before = run.text.strip()
    run.text += text
    if bold:
        run.bold += len(text.strip())
        if run.bold >= len(before) + len(text.strip()):
            run.lead = len(run.text)
    if linked:
        run.linked += len(text)


def _table(tokens: Sequence[Token], at: int, builder: Builder) -> int:
    """Append the table that opens at token `at`; the index after its end."""
    rows: list[list[tuple[str, Cell]]] = []
    header = False
    while tokens[at].type != "table_close":
        token = tokens[at]
        if token.type == "tr_open":
            rows.append([])
        elif token.type in {"th_open", "td_open"}:
            header = token.type == "th_open"
        elif token.type == "inline":
            text = " ".join(run.text.strip() for run in _runs(token.children or ()))
            cell = Cell(start=0, end=0, header=header)
            rows[-1].append((text.replace("\t", " ").strip(), cell))
        at += 1
    builder.add_table([row for row in rows if any(text for text, _ in row)])
    return at + 1
