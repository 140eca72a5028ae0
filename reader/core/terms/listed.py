"""Numbered formulas without quotation marks that stand right behind the list they count.

建立例会、巡查、通报、评议四项机制 names four mechanisms and counts four; 四项机制 alone is a count
like any other. What is listed must be as many as the number says.
"""

import re
from collections.abc import Iterator

from reader.core.fold import fold
from reader.core.spans import Span

_VALUES = {char: value for value, char in enumerate("二三四五六七八九", 2)} | {"两": 2, "十": 10}
_HEADS = (
    "机制|制度|工程|行动|举措|措施|任务|体系|平台|产业|改革|计划|重点|清单|职能|能力|服务|原则|方针|优势"
    "|目标|战略|模式|品牌|环节|领域|保障|支撑|抓手|工作法|功能|资源|要素|活动|关系|建设|转变|提升"
)
_COUNTED = re.compile(
    rf"(?<![一二三四五六七八九十百千万第\d])(?P<number>[两二三四五六七八九十])(?:项|大|个|类|种)"
    rf"(?:[\u4e00-\u9fff]{{2}})?(?:{_HEADS})(?![\u4e00-\u9fff]?[、])"
)
_CLAUSE = re.compile(r"[，,。！？!?；;：:\n（(]")
_DIVIDER = re.compile("、|和|与|以及|及")
_REACH = 120  # code points that a list may take
_SHORTEST, _LONGEST = 2, 16  # code points of a member; the first has its verb before it


def find_listed(text: str) -> Iterator[Span]:
    """The formulas in `text` that count the list before them: half-open code points, in order."""
    folded = fold(text)
    if "、" not in folded:
        return
    for match in _COUNTED.finditer(folded):
        if _members(folded, match.start()) == _VALUES[match["number"]]:
            yield Span(*match.span())


def _members(text: str, end: int) -> int:
    """How many members the list has that ends right at `end`, 0 where none does."""
    start = max(0, end - _REACH)
    for sign in _CLAUSE.finditer(text, start, end):
        start = sign.end()
    listed = text[start:end].removesuffix("等")
    if "、" not in listed:
        return 0
    pieces = _DIVIDER.split(listed)
    fits = all(_SHORTEST <= len(piece) <= _LONGEST for piece in pieces)
    return len(pieces) if fits else 0
