"""What stands before the body: masthead, title, subtitle, byline, and their values."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from reader.core.assets import table
from reader.core.blocks.model import BlockKind
from reader.core.datelines import find_date, is_date_line
from reader.core.labels import DROP, fields_in, is_label_only, is_noise, reporters
from reader.core.source import Align, Line, Role

_MAX_FRONT = 40
_MAX_TITLE = 60
_MAX_SITE = 16
_MAX_VALUE = 80
_SHORTEST_REPEAT = 4
_SCRAP = 2
_BEFORE = 4
_MOTTO = 30
_PARAGRAPH_INDENT = 4
_NOT_FRONT = frozenset({Role.CAPTION, Role.CONTENTS})
_OFFICES = 4
_LONGEST_OFFICE = 40
_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}\s*[〔\[（(【]\s*[0-9０-９]{4}\s*[〕\]）)】]\s*第?\s*[0-9０-９]{1,5}\s*号"
)
_SIGNER = re.compile(r"[\s　]*(?:签发人\s*[:：].{2,20})?")
_GRADE = re.compile(r"[0-9０-９]{6}|(?:绝密|机密|秘密)(?:★.{0,6})?|特\s*急|加\s*急|急\s*件|平\s*急")
"""What stands in the corner of a red head: serial number, secrecy, urgency."""
_RED_HEAD = 6
_SERIAL = ("纪要", "紀要", "简报", "簡報", "专报", "專報", "快报", "通报", "通報")
_BARE_NUMBER = re.compile(r"[〔\[（(]\s*[0-9０-９]{4}\s*[〕\])）]\s*第?\s*[0-9０-９]{1,5}\s*[号號]")
_HEADING = re.compile(
    r"第[一二三四五六七八九十0-9０-９]+[编篇章节条][\s　]|[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十]{1,3}[)）]"
    r"|[0-9０-９]{1,2}[\s　]{1,4}(?![年月日])[\u4e00-\u9fff]"
)
_PREFACED = re.compile(r"[【\[（(]?\s*编\s*者\s*按\s*[】\])）]?\s*[:：]?")
"""How the note begins that a bulletin's editors put above the title."""
_CONTENTS = re.compile(r"目\s*[录錄]")
_DASHES = re.compile(r"(——|--|－－|―|—)\s*\S")
_SENTENCE = re.compile(r"[。；;]$|[：:，,]$")
_CALL = re.compile(r"[：:]$")
_ISSUE = re.compile(
    r"[（(〔]?\s*(?:[0-9０-９]{4}年?\s*)?[（(]?(?:总)?第\s*[0-9０-９一二三四五六七八九十百]{1,4}\s*期"
    r"(?:\s*[（(]?总第?\s*[0-9０-９]{1,5}\s*期[）)]?)?\s*[）)〕]?"
)
"""The number of a bulletin: 第12期, （总第308期）."""
_OFFICE_DATE = re.compile(r"([\u4e00-\u9fff（）()]{4,30})[ 　\u00a0\t]+(\S.*)")
_FOOTNOTE = re.compile(r"(?:[（(].{1,12}[)）]|[\[［【][0-9０-９*]{1,3}[\]］】]|[①-⑳*＊])$")
_PAPER = re.compile(r"《([\u4e00-\u9fff]{2,14}(?:报|刊|网|社|志|讯))》")
_NAME = re.compile(
    r"[\u4e00-\u9fff](?:[ 　]?[\u4e00-\u9fff]){1,2}|[\u4e00-\u9fff]{2}(?:·[\u4e00-\u9fff]{2,5})"
)
_POSTED = re.compile(r"([\u4e00-\u9fff]{2,30})[ 　\u00a0]+([\u4e00-\u9fff]{2,4})")
_ENACTED = re.compile(r"(通过|公布|批准|修订|修正|施行|颁布|印发)")
_EFFECTIVE = re.compile(r"([0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日)起?(?:施行|实施|生效)")
_PASSED = re.compile(
    r"[（(]\s*([0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日)(?:第[0-9０-９]{1,3}次|[^，。；0-9０-９]){2,40}会议[^，。；0-9０-９]{0,6}"
    r"(?:通过|批准)[）)]?$"
)
"""The day an assembly adopted the document, where the line says nothing of later changes."""
_MAX_ENACTED = 300
_GROUP = re.compile(
    r"[\u4e00-\u9fff]{2,16}\s*[（(]\s*共?\s*[0-9０-９]{1,5}\s*[名人个個家项項件户戶位所篇]\s*[）)]"
)
_UNFINISHED = re.compile(r"(关于|的|和|与|及|、|对|在|为|暨|印发)$")
_GOES_ON = re.compile(r"^(关于|的|和|与|及|暨)")


