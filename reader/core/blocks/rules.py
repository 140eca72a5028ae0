"""Rules that know a line by its own form, from the table with their examples."""

import re
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table
from reader.core.blocks.model import BlockKind

_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """One row of headings/lines.tsv; `yes` and `no` are its examples."""

    name: str
    where: str
    kind: BlockKind
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def line_rules() -> tuple[LineRule, ...]:
    """All line rules in the order they are tried."""
    return tuple(
        LineRule(
            name=row["rule"],
            where=row["where"],
            kind=BlockKind(row["kind"]),
            pattern=re.compile(row["pattern"]),
            yes=examples(row["yes"]),
            no=examples(row["no"]),
        )
        for row in table("headings/lines.tsv")
    )


def examples(cell: str) -> tuple[str, ...]:
    """The examples in one cell of a rule table."""
    return tuple(example for example in cell.split(" / ") if example)


@cache
def _first_signs(where: str) -> re.Pattern[str]:
    """One pattern for all rules of `where`: most lines match none and cost one attempt."""
    patterns = [rule.pattern.pattern for rule in line_rules() if rule.where == where]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def kind_of(text: str, *, where: str = "body") -> BlockKind | None:
    """The kind a line has by its form alone, None for prose. `text` has no outer space.

    `where`: body, or tail for the rules that hold among the last lines only.
    """
    head = text[:_LONGEST]
    if not _first_signs(where).fullmatch(head):
        return None
    for rule in line_rules():
        if rule.where == where and rule.pattern.fullmatch(head):
            return rule.kind
    return None
