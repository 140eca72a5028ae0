"""Zip packages of documents (DOCX, ODT, EPUB) opened with bounds, and their XML without entities.

Nothing is unpacked to disk, nothing outside the package is looked at, and a member is only read
once its size and what has been read before it are known to be bearable.
"""

import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, TypeAlias

from lxml import etree

from reader.core.errors import Code, ReaderError

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its class no public name

MAX_MEMBERS = 20_000
"""No document has more parts; each costs memory before anything is read."""
MAX_MEMBER = 48 * 1024 * 1024
"""Bytes of one part unpacked: a book of ten million characters."""
MAX_TOTAL = 128 * 1024 * 1024
"""Bytes unpacked from one package altogether."""
MAX_RATIO = 300
"""Unpacked by packed size of a part over `_SMALL`: XML of text stays below 100."""
MAX_TAGS = 4_000_000
"""Tags of one XML part: a tree takes some hundred bytes for each."""

_SMALL = 4 * 1024 * 1024
_ENTRY = b"PK\x01\x02"
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


@dataclass(slots=True)
class Package:
    """A zip file in memory. `name`: the file's name, for errors. Opened by `open_package`."""

    name: str
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    left: int = field(default=MAX_TOTAL)
    """Bytes that may still be unpacked."""

    def __contains__(self, member: str) -> bool:
        return member in self.members

    def read(self, member: str) -> bytes | None:
        """The bytes of a part, None where there is none of that name.

        Raises ReaderError E-SRC-10 where it is damaged, E-SRC-11 where it is larger than a
        document can be, E-SRC-12 where it is encrypted.
        """
        info = self.members.get(member)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise ReaderError(Code.SOURCE_LOCKED, name=self.name)
        bloated = info.file_size > _SMALL and info.file_size > MAX_RATIO * info.compress_size
        if bloated or info.file_size > min(MAX_MEMBER, self.left):
            raise ReaderError(Code.SOURCE_BLOATED, name=self.name)
        self.left -= info.file_size
        try:
            # The archive stops at the size it has declared, so a lie there costs nothing.
            return self.archive.read(info)
        except _BROKEN:
            raise ReaderError(Code.SOURCE_BROKEN, name=self.name) from None

    def xml(self, member: str) -> Element | None:
        """The root of an XML part, None where there is none of that name. Errors as `read`."""
        data = self.read(member)
        return None if data is None else parse_xml(data, self.name)


def open_package(data: bytes, name: str) -> Package:
    """The package in `data`; of parts of one name the last counts, as unpackers do.

    Raises ReaderError E-SRC-10 where it is no zip file, E-SRC-11 where it has too many parts.
    """
    if data.count(_ENTRY) > MAX_MEMBERS:
        raise ReaderError(Code.SOURCE_BLOATED, name=name)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _BROKEN:
        raise ReaderError(Code.SOURCE_BROKEN, name=name) from None
    return Package(name, archive, {info.filename: info for info in archive.infolist()})


def parse_xml(data: bytes, name: str) -> Element:
    """The root of an XML part; a part that declares entities is refused, none is expanded.

    The parser bounds depth and the length of a text. Raises ReaderError E-SRC-10 where it is not
    well formed, E-SRC-11 where it has too many tags.
    """
    if data.count(b"<") > MAX_TAGS:
        raise ReaderError(Code.SOURCE_BLOATED, name=name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Element | None = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or _declares_entities(root):
        raise ReaderError(Code.SOURCE_BROKEN, name=name)
    return root


def _declares_entities(root: Element) -> bool:
    """True where a part brings entities of its own: no writer of documents does."""
    dtd: Any = root.getroottree().docinfo.internalDTD  # the stubs know no entities
    return dtd is not None and any(True for _ in dtd.iterentities())
