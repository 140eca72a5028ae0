"""`jingdu://` links read and followed: the passage that a citation names, found again or lost.

`citation.link` writes them: jingdu://<sha256>?p=¶&a=start&b=end&q=<first 32 code points>.
"""

from dataclasses import dataclass
from itertools import islice
from urllib.parse import parse_qs, urlsplit

from reader.core.document import Document
from reader.core.errors import Code, ReaderError
from reader.core.search.exact import occurrences
from reader.core.spans import Span

SCHEME = "jingdu"
_LONGEST = 4096  # characters of a link; 32 code points percent-encoded need under 500
_DIGEST = 64  # hexadecimal digits of a SHA-256
_CANDIDATES = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a link says. `start`/`end`: half-open code points; `quoted`: how the passage begins."""

    sha256: str
    start: int
    end: int
    quoted: str
    paragraph: int | None = None


def is_link(text: str) -> bool:
    """Whether `text` means to be a link of ours."""
    return text.strip().lower().startswith(f"{SCHEME}://")


def parse(text: str) -> Link:
    """The link in `text`. Raises ReaderError E-LINK-01 if it is not whole (data: link)."""
    try:
        return _parsed(text.strip())
    except (ValueError, KeyError):
        raise ReaderError(Code.LINK_BROKEN, link=text.strip()[:80]) from None


def _parsed(text: str) -> Link:
    """The link in `text`; ValueError or KeyError for what a link of ours cannot be."""
    parts = urlsplit(text[:_LONGEST])
    asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
    digest = parts.netloc.lower()
    start, end = _number(asked["a"]), _number(asked["b"])
    whole = len(text) <= _LONGEST and len(digest) == _DIGEST and start < end
    if parts.scheme.lower() != SCHEME or not whole:
        raise ValueError(text)
    int(digest, 16)
    return Link(
        sha256=digest,
        start=start,
        end=end,
        quoted=asked["q"],
        paragraph=_number(asked["p"]) if "p" in asked else None,
    )


def locate(document: Document, link: Link) -> Span:
    """Where the passage of `link` stands in `document`, half-open code points of its text.

    At its offsets if its words stand there. Elsewhere, in a changed file, by its words: those in
    its paragraph, else the nearest to its offset; but then they must be there. Raises ReaderError
    E-LINK-02 where the passage is gone (data: quoted).
    """
    text = document.text
    length = link.end - link.start
    if link.quoted and text.startswith(link.quoted, link.start) and link.end <= len(text):
        return Span(link.start, link.end)
    found = list(islice(occurrences(text, link.quoted), _CANDIDATES))
    if not found:
        raise ReaderError(Code.LINK_LOST, quoted=link.quoted)
    start = min(found, key=lambda hit: _distance(document, hit, link)).start
    return Span(start, min(start + length, len(text)))


def _distance(document: Document, hit: Span, link: Link) -> tuple[bool, int]:
    """Hits in the paragraph that the link names come first, then the nearest."""
    same = link.paragraph is not None and document.paragraph_at(hit.start) == link.paragraph
    return (not same, abs(hit.start - link.start))


def _number(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) <= 9):
        raise ValueError(written)
    return int(written)
