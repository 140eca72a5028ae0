"""The marks of joins.tsv, by which words join, part and have capitals."""

from functools import cache

from reader.core import assets


@cache
def marks(kind: str) -> frozenset[str]:
    """The marks of one sort in joins.tsv."""
    rows = assets.table("readings/joins.tsv")
    return frozenset(mark for row in rows if row["kind"] == kind for mark in row["marks"].split())


@cache
def first_marks(kind: str) -> frozenset[str]:
    """The first characters of the marks of one sort."""
    return frozenset(mark[0] for mark in marks(kind))
