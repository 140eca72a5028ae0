"""Builds ODT files from short calls, for tests."""

from xml.sax.saxutils import escape, quoteattr

from tests.core.docx_builder import zipped

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{prefix}="{_OASIS}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
MIME = "application/vnd.oasis.opendocument.text"


def span(text, style):
    """A stretch of a text style."""
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def p(*pieces, style="Standard"):
    """A paragraph of strings and elements."""
    inner = "".join(piece if piece.startswith("<") else escape(piece) for piece in pieces)
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def h(text, level, *, style="", more=""):
    """A heading."""
    name = style or f"Heading_20_{level}"
    own = f'text:style-name="{name}" text:outline-level="{level}"{more}'
    return f"<text:h {own}>{escape(text)}</text:h>"


def items(*inner, style="", more=""):
    """A list of items, each one or more blocks."""
    name = f' text:style-name="{style}"' if style else ""
    rows = "".join(f"<text:list-item>{one}</text:list-item>" for one in inner)
    return f"<text:list{name}{more}>{rows}</text:list>"


def levels(name, *rows):
    """A list style: (format, prefix, suffix) for each level; format None makes a bullet."""
    written = ""
    for at, (form, prefix, suffix) in enumerate(rows, 1):
        if form is None:
            written += f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="•"/>'
        else:
            written += (
                f'<text:list-level-style-number text:level="{at}" '
                f"style:num-format={quoteattr(form)} "
                f"style:num-prefix={quoteattr(prefix)} style:num-suffix={quoteattr(suffix)}/>"
            )
    return f'<text:list-style style:name="{name}">{written}</text:list-style>'


def style(name, *, parent="", family="paragraph", look="", shape="", more=""):
    """One style of a family."""
    base = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{base}{more}>'
        f"<style:paragraph-properties {shape}/><style:text-properties {look}/></style:style>"
    )


def note(mark, text):
    """A footnote where it hangs."""
    return (
        f"<text:note><text:note-citation>{mark}</text:note-citation>"
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def table(*rows, head=0):
    """A table of rows of strings or cells; the first `head` rows are header rows."""
    written = ["".join(c if c.startswith("<") else cell(c) for c in row) for row in rows]
    lines = [f"<table:table-row>{row}</table:table-row>" for row in written]
    above = "".join(lines[:head])
    heads = f"<table:table-header-rows>{above}</table:table-header-rows>" if head else ""
    return f"<table:table>{heads}{''.join(lines[head:])}</table:table>"


def cell(text, more="", inner=""):
    """A cell."""
    return f"<table:table-cell {more}>{inner or p(text)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def odt(*body, styles=(), automatic=(), title="", parts=None, mime=MIME, kind="text"):
    """The bytes of an ODT with these blocks; `parts` replaces or adds whole parts by name."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{''.join(automatic)}"
        f"</office:automatic-styles><office:body><office:{kind}>{''.join(body)}"
        f"</office:{kind}></office:body></office:document-content>"
    )
    shared = (
        f"<office:document-styles {_SPACES}><office:styles>{''.join(styles)}</office:styles>"
        f"<office:master-styles>{p('云河市公报')}</office:master-styles></office:document-styles>"
    )
    meta = (
        f'<office:document-meta {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:meta><dc:title>{escape(title)}</dc:title></office:meta></office:document-meta>"
    )
    written = {"mimetype": mime, "content.xml": content, "styles.xml": shared, "meta.xml": meta}
    written |= parts or {}
    return zipped({name: part for name, part in written.items() if part is not None})
