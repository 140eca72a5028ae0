"""The Debian package: its tree, its control file, and what Debian's own tools say of it."""

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import freezing
from common import NAME, ROOT, FailedError, Release, date_all, files, megabytes, run

RECIPES = ROOT / "packaging" / "debian"
ICON = ROOT / "resources" / "icons" / "app" / "jingdu.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
MOST = 55.0
"""Megabytes that the package may have."""

EXPLAINED: Mapping[str, str] = {
    "cid-desktopapp-is-not-rdns": "the project has no domain of its own to name it by",
}
"""What appstreamcli warns of and we leave → why."""

PICTURES = ROOT / "resources" / "help" / "pictures"
SHOWN = ("desk.png", "pinyin.png", "desk_dark.png")
_EXAMPLE = "https://example.org"


def build(release: Release) -> Path:
    """Make the package; raises FailedError where a tool is missing."""
    tree = release.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    architecture = run(["dpkg", "--print-architecture"]).strip()
    _program(release, tree)
    _desktop(release, tree)
    _documents(release, tree)
    words = {
        "VERSION": release.version,
        "ARCHITECTURE": architecture,
        "SIZE": str(sum(-(-path.lstat().st_size // 1024) for path in files(tree))),
        "DEPENDS": ", ".join(depends(release.frozen)),
    }
    _put(tree / "DEBIAN" / "control", filled(RECIPES / "control", words))
    _put(tree / "DEBIAN" / "md5sums", _sums(tree))
    for folder in (tree, *(path for path in tree.rglob("*") if path.is_dir())):
        folder.chmod(0o755)
    date_all(tree, release.epoch)
    target = release.out / f"{NAME}_{release.version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", tree, target]
    run(command, environ=release.environment())
    size = megabytes(target)
    release.note(target.name, f"≤ {MOST:.0f} MB", f"{size:.1f} MB", passed=size <= MOST)
    return target


def check(release: Release, package: Path) -> None:
    """What desktop-file-validate, appstreamcli, man and lintian say."""
    tree = release.work / "deb"
    for name in ("jingdu.desktop", "jingdu-link.desktop"):
        said = run(["desktop-file-validate", tree / "usr/share/applications" / name])
        release.note(
            name, "desktop-file-validate", said.strip() or "clean", passed=not said.strip()
        )
    _check_metainfo(
        release, filled(RECIPES / "jingdu.metainfo.xml", _words(release, pictures=_EXAMPLE))
    )
    page = tree / "usr/share/man/man1/jingdu.1.gz"
    said = run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page])
    warned = [line for line in said.splitlines() if "warning" in line]
    release.note("jingdu.1", "man --warnings", "; ".join(warned) or "clean", passed=not warned)
    command = ["lintian", "--allow-root", "--no-tag-display-limit", "--fail-on", "none", package]
    said = run(command)
    tags = sorted(set(re.findall(r"^[EW]: \S+: (\S+)", said, re.MULTILINE)))
    kept = len(
        set(re.findall(r"^jingdu: (\S+)", (RECIPES / "overrides").read_text(), re.MULTILINE))
    )
    told = ", ".join(tags) or f"clean; {kept} tags explained in debian/overrides"
    release.note(package.name, "lintian", told, passed=not tags)


def depends(folder: Path) -> tuple[str, ...]:
    """The packages that hold what the frozen folder wants of the system, by name."""
    found: set[str] = set()
    places = {}
    for line in run(["/sbin/ldconfig", "-p"]).splitlines():
        name, _, rest = line.strip().partition(" ")
        places.setdefault(name, rest.rpartition("=> ")[2])
    for library in freezing.needed(folder):
        if library.startswith("ld-linux"):
            continue
        if library not in places:
            raise FailedError(f"the building machine has no {library}")
        found.add(_package_of(places[library]))
    major, minor = freezing.glibc(folder)
    found.discard("libc6")
    # What no library asks for by name: the keyboard's tables, and a bus for input methods.
    return (f"libc6 (>= {major}.{minor})", *sorted(found | {"xkb-data"}))


