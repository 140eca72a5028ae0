"""Readings of words whose edges or syllables the user has set: each character keeps its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.core.han import is_han
from reader.core.readings import Reading
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class _One:
    """What is known of one character."""

    syllable: str = ""
    doubt: tuple[str, ...] = ()
    capital: bool = False


def reread(
    text: str,
    readings: Sequence[Reading],
    words: Iterable[Span],
    given: Mapping[int, str],
) -> tuple[Reading, ...]:
    """One reading for each of `words` that holds Han characters, in order.

    A character reads as in `readings`, whatever word it stood in there; `given` maps the code
    points whose syllable the user has set to it, beyond doubt. Without words, `readings`.
    """
    listed = tuple(words)
    if not listed:
        return tuple(readings)
    same = {(r.start, r.end): r for r in readings}
    known = dict(_by_character(text, readings))
    for at, syllable in given.items():
        known[at] = _One(syllable, (), known[at].capital if at in known else False)
    made: list[Reading] = []
    for word in listed:
        old = same.get((word.start, word.end))
        if old is not None and given.keys().isdisjoint(range(word.start, word.end)):
            made.append(old)
            continue
        marks = [known.get(at, _One()) for at in range(word.start, word.end) if is_han(text[at])]
        if marks:
            made.append(_reading(word, marks))
    return tuple(made)


def _by_character(text: str, readings: Iterable[Reading]) -> Iterator[tuple[int, _One]]:
    for reading in readings:
        places = [at for at in range(reading.start, reading.end) if is_han(text[at])]
        for count, (at, syllable) in enumerate(zip(places, reading.syllables, strict=False)):
            doubt = reading.doubt[count] if reading.doubt else ()
            yield at, _One(syllable, doubt, count in reading.capitals)


def _reading(word: Span, marks: Sequence[_One]) -> Reading:
    doubt = tuple(one.doubt for one in marks)
    made = Reading(start=word.start, end=word.end, syllables=tuple(one.syllable for one in marks))
    return replace(
        made,
        doubt=doubt if any(doubt) else (),
        capitals=tuple(count for count, one in enumerate(marks) if one.capital),
    )
