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

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import SAMPLE, Figure, slope  # noqa: E402

if TYPE_CHECKING:
    from reader.core.tools import Tools

SMALLEST = 10_000  # bytes of UTF-8
LIMIT = 1.1
ROUNDS = 3  # of the shorter texts; the longest are measured once


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


def times(piece: str, largest: int, tools: "Tools") -> list[tuple[int, float]]:
    """Length in bytes and seconds of the processor, for each length of the text."""
    from reader.core.annotations import annotate
    from reader.core.context import Context

    context, points = Context(), []
    for size in sizes(largest):
        lines, found = paragraphs(piece, size), []
        for _ in range(ROUNDS if size < 8 * SMALLEST else 1):
            start = time.process_time()
            for line in lines:
                annotate(line, context, tools)
            found.append(time.process_time() - start)
        points.append((size, min(found)))
    return points


def figures(largest: int = 320_000) -> list[Figure]:
    """The slope of each kind of text."""
    from reader.app.caches import open_tools

    with tempfile.TemporaryDirectory() as folder:
        tools, _ = open_tools(Path(folder))
        return [
            Figure(
                name=f"slope, {name}",
                value=slope(times(piece, largest, tools)),
                unit="",
                limit=LIMIT,
            )
            for name, piece in shapes()
        ]


def main() -> None:
    """Print the table; exit status 1 if a slope is above the limit."""
    from reader.app.caches import open_tools

    largest = int(sys.argv[1]) * 1000 if len(sys.argv) > 1 else 1_000_000
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        tools, _ = open_tools(Path(folder))
        for name, piece in shapes():
            points = times(piece, largest, tools)
            rate = points[-1][1] * 1000 / sum(map(len, paragraphs(piece, points[-1][0])))
            worst = max(worst, slope(points))
            print(f"{name:<20} {rate * 1000:8.2f} ms  slope {slope(points):5.2f}", flush=True)
    print(f"limit: slope at most {LIMIT}")
    sys.exit(worst > LIMIT)


if __name__ == "__main__":
    main()