def filled(template: Path, words: Mapping[str, str]) -> str:
    """The template with each @NAME@ replaced."""
    text = template.read_text(encoding="utf-8")
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text


def metainfo(release: Release) -> str:
    """The AppStream description; without a public address it names no pictures."""
    text = filled(RECIPES / "jingdu.metainfo.xml", _words(release, pictures=release.pictures))
    if release.pictures:
        return text
    return re.sub(r" *<screenshots>.*</screenshots>\n", "", text, flags=re.DOTALL)


def _program(release: Release, tree: Path) -> None:
    place = tree / "usr/lib" / NAME
    shutil.copytree(release.frozen, place, symlinks=True)
    shutil.rmtree(place / "licences")  # they have a place of their own in a Debian system
    link = tree / "usr/bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{NAME}/{NAME}")


def _desktop(release: Release, tree: Path) -> None:
    share = tree / "usr/share"
    for name in ("jingdu.desktop", "jingdu-link.desktop"):
        _put(share / "applications" / name, (RECIPES / name).read_text("utf-8"))
    _put(share / "metainfo/jingdu.metainfo.xml", metainfo(release))
    icons = share / "icons/hicolor"
    _put(icons / "scalable/apps/jingdu.svg", ICON.read_text("utf-8"))
    for size in SIZES:
        target = icons / f"{size}x{size}/apps/jingdu.png"
        target.parent.mkdir(parents=True)
        run(["rsvg-convert", "-w", str(size), "-h", str(size), ICON, "-o", target])


def _documents(release: Release, tree: Path) -> None:
    words = _words(release, pictures="")
    page = filled(RECIPES / "jingdu.1", words).encode()
    _put(tree / "usr/share/man/man1/jingdu.1.gz", gzip.compress(page, 9, mtime=0))
    place = tree / "usr/share/doc" / NAME
    shutil.copytree(release.work / "licences", place / "licences")
    notices = place / "licences" / "THIRD-PARTY-NOTICES.md"
    _put(place / "copyright", (RECIPES / "copyright").read_text("utf-8"))
    shutil.move(notices, place / notices.name)
    log = (ROOT / "CHANGELOG.md").read_bytes()
    _put(place / "NEWS.gz", gzip.compress(log, 9, mtime=0))
    date = datetime.fromtimestamp(release.epoch, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    entry = (
        f"{NAME} ({release.version}) stable; urgency=medium\n\n  * See NEWS.gz.\n\n"
        f" -- The Jingdu authors <jingdu@localhost>  {date}\n"
    )
    _put(place / "changelog.gz", gzip.compress(entry.encode(), 9, mtime=0))
    _put(tree / "usr/share/lintian/overrides" / NAME, (RECIPES / "overrides").read_text("utf-8"))


def _check_metainfo(release: Release, text: str) -> None:
    file = release.work / "jingdu.metainfo.xml"
    file.write_text(text, encoding="utf-8")
    said = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", file],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ).stdout
    found = re.findall(r"^[EW]: \S+ (\S+)", said, re.MULTILINE)
    left = [f"{tag} ({why})" for tag, why in EXPLAINED.items() if tag in found]
    faults = [tag for tag in found if tag not in EXPLAINED]
    told = ", ".join(faults) or "; ".join(left) or "clean"
    release.note(file.name, "appstreamcli validate", told, passed=not faults)


def _words(release: Release, *, pictures: str) -> Mapping[str, str]:
    date = datetime.fromtimestamp(release.epoch, UTC).date().isoformat()
    return {"VERSION": release.version, "DATE": date, "PICTURES": pictures}


def _package_of(library: str) -> str:
    for path in (library, os.path.realpath(library)):
        for form in (path, path.removeprefix("/usr")):
            done = subprocess.run(["dpkg", "-S", form], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return done.stdout.partition(":")[0]
    raise FailedError(f"no package holds {library}")


def _sums(tree: Path) -> str:
    control = tree / "DEBIAN"
    return "".join(
        f"{_md5(path)}  {path.relative_to(tree)}\n"
        for path in files(tree)
        if control not in path.parents and not path.is_symlink()
    )


def _md5(path: Path) -> str:
    import hashlib

    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _put(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o644)
