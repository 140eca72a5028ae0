"""Explained terms as an Anki deck: term with pinyin above it, gloss, sentence, citation."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from io import BytesIO

from reader.core.errors import Code, ReaderError
from reader.core.excerpt import Excerpt, Explained
from reader.core.glosses import ATTRIBUTION

_MODEL = 1_607_392_319  # any number, kept for good: Anki knows a note type by it
_FIELDS = ("Term", "Ruby", "Pinyin", "Gloss", "Sentence", "Citation", "Link")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?[”’」』）]*")
_FRONT = '<div lang="zh" style="font-size:2em">{{Term}}</div><div lang="zh">{{Sentence}}</div>'
_BACK = (
    '<div lang="zh" style="font-size:2em">{{furigana:Ruby}}</div><div>{{Pinyin}}</div>'
    '<div>{{Gloss}}</div><hr><div lang="zh">{{Sentence}}</div>'
    '<small>{{Citation}} <a href="{{Link}}">↗</a></small>'
)


def anki_deck(excerpts: Sequence[Excerpt], name: str) -> bytes:
    """The explained terms of the excerpts, each once, as the bytes of an `.apkg` file.

    The same term of the same document is the same note when it is imported again. Raises
    ReaderError E-EXTRA-01 where genanki is not installed.
    """
    try:
        import genanki
    except ImportError:
        raise ReaderError(Code.EXTRA_MISSING, extra="cards", package="genanki") from None
    model = genanki.Model(
        _MODEL,
        "Jingdu",
        fields=[{"name": field} for field in _FIELDS],
        templates=[{"name": "Term", "qfmt": _FRONT, "afmt": _BACK}],
    )
    deck = genanki.Deck(_number(name), name, description=ATTRIBUTION)
    for excerpt, item in _once(excerpts):
        cells = [
            item.head,
            anki_ruby(item, excerpt),
            item.pinyin,
            f"{item.gloss} ({item.source})",
            sentence_at(excerpt, item.start),
            excerpt.citation,
            excerpt.link,
        ]
        guid = genanki.guid_for(excerpt.source.sha256, item.head)
        deck.add_note(genanki.Note(model=model, fields=[escape(c) for c in cells], guid=guid))
    file = BytesIO()
    genanki.Package(deck).write_to_file(file)
    return file.getvalue()


def anki_ruby(item: Explained, excerpt: Excerpt) -> str:
    """The term as Anki writes readings: 干[gàn] 部[bù]; a space begins each but the first."""
    syllables = {at: said for line in excerpt.lines for at, said in line.ruby}
    marked = "".join(
        f" {char}[{syllables[at]}]" if at in syllables else char
        for at, char in enumerate(item.head, item.start)
    )
    return marked.strip()


def sentence_at(excerpt: Excerpt, offset: int) -> str:
    """The sentence of the excerpt that holds code point `offset`; all of it where none does."""
    for line in excerpt.lines:
        if line.start <= offset < line.end:
            for found in _SENTENCE.finditer(line.text):
                if found.end() > offset - line.start:
                    return found[0].strip()
    return excerpt.quotation


def _once(excerpts: Sequence[Excerpt]) -> Iterator[tuple[Excerpt, Explained]]:
    """Each explained term where it comes first."""
    seen: set[str] = set()
    for excerpt in excerpts:
        for item in excerpt.glossary:
            if item.head not in seen:
                seen.add(item.head)
                yield excerpt, item


def _number(name: str) -> int:
    """A deck's number, the same for the same name: 31 bits, as Anki wants."""
    return int.from_bytes(sha256(name.encode()).digest()[:4]) >> 1
