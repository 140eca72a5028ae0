"""What the user says a document's title, organ, dates … are, where the program read them wrong."""

from collections.abc import Callable, Mapping
from dataclasses import replace
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

    def of(self, document: Document) -> Mapping[str, str]:
        """What the user said of `document`: key → value, "" where a field is to be empty."""
        entry = self._entry(document)
        if entry is None:
            return {}
        return {key: str(entry.value[key]) for key in META_KEYS if key in entry.value}

    def applied(self, document: Document) -> Document:
        """`document` as parsed, with the user's values in place of its own."""
        said = self.of(document)
        return with_metadata(document, said) if said else document

    def keep(self, document: Document, said: Mapping[str, str]) -> None:
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
        old = self._entry(document)
        track = document.source.sha256
        added = [Entry(kind=KIND, scope=Scope.DOCUMENT, document=track, value=fresh)]
        store = self._open(True)
        assert store is not None
        store.apply(track, add=added if fresh else (), remove=[old.id] if old else ())

    def _entry(self, document: Document) -> Entry | None:
        store = self._open(False)
        kept = store.entries(document.source.sha256, kind=KIND) if store else ()
        return kept[-1] if kept else None


def with_metadata(document: Document, said: Mapping[str, str]) -> Document:
    """`document` with these values; an empty one takes the field away. Text and blocks stay."""
    meta = {key: value for key, value in {**document.meta, **said}.items() if value}
    dated = ((key, iso_date(value)) for key, value in meta.items() if key.startswith("date"))
    return replace(document, meta=meta, dates={key: iso for key, iso in dated if iso})
