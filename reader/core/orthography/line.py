"""Running pinyin of a stretch of text, by GB/T 16159-2012."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.core import assets
from reader.core.han import is_han
from reader.core.orthography.joins import is_count, is_numeral, joined, ordinal, parts, pieces
from reader.core.orthography.partings import parting
from reader.core.orthography.tones import Spoken, changed_tones
from reader.core.readings import Reading
from reader.core.readings.bare import on_bank
from reader.core.readings.bodies import generic_first
from reader.core.readings.marks import marks
from reader.core.readings.syllables import parted
from reader.core.spans import Span, touching

_ENDS = frozenset("。！？!?\n")
_OPENING = frozenset("“‘「『《〈（(【[〔［ \u3000\t")
_QUOTES, _COLONS = frozenset("“「"), frozenset("：:")
_ITEM_MARKS = frozenset(".．、)）")
_VOWELS = frozenset("aoe")
_YEAR_BEGINS = frozenset(["二〇", "一九"])  # of a year whose end was cut as a span: 三五年
_UNKNOWN = Spoken()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """One written word or mark. `glue`: "", or where it clings as in punctuation.tsv."""

    written: str
    glue: str = ""
    han: str = ""  # the Han word it came from
    begins: bool = False  # a sentence: its capital is no sign of a name
    link: str | None = None  # what stands before it instead of a space: "", "-"


def pinyin_line(
    text: str,
    words: Sequence[Span],
    readings: Sequence[Reading],
    *,
    start: int,
    end: int,
    sentences: bool = True,
    sandhi: bool = False,
) -> str:
    """Running pinyin of `text[start:end]`: words joined, names and sentences with capitals.

    Without `sentences` only names have capitals, as a headword wants it. With `sandhi` 一 and 不
    have the tone they are spoken in (búduàn, yí gè), else that of dictionaries, as the standard
    wants.
    `words` and `readings`, sorted, may reach beyond the stretch: what lies outside is left out.
    Half-open code points of `text`. Numbers and Latin words stay, Chinese punctuation becomes
    Western; a character of unknown reading stands for itself.
    """
    if start >= end:
        return ""
    spoken = _syllables(text, touching(readings, start, end))
    if sandhi:
        spoken.update(changed_tones(text, spoken))
    tokens: list[_Token] = []
    capital = sentences and _begins_sentence(text, start)
    whole = _merged(text, _numerals_joined(text, touching(words, start, end)))
    for word in whole:
        first, last = max(word.start, start), min(word.end, end)
        for token in _tokens(text, first, last, spoken):
            begins = capital and token.glue == ""
            tokens.append(_capitalised(token) if begins else token)
            if begins and not _numbers_item(text, first, last):
                capital = False
        capital = capital or (sentences and (text[last - 1] in _ENDS or _speaks(text, last)))
    return _set(tokens)


def spoken_tones(text: str, readings: Sequence[Reading]) -> dict[int, str]:
    """Offsets of the 一 and 不 that change their tone in speech, with the syllable spoken.

    `readings` are sorted, of one stretch of `text`.
    """
    changed = changed_tones(text, _syllables(text, readings))
    return {at: said.syllable for at, said in changed}


def _numerals_joined(text: str, words: Sequence[Span]) -> list[Span]:
    """The words with a numeral that was cut in two made one again: 四十|五万."""
    joined: list[Span] = []
    for word in words:
        before = joined[-1] if joined else Span(word.start, word.start)
        touches = before.end == word.start
        share = before.cut(text).rpartition("分之")[2]  # 百分之四十|五
        more = word.cut(text)
        counts = is_count(more) or (share in _YEAR_BEGINS and is_numeral(more.removesuffix("年")))
        if touches and is_numeral(share.removesuffix("点")) and counts:
            joined[-1] = Span(before.start, word.end)
            continue
        joined.append(word)
    return joined


def _merged(text: str, words: Sequence[Span]) -> list[Span]:
    """The words with those of the table made one that were cut: 碳|中|和, 久久|为|功."""
    ends = {word.end for word in words}
    merged: list[Span] = []
    for word in words:
        if merged and word.start < merged[-1].end:
            continue
        opens = word.start == 0 or not is_han(text[word.start - 1])
        whole = (
            word.start + len(mark)
            for mark in _whole().get(text[word.start], ())
            if text.startswith(mark, word.start) and (opens or mark not in marks("opening"))
        )
        end = max((end for end in whole if end in ends), default=word.end)
        merged.append(Span(word.start, max(end, word.end)))
    return merged


@cache
def _whole() -> dict[str, tuple[str, ...]]:
    """What is one written word though it may be cut, by its first character."""
    found: dict[str, tuple[str, ...]] = {}
    for mark in marks("merged") | marks("opening") | marks("halves"):
        found[mark[0]] = (*found.get(mark[0], ()), mark)
    return found


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`: nothing, or an end of a sentence, stands before it."""
    at = start
    while at > 0 and text[at - 1] in _OPENING:
        at -= 1
    return at == 0 or text[at - 1] in _ENDS


