"""The straight lines a page is ruled with, taken from its drawn paths and pictures."""

import ctypes
import itertools
from collections.abc import Iterator
from math import isfinite
from typing import Any

from reader.core.source.pdf.characters import turned
from reader.core.source.pdf.model import Stroke

_THIN = 2.5
"""Points: a filled box no thicker is a line."""
_SHORTEST = 4.0
_MOST_OBJECTS = 100_000
_MOST_SEGMENTS = 64
"""A path of more pieces is a drawing, not a frame."""
_DEEPEST = 4
_FAR = 100_000.0

_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Point = tuple[float, float]


def strokes_of(page: Any, quarters: int) -> tuple[tuple[Stroke, ...], bool]:
    """The ruled lines of a page turned back by `quarters`, and whether it shows pictures."""
    from pypdfium2 import raw

    strokes: list[Stroke] = []
    pictures = False
    for item, kind, matrix in _objects(page, raw):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures = True
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            strokes += _ruled(item, matrix, quarters, raw)
    return tuple(strokes), pictures


def _objects(page: Any, raw: Any) -> Iterator[tuple[Any, int, _Matrix]]:
    """What a page draws besides text, with its kind and the matrix of the forms around it."""
    waiting: list[tuple[Any, int, _Matrix]] = []
    count = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    for index in range(count):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            waiting.append((item, 1, _matrix(item, raw)))
        elif kind != raw.FPDF_PAGEOBJ_TEXT:
            yield item, kind, _PLAIN
    while waiting and count < _MOST_OBJECTS:
        form, depth, outer = waiting.pop()
        inside = min(raw.FPDFFormObj_CountObjects(form), _MOST_OBJECTS - count)
        count += max(0, inside)
        for index in range(inside):
            item = raw.FPDFFormObj_GetObject(form, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                waiting.append((item, depth + 1, _times(_matrix(item, raw), outer)))
            elif kind != raw.FPDF_PAGEOBJ_TEXT:
                yield item, kind, outer


def _matrix(item: Any, raw: Any) -> _Matrix:
    """The matrix of a page object."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return _PLAIN
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    """The matrix that does `first`, then `second`."""
    a, b, c, d, e, f = first
    x, y = _moved(e, f, second)
    p, q, r, s, _, _ = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y


def _moved(x: float, y: float, matrix: _Matrix) -> _Point:
    """Where `matrix` puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _ruled(item: Any, outer: _Matrix, quarters: int, raw: Any) -> Iterator[Stroke]:
    """The ruled lines that a path draws: its thin boxes, and the sides it strokes."""
    count = raw.FPDFPath_CountSegments(item)
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    matrix = _times(_matrix(item, raw), outer)
    outlines = list(_outlines(item, count, matrix, quarters, raw))
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, ctypes.byref(mode), ctypes.byref(stroked))
    for outline in outlines:
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        if not all(isfinite(v) and abs(v) < _FAR for v in (*xs, *ys)):
            continue
        box = min(xs), min(ys), max(xs), max(ys)
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            if mode.value or stroked.value:
                yield from _long(*_middle(box))
        elif stroked.value:
            for (x0, y0), (x1, y1) in itertools.pairwise(outline):
                if abs(x1 - x0) <= _THIN or abs(y1 - y0) <= _THIN:
                    yield from _long(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _middle(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A thin box as the line in its middle."""
    x0, y0, x1, y1 = box
    if x1 - x0 >= y1 - y0:
        return x0, (y0 + y1) / 2, x1, (y0 + y1) / 2
    return (x0 + x1) / 2, y0, (x0 + x1) / 2, y1


def _long(x0: float, y0: float, x1: float, y1: float) -> Iterator[Stroke]:
    """The line, if it is long enough to part anything."""
    if max(x1 - x0, y1 - y0) >= _SHORTEST:
        yield Stroke(x0, y0, x1, y1)


def _outlines(
    item: Any, count: int, matrix: _Matrix, quarters: int, raw: Any
) -> Iterator[list[_Point]]:
    """The outlines of a path as points on the page; one with a curve is left out."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    curved = False
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        place = turned(*_moved(x.value, y.value, matrix), quarters)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [place], False
            continue
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        points.append(place)
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points
