"""What one clipboard entry carries: the same excerpt for every program that may receive it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.excerpt import Excerpt
    from reader.core.export import Labels

JSON_TYPE = "application/x-jingdu+json"
HTML_TYPE = "text/html"
MARKDOWN_TYPE = "text/markdown"
RTF_TYPES = ("text/rtf", "application/rtf")
TEXT_TYPE = "text/plain"


def of_excerpt(excerpt: "Excerpt", labels: "Labels") -> tuple[tuple[str, bytes], ...]:
    """The (MIME type, UTF-8 bytes) of an annotated excerpt, the plainest first.

    RTF stands under both of its names: programs ask for the one or the other.
    """
    from reader.core import export
    from reader.core.export import json_text

    rtf = export.rtf(excerpt, labels).encode("ascii")
    return (
        (TEXT_TYPE, export.text(excerpt, labels).encode("utf-8")),
        (HTML_TYPE, export.html_page([excerpt], labels).encode("utf-8")),
        (MARKDOWN_TYPE, export.markdown(excerpt, labels).encode("utf-8")),
        *((name, rtf) for name in RTF_TYPES),
        (JSON_TYPE, json_text.dumps(export.excerpt_json(excerpt)).encode("utf-8")),
    )
