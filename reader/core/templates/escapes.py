"""How a template's suffix decides what is escaped in it."""

import re
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

Values = Mapping[str, object]
Escape = Callable[[str], str]

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def _markdown(words: str) -> str:
    return _MARKDOWN_SIGNS.sub(r"\\\1", words)


def _cell(words: str) -> str:
    """`words` as one cell of a tab-separated line, as Anki imports it."""
    return escape(words, quote=False).replace("\t", " ").replace("\n", "<br>")


def _plain(words: str) -> str:
    return words


SUFFIXES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {".md": _markdown, ".html": escape, ".tsv": _cell, ".txt": _plain}
)
"""A template's suffix → how `{{field}}` is escaped in it; `{{{field}}}` never is."""

MARKUP = frozenset({".md", ".html"})
"""Suffixes of templates that can hold `<ruby>`."""
