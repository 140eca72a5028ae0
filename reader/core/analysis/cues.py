"""By what words a document itself says what a formula stands for: a table with its examples."""

import re
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table

CLOSERS = '”’」』"＂'
OPENERS = '“‘「『"＂'
NUMBERS = {char: value for value, char in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "双": 2}
_NUMBER = re.compile(r"十[一二三四五六七八九]|[一二三四五六七八九十两双]|(?<!\d)\d{1,2}(?!\d)")
_PART = re.compile(r"[一二三四五六七八九十两双多][^一二三四五六七八九十两双多、，,]{1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that follow a quoted formula, or a part of one, where the text goes on to explain it.

    `regex` is matched right after the closing mark (or after the formula, where it has none), in
    simplified characters. `listed`: what it opens must have as many members as the formula counts.
    `yes` and `no`: sentences whose first quotation is, or is not, explained by this cue.
    """

    name: str
    regex: re.Pattern[str]
    listed: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


CUES: tuple[Cue, ...] = (
    Cue(
        name="aspect",
        regex=re.compile(r"(?:的)?方面[，,：:]"),
        listed=False,
        yes=("“一轴”方面，建成滨河大道。", "“两翼”方面：东岭区改造老街。"),
        no=("“一轴”方面的工作有序推进。",),
    ),
    Cue(
        name="means",
        regex=re.compile(
            r"(?:[一-鿿]{1,4})?[，,]?(?:就是|即|是指|系指|指的是|主要是指|分别是|分别为)(?!将|可|使|便|刻|日|时)"
        ),
        listed=False,
        yes=(
            "“五到家”，即政策送到家、服务送到家。",
            "“两清”就是清欠款、清积案。",
            "“三长制”是指路长、河长、林长负责。",
        ),
        no=("“五到家”即将推广。", "“两清”工作成效明显。"),
    ),
    Cue(
        name="brackets",
        regex=re.compile(r"[（(](?P<list>[^（）()]{4,120})[）)]"),
        listed=True,
        yes=("清理“三本账”（资金账、资产账、资源账）。",),
        no=("清理“三本账”（2023年版）。", "清理“三本账”（资金、资产）。"),
    ),
    Cue(
        name="colon",
        regex=re.compile(r"[一-鿿]{0,8}[：:](?P<list>[^。！？!?]{4,240})"),
        listed=True,
        yes=("落实“四项制度”：例会、巡查、通报、评议。", "实施“两项工程”：修路；引水。"),
        no=("落实“四项制度”：成效明显。",),
    ),
    Cue(
        name="ordered",
        regex=re.compile(r"[^“”]{0,24}?[。，,：:；;]\s*(?P<list>一是[^“”]{0,400})"),
        listed=True,
        yes=("实施“三个一批”。一是新建一批；二是改造一批；三是关停一批。",),
        no=("实施“三个一批”。一是新建一批；二是改造一批。",),
    ),
)


@cache
def governing() -> tuple[str, ...]:
    """Endings of a list's last piece that make the formula after it an object of that piece.

    改进作风、坚决做到“两个到位”: the list is not what the formula stands for.
    """
    return tuple(row["ending"] for row in table("lexicon/rules/governing.tsv"))


def counts(formula: str) -> frozenset[int]:
    """How many members a formula can have: its first number, and the sum of all its numbers.

    三会一课 has four, 五位一体 five. Empty where it counts nothing, or only one thing.
    """
    numbers = [_value(found[0]) for found in _NUMBER.finditer(formula)]
    return frozenset(n for n in (*numbers[:1], sum(numbers)) if n > 1)


def parts(formula: str) -> tuple[str, ...]:
    """The pieces of a formula that counts several things: 一轴、两翼 → 一轴, 两翼; else ()."""
    found = tuple(_PART.findall(formula))
    return found if len(found) > 1 and sum(map(len, found)) >= len(formula) - len(found) else ()


def n_members(listed: str) -> int:
    """How many members a list counts: by 一是 二是 …, else by its strongest divider."""
    ordered = 0
    while ordered < len(_ORDER) and _ORDER[ordered] in listed:
        ordered += 1
    if ordered > 1:
        return ordered
    for divider in ("[；;]", "、", "[，,]"):
        pieces = re.split(divider, listed)
        if len(pieces) > 1:
            # 例会、巡查和通报 has three: the last divider is a word.
            return len(pieces) + (divider == "、" and bool(_AND.search(pieces[-1])))
    return 1


_ORDER = tuple(f"{digit}是" for digit in "一二三四五六七八九十")
_AND = re.compile(r".[和与及].")


def _value(digits: str) -> int:
    if digits.isdecimal():
        return int(digits)
    return sum(NUMBERS[char] for char in digits)
