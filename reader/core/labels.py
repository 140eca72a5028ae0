"""Fields written as label and value: `来源：临江日报`, 【发布单位】…, on one line or on two."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table
from reader.core.datelines import find_date
from reader.core.fold import fold

DROP = "drop"
"""Key of fields that are page noise: they mark a line as masthead and are not kept."""

_MARK = re.compile(
    r"【([^【】:：\n]{2,8})】|([\u4e00-\u9fff][\u4e00-\u9fff \u3000\u00a0]{0,9})[:：/∶]"
)
_SIGNS = frozenset(":：/∶【")
_DATES = frozenset({"date", "date_written", "date_published", "date_effective"})
_NAMES = frozenset({"source", "author", "editor", "proofreader", "issuer"})
_LONGEST_VALUE = 120
_LONGEST_NOISE = 120
_LONGEST_BYLINE = 80
_CUT = re.compile(
    r"[ \u3000\u00a0\t]{2,}|[|｜\n\t\u00a0]"
    r"|[ \u3000](?=(?:本报|本网|本刊)?(?:特约)?(?:记者|通讯员)[ \u3000])"
)
_PEOPLE = r"[\u4e00-\u9fff·]{2,4}(?:[ 　\u00a0、，]{1,3}[\u4e00-\u9fff·]{2,4}){0,5}"
_REPORTER = re.compile(
    r"(?:《[\u4e00-\u9fff]{2,14}》)?(?:本报|本刊|本网|新华社)?(?:特约)?(?:全媒体)?"
    r"(?:记者|通讯员|评论员|作者)[:：]?\s*"
    rf"({_PEOPLE})"
)
_EDGES = " \t\u3000\u00a0]）)】|｜;；,，[（(【"
"""What no value ends with: the marks around it and those before the next label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label and its value in one text; half-open code points, the value may be empty."""

    key: str
    start: int
    value_start: int
    value_end: int


@cache
def _labels() -> dict[str, str]:
    """Label without white space → key of the metadata contract or `DROP`."""
    return {row["label"]: row["key"] for row in table("headings/labels.tsv")}


def label_key(text: str) -> str | None:
    """The key a label stands for (`索 引 号：` → index_number), None if it is no label."""
    return _labels().get(fold("".join(text.split())).rstrip(":：∶").strip("【】"))


def fields_in(text: str) -> tuple[Field, ...]:
    """The labelled fields of `text` in order; a value ends at the next label or a wide gap.

    A known label must begin the text, a line, a bracket or follow a space, so that a word in a
    sentence is none. Linear in the text.
    """
    if _SIGNS.isdisjoint(text):
        return ()
    marks = [(m, key) for m, key in _known_marks(text)]
    found: list[Field] = []
    for at, (match, key) in enumerate(marks):
        limit = marks[at + 1][0].start() if at + 1 < len(marks) else len(text)
        start, end = _value(text, match.end(), limit, key)
        found.append(Field(key=key, start=match.start(), value_start=start, value_end=end))
    return tuple(found)


def _known_marks(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The places where a known label stands."""
    for match in _MARK.finditer(text):
        raw = match[1] or match[2]
        key = label_key(raw)
        if key is None and match[2]:
            # `某某 来源：` – the label is the last word before the colon.
            tail = re.split(r"[ \u3000\u00a0]", raw)[-1]
            key = label_key(tail)
            if key is not None:
                again = _MARK.match(text, match.end() - len(tail) - 1)
                if again is not None:
                    yield again, key
            continue
        if key is not None and _begins(text, match.start()):
            yield match, key


def _begins(text: str, at: int) -> bool:
    """True if a label may begin at `at`: at the start, after a space, a bracket or a bar."""
    return at == 0 or text[at - 1] in " \u3000\u00a0\t\n[（(【|｜]】)）>"


def _value(text: str, start: int, limit: int, key: str) -> tuple[int, int]:
    """Half-open code points of the value that begins at `start`, without space and brackets."""
    while start < limit and text[start].isspace():
        start += 1
    if key in _DATES and (found := find_date(text[start : min(limit, start + 40)])):
        return start + found[0], start + found[1]
    end = min(limit, start + _LONGEST_VALUE)
    if key in _NAMES and (dated := find_date(text[start:end])):
        end = max(start, start + dated[0]) if dated[0] else end
    cut = _CUT.search(text, start, end) if key not in {"title", "keywords"} else None
    if cut is not None:
        end = cut.start()
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        if text[end - 1] in ")）" and ("（" in text[start:end] or "(" in text[start:end]):
            break
        end -= 1
    return start, end


def is_label_only(text: str) -> str | None:
    """The key of a line that is a label without its value (`创建时间:`), else None."""
    stripped = text.strip()
    return label_key(stripped) if stripped[-1:] in ":：∶】" else None


@cache
def _noise() -> re.Pattern[str]:
    """The patterns of lines that are page noise, as one."""
    return re.compile("|".join(f"(?:{row['pattern']})" for row in table("headings/noise.tsv")))


def is_noise(text: str) -> bool:
    """True if a line is a button, breadcrumb, counter or the like of a page."""
    own = "".join(text.split())
    return len(own) <= _LONGEST_NOISE and _noise().fullmatch(own) is not None


def reporters(text: str) -> str:
    """The names after 本报记者 and the like at the beginning of a line, "" without any."""
    match = _REPORTER.search(text[:_LONGEST_BYLINE])
    return match[1].strip() if match is not None and match.start() <= 2 else ""