@dataclass(slots=True)
class Front:
    """The kinds of the first lines and the values found in them."""

    kinds: list[BlockKind] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)

    def keep(self, key: str, value: str) -> None:
        """Note a value; the first of a key counts."""
        if value and key != DROP:
            self.meta.setdefault(key, value)


def front_of(texts: Sequence[str], lines: Sequence[Line], known: Mapping[str, str]) -> Front:
    """Kinds of the lines before the body, and what they say; `known` is the mark-up's metadata."""
    front = Front()
    titled: list[int] = []
    given = any(line.role is Role.TITLE for line in lines[:_MAX_FRONT])
    for at in range(min(_MAX_FRONT, len(texts))):
        if at < len(front.kinds):
            continue
        line = lines[at]
        kind = _kind(front, texts, lines, at, titled=bool(titled) or "title" in front.meta)
        if kind is None:
            break
        if kind is BlockKind.TITLE and line.role is not Role.TITLE:
            kind = _title_kind(front, titled, at, texts, lines, given=given)
            if kind is None:
                break
        if kind is BlockKind.TITLE:
            titled.append(at)
        front.kinds.append(kind)
    if len(front.kinds) == len(texts) <= _SCRAP and not any(n.tag or n.role for n in lines):
        # A pasted scrap is something to read, not the title of nothing.
        return Front()
    _finish_title(front, titled, texts, known)
    return front


def _title_kind(
    front: Front,
    titled: list[int],
    at: int,
    texts: Sequence[str],
    lines: Sequence[Line],
    *,
    given: bool,
) -> BlockKind | None:
    """What a line that could be a title is beside the title lines so far; None: the body."""
    if not titled and not given:
        return BlockKind.TITLE
    own = "".join(texts[at].split())
    if len(own) >= _SHORTEST_REPEAT and own in "".join("".join(texts[n].split()) for n in titled):
        return BlockKind.MASTHEAD
    if given and not titled and any(n.role is Role.TITLE for n in lines[at : at + _BEFORE]):
        # What stands above the title that the mark-up names: a column's name, an introduction.
        return BlockKind.MASTHEAD
    if given or not titled:
        return None
    if is_title_end(texts[titled[-1]]):
        return _motto(front, titled, at, texts, lines)
    return BlockKind.TITLE if _adjoins(titled, at, texts, lines) else None


def is_title_end(title: str) -> bool:
    """True if a title ends as titles of official documents do."""
    return _FOOTNOTE.sub("", title).endswith(endings("doctypes"))


def is_group(text: str) -> bool:
    """True for the line above a group in a list that says how many it has: 松岭县（6名）."""
    return _GROUP.fullmatch(text) is not None


def _motto(
    front: Front, titled: list[int], at: int, texts: Sequence[str], lines: Sequence[Line]
) -> BlockKind | None:
    """A second title line under a complete one: a subtitle where no paragraph follows it.

    A line indented as the paragraphs are is the first of them.
    """
    after = texts[at + 1] if at + 1 < len(texts) else "。"
    if at != titled[-1] + 1 or "subtitle" in front.meta or after.endswith("。"):
        return None
    if len(texts[at]) > _MOTTO or is_group(texts[at]) or lines[at].indent == _PARAGRAPH_INDENT:
        return None
    front.keep("subtitle", texts[at])
    return BlockKind.SUBTITLE


