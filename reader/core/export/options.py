"""What the user chose to have in an excerpt or an exported document."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.core.document import Document
from reader.core.excerpt import Excerpt, Line
from reader.core.references import Style, reference, written


class Pinyin(StrEnum):
    """How the pinyin of a quotation is given."""

    NONE = "none"
    INLINE = "inline"  # 字(zì)
    RUBY = "ruby"  # above, in HTML's <ruby>; where a template is no mark-up as INLINE
    BELOW = "below"  # one running line under each line


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What goes into an excerpt. `style`: None is the citation in one line.

    `accessed`: the day (ISO) on which the file was got, "" where it is not known.
    """

    pinyin: Pinyin = Pinyin.BELOW
    glosses: bool = True
    figures: bool = True
    style: Style | None = None
    accessed: str = ""


def tailored(
    document: Document, excerpt: Excerpt, options: Options, *, markup: bool = True
) -> Excerpt:
    """The excerpt as a writer is to write it: what the options leave out is not in it.

    Its lines are for writing alone: the text of a line may hold syllables, 字(zì), and then no
    longer is what stands at its offsets. `markup`: the writer knows ruby; else it comes inline.
    """
    cited = excerpt.citation
    if options.style is not None:
        ref = reference(document, excerpt.start, excerpt.end, accessed=options.accessed)
        cited = written(options.style, ref)
    pinyin = options.pinyin
    if pinyin is Pinyin.RUBY and not markup:
        pinyin = Pinyin.INLINE
    return replace(
        excerpt,
        lines=tuple(shown_line(line, pinyin) for line in excerpt.lines),
        glossary=excerpt.glossary if options.glosses else (),
        figures=excerpt.figures if options.figures else (),
        citation=cited,
    )


def shown_line(line: Line, pinyin: Pinyin) -> Line:
    """The line with its pinyin in one form alone: ruby, a line below, inside the text, or none."""
    match pinyin:
        case Pinyin.RUBY:
            return replace(line, pinyin="")
        case Pinyin.BELOW:
            return replace(line, ruby=())
        case Pinyin.INLINE:
            return replace(line, text=inline(line), ruby=(), pinyin="")
        case Pinyin.NONE:
            return replace(line, ruby=(), pinyin="")


def inline(line: Line) -> str:
    """The line's text, each Han character with its syllable after it: 全(quán)."""
    syllables = dict(line.ruby)
    return "".join(
        f"{char}({syllables[at]})" if at in syllables else char
        for at, char in enumerate(line.text, line.start)
    )
