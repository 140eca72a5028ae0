"""Where results go, and how tables line up on a terminal."""

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.app import atomic
from reader.core.errors import Code, ReaderError


def write(data: str | bytes, path: str | None) -> None:
    """Put `data` on standard output, or in file `path` whole or not at all.

    Raises ReaderError E-OUT-01 if the file cannot be written.
    """
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        return
    try:
        atomic.write(Path(path), raw)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReaderError(Code.OUTPUT_FAILED, name=path, reason=reason) from None


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under their head in columns, lines ending in LF; Han characters count as two cells."""
    lines = [head, *rows]
    widths = [max(width(line[i]) for line in lines) for i in range(len(head))]
    return "".join(
        "  ".join(
            cell + " " * (w - width(cell)) for cell, w in zip(line, widths, strict=True)
        ).rstrip()
        + "\n"
        for line in lines
    )


def width(text: str) -> int:
    """How many terminal cells `text` takes (UAX #11: wide and full-width characters take two)."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
