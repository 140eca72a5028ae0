"""Folders that are the user's alone: what lies there was put there by this user's programs."""

import os
import stat
from pathlib import Path


def usable(folder: Path) -> bool:
    """Whether `folder` is there (it is made, for us alone) and no one else may write to it.

    Outside POSIX the system's own place for a user's files is trusted.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = folder.stat()
    except OSError:
        return False
    if os.name != "posix":
        return True
    mine = facts.st_uid == os.getuid()
    return mine and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
