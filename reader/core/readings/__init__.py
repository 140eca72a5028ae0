"""Readings: the pinyin of every Han character in its word. The only user of pypinyin's data."""

from reader.core.found import Reading, unknown
from reader.core.readings.build import build
from reader.core.readings.read import read_words
from reader.core.readings.table import VERSION, ReadingTable

__all__ = ["VERSION", "Reading", "ReadingTable", "build", "read_words", "unknown"]
