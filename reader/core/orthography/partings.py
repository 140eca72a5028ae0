"""Words that are one word in some places and two in others (readings/partings.tsv)."""

import re
from dataclasses import dataclass
from functools import cache

from reader.core import assets

_WINDOW = 8  # code points a row may see on each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """One row: the word falls apart after `cut` characters where `left` and `right` stand."""

    cut: int
    left: str
    unless: bool  # what `left` matches must not stand there
    right: str

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether the word `start:end` (half-open code points) of `text` falls apart."""
        if self.right and not re.match(self.right, text[end : end + _WINDOW]):
            return False
        if not self.left:
            return True
        before = re.search(f"(?:{self.left})$", text[max(0, start - _WINDOW) : start])
        return bool(before) is not self.unless


def parting(text: str, start: int, end: int) -> int:
    """After how many characters the word `start:end` of `text` falls apart there, 0 if it does not.

    Raises ReaderError E-RES-01 if the table is not there.
    """
    rows = partings().get(text[start:end], ())
    return next((row.cut for row in rows if row.fits(text, start, end)), 0)


@cache
def partings() -> dict[str, tuple[Parting, ...]]:
    """The rows of the table by their word."""
    found: dict[str, tuple[Parting, ...]] = {}
    for row in assets.table("readings/partings.tsv"):
        left = row["left"]
        parting = Parting(
            cut=int(row["cut"]),
            left=left.removeprefix("!"),
            unless=left.startswith("!"),
            right=row["right"],
        )
        found[row["word"]] = (*found.get(row["word"], ()), parting)
    return found
