"""Lines put together to one text, joined by line feeds, while their offsets are kept."""

from dataclasses import dataclass, field, replace

from reader.core.source.model import Cell, Line


@dataclass(slots=True)
class Builder:
    """Collects lines and tables; `text()` and `lines` are what a Source needs."""

    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, evidence: Line) -> None:
        """Append one line; `evidence` has offsets relative to `text`, which has no outer space."""
        start = self._begin(text)
        lead = start + evidence.lead_end if evidence.lead_end else 0
        self.lines.append(replace(evidence, start=start, end=self.length, lead_end=lead))

    def add_table(self, rows: list[list[tuple[str, Cell]]]) -> None:
        """Append a table: cells joined by TAB, rows by LF; the cells' own offsets are set here."""
        if not rows:
            return
        texts = ["\t".join(cell for cell, _ in row) for row in rows]
        start = self._begin("\n".join(texts))
        at = start
        placed = []
        for row in rows:
            cells = []
            for text, cell in row:
                cells.append(replace(cell, start=at, end=at + len(text)))
                at += len(text) + 1
            placed.append(tuple(cells))
        self.lines.append(Line(start=start, end=self.length, rows=tuple(placed)))

    def _begin(self, text: str) -> int:
        """Write `text` after a line feed and return where it starts."""
        if self.parts:
            self.length += 1
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start

    def text(self) -> str:
        """All lines joined by LF."""
        return "\n".join(self.parts)
