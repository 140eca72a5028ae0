"""Figures of a paragraph: its quantities with what each counts, what changed, and when."""

from collections.abc import Sequence
from dataclasses import replace

from reader.core.context import Context
from reader.core.figures.cells import cell_figures
from reader.core.figures.change import find_changes
from reader.core.figures.doubts import doubts_of
from reader.core.figures.figure import Change, Figure
from reader.core.figures.per import find_per
from reader.core.figures.scene import scene
from reader.core.figures.scope import find_time
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
        figure = replace(_figure(text, quantity), doubts=doubts_of(at, quantity))
        place = subjects.get(index)
        if place is not None:
            figure = replace(
                figure,
                subject=text[place[0] : place[1]],
                subject_start=place[0],
                subject_end=place[1],
            )
        elif quantity.kind is not FigureKind.RATIO:
            figure = replace(figure, doubts=(*figure.doubts, "subject-unknown"))
        shared = index > 0 and at.linked(index - 1, index)
        when = shared and found[-1].change == change and found[-1].time
        found.append(
            replace(
                figure,
                change=change,
                time=when or find_time(at, index, changes),
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


def _figure(text: str, quantity: Quantity) -> Figure:
    """The figure of a quantity before its meaning is added."""
    return Figure(
        start=quantity.start,
        end=quantity.end,
        surface=text[quantity.start : quantity.end],
        value=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=quantity.kind,
        rule=quantity.rule,
        fraction=quantity.fraction,
    )
