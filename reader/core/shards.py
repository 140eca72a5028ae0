"""Look-up tables cut into shards by key, so that a document loads only the part it needs.

One table is one block of bytes: a head, an index and the shards. Every part carries a CRC-32, so a
damaged or foreign file is told at the first touch. The layout is private and versioned: a table is
built on the machine that reads it and never shipped, so it may use `marshal`, the fastest loader
the standard library has. Never open a table from a place that others can write.
"""

import marshal
import struct
import sys
import zlib
from collections.abc import Mapping
from mmap import mmap
from threading import Lock
from typing import Any

from reader.core.errors import Code, ReaderError

_HEAD = struct.Struct("<8sIII")  # magic, stamp, bytes of the index, CRC-32 of the index
_MAGIC = b"JINGDU\x00\x01"

Buffer = bytes | mmap
Value = Any  # whatever marshal keeps: str, int, tuple, dict


def stamp(version: int) -> int:
    """The mark of tables of this `version` built by this Python (marshal is no exchange format)."""
    return zlib.crc32(f"{version} {marshal.version} {sys.version_info[:2]}".encode())


def pack(shards: Mapping[str, Value], *, head: Value = None, version: int) -> bytes:
    """The bytes of a table: `shards` by key, and a `head` that is loaded on opening."""
    index: dict[str, tuple[int, int, int]] = {}
    blobs: list[bytes] = []
    at = 0
    for key, value in shards.items():
        blob = marshal.dumps(value)
        index[key] = (at, len(blob), zlib.crc32(blob))
        blobs.append(blob)
        at += len(blob)
    listed = marshal.dumps((index, head))
    return b"".join(
        [_HEAD.pack(_MAGIC, stamp(version), len(listed), zlib.crc32(listed)), listed, *blobs]
    )


class ShardTable:
    """A table opened over its bytes (or a memory map of them). Shards load once, when asked for.

    Safe to read from several threads. Raises ReaderError E-CACHE-01 on opening, or on loading a
    shard, if the bytes are damaged, cut short, or of another version.
    """

    def __init__(self, data: Buffer, *, version: int) -> None:
        """Read head and index of `data`; `version` must be the one it was packed with."""
        if len(data) < _HEAD.size:
            raise ReaderError(Code.CACHE_BROKEN)
        magic, mark, size, crc = _HEAD.unpack(data[: _HEAD.size])
        listed = data[_HEAD.size : _HEAD.size + size]
        if magic != _MAGIC or mark != stamp(version) or zlib.crc32(listed) != crc:
            raise ReaderError(Code.CACHE_BROKEN)
        self._index, self.head = marshal.loads(listed)  # noqa: S302 - built here, CRC just checked
        self._data = data
        self._base = _HEAD.size + size
        self._loaded: dict[str, Value] = {}
        self._lock = Lock()

    def get(self, key: str) -> Value | None:
        """The shard of `key`, or None if the table has none."""
        if key in self._loaded:
            return self._loaded[key]
        place = self._index.get(key)
        if place is None:
            return None
        with self._lock:
            if key not in self._loaded:
                at, size, crc = place
                blob = self._data[self._base + at : self._base + at + size]
                if zlib.crc32(blob) != crc:
                    raise ReaderError(Code.CACHE_BROKEN)
                self._loaded[key] = marshal.loads(blob)  # noqa: S302 - CRC just checked
        return self._loaded[key]

    def verify(self) -> None:
        """Check every shard. Raises ReaderError E-CACHE-01 at the first damaged one."""
        for at, size, crc in self._index.values():
            if zlib.crc32(self._data[self._base + at : self._base + at + size]) != crc:
                raise ReaderError(Code.CACHE_BROKEN)
