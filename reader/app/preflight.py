"""What the window needs of the system, asked before Qt is imported and all named at once.

Standard library only, and nothing imported on the way that a good start does not need.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.core.errors import Code, ReaderError

PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Libraries that every window of Qt needs and its wheel does not bring → Debian's packages."""

X11_PACKAGES: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Those of the X11 window system besides."""

SKIP = "JINGDU_SKIP_PREFLIGHT"
"""Environment variable that leaves the check out, should it ever be wrong."""

_CACHE = Path("/etc/ld.so.cache")
_LOADERS = ("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1")


def check(environ: Mapping[str, str] = os.environ, *, system: str = sys.platform) -> None:
    """Return if a window can be opened here.

    Raises ReaderError E-LIB-01 naming every missing library and the command that installs them,
    or E-LIB-02 where there is no screen. Only Linux is checked: elsewhere Qt's wheel is complete.
    """
    if not system.startswith("linux") or environ.get(SKIP):
        return
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not platform and not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        raise ReaderError(Code.DISPLAY_MISSING)
    if not platform and environ.get("WAYLAND_DISPLAY"):
        return  # its plugin may fall back to X11, which then names what it lacks itself
    wanted = dict(PACKAGES) | (dict(X11_PACKAGES) if platform in {"", "xcb"} else {})
    suspected = not_in_folders(not_in_cache(wanted), _default_folders())
    if not suspected:
        return
    absent = not_found_by_loader(platform or "xcb", suspected)
    if absent:
        packages = sorted({wanted.get(name, name) for name in absent})
        raise ReaderError(
            Code.LIBRARIES_MISSING,
            libraries=", ".join(sorted(absent)),
            command=f"sudo apt install {' '.join(packages)}",
        )


def not_in_cache(names: Mapping[str, str], cache: Path = _CACHE) -> frozenset[str]:
    """Those of the library names that the dynamic loader's cache does not know: a quick first look.

    Where the file cannot be read all are suspected.
    """
    try:
        known = cache.read_bytes()
    except OSError:
        return frozenset(names)
    return frozenset(name for name in names if b"\0" + name.encode() + b"\0" not in known)


def not_in_folders(names: frozenset[str], folders: Iterable[Path]) -> frozenset[str]:
    """Those of `names` that stand in none of `folders`: the second look, where the cache is old."""
    for folder in folders if names else ():
        names = frozenset(name for name in names if not (folder / name).exists())
    return names


def _default_folders() -> tuple[Path, ...]:
    """Where the loader looks without being told: folders of this machine's architecture alone."""
    return (Path(f"/usr/lib/{os.uname().machine}-linux-gnu"), Path("/usr/lib64"))


def not_found_by_loader(platform: str, suspected: frozenset[str]) -> frozenset[str]:
    """What the dynamic loader itself cannot find for Qt's plugin of `platform`.

    It knows run paths, LD_LIBRARY_PATH and bundled copies, which the cache does not, and names
    libraries no list of ours foresaw. Empty where it cannot be asked: then Qt must speak.
    """
    loader = next((name for name in _LOADERS if Path(name).exists()), None)
    plugin = _plugin(platform)
    if loader is None or plugin is None:
        return frozenset()
    import subprocess

    try:
        listed = subprocess.run(  # noqa: S603 - the system's loader on our own plugin
            [loader, "--list", str(plugin)], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    if listed.returncode and "=> not found" not in listed.stdout:
        return suspected if "cannot open shared object" in listed.stderr else frozenset()
    return frozenset(parse_list(listed.stdout))


def parse_list(listing: str) -> tuple[str, ...]:
    """The names in the loader's listing that it marks as not found."""
    marked = (line.partition("=>") for line in listing.splitlines())
    return tuple(name.strip() for name, _, where in marked if where.strip() == "not found")


def _plugin(platform: str) -> Path | None:
    """The file of Qt's platform plugin, found without importing anything of Qt."""
    from importlib.util import find_spec

    spec = find_spec("PySide6")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        plugin = Path(folder) / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
        if plugin.exists():
            return plugin
    return None
