"""The characters of a page with their places and looks."""

import ctypes
from collections import Counter
from math import hypot, isfinite
from typing import Any

from reader.core.source.pdf.clipping import Box, clip_box, page_box, shows
from reader.core.source.pdf.library import address
from reader.core.source.pdf.model import Glyph, Look
from reader.core.source.pdf.radicals import ordinary

MAX_ON_PAGE = 200_000
"""Characters read of one page; a page of small print holds a few thousand."""
_LARGEST = 100_000.0
"""Points from the origin; a page is at most 14,400 wide."""
_HIDDEN_MODE = 3
_STROKED_MODES = frozenset({1, 2})
_HYPHEN = 0x02
"""What pdfium gives for a hyphen at the end of a line."""
_UPRIGHT = 0.02
"""How much the baseline may lean (the sine of its angle) and still be level."""
_SMALLEST = 1.0
_NAME_BYTES = 128

_Turned = tuple[int, Glyph]


def glyphs_of(page: Any, text: Any) -> tuple[tuple[Glyph, ...], int]:
    """The glyphs of a page, and in which direction they run.

    Most pages run level; of others the direction of most glyphs counts (in quarters of a circle,
    anticlockwise), and the page is turned by it. What runs otherwise, such as a watermark, is left
    out, and so is what has no place on any page.
    """
    found = _Scan(page, text).all()
    if not found:
        return (), 0
    turn = Counter(way for way, _ in found).most_common(1)[0][0]
    return tuple(glyph for way, glyph in found if way == turn), turn


def turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """The place of a point on a page turned back by `quarters` of a circle."""
    if quarters == 0:
        return x, y
    if quarters == 1:
        return y, -x
    return (-x, -y) if quarters == 2 else (-y, x)


class _Scan:
    """One walk over the characters of a text page."""

    def __init__(self, page: Any, text: Any) -> None:
        """Keep the handle and room for what pdfium writes."""
        from pypdfium2 import raw

        self._raw = raw
        self._text = text
        self._page = page_box(page)
        self._clip: tuple[float, Box] = (0.0, self._page)
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._size = ctypes.c_float()
        self._looks: dict[int, tuple[int, float, float, Look] | None] = {}
        self._fonts: dict[int, tuple[str, int]] = {}
        self._shared: dict[Look, Look] = {}

    def all(self) -> list[_Turned]:
        """Every character that pdfium did not make up, with the direction it runs in."""
        raw, text, box = self._raw, self._text, self._box
        unicode_of, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
        object_of, ref = raw.FPDFText_GetTextObject, ctypes.byref(box)
        cast, void = ctypes.cast, ctypes.c_void_p
        looks = self._looks
        found: list[_Turned] = []
        high = 0
        last = (0, 0.0, 0.0)
        for index in range(min(raw.FPDFText_CountChars(text), MAX_ON_PAGE)):
            holder = cast(object_of(text, index), void).value
            if holder is None:
                continue
            code = unicode_of(text, index)
            if 0xD800 <= code <= 0xDBFF:
                high = code
                continue
            if high and 0xDC00 <= code <= 0xDFFF:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            high = 0
            char = _character(code)
            if not char or not box_of(text, index, ref):
                continue
            if holder not in looks:
                looks[holder] = self._look(index)
            look = looks[holder]
            if look is None or not self._shows(index, look[2]):
                continue
            place = (holder, box.left, box.bottom)
            # One glyph that stands for two characters: both have its box.
            left = box.right if place == last else box.left
            last = place
            found += _placed(char, look, left, box.bottom, box.right, box.top)
        return found

    def _shows(self, index: int, level: float) -> bool:
        """True if the page shows the glyph in the box.

        What follows on the same level is clipped alike; only what seems hidden is asked again.
        """
        box = self._box
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        if self._clip[0] == level and shows(x, y, self._clip[1]):
            return True
        holder = self._raw.FPDFText_GetTextObject(self._text, index)
        self._clip = level, clip_box(holder, self._page)
        return shows(x, y, self._clip[1])

    def _look(self, index: int) -> tuple[int, float, float, Look] | None:
        """Direction, place and look of the text object that holds character `index`."""
        raw = self._raw
        holder = raw.FPDFText_GetTextObject(self._text, index)
        matrix = self._matrix
        if not raw.FPDFText_GetMatrix(self._text, index, ctypes.byref(matrix)):
            return None
        raw.FPDFTextObj_GetFontSize(holder, ctypes.byref(self._size))
        size = abs(self._size.value) * hypot(matrix.c, matrix.d)
        way = _way(matrix.a, matrix.b, matrix.c, matrix.d)
        if way is None or not isfinite(size) or not _SMALLEST <= size < _LARGEST:
            return None
        mode = raw.FPDFTextObj_GetTextRenderMode(holder)
        name, weight = self._font(raw.FPDFTextObj_GetFont(holder))
        look = Look(
            font=name,
            size=round(size, 1),
            weight=weight,
            stroked=mode in _STROKED_MODES,
            hidden=mode == _HIDDEN_MODE,
        )
        return way, matrix.e, matrix.f, self._shared.setdefault(look, look)

    def _font(self, font: Any) -> tuple[str, int]:
        """Name and weight of a font."""
        key = address(font)
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(_NAME_BYTES)
            self._raw.FPDFFont_GetBaseFontName(font, buffer, _NAME_BYTES)
            name = buffer.value.decode("utf-8", "replace")
            self._fonts[key] = name, max(0, self._raw.FPDFFont_GetWeight(font))
        return self._fonts[key]


def _character(code: int) -> str:
    """The character a code point is written as, "" for what prints nothing."""
    if code == _HYPHEN:
        return "-"
    if code in {0x09, 0x20, 0xA0}:
        return " "
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code <= 0xF8FF:
        return "" if code < 0xE000 else chr(code)
    if code >= 0x110000 or code in {0xAD, 0xFFFE, 0xFFFF, 0xFEFF, 0x200B}:
        return ""
    return ordinary(chr(code))


def _way(a: float, b: float, c: float, d: float) -> int | None:
    """In which direction a text matrix writes, in quarters of a circle; None for askew, mirrored.

    A slanted letter is upright if its baseline is.
    """
    length = hypot(a, b)
    if not isfinite(length) or length == 0 or a * d - b * c <= 0:
        return None
    if abs(b) <= _UPRIGHT * length:
        return 0 if a > 0 else 2
    if abs(a) <= _UPRIGHT * length:
        return 1 if b > 0 else 3
    return None


def _placed(
    char: str,
    look: tuple[int, float, float, Look],
    left: float,
    bottom: float,
    right: float,
    top: float,
) -> tuple[_Turned, ...]:
    """The glyph at its box, on a page turned upright; none where the box is absurd."""
    way, x, y, shape = look
    if way == 0:
        base = y
    else:
        (left, low), (right, high) = turned(left, bottom, way), turned(right, top, way)
        left, right = min(left, right), max(left, right)
        base = turned(x, y, way)[1]
        base = min(max(base, min(low, high)), max(low, high))
    if not (-_LARGEST < left <= right < _LARGEST and -_LARGEST < base < _LARGEST):
        return ()
    if len(char) == 1:
        return ((way, Glyph(char, left, right, base, shape)),)
    wide = (right - left) / len(char)
    return tuple(
        (way, Glyph(one, left + at * wide, left + (at + 1) * wide, base, shape))
        for at, one in enumerate(char)
    )
