"""Figures: checkable quantities with what is counted, what changed, and when."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.core.figures.figure import Change, Figure
from reader.core.quantities import FigureKind, Qualifier, Quantity, Value

if TYPE_CHECKING:
    from reader.core.context import Context
    from reader.core.masks import Mask
    from reader.core.spans import Span

__all__ = ["Change", "Figure", "FigureKind", "Qualifier", "Value", "find_figures"]


def find_figures(
    text: str,
    quantities: Sequence[Quantity],
    masks: "Sequence[Mask]",
    words: "Sequence[Span]",
    context: "Context",
) -> tuple[Figure, ...]:
    """The figures of the paragraph `text`, sorted, without overlap; half-open code points.

    `quantities` and `masks` are those of the same text; `words` its word cut, () where it is not
    known: names are then cut by the table of words alone. With `context.table` the text is a cell.
    """
    # What finds them is loaded with the first paragraph: to show known figures takes none of it.
    from reader.core.figures.find import find

    return find(text, quantities, masks, words, context)
