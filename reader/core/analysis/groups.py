"""Which terms of a document are one: spellings that fold alike, and a full name with its short."""

import re
from collections.abc import Mapping, Sequence

from reader.core.fold import fold
from reader.core.lexicon import TermKind
from reader.core.terms import Term

Key = tuple[str, TermKind]

# 《云河市条例》（以下简称《条例》） · 推进老街改造（以下简称“改造”） · （下称…） · （简称…）
SHORT = re.compile(
    r"[（(](?:以下|下)?(?:统一)?(?:简称|统称|称)为?[：:]?(?P<mark>[“\"‘「『])?"
    r"(?P<name>《[^《》（）()]{1,20}》|[^“”\"‘’「」『』（）()，,。；;]{2,12})[”\"’」』]?[）)]"
)
_MARKS = '“”"‘’「」『』'


def group(text: str, terms: Sequence[Term]) -> dict[Key, Key]:
    """(term, kind) → the (term, kind) it is counted under; every key of `terms` is there.

    A short name counts under its full name from its definition on; spellings that differ in script
    or width only, under the first. Linear in the text.
    """
    keys = dict.fromkeys((term.term, term.kind) for term in terms)
    first: dict[tuple[str, TermKind], Key] = {}
    under = {key: first.setdefault((fold(key[0]), key[1]), key) for key in keys}
    for short, full in _short_names(fold(text), terms).items():
        for key in keys:
            if fold(key[0]) == short and under[key] != full:
                under[key] = under.get(full, full)
    return under


def _short_names(folded: str, terms: Sequence[Term]) -> Mapping[str, Key]:
    """The folded short name → the term defined right before it."""
    ends = {term.end: (term.term, term.kind) for term in terms}
    found: dict[str, Key] = {}
    for match in SHORT.finditer(folded):
        at = match.start()
        full = ends.get(at) or (ends.get(at - 1) if at and folded[at - 1] in _MARKS else None)
        if full is not None and fold(full[0]) != match["name"]:
            found.setdefault(match["name"], full)
    return found
