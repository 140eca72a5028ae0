"""Annotated excerpts as DOCX with real phonetic guides (`w:ruby`, ECMA-376 part 1, 17.3.3.25)."""

import re
from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import Any

from reader.core.excerpt import Excerpt, Line
from reader.core.export.labels import Labels
from reader.core.export.lines import Place, Row, explained, remarks
from reader.core.han import is_han
from reader.core.script import script_of

_LATIN = "Times New Roman"
_LANGUAGES = {"hans": ("zh-CN", "SimSun"), "hant": ("zh-TW", "PMingLiU")}
"""Script → the language of Chinese text and its font: they decide the forms of its signs."""

_LONGEST_TITLE = 255  # characters; the format has room for no more
_BODY = 12  # points
_RUBY = 10 / 24  # of the body's size
_RAISED = 22 / 24  # of the body's size, above the base line
_LEADING = 28 / 12  # of the body's size: room for the syllables above
_SMALL = 10  # points
_BREAKS = re.compile(r"([\n\t])")


def docx(excerpts: Sequence[Excerpt], labels: Labels) -> bytes:
    """The excerpts as one DOCX document, each with its lists and its citation.

    Every Han character with a reading carries it as Word's own phonetic guide, so it can be edited
    there and prints above the character. A line without guides has its pinyin, if any, below it.
    """
    title = excerpts[0].citation if excerpts else ""
    made = new_document(title, "".join(excerpt.quotation for excerpt in excerpts))
    for number, excerpt in enumerate(excerpts):
        if number:
            made.add_paragraph()
        _write(made, excerpt, labels)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def new_document(title: str, text: str) -> Any:
    """An empty document on A4 for Chinese: the library's template knows Western fonts alone.

    `title`: what the file says it is; `text`: decides whether it is simplified or traditional.
    """
    from docx import Document
    from docx.oxml.ns import qn
    from docx.shared import Mm, RGBColor

    made = Document()
    language, serif = _LANGUAGES[script_of(text)]
    _describe(made, title, language)
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(26)
    page.top_margin = page.bottom_margin = Mm(24)
    for name in ("Normal", *(f"Heading {rank}" for rank in range(1, 7))):
        style = made.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme's font would win over a named one
        style.font.name = _LATIN
        fonts.set(qn("w:eastAsia"), serif)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0, 0, 0)
            style.font.italic = False
    return made


def _describe(made: Any, title: str, language: str) -> None:
    """Put down title and language; the template's author, remark and dates are nobody's."""
    from docx.oxml.ns import qn

    about = made.core_properties
    about.title, about.author, about.comments = _allowed(title)[:_LONGEST_TITLE], "", ""
    for date in about._element.xpath("dcterms:created | dcterms:modified"):  # noqa: SLF001
        date.getparent().remove(date)
    (spoken,) = made.styles.element.xpath("w:docDefaults//w:lang")
    spoken.set(qn("w:eastAsia"), language)
    for theme in made.settings.element.xpath("w:themeFontLang"):
        theme.set(qn("w:eastAsia"), language)


def _write(made: Any, excerpt: Excerpt, labels: Labels) -> None:
    from docx.shared import Pt

    for line in excerpt.lines:
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.left_indent = Pt(24)
        add_line(paragraph, line)
        if line.pinyin and not line.ruby:
            below = made.add_paragraph()
            below.paragraph_format.left_indent = Pt(24)
            _run(below, line.pinyin).italic = True
    add_ending(made, excerpt, labels)


def add_ending(made: Any, excerpt: Excerpt, labels: Labels, place: Place | None = None) -> None:
    """Add the lists of an excerpt, its citation with the link, and the remarks."""
    for title, rows in explained(excerpt, labels, place):
        _run(made.add_paragraph(), title).bold = True
        for row in rows:
            _add_row(made.add_paragraph(style="List Bullet"), row)
    cited = made.add_paragraph()
    _run(cited, f"— {excerpt.citation} ")
    _add_link(cited, excerpt.link)
    for remark in remarks(excerpt, labels):
        _run(made.add_paragraph(), remark).italic = True


def _run(paragraph: Any, words: str) -> Any:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = paragraph.add_run(_allowed(words))
    run.font.size = Pt(_SMALL)
    if any(map(is_han, words)):
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")  # noqa: SLF001
    return run


def _add_row(paragraph: Any, row: Row) -> None:
    _run(paragraph, row.head).bold = True
    if row.pinyin:
        _run(paragraph, f" {row.pinyin}").italic = True
    _run(paragraph, f" — {row.note}")


def add_line(paragraph: Any, line: Line, *, size: int = _BODY, bold: bool = False) -> None:
    """Add the line with its readings; `size` in points. Text between two guides is one run.

    The runs come from one parsing: a page has a thousand guides.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Pt

    if line.ruby:
        paragraph.paragraph_format.line_spacing = Pt(size * _LEADING)
    syllables = dict(line.ruby)
    look = f'{"<w:b/>" if bold else ""}<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/>'
    # Quotation marks and dashes are Chinese here, not the narrow ones of a Latin font.
    look = f'<w:rFonts w:hint="eastAsia"/>{look}'
    runs: list[str] = []
    plain: list[str] = []

    def flush() -> None:
        if plain:
            runs.append(f"<w:r><w:rPr>{look}</w:rPr>{_texts(''.join(plain))}</w:r>")
            plain.clear()

    for at, character in enumerate(line.text, line.start):
        if at in syllables:
            flush()
            runs.append(f"<w:r>{_guided(character, syllables[at], size, look)}</w:r>")
        else:
            plain.append(character)
    flush()
    for run in parse_xml(f"<w:p {nsdecls('w')}>{''.join(runs)}</w:p>"):
        paragraph._p.append(run)  # noqa: SLF001 - its door to XML


def _texts(words: str) -> str:
    """Text, tabs and line breaks as the elements of a run."""
    pieces = []
    for piece in _BREAKS.split(_allowed(words)):
        broken = {"\n": "<w:br/>", "\t": "<w:tab/>"}.get(piece)
        pieces.append(broken or f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(pieces)


def _guided(character: str, syllable: str, size: int, look: str) -> str:
    """One character with its syllable above it."""
    above = round(size * 2 * _RUBY)
    return (
        "<w:ruby><w:rubyPr>"
        f'<w:rubyAlign w:val="center"/><w:hps w:val="{above}"/>'
        f'<w:hpsRaise w:val="{round(size * 2 * _RAISED)}"/>'
        f'<w:hpsBaseText w:val="{size * 2}"/><w:lid w:val="zh-CN"/></w:rubyPr>'
        f'<w:rt><w:r><w:rPr><w:sz w:val="{above}"/></w:rPr>'
        f"<w:t>{escape(syllable)}</w:t></w:r></w:rt>"
        f"<w:rubyBase><w:r><w:rPr>{look}</w:rPr><w:t>{character}</w:t></w:r>"
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
