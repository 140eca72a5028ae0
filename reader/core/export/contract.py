"""The JSON contract: the dicts that other programs read (README, "The JSON")."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reader.core.analysis import Analysis, TermUse
from reader.core.annotations import Annotations
from reader.core.blocks import Block
from reader.core.document import Document, SourceInfo
from reader.core.errors import Notice
from reader.core.excerpt import Excerpt
from reader.core.export.json_text import Null
from reader.core.figures import Change, Figure, Value
from reader.core.outline import Section
from reader.core.readings import Reading
from reader.core.spans import in_order, touching
from reader.core.terms import Term

SCHEMA = 1
LAYERS = ("words", "readings", "terms", "figures")

Json = dict[str, Any]
Worder = Callable[[Notice], str]


def document_json(
    document: Document,
    annotations: Annotations,
    analysis: Analysis,
    *,
    layers: Sequence[str] = LAYERS,
    explain: bool = False,
    word: Worder,
) -> Json:
    """A whole document by the contract; `word` gives each notice its sentence.

    Offsets are half-open code points of "text". `explain` adds to each section why it is one.
    """
    notices = (*document.notices, *annotations.notices)
    written: Json = {
        "schema": SCHEMA,
        "source": source_json(document.source),
        "text": document.text,
        "meta": dict(document.meta),
        "dates": dict(document.dates),
        "blocks": [block_json(block) for block in document.blocks],
        "sections": [section_json(document.text, s, explain=explain) for s in document.sections],
        "notices": [_notice_json(notice, word) for notice in notices],
    }
    if "words" in layers:
        written["words"] = [{"start": word.start, "end": word.end} for word in annotations.words]
    if "readings" in layers:
        written["readings"] = [reading_json(reading) for reading in annotations.readings]
    if "terms" in layers:
        written["terms"] = [term_json(term) for term in annotations.terms]
    if "figures" in layers:
        written["figures"] = figures_json(document, annotations, analysis)
    return written


def source_json(source: SourceInfo) -> Json:
    """Where the text came from."""
    return {
        "name": source.name,
        "format": source.format,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "rebuilt": source.rebuilt,
    }


def block_json(block: Block) -> Json:
    """A block; a table with its rows of cells."""
    written: Json = {"kind": block.kind.value, "start": block.start, "end": block.end}
    if block.rows:
        written["rows"] = [
            [
                {
                    "start": cell.start,
                    "end": cell.end,
                    **({"header": True} if cell.header else {}),
                    **({"rowspan": cell.rowspan} if cell.rowspan > 1 else {}),
                    **({"colspan": cell.colspan} if cell.colspan > 1 else {}),
                }
                for cell in row
            ]
            for row in block.rows
        ]
    return written


def section_json(text: str, section: Section, *, explain: bool = False) -> Json:
    """A section, its heading as written."""
    return {
        "level": section.level,
        "kind": section.kind.value,
        "heading": text[section.start : section.heading_end],
        **({"number": section.number} if section.number else {}),
        "start": section.start,
        "heading_end": section.heading_end,
        "body_start": section.body_start,
        "end": section.end,
        **({"why": list(section.why)} if explain else {}),
    }


def reading_json(reading: Reading) -> Json:
    """The reading of one word."""
    written: Json = {
        "start": reading.start,
        "end": reading.end,
        "syllables": list(reading.syllables),
    }
    if reading.doubt:
        written["doubt"] = [list(candidates) for candidates in reading.doubt]
    return written


def term_json(term: Term) -> Json:
    """A term; "term" is its canonical spelling."""
    written: Json = {
        "start": term.start,
        "end": term.end,
        "kind": term.kind.value,
        "term": term.term,
    }
    if term.gloss:
        written |= {"gloss": term.gloss, "source": term.source}
    return written


def figures_json(document: Document, annotations: Annotations, analysis: Analysis) -> list[Json]:
    """The figures of a document, each with its section and, in a table, its cell."""
    places = _places(document.blocks)
    return [
        figure_json(
            figure,
            section=analysis.figure_sections.get(figure.start),
            cell=_cell_of(figure, places),
        )
        for figure in annotations.figures
    ]


def figure_json(
    figure: Figure, *, section: int | None = None, cell: Mapping[str, int] | None = None
) -> Json:
    """A figure; `section` counts from 1, `cell` names block, row and column from 0."""
    written: Json = {
        "start": figure.start,
        "end": figure.end,
        "surface": figure.surface,
        "value": _value(figure.value),
        "unit": figure.unit,
        "qualifier": figure.qualifier.value,
        "kind": figure.kind.value,
    }
    if figure.fraction is not None:
        written["fraction"] = list(figure.fraction)
    for key, said in (
        ("subject", figure.subject),
        ("subject_col", figure.subject_column),
        ("time", figure.time),
        ("per", figure.per),
    ):
        if said:
            written[key] = said
    if figure.change is not None:
        written["change"] = _change_json(figure.change)
    if section is not None:
        written["section"] = section
    if cell is not None:
        written["cell"] = dict(cell)
    return written | {"rule": figure.rule, "doubts": list(figure.doubts)}


def terms_json(document: Document, analysis: Analysis) -> Json:
    """The terms of a document with every place where they stand."""
    return {
        "schema": SCHEMA,
        "source": source_json(document.source),
        "terms": [
            {
                "term": use.term,
                "kind": use.kind.value,
                **({"gloss": use.gloss, "source": use.source} if use.gloss else {}),
                "spellings": list(use.spellings),
                "spans": [[span.start, span.end] for span in use.spans],
                **_stands_for(use),
            }
            for use in analysis.terms
        ],
    }


def _stands_for(use: TermUse) -> Json:
    """What a formula counts and who states it, and where the document explains it, if at all."""
    written: Json = {}
    if use.members:
        written |= {"members": list(use.members), "members_source": use.members_source}
    if use.explained_here:
        written["explained"] = [[span.start, span.end] for span in use.explained_here]
    return written


def excerpt_json(excerpt: Excerpt) -> Json:
    """An excerpt: also the clipboard's `application/x-jingdu+json`."""
    written: Json = {
        "schema": SCHEMA,
        "source": source_json(excerpt.source),
        "span": {"start": excerpt.start, "end": excerpt.end},
        "quotation": excerpt.quotation,
    }
    if excerpt.section is not None:
        written["section"] = excerpt.section
    if excerpt.paragraph is not None:
        written["paragraph"] = excerpt.paragraph
    if excerpt.page is not None:
        written["page"] = excerpt.page
    return written | {
        "readings": [reading_json(reading) for reading in excerpt.readings],
        "terms": [_cut_marked(excerpt, t, term_json(t)) for t in excerpt.terms],
        "figures": [_cut_marked(excerpt, f, figure_json(f)) for f in excerpt.figures],
        "citation": excerpt.citation,
        "link": excerpt.link,
    }


