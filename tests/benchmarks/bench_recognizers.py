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

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import SAMPLE, Figure  # noqa: E402

ROUNDS = 7
LIMIT = 50.0
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
    for _ in range(ROUNDS):
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


def share_of(lines: list[str]) -> list[str]:
    """The first of `lines`, as many as the slower side is given."""
    found, taken = [], 0
    for line in lines:
        if taken < SHARE:
            found.append(line)
            taken += len(line)
    return found


def figures() -> list[Figure]:
    """How many times as many characters a second we look through, of the same text."""
    lines = [line for line in SAMPLE.read_text("utf-8").splitlines() if line.strip()]
    share = share_of(lines)
    seconds = theirs(share)
    name, peer = "masks and quantities", "Recognizers-Text"
    if seconds is None:
        return [Figure(name=name, value=None, unit="×", peer=peer, note=f"{peer} not installed")]
    return [
        Figure(name=name, value=seconds / ours(share), unit="×", limit=LIMIT, peer=peer, least=True)
    ]


def main() -> None:
    """Print both speeds and their ratio."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    size = sum(map(len, lines))
    mine = size / ours(lines)
    print(f"masks and quantities  {mine:12,.0f} characters a second")
    million = "1" * 1_000_000
    start = time.process_time()
    ours_once(million)
    print(f"a line of a million digits  {time.process_time() - start:6.3f} s")
    share = share_of(lines)
    seconds = theirs(share)
    if seconds is None:
        print("Recognizers-Text is not installed: nothing to compare with.")
        return
    other = sum(map(len, share)) / seconds
    print(f"Recognizers-Text      {other:12,.0f} characters a second")
    print(f"ratio                 {mine / other:12.1f}")


def ours_once(line: str) -> None:
    """One line through masks and quantities."""
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities

    find_quantities(line, find_masks(line))


if __name__ == "__main__":
    main()
