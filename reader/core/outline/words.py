"""Word lists of leads and closings, from their tables, as patterns over the folded text."""

import re
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table
from reader.core.fold import fold

_QUOTES = re.compile(r"[“”‘’「」\"'《》（）()]")
_COMMAS = re.compile(r"[，,、；;：:∶]")
_COUPLET = 8


def _pattern(words: str) -> str:
    """An alternation of the words of one cell, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


@cache
def _verbs() -> re.Pattern[str]:
    """Beginnings of leads that name work."""
    rows = table("headings/verbs.tsv")
    verbs = "|".join(_pattern(row["words"]) for row in rows if row["kind"] == "verb")
    adverbs = "|".join(_pattern(row["words"]) for row in rows if row["kind"] == "adverb")
    return re.compile(rf"[“「]?(?:(?:{adverbs})[\u4e00-\u9fff“]|(?:{verbs})[”」]?[\u4e00-\u9fff“])")


@cache
def _prose() -> re.Pattern[str]:
    """Words that show a sentence to be prose."""
    rows = table("headings/prose.tsv")
    start = "|".join(_pattern(row["words"]) for row in rows if row["where"] == "start")
    inside = "|".join(_pattern(row["words"]) for row in rows if row["where"] == "inside")
    return re.compile(rf"^[“「]?(?:{start})|(?:{inside})")


def is_work(lead: str) -> bool:
    """True if a lead begins with a verb of work (着力…, 优化…)."""
    return _verbs().match(fold(lead)) is not None


def is_prose(sentence: str) -> bool:
    """True if a short sentence is prose: a saying, a claim, a couplet, not a name of work."""
    found = _prose().search(fold(sentence))
    if found is not None and not (found.start() == 0 and is_work(sentence)):
        return True
    return is_couplet(sentence)


def is_couplet(sentence: str) -> bool:
    """True for clauses of one length side by side (潮平两岸阔,风正一帆悬): rhetoric."""
    clauses = _COMMAS.split(_QUOTES.sub("", sentence).rstrip("。！？!?"))
    lengths = {len(clause) for clause in clauses}
    return len(clauses) > 1 and len(lengths) == 1 and lengths.pop() <= _COUPLET


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One row of headings/closing.tsv."""

    name: str
    where: str
    pattern: re.Pattern[str]


@cache
def closing_signs() -> tuple[Sign, ...]:
    """What shows a closing paragraph."""
    return tuple(
        Sign(
            name=row["sign"],
            where=row["where"],
            pattern=re.compile(_pattern(row["words"])),
        )
        for row in table("headings/closing.tsv")
    )


@cache
def frames() -> frozenset[str]:
    """Headings without a number that may stand alone, without white space."""
    return frozenset(row["heading"] for row in table("headings/frames.tsv"))
