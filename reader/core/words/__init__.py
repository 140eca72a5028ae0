"""Words: paragraphs cut into words without gap or overlap, by jieba's dictionary read as data."""

from reader.core.words.build import build
from reader.core.words.segment import segment
from reader.core.words.table import VERSION, WordTable

__all__ = ["VERSION", "WordTable", "build", "segment"]
