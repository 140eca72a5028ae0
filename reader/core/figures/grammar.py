"""The word classes of resources/units/grammar.tsv, and how names are cut out with them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache

from reader.core.assets import table
from reader.core.figures.scene import TIME, Scene

_LONGEST = 8
_CLAUSE = 160  # code points: no clause is longer, so nothing looks further back

_EACH = re.compile(r"(?:每\d{0,4}[一-鿿]{1,2})+$")  # 每人每年 before an amount
_HEAD = re.compile(
    r"(?:[一-鿿]{0,3}(?:率|额|量|数|值|费|比重|面积|时间|时限|里程|能力|人次|事项|资料|手册|岗位|工期|成本|价格|收入|支出|开支|水平|规模|年限"
    r"|年龄|标准|比例|速度|期限|范围|项目|产能|机构|用地|名额|总长|对象|增加值|指数|企业|环节|流程|材料|手续|天数|总数|人数))$"
)
_ROLE = re.compile(
    r"[一-鿿]{0,2}(?:志愿者|主体|护士|医师|教师|人员|人口|户|企业|单位|机构|商|专员|专家|顾问|工人|学员|对象|农户|人才|干部|窗口|市场|平台|站点|场所)"
)


class WordSet(frozenset[str]):
    """Words of one class.

    `heads`, `tails`: first or last character → lengths of the words with it, the longest first.
    Most places begin no word of a class, and one look at a character says so.
    """

    __slots__ = ("heads", "tails")

    heads: Mapping[str, tuple[int, ...]]
    tails: Mapping[str, tuple[int, ...]]

    def __init__(self, _words: Iterable[str]) -> None:
        """Index the words by their ends."""
        known = [word for word in self if 0 < len(word) <= _LONGEST]
        self.heads = _sizes((word[0], len(word)) for word in known)
        self.tails = _sizes((word[-1], len(word)) for word in known)


def _sizes(found: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for char, size in found:
        sizes.setdefault(char, set()).add(size)
    return {char: tuple(sorted(some, reverse=True)) for char, some in sizes.items()}


@cache
def classes() -> Mapping[str, WordSet]:
    """Words by class."""
    return {row["class"]: WordSet(row["words"].split()) for row in table("units/grammar.tsv")}


@cache
def classed(*names: str) -> WordSet:
    """The words of several classes together."""
    return WordSet(word for name in names for word in classes()[name])


@cache
def change_words(role: str) -> WordSet:
    """The change words of one role."""
    return WordSet(changes()[role])


@cache
def changes() -> Mapping[str, Mapping[str, dict[str, str]]]:
    """Rows of the table of change words by role and word."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in table("units/changes.tsv"):
        found.setdefault(row["role"], {})[row["word"]] = row
    return found


@cache
def times() -> Mapping[str, str]:
    """Role of each time word."""
    return {row["word"]: row["role"] for row in table("units/times.tsv")}


@cache
def predicates() -> WordSet:
    """Everything that may stand between a name and its number."""
    table_words = changes()
    moves = {word + end for word in table_words["to"] for end in ("到", "至", "为", "成", "到了")}
    by = {word + end for word in table_words["by"] for end in ("", "了", "达", "近", "约", "的")}
    return WordSet(classes()["link"] | moves | by | frozenset(times()))


@cache
def _openers() -> WordSet:
    """Owners, connectives and times, which open a clause before its name."""
    return WordSet(classed("owner", "opener") | frozenset(times()))


def suffix(shadow: str, start: int, end: int, words: WordSet) -> int:
    """Where the longest word of `words` that ends at `end` begins; `end` if none does."""
    for size in words.tails.get(shadow[end - 1 : end], ()):
        if size <= end - start and shadow[end - size : end] in words:
            return end - size
    return end


def prefix(shadow: str, start: int, end: int, words: WordSet) -> int:
    """Where the longest word of `words` that begins at `start` ends; `start` if none does."""
    for size in words.heads.get(shadow[start : start + 1], ()):
        if size <= end - start and shadow[start : start + size] in words:
            return start + size
    return start


def strip_predicate(scene: Scene, start: int, end: int) -> int:
    """The end of `start:end` without linking words, changes and times at its end."""
    words = predicates()
    while end > start:
        per = _EACH.search(scene.shadow, max(start, end - 12), end)
        if per is not None and per.start() > start:
            end = per.start()
            continue
        if scene.shadow[end - 1] in " ( " + TIME:
            end -= 1
            continue
        remark = _remark(scene, start, end, words)
        if remark < end:
            end = remark
            continue
        at = suffix(scene.shadow, start, end, words)
        if at == end or not _whole_end(scene, at, end):
            return end
        end = at
    return end


def _remark(scene: Scene, start: int, end: int, words: WordSet) -> int:
    """`end` without a remark in brackets on a linking word: 增长(下同)."""
    if scene.shadow[end - 1] != ")":
        return end
    opening = scene.shadow.rfind("(", max(start, end - 14), end)
    return (
        opening
        if opening > start and suffix(scene.shadow, start, opening, words) < opening
        else end
    )


