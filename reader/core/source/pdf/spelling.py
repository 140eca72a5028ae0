"""Glyphs beside each other written as text: where a space stands, and where none does."""

import re
from collections.abc import Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from reader.core.source.pdf.model import Glyph

_WORD_GAP = 0.18
"""Ems between two Latin letters from which they belong to two words."""
_WIDE_GAP = 0.9
"""Ems between any two characters that are a space the writer meant."""
_SET_APART = 1.7
"""Ems from which a space is kept as wide as it is: it parts a heading from what follows it."""
_WIDEST = 8
"""Full-width spaces that are written for one gap at most."""
_HAN_GAP = 0.18
"""Ems more than usual between two Han characters from which a space stands between them."""
_RAISED = 0.2
_SMALLER = 0.8
_SUPERSCRIPT = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_LATIN = re.compile(r"[\u00a1-\u024f\u0370-\u052f]")
_OPENING = frozenset("（「『《〈【〔［“‘([{")
_ROOMY = _OPENING | frozenset("）、】》．")
"""Marks that bring their own room: behind a number of this kind no space is written."""
_CLOSING = frozenset("，。、；：！？）」』》〉】〕］”’…,.;:!?)]}%％")
_QUOTES = frozenset("“”‘’")
_NO_SPACE_AT = frozenset("，。、；：！？）」』》〉】〕］（「『《〈【〔［“”‘’—…")


def spelled(glyphs: Sequence[Glyph], em: float) -> tuple[str, tuple[Glyph, ...]]:
    """The text of one line's glyphs, sorted by place, and the glyph of each of its code points.

    Programs print most spaces as mere gaps: what is wider than the spacing of the line is one.
    Small raised figures become superscript signs: a note's mark behind a number is no part of it.
    """
    chars: list[str] = []
    owners: list[Glyph] = []
    base = _main_base(glyphs, em)
    least = min(_WORD_GAP, _HAN_GAP) * em
    last: Glyph | None = None
    spaced = False
    for glyph in glyphs:
        if glyph.char.isspace():
            spaced = spaced or last is not None
            continue
        near = last is None or (not spaced and glyph.left - last.right < least)
        if last is not None and not near and _parted(last, glyph, glyphs, em, spaced=spaced):
            space = _space(last, glyph, em)
            chars += space
            owners += [last] * len(space)
        raised = glyph.base > base + _RAISED * em and glyph.look.size <= _SMALLER * em
        chars.append(glyph.char.translate(_SUPERSCRIPT) if raised else glyph.char)
        owners.append(glyph)
        last, spaced = glyph, False
    return "".join(chars), tuple(owners)


def _space(before: Glyph, after: Glyph, em: float) -> str:
    """What is written for a gap: between Han, full-width spaces where it is two ems and more.

    Before a figure it is the room up to a page number, which means nothing.
    """
    gap = (after.left - before.right) / em
    if gap < _SET_APART or _is_latin(before.char) or _is_latin(after.char):
        return " "
    return "\u3000" * min(round(gap), _WIDEST)


def _main_base(glyphs: Sequence[Glyph], em: float) -> float:
    """The baseline of the glyphs of the line's own size."""
    own = sorted(glyph.base for glyph in glyphs if glyph.look.size > _SMALLER * em)
    return own[len(own) // 2] if own else min(glyph.base for glyph in glyphs)


def _usual_gap(glyphs: Sequence[Glyph], em: float) -> float:
    """Ems that usually part two Han characters of a line: letters may be spaced."""
    ink = [glyph for glyph in glyphs if not glyph.char.isspace()]
    gaps = sorted(
        (two.left - one.right) / em
        for one, two in pairwise(ink)
        if not _is_latin(one.char) and not _is_latin(two.char)
    )
    return max(0.0, gaps[len(gaps) // 2]) if gaps else 0.0


def _parted(before: Glyph, after: Glyph, line: Sequence[Glyph], em: float, *, spaced: bool) -> bool:
    """True if a space stands between two glyphs of `line`.

    A gap between Han is one (第一章 总则); between Han and figures it is the printer's, unless a
    space is printed there.
    """
    gap = (after.left - before.right) / em
    usual = _usual_gap(line, em) if gap >= _HAN_GAP else 0.0
    if gap >= _WIDE_GAP + usual:
        return before.char not in _ROOMY and after.char not in _CLOSING
    latin = _is_latin(before.char), _is_latin(after.char)
    if all(latin):
        return spaced or gap >= _WORD_GAP
    if before.char in _NO_SPACE_AT or after.char in _NO_SPACE_AT:
        return False
    if any(latin):
        return spaced
    return gap >= _HAN_GAP + usual


def _is_latin(char: str) -> bool:
    """True for letters, figures and marks of Latin, Greek and Cyrillic."""
    return "!" <= char <= "~" or (char > "~" and _LATIN.match(char) is not None)


def joined(before: str, after: str) -> str:
    """Two lines of one paragraph as one text.

    No space between Han, one between Latin words; a word that was broken is put together.
    """
    if not before or not after:
        return before + after
    end, start = before[-1], after[0]
    if end == "-" and len(before) > 1 and before[-2].isalpha() and _is_latin(before[-2]):
        return before[:-1] + after if start.islower() and _is_latin(start) else before + after
    parted = _is_latin(end) and _is_latin(start) and end not in "(/" and start not in ")/,.;:%"
    parted = parted and not (end.isdigit() and (start.isdigit() or start in "%％"))
    return f"{before} {after}" if parted else before + after


def first_unit(glyphs: Sequence[Glyph]) -> float:
    """Width of what a line's beginning keeps together: a Latin word, or Han and marks after it."""
    ink = [glyph for glyph in glyphs if not glyph.char.isspace()]
    if not ink:
        return 0.0
    last = 0
    while last + 1 < len(ink) and _clings(ink[last], ink[last + 1]):
        last += 1
    return ink[last].right - ink[0].left


def _clings(before: Glyph, after: Glyph) -> bool:
    """True if no line may break between two glyphs."""
    if after.char in _CLOSING or before.char in _OPENING:
        return True
    if before.char in _QUOTES or after.char in _QUOTES:
        return True  # programs that break lines by Unicode's rules keep both neighbours
    narrow = _is_latin(before.char) and _is_latin(after.char)
    near = after.left - before.right < _WORD_GAP * before.look.size
    return narrow and near and east_asian_width(before.char) not in "WF"
