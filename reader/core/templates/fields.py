"""The named fields that a template may use, taken from an excerpt and its reference."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType

from reader.core.document import Document
from reader.core.excerpt import Excerpt, Explained, Line
from reader.core.export.anki import anki_ruby
from reader.core.export.labels import Labels
from reader.core.export.lines import figure_facts, remarks
from reader.core.export.options import Options, Pinyin
from reader.core.references import Style, reference, written
from reader.core.templates.escapes import MARKUP, SUFFIXES, Escape, Values

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "quotation": "the passage, exactly the source's characters",
        "lines": "list: {{{text}}} with pinyin as chosen, `plain`, `pinyin` (the line below)",
        "pinyin": "the running pinyin of the whole passage, as chosen",
        "cards": "list: `head`, `ruby` (字[zì] for Anki), `pinyin`, `gloss`, `source`",
        "glossary": "list: `head`, `pinyin`, `gloss`, `source`, `cut`",
        "figures": "list: `surface`, `english`, `subject`, `change`, `time`, `cut`, `facts`",
        "any_glossary": "true where `glossary` holds anything, for a heading over it",
        "any_figures": "true where `figures` holds anything",
        "cited": "the reference in the chosen style",
        "citation": "the citation in one line",
        "link": "the jingdu:// link",
        "title": "the document's title",
        "who": "its organ or authors",
        "date": "its day, 2025-03-05",
        "section": "the headings over the passage",
        "paragraph": "its ¶",
        "remarks": "list: `remark`, what an honest copy must add",
        "block_id": "a name for the passage that stays the same",
        "label": "words in your language: `label.terms`, `label.figures`, `label.source`",
        **{style.value.replace("-", "_"): f"the reference as {style.value}" for style in Style},
    }
)
"""Field → what it holds, for help and for messages about a field that is not there."""


def fields(
    document: Document, excerpt: Excerpt, labels: Labels, options: Options, *, suffix: str
) -> Values:
    """The values of every one of `FIELDS`; those that an option leaves out are empty.

    `suffix` is the template's: the pinyin in `text` is mark-up, so its other characters are
    escaped here already.
    """
    ref = reference(document, excerpt.start, excerpt.end, accessed=options.accessed)
    below = options.pinyin is Pinyin.BELOW
    styles = {style.value.replace("-", "_"): written(style, ref) for style in Style}
    return {
        "quotation": excerpt.quotation,
        "lines": [_line(line, options.pinyin, suffix) for line in excerpt.lines],
        "pinyin": "\n".join(line.pinyin for line in excerpt.lines) if below else "",
        "cards": [_card(item, excerpt) for item in excerpt.glossary],
        "glossary": [_gloss(item, labels) for item in excerpt.glossary if options.glosses],
        "figures": list(_figures(excerpt, labels)) if options.figures else [],
        "any_glossary": options.glosses and bool(excerpt.glossary),
        "any_figures": options.figures and bool(excerpt.figures),
        "cited": written(options.style, ref) if options.style else excerpt.citation,
        "citation": excerpt.citation,
        "link": excerpt.link,
        "title": ref.title,
        "who": "、".join(ref.names) or ref.body,
        "date": ref.issued,
        "section": ref.section,
        "paragraph": ref.paragraph,
        "remarks": [{"remark": remark} for remark in _remarks(excerpt, labels, options)],
        "block_id": _block_id(excerpt),
        "label": {"terms": labels.terms, "figures": labels.figures, "source": labels.gloss_source},
        **styles,
    }


def _remarks(excerpt: Excerpt, labels: Labels, options: Options) -> Iterator[str]:
    """The remarks, without the dictionary's where no gloss is given."""
    for remark in remarks(excerpt, labels):
        if options.glosses or not remark.startswith(labels.gloss_source):
            yield remark


def _line(line: Line, pinyin: Pinyin, suffix: str) -> Values:
    before, between, after = _AROUND[pinyin if suffix in MARKUP else _PLAINER.get(pinyin, pinyin)]
    return {
        "text": _with_syllables(line, SUFFIXES[suffix], before, between, after),
        "plain": line.text,
        "pinyin": line.pinyin if pinyin is Pinyin.BELOW else "",
    }


_AROUND: Mapping[Pinyin, tuple[str, str, str]] = {
    Pinyin.NONE: ("", "", ""),
    Pinyin.BELOW: ("", "", ""),
    Pinyin.INLINE: ("", "(", ")"),
    Pinyin.RUBY: ("<ruby>", "<rp>(</rp><rt>", "</rt><rp>)</rp></ruby>"),
}
"""What stands before a character, between it and its syllable, and after that."""

_PLAINER: Mapping[Pinyin, Pinyin] = {Pinyin.RUBY: Pinyin.INLINE}


def _with_syllables(line: Line, escaped: Escape, before: str, between: str, after: str) -> str:
    """The text of a line, each Han character with its reading where `between` is not empty."""
    syllables = dict(line.ruby) if between else {}
    return "".join(
        f"{before}{char}{between}{syllables[at]}{after}" if at in syllables else escaped(char)
        for at, char in enumerate(line.text, line.start)
    )


def _card(item: Explained, excerpt: Excerpt) -> Values:
    return {
        "head": item.head,
        "ruby": anki_ruby(item, excerpt),
        "pinyin": item.pinyin,
        "gloss": item.gloss,
        "source": item.source,
    }


def _gloss(item: Explained, labels: Labels) -> Values:
    return {
        "head": item.head,
        "pinyin": item.pinyin,
        "gloss": item.gloss,
        "source": item.source,
        "cut": labels.cut if item.cut else "",
    }


def _figures(excerpt: Excerpt, labels: Labels) -> Iterator[Values]:
    for figure in excerpt.figures:
        facts = list(figure_facts(figure, labels))
        change = figure.change
        yield {
            "surface": figure.surface,
            "english": facts[0],
            "facts": "; ".join(facts),
            "subject": figure.subject,
            "change": change.direction if change is not None else "",
            "time": figure.time,
            "cut": labels.cut if excerpt.is_cut(figure) else "",
        }


def _block_id(excerpt: Excerpt) -> str:
    """The same letters for the same passage of the same file: jingdu-3f9a0c21."""
    told = f"{excerpt.source.sha256}:{excerpt.start}:{excerpt.end}"
    return f"jingdu-{sha256(told.encode()).hexdigest()[:8]}"
