"""Reading a paragraph's words: the user's rules, terms, early rules, phrases, late rules, names."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set as AbstractSet

from reader.core.context import Context
from reader.core.found import Reading
from reader.core.han import is_han
from reader.core.lexicon import RuleKind, TermKind
from reader.core.readings.bare import deltas, routes
from reader.core.readings.capitals import capitals
from reader.core.readings.shapes import idiom_parts
from reader.core.readings.table import ReadingTable
from reader.core.spans import Span
from reader.core.terms import Term
from reader.core.words.script import simplified

_CACHED = 50_000  # words kept with their readings; a document of the genre has about 2,000
_CROSSING = 3  # a phrase that cuts through words is chance unless it is this long
_LOOSE = frozenset("的了着过和与在为中地得")  # 中 and 的 side by side are not the phrase 中的
_SURE: tuple[str, ...] = ()

Decided = tuple[str, tuple[str, ...]]  # a syllable, and its candidates where nothing was sure


def read_words(
    text: str,
    words: Sequence[Span],
    terms: Sequence[Term],
    table: ReadingTable,
    context: Context,
    *,
    at: int = 0,
) -> tuple[Reading, ...]:
    """One reading for each of `words` that holds Han characters, in order.

    `words` cover `text` without gap or overlap, half-open code points. First come the user's rules
    of `context`, then the syllables that `terms` bring along, then the table. The readings'
    offsets are `at` greater, where `text` begins in its document. Time is linear in the length of
    `text`.
    """
    shadow = simplified(text) if context.script == "hant" else text
    given = dict(_from_terms(text, terms))
    given.update(_from_rules(text, context))
    surnames = frozenset(term.start for term in terms if term.kind is TermKind.PERSON)
    line = _Line(shadow, words, table, surnames)
    written = _Written(shadow, words, terms, table)
    readings: list[Reading] = []
    starts = [word.start for word in words]
    placed = _holding(starts, given.keys() | surnames)  # these words depend on where they stand
    marked = _holding(starts, written.marks)
    memory = table.words
    for word in words:
        start, end = word.start, word.end
        surface = shadow[start:end]
        known = memory.get(surface, ...)
        if known is ...:
            known = line.remember(surface)
        if known is None or start in placed:
            syllables, doubt = line.syllables(start, end, given)
        else:
            syllables, doubt = known, ()
        if not syllables:
            continue
        if start in marked:
            readings.append(written.reading(word, at, syllables, doubt))
        else:
            readings.append(_plain(start + at, end + at, syllables, doubt))
    return tuple(readings)


_put_start, _put_end, _put_syllables, _put_doubt, _put_capitals, _put_hyphens, _put_joined = (
    vars(Reading)[name].__set__ for name in Reading.__slots__
)


def _plain(
    start: int, end: int, syllables: tuple[str, ...], doubt: tuple[tuple[str, ...], ...]
) -> Reading:
    """The reading of a word without capitals, hyphens and joins, `start:end` in code points.

    Takes less than half the time of `Reading(...)`, and most words of every document are such.
    """
    made = object.__new__(Reading)
    _put_start(made, start)
    _put_end(made, end)
    _put_syllables(made, syllables)
    _put_doubt(made, doubt)
    _put_capitals(made, ())
    _put_hyphens(made, ())
    _put_joined(made, False)
    return made


def _holding(starts: Sequence[int], places: AbstractSet[int]) -> frozenset[int]:
    """Those of `starts`, of words in order and without gap, whose word holds one of `places`."""
    return frozenset(starts[bisect_right(starts, at) - 1] for at in places)


class _Written:
    """What running pinyin needs of one paragraph's words: capitals, hyphens, joins.

    `marks`: the code points at which there is one.
    """

    def __init__(
        self, text: str, words: Sequence[Span], terms: Sequence[Term], table: ReadingTable
    ) -> None:
        self._text = text
        self._capitals, self._joined = capitals(text, words, terms, table)
        within = (
            word.start + 1
            for word, starts in routes(text, words, table)
            if word.start + 1 in starts
        )
        joints = (at + 1 for at in deltas(text))
        self._hyphens = frozenset((*idiom_parts(text, words, terms, table), *within, *joints))
        self.marks = self._capitals | self._joined | self._hyphens

    def reading(
        self, word: Span, by: int, syllables: tuple[str, ...], doubt: tuple[tuple[str, ...], ...]
    ) -> Reading:
        """The reading of `word`, which holds a mark, moved `by` code points."""
        places = [at for at in range(word.start, word.end) if is_han(self._text[at])]
        return Reading(
            start=word.start + by,
            end=word.end + by,
            syllables=syllables,
            doubt=doubt,
            capitals=tuple(count for count, at in enumerate(places) if at in self._capitals),
            hyphens=tuple(count for count, at in enumerate(places) if at in self._hyphens),
            joined=word.start in self._joined,
        )


def _from_terms(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, str]]:
    """Offsets of Han characters → the syllables that terms bring along."""
    for term in terms:
        if term.syllables:
            yield from _laid_out(text, term.start, term.end, term.syllables)


def _from_rules(text: str, context: Context) -> Iterator[tuple[int, str]]:
    """Offsets of Han characters → syllables by the user's rules; a later rule wins."""
    for rule in context.rules:
        if rule.kind is not RuleKind.READING or not rule.surface:
            continue
        at = text.find(rule.surface)
        while at >= 0:
            end = at + len(rule.surface)
            if text.endswith(rule.before, 0, at) and text.startswith(rule.after, end):
                yield from _laid_out(text, at, end, tuple(rule.value.split()))
            at = text.find(rule.surface, end)


