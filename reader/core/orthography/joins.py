"""Which words of a text join in running pinyin, and which fall apart (joins.tsv)."""

from functools import cache
from itertools import accumulate, pairwise

from reader.core.readings.marks import marks

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几半")
_DIGITS = frozenset("〇零一二三四五六七八九")
_GREAT = frozenset("万亿")
_HUNDREDS = frozenset("百千万亿")
_ZERO = frozenset("零〇")  # stands apart between the parts of a number: yībǎi líng sān
_ROUND = frozenset("余多来")
_TO = frozenset("至到")


@cache
def pieces(word: str) -> tuple[int, ...]:
    """Where a word of Han characters falls apart: offsets in code points within it, ascending.

    The measure stands apart from its numeral (两件: liǎng jiàn), 各, 每 and 这 from what follows.
    """
    if len(word) < 2 or word in marks("adverb"):
        return ()
    if word in _parted():
        return _parted()[word]
    if _first_apart(word):
        return (1,)
    if shared := _share(word):
        return shared
    if word[0] in marks("pointer") and word[1:] in marks("measure"):
        return (1,)  # 本|月底
    if len(word) == 2 and (word[0] in marks("apart") or _pointed(word) or _many(word)):
        return (1,)
    if word[0] == "第" and 0 < (counted := _numeral_end(word[1:])) < len(word) - 1:
        return (counted + 1,)  # 第三届: dì-sān jiè
    if word[0] == "之" and _numeral_end(word[1:]) == len(word) - 1:
        return (1,)  # 三分之一: sān fēn zhī yī
    digits = _numeral_end(word)
    if digits == len(word):
        return _groups(word)
    if not digits:
        return ()
    if word[digits:] in _TO:
        return (*_groups(word[:digits]), digits)  # 三至|五年
    about = digits + (word[digits] in _ROUND)
    rest = word[about:]
    cuts = {digits, about, *_groups(word[:digits])} - {len(word)}
    if rest and rest not in marks("measure"):
        spans = rest[-1] in marks("span") and rest[:-1] in marks("measure")
        return tuple(sorted({*cuts, len(word) - 1})) if spans else ()  # 十年间
    return tuple(sorted(cuts))


@cache
def _parted() -> dict[str, tuple[int, ...]]:
    """The words and phrases of the table that fall apart → where they do."""
    found = {}
    for mark in marks("parted"):
        sizes = [len(part) for part in mark.split("·")]
        found[mark.replace("·", "")] = tuple(accumulate(sizes))[:-1]
    return found


def _first_apart(word: str) -> bool:
    """Whether the first character stands apart from a word of one or two after it.

    各民族, 新局面, 讲清楚; of one: 再创 and 桥下, but not 再次 and 水下.
    """
    first, rest = word[0], word[1:]
    if len(rest) == 1:
        side = first in marks("noun-at") and rest in marks("side")
        adverb = first in marks("modal")
        return (side and word not in marks("side-word")) or (
            adverb and word not in marks("modal-word")
        )
    if len(rest) != 2:
        return False
    return (
        first in marks("each") or rest in marks("clear") or (first == "新" and rest in marks("new"))
    )


def _share(word: str) -> tuple[int, ...]:
    """Where a share or a decimal number falls apart, () if `word` is none.

    百分之五: bǎi fēn zhī wǔ; 五十二点六: wǔshí’èr diǎn liù.
    """
    at = word.find("分之")
    if at > 0 and is_numeral(word[:at]):
        rest = word[at + 2 :]
        counted = tuple(at + 2 + cut for cut in pieces(rest)) if is_count(rest) else ()
        return tuple(sorted({*range(at, min(len(word), at + 3)), *counted}))
    point = word.find("点")
    if point > 0 and is_count(word):
        return tuple(sorted({*_groups(word[:point]), *range(point, len(word))}))
    return ()


def _groups(numeral: str) -> tuple[int, ...]:
    """Where a numeral falls apart: 一百 二十 (yībǎi èrshí), 三百 万 (sānbǎi wàn), but 两万, 三十六.

    百, 千, 万 and 亿 join the digit before them; what follows them stands apart.
    """
    if numeral[2:] and _DIGITS.issuperset(numeral):
        return tuple(range(1, len(numeral)))  # 二〇三五年
    cuts = set()
    for at in range(1, len(numeral)):
        great = numeral[at] in _GREAT
        apart = numeral[at - 1] in _HUNDREDS or (at > 1 and numeral[at - 1] in _ZERO)
        if not _one_digit(numeral, at) if great else apart:
            cuts.add(at)
    return tuple(sorted(cuts))


def _one_digit(numeral: str, at: int) -> bool:
    """Whether but one character of a number stands before `at`, so that 万 or 亿 joins it."""
    return at == 1 or numeral[at - 2] in _GREAT


def _pointed(word: str) -> bool:
    """Whether `word` is 这, 我 or the like with a measure or a sort of place: 这项, 我市, 这一."""
    return word[0] in marks("pointer") and any(
        word[1] == "一" or word[1] in marks(kind) for kind in ("measure", "generic", "whose")
    )


def _many(word: str) -> bool:
    """Whether `word` is 多 and a measure: 多条, not 多样."""
    return word[0] == "多" and word[1] in marks("many")


def _numeral_end(word: str) -> int:
    """How many characters at the beginning of `word` are numerals; 0 for 一样 and the like."""
    end = 0
    while end < len(word) and word[end] in _NUMERALS:
        end += 1
    return end


def is_numeral(word: str) -> bool:
    """Whether all of `word` are numerals."""
    return bool(word) and _numeral_end(word) == len(word)


def is_count(word: str) -> bool:
    """Whether `word` is a numeral, or two with a decimal point between them: 二点六."""
    whole, point, share = word.partition("点")
    return is_numeral(whole) and (is_numeral(share) or not point)


def ordinal(word: str) -> bool:
    """Whether `word` is 第 and a numeral: it takes a hyphen (dì-yī)."""
    return len(word) > 1 and word[0] == "第" and all(char in _NUMERALS for char in word[1:])


def joined(before: str, after: str, *, last: bool) -> bool:
    """Whether the word `after` joins the word `before`; `last`: no word follows it at once."""
    if after in marks("suffix"):
        return len(before) > 1 and _numeral_end(before) == 0
    if before in marks("grasp") and (after in marks("reach") or after in marks("gain")):
        return True  # 用|上了, 搬|上
    if after in marks("aspect"):
        return not (last and after == "了") and before not in marks("no-aspect")
    return before in marks("prefix") and len(after) > 1


def parts(word: str, cuts: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """The parts of `word` between `cuts`, as half-open offsets within it."""
    return tuple(pairwise((0, *cuts, len(word))))
