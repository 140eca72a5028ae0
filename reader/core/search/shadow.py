"""The shadow in which text is found as a reader would type it.

Line breaks, spaces, width, case, the style of quotation marks and the script do not matter in it:
干部 finds 幹 部, and “5g” finds 5G in full width. Blocks and cells do not run together.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.core.document import Document
from reader.core.spans import Span

EDGE = "\n"
"""Stands in a shadow between two blocks or cells; no query holds one."""

_QUOTES = str.maketrans(dict.fromkeys("「『《〈“”」』》〉‘’\"'＂＇", '"'))
_GAPS = "\n\t"
_FULL_WIDTH = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})


@dataclass(frozen=True)
class Shadow:
    """What a text is searched in. `kept[i]`: the code point of the text behind `letters[i]`."""

    letters: str
    kept: Sequence[int]

    def find(self, query: str) -> Iterator[Span]:
        """Where `query` stands, without overlap, as half-open code points of the text."""
        wanted = shadow_of_query(query)
        at = self.letters.find(wanted) if wanted else -1
        while at >= 0:
            yield Span(self.kept[at], self.kept[at + len(wanted) - 1] + 1)
            at = self.letters.find(wanted, at + len(wanted))


class Searchable:
    """A document with its shadow, which is made when first asked for."""

    def __init__(self, document: Document) -> None:
        """Keep the document; nothing is computed yet."""
        self.document = document

    @cached_property
    def shadow(self) -> Shadow:
        """The shadow of the whole text; takes about a second for five million code points."""
        text = self.document.text
        plain = _plain(text)
        starts = [block.start for block in self.document.blocks]
        tables = [bool(block.rows) for block in self.document.blocks]
        letters: list[str] = []
        kept = array("I")
        for at, char in enumerate(plain):
            if not char.isspace():
                letters.append(char)
                kept.append(at)
            elif char in _GAPS and letters and letters[-1] != EDGE:
                block = bisect_right(starts, at) - 1
                inside = block >= 0 and at < self.document.blocks[block].end
                if not inside or tables[block]:
                    letters.append(EDGE)
                    kept.append(at)
        return Shadow("".join(letters), kept)


def shadow_of_query(query: str) -> str:
    """What is looked for in a shadow when `query` was typed; "" if it is only space."""
    return "".join(_plain(query).split())


def _plain(text: str) -> str:
    """`text` with every character replaced one for one by its plainest form."""
    narrow = text.translate(_FULL_WIDTH).translate(_QUOTES)
    return narrow.translate(_forms(frozenset(narrow)))


def _forms(characters: frozenset[str]) -> dict[int, str]:
    """Small letters and simplified forms of those of `characters` that have one of length one."""
    from reader.core.words.script import one_simplified

    forms = {}
    for char in characters:
        form = char.lower() if char.isascii() else one_simplified(char)
        if len(form) == 1 and form != char:
            forms[ord(char)] = form
    return forms
