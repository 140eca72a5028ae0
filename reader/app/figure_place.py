"""By what one figure of a document is told from another."""

from reader.core.figures import Figure

Place = tuple[int, int]
"""Start and end of a figure: half-open code points of the document."""


def place(figure: Figure) -> Place:
    """Where a figure stands."""
    return figure.start, figure.end
