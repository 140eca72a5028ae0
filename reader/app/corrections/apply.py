"""Edits put into annotations: after the machine, at their place, nothing parsed anew."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.app.corrections.correction import Kind
from reader.app.corrections.fixes import fix_from_text, fixed
from reader.app.corrections.held import Edit
from reader.core.annotations import Annotations, crosses, pieces
from reader.core.document import Document
from reader.core.errors import Code
from reader.core.figures import Figure
from reader.core.han import is_han
from reader.core.lexicon import USER_SOURCE, TermKind
from reader.core.masks import MaskKind, find_masks
from reader.core.rereading import reread
from reader.core.spans import Span, Spanned, in_order
from reader.core.terms import Term

_WHOLE = frozenset({MaskKind.DATE, MaskKind.ORDINAL, MaskKind.IDENTIFIER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """The corrected annotations, and the ids of the corrections that do not fit them any more."""

    annotations: Annotations
    unfit: tuple[int, ...] = ()


def apply(document: Document, found: Annotations, edits: Sequence[Edit]) -> Applied:
    """`found` (document offsets) with the edits that lie in it; pure, and the same when repeated.

    Terms and figures come first, then words, then readings, each in the order of `edits`. A word
    may not cross the edge of a figure, date or term: such an edit does not fit, like a fix of a
    figure that is no longer found. Parts without words get their figures' edits only.
    """
    inside = [e for e in edits if found.start <= e.start and e.end <= found.end]
    if not inside:
        return Applied(annotations=found)
    made = _Desk(document, found)
    for kinds, handle in (
        ({Kind.FIGURE, Kind.NO_FIGURE}, made.figure),
        ({Kind.TERM, Kind.NO_TERM}, made.term),
        ({Kind.WORDS}, made.cut),
        ({Kind.READING}, made.read),
    ):
        for edit in inside:
            if edit.correction.kind in kinds and not handle(edit):
                made.unfit.append(edit.correction.id)
    return Applied(annotations=made.result(), unfit=tuple(made.unfit))


def fits_words(
    document: Document, terms: Iterable[Spanned], figures: Iterable[Spanned], words: Iterable[Span]
) -> bool:
    """Whether none of `words` (code points of the document) crosses an edge of those beside it.

    `terms` and `figures`: those that share a code point with the words; dates are looked for.
    """
    listed = tuple(words)
    edges = {edge for span in (*terms, *figures) for edge in (span.start, span.end)}
    for block in document.blocks_in(listed[0].start, listed[-1].end) if listed else ():
        for mask in find_masks(document.text[block.start : block.end]):
            if mask.kind in _WHOLE:
                edges |= {mask.start + block.start, mask.end + block.start}
    ordered = sorted(edges)
    return not any(crosses(ordered, word) for word in listed)


class _Desk:
    """The annotations while they are being corrected."""

    def __init__(self, document: Document, found: Annotations) -> None:
        self._document = document
        self._found = found
        self._words = list(found.words)
        self._terms = list(found.terms)
        self._figures = list(found.figures)
        self._syllables: dict[int, str] = {}
        self.unfit: list[int] = []

    def figure(self, edit: Edit) -> bool:
        """Fix a figure or take it out; False if it is to be fixed and is not there."""
        at = _index(self._figures, edit)
        if edit.correction.kind is Kind.NO_FIGURE:
            if at is not None:
                del self._figures[at]
            return True
        if at is None:
            return False
        self._figures[at] = fixed(self._figures[at], fix_from_text(edit.correction.value))
        return True

    def term(self, edit: Edit) -> bool:
        """Mark a term or take the mark off; False if it would cut a figure or lie inside one."""
        if not self._found.words:
            return True
        at = _index(self._terms, edit)
        if edit.correction.kind is Kind.NO_TERM:
            if at is not None:
                del self._terms[at]
            return True
        if any(_cuts(edit, figure) for figure in self._figures):
            return False
        old = self._terms[at] if at is not None else None
        self._terms = [t for t in self._terms if t is not old and _stays(self._text, t, edit)]
        self._terms.append(_marked(edit, old))
        self._split_at(edit.start, edit.end)
        return True

    def cut(self, edit: Edit) -> bool:
        """Lay the words of the edit out; False where one would cross an edge."""
        if not self._words:
            return True
        wanted = pieces(edit.start, edit.correction.value)
        near = [t for t in self._terms if t.start < edit.end and t.end > edit.start]
        if not fits_words(self._document, near, self._touched(edit), wanted):
            return False
        self._split_at(edit.start, edit.end)
        outside = [w for w in self._words if w.end <= edit.start or w.start >= edit.end]
        self._words = list(in_order([*outside, *wanted]))
        return True

    def read(self, edit: Edit) -> bool:
        """Set the syllables; False if there are not as many as Han characters."""
        syllables = edit.correction.value.split()
        places = [at for at in range(edit.start, edit.end) if is_han(self._text[at])]
        if len(places) != len(syllables):
            return False
        self._syllables.update(zip(places, syllables, strict=True))
        return True

    def result(self) -> Annotations:
        """All of it, in order."""
        readings = reread(self._text, self._found.readings, self._words, self._syllables)
        unknown = {(r.start, r.end) for r in readings if "" in r.syllables}
        return replace(
            self._found,
            words=tuple(self._words),
            readings=readings,
            terms=in_order(self._terms),
            figures=tuple(self._figures),
            notices=tuple(
                notice
                for notice in self._found.notices
                if notice.code is not Code.READING_UNKNOWN or (notice.start, notice.end) in unknown
            ),
        )

    @property
    def _text(self) -> str:
        return self._document.text

    def _touched(self, edit: Edit) -> list[Figure]:
        return [f for f in self._figures if f.start < edit.end and f.end > edit.start]

    def _split_at(self, *edges: int) -> None:
        """Cut the words that one of `edges` lies inside of."""
        made: list[Span] = []
        for word in self._words:
            bounds = [word.start, *(e for e in edges if word.start < e < word.end), word.end]
            made += [Span(a, b) for a, b in pairwise(bounds)]
        self._words = made


def _index(spans: Sequence[Spanned], edit: Edit) -> int | None:
    for at, span in enumerate(spans):
        if (span.start, span.end) == (edit.start, edit.end):
            return at
    return None


def _cuts(edit: Edit, figure: Spanned) -> bool:
    """Whether the edit's span meets the figure without holding it whole."""
    apart = figure.end <= edit.start or figure.start >= edit.end
    return not apart and not (edit.start <= figure.start and figure.end <= edit.end)


def _stays(text: str, term: Term, edit: Edit) -> bool:
    """Whether a term may stand beside the one that is marked: apart from it, or a title around it.

    Only inside a 《title》 further terms are listed.
    """
    if term.end <= edit.start or term.start >= edit.end:
        return True
    titled = term.kind is TermKind.DOCUMENT and text[term.start] in "《〈"
    return titled and term.start <= edit.start and edit.end <= term.end


def _marked(edit: Edit, old: Term | None) -> Term:
    gloss = edit.correction.value
    if old is not None:
        return replace(old, gloss=gloss, source=USER_SOURCE) if gloss else old
    return Term(
        start=edit.start,
        end=edit.end,
        kind=TermKind.TERM,
        term=edit.correction.surface,
        gloss=gloss,
        source=USER_SOURCE if gloss else "",
    )