def _whole_end(scene: Scene, at: int, end: int) -> bool:
    """Whether the word `at:end` is one by the word cut, or long enough to be sure."""
    rate = scene.shadow[at - 1 : at] in {"率", "额"}  # 办结率达: no word cut joins these rightly
    return end - at > 1 or not scene.edges or at in scene.edges or rate


def only_each(scene: Scene, start: int, end: int) -> bool:
    """Whether `start:end` is 每户, 每人每天 and nothing more."""
    return _EACH.fullmatch(scene.shadow, start, end) is not None


def clause_start(scene: Scene, start: int, end: int) -> int:
    """Where the last clause of `start:end` begins."""
    closed = 0
    start = max(start, end - _CLAUSE)
    stops = scene.stops
    index = bisect_left(stops, end) - 1
    while index >= 0 and (at := stops[index]) >= start:
        sign = scene.shadow[at]
        if sign not in "()" or (sign == "(" and not closed):
            return at + 1
        closed += 1 if sign == ")" else -1
        index -= 1
    return start


def last_verb(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """The last verb inside `start:end` that a name on its right does not hold."""
    found = _scan(scene, start, end, classes()["verb"], last=True)
    sure = classes()["sure"]
    while found and found[1] < end and found[0] > start and head_noun(scene, found[1], end):
        if scene.shadow[found[0] : found[1]] in sure:
            return found
        found = _scan(scene, start, found[0], classes()["verb"], last=True)
    return found


def head_noun(scene: Scene, start: int, end: int) -> bool:
    """Whether `start:end` is a head that needs the verb before it: 开办时间, 服务事项."""
    return _HEAD.fullmatch(scene.shadow, start, end) is not None


def role_noun(scene: Scene, start: int, end: int) -> bool:
    """Whether `start:end` is a doer or place that a verb before it describes: 注册护士."""
    return _ROLE.fullmatch(scene.shadow, start, end) is not None


def first_stop(scene: Scene, start: int, end: int) -> int:
    """Where a name that begins at `start` stops: the first word of class stop, else `end`."""
    found = _scan(scene, start, end, classes()["stop"], last=False)
    return found[0] if found else end


def _scan(
    scene: Scene, start: int, end: int, words: WordSet, *, last: bool
) -> tuple[int, int] | None:
    """The first or last of `words` in `start:end`, read left to right, the longest first."""
    keep = classes()["keep"]
    shadow, found = scene.shadow, None
    at = start
    while at < end:
        if shadow[at] == "(":  # what stands in brackets neither ends nor begins a name
            closing = shadow.find(")", at, end)
            at = max(at, closing)
        char = shadow[at]
        if char not in words.heads and char not in keep.heads:  # most places; asked very often
            at += 1
            continue
        kept = prefix(shadow, at, end, keep)
        stop = prefix(shadow, at, end, words)
        if kept > at and kept >= stop:
            at = kept
        elif (
            stop > at
            and _sure(scene, at, stop)
            and (last or at > start)
            and not _rate_of(scene, stop)
        ):
            found = (at, stop)
            if not last:
                return found
            at = stop
        else:
            at += 1
    return found


def _rate_of(scene: Scene, at: int) -> bool:
    """Whether what follows a verb makes a noun of it: 配备率, 生产者."""
    return scene.shadow[at : at + 1] in {"率", "额", "者", "量"}


def _sure(scene: Scene, start: int, end: int) -> bool:
    """Whether `start:end` is a word: by the word cut, or by its length, or it is hardly else."""
    if scene.edges:
        return scene.whole(start, end)
    return end - start > 1 or scene.shadow[start] in _ALONE


_ALONE = frozenset("对从由将被把向达到在为均都已是予给")


_BY_MEANS = re.compile(
    r"(?:通过|利用|依托|借助)[^，,；;。]{2,18}?(?:平台|系统|渠道|方式|途径|形式|机制|窗口)"
)
_PHRASES = {
    "第": re.compile(r"第[\d一二三四五六七八九十百]+条 *"),
    "扣": re.compile(r"扣除[^，,；;。]{2,8}?(?:因素|影响)后?"),
    "为": re.compile(
        r"为[^，,；;。的]{0,8}?(?:主体|企业|群众|家庭|农户|学生|居民|用户|市民|职工|单位|对象|老人|人员|农民)"
        r"(?=[减免降发补提新节办解])"
    ),
    "通": _BY_MEANS,
    "利": _BY_MEANS,
    "依": _BY_MEANS,
    "借": _BY_MEANS,
}
"""What stands before the name (an article, for whom, by what means), by its first character."""


def strip_opening(scene: Scene, start: int, end: int) -> int:
    """The start of `start:end` without owners, connectives and times at its beginning."""
    words, keep = _openers(), classes()["keep"]
    while start < end:
        if scene.shadow[start] in " ):、的和及与了-–—•·*" + TIME:
            start += 1
            continue
        if scene.shadow.startswith("平均每", start):
            start += 2
            continue
        phrase = _PHRASES.get(scene.shadow[start])
        found = phrase.match(scene.shadow, start, end) if phrase is not None else None
        if found is not None:
            start = found.end()
            continue
        at = prefix(scene.shadow, start, end, words)
        if prefix(scene.shadow, start, end, keep) > at:
            return start
        if at == start or not scene.whole(start, at):
            return start
        start = at
    return end
