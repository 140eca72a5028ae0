"""What stands after the body: signature, date, remarks and the editors' colophon."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.core.blocks.front import endings
from reader.core.blocks.model import BlockKind
from reader.core.blocks.rules import kind_of
from reader.core.datelines import find_date, is_date_line
from reader.core.labels import DROP, Field, fields_in, is_noise, label_key
from reader.core.source import Align, Line

_MAX_TAIL = 12
_COLOPHON = frozenset({"editor", "proofreader", "author", "source", DROP})
_REMARK = re.compile(r"[（(](此件.{2,10}|.{0,6}(有删减|节选|摘要))[)）]")
_OFFICE = re.compile(r"[\u4e00-\u9fff（）()、 　]{3,42}")
_PAPER = re.compile(r"[（(]?《\s*([\u4e00-\u9fff]{2,14})\s*》\s*[（(][^（）()]{6,40}[)）]{1,2}")
_LINKS = re.compile("(相关|推荐|热点|延伸)(链接|阅读|新闻|报道|文章|稿件)[:：]?")
_LINK = 60  # code points that the title of a linked page has at most
_BARRED = re.compile(r"([\u4e00-\u9fff]{2,4})([ 　]*[|｜])")
_CREDIT = re.compile(r"[^。；！？]{2,30}(供稿|撰稿|摄影|编辑)")


@dataclass(slots=True)
class Tail:
    """Kinds of the last lines by index and the values found in them."""

    kinds: dict[int, BlockKind] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)


def tail_of(texts: Sequence[str], lines: Sequence[Line], body: int) -> Tail:
    """Kinds of the lines after the body, from the last one back, never before line `body`."""
    tail = Tail()
    signed: list[str] = []
    end = _links(texts, body)
    tail.kinds.update((at, BlockKind.COLOPHON) for at in range(end, len(texts)))
    for at in range(end - 1, max(body, end - _MAX_TAIL) - 1, -1):
        kind = _kind(tail, texts, lines, at)
        if kind is None:
            break
        tail.kinds[at] = kind
        if kind is BlockKind.SIGNATURE:
            signed.insert(0, texts[at])
    if signed:
        tail.meta["signature"] = " ".join(signed)
        dated = find_date(tail.meta["signature"])
        if dated is not None:
            tail.meta["date_written"] = tail.meta["signature"][dated[0] : dated[1]]
    return tail


def _links(texts: Sequence[str], body: int) -> int:
    """The index of the line above a page's list of links (相关链接), len(texts) without one."""
    for at in range(len(texts) - 1, max(body, len(texts) - _MAX_TAIL) - 1, -1):
        if len(texts[at]) > _LINK or texts[at].endswith(("。", "；", "：", "！", "？")):
            break
        if _LINKS.fullmatch(texts[at]):
            return at
    return len(texts)


def signatures(texts: Sequence[str], kinds: Sequence[BlockKind]) -> tuple[tuple[int, int], ...]:
    """Half-open index ranges of signatures inside the body: an office above its date.

    They end a document that has others attached.
    """
    found = []
    for at in range(1, len(texts)):
        if kinds[at] is not BlockKind.PARAGRAPH or not is_date_line(texts[at]):
            continue
        if texts[at][0] in "（(":
            continue
        above = kinds[at - 1] is BlockKind.PARAGRAPH and _is_office(texts[at - 1])
        found.append((at - 1 if above else at, at + 1))
    return tuple(found)


def is_remark(text: str) -> bool:
    """True for the line that says how a document is made public or that it is shortened."""
    return _REMARK.fullmatch(text) is not None


def _is_office(text: str) -> bool:
    """True if a line is an office's name."""
    return bool(_OFFICE.fullmatch(text)) and text.endswith(endings("offices"))


def _kind(tail: Tail, texts: Sequence[str], lines: Sequence[Line], at: int) -> BlockKind | None:
    """What line `at` is, None where the body ends."""
    text = texts[at]
    if lines[at].rows:
        return None
    if is_remark(text):
        tail.meta.setdefault("remark", text)
        return BlockKind.NOTE
    if is_noise(text):
        return BlockKind.COLOPHON
    known = kind_of(text, where="tail")
    if known is not None:
        return known
    paper = _PAPER.fullmatch(text)
    if paper is not None:
        tail.meta.setdefault("source", paper[1])
        dated = find_date(text)
        if dated is not None:
            tail.meta.setdefault("date", text[dated[0] : dated[1]])
        return BlockKind.COLOPHON
    if len(text) <= 100 and not text.endswith("。"):
        text = _BARRED.sub(_with_colon, text)
        fields = fields_in(text.replace("/", ":").replace("／", ":")) if _credits(text) else ()
        if fields and all(one.key in _COLOPHON for one in fields):
            _keep(tail, text, fields)
            return BlockKind.COLOPHON
    if is_date_line(text) or _signed(tail, texts, lines, at):
        return BlockKind.SIGNATURE
    return None


def _with_colon(match: re.Match[str]) -> str:
    """A label before a bar (来源 | 云河发布) with a colon in equal length; others as they are."""
    return f"{match[1]}:".ljust(len(match[0])) if label_key(match[1]) else match[0]


def _credits(text: str) -> bool:
    """True if a line can be the editors' one: a label at its start or a credit."""
    fields = fields_in(text)
    return bool(fields and fields[0].start <= 1) or bool(_CREDIT.match(text) and "，" not in text)


def _keep(tail: Tail, text: str, fields: Sequence[Field]) -> None:
    """Note the values of a colophon line."""
    for one in fields:
        value = text[one.value_start : one.value_end]
        if value and one.key != DROP:
            tail.meta.setdefault(one.key, value)


def _signed(tail: Tail, texts: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """True for an office's name above its date, or a short line at the right margin."""
    text = texts[at]
    if len(text) > 40 or text.endswith(("。", "；", "：", "！", "？")):
        return False
    if lines[at].align is Align.RIGHT:
        return len(text) <= 30
    above = tail.kinds.get(at + 1) is BlockKind.SIGNATURE and is_date_line(texts[at + 1])
    deep = lines[at].indent >= 16 and len(text) <= 20
    return (above or deep) and _is_office(text)
