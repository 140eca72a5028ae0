"""From bytes to a Source: format, encoding, text, lines with their evidence."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.model import Align, Cell, Line, PageStart, Role, Source, SourceInfo

__all__ = [
    "MAX_BYTES",
    "Align",
    "Cell",
    "Line",
    "PageStart",
    "Progress",
    "Role",
    "Source",
    "SourceInfo",
    "read",
    "read_plain",
    "read_text",
]

MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused: no document of this kind comes near it."""

Progress = Callable[[int, int], None]
"""Called with the steps done and all steps."""

_CONTROLS = 0.02
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002
    progress: Progress | None = None,
) -> Source:
    """The document in `data`; `encoding` and `format` overrule what is found.

    `progress` is told the steps done and all steps by the formats that come in many (PDF).

    Raises ReaderError: E-SRC-01 empty, -02 binary, -03 over `MAX_BYTES`, -06 a format that is
    not read (data: format), -07 bytes that do not fit the forced encoding, -08 no such
    encoding, -09 a page without text.
    """
    from reader.core.source.sniff import TEXT_FORMATS, binary_format

    _check_size(data, name)
    container = format if format not in {None, *TEXT_FORMATS} else None
    if format is None:
        container = binary_format(data, name)
    if container is not None:
        return _unpacked(data, name, container, progress)
    source = _read_decoded(data, name, encoding=encoding, format=format)
    return _not_empty(source)


def read_plain(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002
) -> Source | None:
    """The document in `data` where it is plain text or Markdown, None where it is anything else.

    Nothing is unpacked and no mark-up is parsed on the way. Errors as `read`.
    """
    from reader.core.source.sniff import PLAIN_FORMATS, is_packed

    _check_size(data, name)
    if (format is None and is_packed(data)) or format not in {None, *PLAIN_FORMATS}:
        return None
    source = _read_decoded(data, name, encoding=encoding, format=format, only=PLAIN_FORMATS)
    return None if source is None else _not_empty(source)


def read_text(text: str, name: str = "pasted") -> Source:
    """Pasted text as a Source of format txt. Raises ReaderError E-SRC-01 if it is only space."""
    if not text.strip():
        raise ReaderError(Code.SOURCE_EMPTY, name=name)
    data = text.encode("utf-8", errors="replace")
    if len(data) > MAX_BYTES:
        raise ReaderError(Code.SOURCE_TOO_LARGE, name=name, limit=str(MAX_BYTES // 2**20))
    info = SourceInfo(name=name, format="txt", encoding="utf-8", sha256=_hash(data))
    return _parsed(_unix(data.decode("utf-8")), info)


def _unpacked(data: bytes, name: str, container: str, progress: Progress | None) -> Source:
    """The source in a `container` format, by the reader that `READERS` names for it."""
    from reader.core.source.ole import LEGACY
    from reader.core.source.readers import READERS, STEPWISE

    if container in LEGACY:
        raise ReaderError(Code.SOURCE_LEGACY, name=name, format=container.upper())
    if container not in READERS:
        raise ReaderError(Code.SOURCE_FORMAT, name=name, format=container)
    module, function = READERS[container]
    info = SourceInfo(name=name, format=container, encoding="", sha256=_hash(data))
    reader = getattr(import_module(module), function)
    source: Source = reader(data, info, progress) if container in STEPWISE else reader(data, info)
    if not source.text.strip():
        raise ReaderError(Code.SOURCE_NO_TEXT, name=name)
    return source


def _hash(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal digits."""
    from hashlib import sha256  # 4 ms, and a window that shows a document it knows needs none

    return sha256(data).hexdigest()


def _check_size(data: bytes, name: str) -> None:
    """Raise ReaderError E-SRC-03 or E-SRC-01 for what is too large or empty."""
    if len(data) > MAX_BYTES:
        raise ReaderError(Code.SOURCE_TOO_LARGE, name=name, limit=str(MAX_BYTES // 2**20))
    if not data.strip(b" \t\r\n\0"):
        raise ReaderError(Code.SOURCE_EMPTY, name=name)


def _read_decoded(
    data: bytes,
    name: str,
    *,
    encoding: str | None,
    format: str | None,  # noqa: A002
    only: frozenset[str] | None = None,
) -> Source | None:
    """The source of text in any format that is text; None where its format is not one of `only`."""
    from reader.core.source.sniff import text_format

    text, codec, notices = _decoded(data, name, encoding=encoding, format=format)
    kind = format or text_format(text, name)
    if only is not None and kind not in only:
        return None
    info = SourceInfo(name=name, format=kind, encoding=codec, sha256=_hash(data))
    source = _parsed(text, info)
    return replace(source, notices=(*notices, *source.notices)) if notices else source


def _not_empty(source: Source | None) -> Source:
    """`source`, which is there; ReaderError E-SRC-01 or -09 where it holds only space."""
    assert source is not None
    if not source.text.strip():
        code = Code.SOURCE_NO_TEXT if source.info.format == "html" else Code.SOURCE_EMPTY
        raise ReaderError(code, name=source.info.name)
    return source


def _decoded(
    data: bytes,
    name: str,
    *,
    encoding: str | None,
    format: str | None,  # noqa: A002
) -> tuple[str, str, tuple[Notice, ...]]:
    """Text with LF line ends, encoding name and notices; E-SRC-02 for what is no text."""
    from reader.core.source.encoding import decode

    try:
        text, codec, notices = decode(data, forced=encoding, hint=b"<" in data[:4096])
    except ReaderError as error:
        raise ReaderError(error.code, **{"name": name, **error.data}) from None
    head = text[:65536]
    controls = sum(1 for c in head if c < " " and c not in "\n\r\t\f\x1a")
    if encoding is None and format is None and controls > _CONTROLS * len(head):
        raise ReaderError(Code.SOURCE_BINARY, name=name)
    return _unix(text), codec, notices


def _unix(text: str) -> str:
    """The text without BOM, CRLF and CR written as LF; a lone surrogate becomes U+FFFD."""
    text = _SURROGATE.sub("\ufffd", text)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _parsed(text: str, info: SourceInfo) -> Source:
    """The source of `text` by its format; the parsers of mark-up are imported when needed."""
    if info.format == "md":
        from reader.core.source.markdown import parse_markdown

        return parse_markdown(text, info)
    if info.format == "html":
        from reader.core.source.html import parse_html

        return parse_html(text, info)
    from reader.core.source.plain import lines_of
    from reader.core.source.unwrap import unwrapped

    lines = lines_of(text)
    rebuilt = unwrapped(text, lines)
    if rebuilt is None:
        return Source(info=info, text=text, lines=lines)
    return Source(
        info=replace(info, rebuilt=True),
        text=rebuilt[0],
        lines=rebuilt[1],
        notices=(Notice(code=Code.TEXT_REBUILT),),
    )
