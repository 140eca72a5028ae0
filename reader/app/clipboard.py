"""What one clipboard entry carries: the same passages for every program that may receive them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.app import exporting

if TYPE_CHECKING:
    from reader.app.excerpts import Passage
    from reader.app.templates import Template
    from reader.core.export import Labels
    from reader.core.export.options import Options

JSON_TYPE = "application/x-jingdu+json"
HTML_TYPE = "text/html"
MARKDOWN_TYPE = "text/markdown"
RTF_TYPES = ("text/rtf", "application/rtf")
TEXT_TYPE = "text/plain"

Payload = tuple[tuple[str, bytes], ...]
"""(MIME type, UTF-8 bytes), the plainest first."""


def of_passages(
    passages: "Sequence[Passage]", template: "Template", labels: "Labels", options: "Options"
) -> Payload:
    """The passages by the template as text, and beside it as HTML, RTF and our JSON.

    Where a program knows ruby, pinyin that text has on a line below stands above its characters.
    text/markdown is the template's if it writes Markdown. RTF stands under both of its names:
    programs ask for the one or the other. Raises ReaderError E-TPL-01 and E-TPL-02.
    """
    told = exporting.fill(template, passages, labels, options).encode()
    marked = template.suffix == ".md"
    rich = exporting.rich(options)
    rtf = exporting.write("rtf", passages, labels, rich)
    return (
        (TEXT_TYPE, told),
        (HTML_TYPE, exporting.write("html", passages, labels, rich)),
        (MARKDOWN_TYPE, told if marked else exporting.write("markdown", passages, labels, options)),
        *((name, rtf) for name in RTF_TYPES),
        (JSON_TYPE, exporting.write("json", passages, labels).rstrip(b"\n")),
    )