def _kind(
    front: Front, texts: Sequence[str], lines: Sequence[Line], at: int, *, titled: bool
) -> BlockKind | None:
    """What line `at` of the front is, None where the body begins. Values go into `front`."""
    text, line = texts[at], lines[at]
    if line.role is Role.TITLE:
        return BlockKind.TITLE
    if line.role is Role.SUBTITLE:
        front.keep("subtitle", text)
        return BlockKind.SUBTITLE
    if line.rows or line.role in _NOT_FRONT or _HEADING.match(text) or _CONTENTS.fullmatch(text):
        return None
    if not titled and _PREFACED.match(text):
        return BlockKind.NOTE
    label = is_label_only(text)
    if label is not None:
        value = texts[at + 1] if at + 1 < len(texts) else ""
        if _is_value(value):
            front.keep(label, value)
            front.kinds.append(BlockKind.MASTHEAD)
        return BlockKind.MASTHEAD
    if is_noise(text):
        return BlockKind.MASTHEAD
    if len(text) <= 120 and not text.endswith("。"):
        fields = fields_in(text)
        if fields and fields[0].start <= 1:
            for one in fields:
                front.keep(one.key, text[one.value_start : one.value_end])
            return BlockKind.MASTHEAD
    return _line_kind(front, texts, lines, at, titled=titled)


def _is_value(text: str) -> bool:
    """True if a line can be the value of a label on the line before: no field, no sentence."""
    if not text or len(text) > _MAX_VALUE or text.endswith("。"):
        return False
    return not fields_in(text) and not is_label_only(text)


def _line_kind(
    front: Front, texts: Sequence[str], lines: Sequence[Line], at: int, *, titled: bool
) -> BlockKind | None:
    """What an unlabelled line of the front is."""
    text, line = texts[at], lines[at]
    if titled and _ENACTED.search(text) and (text[0] in "（(" or line.quote):
        effective = _EFFECTIVE.search(text)
        dated = find_date(effective[1]) if effective else None
        if effective is not None and dated is not None:
            front.keep("date_effective", effective[1][dated[0] : dated[1]])
        passed = _PASSED.match(text)
        if passed is not None:
            front.keep("date", passed[1])
        return BlockKind.BYLINE
    if titled and line.quote and len(text) <= _MAX_ENACTED:
        return BlockKind.BYLINE
    if is_date_line(text):
        front.keep("date", text.strip("（）()〔〕[] "))
        return BlockKind.BYLINE
    number = _NUMBER.match(text)
    if number is not None and _SIGNER.fullmatch(text, number.end()):
        front.keep("document_number", number[0])
        return BlockKind.BYLINE
    if not titled and _serial_head(texts, at):
        return BlockKind.MASTHEAD
    if _BARE_NUMBER.fullmatch(text):
        front.keep("document_number", text)
        return BlockKind.BYLINE
    if not titled and _red_head(texts, at):
        name = "".join(text.split()).removesuffix("文件")
        if name != text and _is_office(name):
            front.keep("issuer", name)
        return BlockKind.MASTHEAD
    if titled and _issuing(texts, lines, at):
        issuer = front.meta.get("issuer")
        front.meta["issuer"] = f"{issuer} {text}" if issuer else text
        return BlockKind.BYLINE
    if titled and len(text) <= _MAX_TITLE and _DASHES.match(text) and not text.endswith("。"):
        front.keep("subtitle", text)
        if (held := find_date(text)) is not None:
            # ——2031年1月16日在…会议上: the day the report was given.
            front.keep("date", text[held[0] : held[1]])
        return BlockKind.SUBTITLE
    if _byline(front, text, titled=titled):
        return BlockKind.BYLINE
    if _ISSUE.fullmatch(text) or _office_date(front, text):
        return BlockKind.MASTHEAD
    if not titled and is_site(text) and at + 1 < len(texts):
        front.keep("site", text)
        return BlockKind.MASTHEAD
    if len(text) > _MAX_TITLE or _SENTENCE.search(text) or line.item or line.quote:
        return None
    if line.tag > 1 and titled:
        return None
    return BlockKind.TITLE


def _red_head(texts: Sequence[str], at: int) -> bool:
    """True for a line of the red head above a document's number: 云河市人民政府文件.

    Nothing but names of offices and grades stands between it and the number.
    """
    for below in range(at, min(len(texts), at + _RED_HEAD)):
        text = "".join(texts[below].split())
        if below > at and _NUMBER.match(text):
            return below + 1 < len(texts)
        named = text.endswith("文件") and len(text) <= _LONGEST_OFFICE
        if not (named or _is_office(text) or _GRADE.fullmatch(text)):
            return False
    return False


