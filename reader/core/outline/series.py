"""Numbered lines judged together: headings of one series agree, list items are told apart."""

from collections.abc import Sequence
from dataclasses import replace

from reader.core.blocks import BlockKind, Part
from reader.core.outline.candidates import LONG
from reader.core.outline.model import Candidate, Form
from reader.core.outline.words import is_prose

_SHARE = 0.7
_STRONG = 40
_HEADING = frozenset({Form.LINE, Form.RUN_IN, Form.GLUED})
_LISTED = 0.5
_NAME_MAX = 30
_NEEDS = {"arabic_gap": "decimal"}
"""A number without a mark counts only where its own parts (1.1) stand in the document too."""


def judge(
    text: str, parts: Sequence[Part], found: Sequence[Candidate]
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Headings and items among numbered candidates, both in order.

    A series is one style with rising numbers. It is a list where most of its members have no
    heading's form, where an article, a caption or a colon before it announces it, or where its
    lines follow each other without anything between them.
    """
    headings: list[Candidate] = []
    items: list[Candidate] = []
    inside = _in_articles(found)
    for series in _series(found):
        kept = _kept(text, parts, found, series, lawful=inside[series[0]])
        for index in series:
            (headings if index in kept else items).append(found[index])
    by_place = lambda c: (c.start, c.rank)  # noqa: E731
    items = [replace(c, form=Form.ITEM) for c in items]
    return tuple(sorted(headings, key=by_place)), tuple(sorted(items, key=by_place))


def _series(found: Sequence[Candidate]) -> list[list[int]]:
    """Indices of candidates that belong together: same style, numbers rising, cut by a restart."""
    done: list[list[int]] = []
    open_: dict[str, list[int]] = {}
    for index, candidate in enumerate(found):
        series = open_.get(candidate.style)
        if series is not None and found[series[-1]].value < candidate.value:
            series.append(index)
            continue
        open_[candidate.style] = [index]
        done.append(open_[candidate.style])
    return done


def _kept(
    text: str,
    parts: Sequence[Part],
    found: Sequence[Candidate],
    series: list[int],
    *,
    lawful: bool,
) -> set[int]:
    """The members of a series that are headings; `lawful`: it stands inside an article."""
    first = found[series[0]]
    if first.form is Form.ARTICLE:
        return _articles(found, series)
    needed = _NEEDS.get(first.style)
    if needed is not None and not any(one.style == needed for one in found):
        return set()
    if first.rank > _STRONG and _is_boxed(parts, first):
        return set()
    good = [i for i in series if found[i].form in _HEADING]
    if first.rank > _STRONG and _runs_on(found, series):
        # Every paragraph numbered through a whole address, or headings (1) to (61) through all
        # sections: only names of what follows, not sentences of the argument, are headings.
        good = [i for i in good if _is_name(text, found[i])]
    usual = [i for i in good if LONG not in found[i].why]
    if len(usual) < _SHARE * len(series) and (len(good) < len(series) or len(usual) <= 1):
        return set()
    if 2 * len(usual) < len(series):
        return set()
    if first.rank > _STRONG and (lawful or _with_semicolons(text, parts, found, series)):
        return set()
    bare = [i for i in good if found[i].form is Form.LINE]
    listed = [i for i in bare if _followed_by_sibling(parts, found, i)]
    if bare and len(listed) >= max(1, _LISTED * len(bare)) and first.rank > 30:
        lines = set(bare)
        good = [i for i in good if i not in lines]
        if len(good) < _SHARE * len(series):
            return set()
    if len(series) == 1 and first.form is Form.RUN_IN and first.value != 1:
        return set()
    return set(good)


def _runs_on(found: Sequence[Candidate], series: list[int]) -> bool:
    """True if headings of a higher rank stand between the members of a series."""
    rank = found[series[0]].rank
    between = set(range(series[0], series[-1])) - set(series)
    return any(found[i].rank < rank and found[i].form in _HEADING for i in between)


def _is_boxed(parts: Sequence[Part], first: Candidate) -> bool:
    """True if a caption stands above a series: it lists what is in a box of the plan."""
    return first.part > 0 and parts[first.part - 1].kind is BlockKind.CAPTION


def _is_name(text: str, candidate: Candidate) -> bool:
    """True if a lead is short and no prose."""
    lead = text[candidate.start + len(candidate.number) : candidate.heading_end].strip()
    return len(lead) <= _NAME_MAX and not is_prose(lead)


def _articles(found: Sequence[Candidate], series: list[int]) -> set[int]:
    """Articles whose number goes on from the one before; a reference to an article does not."""
    kept: set[int] = set()
    last = found[series[0]].value - 1
    for index in series:
        if found[index].value <= last + 2 or index == series[0]:
            kept.add(index)
            last = found[index].value
    return kept


def _in_articles(found: Sequence[Candidate]) -> list[bool]:
    """For each candidate, whether an article stands nearer before it than a higher heading."""
    article = -1
    last: dict[int, int] = {}
    inside = []
    for index, candidate in enumerate(found):
        higher = max((at for rank, at in last.items() if rank < candidate.rank), default=-1)
        inside.append(article > higher)
        if candidate.form is Form.ARTICLE:
            article = index
        elif candidate.form in _HEADING:
            last[candidate.rank] = index
    return inside


def _with_semicolons(
    text: str, parts: Sequence[Part], found: Sequence[Candidate], series: list[int]
) -> bool:
    """True if half the members of a series end their lines with a semicolon."""
    ends = [text[parts[found[i].part].line.end - 1] for i in series]
    return sum(1 for mark in ends if mark in "；;") * 2 >= len(series) > 1


def _followed_by_sibling(parts: Sequence[Part], found: Sequence[Candidate], index: int) -> bool:
    """True if the next line of a heading is the next member of its own series."""
    here = found[index]
    if index + 1 >= len(found):
        return here.part + 1 >= len(parts)
    after = found[index + 1]
    return after.part == here.part + 1 and after.style == here.style
