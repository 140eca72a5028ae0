"""Every code as a sentence that says what happened and what to do.

The command line prints the English; the window translates the same sentences.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from reader.app.messages import keeping, opening, working
from reader.app.messages.message import Message
from reader.core.errors import Code, Notice, ReaderError

TEXTS: Mapping[Code, Message] = MappingProxyType(
    {**opening.TEXTS, **working.TEXTS, **keeping.TEXTS}
)

_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, marks of direction, line separators, halves of characters."""
_FALLBACK = Message("Something happened that has no words yet ({code}).")


def english(code: Code, data: Mapping[str, str]) -> str:
    """The English sentence of `code` with its data filled in; "?" for a value that is missing."""
    return fill(TEXTS.get(code, _FALLBACK).text, {"code": code.value, **data})


def fill(text: str, data: Mapping[str, str]) -> str:
    """`text` with each {name} replaced by its value; a name without a value becomes "?"."""
    return text.format_map(_Filled({key: plain(value) for key, value in data.items()}))


def plain(value: str) -> str:
    """`value` (a file's name, say) without what would turn or break the line it is shown in."""
    return _UNSHOWN.sub("\ufffd", value)


class _Filled(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


def of_error(error: ReaderError) -> str:
    """The English sentence of an error."""
    return english(error.code, error.data)


def of_notice(notice: Notice) -> str:
    """The English sentence of a notice."""
    return english(notice.code, notice.data)
