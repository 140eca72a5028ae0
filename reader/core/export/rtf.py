r"""Annotated excerpts as RTF with phonetic guides, for word processors that lose `<ruby>`.

RTF has no ruby of its own. What Word writes for a phonetic guide, and what LibreOffice reads as
real ruby, is an equation field that sets one text above another: `EQ \* jc0 \* hps10
\o\ac(\s\up 11(quán),全)` (Word's help, “Field codes: Eq”: \o overstrike, \ac centred, \s\up raised
by so many points). Centred, a long syllable widens its character; distributed, LibreOffice runs the
syllables of neighbours together.
"""

from collections.abc import Iterator, Sequence

from reader.core.excerpt import Excerpt, Line
from reader.core.export.labels import Labels
from reader.core.export.lines import Row, explained, remarks
from reader.core.script import script_of

_BODY = 24  # half points
_RUBY = 10  # half points
_RAISED = 11  # points
_LEADING = 480  # twentieths of a point, at least: room for the syllables above
_FONTS = {
    "hans": r"\deflangfe2052{\fonttbl{\f0\froman\fcharset134 SimSun;}",
    "hant": r"\deflangfe1028{\fonttbl{\f0\froman\fcharset136 PMingLiU;}",
}
"""Script → the language of Chinese text and its font: they decide the forms of its signs."""

_HEAD = r"{\rtf1\ansi\ansicpg1252\uc1\deff0"
_LATIN = r"{\f1\fswiss\fcharset0 Arial;}}"
_PLAIN = r"\pard\plain\f0"
_SIGNS = {"\\": r"\\", "{": r"\{", "}": r"\}", "\n": r"\line ", "\t": r"\tab "}


def rtf(excerpt: Excerpt, labels: Labels) -> str:
    """The excerpt as one RTF document (see `rtf_document`)."""
    return rtf_document([excerpt], labels)


def rtf_document(excerpts: Sequence[Excerpt], labels: Labels) -> str:
    """The excerpts as one RTF document in ASCII: quotations with ruby, lists, citations with links.

    Every Han character with a reading is a field of its own. What a simpler program shows in its
    place, the field's result, is the character itself. A line without ruby has its pinyin below.
    """
    text = "".join(excerpt.quotation for excerpt in excerpts)
    parts = [_HEAD + _FONTS[script_of(text)] + _LATIN]
    for number, excerpt in enumerate(excerpts):
        parts += [rf"{_PLAIN}\par"] if number else []
        parts += _body(excerpt, labels)
    return "\n".join([*parts, "}"]) + "\n"


def _body(excerpt: Excerpt, labels: Labels) -> Iterator[str]:
    for line in excerpt.lines:
        yield rf"{_PLAIN}\fs{_BODY}\li480\sl{_LEADING} {_ruby(line)}\par"
        if line.pinyin and not line.ruby:
            yield rf"\pard\plain\f1\fs20\li480 {_escaped(line.pinyin)}\par"
    for title, rows in explained(excerpt, labels):
        yield rf"{_PLAIN}\fs20\sb160\b {_escaped(title)}\par"
        yield from (rf"{_PLAIN}\fs20\li360\fi-360\tx360 {_item(row)}\par" for row in rows)
    target = rf'{{\*\fldinst HYPERLINK "{_escaped(excerpt.link)}"}}'
    link = rf"{{\field{target}{{\fldrslt \u8599?}}}}"
    yield rf"{_PLAIN}\fs20\sb160 {_escaped(excerpt.citation)} {link}\par"
    yield from (rf"{_PLAIN}\fs16 {_escaped(r)}\par" for r in remarks(excerpt, labels))


def _ruby(line: Line) -> str:
    """A line with its readings above the characters."""
    syllables = dict(line.ruby)
    return "".join(
        _guided(character, syllables[at]) if at in syllables else _escaped(character)
        for at, character in enumerate(line.text, line.start)
    )


def _guided(character: str, syllable: str) -> str:
    """One character with its syllable above it. Neither holds a bracket or a comma."""
    base, above = _escaped(character), _escaped(syllable)
    guide = (
        rf"EQ \\* jc0 \\* hps{_RUBY} \\o\\ac(\\s\\up {_RAISED}"
        rf"({{\f1\fs{_RUBY} {above}}}),{{{base}}})"
    )
    # LibreOffice shows a result beside its ruby. Who knows nested tables passes over this group,
    # as the format's specification asks, and all who know the guide know those.
    return rf"{{\field{{\*\fldinst {guide}}}{{\fldrslt {{\nonesttables {base}}}}}}}"


def _item(row: Row) -> str:
    head = rf"\bullet\tab {{\b {_escaped(row.head)}}}"
    if row.pinyin:
        head += rf" {{\f1\i {_escaped(row.pinyin)}}}"
    return rf"{head} \u8212? {_escaped(row.note)}"


def _escaped(words: str) -> str:
    r"""Words as RTF: ASCII as it is, the rest as \uN? with N a signed UTF-16 unit."""
    return "".join(
        _SIGNS.get(character) or (character if character.isascii() else _units(character))
        for character in words
    )


def _units(character: str) -> str:
    data = character.encode("utf-16-le", "surrogatepass")
    units = (
        int.from_bytes(data[at : at + 2], "little", signed=True) for at in range(0, len(data), 2)
    )
    return "".join(rf"\u{unit}?" for unit in units)
