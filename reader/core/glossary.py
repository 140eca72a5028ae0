"""A user's glossary: the rows of a CSV table made into entries of the lexicon, with priority."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import normalize

from reader.core.errors import Code, Notice
from reader.core.glosses import mark
from reader.core.han import is_han
from reader.core.lexicon import Entry, Lexicon, TermKind

COLUMNS = ("term", "pinyin", "gloss", "source", "note")
"""The columns, in this order unless a header line names them."""
MAX_ROWS = 20_000
"""Rows of one glossary that are read."""
MAX_NOTICES = 20
"""Rows of one glossary that are complained of one by one."""
_LONGEST = 40  # code points of a term


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The entries of one glossary, in its order, and what was wrong with its rows."""

    entries: tuple[Entry, ...] = ()
    notices: tuple[Notice, ...] = ()


def parse(text: str, name: str) -> Glossary:
    """The glossary in CSV `text`; `name` stands for it in notices and as source of its glosses.

    A row needs a term of 2 to 40 characters; of a term that comes twice the first row counts.
    Pinyin has one syllable per Han character, separated by spaces, with tone marks or numbers; one
    that does not fit is left out with a notice. Notices carry the line, counted from 1.
    """
    entries: dict[str, Entry] = {}
    notices: list[Notice] = []
    for line, row in _rows(text, name, notices):
        term = row["term"]
        where = {"name": name, "line": str(line), "term": term}
        if not 2 <= len(term) <= _LONGEST:
            notices.append(Notice(code=Code.GLOSSARY_TERM, data=where))
            continue
        if term in entries:
            notices.append(Notice(code=Code.GLOSSARY_TWICE, data=where))
            continue
        syllables = tuple(normalize("NFC", mark(s)) for s in row["pinyin"].split())
        if syllables and len(syllables) != sum(map(is_han, term)):
            notices.append(Notice(code=Code.GLOSSARY_PINYIN, data=where))
            syllables = ()
        entries[term] = Entry(
            term=term,
            kind=TermKind.TERM,
            gloss=" — ".join(filter(None, (row["gloss"], row["note"]))),
            gloss_source=(row["source"] or name) if row["gloss"] or row["note"] else "",
            syllables=syllables,
        )
    return Glossary(entries=tuple(entries.values()), notices=tuple(notices[:MAX_NOTICES]))


@lru_cache(maxsize=4)
def with_glossaries(lexicon: Lexicon, entries: tuple[Entry, ...]) -> Lexicon:
    """`lexicon` with the user's entries before its own; of the user's the first of a term counts.

    Where the lexicon has the term too, the user's gloss and reading replace its own, as far as
    they are given; kind, spellings and members stay.
    """
    if not entries:
        return lexicon
    own = tuple(_merged(entry, lexicon.get(entry.term)) for entry in entries)
    return Lexicon(
        (*own, *lexicon.entries),
        guards=lexicon.guards,
        quoted=lexicon.quoted,
        shapes=lexicon.shapes,
        rules=lexicon.rules,
    )


def _merged(entry: Entry, known: Entry | None) -> Entry:
    if known is None:
        return entry
    if entry.term not in {known.term, known.traditional}:
        return replace(entry, kind=known.kind)  # a variant: the user means this spelling alone
    return replace(
        known,
        gloss=entry.gloss or known.gloss,
        gloss_source=entry.gloss_source or known.gloss_source,
        syllables=entry.syllables or known.syllables,
    )


def _rows(text: str, name: str, notices: list[Notice]) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, cells by column) of each row that is not empty; a row's line is its last."""
    reader = csv.reader(io.StringIO(text, newline=""))
    columns: tuple[str, ...] = ()
    count = 0
    try:
        for cells in reader:
            row = [" ".join(cell.split()) for cell in cells]
            if not any(row):
                continue
            if not columns:
                columns = _header(row)
                if columns:
                    continue
                columns = COLUMNS
            count += 1
            if count > MAX_ROWS:
                notices.append(
                    Notice(code=Code.GLOSSARY_LONG, data={"name": name, "count": str(MAX_ROWS)})
                )
                return
            yield reader.line_num, dict.fromkeys(COLUMNS, "") | _named(columns, row)
    except csv.Error:
        data = {"name": name, "line": str(reader.line_num)}
        notices.append(Notice(code=Code.GLOSSARY_UNREADABLE, data=data))


def _header(row: Iterable[str]) -> tuple[str, ...]:
    """The columns that a header line names, () where the row is none."""
    names = tuple(cell.casefold() for cell in row)
    return names if "term" in names else ()


def _named(columns: Iterable[str], row: Iterable[str]) -> dict[str, str]:
    cells = zip(columns, row, strict=False)
    return {column: cell for column, cell in cells if column in COLUMNS}
