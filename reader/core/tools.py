"""What annotation looks things up in, opened by the app and handed over: never a path."""

from dataclasses import dataclass
from enum import StrEnum

from reader.core import glosses, readings, words
from reader.core.lexicon import Lexicon, load
from reader.core.shards import Buffer


class Table(StrEnum):
    """The look-up tables that are built once and kept in the app's cache folder."""

    WORDS = "words"
    READINGS = "readings"
    GLOSSES = "glosses"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The open look-ups of one run."""

    lexicon: Lexicon
    words: words.WordTable
    readings: readings.ReadingTable
    glosses: glosses.GlossTable


def version(table: Table) -> int:
    """The layout version of `table`; a cached copy of another version is built anew."""
    return _VERSIONS[table]


def build(table: Table) -> bytes:
    """The bytes of `table`, built from the library that holds its data. Takes 0.5–2.5 s.

    Raises ReaderError E-RES-01 if the library's data are not where it keeps them.
    """
    return _BUILDERS[table]()


def open_tools(*, words_data: Buffer, readings_data: Buffer, glosses_data: Buffer) -> Tools:
    """The tools over the tables' bytes or memory maps.

    Raises ReaderError E-CACHE-01 if one is damaged or of another version.
    """
    return Tools(
        lexicon=load(),
        words=words.WordTable(words_data),
        readings=readings.ReadingTable(readings_data),
        glosses=glosses.GlossTable(glosses_data),
    )


_VERSIONS = {
    Table.WORDS: words.VERSION,
    Table.READINGS: readings.VERSION,
    Table.GLOSSES: glosses.VERSION,
}
_BUILDERS = {
    Table.WORDS: words.build,
    Table.READINGS: readings.build,
    Table.GLOSSES: glosses.build,
}
