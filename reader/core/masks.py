"""Masks: stretches of a paragraph whose digits are no quantities (names, dates, ordinals, codes).

The rules are resources/units/masks.tsv, each with the examples a test runs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reader.core.assets import table
from reader.core.fold import fold
from reader.core.spans import in_order, longest_wins


class MaskKind(StrEnum):
    """Why a stretch is masked."""

    QUOTATION = "quotation"  # “…” read as a name or slogan
    TITLE = "title"  # 《…》, marks included
    DATE = "date"
    ORDINAL = "ordinal"
    IDENTIFIER = "identifier"
    NAME = "name"  # a word or fixed name that holds a number: 八项规定


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """One masked stretch: half-open code points of the annotated text, marks included."""

    start: int
    end: int
    kind: MaskKind


SLOGAN_LIMIT = 12  # code points: a longer quotation with a quantity in it is speech

_DIGIT = "[零〇○一二两三四五六七八九十]"
_SHORT = {
    "{N}": r"(?:\d{1,9}(?:\.\d{1,9})?|[零〇○一二两三四五六七八九十百千万亿几数半]{1,9})",
    "{C}": _DIGIT,
    "{Y}": r"(?<![\d.,])(?:(?:1[6-9]|20|21)\d\d(?!\d)"
    r"|[一二][〇○零九八七0一][〇○零一二三四五六七八九]{2})",
    "{M}": r"(?:(?<!\d)(?:1[0-2]|0?[1-9])(?!\d)|十[一二]?|[一二三四五六七八九正腊])",
    "{D}": r"(?:(?:[12]\d|3[01]|0?[1-9])(?!\d)"
    r"|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])",
}
# A place where a rule can begin; all others are passed over fast.
_STARTS = (
    r"[\d零〇○一二两三四五六七八九十百千万亿几数半正腊第前头后上下大晚凌早中清过最近未今此随再时每这另又"
    r"(〔\[【A-Za-z邮电传热编代账帐索 ]"
)

# Longer runs of digits name nothing; blanked out, a line of a million costs one look.
_RUN = re.compile(r"[\d零〇○一二两三四五六七八九十百千万亿]{40,}|[A-Za-z]{80,}| {8,}")

_LEFT = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_TITLES = {"《": "》", "〈": "〉"}
_MARKS = re.compile('[“”‘’「」『』《》〈〉"]')
_AMOUNT = re.compile(
    r"\d[\d,.]{0,20}(?:%|‰|[余多]?[万亿千百]|个|[名家项人户次元年月天亩吨岁倍座所条件斤里])"
    r"|百分之|[一二两三四五六七八九十百千]{1,12}(?:[万亿]|个月|多?年|名|元|倍|成[^为立员果绩功])"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One row of the table, compiled."""

    name: str
    kind: MaskKind
    guard: re.Pattern[str] | None


def find_masks(text: str) -> tuple[Mask, ...]:
    """Masks of the paragraph `text`, sorted, without overlap; half-open code points."""
    folded = fold(text)
    brackets = tuple(_brackets(text, folded))
    found = [*brackets, *_names(folded), *_patterns(folded, rank_starts(folded))]
    kept = longest_wins(found)
    return in_order(_whole_brackets(kept, brackets))


def _whole_brackets(kept: tuple[Mask, ...], brackets: tuple[Mask, ...]) -> Iterator[Mask]:
    """`kept` as it is; the marks of a bracket always win over a pattern that crosses them."""
    edges = {b.start for b in brackets} | {b.end - 1 for b in brackets}
    for mask in kept:
        crossing = mask.kind not in {MaskKind.QUOTATION, MaskKind.TITLE}
        if not (crossing and any(at in edges for at in range(mask.start, mask.end))):
            yield mask


def _brackets(text: str, folded: str) -> Iterator[Mask]:
    """《Titles》 and “quotations” that are names or slogans; nested ones stand inside the outer."""
    open_marks: list[tuple[int, str]] = []
    for match in _MARKS.finditer(text):
        sign, at = match[0], match.start()
        closing = _LEFT.get(sign) or _TITLES.get(sign)
        if sign == '"' and not any(mark == '"' for _, mark in open_marks):
            closing = '"'
        if closing is not None:
            open_marks.append((at, closing))
            continue
        while open_marks:
            start, wanted = open_marks.pop()
            if wanted == sign:
                if sign in _TITLES.values():
                    yield Mask(start=start, end=at + 1, kind=MaskKind.TITLE)
                elif _is_name(folded[start + 1 : at]):
                    yield Mask(start=start, end=at + 1, kind=MaskKind.QUOTATION)
                break