def _serial_head(texts: Sequence[str], at: int) -> bool:
    """True for the name of a series above its number and the line of its office and date."""
    if not texts[at].endswith(_SERIAL) or at + 3 >= len(texts):
        return False
    number, dated = texts[at + 1], _OFFICE_DATE.fullmatch(texts[at + 2])
    if not (_BARE_NUMBER.fullmatch(number) or _ISSUE.fullmatch(number)):
        return False
    return dated is not None and _is_office(dated[1]) and is_date_line(dated[2])


def _issuing(texts: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """True for an office's name under the title: centred, or with a date above or below it.

    Between it and a date below other offices may stand.
    """
    if not _is_office(texts[at]):
        return False
    if at and len(texts[at - 1]) <= _MAX_TITLE and find_date(texts[at - 1]) is not None:
        return True
    below = at + 1
    while below < min(len(texts), at + _OFFICES) and _is_office(texts[below]):
        below += 1
    dated = below < len(texts) and is_date_line(texts[below])
    return dated or lines[at].align is Align.CENTER


def _is_office(text: str) -> bool:
    """True if a line is as short as an office's name and ends like one."""
    return len(text) <= _LONGEST_OFFICE and text.endswith(endings("offices"))


def _office_date(front: Front, text: str) -> bool:
    """True for the line of a bulletin that names its office and, after a gap, its date."""
    match = _OFFICE_DATE.fullmatch(text)
    if match is None or not _is_office(match[1]) or not is_date_line(match[2]):
        return False
    front.keep("issuer", match[1])
    front.keep("date", match[2])
    return True


def _byline(front: Front, text: str, *, titled: bool) -> bool:
    """True if a line names who wrote the text, where and when; the values go into `front`."""
    if len(text) > 80 or text.endswith(("。", "：", ":")):
        return False
    post = _POSTED.fullmatch(text)
    if post is not None and post[1].endswith(endings("posts")) and surname(post[2]):
        front.keep("author", text)
        return True
    if titled and _NAME.fullmatch(text) and surname(text):
        front.keep("author", text)
        return True
    names, paper, dated = reporters(text), _PAPER.search(text), find_date(text)
    if names:
        front.keep("author", names)
    elif not (titled and dated is not None and len(text) <= 50):
        return False
    for one in fields_in(text):
        front.keep(one.key, text[one.value_start : one.value_end])
    if paper is not None:
        front.keep("source", paper[1])
    if dated is not None:
        front.keep("date", text[dated[0] : dated[1]])
    return True


@cache
def endings(name: str) -> tuple[str, ...]:
    """How names of `name` end: sites, posts or offices, from the table of that name."""
    return tuple(row["ending"] for row in table(f"headings/{name}.tsv"))


def is_site(text: str) -> bool:
    """True if a short line is the name of a site, a paper or an account."""
    return 3 <= len(text) <= _MAX_SITE and text.endswith(endings("sites")) and " " not in text


@cache
def _surnames() -> frozenset[str]:
    """Common surnames."""
    return frozenset(row["surname"] for row in table("headings/surnames.tsv"))


def surname(text: str) -> bool:
    """True if `text` begins with a common surname."""
    return text[:1] in _surnames() or text[:2] in _surnames()


def _adjoins(titled: list[int], at: int, texts: Sequence[str], lines: Sequence[Line]) -> bool:
    """True if line `at` goes on with the title that ends on the line before it."""
    if at != titled[-1] + 1 or len(titled) >= 4:
        return False
    before, here = texts[at - 1], texts[at]
    if before == here:
        return False
    if _UNFINISHED.search(before) or _GOES_ON.match(here):
        return True
    one, two = lines[at - 1], lines[at]
    if one.tag or two.tag:
        return False
    if one.align is Align.CENTER or one.size:
        return (one.align, one.size, one.bold) == (two.align, two.size, two.bold)
    after = texts[at + 1] if at + 1 < len(texts) else ""
    # A body paragraph right after it: the second line is the first heading, not a title.
    return len(after) <= _MAX_TITLE and not after.endswith("。")


def _finish_title(
    front: Front, titled: list[int], texts: Sequence[str], known: Mapping[str, str]
) -> None:
    """Put the title together from its lines."""
    if "title" in known or not titled:
        return
    title = texts[titled[0]]
    for at in titled[1:]:
        glued = _UNFINISHED.search(title) or _GOES_ON.match(texts[at]) or len(titled) > 2
        title += ("" if glued else " ") + texts[at]
    front.meta["title"] = title
