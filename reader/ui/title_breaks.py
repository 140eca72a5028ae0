"""Where a title breaks: no word alone on a line, and rather after a mark than within a phrase."""

from math import ceil

from PySide6.QtGui import QTextBlock, QTextCursor, QTextLayout

from reader.ui.text_build import Built
from reader.ui.text_style import setting_of

_OPENING = 12  # pieces among which titles are looked for
_AFTER = frozenset("—…：:，,、；;。！？）)》”’ \N{IDEOGRAPHIC SPACE}\N{LINE SEPARATOR}")
_BEFORE = frozenset("（(《“‘")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿0123456789")
_FULL = 0.6  # of the longest line: what fills less looks forlorn
_WITHIN = 0.1  # what a break within a phrase weighs, as a share of the longest line left empty

Lines = tuple[tuple[int, float], ...]
"""Of each line where it begins, in UTF-16 units of its block, and how many pixels it fills."""


def balance(built: Built, width: int) -> None:
    """Have the titles of `built`, whose lines may be `width` pixels long, break as they should.

    Only margins of their blocks are changed: the text and its offsets stay.
    """
    kinds = (setting_of("title"), setting_of("subtitle"))
    for piece in built.map.pieces[:_OPENING]:
        if built.settings.get(piece.block) not in kinds:
            continue
        block = built.qt.findBlock(piece.qt_start)
        spare = width - best_width(block, width)
        shape = block.blockFormat()
        if shape.leftMargin() + shape.rightMargin() != spare:
            shape.setLeftMargin(spare // 2)
            shape.setRightMargin(spare - spare // 2)
            QTextCursor(block).setBlockFormat(shape)


def best_width(block: QTextBlock, width: int) -> int:
    """The pixels, at most `width`, in which the lines of `block` break best; no line more."""
    layout = QTextLayout(block)
    text = "".join(c * (1 + (c > "\uffff")) for c in block.text())  # as long as Qt counts it
    layout.setFont(block.document().defaultFont())  # else what formats do not say is the window's
    layout.setTextOption(block.document().defaultTextOption())  # paper is measured otherwise
    best, lines = width, _lines(layout, width)
    least, count, room = _faults(lines, text), len(lines), width
    while 1 < len(lines) == count:
        longest = ceil(max(filled for _, filled in lines))
        if longest > room:  # a word longer than the room stays as long in any
            break
        if (faults := _faults(lines, text)) < least:
            best, least = longest, faults
        room = longest - 1
        lines = _lines(layout, room)  # the longest breaks elsewhere
    return best


def _lines(layout: QTextLayout, width: int) -> Lines:
    made = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        made.append((line.textStart(), line.naturalTextWidth()))
    layout.endLayout()
    return tuple(made)


def _faults(lines: Lines, text: str) -> float:
    """How badly lines break: what they leave empty beside the longest, and phrases cut in two."""
    longest = max(filled for _, filled in lines)
    empty = sum(max(0.0, _FULL - filled / longest) for _, filled in lines)
    cuts = sum(_cut(text[start - 1], text[start : start + 1]) for start, _ in lines[1:])
    return empty + _WITHIN * cuts


def _cut(before: str, after: str) -> int:
    """How much a break between two characters cuts: nothing, a phrase, or a number off its unit."""
    if before in _AFTER or after in _BEFORE:
        return 0
    return 2 if before in _NUMERALS else 1
