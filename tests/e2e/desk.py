"""What can be seen of the desk from outside: its files, and what the core makes of its document."""

from contextlib import closing
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from reader.app import caches, recents
from reader.app.clipboard import of_passages
from reader.app.corrections.apply import apply
from reader.app.corrections.keeper import Keeper
from reader.app.excerpt_choice import chosen
from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.excerpts import Passage
from reader.app.notes import Notes
from reader.app.settings import load
from reader.app.templates import named
from reader.core.annotations import annotate_document
from reader.core.document import Document
from reader.core.excerpt import make
from tests.e2e.desk_document import PASSAGE
from tests.e2e.screen import Screen


@dataclass
class Desk:
    """What can be seen of the program from outside: its files."""

    screen: Screen
    folder: Path
    report: Path
    document: Document

    @property
    def place(self):
        """Where the reader is, as the session on the disk has it."""
        return recents.load(self.folder / "data" / "session.json").place_in(str(self.report))

    @property
    def panes(self):
        """The widths of the panes, as the session on the disk has them."""
        return dict(recents.load(self.folder / "data" / "session.json").layout)["panes"]

    def stored(self):
        """The edits and the highlights of the report that are on the disk."""
        with closing(Keeper(self.folder / "data" / "corrections.sqlite3")) as keeper:
            edits = keeper.of(self.document, self.report).edits
            shelf = Notes(keeper.opened).of(self.document, self.report)
        return edits, tuple(one.highlight for one in shelf.marked)

    def notes(self):
        """The notes on the disk."""
        return [one.note for one in self.stored()[1]]

    def payload(self, cache):
        """What the core makes of the passage, with the corrections on the disk, by its kind."""
        tools, _ = caches.open_tools(cache)
        found = annotate_document(self.document, tools)
        right = apply(self.document, found, self.stored()[0]).annotations
        start = self.document.text.index(PASSAGE)
        excerpt = make(self.document, right, start, start + len(PASSAGE), dictionary=tools.glosses)
        passage = Passage(document=self.document, excerpt=excerpt)
        options = chosen(load(self.folder / "none.toml")[0]).options
        template = named("memo", self.folder / "none")
        payload = of_passages([passage], template, EXCERPT_LABELS, options)
        return {kind: data.decode() for kind, data in payload}


class Ruby(HTMLParser):
    """The ruby of a page: (syllable, characters)."""

    def __init__(self, page):
        super().__init__()
        self.pairs = []
        self._inside, self._base, self._guide = "", "", ""
        self.feed(page)

    def handle_starttag(self, tag, _):
        if tag in {"ruby", "rt", "rp"}:
            self._inside = tag

    def handle_endtag(self, tag):
        if tag == "ruby":
            self.pairs.append((self._guide, self._base))
            self._inside = self._base = self._guide = ""
        elif tag in {"rt", "rp"}:
            self._inside = "ruby"

    def handle_data(self, words):
        self._base += words if self._inside == "ruby" else ""
        self._guide += words if self._inside == "rt" else ""
