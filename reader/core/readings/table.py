"""The open reading table: characters, and the phrases of characters with several readings."""

from reader.core import assets
from reader.core.readings.names import Surnames
from reader.core.readings.rules import RuleBook
from reader.core.shards import Buffer, ShardTable

VERSION = 5

IDIOMS_KEY = "idioms"

Group = tuple[int, int, dict[str, str], bool]  # place, length, phrase → syllable, whether our own

_NOTHING: tuple[tuple[str, ...], tuple[tuple[int, int, dict[str, str]], ...]] = ((), ())


def block_key(char: str) -> str:
    """The key of the shard of single readings that holds `char`: 256 code points each."""
    return f"u{ord(char) >> 8:x}"


def names_key(char: str) -> str:
    """The key of the shard of names that begin with `char`."""
    return f"n{char}"


def common_key(word: str) -> str:
    """The key of the shard of common words that may hold `word`: by its first character."""
    return f"w{ord(word[0]) >> 8:x}"


class ReadingTable:
    """Look-ups for readings: a built table, and the project's own rules beside it.

    Shards load when their character is met. Raises ReaderError E-CACHE-01 as `ShardTable` does,
    E-RES-01 if a table of resources/readings is missing. Safe to read from several threads.
    """

    def __init__(self, data: Buffer) -> None:
        """Open the table over `data` (bytes or a memory map made by `build`)."""
        self._shards = ShardTable(data, version=VERSION)
        self.rules = RuleBook()
        self.surnames = Surnames()
        self.words: dict[str, tuple[str, ...] | None] = {}  # filled by read_words
        self._names: dict[str, dict[str, tuple[int, ...]]] = {}
        self._pairs: set[str] = set()  # the first two characters of each name loaded
        self._groups: dict[str, tuple[Group, ...]] = {}
        self._common: dict[str, frozenset[str]] = {}
        self._idioms: frozenset[str] | None = None
        self._candidates: dict[str, tuple[str, ...]] = {}
        self._usual = {row["char"]: row["reading"] for row in assets.table("readings/usual.tsv")}
        self._own = _own_phrases()

    def groups(self, char: str) -> tuple[Group, ...]:
        """Phrases that hold `char`: its place in them, their length, phrase → its syllable, own.

        Our own phrases come first. () for a character of one reading.
        """
        found = self._groups.get(char)
        if found is None:
            _, built = self._shards.get(char) or _NOTHING
            own = self._own.get(char, ())
            if not built and all(_says_only(group, self.usual(char)) for group in own):
                own = ()
            found = (*own, *((*group, False) for group in built))
            self._groups[char] = found
        return found

    def candidates(self, char: str) -> tuple[str, ...]:
        """The readings of `char` worth a doubt, the usual one first; () if there is but one."""
        found = self._candidates.get(char)
        if found is None:
            listed, _ = self._shards.get(char) or _NOTHING
            ruled = (rule.reading for rules in self.rules.of(char) for rule in rules)
            found = tuple(dict.fromkeys((self.usual(char), *listed, *ruled)))
            self._candidates[char] = found = found if len(found) > 1 else ()
        return found

    def names(self, char: str) -> dict[str, tuple[int, ...]]:
        """Names that begin with `char` → which of their syllables have a capital, from 0."""
        found = self._names.get(char)
        if found is None:
            found = self._shards.get(names_key(char)) or {}
            self._pairs.update(name[:2] for name in found)
            self._names[char] = found  # last: who finds it here finds its pairs too
        return found

    def may_be_name(self, pair: str) -> bool:
        """Whether some name begins with the two characters `pair`."""
        if pair[:1] not in self._names:
            self.names(pair[:1])
        return pair in self._pairs

    def common(self, word: str) -> bool:
        """Whether `word`, of two to four characters, is in a dictionary as more than a name."""
        key = common_key(word)
        found = self._common.get(key)
        if found is None:
            found = self._common[key] = frozenset(self._shards.get(key) or ())
        return word in found

    @property
    def idioms(self) -> frozenset[str]:
        """The idioms of four characters."""
        if self._idioms is None:
            self._idioms = frozenset(self._shards.get(IDIOMS_KEY) or ())
        return self._idioms

    def usual(self, char: str) -> str:
        """The commonest reading of `char` alone, "" if unknown."""
        found = self._usual.get(char)
        if found is None:
            listed = self._shards.get(block_key(char)) or {}
            found = self._usual[char] = listed.get(char, ("",))[0]
        return found


def _says_only(group: Group, syllable: str) -> bool:
    return set(group[2].values()) == {syllable}


def _own_phrases() -> dict[str, tuple[Group, ...]]:
    """The phrases of phrases.tsv in the form of a built shard, for each of their characters."""
    found: dict[str, dict[tuple[int, int], dict[str, str]]] = {}
    for row in assets.table("readings/phrases.tsv"):
        phrase, syllables = row["phrase"], row["syllables"].split(" ")
        for place, (char, syllable) in enumerate(zip(phrase, syllables, strict=True)):
            groups = found.setdefault(char, {})
            groups.setdefault((place, len(phrase)), {})[phrase] = syllable
    return {
        char: tuple((place, size, table, True) for (place, size), table in groups.items())
        for char, groups in found.items()
    }
