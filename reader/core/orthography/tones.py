"""The tones 一 and 不 are spoken in, which dictionaries and GB/T 16159 leave unwritten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reader.core.readings.syllables import parted

_FALLING = 4
_NEUTRAL = 5
_COUNTED = frozenset("第十百千万亿零〇一二三四五六七八九")  # 一 after or before them is a digit
_DATED = frozenset("月日号是、，。；：")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One character in running pinyin. `link`: what stands before it, None for what is usual."""

    syllable: str = ""
    capital: bool = False
    link: str | None = None


def changed_tones(text: str, spoken: Mapping[int, Spoken]) -> Iterator[tuple[int, Spoken]]:
    """Offsets of the 一 and 不 that change, with their syllable in the tone spoken.

    不 before a fourth tone is bú; 一 before a fourth tone is yí, before any other yì. 一 as a digit
    or an ordinal (第一, 一月, 二〇二一) and at the end of a phrase keeps its tone.
    """
    for at, said in spoken.items():
        following = spoken.get(at + 1)
        if following is None or not following.syllable:
            continue
        _, tone = parted(following.syllable)
        if said.syllable == "bù" and tone == _FALLING:
            yield at, replace(said, syllable="bú")
        elif said.syllable == "yī" and _changes(text, at):
            high = tone in {_FALLING, _NEUTRAL}
            yield at, replace(said, syllable="yí" if high else "yì")


def _changes(text: str, at: int) -> bool:
    """Whether 一 at `at` counts or unites: 一次, 一定; not 第一, 一月, 统一领导."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before in _COUNTED or before in {"统", "唯", "专", "划", "归", "之", "如", "合", "单"}:
        return False
    return not (after in _DATED or (after in _COUNTED and after not in "百千万亿"))
