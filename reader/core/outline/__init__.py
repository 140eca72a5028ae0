"""The section tree of a document: its values. `find` is imported by who parses."""

from reader.core.outline.model import Section, SectionKind

__all__ = ["Section", "SectionKind"]
