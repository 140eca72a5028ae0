"""Annotated excerpts as plain text and as Markdown."""

import re
from collections.abc import Iterator

from reader.core.excerpt import Excerpt, Line
from reader.core.export.labels import Labels
from reader.core.export.lines import Row, explained, remarks
from reader.core.export.markup import with_ruby

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
        parts += [f"· {joined(row)}" for row in rows]
    parts += ["", f"—— {excerpt.citation}", excerpt.link, *remarks(excerpt, labels)]
    return "\n".join(parts) + "\n"


def markdown(excerpt: Excerpt, labels: Labels) -> str:
    """The excerpt as Markdown, ending in LF: a block quotation, lists, citation with its link."""
    parts: list[str] = []
    for number, line in enumerate(excerpt.lines):
        if number:
            parts.append(">")
        parts += [f"> {row}" for row in marked_lines(line)]
    for title, rows in explained(excerpt, labels):
        parts += ["", f"**{title}**", ""]
        parts += [f"- {marked_row(row)}" for row in rows]
    parts += ["", f"— {escaped(excerpt.citation)} [↗]({excerpt.link})"]
    for remark in remarks(excerpt, labels):
        parts += ["", f"<small>{remark}</small>"]
    return "\n".join(parts) + "\n"


def marked_lines(line: Line) -> Iterator[str]:
    """The line's rows in Markdown, hard breaks between them, its pinyin in italics below.

    A line that has ruby and no running pinyin is written with `<ruby>`, which Markdown lets pass.
    """
    if line.ruby and not line.pinyin:
        yield with_ruby(line, escaped)
        return
    rows = line.text.split("\n")
    yield from (f"{escaped(row)}  " for row in rows[:-1])
    yield f"{escaped(rows[-1])}  " if line.pinyin else escaped(rows[-1])
    if line.pinyin:
        yield f"*{escaped(line.pinyin)}*"


def joined(row: Row) -> str:
    """A row on one line of plain text."""
    head = f"{row.head} {row.pinyin}" if row.pinyin else row.head
    return f"{head} — {row.note}"


def marked_row(row: Row) -> str:
    """A row of an item: its head in bold, its pinyin in italics."""
    head = f"**{escaped(row.head)}**"
    if row.pinyin:
        head += f" *{escaped(row.pinyin)}*"
    return f"{head} — {escaped(row.note)}"


def escaped(words: str) -> str:
    """`words` with the signs that mean something to Markdown escaped."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", words)
