"""Builds DOCX files from short calls, for tests: every part is written by hand, none by Word."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def r(text, *, b=False, sz=0, font="", more=""):
    """A run of one look; `more`: further run properties."""
    look = "<w:b/>" if b else ""
    look += f'<w:sz w:val="{2 * sz:.0f}"/>' if sz else ""
    look += f'<w:rFonts w:eastAsia="{font}"/>' if font else ""
    properties = f"<w:rPr>{look}{more}</w:rPr>" if look or more else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs, style="", num=None, jc="", first=0, more="", **look):
    """A paragraph of runs or strings; `num`: (definition, level), `first`: half characters."""
    settings = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        settings += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    settings += f'<w:ind w:firstLineChars="{first * 50}"/>' if first else ""
    settings += f'<w:jc w:val="{jc}"/>' if jc else ""
    inner = "".join(run if run.startswith("<") else r(run, **look) for run in runs)
    return f"<w:p><w:pPr>{settings}{more}</w:pPr>{inner}</w:p>"


def tc(text, *, span=1, merge=None, inner=""):
    """A cell; `merge`: "restart" or "continue"; `inner`: blocks instead of a text."""
    own = f'<w:gridSpan w:val="{span}"/>' if span != 1 else ""
    own += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{own}</w:tcPr>{inner or p(text)}</w:tc>"


def tbl(*rows, head=0):
    """A table of rows of cells or strings; the first `head` rows repeat as header."""
    written = ""
    for at, row in enumerate(rows):
        cells = "".join(cell if cell.startswith("<") else tc(cell) for cell in row)
        settings = "<w:trPr><w:tblHeader/></w:trPr>" if at < head else ""
        written += f"<w:tr>{settings}{cells}</w:tr>"
    return f"<w:tbl>{written}</w:tbl>"


def field(code, shown=None):
    """The runs of a field with its instruction and, where it has one, its result."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    result = char.format("separate") + shown if shown is not None else ""
    instruction = f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
    return char.format("begin") + instruction + result + char.format("end")


def foot(number, *, kind="footnote"):
    """The place in the text where a note hangs."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def box(*blocks):
    """A text box as Word writes it: once for new and once for old programs."""
    inner = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def style(name, *, shown="", based="", level=None, jc="", look="", num=None, kind="paragraph"):
    """One style; `shown` is the name Word lists it by, `level` its outline level from 1."""
    settings = f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
    settings += f'<w:jc w:val="{jc}"/>' if jc else ""
    if num is not None:
        settings += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    default = ' w:default="1"' if name == "Normal" else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{default}>'
        f"<w:name w:val={quoteattr(shown or name)}/>"
        f"{base}<w:pPr>{settings}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def lists(*levels, number=1, more=""):
    """One list definition: (format, text) or (format, text, further elements) for each level."""
    written = ""
    for at, (form, text, *rest) in enumerate(levels):
        written += (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{"".join(rest)}'
            f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
        )
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{written}</w:abstractNum>',
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{more}</w:num>',
    )


def zipped(parts):
    """The bytes of a zip file of named parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def _note_part(kind, notes):
    inner = "".join(
        f'<w:{kind} w:id="{at}"><w:p><w:r><w:{kind}Ref/></w:r>{r(" " + text)}</w:p></w:{kind}>'
        for at, text in enumerate(notes, 1)
    )
    return f"<w:{kind}s {_SPACES}>{inner}</w:{kind}s>"


def docx(*body, styles=(), numbering=(), footnotes=(), endnotes=(), title="", parts=None):
    """The bytes of a DOCX with these blocks; `parts` replaces or adds whole parts by name."""
    numbering = list(numbering)
    order = [n for n, _ in numbering] + [n for _, n in numbering]
    main = f"<w:document {_SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
    written = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" '
        f'Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": main,
        "word/styles.xml": f"<w:styles {_SPACES}>{style('Normal')}{''.join(styles)}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_SPACES}>{''.join(order)}</w:numbering>",
        "word/footnotes.xml": _note_part("footnote", footnotes),
        "word/endnotes.xml": _note_part("endnote", endnotes),
        "word/header1.xml": f"<w:hdr {_SPACES}>{p('云河市人民政府公报')}</w:hdr>",
        "docProps/core.xml": '<c:coreProperties xmlns:c="urn:c" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        "<dc:creator>打字员</dc:creator></c:coreProperties>",
        **(parts or {}),
    }
    return zipped({name: part for name, part in written.items() if part is not None})
