"""Passages, sections and whole documents written in every form there is, as bytes for a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from reader.app.excerpts import Passage, Progress, silent
from reader.core.document import Document
from reader.core.spans import Span

if TYPE_CHECKING:
    from reader.app.templates import Template
    from reader.core.annotations import Annotations
    from reader.core.excerpt import Excerpt
    from reader.core.export import Labels
    from reader.core.export.options import Options, Pinyin

T = TypeVar("T")

BETWEEN: Mapping[str, str] = MappingProxyType(
    {".md": "\n---\n\n", ".txt": "\n\n", ".html": "<hr>\n", ".tsv": ""}
)
"""What stands between two passages that one template wrote, by its suffix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of a passage. `suffix` of its file; `binary`: nothing for a terminal."""

    name: str
    suffix: str
    binary: bool = False


FORMS = (
    Form(name="text", suffix=".txt"),
    Form(name="markdown", suffix=".md"),
    Form(name="html", suffix=".html"),
    Form(name="json", suffix=".jsonl"),
    Form(name="docx", suffix=".docx", binary=True),
    Form(name="rtf", suffix=".rtf"),
    Form(name="anki", suffix=".apkg", binary=True),
    Form(name="csv", suffix=".csv"),
    Form(name="bibtex", suffix=".bib"),
    Form(name="biblatex", suffix=".bib"),
    Form(name="csl-json", suffix=".json"),
    Form(name="gbt7714", suffix=".txt"),
    Form(name="chicago", suffix=".txt"),
)
"""What `write` writes; a template is a form of its own (see `fill`)."""

RICH = frozenset({"html", "docx", "rtf"})
"""Forms that set pinyin above its character."""

WHOLE = (
    Form(name="docx", suffix=".docx", binary=True),
    Form(name="html", suffix=".html"),
    Form(name="markdown", suffix=".md"),
    Form(name="text", suffix=".txt"),
    Form(name="figures", suffix=".csv"),
    Form(name="terms", suffix=".csv"),
    Form(name="anki", suffix=".apkg", binary=True),
)
"""What `write_whole` writes of a section or a document, the most wanted first."""


def write(
    form: str, passages: Sequence[Passage], labels: "Labels", options: "Options | None" = None
) -> bytes:
    """The passages in one of `FORMS`; without `options` with all that is known of them.

    JSON is one object a line and always whole. Raises ReaderError E-EXTRA-01 for a deck where
    genanki is not installed.
    """
    from reader.core import export

    whole = [one.excerpt for one in passages]
    match form:
        case "json":
            from reader.core.export import json_text

            return "".join(json_text.dumps(export.excerpt_json(e)) + "\n" for e in whole).encode()
        case "docx":
            from reader.core.export.docx import docx

            return docx(_tailored(passages, options), labels)
        case "rtf":
            from reader.core.export.rtf import rtf_document

            return rtf_document(_tailored(passages, options), labels).encode("ascii")
        case "anki":
            from reader.core.export.anki import anki_deck

            return anki_deck(whole, _deck(passages))
        case "csv":
            return b"\xef\xbb\xbf" + export.figures_csv(_figure_rows(passages)).encode()
        case "html":
            return export.html_page(_tailored(passages, options), labels).encode()
        case "markdown":
            told = (export.markdown(e, labels) for e in _tailored(passages, options))
            return BETWEEN[".md"].join(told).encode()
        case "text":
            plain = _tailored(passages, options, markup=False)
            return BETWEEN[".txt"].join(export.text(e, labels) for e in plain).encode()
        case _:
            return references(form, passages).encode()


def rich(options: "Options") -> "Options":
    """`options` for a form that knows ruby: pinyin that text has on a line below stands above."""
    from reader.core.export.options import Pinyin

    return replace(options, pinyin=Pinyin.RUBY) if options.pinyin is Pinyin.BELOW else options


def references(style: str, passages: Iterable[Passage], *, accessed: str = "") -> str:
    """The passages' references in a `Style`, ending in LF.

    For a reference manager several passages of one document are one entry, without their places.
    """
    from reader.core.references import Style, reference, written

    refs = [
        reference(one.document, one.excerpt.start, one.excerpt.end, accessed=accessed)
        for one in passages
    ]
    wanted = Style(style)
    if wanted in {Style.GBT7714, Style.CHICAGO}:
        return "".join(f"{line}\n" for line in dict.fromkeys(written(wanted, r) for r in refs))
    if len(refs) > 1:
        refs = [replace(ref, section="", paragraph="", page="") for ref in refs]
    # The link tells two passages of one publication apart; a reference manager must not.
    entries = {written(wanted, replace(ref, link="")): written(wanted, ref) for ref in refs}
    if wanted is Style.CSL_JSON:
        return _one_array(entries.values())
    return "\n\n".join(entries.values()) + "\n"


def _one_array(arrays: Iterable[str]) -> str:
    import json

    items = [item for array in arrays for item in json.loads(array)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def fill(
    template: "Template", passages: Iterable[Passage], labels: "Labels", options: "Options"
) -> str:
    """The passages written by a template. Raises ReaderError E-TPL-01 and E-TPL-02."""
    from reader.core.templates import fields, render

    filled = (
        render(
            template.text,
            template.suffix,
            fields(one.document, one.excerpt, labels, options, suffix=template.suffix),
        )
        for one in passages
    )
    return BETWEEN[template.suffix].join(filled)


def write_whole(
    form: str,
    document: Document,
    annotations: "Annotations",
    span: Span,
    labels: "Labels",
    options: "Options",
    *,
    progress: Progress = silent,
) -> bytes:
    """The section or document at `span` in one of `WHOLE`, headings and tables as such.

    `progress` is told of each block. Raises ReaderError E-EXTRA-01 for a deck where genanki is not
    installed, E-SEL-03 where the span shows nothing.
    """
    from reader.core.excerpt import make
    from reader.core.export.options import tailored
    from reader.core.export.whole import Ending, html_pages, markdown_pages, parts, text_pages

    if form == "anki":
        return write(form, tuple(_by_block(document, annotations, span, progress)), labels)
    if form in {"figures", "terms"}:
        return b"\xef\xbb\xbf" + _table(form, document, annotations, span).encode()
    excerpt = make(document, annotations, span.start, span.end)
    markup = form != "text"
    told = tailored(document, excerpt, options, markup=markup)
    ending = Ending(excerpt=told, place=document.paragraph_at)
    pinyin = _plainer(options) if not markup else options.pinyin
    blocks = len(document.blocks_in(span.start, span.end))
    body = _watched(parts(document, annotations, span.start, span.end, pinyin), blocks, progress)
    if form == "docx":
        from reader.core.export.whole.word import docx_pages

        return docx_pages(body, ending, labels, _name(document))
    if form == "html":
        return html_pages(body, ending, labels, _name(document)).encode()
    write_text = markdown_pages if form == "markdown" else text_pages
    return write_text(body, ending, labels).encode()


def file_name(document: Document, what: str, suffix: str) -> str:
    """A sensible name for a file: 报告-excerpt.docx, from the name of the document's own."""
    stem = Path(document.source.name).stem or "jingdu"
    return f"{stem}-{what}{suffix}"


