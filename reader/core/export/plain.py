"""Annotated excerpts as plain text and as Markdown."""

import re

from reader.core.excerpt import Excerpt
from reader.core.export.labels import Labels
from reader.core.export.lines import Row, explained, remarks

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def text(excerpt: Excerpt, labels: Labels) -> str:
    """The excerpt as plain text, ending in LF: quotation, pinyin, terms, figures, citation."""
    parts: list[str] = []
    for line in excerpt.lines:
        parts.append(line.text)
        if line.pinyin:
            parts.append(line.pinyin)
    for title, rows in explained(excerpt, labels):
        parts += ["", title]
        parts += [f"· {_joined(row)}" for row in rows]
    parts += ["", f"—— {excerpt.citation}", excerpt.link, *remarks(excerpt, labels)]
    return "\n".join(parts) + "\n"


def markdown(excerpt: Excerpt, labels: Labels) -> str:
    """The excerpt as Markdown, ending in LF: a block quotation, lists, citation with its link."""
    parts: list[str] = []
    for number, line in enumerate(excerpt.lines):
        if number:
            parts.append(">")
        parts += [f"> {_escaped(row)}  " for row in line.text.split("\n")[:-1]]
        last = _escaped(line.text.split("\n")[-1])
        parts.append(f"> {last}  " if line.pinyin else f"> {last}")
        if line.pinyin:
            parts.append(f"> *{_escaped(line.pinyin)}*")
    for title, rows in explained(excerpt, labels):
        parts += ["", f"**{title}**", ""]
        parts += [f"- {_marked(row)}" for row in rows]
    parts += ["", f"— {_escaped(excerpt.citation)} [↗]({excerpt.link})"]
    for remark in remarks(excerpt, labels):
        parts += ["", f"<small>{remark}</small>"]
    return "\n".join(parts) + "\n"


def _joined(row: Row) -> str:
    head = f"{row.head} {row.pinyin}" if row.pinyin else row.head
    return f"{head} — {row.note}"


def _marked(row: Row) -> str:
    head = f"**{_escaped(row.head)}**"
    if row.pinyin:
        head += f" *{_escaped(row.pinyin)}*"
    return f"{head} — {_escaped(row.note)}"


def _escaped(words: str) -> str:
    return _MARKDOWN_SIGNS.sub(r"\\\1", words)
