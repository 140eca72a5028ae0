"""From bytes to a Source: format, encoding, text, lines with their evidence."""

import re
from dataclasses import replace
from hashlib import sha256
from importlib import import_module

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.model import Align, Cell, Line, Role, Source, SourceInfo

__all__ = [
    "MAX_BYTES",
    "Align",
    "Cell",
    "Line",
    "Role",
    "Source",
    "SourceInfo",
    "read",
    "read_text",
]

MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused: no document of this kind comes near it."""

_CONTROLS = 0.02
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002
) -> Source:
    """The document in `data`; `encoding` and `format` overrule what is found.

    Raises ReaderError: E-SRC-01 empty, -02 binary, -03 over `MAX_BYTES`, -06 a format that is
    not read (data: format), -07 bytes that do not fit the forced encoding, -08 no such
    encoding, -09 a page without text.
    """
    from reader.core.source.sniff import TEXT_FORMATS, binary_format, text_format

    if len(data) > MAX_BYTES:
        raise ReaderError(Code.SOURCE_TOO_LARGE, name=name, limit=str(MAX_BYTES // 2**20))
    if not data.strip(b" \t\r\n\0"):
        raise ReaderError(Code.SOURCE_EMPTY, name=name)
    container = format if format not in {None, *TEXT_FORMATS} else None
    if format is None:
        container = binary_format(data, name)
    if container is not None:
        return _unpacked(data, name, container)
    text, codec, notices = _decoded(data, name, encoding=encoding, format=format)
    kind = format or text_format(text, name)
    info = SourceInfo(name=name, format=kind, encoding=codec, sha256=sha256(data).hexdigest())
    source = _parsed(text, info)
    if notices:
        source = replace(source, notices=(*notices, *source.notices))
    if not source.text.strip():
        code = Code.SOURCE_NO_TEXT if kind == "html" else Code.SOURCE_EMPTY
        raise ReaderError(code, name=name)
    return source


def read_text(text: str, name: str = "pasted") -> Source:
    """Pasted text as a Source of format txt. Raises ReaderError E-SRC-01 if it is only space."""
    if not text.strip():
        raise ReaderError(Code.SOURCE_EMPTY, name=name)
    data = text.encode("utf-8", errors="replace")
    if len(data) > MAX_BYTES:
        raise ReaderError(Code.SOURCE_TOO_LARGE, name=name, limit=str(MAX_BYTES // 2**20))
    info = SourceInfo(name=name, format="txt", encoding="utf-8", sha256=sha256(data).hexdigest())
    return _parsed(_unix(data.decode("utf-8")), info)


def _unpacked(data: bytes, name: str, container: str) -> Source:
    """The source in a `container` format, by the reader that `READERS` names for it."""
    from reader.core.source.readers import READERS

    if container not in READERS:
        raise ReaderError(Code.SOURCE_FORMAT, name=name, format=container)
    module, function = READERS[container]
    info = SourceInfo(name=name, format=container, encoding="", sha256=sha256(data).hexdigest())
    source: Source = getattr(import_module(module), function)(data, info)
    if not source.text.strip():
        raise ReaderError(Code.SOURCE_NO_TEXT, name=name)
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
