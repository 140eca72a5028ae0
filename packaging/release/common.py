"""What every step of a release shares: places, rows of the table of checks, and commands run."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "jingdu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table: what was looked at, what was asked, what came out."""

    artefact: str
    check: str
    result: str
    passed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Where a release is made. `out`: the artefacts; `work`: all that may be thrown away.

    `epoch`: seconds since 1970 that every file made here is dated with. `pictures`: the web address
    of the folder with the screenshots, "" where there is none.
    """

    version: str
    epoch: int
    out: Path
    work: Path
    pictures: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def runtime(self) -> Path:
        """The Python of the environment that holds the program and what it needs, nothing else."""
        return self.work / "run" / "bin" / "python"

    @property
    def frozen(self) -> Path:
        """The frozen folder."""
        return self.work / "frozen" / NAME

    def note(self, artefact: str, check: str, result: str, *, passed: bool = True) -> None:
        """Add a line to the table, and say it."""
        self.rows.append(Row(artefact=artefact, check=check, result=result, passed=passed))
        print(f"  {'ok  ' if passed else 'FAIL'} {artefact}: {check}: {result}", flush=True)

    def environment(self) -> Mapping[str, str]:
        """Variables for builds that are to come out the same twice."""
        return {
            **os.environ,
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }


class FailedError(Exception):
    """A step could not do its work; its message is the row's result."""


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
    seconds: float = 900,
) -> str:
    """What `command` writes, both streams. Raises FailedError with its last lines if it fails."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=seconds,
        check=False,
    )
    if done.returncode:
        last = "\n".join(done.stdout.splitlines()[-25:])
        print(last, file=sys.stderr)
        raise FailedError(f"{Path(str(command[0])).name}: status {done.returncode}")
    return done.stdout


def files(folder: Path) -> Iterator[Path]:
    """Every file and link below `folder`, in the order of their names."""
    return (path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir())


def digest(path: Path) -> str:
    """SHA-256 of a file; of a folder, of all its names, links and contents."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    whole = hashlib.sha256()
    for file in files(path):
        inside = str(file.readlink()).encode() if file.is_symlink() else file.read_bytes()
        whole.update(f"{file.relative_to(path)}\0{len(inside)}\0".encode() + inside)
    return whole.hexdigest()


def megabytes(path: Path) -> float:
    """The size of a file, or of all files in a folder, in millions of bytes."""
    if path.is_file():
        return path.stat().st_size / 1e6
    return sum(file.lstat().st_size for file in files(path)) / 1e6


def date_all(folder: Path, epoch: int) -> None:
    """Give everything in `folder` the one date."""
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (epoch, epoch), follow_symlinks=False)
