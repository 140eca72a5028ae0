"""Tables of RTF: rows as they are closed, their merged cells as spans."""

from bisect import bisect_left
from dataclasses import dataclass, field

from reader.core.source.office_flow import BoxCell, Flow, Paragraph, Table

_MOST_CELLS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """One cell's definition: its right edge in twips, and how it is merged."""

    edge: int
    below: bool = False
    beside: bool = False


@dataclass(slots=True)
class TableReader:
    """Collects the rows of one table after the other."""

    frames: list[_Frame] = field(default_factory=list)
    header: bool = False
    _below: bool = False
    _beside: bool = False
    _cells: list[list[Paragraph]] = field(default_factory=list)
    _rows: list[tuple[list[_Frame], list[list[Paragraph]], bool]] = field(default_factory=list)

    def set(self, word: str, number: int | None) -> bool:
        """Take in a control word that defines a row; False where it is none of them."""
        match word:
            case "trowd":
                self.frames, self.header = [], False
                self._below = self._beside = False
            case "trhdr":
                self.header = True
            case "clvmrg":
                self._below = True
            case "clmrg":
                self._beside = True
            case "cellx":
                if len(self.frames) < _MOST_CELLS:
                    frame = _Frame(edge=number or 0, below=self._below, beside=self._beside)
                    self.frames.append(frame)
                self._below = self._beside = False
            case _:
                return False
        return True

    def close_cell(self, paragraphs: list[Paragraph]) -> None:
        """End a cell with what stands in it."""
        if len(self._cells) < _MOST_CELLS:
            self._cells.append(paragraphs)

    def close_row(self) -> None:
        """End a row."""
        if self._cells:
            self._rows.append((list(self.frames), self._cells, self.header))
        self._cells = []

    def take(self) -> Flow:
        """The table whose rows were closed, nothing where there are none; it begins anew."""
        self.close_row()
        rows, self._rows = self._rows, []
        if not rows:
            return ()
        edges = sorted({frame.edge for frames, _, _ in rows for frame in frames})
        table = Table()
        reaching: dict[int, BoxCell] = {}
        for frames, cells, header in rows:
            table.rows += _row(frames, cells, edges, reaching, header=header)
        return (table,)


def _row(
    frames: list[_Frame],
    cells: list[list[Paragraph]],
    edges: list[int],
    reaching: dict[int, BoxCell],
    *,
    header: bool,
) -> list[list[BoxCell]]:
    """The row's cells, no row where others cover all; `reaching`: column → the cell above."""
    kept: list[BoxCell] = []
    covered: list[BoxCell] = []
    column = 0
    for at, flow in enumerate(cells):
        frame = frames[at] if at < len(frames) else None
        right = column + 1 if frame is None else bisect_left(edges, frame.edge) + 1
        width = max(1, right - column)
        if frame is not None and frame.beside and kept:
            kept[-1].colspan += width
        elif frame is not None and frame.below and column in reaching:
            covered.append(reaching[column])
        else:
            box = BoxCell(flow=[*flow], header=header, colspan=width)
            kept.append(box)
            reaching[column] = box
        column += width
    if not kept:
        return []
    for box in covered:
        box.rowspan += 1
    return [kept]
