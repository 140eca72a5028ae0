"""A DOCX of given parts, read: its source, its text, one of its lines."""

from reader.core.source import read
from tests.core.docx_builder import docx


def source(*body, **parts):
    return read(docx(*body, **parts), "a.docx")


def text(*body, **parts):
    return source(*body, **parts).text


def line(*body, at=0, **parts):
    return source(*body, **parts).lines[at]
