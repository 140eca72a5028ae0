"""The characters at which short words fall apart (resources/words/edges.tsv)."""

from functools import cache

from reader.core import assets


@cache
def edges(kind: str) -> frozenset[str]:
    """The marks of one kind in edges.tsv.

    Raises ReaderError E-RES-01 if the table is not there.
    """
    rows = assets.table("words/edges.tsv")
    return frozenset(mark for row in rows if row["kind"] == kind for mark in row["marks"].split())
