"""Masks and quantities against Recognizers-Text, on the same text in one run.

Run from the project's folder: python tests/benchmarks/bench_recognizers.py [FILE.txt]
Recognizers-Text is looked for in this Python, else in the one that RECOGNIZERS_PYTHON names (an
environment of its own: it wants `pip install recognizers-text-suite "emoji<2"`). Where it is not
installed, that is said and only our own speed is shown. Measured is the processor's time, which
other programs disturb less than the clock's.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.measure import RUNS, SAMPLE, Figure, table

RATE, RATIO, MILLION = 500_000.0, 50.0, 1.0  # characters a second, × theirs, seconds
SHARE = 4000  # characters given to the slower side: enough for a steady figure, soon done

THEIRS = """
import json, sys, time
try:
    from recognizers_number import Culture, NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
except ImportError:
    sys.exit(3)
lines = json.load(sys.stdin)
number = NumberRecognizer(Culture.Chinese)
unit = NumberWithUnitRecognizer(Culture.Chinese)
models = [number.get_number_model(), number.get_percentage_model(), number.get_ordinal_model()]
models += [unit.get_currency_model(), unit.get_dimension_model(), unit.get_age_model()]
for model in models:
    model.parse(lines[0])
best = 1e9
for _ in range(3):
    start = time.process_time()
    for line in lines:
        for model in models:
            model.parse(line)
    best = min(best, time.process_time() - start)
print(best)
"""


def ours(lines: list[str]) -> float:
    """Seconds of the fastest of several runs of masks and quantities."""
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities

    times = []
    for _ in range(RUNS):
        start = time.process_time()
        for line in lines:
            find_quantities(line, find_masks(line))
        times.append(time.process_time() - start)
    return min(times)


def theirs(lines: list[str]) -> float | None:
    """Seconds of the fastest of three runs of its models for Chinese, None where it is missing."""
    python = os.environ.get("RECOGNIZERS_PYTHON", sys.executable)
    found = subprocess.run(
        [python, "-c", THEIRS], input=json.dumps(lines), capture_output=True, text=True, check=False
    )
    return float(found.stdout) if found.returncode == 0 else None


def figures(path: Path = SAMPLE) -> list[Figure]:
    """Our speed, our speed in theirs, and the time of the worst line, for the text of `path`."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rate = sum(map(len, lines)) / ours(lines)
    share: list[str] = []
    for line in lines:
        if sum(map(len, share)) < SHARE:
            share.append(line)
    other = theirs(share)
    return [
        Figure(
            name="masks and quantities", value=rate, unit="characters/s", limit=RATE, least=True
        ),
        Figure(
            name="masks and quantities, speed",
            value=other / ours(share) if other else None,
            unit="×",
            limit=RATIO,
            peer="Recognizers-Text",
            least=True,
            note="" if other else "Recognizers-Text is not installed",
        ),
        Figure(name="a line of a million digits", value=million(), unit="s", limit=MILLION),
    ]


def million() -> float:
    """Seconds that a line of a million digits takes."""
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities

    line = "1" * 1_000_000
    start = time.process_time()
    find_quantities(line, find_masks(line))
    return time.process_time() - start


if __name__ == "__main__":
    print(table(figures(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)))