def _laid_out(
    text: str, start: int, end: int, syllables: tuple[str, ...]
) -> Iterator[tuple[int, str]]:
    """`syllables` on the Han characters of the stretch; nothing if their numbers differ."""
    places = [at for at in range(start, end) if is_han(text[at])]
    if len(places) == len(syllables):
        yield from zip(places, syllables, strict=True)


class _Line:
    """One paragraph while it is being read."""

    def __init__(
        self, text: str, words: Sequence[Span], table: ReadingTable, surnames: frozenset[int]
    ) -> None:
        self._text = text
        self._table = table
        self._surnames = surnames
        self._edges = {word.start for word in words} | {len(text)}

    def remember(self, surface: str) -> tuple[str, ...] | None:
        """The syllables of a word that reads alike everywhere, None for one that needs its place.

        Either way the table keeps the answer.
        """
        if len(self._table.words) >= _CACHED:
            self._table.words.clear()
        alike = [self._alike(surface, at) for at, char in enumerate(surface) if is_han(char)]
        sure = tuple(syllable for syllable in alike if syllable is not None)
        known = sure if len(sure) == len(alike) else None
        self._table.words[surface] = known
        return known

    def _alike(self, surface: str, at: int) -> str | None:
        """The syllable of the character at `at` in a word, if the word alone decides it."""
        char = surface[at]
        early, late = self._table.rules.of(char)
        groups = self._table.groups(char)
        if early or self._table.surnames.own(char) not in {"", self._table.usual(char)}:
            return None
        if not groups and not late:
            return self._table.usual(char) or None
        found = None
        for place, size, phrases, own in groups:
            if size == len(surface) and place == at and found is None:
                found = phrases.get(surface)
            elif own and any(surface in phrase or phrase in surface for phrase in phrases):
                return None
        if found is None and not late and len(self._table.candidates(char)) < 2:
            inside = _Line(surface, (Span(0, len(surface)),), self._table, frozenset())
            found = inside._by_phrase(at, 0, len(surface)) or self._table.usual(char)
        return found or None

    def syllables(
        self, start: int, end: int, given: dict[int, str]
    ) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Syllables of the word `start:end`, and its doubts as a Reading holds them."""
        if end - start == 1 and start not in given and is_han(self._text[start]):  # most of them
            syllable, candidates = self._decide(start, start, end)
            return (syllable,), (candidates,) if candidates else ()
        decided = [
            (given[at], _SURE) if at in given else self._decide(at, start, end)
            for at in range(start, end)
            if is_han(self._text[at])
        ]
        doubt = tuple(candidates for _, candidates in decided)
        return tuple(syllable for syllable, _ in decided), doubt if any(doubt) else ()

    def _decide(self, at: int, start: int, end: int) -> Decided:
        table, text = self._table, self._text
        char = text[at]
        if at in self._surnames and table.surnames.own(char):
            return table.surnames.own(char), _SURE
        early, late = table.rules.of(char)
        for rule in early:
            if rule.fits(text, at, start, end):
                return rule.reading, _SURE
        found = self._by_phrase(at, start, end)
        if found:
            return found, _SURE
        for rule in late:
            if rule.fits(text, at, start, end):
                return rule.reading, _SURE if rule.selects else table.candidates(char)
        surname = table.surnames.reading(text, at)
        if surname:
            return surname, _SURE
        return table.usual(char), table.candidates(char)

    def _by_phrase(self, at: int, start: int, end: int) -> str:
        """The syllable that the best phrase around `at` gives, "" if there is none.

        Whole words come before parts of the word, and these before stretches across words; our own
        phrases that begin with a word come before all.
        """
        text, edges = self._text, self._edges
        best, rank = "", (0, 0)
        for place, size, phrases, own in self._table.groups_near(text, at):
            first = at - place
            last = first + size
            phrase = text[first:last]
            if first < 0 or (syllable := phrases.get(phrase)) is None:
                continue
            if first in edges and last in edges:
                standing = 4 if own else 3
                if size == 2 and end - start == 1 and not (own or _LOOSE.isdisjoint(phrase)):
                    continue
            elif first >= start and last <= end:
                standing = 4 if own and first == start else 2
            else:
                standing = int(size >= _CROSSING)
            if standing and (standing, size) > rank:
                best, rank = syllable, (standing, size)
        return best
