"""Bytes decoded to text: which encoding they are in, told by what the text would look like."""

import codecs
import re
from functools import cache

from reader.core.assets import read_text
from reader.core.errors import Code, Notice, ReaderError

_SAMPLE = 16_384
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
_NAMES = {"big5hkscs": "big5", "utf_8": "utf-8", "utf-8-sig": "utf-8", "cp936": "gb18030"}
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉—…·【】〔〕　％")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{3,20})""")
_TAG = re.compile(r"<[!-~\s][^<>]{0,400}>")
"""Mark-up, which is ASCII and says nothing about the encoding of what it marks."""
_PLAUSIBLE = 0.45
_DAMAGE = 0.02
_HINT = 0.1


def decode(data: bytes, *, forced: str | None, hint: bool) -> tuple[str, str, tuple[Notice, ...]]:
    """Text without BOM, the encoding's name, and notices about a guess or damage.

    Order: `forced`, BOM, strict UTF-8, plausibility (a declared charset is a hint where `hint`
    says the format has one), charset-normalizer. Raises ReaderError E-SRC-02 where nothing
    fits, E-SRC-07 or -08 for a forced encoding that does not fit or does not exist.
    """
    if forced is not None:
        return _forced(data, forced)
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _tolerant(data, codec, name)
    best, value = _most_plausible(data, _declared(data) if hint else "")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if not (best.startswith("utf-16") and value > plausibility(text[:_SAMPLE], len(data))):
            return text, "utf-8", ()
    if _nearly_utf8(data):
        return _tolerant(data, "utf-8", "utf-8")
    if value >= _PLAUSIBLE:
        return _tolerant(data, best, _NAMES.get(best, best))
    return _guessed(data)


def _forced(data: bytes, name: str) -> tuple[str, str, tuple[Notice, ...]]:
    """The text in the encoding somebody chose; errors as `decode`."""
    try:
        codec = codecs.lookup(name)
        wide = codec.name if codec._is_text_encoding else ""  # noqa: SLF001
    except (LookupError, ValueError):
        wide = ""
    if not wide:
        raise ReaderError(Code.SOURCE_ENCODING_NAME, encoding=name)
    wide = _WIDER.get(wide, wide)
    try:
        text = data.decode(wide)
    except (UnicodeError, ValueError):
        raise ReaderError(Code.SOURCE_ENCODING, encoding=name) from None
    return text.removeprefix("\ufeff"), _NAMES.get(wide, wide), ()


def _tolerant(data: bytes, codec: str, name: str) -> tuple[str, str, tuple[Notice, ...]]:
    """The text with U+FFFD for broken bytes, and a notice if there were any."""
    try:
        return data.decode(codec).removeprefix("\ufeff"), name, ()
    except UnicodeDecodeError:
        text = data.decode(codec, errors="replace").removeprefix("\ufeff")
        lost = str(text.count("\ufffd"))
        return (
            text,
            name,
            (Notice(code=Code.ENCODING_DAMAGED, data={"encoding": name, "count": lost}),),
        )


def _nearly_utf8(data: bytes) -> bool:
    """True if only a cut-off end or a few bytes keep `data` from being UTF-8 with Han in it."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    han = sum(1 for c in text if "\u4e00" <= c <= "\u9fff")
    bad = text.count("\ufffd")
    return han > 0 and bad <= 1 + han * _DAMAGE and (bad <= 1 or han > 20)


def _declared(data: bytes) -> str:
    """The encoding a page names last in its first bytes, widened; "" without one."""
    found = ""
    for match in _DECLARED.finditer(data[:4096]):
        try:
            found = codecs.lookup(match[1].decode("ascii")).name
        except LookupError:
            continue
    return _WIDER.get(found, found)


def _most_plausible(data: bytes, hint: str) -> tuple[str, float]:
    """The encoding whose text looks most like Chinese prose, and how much (up to about 1)."""
    sample = data[:_SAMPLE]
    best, best_value = "", -1.0
    for codec in _CANDIDATES:
        if codec.startswith("utf-16") and len(data) % 2 and best_value >= _PLAUSIBLE:
            continue
        text = _cut_decoded(sample, codec, whole=len(sample) == len(data))
        if text is None:
            continue
        wide = codec.startswith("utf-16")
        shown = _TAG.sub("", text)
        n_bytes = len(sample) - (len(text) - len(shown)) * (2 if wide else 1)
        value = plausibility(shown, n_bytes, wide=wide) + (_HINT if codec == hint else 0.0)
        if value > best_value:
            best, best_value = codec, value
    return best, best_value


def _cut_decoded(sample: bytes, codec: str, *, whole: bool) -> str | None:
    """The sample decoded, up to 2% of its characters broken; None where it does not fit."""
    text = sample.decode(codec, errors="replace")
    bad = text.count("\ufffd") - (0 if whole else 1)
    return None if bad > 1 + len(text) * _DAMAGE else text


@cache
def _ranks() -> dict[str, float]:
    """Common Han characters of both scripts → how much each speaks for a true decoding."""
    lines = read_text("encodings/common_hanzi.txt").split("\n")
    tiers = [line for line in lines if line and not line.startswith("#")]
    weights: dict[str, float] = {}
    for tier, weight in zip(tiers, (1.0, 0.8, 0.5), strict=False):
        for char in tier:
            weights.setdefault(char, weight)
    return weights


def plausibility(text: str, n_bytes: int, *, wide: bool = False) -> float:
    """How much `text`, decoded from `n_bytes` bytes, looks like Chinese prose: about -1 to 1.

    Common characters count for, rare Han, controls and private use against, each by the bytes
    it took: a wrong decoding has fewer or more characters from the same bytes. `wide`: the
    encoding writes ASCII in two bytes, one of them zero, which nothing else looks like.
    """
    ranks = _ranks()
    total = 0.0
    for char in text:
        if char in ranks:
            total += 2 * ranks[char]
        elif char in _PUNCTUATION:
            total += 1.6
        elif char < "\x7f":
            total += (
                (1.6 if wide else 0.35) if char.isalnum() or char in " \n\r\t.,;:()%-+/" else -0.5
            )
            if char < " " and char not in "\n\r\t":
                total -= 2
        elif "\uff10" <= char <= "\uff5a":
            total += 1.2
        else:
            total -= 1.2 if "\u4e00" <= char <= "\u9fff" else 2.0
    return total / max(1, n_bytes)


def _guessed(data: bytes) -> tuple[str, str, tuple[Notice, ...]]:
    """What charset-normalizer makes of it, with a notice; ReaderError E-SRC-02 if nothing."""
    if b"\0" in data[:_SAMPLE]:
        raise ReaderError(Code.SOURCE_BINARY)
    from charset_normalizer import from_bytes

    match = from_bytes(data[:_SAMPLE]).best()
    if match is None:
        raise ReaderError(Code.SOURCE_BINARY)
    text, name, notices = _tolerant(data, match.encoding, match.encoding.replace("_", "-"))
    return text, name, (*notices, Notice(code=Code.ENCODING_GUESSED, data={"encoding": name}))
