"""Annotated excerpts as DOCX with real phonetic guides (`w:ruby`, ECMA-376 part 1, 17.3.3.25)."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reader.core.excerpt import Excerpt, Line
from reader.core.export.labels import Labels
from reader.core.export.lines import Row, explained, remarks

_SERIF = "SimSun"
_BODY = 24  # half points
_RUBY = 10  # half points
_RAISED = 22  # half points above the base line
_LEADING = 28  # points: room for the syllables above
_SMALL = 10  # points


def docx(excerpts: Sequence[Excerpt], labels: Labels) -> bytes:
    """The excerpts as one DOCX document, each with its lists and its citation.

    Every Han character with a reading carries it as Word's own phonetic guide, so it can be edited
    there and prints above the character.
    """
    from docx import Document

    made = Document()
    _set_fonts(made)
    for number, excerpt in enumerate(excerpts):
        if number:
            made.add_paragraph()
        _write(made, excerpt, labels)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _set_fonts(made: Any) -> None:
    """A Chinese font for Chinese characters; the library's template knows only Western ones."""
    from docx.oxml.ns import qn

    style = made.styles["Normal"]
    style.font.name = "Times New Roman"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _SERIF)


def _write(made: Any, excerpt: Excerpt, labels: Labels) -> None:
    from docx.shared import Pt

    for line in excerpt.lines:
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.left_indent = Pt(24)
        paragraph.paragraph_format.line_spacing = Pt(_LEADING)
        _add_line(paragraph, line)
    for title, rows in explained(excerpt, labels):
        _run(made.add_paragraph(), title).bold = True
        for row in rows:
            _add_row(made.add_paragraph(style="List Bullet"), row)
    cited = made.add_paragraph()
    _run(cited, f"— {excerpt.citation} ")
    _add_link(cited, excerpt.link)
    for remark in remarks(excerpt, labels):
        _run(made.add_paragraph(), remark).italic = True


def _run(paragraph: Any, words: str) -> Any:
    from docx.shared import Pt

    run = paragraph.add_run(_allowed(words))
    run.font.size = Pt(_SMALL)
    return run


def _add_row(paragraph: Any, row: Row) -> None:
    _run(paragraph, row.head).bold = True
    if row.pinyin:
        _run(paragraph, f" {row.pinyin}").italic = True
    _run(paragraph, f" — {row.note}")


def _add_line(paragraph: Any, line: Line) -> None:
    """The line with its readings; text between two guides is one run."""
    from docx.shared import Pt

    syllables = dict(line.ruby)
    plain: list[str] = []

    def flush() -> None:
        if plain:
            paragraph.add_run(_allowed("".join(plain))).font.size = Pt(_BODY / 2)
            plain.clear()

    for at, character in enumerate(line.text, line.start):
        if at in syllables:
            flush()
            paragraph.add_run()._r.append(_guided(character, syllables[at]))  # noqa: SLF001 - its door to XML
        else:
            plain.append(character)
    flush()


def _guided(character: str, syllable: str) -> Any:
    """One character with its syllable above it."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(
        f"<w:ruby {nsdecls('w')}><w:rubyPr>"
        f'<w:rubyAlign w:val="center"/><w:hps w:val="{_RUBY}"/><w:hpsRaise w:val="{_RAISED}"/>'
        f'<w:hpsBaseText w:val="{_BODY}"/><w:lid w:val="zh-CN"/></w:rubyPr>'
        f'<w:rt><w:r><w:rPr><w:sz w:val="{_RUBY}"/></w:rPr><w:t>{syllable}</w:t></w:r></w:rt>'
        f'<w:rubyBase><w:r><w:rPr><w:sz w:val="{_BODY}"/></w:rPr><w:t>{character}</w:t></w:r>'
        "</w:rubyBase></w:ruby>"
    )


def _add_link(paragraph: Any, link: str) -> None:
    """An arrow that leads back to the passage."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    place = paragraph.part.relate_to(link, kind, is_external=True)
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), place)
    run = paragraph.add_run("↗")
    hyperlink.append(run._r)  # noqa: SLF001 - its door to XML
    paragraph._p.append(hyperlink)  # noqa: SLF001


def _allowed(words: str) -> str:
    """`words` without the control characters that XML cannot hold."""
    return "".join(c if c in "\n\t" or c >= " " else "\ufffd" for c in words)
