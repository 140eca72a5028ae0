"""Where on a page something shows: the page's own edges and the clip paths around its text."""

import ctypes
from math import isfinite
from typing import Any

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

_FAR = 100_000.0
_EVERYWHERE: Box = (-_FAR, -_FAR, _FAR, _FAR)
_MOST_PATHS = 16
_MOST_SEGMENTS = 64
_SLACK = 1.0


def page_box(page: Any) -> Box:
    """The part of a page that is shown or printed."""
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect)):
        return _EVERYWHERE
    box = rect.left, rect.bottom, rect.right, rect.top
    return box if all(map(isfinite, box)) and box[0] < box[2] and box[1] < box[3] else _EVERYWHERE


def clip_box(holder: Any, page: Box) -> Box:
    """The box inside which a page object shows, with a little slack.

    It is the page cut by the boxes around the object's clip paths.
    """
    from pypdfium2 import raw

    path = raw.FPDFPageObj_GetClipPath(holder)
    count = raw.FPDFClipPath_CountPaths(path) if path else -1
    left, bottom, right, top = page
    for index in range(min(count, _MOST_PATHS)):
        box = _path_box(path, index, raw)
        if box is not None:
            left, bottom = max(left, box[0]), max(bottom, box[1])
            right, top = min(right, box[2]), min(top, box[3])
    return left - _SLACK, bottom - _SLACK, right + _SLACK, top + _SLACK


def _path_box(path: Any, index: int, raw: Any) -> Box | None:
    """The box around one clip path, None for an outline of many pieces or none."""
    count = raw.FPDFClipPath_CountPathSegments(path, index)
    if not 3 <= count <= _MOST_SEGMENTS:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    xs: list[float] = []
    ys: list[float] = []
    for at in range(count):
        segment = raw.FPDFClipPath_GetPathSegment(path, index, at)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        xs.append(x.value)
        ys.append(y.value)
    box = min(xs), min(ys), max(xs), max(ys)
    return box if all(map(isfinite, box)) else None
