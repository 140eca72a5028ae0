"""How the time of annotating grows with the text: the slope of its logarithm, 1 for linear.

Run from the project's folder: python tests/benchmarks/bench_growth.py [KILOBYTES]
Texts of 10 KB and more, each twice as long as the one before, up to KILOBYTES (1000 if not given);
one line each, but for the ordinary text. Measured is the processor's time, and the last column is
the slope of the straight line through all points. Beside it: the time for each thousand
characters of the longest text.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.measure import SAMPLE, Figure, slope, table

if TYPE_CHECKING:
    from reader.core.tools import Tools

LARGEST = 160_000  # bytes of UTF-8, where none is asked for
SMALLEST = 10_000  # bytes of UTF-8
TARGET = 1.1
ROUNDS = 3


def shapes() -> Iterator[tuple[str, str]]:
    """The kinds of text, each with a piece of it that is repeated."""
    ordinary = SAMPLE.read_text(encoding="utf-8")
    yield "ordinary text", ordinary + "\n"
    yield "no punctuation", "".join(char for char in ordinary if "\u4e00" <= char <= "\u9fff")
    yield "digits", "1234567890"
    yield "nested quotations", "“云河‘松岭《临江"
    yield "Chinese numerals", "一二三四五六七八九十百千万亿"
    yield "percentages", "12.5%，"
    yield "short lines", "云河市推进改革\n松岭县落实责任\n"


def paragraphs(piece: str, size: int) -> list[str]:
    """The paragraphs of `piece` repeated to `size` bytes of UTF-8."""
    times = size // len(piece.encode()) + 1
    whole = (piece * times).encode()[:size].decode(errors="ignore")
    return [line for line in whole.split("\n") if line.strip()]


def sizes(largest: int) -> list[int]:
    """The lengths measured, in bytes."""
    found = [SMALLEST]
    while found[-1] * 2 <= largest:
        found.append(found[-1] * 2)
    return found


def figures(largest: int = LARGEST) -> list[Figure]:
    """The slope for every kind of text, each with the time that its longest took."""
    from reader.app.caches import open_tools

    with tempfile.TemporaryDirectory() as folder:
        tools, _ = open_tools(Path(folder))
        return [_grown(name, piece, largest, tools) for name, piece in shapes()]


def _grown(name: str, piece: str, largest: int, tools: "Tools") -> Figure:
    from reader.core.annotations import annotate
    from reader.core.context import Context

    context = Context()
    points = []
    for size in sizes(largest):
        lines = paragraphs(piece, size)
        times = []
        for _ in range(ROUNDS):  # of every size alike: the first round fills what is kept
            start = time.process_time()
            for line in lines:
                annotate(line, context, tools)
            times.append(time.process_time() - start)
        points.append((sum(map(len, lines)), min(times)))
    length, longest = points[-1]
    note = f"{longest / length * 1e6:.1f} ms for a thousand characters"
    return Figure(name=f"slope, {name}", value=slope(points), unit="", limit=TARGET, note=note)


def main() -> None:
    """Print the table; exit status 1 if a slope is above the target."""
    found = figures(int(sys.argv[1]) * 1000 if len(sys.argv) > 1 else 1_000_000)
    print(table(found))
    sys.exit(any((one.share or 0) > 1 for one in found))


if __name__ == "__main__":
    main()
