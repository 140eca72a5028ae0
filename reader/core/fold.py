"""The shadow a paragraph is matched in: simplified characters, half-width digits and signs."""

from functools import cache, lru_cache

from reader.core.assets import table
from reader.core.radicals import radicals

_FULL_WIDTH = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """`text` with every variant replaced one for one, so offsets (code points) stay as they are.

    Only for matching: what is shown or kept is always cut from the text itself. ， and 。 stay: a
    full-width comma is a comma first. The last few results are kept: masks, quantities and
    figures of a paragraph are read one after the other.
    """
    return text if _changed().isdisjoint(text) else text.translate(_variants())


@cache
def _changed() -> frozenset[str]:
    """The characters that have another form in the shadow; most paragraphs hold none."""
    return frozenset(map(chr, _variants()))


@cache
def _variants() -> dict[int, str]:
    """The table of resources/units/fold.tsv, full-width digits and letters, and radicals."""
    variants = radicals() | {code: chr(code - 0xFEE0) for code in _FULL_WIDTH}
    for row in table("units/fold.tsv"):
        variants[ord(_character(row["from"]))] = _character(row["to"])
    return variants


def _character(cell: str) -> str:
    """The character a cell names: itself, or U+XXXX for those that look like another."""
    return chr(int(cell.removeprefix("U+"), 16)) if len(cell) > 1 else cell