def _cut_marked(excerpt: Excerpt, item: Term | Figure, written: Json) -> Json:
    return written | {"cut": True} if excerpt.is_cut(item) else written


def _value(value: Value) -> Any:
    return value if isinstance(value, Decimal) else list(value)


def _change_json(change: Change) -> Json:
    written: Json = {"role": change.role, "dir": change.direction}
    if change.role != "by":
        written["from"] = Null() if change.start is None else _value(change.start)
        if change.end is not None:
            written["to"] = _value(change.end)
    return written


def _notice_json(notice: Notice, word: Worder) -> Json:
    written: Json = {"code": notice.code.value, "message": word(notice)}
    if notice.start is not None and notice.end is not None:
        written |= {"start": notice.start, "end": notice.end}
    return written


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell: its half-open code points, and block, row and column from 0."""

    start: int
    end: int
    block: int
    row: int
    column: int


def _places(blocks: Sequence[Block]) -> tuple[_Place, ...]:
    """Every cell of every table, in the order of the text."""
    return in_order(
        _Place(cell.start, cell.end, number, row, column)
        for number, block in enumerate(blocks)
        for row, cells in enumerate(block.rows)
        for column, cell in enumerate(cells)
    )


def _cell_of(figure: Figure, places: Sequence[_Place]) -> Mapping[str, int] | None:
    for place in touching(places, figure.start, figure.end):
        return {"block": place.block, "row": place.row, "col": place.column}
    return None
