"""Where words, sentences and paragraphs begin and end, for the caret and the selection."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.core.document import Document
from reader.core.spans import Span

_STOPS = "。！？!?…；;"
_CLOSERS = "”’」』）》〉】)]\"'"


def word_at(words: Sequence[Span], offset: int) -> Span | None:
    """The word (of `words`, sorted, without gaps) that holds code point `offset`, else None."""
    at = bisect_right(words, offset, key=_start) - 1
    return words[at] if at >= 0 and offset < words[at].end else None


def next_word(text: str, words: Sequence[Span], offset: int) -> int | None:
    """The first start of a word after `offset` that is no space, else None."""
    for word in words[bisect_right(words, offset, key=_start) :]:
        if not text[word.start : word.end].isspace():
            return word.start
    return None


def previous_word(text: str, words: Sequence[Span], offset: int) -> int | None:
    """The last start of a word before `offset` that is no space, else None."""
    for word in reversed(words[: bisect_right(words, offset - 1, key=_start)]):
        if not text[word.start : word.end].isspace():
            return word.start
    return None


def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of `text[start:end]`, spaces between them left out.

    A sentence ends after 。！？…； and the closing marks that follow: “改了三处。”它写道 has two.
    A line break ends one too.
    """
    found: list[Span] = []
    begin = at = start
    while at < end:
        char = text[at]
        at += 1
        if char == "\n" or char in _STOPS:
            while at < end and (text[at] in _STOPS or text[at] in _CLOSERS):
                at += 1
            found.append(Span(begin, at))
            begin = at
    found.append(Span(begin, end))
    return tuple(s for s in (_trimmed(text, s) for s in found) if s.start < s.end)


def sentence_at(text: str, start: int, end: int, offset: int) -> Span:
    """The sentence of the block `start:end` that holds `offset`; between two, the one before."""
    all_of_it = sentences(text, start, end)
    at = max(bisect_right(all_of_it, offset, key=_start) - 1, 0)
    return all_of_it[at] if all_of_it else Span(start, end)


def exact_copy(document: Document, shown: Sequence[Span], start: int, end: int) -> str:
    """The exact source characters of a selection `start:end`.

    For each of the `shown` blocks (sorted) that is touched its slice of the text, joined by one LF.
    """
    first = max(bisect_right(shown, start, key=_start) - 1, 0)
    slices = []
    for block in shown[first:]:
        if block.start >= end:
            break
        if block.end > start:
            slices.append(document.text[max(start, block.start) : min(end, block.end)])
    return "\n".join(slices)


def _start(span: Span) -> int:
    return span.start


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
