"""The annotations of one block as a line of JSON and back, for those who keep them.

Plain lists, so that a foreign or damaged line can do no harm.
"""

import json
import re
import zlib
from typing import Any

from reader.core.annotations import Annotations
from reader.core.errors import Notice
from reader.core.figures import Figure
from reader.core.found import Reading, Term
from reader.core.lexicon import TermKind
from reader.core.snapshot import from_plain, to_plain
from reader.core.spans import Span

LAYOUT = 1
"""Counts on when the layout of a line changes."""

_SEALED = re.compile(rb"(\d+) ([0-9a-f]{8}) (.*)")


def write_line(found: Annotations) -> bytes:
    """The annotations in UTF-8, without the line's end."""
    kept = [
        found.start,
        found.end,
        [edge for word in found.words for edge in (word.start, word.end)],
        [_reading(reading) for reading in found.readings],
        [_term(term) for term in found.terms],
        [to_plain(figure) for figure in found.figures],
        [to_plain(notice) for notice in found.notices],
    ]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def seal(found: Annotations) -> bytes:
    """The annotations as a line that tells when it is damaged or of another layout."""
    line = write_line(found)
    return b"%d %08x %s" % (LAYOUT, zlib.crc32(line), line)


def unseal(sealed: bytes) -> Annotations:
    """What `seal` made the line of. Raises ValueError for another, or one that was changed."""
    match = _SEALED.fullmatch(sealed)
    if match is None or int(match[1]) != LAYOUT or int(match[2], 16) != zlib.crc32(match[3]):
        raise ValueError("not a sealed line")
    return LineReader().read(match[3])


def _reading(reading: Reading) -> list[object]:
    """Start, end and syllables; the rest only where there is any: most words have none."""
    made: list[object] = [reading.start, reading.end, " ".join(reading.syllables)]
    more = [reading.doubt, reading.capitals, reading.hyphens, reading.joined]
    return [*made, *more] if any(more) else made


def _term(term: Term) -> list[object]:
    return [
        term.start,
        term.end,
        term.kind.value,
        term.term,
        term.gloss,
        term.source,
        term.syllables,
        term.members,
        term.members_source,
    ]


class LineReader:
    """Reads lines; what many words have in common is made once."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self._syllables: dict[str, tuple[str, ...]] = {}

    def read(self, line: bytes) -> Annotations:
        """The annotations that `write_line` made the line of. Raises ValueError for another."""
        try:
            start, end, edges, readings, terms, figures, notices = json.loads(line)
            return Annotations(
                start=start,
                end=end,
                words=tuple(map(Span, edges[::2], edges[1::2])),
                readings=tuple(self._reading(*reading) for reading in readings),
                terms=tuple(_read_term(*term) for term in terms),
                figures=_only(Figure, figures),
                notices=_only(Notice, notices),
            )
        except (TypeError, KeyError, AttributeError, ArithmeticError, RecursionError) as error:
            raise ValueError(str(error)) from error

    def _reading(
        self,
        start: int,
        end: int,
        written: str,
        doubt: list[list[str]] | tuple[()] = (),
        capitals: list[int] | tuple[()] = (),
        hyphens: list[int] | tuple[()] = (),
        joined: bool = False,
    ) -> Reading:
        syllables = self._syllables.get(written)
        if syllables is None:
            syllables = self._syllables[written] = tuple(written.split(" "))
        return Reading(
            start=start,
            end=end,
            syllables=syllables,
            doubt=tuple(map(tuple, doubt)),
            capitals=tuple(capitals),
            hyphens=tuple(hyphens),
            joined=joined,
        )


def _read_term(
    start: int,
    end: int,
    kind: str,
    term: str,
    gloss: str,
    source: str,
    syllables: list[str],
    members: list[str],
    members_source: str,
) -> Term:
    return Term(
        start=start,
        end=end,
        kind=TermKind(kind),
        term=term,
        gloss=gloss,
        source=source,
        syllables=tuple(syllables),
        members=tuple(members),
        members_source=members_source,
    )


def _only(kind: type, listed: list[object]) -> tuple[Any, ...]:
    """The values of `listed`. Raises TypeError if one is of another kind."""
    made = tuple(map(from_plain, listed))
    if not all(isinstance(one, kind) for one in made):
        raise TypeError(kind.__name__)
    return made
