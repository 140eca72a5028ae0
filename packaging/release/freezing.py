"""The frozen folder: built, bounded, whole, and its archive."""

import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile
from functools import partial
from pathlib import Path

from common import NAME, FailedError, Release, date_all, digest, files, megabytes, run

MOST_FOLDER = 180.0
"""Megabytes that the folder may have."""

OPTIONAL = ("platformthemes/libqgtk3.so",)
"""Plugins that Qt passes over where the desktop they are for is not there."""

_NEEDED = re.compile(r"NEEDED\s+(\S+)")
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def build(release: Release, *, twice: bool = True) -> None:
    """Make the frozen folder, twice to see that it comes out the same."""
    once(release, release.frozen.parent)
    folder = release.frozen
    size = megabytes(folder)
    release.note(
        "frozen folder", f"≤ {MOST_FOLDER:.0f} MB", f"{size:.0f} MB", passed=size <= MOST_FOLDER
    )
    dangling = [str(path.relative_to(folder)) for path in files(folder) if not path.exists()]
    release.note(
        "frozen folder", "dangling links", ", ".join(dangling) or "none", passed=not dangling
    )
    lost = sorted(name for name in needed(folder) if name.startswith(("libQt6", "libicu", "libpy")))
    release.note(
        "frozen folder", "its own libraries", ", ".join(lost) or "all there", passed=not lost
    )
    if twice:
        again = release.work / "frozen-again"
        once(release, again)
        same = digest(again / NAME) == digest(folder)
        shutil.rmtree(again)
        release.note(
            "frozen folder", "built twice", "same bytes" if same else "differs", passed=same
        )


def once(release: Release, place: Path) -> None:
    """Run PyInstaller; the folder is then in `place`."""
    work = release.work / "pyinstaller"
    shutil.rmtree(place, ignore_errors=True)
    shutil.rmtree(work, ignore_errors=True)
    spec = Path(__file__).with_name("jingdu.spec")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(place), "--workpath", str(work), str(spec)]
    run(command, environ=release.environment())
    notices = release.work / "licences"
    shutil.copytree(notices, place / NAME / "licences")
    for path in (place / NAME).rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or (path.parent == place / NAME and path.name == NAME)
            path.chmod(0o755 if runs else 0o644)
    date_all(place / NAME, release.epoch)


def archive(release: Release) -> Path:
    """The folder as one file: entries by name, of nobody, of one date."""
    target = release.out / f"{NAME}-{release.version}-linux-{os.uname().machine}.tar.xz"
    plain = release.work / "frozen.tar"

    def anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = release.epoch
        return entry

    with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as packed:
        add = partial(packed.add, recursive=False, filter=anonymous)
        for path in (release.frozen, *sorted(release.frozen.rglob("*"))):
            add(path, f"{NAME}-{release.version}/{path.relative_to(release.frozen)}")
    if shutil.which("xz"):
        with target.open("wb") as out:
            subprocess.run(["xz", "-T2", "-6", "-c", plain], stdout=out, check=True)
    else:
        target.write_bytes(lzma.compress(plain.read_bytes(), preset=6))
    plain.unlink()
    release.note(target.name, "size", f"{megabytes(target):.1f} MB")
    return target


def needed(folder: Path) -> frozenset[str]:
    """Libraries that the files of `folder` want and it does not hold, as they ask for them.

    Raises FailedError where objdump is not there.
    """
    have = {path.name for path in files(folder)}
    wanted: set[str] = set()
    for path in files(folder):
        if path.is_symlink() or str(path).endswith(OPTIONAL) or not is_elf(path):
            continue
        wanted.update(_NEEDED.findall(run(["objdump", "-p", path])))
    return frozenset(wanted - have)


def glibc(folder: Path) -> tuple[int, int]:
    """The newest version of the C library that a file of `folder` asks for."""
    found = {(2, 28)}
    for path in files(folder):
        if not path.is_symlink() and is_elf(path):
            listed = run(["objdump", "-p", path])
            found |= {(int(major), int(minor)) for major, minor in _GLIBC.findall(listed)}
    return max(found)


def is_elf(path: Path) -> bool:
    """Whether it is a program or a library of this system."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"\x7fELF"
    except OSError as error:
        raise FailedError(str(error)) from None
