"""What of the user's corrections holds for one document: rules, edits with their places, lost."""

from collections.abc import Sequence, Set as AbstractSet
from dataclasses import dataclass

from reader.app.corrections.correction import TOPICS, Correction, Kind
from reader.app.store import Scope
from reader.app.store_anchor import place_all
from reader.core.annotations import annotated_blocks
from reader.core.document import Document
from reader.core.lexicon import Rule
from reader.core.outline.revise import HeadingEdit, fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A correction of one place and where that is now: half-open code points of the document."""

    correction: Correction
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The corrections of one document. All in the order of keeping; `edits` apply in that order.

    `headings`: edits of the section tree, which is put right before anything is annotated. `lost`:
    those whose place the text no longer has, or that nothing there can take.
    """

    listed: tuple[Correction, ...] = ()
    rules: tuple[Rule, ...] = ()
    edits: tuple[Edit, ...] = ()
    headings: tuple[Edit, ...] = ()
    lost: tuple[Correction, ...] = ()


def settle(document: Document, corrections: Sequence[Correction]) -> Held:
    """What of `corrections`, given in the order of keeping, holds for `document`.

    Of rules for one surface and context the document's own beats the one for everywhere, else the
    later the earlier. A place is found again by its quotation and context; it must lie inside one
    block that is annotated, or be one where a heading can stand. `document` is as it was parsed.
    """
    placed = place_all(document.text, corrections)
    edits = [Edit(correction=c, start=span.start, end=span.end) for c, span in placed.found]
    starts = {block.start for block in annotated_blocks(document)}
    fitting = [edit for edit in edits if _fits(document, edit, starts)]
    astray = [e.correction for e in edits if not _fits(document, e, starts)]
    fitting.sort(key=lambda e: e.correction.id)
    return Held(
        listed=tuple(corrections),
        rules=_rules(corrections),
        edits=tuple(e for e in fitting if not _of_tree(e)),
        headings=tuple(e for e in fitting if _of_tree(e)),
        lost=tuple(sorted([*placed.lost, *astray], key=lambda c: c.id)),
    )


def heading_edit(edit: Edit) -> HeadingEdit:
    """An edit of the section tree as the core wants it."""
    level = int(edit.correction.value) if edit.correction.kind is Kind.HEADING else 0
    return HeadingEdit(start=edit.start, end=edit.end, level=level)


def _of_tree(edit: Edit) -> bool:
    return TOPICS[edit.correction.kind] == "heading"


def _fits(document: Document, edit: Edit, starts: AbstractSet[int]) -> bool:
    """Whether there is something at the place of the edit that it can change."""
    if _of_tree(edit):
        return fits(document.blocks, document.sections, heading_edit(edit))
    return _in_one_block(document, edit, starts)


def _in_one_block(document: Document, edit: Edit, starts: AbstractSet[int]) -> bool:
    """Whether the edit lies in one of the blocks that begin at `starts`."""
    blocks = document.blocks_in(edit.start, edit.end)
    return (
        len(blocks) == 1
        and blocks[0].start in starts
        and blocks[0].start <= edit.start
        and edit.end <= blocks[0].end
    )


def _rules(corrections: Sequence[Correction]) -> tuple[Rule, ...]:
    """The rules that hold, those for everywhere first: a later one wins where two meet."""
    winners: dict[tuple[str, str, str, str], Correction] = {}
    for wanted in (Scope.EVERYWHERE, Scope.DOCUMENT):
        for correction in corrections:
            if correction.scope is wanted:
                topic = TOPICS[correction.kind]
                key = (topic, correction.surface, correction.before, correction.after)
                winners.pop(key, None)  # so that the winner also stands last
                winners[key] = correction
    made = (correction.rule for correction in winners.values())
    return tuple(rule for rule in made if rule is not None)