def agreed(path: Path, form: str, proposed: str, forms: Sequence[Form] = FORMS) -> tuple[Path, str]:
    """A chosen path and form made to fit each other.

    `proposed`: the suffix of the name that was proposed, which says nothing. Another suffix that
    was typed says the form; without one the form says the suffix. `form` "" is the proposed one.
    """
    suffixes = {one.name: one.suffix for one in forms}
    wanted, typed = suffixes.get(form, proposed), path.suffix.lower()
    if typed == wanted:
        return path, form
    if typed == proposed:
        return path.with_suffix(wanted), form
    known = [one.name for one in forms if one.suffix == typed]
    if known:
        return path, known[0]
    return path.with_name(path.name + wanted), form


def _tailored(
    passages: Iterable[Passage], options: "Options | None", *, markup: bool = True
) -> "list[Excerpt]":
    from reader.core.export.options import tailored

    if options is None:
        return [one.excerpt for one in passages]
    return [tailored(one.document, one.excerpt, options, markup=markup) for one in passages]


def _plainer(options: "Options") -> "Pinyin":
    from reader.core.export.options import Pinyin

    return Pinyin.INLINE if options.pinyin is Pinyin.RUBY else options.pinyin


def _watched(items: Iterable[T], count: int, progress: Progress) -> Iterator[T]:
    """The items, each told to `progress` before it is written."""
    for done, item in enumerate(items):
        progress(done, count)
        yield item


def _table(form: str, document: Document, annotations: "Annotations", span: Span) -> str:
    from reader.core.analysis import analyse
    from reader.core.export import figure_rows, figures_csv
    from reader.core.export.term_rows import term_rows, terms_csv

    name = Path(document.source.name).stem
    if form == "figures":
        inside = [f for f in annotations.figures if f.start < span.end and f.end > span.start]
        return figures_csv(figure_rows(name, document, inside))
    uses = []
    for use in analyse(document, annotations).terms:
        spans = tuple(s for s in use.spans if s.start < span.end and s.end > span.start)
        if spans:
            uses.append(replace(use, spans=spans))
    return terms_csv(term_rows(name, document, uses))


def _figure_rows(passages: Iterable[Passage]) -> Iterator[tuple[str, ...]]:
    from reader.core.export import figure_rows

    for one in passages:
        stem = Path(one.document.source.name).stem
        yield from figure_rows(stem, one.document, one.excerpt.figures)


def _by_block(
    document: Document, annotations: "Annotations", span: Span, progress: Progress
) -> Iterator[Passage]:
    """A passage for each shown block: a card cites its paragraph."""
    from reader.core.excerpt import HIDDEN, make

    blocks = [b for b in document.blocks_in(span.start, span.end) if b.kind not in HIDDEN]
    for block in _watched(blocks, len(blocks), progress):
        excerpt = make(document, annotations, block.start, block.end)
        yield Passage(document=document, excerpt=excerpt)


def _deck(passages: Sequence[Passage]) -> str:
    return f"Jingdu::{_name(passages[0].document)}" if passages else "Jingdu"


def _name(document: Document) -> str:
    return " ".join(document.meta.get("title", "").split()) or document.source.name
