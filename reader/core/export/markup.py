"""Annotated excerpts as HTML with ruby."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from reader.core.excerpt import Excerpt, Line
from reader.core.export.labels import Labels
from reader.core.export.lines import Row, explained, remarks
from reader.core.script import script_of

_LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant"}

STYLE = (
    "@page{size:A4;margin:22mm 20mm 20mm;@bottom-center{content:counter(page);font-size:9pt}}"
    "body{font-family:'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif;"
    "line-height:1.9;max-width:40em;margin:2em auto;padding:0 1em;color:#1d1b18;background:#fff}"
    "blockquote{margin:1em 0;padding-left:1.2em;border-left:3px solid #c9bfae}"
    "p{margin:.5em 0;orphans:3;widows:3}"
    "html:lang(zh-Hant) body{font-family:'Noto Serif CJK TC','Source Han Serif TC','Songti TC',"
    "PMingLiU,serif}i{font-family:'Noto Serif',Georgia,'Times New Roman',serif}"
    "ruby{ruby-position:over;letter-spacing:.22em}.ruby{line-height:2.3}"
    "rt{font-size:.44em;font-family:sans-serif;letter-spacing:0;user-select:none}"
    ".pinyin{margin-top:0;font-family:sans-serif;font-size:.85em;line-height:1.5;color:#5f5648}"
    "h1,h2,h3,h4,h5,h6{line-height:1.5;font-weight:600;break-after:avoid;text-wrap:balance}"
    "h1{font-size:1.6em}"
    "h2{font-size:1.3em;margin-top:1.6em}h3,h4,h5,h6{font-size:1.1em}"
    "ul{padding-left:1.2em}li,footer,small{line-height:1.6;font-size:.9em}li{break-inside:avoid}"
    "footer{margin-top:2em;padding-top:.6em;border-top:1px solid #c9bfae;overflow-wrap:anywhere}"
    "cite{font-style:normal;white-space:pre-wrap}a{color:#7a3b1d}"
    "table{border-collapse:collapse;margin:1em 0;line-height:1.6}"
    "th,td{border:1px solid #b8ad9a;padding:.2em .6em;vertical-align:top}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
    ".by,.caption{text-align:center;color:#5f5648}.signature{text-align:right}"
    ".note{font-size:.9em}[data-p]{position:relative}"
    "[data-p]::before{content:attr(data-p);position:absolute;left:-3.2em;width:2.4em;"
    "text-align:right;font:.7em/2.6 sans-serif;color:#9b907e}"
    "@media print{body{max-width:none;margin:0;padding:0 0 0 2.4em;font-size:11pt}"
    "a{color:inherit;text-decoration:none}}"
)
"""One sheet for screen and paper; it names no file and loads nothing.

Characters with ruby stand evenly apart, so that few syllables are wider than their character and
push its neighbours away. Pinyin is italic, and its apostrophe not as wide as a Chinese sign.
"""


def html(excerpt: Excerpt, labels: Labels) -> str:
    """The excerpt as an HTML fragment, ending in LF.

    Every Han character with a reading stands in `<ruby>` with `<rp>`, so that programs without
    ruby show 全(quán). No style, no script, nothing to load.
    """
    parts = [f'<blockquote lang="zh" cite="{escape(excerpt.link)}">']
    for line in excerpt.lines:
        parts += paragraph(line)
    parts.append("</blockquote>")
    for title, rows in explained(excerpt, labels):
        parts += [f"<p><b>{escape(title)}</b></p>", *listed(rows)]
    parts.append(
        f'<p><cite>{escape(excerpt.citation)}</cite> <a href="{escape(excerpt.link)}">↗</a></p>'
    )
    parts += [f"<p><small>{escape(remark)}</small></p>" for remark in remarks(excerpt, labels)]
    return "\n".join(parts) + "\n"


def html_page(excerpts: Sequence[Excerpt], labels: Labels) -> str:
    """The excerpts as one self-contained HTML page, ending in LF."""
    title = excerpts[0].citation if excerpts else ""
    text = "".join(excerpt.quotation for excerpt in excerpts)
    return page(title, "<hr>\n".join(html(excerpt, labels) for excerpt in excerpts), text)


def page(title: str, body: str, text: str) -> str:
    """A whole page around `body`, HTML that ends in LF: one file, nothing to load.

    `text`: what is quoted; it decides between the signs of simplified and traditional Chinese.
    """
    language = _LANGUAGES[script_of(text)]
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{body}</body>\n</html>\n"
    )


def paragraph(line: Line, tag: str = "p", attributes: str = "") -> Iterator[str]:
    """The line in `tag`, with ruby where it has some, else its pinyin in a paragraph below."""
    if line.ruby and not attributes:
        attributes = ' class="ruby"'
    yield f"<{tag}{attributes}>{with_ruby(line)}</{tag}>"
    if line.pinyin and not line.ruby:
        yield f'<p class="pinyin" lang="zh-Latn-pinyin">{escape(line.pinyin)}</p>'


def listed(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as a list."""
    yield "<ul>"
    for row in rows:
        yield f"<li>{_item(row)}</li>"
    yield "</ul>"


def with_ruby(line: Line, escaped: Callable[[str], str] = escape) -> str:
    """A line with its readings above the characters; line breaks as `<br>`.

    `escaped` writes what has no reading, one character at a time.
    """
    syllables = dict(line.ruby)
    parts = []
    for at, character in enumerate(line.text, line.start):
        if at in syllables:
            above = escape(syllables[at])
            parts.append(f"<ruby>{character}<rp>(</rp><rt>{above}</rt><rp>)</rp></ruby>")
        else:
            parts.append("<br>" if character == "\n" else escaped(character))
    return "".join(parts)


def _item(row: Row) -> str:
    head = f'<b lang="zh">{escape(row.head)}</b>'
    if row.pinyin:
        head += f" <i>{escape(row.pinyin)}</i>"
    return f"{head} — {escape(row.note)}"
