"""What of the collected files the frozen folder keeps: tables of patterns, and two questions."""

from fnmatch import fnmatchcase

BUNDLED = (
    *("libpython3*", "libffi.so*", "libsqlite3.so*", "libbz2.so*", "liblzma.so*", "libuuid.so*"),
    *("libxcb-cursor.so*", "libxcb-icccm.so*", "libxcb-image.so*", "libxcb-keysyms.so*"),
    *("libxcb-render-util.so*", "libxcb-util.so*", "libxkbcommon-x11.so*"),
)
"""System libraries that come along: Python's own, and those small ones of a window that a desktop
without Qt lacks. All others are the system's business: fonts, drivers and the bus have settings and
counterparts there, which an old copy would not understand."""

QT = ("libQt6*", "libicu*", "libpyside6*", "libshiboken6*")
"""Libraries of the wheels, as far as `DROPPED` does not name them."""

DROPPED = (
    *("*libQt6EglF[sS]*", "*libQt6Network*", "*/egldeviceintegrations/*", "*/plugins/generic/*"),
    *("*/platforms/libqeglfs*", "*/platforms/libqlinuxfb*", "*/platforms/libqminimal*"),
    *("*/platforms/libqvkkhrdisplay*", "*/platforms/libqvnc*"),
    *("*/imageformats/libq[!s]*", "*/plugins/tls/*", "*/plugins/networkinformation/*"),
    *("*/wayland-shell-integration/libivi*", "*/wayland-shell-integration/libfullscreen*"),
    *("*/wayland-graphics-integration-client/libvulkan*",),
    *("*/lib-dynload/_ssl.*", "*/lib-dynload/_hashlib.*", "*/lib-dynload/_curses*"),
    *("*/lib-dynload/readline.*", "*/lib-dynload/nis.*", "*/lib-dynload/_test*"),
    *("*/pypdfium2_cli/*", "*.pyi", "*/py.typed", "*/include/*", "*/isoschematron/*"),
    *("*/opencc/clib/bin/*", "*/opencc/clib/lib64/*"),
)
"""What a reader of texts has no use for: other screens, pictures of other kinds, the network."""

TRANSLATIONS = ("*/translations/qt*_zh_CN.qm", "*/translations/qtbase_zh_CN.qm")
"""Qt's own words, in the languages that the window speaks; English is built in."""

CONVERSIONS = (
    *("*/opencc/t2s.json", "*/opencc/TS*.ocd2", "*/opencc/CJK_Compatibility_Ideographs.ocd2"),
)
"""The one conversion that is asked for, Traditional to Simplified, and the tables that it names."""


def kept(name: str) -> bool:
    """Whether the file with this name within the frozen folder is kept."""
    name = name.replace("\\", "/")
    if _fits(f"/{name}", DROPPED):
        return False
    if "/translations/" in name and name.endswith(".qm"):
        return _fits(f"/{name}", TRANSLATIONS)
    if "/share/opencc/" in name:
        return _fits(f"/{name}", CONVERSIONS)
    if "/" not in name and name.startswith("lib") and ".so" in name:
        return _fits(name, QT) or _fits(name, BUNDLED)
    return True


def missing(names: "set[str]") -> tuple[str, ...]:
    """Patterns of `BUNDLED` that none of `names` fits: the building machine lacks the library."""
    return tuple(pattern for pattern in BUNDLED if not any(fnmatchcase(n, pattern) for n in names))


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
