"""Figures of a paragraph: its quantities with what each counts, what changed, and when."""

from collections.abc import Sequence

from reader.core.context import Context
from reader.core.figures.cells import cell_figures
from reader.core.figures.change import find_changes
from reader.core.figures.doubts import doubts_of
from reader.core.figures.figure import Change, Figure
from reader.core.figures.names import Place
from reader.core.figures.per import find_per
from reader.core.figures.scene import Scene, scene
from reader.core.figures.scope import find_time, own_time
from reader.core.figures.subject import find_subjects
from reader.core.masks import Mask
from reader.core.quantities import FigureKind, Quantity
from reader.core.spans import Span


def find(
    text: str,
    quantities: Sequence[Quantity],
    masks: Sequence[Mask],
    words: Sequence[Span],
    context: Context,
) -> tuple[Figure, ...]:
    """The figures of the paragraph `text`, sorted, without overlap; half-open code points.

    `quantities` and `masks` are those of the same text; `words` its word cut, () where it is not
    known: names are then cut by the table of words alone. With `context.table` the text is a cell.
    """
    at = scene(text, quantities, masks, words, context)
    changes = find_changes(at)
    subjects = find_subjects(at, changes)
    found: list[Figure] = []
    for index, quantity in enumerate(quantities):
        change = changes.get(index)
        shared = at.linked(index - 1)
        when = shared and found[-1].change == change and found[-1].time
        found.append(
            _figure(
                at,
                quantity,
                place=subjects.get(index),
                change=change,
                time=own_time(at, index) or when or find_time(at, index, changes),
                per=find_per(at, index) or _of_pair(found, change),
            )
        )
    if context.table is not None:
        return cell_figures(text, quantities, found, context.table)
    return tuple(found)


def _of_pair(found: Sequence[Figure], change: Change | None) -> str:
    """What the `from` that this `to` closes is counted per."""
    if change is None or change.role != "to" or change.start is None:
        return ""
    mates = (f.per for f in reversed(found) if f.change and f.change.role == "from")
    return next(mates, "")


def _figure(
    at: Scene,
    quantity: Quantity,
    *,
    place: Place | None,
    change: Change | None,
    time: str,
    per: str,
) -> Figure:
    """The figure of a quantity; `place`: span of what it counts, None if unknown."""
    doubts = doubts_of(at, quantity)
    if place is None and quantity.kind is not FigureKind.RATIO:
        doubts = (*doubts, "subject-unknown")
    start, end = place or (None, None)
    return Figure(
        start=quantity.start,
        end=quantity.end,
        surface=at.text[quantity.start : quantity.end],
        value=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=quantity.kind,
        subject=at.text[place[0] : place[1]] if place else "",
        subject_start=start,
        subject_end=end,
        change=change,
        time=time,
        per=per,
        rule=quantity.rule,
        doubts=doubts,
        fraction=quantity.fraction,
    )
