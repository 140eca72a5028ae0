"""The genre's own words: entries of the bundled lexicon and the user's rules, ready for look-up."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType

from reader.core import assets
from reader.core.errors import Code, ReaderError
from reader.core.values import dataclass

OWN_SOURCE = "Jingdu"
USER_SOURCE = "user"


class TermKind(StrEnum):
    """Kinds of terms (the command line's contract)."""

    FORMULA = "formula"
    COINAGE = "coinage"
    PHRASE = "phrase"
    CAMPAIGN = "campaign"
    BODY = "body"
    POST = "post"
    DOCUMENT = "document"
    PLACE = "place"
    PERSON = "person"
    TERM = "term"


class RuleKind(StrEnum):
    """What a user's rule changes."""

    TERM = "term"  # surface is a term; value: gloss ("" when none)
    NO_TERM = "no-term"  # surface is no term; value: ""
    WORDS = "words"  # surface is these words; value: pieces joined by a space
    READING = "reading"  # surface reads so; value: syllables joined by a space, tone marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A user's rule: `surface` with optional text right before and after it."""

    kind: RuleKind
    surface: str
    value: str = ""
    before: str = ""
    after: str = ""

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether the rule's context stands around `text[start:end]` (its surface is not asked)."""
        return text.endswith(self.before, 0, start) and text.startswith(self.after, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the lexicon.

    `syllables`: one per Han code point of `term`, tone marks, dictionary tones. `traditional` is
    "" where it is written alike. `variants`: other spellings of the same thing. `members`: what a
    numbered formula counts, in order, only where `source` (title and year of a document that
    states them) is given. `gloss_source`: who wrote the gloss.
    """

    term: str
    kind: TermKind
    gloss: str = ""
    gloss_source: str = ""
    syllables: tuple[str, ...] = ()
    traditional: str = ""
    variants: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    source: str = ""


# (start, end, entry): half-open code points; the entry is None for a guard (see `Lexicon`).
Match = tuple[int, int, Entry | None]
# Surfaces are indexed by their first characters: three, or two where they have no more.
_HEAD = 3

Candidate = tuple[str, Entry | None, Rule | None]


class Lexicon:
    """Entries ready for longest match at an offset.

    Texts are matched in a shadow of the same length (`shadow`), so that offsets hold. A guard is a
    surface that is no term but is matched like one: 人民政府 keeps 民政 from being found in it.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        *,
        guards: Iterable[str] = (),
        quoted: Iterable[Entry] = (),
        shapes: Mapping[str, str] = MappingProxyType({}),
        rules: tuple[Rule, ...] = (),
    ) -> None:
        """Index `entries`, `guards` and `rules`; `shapes` maps a code point to the one it equals.

        `quoted` are entries that only `get` finds: 十五 is a plan inside quotation marks, a number
        outside. Of two entries with one surface the first stays.
        """
        self.entries = tuple(entries)
        self.guards = tuple(guards)
        self.quoted = tuple(quoted)
        self.shapes = shapes
        self.rules = rules
        self._fold = str.maketrans(_WIDTHS | dict(shapes))
        self._surfaces: dict[str, Entry] = {}
        self._spelled: set[str] = set()
        self._by_head: dict[str, tuple[Candidate, ...]] = {}
        self.blocked: dict[str, tuple[Rule, ...]] = {}
        self._index()

    def _index(self) -> None:
        found: dict[str, list[Candidate]] = {}
        for rule in self.rules:
            surface = self.shadow(rule.surface)
            if rule.kind is RuleKind.NO_TERM:
                self.blocked[surface] = (*self.blocked.get(surface, ()), rule)
            elif rule.kind is RuleKind.TERM and len(surface) > 1:
                found.setdefault(surface[:_HEAD], []).append((surface, _from_rule(rule), rule))
        for entry in self.entries:
            own = (entry.term, entry.traditional) if entry.traditional else (entry.term,)
            for written in (*own, *entry.variants):
                surface = self.shadow(written)
                if written in own:
                    self._spelled.add(surface)
                if surface not in self._surfaces and len(surface) > 1:
                    self._surfaces[surface] = entry
                    found.setdefault(surface[:_HEAD], []).append((surface, entry, None))
        for entry in self.quoted:
            surface = self.shadow(entry.term)
            self._surfaces.setdefault(surface, entry)
            self._spelled.add(surface)
        for guard in self.guards:
            surface = self.shadow(guard)
            found.setdefault(surface[:_HEAD], []).append((surface, None, None))
        # Stable: of equal surfaces the user's rule, added first, is met first.
        for head, candidates in found.items():
            self._by_head[head] = tuple(sorted(candidates, key=lambda c: -len(c[0])))
        self._pairs = frozenset(head[:2] for head in found)
        self._firsts = frozenset(head[0] for head in self._pairs)

    def shadow(self, text: str) -> str:
        """`text` with full-width signs as ASCII and equal shapes made one; length unchanged."""
        return text.translate(self._fold)

    def get(self, surface: str) -> Entry | None:
        """The entry whose term, traditional form or variant `surface` is, without context.

        `surface` is taken as standing alone, as inside quotation marks.
        """
        shadow = self.shadow(surface)
        for candidate, entry, rule in self._by_head.get(shadow[:_HEAD], ()):
            if candidate == shadow and entry is not None and (rule is None or _free(rule)):
                return entry
        return self._surfaces.get(shadow)

    def spells(self, surface: str) -> bool:
        """Whether a shadow's `surface` is an entry's term or its traditional form, no variant."""
        return surface in self._spelled

    def match(self, shadow: str, at: int) -> Match | None:
        """The longest surface that begins at `at` of a text's `shadow` and is not blocked there."""
        for size in (_HEAD, 2):
            for surface, entry, rule in self._by_head.get(shadow[at : at + size], ()):
                if not shadow.startswith(surface, at):
                    continue
                end = at + len(surface)
                if rule is not None and not rule.fits(shadow, at, end):
                    continue
                if not (self.blocked and self.blocks(shadow, at, end)):
                    return (at, end, entry)
        return None

    def matches(self, shadow: str) -> list[Match]:
        """The longest match at every offset of a text's `shadow`; they may overlap."""
        pairs, firsts = self._pairs, self._firsts
        last = len(shadow) - 1
        starts = [
            at
            for at, char in enumerate(shadow)
            if char in firsts and at < last and shadow[at : at + 2] in pairs
        ]
        found = [self.match(shadow, at) for at in starts]
        return [m for m in found if m is not None]

    def blocks(self, shadow: str, start: int, end: int) -> bool:
        """Whether a rule of the user's says that `shadow[start:end]` is no term."""
        rules = self.blocked.get(shadow[start:end], ())
        return any(rule.fits(shadow, start, end) for rule in rules)


def load() -> Lexicon:
    """The bundled lexicon. Raises ReaderError E-RES-01 if a table is missing or malformed."""
    return _load()


@cache
def _load() -> Lexicon:
    rows = [row for name in assets.names("lexicon", ".tsv") for row in assets.table(name)]
    return Lexicon(
        [_entry(row) for row in rows],
        quoted=[_entry(row) for row in assets.table("lexicon/rules/quoted.tsv")],
        guards=[row["surface"] for row in assets.table("lexicon/rules/guards.tsv")],
        shapes={row["shape"]: row["as"] for row in assets.table("lexicon/rules/shapes.tsv")},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """The English that an official text uses for a term. `source`: that text, by title and year."""

    english: str
    source: str


@cache
def official_names() -> Mapping[str, Official]:
    """Term → its official English, only where a source states it.

    Raises ReaderError E-RES-01 if the table is missing.
    """
    rows = assets.table("lexicon/rules/english.tsv")
    return {row["term"]: Official(english=row["english"], source=row["source"]) for row in rows}


@lru_cache(maxsize=16)
def with_rules(lexicon: Lexicon, rules: tuple[Rule, ...]) -> Lexicon:
    """`lexicon` with the user's TERM rules added and NO_TERM rules heeded; other kinds ignored."""
    heeded = tuple(r for r in rules if r.kind in {RuleKind.TERM, RuleKind.NO_TERM} and r.surface)
    if not heeded:
        return lexicon
    return Lexicon(
        lexicon.entries,
        guards=lexicon.guards,
        quoted=lexicon.quoted,
        shapes=lexicon.shapes,
        rules=(*heeded, *lexicon.rules),
    )


def _entry(row: Mapping[str, str]) -> Entry:
    try:
        kind = TermKind(row["kind"])
    except (KeyError, ValueError):
        raise ReaderError(Code.RESOURCE_BROKEN, name=f"lexicon: {row}") from None
    return Entry(
        term=row["term"],
        kind=kind,
        gloss=row["gloss"],
        gloss_source=OWN_SOURCE,
        syllables=tuple(row["pinyin"].split()),
        traditional=row["traditional"],
        variants=tuple(row["variants"].split("|")) if row["variants"] else (),
        members=tuple(row["members"].split("|")) if row["members"] else (),
        source=row["source"],
    )


def _from_rule(rule: Rule) -> Entry:
    return Entry(
        term=rule.surface,
        kind=TermKind.TERM,
        gloss=rule.value,
        gloss_source=USER_SOURCE if rule.value else "",
    )


def _free(rule: Rule) -> bool:
    return not rule.before and not rule.after


# Full-width ASCII (U+FF01–U+FF5E) stands 0xFEE0 above its half-width twin.
_WIDTHS: dict[str, str] = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