def _speaks(text: str, end: int) -> bool:
    """Whether what stands before `end` lets somebody speak: 他说：“."""
    return end > 1 and text[end - 1] in _QUOTES and text[end - 2] in _COLONS


def _numbers_item(text: str, start: int, end: int) -> bool:
    """Whether the word `start:end` is a number before an item: 1. and （2） leave the capital."""
    return text[start:end].isdecimal() and text[end : end + 1] in _ITEM_MARKS


def _syllables(text: str, readings: Sequence[Reading]) -> dict[int, Spoken]:
    """Offset of each Han character → its syllable and how it is set."""
    spoken = {}
    for reading in readings:
        places = (at for at in range(reading.start, reading.end) if is_han(text[at]))
        for count, (at, syllable) in enumerate(zip(places, reading.syllables, strict=False)):
            link = "-" if count in reading.hyphens else None
            if reading.joined and count == 0:
                link = ""
            spoken[at] = Spoken(syllable, count in reading.capitals, link)
    return spoken


def _tokens(text: str, start: int, end: int, spoken: dict[int, Spoken]) -> Iterator[_Token]:
    """The written words of one word of the text."""
    surface = text[start:end]
    if not any(is_han(char) for char in surface):
        if surface.isspace():
            return
        mark, glue = _punctuation().get(surface[0], (surface, ""))
        if glue and len(set(surface)) == 1:
            yield _Token(written=mark, glue=glue)
        else:
            yield _Token(written=surface)
        return
    inner = {at - start for at in range(start + 1, end) if spoken.get(at, _UNKNOWN).capital}
    said = spoken.get(start, _UNKNOWN)
    if said.capital and (
        generic_first(surface) or on_bank(surface) or surface[1:] in marks("address")
    ):
        inner.add(1)  # the generic part of the place before: 沿河 乡|党委
    elif surface[1:] == "得" and surface not in marks("verbal") and _reads(spoken, end - 1, "de"):
        inner.add(1)  # 修|得 is a verb and its particle
    elif cut := parting(text, start, end):
        inner.add(cut)
    cuts = tuple(sorted(inner.union(pieces(surface))))
    for a, b in parts(surface, cuts):
        written = _written(text, start + a, start + b, spoken)
        link = spoken.get(start + a, _UNKNOWN).link
        yield _Token(written=written, han=surface[a:b], link=link)


def _reads(spoken: dict[int, Spoken], at: int, syllable: str) -> bool:
    return spoken.get(at, _UNKNOWN).syllable == syllable


def _written(text: str, start: int, end: int, spoken: dict[int, Spoken]) -> str:
    """One written word: its syllables run together, with apostrophes where they need them."""
    hyphen = ordinal(text[start:end])
    pinyin = ""
    for at in range(start, end):
        said = spoken.get(at, _UNKNOWN)
        syllable = said.syllable or text[at]
        if said.capital and at == start:
            syllable = syllable[0].upper() + syllable[1:]
        if pinyin and (said.link == "-" or (hyphen and at == start + 1)):
            pinyin += "-"
        elif pinyin and parted(syllable)[0][:1] in _VOWELS and pinyin[-1].isalpha():
            pinyin += "’"
        pinyin += syllable
    return pinyin


def _capitalised(token: _Token) -> _Token:
    written = token.written[0].upper() + token.written[1:]
    return replace(token, written=written, begins=not token.written[0].isupper())


def _set(tokens: Sequence[_Token]) -> str:
    """The tokens set in a line, with the spaces between them."""
    line = ""
    before = _Token(written="", glue="before")
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        last = following is None or following.glue == "after"
        if before.han and token.link is not None:
            line += token.link
        elif not _close(before, token, last=last):
            line += " "
        elif line and before.han and token.han and parted(token.written)[0][:1] in _VOWELS:
            line += "’"
        line += token.written
        before = token
    return line.strip()


def _close(before: _Token, token: _Token, *, last: bool) -> bool:
    """Whether no space stands between two tokens."""
    if token.glue in {"after", "none"} or before.glue in {"before", "none"}:
        return True
    if before.glue or token.glue:
        return False
    if not before.han or not token.han or token.written[0].isupper():
        return False
    named = before.written[0].isupper() and not before.begins
    if named and token.han in marks("suffix") - marks("of-name"):
        return False  # 田志远|率
    return joined(before.han, token.han, last=last)


@cache
def _punctuation() -> dict[str, tuple[str, str]]:
    rows = assets.table("readings/punctuation.tsv")
    return {row["mark"]: (row["western"], row["side"]) for row in rows}
