"""Orthography: syllables as running pinyin by GB/T 16159, with numbers, or in zhuyin."""

from reader.core.orthography.line import pinyin_line, spoken_tones
from reader.core.orthography.spelling import numbered, parse_syllable, zhuyin

__all__ = ["numbered", "parse_syllable", "pinyin_line", "spoken_tones", "zhuyin"]
