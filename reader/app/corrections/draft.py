"""One place of a document as it stands, and what is wished of it made into corrections."""

from dataclasses import dataclass, replace

from reader.app.annotated import Annotated
from reader.app.corrections.apply import fits_words
from reader.app.corrections.correction import Correction, Kind, at_place, checked, spaced
from reader.app.corrections.fixes import Fix, difference, fix_from_text, fix_to_text, overlaid
from reader.app.corrections.held import Edit
from reader.app.corrections.places import syllables_at, unsure_at
from reader.app.stepping import word_at
from reader.app.store import Scope
from reader.core.annotations import pieces
from reader.core.errors import Code, ReaderError
from reader.core.figures import Figure
from reader.core.han import is_han
from reader.core.spans import Span
from reader.core.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A place as it stands.

    `words`: its words joined by a space; `syllables`: one per Han code point; `unsure`: the first
    of them that is in doubt; `term`: the term of just this span; `figure`: the one that holds its
    beginning.
    """

    span: Span
    surface: str
    words: str
    syllables: tuple[str, ...]
    unsure: int | None = None
    term: Term | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the place should be. `figure`: False for "not a figure"; `fix`: None for none.

    `before`, `after`: what must stand right beside the surface for a rule to hold; "" for anything.
    """

    words: str
    syllables: tuple[str, ...]
    term: bool
    gloss: str = ""
    figure: bool = True
    fix: Fix | None = None
    before: str = ""
    after: str = ""


def target(annotated: Annotated, offset: int, chosen: Span | None) -> Span | None:
    """What a correction at code point `offset` is about: the selection around it, else the word.

    None where there is neither, where the selection reaches over several blocks, or where nothing
    is annotated yet.
    """
    if chosen is not None and chosen.start <= offset <= chosen.end:
        span = _trimmed(annotated.document.text, chosen)
        blocks = annotated.document.blocks_in(span.start, span.end) if span else ()
        known = span is not None and bool(annotated.words(span.start, span.end))
        return span if known and len(blocks) == 1 else None
    for at in (offset, offset - 1):
        word = word_at(annotated.words(at, at + 1), at) if at >= 0 else None
        if word is not None and not word.cut(annotated.document.text).isspace():
            return word
    return None


def draft(annotated: Annotated, span: Span) -> Draft:
    """The place `span` as it stands in the annotations."""
    text = annotated.document.text
    words = (
        text[max(w.start, span.start) : min(w.end, span.end)]
        for w in annotated.words(span.start, span.end)
    )
    terms = annotated.terms(span.start, span.end)
    figures = annotated.figures(span.start, span.start + 1)
    return Draft(
        span=span,
        surface=span.cut(text),
        words=" ".join(map(spaced, words)),
        syllables=tuple(syllables_at(annotated, span)),
        unsure=unsure_at(annotated, span),
        term=next((t for t in terms if (t.start, t.end) == (span.start, span.end)), None),
        figure=figures[0] if figures else None,
    )


def widened(annotated: Annotated, span: Span, *, back: bool) -> Span:
    """The span with the word before it, or after it, taken in; as it is at the block's edge."""
    block = annotated.document.blocks_in(span.start, span.end)[0]
    at = span.start - 1 if back else span.end
    if not block.start <= at < block.end:
        return span
    word = word_at(annotated.words(at, at + 1), at)
    if word is None:
        return span
    return Span(min(span.start, word.start), max(span.end, word.end))


def corrections(
    annotated: Annotated, now: Draft, wish: Wish, scope: Scope, edits: tuple[Edit, ...] = ()
) -> tuple[Correction, ...]:
    """The corrections that turn the place into what is wished: only what differs, checked.

    `edits`: those that hold, so that a second fix of a figure keeps the first. What is wished of a
    figure holds at its place whatever the scope. Raises ReaderError E-COR-… where the wish makes no
    sense, E-COR-06 for a word over an edge.
    """
    changed: list[tuple[Kind, str]] = []
    if wish.words.split() != now.words.split():
        _check_edges(annotated, now, wish)
        changed.append((Kind.WORDS, wish.words))
    if wish.syllables != now.syllables:
        changed.append((Kind.READING, " ".join(wish.syllables)))
    gloss = " ".join(wish.gloss.split())
    if not wish.term and now.term is not None:
        changed.append((Kind.NO_TERM, ""))
    elif wish.term and (now.term is None or (gloss and gloss != now.term.gloss)):
        changed.append((Kind.TERM, gloss))
    made = [_reaching(annotated, now, kind, value, wish, scope) for kind, value in changed]
    if now.figure is not None:
        made += _of_figure(annotated, now.figure, wish, edits)
    return tuple(map(checked, made))


def _check_edges(annotated: Annotated, now: Draft, wish: Wish) -> None:
    if "".join(wish.words.split()) != spaced(now.surface):
        raise ReaderError(Code.CORRECTION_WORDS, surface=now.surface, value=wish.words)
    start, end = now.span.start, now.span.end
    terms = [t for t in annotated.terms(start, end) if t is not now.term or wish.term]
    words = pieces(start, wish.words)
    if not fits_words(annotated.document, terms, annotated.figures(start, end), words):
        raise ReaderError(Code.CORRECTION_EDGE)


def beside(annotated: Annotated, span: Span, size: int = 2) -> tuple[str, str]:
    """What stands right before and after the place in its block: `size` code points at most."""
    block = annotated.document.blocks_in(span.start, span.end)[0]
    text = annotated.document.text
    start, end = max(block.start, span.start - size), min(block.end, span.end + size)
    return text[start : span.start], text[span.end : end]


def _reaching(
    annotated: Annotated, now: Draft, kind: Kind, value: str, wish: Wish, scope: Scope
) -> Correction:
    text = annotated.document.text
    placed = at_place(kind, text, now.span.start, now.span.end, value)
    if scope is Scope.PLACE:
        return placed
    return replace(placed, scope=scope, before=wish.before, after=wish.after, start=None)


def _of_figure(
    annotated: Annotated, figure: Figure, wish: Wish, edits: tuple[Edit, ...]
) -> list[Correction]:
    text = annotated.document.text
    if not wish.figure:
        return [at_place(Kind.NO_FIGURE, text, figure.start, figure.end)]
    return list(fix_of_figure(text, figure, wish.fix or Fix(), edits))


def fix_of_figure(
    text: str, figure: Figure, wanted: Fix, edits: tuple[Edit, ...]
) -> tuple[Correction, ...]:
    """The correction that puts what is wanted into a figure of `text`, () where nothing differs.

    `edits`: those that hold, so that a second fix keeps the first.
    """
    fix = difference(figure, wanted)
    if fix == Fix():
        return ()
    for edit in edits:
        same = (edit.start, edit.end) == (figure.start, figure.end)
        if same and edit.correction.kind is Kind.FIGURE:
            fix = overlaid(fix_from_text(edit.correction.value), fix)
    return (at_place(Kind.FIGURE, text, figure.start, figure.end, fix_to_text(fix)),)


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def han_of(surface: str) -> tuple[str, ...]:
    """The Han characters of a surface, in order: those that have a syllable."""
    return tuple(char for char in surface if is_han(char))
