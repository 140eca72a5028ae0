"""The frozen program tried: every subcommand, the hidden ones too, the window, and its start.

Any line of output that is not expected fails.
"""

import json
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from common import NAME, ROOT, FailedError, Release
from screens import screen, titles, until, variables

SAMPLE = ROOT / "resources" / "samples" / "yunhe_party_building.txt"
PAGE = ROOT / "resources" / "samples" / "songling_communique_2024.html"

SLOWER = 1.15
"""How much longer than the same program from a virtual environment the first paint may take."""

STARTS = 7
_TRACE = re.compile(r" *\d+ ms  \+ *[\d.]+  \S")
_PAINT = "first paint"


def try_out(release: Release) -> None:
    """All of it; rows in the table."""
    home = release.work / "smoke-home"
    shutil.rmtree(home, ignore_errors=True)
    with screen() as display:
        environ = variables(display, home)
        _commands(release, environ)
        _tables(release, environ)
        _window(release, environ)
        _speed(release, environ)


def _commands(release: Release, environ: Mapping[str, str]) -> None:
    """Each subcommand; what comes out must be what the wheel's program writes, and stderr empty."""
    program, other = release.frozen / NAME, release.runtime.parent / NAME
    home = Path(environ["HOME"])
    cases = (
        ("--version",),
        ("outline", str(SAMPLE)),
        ("outline", str(PAGE)),  # read by the hidden subcommand, in a process of its own
        ("figures", str(SAMPLE), "--format", "csv"),
        ("terms", str(SAMPLE)),
        ("inspect", str(PAGE)),
        ("excerpt", str(SAMPLE), "--section", "2", "--format", "markdown"),
    )
    for case in cases:
        ours, theirs = (_said([str(one), *case], environ) for one in (program, other))
        same = ours == theirs and ours[0] == 0 and not ours[2] and bool(ours[1])
        told = "as from the wheel" if same else _difference(ours, theirs)
        release.note(
            "frozen program",
            " ".join((case[0], *(Path(w).name for w in case[1:]))),
            told,
            passed=same,
        )
    table = home / "figures.xlsx"
    status, out, err = _said(
        [str(program), "figures", str(SAMPLE), "--format", "xlsx", "-o", str(table)], environ
    )
    good = status == 0 and not out + err and table.read_bytes()[:2] == b"PK"
    release.note("frozen program", "figures to XLSX", "written" if good else out + err, passed=good)


def _tables(release: Release, environ: Mapping[str, str]) -> None:
    """The look-up tables, by the hidden subcommand."""
    from reader.core.tools import Table

    folder = Path(environ["HOME"]) / "tables"
    names = [table.value for table in Table]
    status, out, err = _said(
        [str(release.frozen / NAME), "--build-tables", str(folder), *names], environ
    )
    made = sorted(path.name for path in folder.glob("*.table"))
    good = status == 0 and not out + err and len(made) == len(names)
    release.note("frozen program", "--build-tables", ", ".join(made) + out + err, passed=good)


def _window(release: Release, environ: Mapping[str, str]) -> None:
    """The window on the sample: its title, its words, and nothing said that is not expected."""
    command = [str(release.frozen / NAME), "--trace-startup", str(SAMPLE)]
    log = Path(environ["HOME"]) / "window.log"
    with (
        log.open("w") as out,
        subprocess.Popen(command, env=environ, stdout=out, stderr=out) as program,
    ):
        shown = until(lambda: any("云河" in title for title in titles(environ["DISPLAY"])), 30)
        read = until(lambda: "a part annotated" in log.read_text(), 60)
        time.sleep(1)  # what it would say late
        alive = program.poll() is None
        program.terminate()
    strange = [line for line in log.read_text().splitlines() if not _TRACE.match(line)]
    good = shown and read and alive and not strange
    told = "shown and read, no line unexpected" if good else "; ".join(strange) or "not shown"
    release.note("frozen program", "window on the sample", told, passed=good)


def _speed(release: Release, environ: Mapping[str, str]) -> None:
    """The first paint against the wheel's program, turn by turn, both with their tables built."""
    programs = [str(release.frozen / NAME), str(release.runtime.parent / NAME)]
    for program in programs:
        first_paint(program, environ)
    taken: dict[str, list[float]] = {program: [] for program in programs}
    for _ in range(STARTS):
        for program in programs:
            taken[program].append(first_paint(program, environ))
    frozen, plain = (statistics.median(taken[program]) for program in programs)
    ratio = frozen / plain
    told = f"{frozen * 1000:.0f} ms : {plain * 1000:.0f} ms = {ratio:.2f}"
    release.note("frozen program", f"start ≤ {SLOWER} × from a venv", told, passed=ratio <= SLOWER)


def first_paint(program: str, environ: Mapping[str, str]) -> float:
    """Seconds from the call of `program` to its first paint of the sample."""
    command = [program, "--trace-startup", str(SAMPLE)]
    began = time.perf_counter()
    with subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if _PAINT in line:
                took = time.perf_counter() - began
                process.terminate()
                return took
    raise FailedError(f"{program} painted nothing")


def _said(command: Sequence[str], environ: Mapping[str, str]) -> tuple[int, str, str]:
    done = subprocess.run(
        command, env=environ, capture_output=True, text=True, timeout=120, check=False
    )
    return done.returncode, done.stdout, done.stderr


def _difference(ours: tuple[int, str, str], theirs: tuple[int, str, str]) -> str:
    return json.dumps([ours[0], ours[2][:300], theirs[0], theirs[2][:300], ours[1] == theirs[1]])
