"""Figures: checkable quantities with what is counted, what changed, and when."""

from reader.core.figures.figure import Change, Figure
from reader.core.figures.find import find_figures
from reader.core.quantities import FigureKind, Qualifier, Value

__all__ = ["Change", "Figure", "FigureKind", "Qualifier", "Value", "find_figures"]
