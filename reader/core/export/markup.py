"""Annotated excerpts as HTML with ruby."""

from collections.abc import Sequence
from html import escape

from reader.core.excerpt import Excerpt, Line
from reader.core.export.labels import Labels
from reader.core.export.lines import Row, explained, remarks

_STYLE = (
    "body{font-family:'Noto Serif CJK SC','Source Han Serif SC',SimSun,serif;line-height:2.2;"
    "max-width:40em;margin:2em auto;padding:0 1em}"
    "rt{font-size:.5em;font-family:sans-serif}ul,footer{line-height:1.6;font-size:.9em}"
)


def html(excerpt: Excerpt, labels: Labels) -> str:
    """The excerpt as an HTML fragment, ending in LF.

    Every Han character with a reading stands in `<ruby>` with `<rp>`, so that programs without
    ruby show 全(quán). No style, no script, nothing to load.
    """
    parts = [f'<blockquote lang="zh" cite="{escape(excerpt.link)}">']
    parts += [f"<p>{_ruby(line)}</p>" for line in excerpt.lines]
    parts.append("</blockquote>")
    for title, rows in explained(excerpt, labels):
        parts += [f"<p><b>{escape(title)}</b></p>", "<ul>"]
        parts += [f"<li>{_item(row)}</li>" for row in rows]
        parts.append("</ul>")
    parts.append(
        f'<p><cite>{escape(excerpt.citation)}</cite> <a href="{escape(excerpt.link)}">↗</a></p>'
    )
    parts += [f"<p><small>{escape(remark)}</small></p>" for remark in remarks(excerpt, labels)]
    return "\n".join(parts) + "\n"


def html_page(excerpts: Sequence[Excerpt], labels: Labels) -> str:
    """The excerpts as one self-contained HTML page, ending in LF."""
    title = excerpts[0].citation if excerpts else ""
    body = "<hr>\n".join(html(excerpt, labels) for excerpt in excerpts)
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{body}</body>\n</html>\n"
    )


def _ruby(line: Line) -> str:
    """A line with its readings above the characters; line breaks as `<br>`."""
    syllables = dict(line.ruby)
    parts = []
    for at, character in enumerate(line.text, line.start):
        if at in syllables:
            above = escape(syllables[at])
            parts.append(f"<ruby>{character}<rp>(</rp><rt>{above}</rt><rp>)</rp></ruby>")
        else:
            parts.append("<br>" if character == "\n" else escape(character))
    return "".join(parts)


def _item(row: Row) -> str:
    head = f'<b lang="zh">{escape(row.head)}</b>'
    if row.pinyin:
        head += f" <i>{escape(row.pinyin)}</i>"
    return f"{head} — {escape(row.note)}"
