"""Numbered meetings behind a place or a body: 云河市 第三届 农产品 博览会, each word a capital."""

from collections.abc import Iterator, Sequence, Set as AbstractSet

from reader.core.readings.marks import marks
from reader.core.spans import Span

_WORDS = 6  # of an event's name at most


def events(text: str, words: Sequence[Span], ends: AbstractSet[int]) -> Iterator[int]:
    """Starts of the words of numbered meetings that begin where a name has ended.

    `ends`: code points of `text` where names end. Another meeting may follow at once
    (第十四届人民代表大会第三次会议). The measure of 第三届 is a word too.
    """
    after = set(ends)
    for index, word in enumerate(words):
        if text[word.start] != "第" or not (word.start in after or _central(text, word.start)):
            continue
        name = words[index : index + _WORDS]
        last = next((k for k, w in enumerate(name) if w.cut(text) in marks("gathering")), 0)
        said = text[word.start : name[last].start] if last else ""
        measure = next((at for at in map(said.find, "届次") if at > 0), 0)
        if last and name[last].cut(text) in marks("team"):
            yield from (w.start for w in name[: last + 1])
        elif measure and word.start in after:
            yield from (w.start for w in name[: last + 1] if w.cut(text) not in marks("small"))
            yield word.start + measure
            after.add(name[last].end)


def _central(text: str, at: int) -> bool:
    """Whether 中央 or the like stands before `at`: a numbered team of its is a body."""
    return text.endswith(("中央", "国务院"), 0, at)
