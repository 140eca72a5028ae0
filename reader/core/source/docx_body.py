"""The flow of a DOCX: paragraphs and tables in order, with their evidence and numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.core.source.docx_names import W, child, local, on, value, whole
from reader.core.source.docx_numbering import Numbering
from reader.core.source.docx_runs import RunReader
from reader.core.source.model import Role
from reader.core.source.office_flow import BoxCell, Paragraph, Piece, Table, numbered
from reader.core.source.office_zip import Element

_MOST_COLUMNS = 1000
_WRAPPERS = frozenset({"sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_CONTENTS = "Table of Contents"


@dataclass(slots=True)
class BodyReader:
    """Reads the blocks below an element; counts go on from one call to the next."""

    runs: RunReader
    numbering: Numbering
    _joined: list[Piece] = field(default_factory=list)
    """Characters of a paragraph whose end was deleted: they begin the next one."""

    def flow(self, root: Element, *, contents: bool = False) -> Iterator[Paragraph | Table]:
        """The paragraphs and tables that stand directly in `root` or in its wrappers."""
        for element in root:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element, contents=contents)
            elif name == "tbl":
                yield self._table(element)
            elif name == "sdt":
                inner = child(element, "sdtContent")
                if inner is not None:
                    yield from self.flow(inner, contents=contents or _is_contents(element))
            elif name == "AlternateContent":
                if len(element):
                    yield from self.flow(element[0], contents=contents)
            elif name in _WRAPPERS:
                yield from self.flow(element, contents=contents)

    def _paragraph(self, element: Element, *, contents: bool) -> Iterator[Paragraph | Table]:
        """One paragraph and the text boxes that hang on it."""
        shape = self.runs.styles.shape(element)
        outer, self.runs.boxes = self.runs.boxes, []
        pieces = self._joined + self.runs.pieces(element, shape.look)
        boxes, self.runs.boxes = self.runs.boxes, outer
        self._joined = []
        if self._end_deleted(element):
            self._joined = pieces
        else:
            paragraph = Paragraph(
                pieces=pieces,
                align=shape.align,
                tag=shape.tag,
                role=Role.CONTENTS if contents else shape.role,
                indent=shape.indent,
            )
            if shape.number is not None:
                self._number(paragraph, *shape.number)
            yield paragraph
        for box in boxes:
            yield from self.flow(box)

    def _end_deleted(self, element: Element) -> bool:
        """True where a tracked change took away the end of a paragraph."""
        mark = child(child(element, "pPr"), "rPr")
        deleted = child(mark, "del") is not None or child(mark, "moveFrom") is not None
        self.runs.changes = self.runs.changes or deleted
        return deleted

    def _number(self, paragraph: Paragraph, name: str, level: int) -> None:
        """Put the automatic number before a paragraph; an empty one is numbered but not shown."""
        if not any(piece.text.strip() for piece in paragraph.pieces):
            if name and paragraph.pieces:
                self.numbering.next(name, level)
            return
        numbered(paragraph, self.numbering.next(name, level))

    def _table(self, element: Element) -> Table:
        """A table with its merged cells as spans over the rows and columns that are kept."""
        table = Table()
        reaching: dict[int, BoxCell] = {}
        for row in _inside(element, "tr"):
            settings = child(row, "trPr")
            if child(settings, "del") is not None:
                self.runs.changes = True
                continue
            header = bool(on(child(settings, "tblHeader")))
            cells: list[BoxCell] = []
            covered: list[BoxCell] = []
            at = max(0, min(_MOST_COLUMNS, whole(value(child(settings, "gridBefore"))) or 0))
            for cell in _inside(row, "tc"):
                own = child(cell, "tcPr")
                width = max(1, min(_MOST_COLUMNS, whole(value(child(own, "gridSpan"))) or 1))
                merge = child(own, "vMerge")
                above = reaching.get(at)
                if merge is not None and value(merge) != "restart" and above is not None:
                    covered.append(above)
                    list(self.flow(cell))  # numbers in it count although nothing of it shows
                else:
                    box = BoxCell(flow=list(self.flow(cell)), header=header, colspan=width)
                    cells.append(box)
                    reaching.pop(at, None)
                    if merge is not None:
                        reaching[at] = box
                at = min(_MOST_COLUMNS, at + width)
            if cells:
                for box in covered:
                    box.rowspan += 1
                table.rows.append(cells)
        return table


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those in content controls and insertions."""
    waiting = [iter(element)]
    while waiting:
        inner = next(waiting[-1], None)
        if inner is None:
            waiting.pop()
        elif inner.tag == W + name:
            yield inner
        elif local(inner) in _WRAPPERS or inner.tag == W + "sdt":
            waiting.append(iter(inner))


def _is_contents(element: Element) -> bool:
    """True for the content control that holds the printed contents."""
    part = child(child(element, "sdtPr"), "docPartObj")
    return value(child(part, "docPartGallery")) == _CONTENTS
