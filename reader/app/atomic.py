"""Files that are either the old or the new version, never half of one."""

import os
from contextlib import suppress
from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Put `data` at `path`: written beside it, flushed to the disk, then moved over it at once.

    Makes the folder if it is missing. Raises OSError if the place cannot be written; `path` is
    then as it was.
    """
    import tempfile  # brings a dozen modules that no start needs

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def set_aside(path: Path) -> Path:
    """Where a damaged file went: `path` renamed to the first free `name.broken-N`.

    Raises OSError if it cannot be renamed.
    """
    for number in range(1, 1000):
        aside = path.with_name(f"{path.name}.broken-{number}")
        if not aside.exists():
            return path.rename(aside)
    raise FileExistsError(path)
