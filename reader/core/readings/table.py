"""The open reading table: characters, and the phrases of characters with several readings."""

from collections.abc import Sequence

from reader.core import assets
from reader.core.readings.names import Surnames
from reader.core.readings.rules import RuleBook
from reader.core.shards import Buffer, ShardTable

VERSION = 6

IDIOMS_KEY = "idioms"

Group = tuple[int, int, dict[str, str], bool]  # place, length, phrase → syllable, whether our own

Built = tuple[tuple[str, ...], tuple[tuple[int, int, dict[str, str]], ...], dict[str, int]]
_NOTHING: Built = ((), (), {})


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
        self.name_heads: dict[str, frozenset[str]] = {}  # as `seconds` returns them
        self._groups: dict[str, tuple[Group, ...]] = {}
        self._near: dict[str, tuple[int, dict[str, int]]] = {}  # own groups, bits of the others
        self._picked: dict[tuple[str, int], Sequence[Group]] = {}  # as `groups_near` returns them
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
            _, built, neighbours = self._shards.get(char) or _NOTHING
            own = self._own.get(char, ())
            if not built and all(_says_only(group, self.usual(char)) for group in own):
                own = ()
            found = (*own, *((*group, False) for group in built))
            self._near[char] = (len(own), neighbours)
            self._groups[char] = found  # last: who finds it here finds its neighbours too
        return found

    def groups_near(self, text: str, at: int) -> Sequence[Group]:
        """Those groups of the character at `at` that may hold a phrase around it, in their order.

        They are told by the characters beside it; others hold none.
        """
        char = text[at]
        groups = self._groups.get(char)
        if groups is None:
            groups = self.groups(char)
        first, neighbours = self._near[char]
        bits = neighbours.get(text[at + 1 : at + 2], 0) | neighbours.get(text[at - 1 : at], 0)
        picked = self._picked.get((char, bits))
        if picked is None:
            picked = self._picked[char, bits] = (
                *groups[:first],
                *(group for at, group in enumerate(groups[first:]) if bits >> at & 1),
            )
        return picked

    def candidates(self, char: str) -> tuple[str, ...]:
        """The readings of `char` worth a doubt, the usual one first; () if there is but one."""
        found = self._candidates.get(char)
        if found is None:
            listed, _, _ = self._shards.get(char) or _NOTHING
            ruled = (rule.reading for rules in self.rules.of(char) for rule in rules)
            found = tuple(dict.fromkeys((self.usual(char), *listed, *ruled)))
            self._candidates[char] = found = found if len(found) > 1 else ()
        return found

    def names(self, char: str) -> dict[str, tuple[int, ...]]:
        """Names that begin with `char` → which of their syllables have a capital, from 0."""
        found = self._names.get(char)
        if found is None:
            found = self._shards.get(names_key(char)) or {}
            self._names[char] = found
        return found

    def seconds(self, char: str) -> frozenset[str]:
        """The second characters of the names that begin with `char`."""
        found = self.name_heads.get(char)
        if found is None:
            found = self.name_heads[char] = frozenset(name[1:2] for name in self.names(char))
        return found

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
