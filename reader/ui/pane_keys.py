"""Where the caret goes: by word, sentence and paragraph of what is shown, asked by code point."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from reader.app.annotated import Annotated
from reader.app.stepping import next_word, previous_word, sentence_at, sentences, word_at
from reader.core.han import HAN
from reader.core.spans import Span


@cache
def _simple() -> re.Pattern[str]:
    """Steps where no words are known yet; compiled when first needed (it is slow)."""
    return re.compile(f"[{HAN}]|[^\\W{HAN}]+|\\s+|[^\\w\\s]")


class Steps:
    """Stops of the caret in one document; `shown`: its shown blocks, sorted."""

    def __init__(self, annotated: Annotated, shown: Sequence[Span]) -> None:
        self._annotated = annotated
        self._text = annotated.document.text
        self._shown = shown
        self._starts = [b.start for b in shown]

    def block(self, offset: int) -> Span | None:
        """The shown block that holds `offset` or ends there; the next one from a gap."""
        if not self._shown:
            return None
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset <= self._shown[at].end:
            return self._shown[at]
        return self._shown[min(at + 1, len(self._shown) - 1)]

    def words(self, block: Span) -> Sequence[Span]:
        """The words of a shown block; single characters while they have not arrived."""
        known = self._annotated.words(block.start, block.end)
        if known:
            return known
        found = _simple().finditer(self._text, block.start, block.end)
        return [Span(m.start(), m.end()) for m in found]

    def word(self, offset: int) -> Span | None:
        """The word at `offset`; at the end of a block, the last one."""
        block = self.block(offset)
        if block is None or block.start == block.end:
            return None
        return word_at(self.words(block), min(offset, block.end - 1))

    def sentence(self, offset: int) -> Span | None:
        """The sentence at `offset`."""
        block = self.block(offset)
        return sentence_at(self._text, block.start, block.end, offset) if block else None

    def next_word(self, offset: int) -> int:
        """The next stop by words: a word's start, a block's end, the next block's start."""
        block = self.block(offset)
        if block is None:
            return offset
        if offset < block.end:
            found = next_word(self._text, self.words(block), offset)
            return block.end if found is None else found
        return self.next_block(offset)

    def previous_word(self, offset: int) -> int:
        """The stop before, by words."""
        block = self.block(offset)
        if block is None:
            return offset
        if offset > block.start:
            found = previous_word(self._text, self.words(block), offset)
            return block.start if found is None else found
        before = bisect_left(self._starts, block.start) - 1
        return self._shown[before].end if before >= 0 else offset

    def next_sentence(self, offset: int) -> int:
        """The start of the next sentence, also over the end of the block."""
        block = self.block(offset)
        if block is None:
            return offset
        for sentence in sentences(self._text, block.start, block.end):
            if sentence.start > offset:
                return sentence.start
        return self.next_block(offset)

    def previous_sentence(self, offset: int) -> int:
        """The start of this sentence, or of the one before if the caret stands there."""
        block = self.block(offset)
        if block is None:
            return offset
        if offset <= block.start:
            before = bisect_left(self._starts, block.start) - 1
            if before < 0:
                return offset
            block = self._shown[before]
            offset = block.end
        earlier = [s.start for s in sentences(self._text, block.start, block.end)]
        at = bisect_left(earlier, offset) - 1
        return earlier[at] if at >= 0 else block.start

    def next_block(self, offset: int) -> int:
        """The start of the next shown block, or the end of the last."""
        at = bisect_right(self._starts, offset)
        if at < len(self._shown):
            return self._shown[at].start
        return self._shown[-1].end if self._shown else offset

    def previous_block(self, offset: int) -> int:
        """The start of this block, or of the one before if the caret stands there."""
        at = bisect_left(self._starts, offset) - 1
        return self._shown[at].start if at >= 0 else offset
