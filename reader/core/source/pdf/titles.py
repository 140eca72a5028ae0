"""What a file's properties say of the document, taken only where its first lines say it too."""

import re
from collections.abc import Mapping, Sequence

from reader.core.source.model import Line, Role

_FIRST = 15
_LONGEST_RUN = 5
_SHORTEST = 4
_BETWEEN = re.compile(r"[\s\-—–_:：|·]+")


def said_roles(title: str, texts: Sequence[str], lines: Sequence[Line]) -> Mapping[int, Role]:
    """Index of a line → its role, for the first lines that together are `title`.

    A property that no line repeats is a file name or another document's title and is not used. A
    second line in another size is the subtitle.
    """
    want = _flat(title)
    if len(want) < _SHORTEST:
        return {}
    for first in range(min(_FIRST, len(texts))):
        got = ""
        for last in range(first, min(first + _LONGEST_RUN, len(texts))):
            got += _flat(texts[last])
            if got == want:
                size = lines[first].size
                return {
                    at: Role.TITLE if lines[at].size == size else Role.SUBTITLE
                    for at in range(first, last + 1)
                }
            if not got or not want.startswith(got):
                break
    return {}


def said_author(author: str, texts: Sequence[str]) -> str:
    """`author` where one of the first lines is that name, else ""."""
    name = _flat(author)
    named = len(name) > 1 and any(_flat(text) == name for text in texts[:_FIRST])
    return author if named else ""


def _flat(text: str) -> str:
    """A text without spaces and the marks that part a title from its subtitle."""
    return _BETWEEN.sub("", text)
