"""One highlight: a passage, its colour, a note in Markdown, tags."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.app.store import Entry, Json, Scope
from reader.app.store_anchor import Anchor

KIND = "highlight"
LONGEST_NOTE = 100_000
"""Code points of a note; a longer one is cut when it is imported."""

_MOST_TAGS = 50
_LONGEST_TAG = 100


class Colour(StrEnum):
    """The colours of a highlight, named and in the order of Zotero's reader."""

    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    MAGENTA = "magenta"
    ORANGE = "orange"
    GRAY = "gray"


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A highlight as it is kept. `id`: 0 until it is; `anchor`: where it was made.

    `document`: the source's sha256; `file`: the path it was read from, "" for pasted text.
    `origin`: the id of the highlight it was before its colour changed, 0 for one that was none.
    """

    anchor: Anchor
    colour: Colour = Colour.YELLOW
    note: str = ""
    tags: tuple[str, ...] = ()
    document: str = ""
    file: str = ""
    origin: int = 0
    id: int = 0

    @property
    def same(self) -> tuple[object, ...]:
        """What two highlights must share to be one and the same, whoever made them."""
        return self.document, self.anchor, self.colour, self.note, self.tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A highlight and where it stands now: half-open code points of the document's text."""

    highlight: Highlight
    start: int
    end: int


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags without surrounding space, each once, in their order."""
    plain = (" ".join(tag.split())[:_LONGEST_TAG] for tag in tags)
    return tuple(dict.fromkeys(tag for tag in plain if tag))[:_MOST_TAGS]


def value_of(highlight: Highlight) -> dict[str, Json]:
    """What the store keeps of a highlight besides its place."""
    kept = {"colour": highlight.colour.value, **words_of(highlight)}
    return kept | {"origin": highlight.origin} if highlight.origin else kept


def words_of(highlight: Highlight) -> dict[str, Json]:
    """What is typed to a highlight, as the store keeps it."""
    return {"note": highlight.note, "tags": list(highlight.tags)}


def to_entry(highlight: Highlight) -> Entry:
    """The entry that keeps `highlight`."""
    return Entry(
        kind=KIND,
        scope=Scope.PLACE,
        document=highlight.document,
        anchor=highlight.anchor,
        value=value_of(highlight),
        file=highlight.file,
        id=highlight.id,
    )


def from_entry(entry: Entry) -> Highlight | None:
    """The highlight in `entry`, None if it holds something else.

    A colour or tags that a later version wrote otherwise do not lose the note.
    """
    if entry.kind != KIND or entry.anchor is None:
        return None
    colour, tags = entry.value.get("colour"), entry.value.get("tags")
    origin = entry.value.get("origin")
    return Highlight(
        anchor=entry.anchor,
        colour=Colour(colour) if colour in set(Colour) else Colour.YELLOW,
        note=str(entry.value.get("note") or ""),
        tags=clean_tags(map(str, tags)) if isinstance(tags, list) else (),
        document=entry.document,
        file=entry.file,
        origin=origin if isinstance(origin, int) else 0,
        id=entry.id,
    )
