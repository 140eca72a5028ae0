"""The files under resources/, wherever the program is installed."""

from functools import cache
from pathlib import Path

from reader.core.errors import Code, ReaderError


@cache
def root() -> Path:
    """The resources folder: inside the package (a wheel), else beside it (a checkout).

    Raises ReaderError E-RES-01 if neither is there.
    """
    inside = Path(__file__).resolve().parents[1] / "_resources"
    if inside.is_dir():
        return inside
    beside = Path(__file__).resolve().parents[2] / "resources"
    if beside.is_dir():
        return beside
    raise ReaderError(Code.RESOURCE_BROKEN, name="resources")


def read_bytes(name: str) -> bytes:
    """The bytes of resource `name`, a path with / below resources/.

    Raises ReaderError E-RES-01 if it is not there.
    """
    try:
        return root().joinpath(*name.split("/")).read_bytes()
    except OSError:
        raise ReaderError(Code.RESOURCE_BROKEN, name=name) from None


def read_text(name: str) -> str:
    """Resource `name` decoded as UTF-8, line ends as LF. Errors as `read_bytes`."""
    return read_bytes(name).decode("utf-8").replace("\r\n", "\n")


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Names (folder included) of the files in a resources folder that end in `suffix`, sorted."""
    place = root().joinpath(*folder.split("/"))
    if not place.is_dir():
        return ()
    return tuple(sorted(f"{folder}/{f.name}" for f in place.iterdir() if f.name.endswith(suffix)))


def table(name: str) -> tuple[dict[str, str], ...]:
    """Rows of a tab-separated resource as dicts by its header line; missing cells are "".

    Empty lines and lines that begin with # are passed over. Errors as `read_bytes`.
    """
    lines = [ln for ln in read_text(name).split("\n") if ln.strip() and not ln.startswith("#")]
    if not lines:
        return ()
    head = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(head):
            raise ReaderError(Code.RESOURCE_BROKEN, name=f"{name}: {line}")
        rows.append(dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True)))
    return tuple(rows)
