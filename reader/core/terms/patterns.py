"""Terms known by their build: a table of patterns, each with sentences it must and must not fit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.fold import fold
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from reader.core.terms.bodies import BODY_PATTERNS
from reader.core.terms.names import NAME_PATTERNS
from reader.core.terms.pattern import Pattern

_SMALL = "一二三四五六七八九十两"

# What a closed set N大… counts. A head not listed here makes no formula.
_HEADS = (
    "攻坚战|任务|战略|工程|行动|体系|产业|平台|举措|支柱|板块|理念|优势|目标|重点|格局|定位|基地"
    "|危险|考验|规律|原则|纪律|作风|法宝|保障|支撑|抓手|机制|清单|提升|计划|专项|经济区|城市群"
    "|平原|门类|领域|传统|变革|趋势|要素|主题|集群|片区|跨越|转变|职能|责任|建设|动力|特色|品牌"
    "|范畴|方向"
)

# What follows a number in dates, decimals and plain counts, and so makes no formula.
_NO_NAME = "零〇百千万亿"
_COUNTED = (
    rf"(?:(?![{_SMALL}{_NO_NAME}年月日个名项户次天人家岁元角级线类届倍成分点幢号楼至到比起致])"
    r"[\u4e00-\u9fff])"
)

_FORMULAS: tuple[Pattern, ...] = (
    Pattern(
        name="plus-formula",
        kind=TermKind.FORMULA,
        regex=re.compile(
            r"(?<![0-9０-９A-Za-z.．+＋])[0-9０-９]{1,2}"
            r"(?:[+＋](?:[0-9０-９]{1,2}|[NXn]))+(?![0-9０-９A-Za-z.．%％+＋])"
        ),
        clues=("+", "＋"),
        yes=(
            ("建立1+8+N防控体系。", "1+8+N"),
            ("推行5＋2＋X访谈调研。", "5＋2＋X"),
            ("出台1+4政策。", "1+4"),
        ),
        no=("比例为1.5+2。", "岗位分A+B两类。", "增长5+%。"),
    ),
    Pattern(
        name="closed-set",
        kind=TermKind.FORMULA,
        regex=re.compile(
            rf"(?<![{_SMALL}百千万第初老最更])(?:十[一二]?|[{_SMALL.replace('一', '')}2-9])大"
            rf"(?:(?![的和与及是在了等之为年])[\u4e00-\u9fff]){{0,4}}?(?:{_HEADS})"
        ),
        clues=("大",),
        yes=(
            ("全县落实六大任务。", "六大任务"),
            ("打好三大标志性战役和五大专项行动。", "五大专项"),
            ("培育四大传统优势产业。", "四大传统"),
        ),
        no=("党的十九大提出目标。", "这是一大任务。", "第二大产业是旅游。"),
    ),
    Pattern(
        name="paired-numbers",
        kind=TermKind.FORMULA,
        regex=re.compile(
            rf"(?<![{_SMALL}{_NO_NAME}第每几数])[二三四五六七八九十两]{_COUNTED}[{_SMALL}]{_COUNTED}"
            rf"(?![年月日{_SMALL}])"
        ),
        clues=(*"二三四五六七八九十两",),
        yes=(("落实三会一课制度。", "三会一课"), ("开展两学一做学习教育。", "两学一做")),
        no=("三天两头下乡。", "二零一四年", "两年一次。", "三人一组。", "百分之十点二下降。"),
    ),
    Pattern(
        name="party-congress",
        kind=TermKind.TERM,
        regex=re.compile(r"党的(?:十[一二三四五六七八九]|二十)大(?:[一二三四五六七]中全会)?"),
        clues=("党的",),
        yes=(("党的十八大以来,云河市面貌一新。", "党的十八大"),),
        no=("十八大楼。",),
    ),
    Pattern(
        name="plenary-session",
        kind=TermKind.TERM,
        regex=re.compile(r"(?:党的)?(?:十[一二三四五六七八九]|二十)届[一二三四五六七]中全会"),
        clues=("中全会",),
        yes=(("贯彻党的二十届三中全会精神。", "党的二十届三中全会"),),
        no=("第二十届运动会。",),
    ),
)

PATTERNS: tuple[Pattern, ...] = (*_FORMULAS, *BODY_PATTERNS, *NAME_PATTERNS)
_CLUE_HEADS = tuple(frozenset(clue[0] for clue in pattern.clues) for pattern in PATTERNS)

# A quotation is a formula when its first number counts something, or when it counts twice.
_QUOTED_FORMULA = re.compile(
    rf"[{_SMALL.replace('一', '')}](?![{_SMALL}百千万亿年月日点])"
    rf"|一[\u4e00-\u9fff]{{1,4}}[、，,]?[{_SMALL}]"
    r"|双[^双]{1,4}[、，,]?双"
    r"|[0-9０-９]+(?:[+＋]|$|[个项大条])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a pattern found: half-open code points."""

    start: int
    end: int
    kind: TermKind


def find_patterns(text: str) -> Iterator[Hit]:
    """The hits of every pattern in `text`, in either script; they may overlap."""
    folded = fold(text)  # as long as the text, so the offsets hold
    chars = frozenset(folded)
    for pattern, heads in zip(PATTERNS, _CLUE_HEADS, strict=True):
        if chars.isdisjoint(heads) or not any(clue in folded for clue in pattern.clues):
            continue
        for span in find(pattern, folded):
            yield Hit(start=span.start, end=span.end, kind=pattern.kind)


def find(pattern: Pattern, text: str) -> Iterator[Span]:
    """The spans that one pattern finds: its group `term` where it has one, else the whole match."""
    group: str | int = "term" if "term" in pattern.regex.groupindex else 0
    for match in pattern.regex.finditer(text):
        yield Span(*match.span(group))


def is_formula(quoted: str) -> bool:
    """Whether a quoted expression is a numbered formula: 五大任务, 一核、两极, 1+4, 4421."""
    return _QUOTED_FORMULA.match(quoted) is not None
