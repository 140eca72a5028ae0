"""All benchmarks, one after the other, and their table.

Run: python tests/benchmarks/run.py [--only NAME …] [--dry]. Each module of `ORDER` is measured in
a process of its own, about ten minutes in all. Its section of tests/benchmarks/RESULTS.md is
written anew as soon as it is done, unless `--dry` is given; the table is printed either way. Exit
status 1 if a limit is not kept or a benchmark failed. Offscreen unless QT_QPA_PLATFORM says
otherwise.
"""

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import Figure, table  # noqa: E402 - found only now

RESULTS = Path(__file__).with_name("RESULTS.md")
PATIENCE = 900.0  # seconds that one module may take
ORDER = {
    "bench_startup": "Start",
    "bench_pipeline": "Pipeline",
    "bench_recognizers": "Figures",
    "bench_growth": "Growth",
    "bench_pdf": "Reading",
    "bench_memory": "Memory",
    "bench_panes": "Panes",
    "bench_find": "Find, 500 KB",
    "bench_gaps": "Gaps",
}
"""Modules → the heading their figures stand under."""

INTRO = """# Results of the benchmarks

Written by `python tests/benchmarks/run.py`; what each figure is stands in the module of its
section. A ratio (×) is to a peer measured beside it in the same run. “Of the limit” is the share
of its limit that a figure takes: it holds up to 1. Medians of 7 where a figure is a median. Times
on the clock say little where more programs are at work than there are cores.
"""


def measured(module: str) -> list[Figure]:
    """What the module says of itself in a process of its own; one empty figure if it fails."""
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, __file__, "--measure", module]
    try:
        done = subprocess.run(
            command, env=environ, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return [Figure(name=module, value=None, unit="", note=f"not done in {PATIENCE:.0f} s")]
    if done.returncode or not done.stdout.strip():
        sys.stderr.write(done.stderr)
        return [Figure(name=module, value=None, unit="", note="**failed**")]
    return [Figure(**facts) for facts in json.loads(done.stdout.splitlines()[-1])]


def say(module: str) -> None:
    """Print the figures of `module` as JSON; what it prints besides is left out."""
    found = importlib.import_module(f"tests.benchmarks.{module}").figures()
    print(json.dumps([asdict(figure) for figure in found]), flush=True)
    os._exit(0)  # nothing is to be saved, and Qt's end is no part of it


def machine() -> str:
    """What the figures were measured on, as far as it helps to read them."""
    day = datetime.now(UTC).date().isoformat()
    python = ".".join(platform.python_version_tuple()[:2])
    busy = f", {os.getloadavg()[0]:.0f} programs at work" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} cores{busy}, {platform.system()}, Python {python}, {day}"


def bad(figures: Iterable[Figure]) -> list[Figure]:
    """Those that are over their limit, and the benchmarks that failed."""
    return [one for one in figures if (one.share or 0) > 1 or "**failed**" in one.note]


def renewed(kept: str, heading: str, body: str) -> str:
    """The results with this section in its place; sections that no module has any more are left."""
    sections = dict(part.split("\n", 1) for part in kept.split("\n## ")[1:])
    sections[heading] = f"\n{body}\n"
    ordered = [one for one in ORDER.values() if one in sections]
    return INTRO + "".join(f"\n## {one}\n\n{sections[one].strip()}\n" for one in ordered)


def main() -> int:
    """Measure, print, write. Returns the exit status."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", nargs="+", choices=ORDER, help="measure these alone")
    asked.add_argument("--dry", action="store_true", help="write no file")
    asked.add_argument("--measure", help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.measure:
        say(options.measure)
    faults = []
    for module in options.only or ORDER:
        figures = measured(module)
        faults += bad(figures)
        print(f"## {ORDER[module]}\n\n{table(figures)}\n", flush=True)
        if not options.dry:
            kept = RESULTS.read_text("utf-8") if RESULTS.exists() else ""
            body = f"{machine()}\n\n{table(figures)}"
            RESULTS.write_text(renewed(kept, ORDER[module], body), encoding="utf-8")
    for figure in faults:
        print(f"over its limit, or failed: {figure.name}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
