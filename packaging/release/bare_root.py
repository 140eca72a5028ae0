"""The package in bare Debians without Python: installed, opened in three ways, purged.

The roots are made by debootstrap; the windows open on a screen outside them.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from common import NAME, ROOT, FailedError, Release, run
from screens import picture, screen, titles, until

MIRROR = "http://deb.debian.org/debian"
NEWER = ("trixie",)
"""Releases after this machine's own that the package must also install in."""
DESKTOP = (
    # What every desktop has: a font, the data base of file types, and who opens them.
    *("fonts-wqy-microhei", "shared-mime-info", "desktop-file-utils", "libglib2.0-bin"),
    "hicolor-icon-theme",
)
SAMPLE = ROOT / "resources" / "samples" / "songling_communique_2024.html"
TITLE = "松岭"
HOME = "/home/reader"
_KNOWN_TO_APT = re.compile(r"/(proc|sys|dev|tmp|run|home|var/(log|cache|lib/(apt|dpkg)))(/|$)")


def try_out(release: Release, package: Path) -> None:
    """All of it; rows in the table. Needs root, debootstrap and Xvfb."""
    if os.geteuid() != 0:
        raise FailedError("only root can make a bare system")
    suites = dict.fromkeys((_own_suite(), *NEWER))
    with ThreadPoolExecutor(len(suites)) as threads:  # most of it is waiting for downloads
        for done in [threads.submit(_try_in, release, package, suite) for suite in suites]:
            done.result()


def _try_in(release: Release, package: Path, suite: str) -> None:
    root = release.work / f"bare-{suite}"
    _make(root, suite)
    shutil.copy2(package, root / "tmp" / package.name)
    _install(root, package.name)
    absent = not _succeeds(root, "command -v python3 || command -v python")
    told = "installed, no Python there"
    release.note(package.name, f"{suite}: apt install in a bare root", told, passed=absent)
    _inside(root, f"dpkg --purge {NAME}")
    _reader(root)
    before = _names(root)
    left = sorted(name for name in before if NAME in name)
    _install(root, package.name)
    with screen() as display:
        _open(release, root, display, package.name, suite)
    _inside(root, f"dpkg --purge {NAME}")
    left += sorted(before ^ _names(root))
    caches = _inside(root, f"grep -rl {NAME} /usr/share/applications /usr/share/icons /etc || true")
    left += caches.split()
    kept = (root / HOME.lstrip("/") / ".local/share" / NAME).is_dir()
    told = ", ".join(left) or "no trace; the user's data are kept"
    release.note(package.name, f"{suite}: purge", told, passed=not left and kept)


def _own_suite() -> str:
    """The code name of this machine's release of Debian."""
    words = dict(
        line.split("=", 1)
        for line in Path("/etc/os-release").read_text().splitlines()
        if "=" in line
    )
    if words.get("ID") != "debian":
        raise FailedError("this machine is no Debian")
    return words["VERSION_CODENAME"]


def _make(root: Path, suite: str) -> None:
    """A minimal system of that release."""
    shutil.rmtree(root, ignore_errors=True)
    run(["debootstrap", "--variant=minbase", suite, root, MIRROR])
    shutil.copy2("/etc/resolv.conf", root / "etc/resolv.conf")
    _inside(root, f"apt-get update -qq && {_APT} {' '.join(DESKTOP)}")


_APT = "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends"


def _install(root: Path, name: str) -> None:
    _inside(root, f"{_APT} /tmp/{name}")


def _reader(root: Path) -> None:
    """A user with two documents, who does not want the last session back."""
    _inside(root, f"useradd --create-home --home-dir {HOME} --uid 1000 reader")
    home = root / HOME.lstrip("/")
    shutil.copy2(SAMPLE, home / "公报 2024.html")
    settings = home / ".config" / NAME / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[opening]\nlast_session = false\n", encoding="utf-8")
    _inside(root, f"chown -R 1000:1000 {HOME}")


def _open(release: Release, root: Path, display: str, name: str, suite: str) -> None:
    """By its command, by the file's type, by a link to a passage."""
    document = f"{HOME}/公报 2024.html"
    said = _inside(
        root, f"{NAME} excerpt {shlex.quote(document)} --section 1 --format json", user=True
    )
    link = json.loads(said)["link"]
    ways = (
        ("opened by its command", f"{NAME} {shlex.quote(document)}"),
        ("opened by its MIME type", f"gio open {shlex.quote(document)}; sleep 60"),
        ("opened by a jingdu:// link", f"gio open {shlex.quote(link)}; sleep 60"),
    )
    for number, (way, command) in enumerate(ways):
        until(lambda: not titles(display), 20)  # the window before must not be taken for this one
        with _running(root, command, display) as log:
            right = until(lambda: any(TITLE in title for title in titles(display)), 40)
            seen = ", ".join(titles(display))
            picture(display, release.work / f"bare-{suite}-{number}.png")
            _quit(display)
        strange = log.read_text().strip()
        told = seen if right and not strange else f"{seen or 'no window'}; {strange}"
        release.note(name, f"{suite}: {way}", told, passed=right and not strange)


@contextmanager
def _running(root: Path, command: str, display: str) -> Iterator[Path]:
    """The command in the root as its user; what it says is in the file; it ends with the block."""
    log = root.with_suffix(".log")
    environ = {"DISPLAY": display, "XDG_CURRENT_DESKTOP": ""}
    with log.open("w") as out:
        process = subprocess.Popen(
            _within(root, command, user=True, environ=environ), stdout=out, stderr=out
        )
        try:
            yield log
        finally:
            process.terminate()
            process.wait()


def _quit(display: str) -> None:
    """Close the window as a reader would, so that it keeps what it has to keep."""
    environ = {**os.environ, "DISPLAY": display}
    search = ["xdotool", "search", "--onlyvisible", "--class", NAME]
    command = [*search, "windowfocus", "key", "ctrl+q"]
    subprocess.run(command, env=environ, capture_output=True, check=False, timeout=20)
    until(lambda: not titles(display), 8)


def _inside(root: Path, command: str, *, user: bool = False) -> str:
    return run(_within(root, command, user=user))


def _succeeds(root: Path, command: str) -> bool:
    return subprocess.run(_within(root, command), capture_output=True, check=False).returncode == 0


def _within(
    root: Path, command: str, *, user: bool = False, environ: dict[str, str] | None = None
) -> Sequence[str]:
    """The command line that runs `command` in the root: own mounts and processes, gone with it."""
    who = "--userspec=1000:1000" if user else "--userspec=0:0"
    given = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "HOME": HOME if user else "/root",
        **(environ or {}),
    }
    words = " ".join(f"{name}={shlex.quote(value)}" for name, value in given.items())
    place = shlex.quote(str(root))
    script = (
        f"mount -t proc proc {place}/proc && mount --rbind /dev {place}/dev"
        f" && mkdir -p {place}/tmp/.X11-unix"
        f" && {{ [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix {place}/tmp/.X11-unix; }}"
        f" && exec chroot {who} {place} /usr/bin/env -i {words} sh -c {shlex.quote(command)}"
    )
    return ("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", script)


def _names(root: Path) -> frozenset[str]:
    """Every name in the root, but for what apt keeps of its work, and homes."""
    found = set()
    for folder, folders, names in os.walk(root):
        inside = "/" + os.path.relpath(folder, root).removeprefix(".")
        if _KNOWN_TO_APT.match(inside.replace("//", "/") + "/"):
            folders.clear()
            continue
        found.update(f"{inside}/{name}" for name in (*folders, *names))
    return frozenset(found)
