"""Excerpts written by templates: text files with named fields, ours and the user's."""

from reader.core.export.options import Options, Pinyin
from reader.core.templates.escapes import SUFFIXES
from reader.core.templates.fields import FIELDS, fields
from reader.core.templates.render import render

__all__ = ["FIELDS", "SUFFIXES", "Options", "Pinyin", "fields", "render"]
