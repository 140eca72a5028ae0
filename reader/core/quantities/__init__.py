"""Quantities: every number of a paragraph that counts or measures something, with its bound."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.core.quantities.quantity import FigureKind, Qualifier, Quantity, Value

if TYPE_CHECKING:
    from reader.core.masks import Mask

__all__ = ["FigureKind", "Qualifier", "Quantity", "Value", "find_quantities"]


def find_quantities(text: str, masks: "Sequence[Mask]") -> tuple[Quantity, ...]:
    """The quantities of the paragraph `text`, sorted, without overlap.

    `masks` are those of `find_masks(text)`; no quantity begins inside one. Offsets are half-open
    code points of `text`.
    """
    # What finds them is loaded with the first paragraph: to show known figures takes none of it.
    from reader.core.quantities.find import find

    return find(text, masks)
