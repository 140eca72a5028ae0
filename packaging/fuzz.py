"""Damages our samples thousands of times and has the copies read in one process that is kept.

python packaging/fuzz.py [--count 5000] [--seed N] [--keep FOLDER]. Prints a table; exit status 1
if anything crashed, hung, broke a promise or reached for the network. What failed is in FOLDER.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from reader.app.reading_process.limits import BROKE_OUT, Limits  # noqa: E402
from reader.app.reading_process.worker import Worker  # noqa: E402
from reader.core.document import parse  # noqa: E402
from reader.core.errors import Code, ReaderError  # noqa: E402
from tests.property.fuzz_samples import samples  # noqa: E402
from tests.property.mutators import mutated  # noqa: E402
from tests.property.test_source_property import check  # noqa: E402

FAULTS = {
    Code.READING_CRASHED: "crashed",
    Code.READING_GARBLED: "garbled",
    Code.READING_SLOW: "hung",
    Code.UNEXPECTED: "fault of ours",
}
BOUNDED = {Code.READING_MEMORY, Code.READING_OUTPUT}
SECONDS = 20


class _Noting(Worker):
    """A worker that keeps the exit status of a process that ended."""

    status: int | None = None

    def close(self) -> None:
        process = self._process
        super().close()
        if process is not None:
            self.status = process.returncode


def outcome(worker: _Noting, data: bytes, name: str) -> str:
    """What became of one damaged document: "read", "refused …" or a fault."""
    worker.status = None
    try:
        source = worker.read(data, name)
    except ReaderError as error:
        if worker.status == BROKE_OUT:
            return "reached out"
        if error.code in FAULTS:
            reason = error.data.get("reason", "")
            return f"{FAULTS[error.code]} {reason}".strip()
        return f"bounded {error.code}" if error.code in BOUNDED else "refused"
    try:
        check(parse(source))
    except Exception as error:  # noqa: BLE001 - all that is looked for
        return f"unsound: {type(error).__name__}"
    return "read"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=20310405)
    parser.add_argument("--keep", type=Path, default=Path("/tmp/jingdu-fuzz"))
    options = parser.parse_args()
    names = sorted(samples())
    table: dict[str, Counter[str]] = {name: Counter() for name in names}
    faults = 0
    slowest = (0.0, "")
    began = time.monotonic()
    limits = Limits(seconds=SECONDS, cpu_seconds=SECONDS, memory=1024, output=64)
    with _Noting(limits) as worker:
        for number in range(options.count):
            name = names[number % len(names)]
            data = mutated(samples()[name], Random(f"{options.seed} {number}"))
            start = time.monotonic()
            found = outcome(worker, data, name)
            slowest = max(slowest, (time.monotonic() - start, f"{number} {name}"))
            table[name][found] += 1
            if found not in {"read", "refused"} and not found.startswith("bounded"):
                faults += 1
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{number}-{name}").write_bytes(data)
                print(f"{number} {name}: {found}", file=sys.stderr)
        started = worker.n_started
    for name, counts in table.items():
        print(f"{name:12}", ", ".join(f"{what} {n}" for what, n in counts.most_common()))
    seconds = time.monotonic() - began
    print(f"{options.count} damaged documents in {seconds:.0f} s, {started} process(es)")
    print(f"faults: {faults}; slowest: {slowest[0]:.1f} s (number {slowest[1]})")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
