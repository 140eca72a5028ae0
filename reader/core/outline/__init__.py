"""The section tree of a document."""

from reader.core.outline.find import Outline, find
from reader.core.outline.model import Section, SectionKind

__all__ = ["Outline", "Section", "SectionKind", "find"]
