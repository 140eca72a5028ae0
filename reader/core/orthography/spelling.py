"""One syllable in its three spellings: with a mark (xíng), with a number (xing2), in zhuyin."""

from functools import cache
from unicodedata import normalize

from reader.core import assets
from reader.core.readings.syllables import marked, numbered, parted

__all__ = ["numbered", "parse_syllable", "zhuyin"]

_SIGNS = {2: "\u02ca", 3: "\u02c7", 4: "\u02cb"}  # modifier letters; the first tone has none
_NEUTRAL = "\u02d9"
_ZHUYIN_TONES = {"\u02c9": 1, _NEUTRAL: 5} | {sign: tone for tone, sign in _SIGNS.items()}


def zhuyin(syllable: str) -> str:
    """The marked syllable in zhuyin: xíng is ㄒㄧㄥˊ, de is ˙ㄉㄜ, zhōng is ㄓㄨㄥ.

    "" for a syllable the standard language has not.
    """
    letters, tone = parted(syllable)
    spelt = _to_zhuyin().get(letters, "")
    if not spelt or letters == "r":
        return spelt
    return _NEUTRAL + spelt if tone == 5 else spelt + _SIGNS.get(tone, "")


def parse_syllable(typed: str) -> str:
    """The marked syllable that was typed as xing2, xíng or ㄒㄧㄥˊ.

    v and u: stand for ü; without number or mark the tone is neutral in pinyin, the first in zhuyin.
    Raises ValueError if it is no syllable of the standard language.
    """
    spelt = normalize("NFC", typed.strip().lower())
    if any("\u3105" <= char <= "\u312f" for char in spelt):
        return _parse_zhuyin(spelt)
    if spelt[-1:].isdecimal():
        letters, tone = parted(marked(spelt))
    else:
        letters, tone = parted(spelt.replace("u:", "ü").replace("v", "ü"))
    if letters not in _to_zhuyin():
        raise ValueError(typed)
    return marked(f"{letters}{tone}")


def _parse_zhuyin(spelt: str) -> str:
    tones = [_ZHUYIN_TONES[char] for char in spelt if char in _ZHUYIN_TONES]
    letters = _from_zhuyin().get("".join(c for c in spelt if c not in _ZHUYIN_TONES))
    if letters is None or len(tones) > 1:
        raise ValueError(spelt)
    return marked(f"{letters}{tones[0] if tones else 1}")


@cache
def _to_zhuyin() -> dict[str, str]:
    return {row["syllable"]: row["zhuyin"] for row in assets.table("readings/zhuyin.tsv")}


@cache
def _from_zhuyin() -> dict[str, str]:
    return {spelt: letters for letters, spelt in reversed(_to_zhuyin().items()) if letters != "r"}
