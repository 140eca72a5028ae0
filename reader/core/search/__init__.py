"""Finding a stretch of text: exactly, as a reader would type it, by pinyin, by pattern."""

from reader.core.search.exact import first, occurrences, section

__all__ = ["first", "occurrences", "section"]
