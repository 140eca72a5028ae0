"""What the user says a document's title, organ, dates … are, where the program read them wrong."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.store import Entry, Scope
from reader.core.datelines import iso_date
from reader.core.document import META_KEYS, Document
from reader.core.errors import Code, ReaderError

if TYPE_CHECKING:
    from reader.app.store import Store

KIND = "metadata"
_LONGEST = 500  # code points of a value


class Metadata:
    """Keeps and applies the user's metadata of documents. Use from one thread."""

    def __init__(self, open_store: "Callable[[bool], Store | None]") -> None:
        """`open_store` gives the store of corrections; with True it is made if it is not there."""
        self._open = open_store

    def of(self, document: Document, file: Path | None = None) -> Mapping[str, str]:
        """What the user said of `document`: key → value, "" where a field is to be empty.

        What was said of another version of `file` holds until something is said of this one.
        """
        entry = self._entry(document, file)
        if entry is None:
            return {}
        return {key: str(entry.value[key]) for key in META_KEYS if key in entry.value}

    def applied(self, document: Document, file: Path | None = None) -> Document:
        """`document` as parsed from `file`, with the user's values in place of its own."""
        said = self.of(document, file)
        return with_metadata(document, said) if said else document

    def keep(self, document: Document, said: Mapping[str, str], file: Path | None = None) -> None:
        """Keep what the user says of `document` in place of what was said; one step of undo.

        Values equal to the document's own are not kept. Raises ReaderError E-META-01 for a date
        that cannot be read as one (data: key, value).
        """
        fresh = {}
        for key in META_KEYS:
            value = " ".join(said[key].split())[:_LONGEST] if key in said else None
            if value is None or value == document.meta.get(key, ""):
                continue
            if value and key.startswith("date") and iso_date(value) is None:
                raise ReaderError(Code.METADATA_DATE, key=key, value=value)
            fresh[key] = value
        old, track = self._entry(document, file), document.source.sha256
        own = old is not None and old.document == track
        entry = Entry(
            kind=KIND, scope=Scope.DOCUMENT, document=track, value=fresh, file=str(file or "")
        )
        store = self._open(True)
        assert store is not None
        added = [entry] if fresh or (old is not None and not own) else []
        store.apply(track, add=added, remove=[old.id] if old is not None and own else ())

    def _entry(self, document: Document, file: Path | None) -> Entry | None:
        """What was last said of the document, else of another version of its file."""
        store, digest = self._open(False), document.source.sha256
        kept = store.entries(digest, kind=KIND, file=str(file or "")) if store else ()
        own = [entry for entry in kept if entry.document == digest]
        return next(iter([*own[::-1], *kept[::-1]]), None)


def with_metadata(document: Document, said: Mapping[str, str]) -> Document:
    """`document` with these values; an empty one takes the field away. Text and blocks stay."""
    meta = {key: value for key, value in {**document.meta, **said}.items() if value}
    dated = ((key, iso_date(value)) for key, value in meta.items() if key.startswith("date"))
    return replace(document, meta=meta, dates={key: iso for key, iso in dated if iso})