def _is_name(quoted: str) -> bool:
    """Whether a quoted, folded string is a name or slogan: short, or without an amount in it."""
    return len(quoted) <= SLOGAN_LIMIT or not _AMOUNT.search(quoted)


def _names(folded: str) -> Iterator[Mask]:
    """Fixed names of the table."""
    for match in _name_pattern().finditer(folded):
        yield Mask(start=match.start(), end=match.end(), kind=MaskKind.NAME)


def _patterns(folded: str, ranks: frozenset[int]) -> Iterator[Mask]:
    """Dates, ordinals and identifiers; `ranks` are the places where 第 begins a rank."""
    pattern, rules = _compiled()
    folded = _RUN.sub(lambda run: "\x02" * len(run[0]), folded)
    at = 0
    while match := pattern.search(folded, at):
        rule = rules[match.lastgroup or ""]
        before = folded[max(0, match.start() - 12) : match.start()]
        refused = rule.guard is not None and rule.guard.search(before)
        if refused or match.start() in ranks or match.end() == match.start():
            at = match.start() + 1
            continue
        yield Mask(start=match.start(), end=match.end(), kind=rule.kind)
        at = match.end()


@cache
def _compiled() -> tuple[re.Pattern[str], dict[str, _Rule]]:
    """One pattern of all rules in the table's order, and the rule of each of its groups."""
    rules, parts = {}, []
    for number, row in enumerate(table("units/masks.tsv")):
        pattern = row["pattern"]
        for short, long in _SHORT.items():
            pattern = pattern.replace(short, long)
        parts.append(f"(?P<r{number}>{pattern})")
        guard = re.compile(row["guard"]) if row["guard"] else None
        rules[f"r{number}"] = _Rule(row["rule"], MaskKind(row["kind"]), guard)
    return re.compile(f"(?={_STARTS})(?:{'|'.join(parts)})"), rules


@cache
def _name_pattern() -> re.Pattern[str]:
    """One pattern of all fixed names, the longest first."""
    names = sorted((row["name"] for row in table("units/names.tsv")), key=len, reverse=True)
    starts = "".join(sorted({name[0] for name in names}))
    return re.compile(f"(?=[{starts}])(?:{'|'.join(map(re.escape, names))})")


_PLACE = (
    r"(?:世界|全国|全球|亚洲|国内|我国|全[省市区州县旗]|同类\w{0,4}"
    r"|西部\w{0,3}|中部|东部|\w{1,3}[省区市])?"
)
_RANK_END = r"(?=[,，。；;、：:!！?？)\s的和并但]|$)"


@cache
def _rank_pattern() -> re.Pattern[str]:
    """第N位, 第N名, 第N大, or a bare 第N at the end of its phrase."""
    number = rf"第(?:\d{{1,4}}|{_DIGIT[:-1]}百]{{1,5}})"
    return re.compile(rf"{number}(?:[位名]|大(?![道街会学])|{_RANK_END})")


@cache
def _rank_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Cues of the counted form (anywhere before) and of the bare form (right before)."""
    cues: dict[str, list[str]] = {"counted": [], "bare": []}
    for row in table("units/ranks.tsv"):
        cues[row["form"]].append(row["cue"])
    bare = "|".join(sorted(cues["bare"], key=len, reverse=True))
    return re.compile("|".join(cues["counted"])), re.compile(f"(?:{bare}){_PLACE}$")


@lru_cache(maxsize=4)  # masks and quantities of a paragraph are read one after the other
def rank_spans(folded: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every 第N in the folded text that says a rank and not an ordinal."""
    if "第" not in folded:
        return ()
    counted, bare = _rank_cues()
    found = []
    for match in _rank_pattern().finditer(folded):
        before = folded[max(0, match.start() - 14) : match.start()]
        cut = max(before.rfind(sign) for sign in "。；;!?")
        before = before[cut + 1 :]
        plain = folded[match.end() - 1] in "位名大"
        if counted.search(before) if plain else bare.search(before):
            found.append((match.start(), match.end()))
    return tuple(found)


def rank_starts(folded: str) -> frozenset[int]:
    """Where ranks begin in the folded text."""
    return frozenset(start for start, _ in rank_spans(folded))
