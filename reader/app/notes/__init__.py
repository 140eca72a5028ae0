"""The reader's own highlights and notes: anchored, kept as they are typed, exchanged as JSON."""

from reader.app.notes.highlight import Colour, Highlight
from reader.app.notes.keeper import Notes, Shelf

__all__ = ["Colour", "Highlight", "Notes", "Shelf"]
