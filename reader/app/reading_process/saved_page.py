"""A web page saved "complete": its folder stands for it, its frames are looked for beside it."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
"""Suffixes of pages, in small letters."""

_COMPANION = re.compile(r"(?P<stem>.+)(?:_files|\.files|_file)", re.DOTALL)
"""What browsers call the folder beside a page."""

_FRAME = re.compile(
    rb"""<i?frame\b[^>]{0,2000}?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE
)
_MOST_FRAMES = 5
_MOST_SEEN = 5000


def page_of(path: Path) -> Path:
    """The page that the folder `path` stands for; `path` itself where it stands for none.

    That is its only page, or, for the folder beside a page, the page.
    """
    try:
        if not path.is_dir():
            return path
        if (page := page_beside(path)) is not None:
            return page
        pages = [found for found in _entries(path) if found.suffix.lower() in PAGES]
    except (OSError, ValueError):
        return path
    return pages[0] if len(pages) == 1 and pages[0].is_file() else path


def page_beside(folder: Path) -> Path | None:
    """The page that the browser's folder `folder` was saved with, None for any other folder."""
    named = _COMPANION.fullmatch(folder.name)
    if named is None:
        return None
    pages = (folder.with_name(named["stem"] + suffix) for suffix in sorted(PAGES))
    return next((page for page in pages if page.is_file()), None)


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, as far as anybody would look."""
    found: list[Path] = []
    for entry in folder.iterdir():
        found.append(entry)
        if len(found) == _MOST_SEEN:
            break
    return found


def framed(page: Path, data: bytes) -> tuple[Path, ...]:
    """The files that the frames of `page` name, as far as they lie in its folder or below it.

    Links that lead out of the folder are not followed, and nothing is fetched.
    """
    if page.suffix.lower() not in PAGES:
        return ()
    home = page.parent.resolve()
    found: list[Path] = []
    for match in _FRAME.finditer(data):
        named = (match[1] or match[2] or match[3] or b"").decode("utf-8", errors="replace")
        frame = _local(home, named)
        if frame is not None and frame not in found and frame != page.resolve():
            found.append(frame)
        if len(found) == _MOST_FRAMES:
            break
    return tuple(found)


def _local(home: Path, named: str) -> Path | None:
    """The file below `home` that a frame names, None where it is none."""
    try:
        parts = urlsplit(named.strip())
        if parts.scheme or parts.netloc or not parts.path:
            return None
        frame = (home / unquote(parts.path)).resolve()
        return frame if frame.is_relative_to(home) and frame.is_file() else None
    except (OSError, ValueError):
        return None
