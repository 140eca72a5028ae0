"""The open word table: jieba's dictionary and its model for unknown words, loaded by shards."""

from reader.core.shards import Buffer, ShardTable

VERSION = 10

HMM_KEY = "hmm"  # longer than a first character: never in conflict with one
_NOTHING: tuple[dict[str, float], dict[str, tuple[int, ...]]] = ({}, {})
Opening = tuple[float, bool, dict[str, float]]
Emissions = dict[str, tuple[float, float, float, float]]


class WordTable:
    """Look-ups for cutting text into words. Shards load when their first character is met.

    Raises ReaderError E-CACHE-01 as `ShardTable` does. Safe to read from several threads.
    """

    def __init__(self, data: Buffer) -> None:
        """Open the table over `data` (bytes or a memory map made by `build`)."""
        self._shards = ShardTable(data, version=VERSION)
        self.miss: float = self._shards.head["miss"]
        self.plain: float = self._shards.head["plain"]  # the least weight of a common word
        self.loose: frozenset[str] = frozenset(self._shards.head["loose"])  # verbs, adverbs …
        self.traditional: frozenset[str] = frozenset(self._shards.head["traditional"])
        self.opened: dict[str, Opening] = {}  # as `opening` returns them
        self.cuts: dict[str, tuple[int, ...]] = {}  # filled by segment
        self._halves: dict[str, dict[str, tuple[int, ...]]] = {}

    def entries(self, first: str) -> dict[str, float]:
        """Words and beginnings of words that begin with the character `first`.

        A word has the natural logarithm of its share of the dictionary's counts (below zero), a
        beginning that is no word 0.0.
        """
        return self.opening(first)[2]

    def opening(self, first: str) -> Opening:
        """The weight of `first` alone, whether it is a word, and its `entries`.

        What is in no dictionary has the weight `miss`.
        """
        found = self.opened.get(first)
        if found is None:
            self._load(first)
            found = self.opened[first]
        return found

    def halves(self, word: str) -> tuple[int, ...] | None:
        """Where `word` is cut for reading: offsets within it in code points, () for nowhere.

        None for a word of which nothing is known but what jieba's dictionary says.
        """
        if word[0] not in self._halves:
            self._load(word[0])
        return self._halves[word[0]].get(word)

    def emissions(self) -> Emissions:
        """Log probabilities of each character as begin, middle, end of a word and as single."""
        found: Emissions = self._shards.get(HMM_KEY) or {}
        return found

    def _load(self, first: str) -> None:
        entries, halves = self._shards.get(first) or _NOTHING
        self._halves[first] = halves
        weight = entries.get(first)
        self.opened[first] = (weight or self.miss, weight != 0.0, entries)
