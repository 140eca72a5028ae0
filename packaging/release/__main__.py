"""Builds and checks a release: sh packaging/release.sh [--out FOLDER] [--only STEP…].

Everything lands in one folder (dist/VERSION): wheel, sdist, frozen archive, Debian package,
notices, bill of materials, checksums, and CHECKS.md, the table of what was asked of them. The
status is 1 if anything failed. Steps that need what the machine lacks fail too: a release is whole
or none.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import bare_root
import debian
import freezing
import notices
import python_packages
import report
import smoke
from common import ROOT, FailedError, Release


def _wheels(release: Release) -> None:
    python_packages.build(release)
    python_packages.install(release)
    python_packages.share(release, sys.executable)


def _freeze(release: Release) -> None:
    freezing.build(release)
    freezing.archive(release)


def _debian(release: Release) -> None:
    package = debian.build(release)
    debian.check(release, package)


def _bare(release: Release) -> None:
    package = next(release.out.glob("*.deb"), None)
    if package is None:
        raise FailedError("there is no package")
    bare_root.try_out(release, package)


STEPS: dict[str, Callable[[Release], None]] = {
    "wheels": _wheels,
    "licences": notices.write,
    "freeze": _freeze,
    "smoke": smoke.try_out,
    "debian": _debian,
    "bare": _bare,
    "sdist": python_packages.test_sdist,
}
"""In their order: each needs what those before it have made."""


def main() -> int:
    """Make the release. Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="folder of the artefacts (dist/VERSION)")
    parser.add_argument(
        "--only", nargs="+", choices=list(STEPS), help="with what earlier runs made"
    )
    parser.add_argument("--pictures", default="", help="web address of the screenshots' folder")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from reader import __version__ as version

    release = Release(
        version=version,
        epoch=_date(),
        out=options.out or ROOT / "dist" / version,
        work=ROOT / "build",
        pictures=options.pictures.rstrip("/"),
    )
    if not options.only:
        shutil.rmtree(release.out, ignore_errors=True)
    release.out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    for name, step in STEPS.items():
        if options.only and name not in options.only:
            continue
        print(f"{name} ({time.monotonic() - began:.0f} s)", flush=True)
        try:
            step(release)
        except (FailedError, OSError, subprocess.SubprocessError) as error:
            release.note(name, "could be done", str(error), passed=False)
    return report.write(release, time.monotonic() - began)


def _date() -> int:
    """Seconds since 1970 of the last change, in a checkout; else of its licence's file."""
    asked = subprocess.run(
        ["git", "-C", ROOT, "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    return int(asked.stdout) if asked.stdout.strip() else int((ROOT / "LICENSE").stat().st_mtime)


if __name__ == "__main__":
    sys.exit(main())
