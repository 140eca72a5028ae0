"""Documents written as Markdown, as one HTML page that prints well, and as plain text."""

from collections.abc import Iterable, Iterator
from html import escape

from reader.core.excerpt import Line
from reader.core.export.labels import Labels
from reader.core.export.lines import explained, remarks
from reader.core.export.markup import listed, page, with_ruby
from reader.core.export.plain import escaped, joined, marked_row
from reader.core.export.whole.parts import Ending, Field, Part, is_heading, pinyin_below, rank

_CLASSES = {
    "byline": "by",
    "subtitle": "by",
    "caption": "caption",
    "note": "note",
    "signature": "signature",
}


def markdown_pages(parts: Iterable[Part], ending: Ending, labels: Labels) -> str:
    """Markdown that ends in LF: headings, paragraphs, tables; lists and the citation last.

    `ending`: the excerpt of the same passage, as the options left it.
    """
    out: list[str] = []
    for part in parts:
        out += [*_markdown(part), ""]
    for title, rows in explained(ending.excerpt, labels, ending.place):
        out += [f"## {title}", "", *(f"- {marked_row(row)}" for row in rows), ""]
    out += ["---", "", f"{escaped(ending.excerpt.citation)} [↗]({ending.excerpt.link})"]
    for remark in remarks(ending.excerpt, labels):
        out += ["", f"<small>{escape(remark)}</small>"]
    return "\n".join(out) + "\n"


def _markdown(part: Part) -> Iterator[str]:
    if part.rows:
        yield from _pipes(part.rows)
        return
    below = pinyin_below(part)
    words = "".join(
        f"**{_marked(line)}**" if line is part.lead else _marked(line)
        for line in (part.lead, part.line)
        if line is not None
    )
    if is_heading(part):
        yield f"{'#' * rank(part)} {words.replace('<br>', ' ')}"
    else:
        rows = words.split("<br>")
        yield from (f"{row}  " for row in rows[:-1])
        yield f"{rows[-1]}  " if below else rows[-1]
    if below:
        yield from ([""] if is_heading(part) else [])
        yield f"*{escaped(below)}*"


def _marked(line: Line) -> str:
    return with_ruby(line, escaped)


def _pipes(rows: tuple[tuple[Field, ...], ...]) -> Iterator[str]:
    """A table with pipes; a cell over several columns is followed by empty ones."""
    width = max(sum(field.colspan for field in row) for row in rows)
    for number, row in enumerate(rows):
        cells: list[str] = []
        for field in row:
            cells += [_marked(field.line), *[""] * (field.colspan - 1)]
        cells += [""] * (width - len(cells))
        yield f"| {' | '.join(cells)} |"
        if not number:
            yield "|" + "---|" * width


def html_pages(parts: Iterable[Part], ending: Ending, labels: Labels, title: str) -> str:
    """One self-contained HTML page that ends in LF, the number of each ¶ beside it."""
    out: list[str] = ["<article>"]
    for part in parts:
        out += _html(part)
    out.append("</article>")
    for name, rows in explained(ending.excerpt, labels, ending.place):
        out += [f"<h2>{escape(name)}</h2>", *listed(rows)]
    link = escape(ending.excerpt.link)
    out += [
        "<footer>",
        f'<p><cite>{escape(ending.excerpt.citation)}</cite> <a href="{link}">↗</a></p>',
    ]
    out += [f"<p><small>{escape(remark)}</small></p>" for remark in remarks(ending.excerpt, labels)]
    return page(title, "\n".join([*out, "</footer>"]) + "\n", ending.excerpt.quotation)


def _html(part: Part) -> Iterator[str]:
    if part.rows:
        yield from _table(part.rows)
        return
    below = pinyin_below(part)
    words = "".join(
        f"<b>{with_ruby(line)}</b>" if line is part.lead else with_ruby(line)
        for line in (part.lead, part.line)
        if line is not None
    )
    tag = f"h{rank(part)}" if is_heading(part) else "p"
    classes = [_CLASSES.get(part.kind, ""), "ruby" if "<ruby>" in words else ""]
    named = " ".join(name for name in classes if name)
    number = f' id="p{part.number}" data-p="{part.number}"' if part.number else ""
    yield f"<{tag}{f' class={chr(34)}{named}{chr(34)}' if named else ''}{number}>{words}</{tag}>"
    if below:
        yield f'<p class="pinyin" lang="zh-Latn-pinyin">{escape(below)}</p>'


def _table(rows: tuple[tuple[Field, ...], ...]) -> Iterator[str]:
    yield "<table>"
    heads = 0
    while heads < len(rows) - 1 and all(field.header for field in rows[heads]):
        heads += 1
    for number, row in enumerate(rows):
        if heads and number in {0, heads}:
            yield "<thead>" if number == 0 else "</thead>\n<tbody>"
        cells = []
        for field in row:
            tag = "th" if field.header else "td"
            spans = f' rowspan="{field.rowspan}"' if field.rowspan > 1 else ""
            spans += f' colspan="{field.colspan}"' if field.colspan > 1 else ""
            cells.append(f"<{tag}{spans}>{with_ruby(field.line)}</{tag}>")
        yield f"<tr>{''.join(cells)}</tr>"
    if heads:
        yield "</tbody>"
    yield "</table>"


def text_pages(parts: Iterable[Part], ending: Ending, labels: Labels) -> str:
    """Plain text that ends in LF: blocks with an empty line between them, cells joined by TAB."""
    out: list[str] = []
    for part in parts:
        if part.rows:
            out += ["\t".join(field.line.text for field in row) for row in part.rows]
        else:
            out.append("".join(line.text for line in (part.lead, part.line) if line is not None))
        out += [below] if (below := pinyin_below(part)) else []
        out.append("")
    for title, rows in explained(ending.excerpt, labels, ending.place):
        out += [title, *(f"· {joined(row)}" for row in rows), ""]
    out += [f"—— {ending.excerpt.citation}", ending.excerpt.link, *remarks(ending.excerpt, labels)]
    return "\n".join(out) + "\n"
