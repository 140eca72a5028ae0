"""Figures of a paragraph: its quantities with what each counts, what changed, and when."""

from collections.abc import Sequence

from reader.core.context import Context
from reader.core.figures.figure import Figure
from reader.core.masks import Mask
from reader.core.quantities import Quantity
from reader.core.spans import Span


def find_figures(
    text: str,
    quantities: Sequence[Quantity],
    masks: Sequence[Mask],
    words: Sequence[Span],
    context: Context,
) -> tuple[Figure, ...]:
    """The figures of the paragraph `text`, sorted, without overlap; half-open code points."""
    return tuple(
        Figure(
            start=quantity.start,
            end=quantity.end,
            surface=text[quantity.start : quantity.end],
            value=quantity.value,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            kind=quantity.kind,
            rule=quantity.rule,
            fraction=quantity.fraction,
            doubts=quantity.doubts,
        )
        for quantity in quantities
    )
