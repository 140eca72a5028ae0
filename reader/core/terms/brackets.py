"""Quotations and 《titles》 of a paragraph: where their marks stand, and which are terms."""

import re
from dataclasses import dataclass

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_CLOSERS = {close: mark for mark, close in _PAIRS.items()}
_TITLE_MARKS = frozenset("《〈")
_MARK = re.compile('[“”‘’「」『』《》〈〉"＂]')
_STRAIGHT = '"＂'

COINAGE_MIN = 2
COINAGE_MAX = 12
_TITLE_MAX = 200  # a title mark left open must not swallow a chapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """A closed pair of marks. `start`/`end`: half-open code points, marks included."""

    start: int
    end: int
    title: bool


def find_brackets(text: str) -> tuple[Bracket, ...]:
    """Closed pairs of quotation and title marks, in the order in which they close.

    They nest properly. A mark without its partner is passed over; straight quotation marks open
    and close by turns. Linear in the text.
    """
    found: list[Bracket] = []
    stack: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}  # closer → how many of its openers are on the stack
    for mark in _MARK.finditer(text):
        at, char = mark.start(), mark[0]
        if char in _STRAIGHT:
            char = "straight close" if waiting.get("straight close") else "straight open"
        if char in _PAIRS or char == "straight open":
            closer = _PAIRS.get(char, "straight close")
            stack.append((closer, at))
            waiting[closer] = waiting.get(closer, 0) + 1
        elif (char in _CLOSERS or char == "straight close") and waiting.get(char):
            opened = -1
            while opened < 0:
                closer, place = stack.pop()
                waiting[closer] -= 1
                opened = place if closer == char else -1
            found.append(
                Bracket(start=opened, end=at + 1, title=_CLOSERS.get(char, "") in _TITLE_MARKS)
            )
    return tuple(found)


def is_coinage(text: str, bracket: Bracket) -> bool:
    """Whether `bracket` quotes a name or slogan: 2 to 12 characters without 。."""
    size = bracket.end - bracket.start - 2
    if bracket.title or not COINAGE_MIN <= size <= COINAGE_MAX:
        return False
    inside = text[bracket.start + 1 : bracket.end - 1]
    return "。" not in inside and bool(inside.strip())


def is_title(text: str, bracket: Bracket) -> bool:
    """Whether `bracket` is the 《title》 of a document."""
    size = bracket.end - bracket.start - 2
    return (
        bracket.title and 0 < size <= _TITLE_MAX and "\n" not in text[bracket.start : bracket.end]
    )
