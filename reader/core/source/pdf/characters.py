"""The characters of a page with their places and looks."""

import ctypes
from collections.abc import Callable
from math import hypot, isfinite
from typing import Any

from reader.core.source.pdf.clipping import clip_box, page_box
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
_POINTER = ctypes.c_void_p


def glyphs_of(page: Any, text: Any) -> tuple[tuple[Glyph, ...], int]:
    """The glyphs of a page, and in which direction they run.

    Most pages run level; of others the direction of most glyphs counts (in quarters of a circle,
    anticlockwise), and the page is turned by it. What runs otherwise, such as a watermark, is left
    out, and so is what has no place on any page.
    """
    found = _Scan(page, text).all()
    turn = max(found, key=lambda way: len(found[way]))
    return tuple(found[turn]), turn


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
        self._clip = self._page
        self._level = float("nan")
        self._box = raw.FS_RECTF()
        self._ref = ctypes.byref(self._box)
        self._chars: dict[int, str] = {}
        self._matrix = raw.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._size = ctypes.c_float()
        self._size_ref = ctypes.byref(self._size)
        self._holder_of = _plain(raw.FPDFText_GetTextObject, _POINTER, _POINTER, ctypes.c_int)
        self._font_of = _plain(raw.FPDFTextObj_GetFont, _POINTER, _POINTER)
        self._mode_of = _plain(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int, _POINTER)
        self._size_of = _plain(raw.FPDFTextObj_GetFontSize, ctypes.c_int, _POINTER, _POINTER)
        self._looks: dict[int, tuple[int, float, float, Look] | None] = {}
        self._shared: dict[tuple[int, float, int], Look] = {}

    def all(self) -> dict[int, list[Glyph]]:
        """Every shown character that pdfium did not make up, by the direction it runs in."""
        raw, text, box = self._raw, self._text, self._box
        unicode_of, box_of, ref = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, self._ref
        holder_of, looks, chars = self._holder_of, self._looks, self._chars
        found: dict[int, list[Glyph]] = {0: [], 1: [], 2: [], 3: []}
        high = 0
        last = (0, 0.0, 0.0)
        for index in range(min(raw.FPDFText_CountChars(text), MAX_ON_PAGE)):
            holder = holder_of(text, index)
            if holder is None:
                continue
            code = unicode_of(text, index)
            if 0xD800 <= code <= 0xDFFF:
                if code < 0xDC00 or not high:
                    high = code if code < 0xDC00 else 0
                    continue
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            char = chars.get(code)
            if char is None:
                char = chars[code] = _character(code)
            if not char or not box_of(text, index, ref):
                continue
            if holder not in looks:
                looks[holder] = self._look(index, holder)
            look = looks[holder]
            if look is None:
                continue
            left, bottom, right, top = box.left, box.bottom, box.right, box.top
            if not self._shows(index, look[2], (left + right) / 2, (bottom + top) / 2):
                continue
            # One glyph that stands for two characters: both have its box.
            place = (holder, left, bottom)
            if place == last:
                left = right
            last = place
            found[look[0]] += _placed(char, look, left, bottom, right, top)
        return found

    def _shows(self, index: int, level: float, x: float, y: float) -> bool:
        """True if the page shows the glyph whose middle is at x, y.

        What follows on the same level is clipped alike; only what seems hidden is asked again.
        """
        if self._level == level:
            left, bottom, right, top = self._clip
            if left <= x <= right and bottom <= y <= top:
                return True
        holder = self._raw.FPDFText_GetTextObject(self._text, index)
        self._level, self._clip = level, clip_box(holder, self._page)
        left, bottom, right, top = self._clip
        return left <= x <= right and bottom <= y <= top

    def _look(self, index: int, holder: int) -> tuple[int, float, float, Look] | None:
        """Direction, place and look of the text object `holder`, which holds character `index`."""
        matrix = self._matrix
        if not self._raw.FPDFText_GetMatrix(self._text, index, self._matrix_ref):
            return None
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        self._size_of(holder, self._size_ref)
        size = abs(self._size.value) * (abs(d) if c == 0 else hypot(c, d))
        way = 0 if b == 0 and a > 0 and d > 0 else _way(a, b, c, d)
        if way is None or not isfinite(size) or not _SMALLEST <= size < _LARGEST:
            return None
        key = self._font_of(holder) or 0, round(size, 1), self._mode_of(holder)
        look = self._shared.get(key)
        if look is None:
            name, weight = self._font(holder)
            look = self._shared[key] = Look(
                font=name,
                size=key[1],
                weight=weight,
                stroked=key[2] in _STROKED_MODES,
                hidden=key[2] == _HIDDEN_MODE,
            )
        return way, matrix.e, matrix.f, look

    def _font(self, holder: int) -> tuple[str, int]:
        """Name and weight of the font of a text object."""
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(ctypes.cast(holder, raw.FPDF_PAGEOBJECT))
        buffer = ctypes.create_string_buffer(_NAME_BYTES)
        raw.FPDFFont_GetBaseFontName(font, buffer, _NAME_BYTES)
        return buffer.value.decode("utf-8", "replace"), max(0, raw.FPDFFont_GetWeight(font))


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
) -> tuple[Glyph, ...]:
    """The glyphs at a box, on a page turned upright; none where the box is absurd."""
    way, x, base, shape = look
    if way:
        (left, low), (right, high) = turned(left, bottom, way), turned(right, top, way)
        left, right = min(left, right), max(left, right)
        base = turned(x, base, way)[1]
        base = min(max(base, min(low, high)), max(low, high))
    if not (-_LARGEST < left <= right < _LARGEST and -_LARGEST < base < _LARGEST):
        return ()
    if len(char) == 1:
        return (Glyph(char, left, right, base, shape),)
    wide = (right - left) / len(char)
    return tuple(
        Glyph(one, left + at * wide, left + (at + 1) * wide, base, shape)
        for at, one in enumerate(char)
    )


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of pdfium declared to take and give addresses as numbers.

    A pointer object for each character costs more than the character.
    """
    place = ctypes.cast(function, _POINTER).value
    return ctypes.CFUNCTYPE(result, *arguments)(place or 0)
