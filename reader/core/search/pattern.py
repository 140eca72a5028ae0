"""Finding by regular expression, within bounds: a pattern can take for ever, a reader cannot."""

from collections.abc import Iterator
from itertools import islice

from reader.core.errors import Code, ReaderError
from reader.core.spans import Span

SECONDS = 2.0
"""How long one search may take."""


def find(text: str, pattern: str, *, most: int) -> Iterator[Span]:
    """The first `most` stretches of `text` that match `pattern`, half-open code points.

    ^ and $ stand for the ends of a line; matches of no length are left out. Raises ReaderError
    E-FIND-01 for a pattern that cannot be understood (data: reason, position from 1), E-FIND-02
    for one that takes longer than `SECONDS`.
    """
    import regex

    try:
        compiled = regex.compile(pattern, regex.MULTILINE | regex.VERSION0)
    except regex.error as error:
        position = str((error.pos or 0) + 1)
        raise ReaderError(Code.FIND_PATTERN, reason=error.msg, position=position) from None
    try:
        found = compiled.finditer(text, timeout=SECONDS)
        yield from islice((Span(*hit.span()) for hit in found if hit.end() > hit.start()), most)
    except TimeoutError:
        raise ReaderError(Code.FIND_SLOW, seconds=f"{SECONDS:g}") from None
