"""Data files of installed libraries, read without importing the library."""

from importlib.util import find_spec
from pathlib import Path

from reader.core.errors import Code, ReaderError


def library_file(package: str, name: str) -> bytes:
    """The bytes of file `name` (a path with /) inside an installed package.

    Importing the package would cost more than its data: jieba opens a log handler and pulls in
    setuptools, pypinyin loads all its phrases. Raises ReaderError E-RES-01 if it is not there.
    """
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder).joinpath(*name.split("/"))
        # The loader knows packages inside an archive; a package without __init__.py has none.
        get_data = getattr(spec.loader, "get_data", None) if spec else None
        try:
            data: bytes = get_data(str(path)) if get_data else path.read_bytes()
        except OSError:
            continue
        return data
    raise ReaderError(Code.RESOURCE_BROKEN, name=f"{package}/{name}")
