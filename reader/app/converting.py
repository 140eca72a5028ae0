"""Old binary documents made DOCX by LibreOffice, if it is installed and the user agrees.

It runs without a window in a folder of its own that is removed afterwards: the user's profile,
recent files and settings are not touched, macros are off, links are not followed, and what goes
through HTTP is sent to a port where nobody listens.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from reader.core.errors import Code, ReaderError

if TYPE_CHECKING:
    from reader.core.document import Document

SECONDS = 90.0
"""How long a conversion may take; the first start of LibreOffice alone takes ten."""

_NAMES = ("soffice", "libreoffice")
_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
}
_TICK = 0.1
_NOWHERE = "127.0.0.1"
_DISCARD = "9"
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPProxyPort", _DISCARD),
    ("Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPSProxyPort", _DISCARD),
)
"""Folder of LibreOffice's settings, name and value: no macros, no linked pictures, no network."""
_KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "COMSPEC", "PROGRAMFILES", "LANG", "LC_ALL")


def find_converter(variables: Mapping[str, str] = os.environ) -> Path | None:
    """LibreOffice's program: on the PATH of `variables`, or where it is usually installed."""
    for name in _NAMES:
        found = shutil.which(name, path=variables.get("PATH", ""))
        if found:
            return Path(found)
    usual = (Path(place) for place in _PLACES.get(sys.platform, ()))
    return next((place for place in usual if place.is_file()), None)


def read_converted(
    path: Path,
    *,
    program: Path | None = None,
    cancelled: Callable[[], bool] | None = None,
    seconds: float = SECONDS,
) -> "Document":
    """The document in an old binary file, converted first; its hash and name are the file's own.

    Raises ReaderError E-CONV-01 where `program` is None and LibreOffice is not found, E-CONV-02
    where it fails or takes over `seconds`, E-READ-07 where `cancelled` came true, and those of
    `reading_process.read_file`.
    """
    from hashlib import sha256

    from reader.app import reading_process

    program = program or find_converter()
    if program is None:
        raise ReaderError(Code.CONVERTER_MISSING, name=path.name)
    data = reading_process.bytes_of(path)
    made = convert(data, path.name, program=program, cancelled=cancelled, seconds=seconds)
    document = reading_process.read_bytes(made, path.name, cancelled=cancelled)
    kind = path.suffix.lower().removeprefix(".") or "doc"
    info = replace(document.source, format=kind, sha256=sha256(data).hexdigest())
    return replace(document, source=info)


def convert(
    data: bytes,
    name: str,
    *,
    program: Path,
    cancelled: Callable[[], bool] | None = None,
    seconds: float = SECONDS,
) -> bytes:
    """The bytes of a DOCX made of `data` by `program`; `name` is for errors. As `read_converted`.

    The process and all it has started are ended when this returns.
    """
    with TemporaryDirectory(prefix="jingdu-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source = place / "document.doc"
        source.write_bytes(data)
        profile = place / "profile"
        _write_settings(profile)
        command = [
            str(program),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
            "--convert-to",
            "docx",
            "--outdir",
            str(place / "out"),
            str(source),
        ]
        _run(command, place, name, cancelled or _never, seconds)
        return _result(place / "out" / "document.docx", name)


def _never() -> bool:
    return False


def _run(
    command: list[str], folder: Path, name: str, cancelled: Callable[[], bool], seconds: float
) -> None:
    """Run the converter to its end, or end it."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the program the user agreed to, fixed arguments
            command,
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReaderError(Code.CONVERSION_FAILED, name=name, reason=reason) from None
    limit = monotonic() + seconds
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_TICK)
                return
            if cancelled():
                raise ReaderError(Code.READING_CANCELLED, name=name)
            if monotonic() > limit:
                reason = f"it took longer than {seconds:.0f} seconds"
                raise ReaderError(Code.CONVERSION_FAILED, name=name, reason=reason)
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process with all it has started: LibreOffice's own starter leaves its child behind."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _result(made: Path, name: str) -> bytes:
    """What was made. Raises ReaderError E-CONV-02 where nothing was, or far too much."""
    from reader.core.source import MAX_BYTES

    try:
        if made.stat().st_size <= MAX_BYTES:
            return made.read_bytes()
        reason = "it made a file too large to read"
    except OSError:
        reason = "it gave no document"
    raise ReaderError(Code.CONVERSION_FAILED, name=name, reason=reason)


def _environment(folder: Path) -> dict[str, str]:
    """Variables for the converter: nothing of the user's, and a proxy that leads nowhere."""
    proxy = f"http://{_NOWHERE}:{_DISCARD}"
    kept = {key: value for key, value in os.environ.items() if key.upper() in _KEPT}
    home = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(folder))
    return {**kept, **home, "http_proxy": proxy, "https_proxy": proxy, "no_proxy": ""}


def _write_settings(profile: Path) -> None:
    """A profile that forbids what a document could have the converter do."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{"Office." if path.startswith("Common") else ""}{path}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    user = profile / "user"
    user.mkdir(parents=True)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>"
    )
    (user / "registrymodifications.xcu").write_text(text, encoding="utf-8")
