"""Where in a document a rule applies, and where it would change something: before it is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.app.annotated import Annotated
from reader.app.corrections.apply import fits_words
from reader.core.annotations import annotated_blocks, pieces
from reader.core.han import is_han
from reader.core.lexicon import Rule, RuleKind
from reader.core.spans import Span
from reader.core.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Places of a rule, half-open code points, in order.

    `found`: where its surface stands in its context; `changed`: those it makes different.
    """

    found: tuple[Span, ...]
    changed: tuple[Span, ...]


def _as_written(text: str) -> str:
    return text


def places(
    annotated: Annotated, rule: Rule, *, shadow: Callable[[str], str] = _as_written
) -> Places:
    """The places of `rule` in an annotated document.

    `shadow`: the lexicon's, by which terms are compared; it keeps the length. In blocks that are
    not annotated yet every place counts as changed.
    """
    found = tuple(_found(annotated, rule, shadow))
    changed = tuple(span for span in found if _changes(annotated, rule, span))
    return Places(found=found, changed=changed)


def _found(annotated: Annotated, rule: Rule, shadow: Callable[[str], str]) -> Iterator[Span]:
    folded = rule.kind in {RuleKind.TERM, RuleKind.NO_TERM}
    whole = rule.before + rule.surface + rule.after
    text = annotated.document.text
    if folded:
        whole, text = shadow(whole), shadow(text)
    if not rule.surface:
        return
    for block in annotated_blocks(annotated.document):
        at = text.find(whole, block.start, block.end)
        while at >= 0:
            start = at + len(rule.before)
            yield Span(start, start + len(rule.surface))
            at = text.find(whole, at + len(whole), block.end)


def _changes(annotated: Annotated, rule: Rule, span: Span) -> bool:
    block = annotated.document.blocks_in(span.start, span.end)[0]
    if not annotated.words(block.start, block.end):  # at most its figures are known yet
        return True
    if rule.kind is RuleKind.WORDS:
        return _recuts(annotated, rule, span)
    if rule.kind is RuleKind.READING:
        return syllables_at(annotated, span) != rule.value.split()
    terms = annotated.terms(span.start, span.end)
    same = [t for t in terms if (t.start, t.end) == (span.start, span.end)]
    if rule.kind is RuleKind.NO_TERM:
        return bool(same)
    if same:
        return same[0].gloss != rule.value
    return not any(_outweighs(term, span) for term in terms) and not any(
        f.start <= span.start and span.end <= f.end for f in annotated.figures(span.start, span.end)
    )


def _recuts(annotated: Annotated, rule: Rule, span: Span) -> bool:
    """Whether the words of the rule differ from those that stand there, and may stand there."""
    wanted = pieces(span.start, rule.value)
    if annotated.words(span.start, span.end) == wanted:
        return False
    terms = annotated.terms(span.start, span.end)
    figures = annotated.figures(span.start, span.end)
    return fits_words(annotated.document, terms, figures, wanted)


def _outweighs(term: Term, span: Span) -> bool:
    """Whether a term keeps its place against a new one: the longer wins, of equals the earlier."""
    length, new = term.end - term.start, span.end - span.start
    return length > new or (length == new and term.start < span.start)


def syllables_at(annotated: Annotated, span: Span) -> list[str]:
    """The syllables of the Han characters in `span`, "" for one without a reading."""
    text = annotated.document.text
    known: dict[int, str] = {}
    for reading in annotated.readings(span.start, span.end):
        at_han = [at for at in range(reading.start, reading.end) if is_han(text[at])]
        known.update(zip(at_han, reading.syllables, strict=False))
    return [known.get(at, "") for at in range(span.start, span.end) if is_han(text[at])]


def unsure_at(annotated: Annotated, span: Span) -> int | None:
    """Which Han character of `span`, from 0, is the first whose reading no rule was sure of."""
    text = annotated.document.text
    open_at: set[int] = set()
    for reading in annotated.readings(span.start, span.end):
        at_han = [at for at in range(reading.start, reading.end) if is_han(text[at])]
        open_at |= {at for at, doubt in zip(at_han, reading.doubt, strict=False) if doubt}
    inside = [at for at in range(span.start, span.end) if is_han(text[at])]
    return next((number for number, at in enumerate(inside) if at in open_at), None)
