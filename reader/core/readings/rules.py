"""Rules of reading: what stands before and after a character decides between its readings.

They are the rows of resources/readings/rules.tsv, each with examples that it must take and must
leave alone. Patterns are regular expressions, ! before the left one negates it; {names} in braces
stand for the classes below and those of classes.tsv.
"""

import re
from dataclasses import dataclass
from functools import cache

from reader.core import assets

WINDOW = 24  # code points a rule may see on each side

# Written with categories: a class of Han ranges takes 3 ms to compile, these 0.2 ms.
CLASSES = {
    "end": r"(?:$|\W|[!-~])",
    "start": r"(?:^|\W|[!-~])",
    "han": r"[^\W!-~]",
    "number": "[0-9０-９.一二三四五六七八九十百千万亿几数两半多余]",
    "sum": r"[0-9０-９.．,，]+(?:[%％‰]|[万亿]?(?:元|吨|亩|公里|人次|人)?(?:$|\W|左右|以上|以下))",
    "run": "[^，,。；;：:！？!?]",
}

Row = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRule:
    """One rule.

    `left` must match right before the character (or must not, if `unless`), `right` right after
    it; `place`: "" anywhere, "alone" when the character is a word by itself, "first" or "last" in
    a longer word.
    """

    reading: str
    left: str
    unless: bool
    right: str
    place: str

    @property
    def selects(self) -> bool:
        """Whether the rule asks for anything: one that takes every place is only a default."""
        return bool(self.left or self.right or self.place)

    def fits(self, text: str, at: int, start: int, end: int) -> bool:
        """Whether the rule takes the character at `at`, in the word `start:end` of `text`."""
        if self.place and self.place != _place(at, start, end):
            return False
        if self.right and not _pattern(self.right).match(text[at + 1 : at + 1 + WINDOW]):
            return False
        if not self.left:
            return True
        return bool(_pattern(self.left).search(text[max(0, at - WINDOW) : at])) is not self.unless


@cache
def _pattern(spelling: str) -> re.Pattern[str]:
    """The compiled pattern; compiled when first tried, since most rules of a text never are."""
    return re.compile(spelling)


def _place(at: int, start: int, end: int) -> str:
    if end - start == 1:
        return "alone"
    if at == start:
        return "first"
    return "last" if at == end - 1 else "inside"


def rule_of(row: Row) -> ReadingRule:
    """The rule of one row of rules.tsv."""
    left = _spelt(row["left"].removeprefix("!"))
    return ReadingRule(
        reading=row["reading"],
        left=f"(?:{left})$" if left else "",
        unless=row["left"].startswith("!"),
        right=_spelt(row["right"]),
        place=row["place"],
    )


def _spelt(pattern: str) -> str:
    """`pattern` with the names in braces replaced by their classes."""
    for name, spelling in _classes().items():
        pattern = pattern.replace("{" + name + "}", spelling)
    return pattern


@cache
def _classes() -> dict[str, str]:
    rows = assets.table("readings/classes.tsv")
    return CLASSES | {row["class"]: f"(?:{row['words']})" for row in rows}


class RuleBook:
    """The rules by character.

    Raises ReaderError E-RES-01 if the table is missing.
    """

    def __init__(self) -> None:
        """Read the table."""
        self._rows: dict[str, list[Row]] = {}
        for row in assets.table("readings/rules.tsv"):
            for char in row["char"]:
                self._rows.setdefault(char, []).append(row)
        self._rules: dict[str, tuple[tuple[ReadingRule, ...], tuple[ReadingRule, ...]]] = {}

    def of(self, char: str) -> tuple[tuple[ReadingRule, ...], tuple[ReadingRule, ...]]:
        """Rules for `char` tried before phrases, and those tried after, in the table's order."""
        found = self._rules.get(char)
        if found is None:
            rows = self._rows.get(char, ())
            found = (
                tuple(rule_of(row) for row in rows if row["when"] == "early"),
                tuple(rule_of(row) for row in rows if row["when"] != "early"),
            )
            self._rules[char] = found
        return found
