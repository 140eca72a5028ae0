"""How a row of the terms table is painted: the term over its meaning, the kind over a remark."""

from reader.ui.side_delegate import Index, Lines, SideDelegate
from reader.ui.terms_model import Column, TermsShown


class TermDelegate(SideDelegate):
    """Says what stands in the cells of the terms."""

    def lines(self, index: Index) -> Lines:
        """The words of a cell, and what stands below the term and the kind."""
        words, column = str(index.data()), Column(index.column())
        if column is Column.TERM:
            return Lines(words, str(index.sibling(index.row(), Column.GLOSS).data()), "ink")
        if column is Column.KIND:
            shown = index.model()
            assert isinstance(shown, TermsShown)
            return Lines(words, shown.remark(index.row()))
        return Lines(words)
