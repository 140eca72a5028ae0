"""ODT: the document as a word processor shows it, with the evidence of its styles."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.model import Role, Source, SourceInfo
from reader.core.source.odt_lists import OUTLINE, Lists
from reader.core.source.odt_names import OFFICE, TABLE, TEXT, count, name_of
from reader.core.source.odt_runs import RunReader
from reader.core.source.odt_styles import Styles
from reader.core.source.office_flow import (
    MAX_PARAGRAPHS,
    BoxCell,
    Paragraph,
    Piece,
    Table,
    numbered,
    source_of,
)
from reader.core.source.office_zip import Element, Package, open_package

_CONTENT = "content.xml"
_LEVELS = 9
_INDEXES = frozenset(
    {
        "text:table-of-content",
        "text:table-index",
        "text:illustration-index",
        "text:alphabetical-index",
        "text:user-index",
    }
)
_WRAPPERS = frozenset({"text:index-title", "text:numbered-paragraph", "g", "a", "text-box"})
_MARKS = {"text:p", "text:h"}
_KINDS = {"spreadsheet": "ods", "presentation": "odp", "drawing": "odg"}


def parse_odt(data: bytes, info: SourceInfo) -> Source:
    """The source of an ODT.

    Raises ReaderError E-SRC-06 for a sheet or slides, E-SRC-10 where parts are damaged or missing,
    E-SRC-11 where they unpack to more than a document holds, E-SRC-12 where they are encrypted.
    """
    package = open_package(data, info.name)
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReaderError(Code.SOURCE_LOCKED, name=info.name)
    root = package.xml(_CONTENT)
    body = root.find(OFFICE + "body") if root is not None else None
    text = body.find(OFFICE + "text") if body is not None else None
    if text is None:
        for name, kind in _KINDS.items():
            if body is not None and body.find(OFFICE + name) is not None:
                raise ReaderError(Code.SOURCE_FORMAT, name=info.name, format=kind)
        raise ReaderError(Code.SOURCE_BROKEN, name=info.name)
    shared = package.xml("styles.xml")
    lists = Lists()
    lists.take(root)
    lists.take(shared)
    named = shared.find(OFFICE + "styles") if shared is not None else None
    reader = BodyReader(RunReader(Styles(root, named)), lists)
    flow = list(islice(reader.flow(text), MAX_PARAGRAPHS + 1))
    changes = text.find(TEXT + "tracked-changes")
    notices = []
    if changes is not None and len(changes):
        notices.append(Notice(code=Code.CHANGES_ACCEPTED))
    notes = reader.notes()
    if reader.runs.hidden:
        notices.append(Notice(code=Code.HIDDEN_LEFT_OUT))
    return source_of(info, flow, notes=notes, title=_title(package), notices=tuple(notices))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where in a list paragraphs stand. `level` from 0; `start`: the number the item is given."""

    style: str = ""
    level: int = -1
    start: int | None = None


@dataclass(slots=True)
class BodyReader:
    """Reads the blocks below an element; counts go on from one call to the next."""

    runs: RunReader
    lists: Lists
    _number: bool = field(default=False)
    """Whether the next paragraph is the first of its list item and gets the number."""

    def flow(
        self, root: Element, place: _Place | None = None, *, contents: bool = False
    ) -> Iterator[Paragraph | Table]:
        """The paragraphs and tables that stand in `root`."""
        place = place or _Place()
        for element in root:
            name = name_of(element)
            if name in _MARKS:
                yield from self._paragraph(element, name, place, contents=contents)
            elif name == "text:list":
                yield from self._list(element, place, contents=contents)
            elif name == "table:table":
                yield self._table(element)
            elif name in _INDEXES or name == "text:index-body":
                yield from self.flow(element, contents=True)
            elif name == "text:section":
                if self.runs.styles.hides(element):
                    self.runs.hidden = True
                else:
                    yield from self.flow(element, place, contents=contents)
            elif name in _WRAPPERS or name == "frame":
                yield from self.flow(element, place, contents=contents)

    def _paragraph(
        self, element: Element, name: str, place: _Place, *, contents: bool
    ) -> Iterator[Paragraph | Table]:
        """One paragraph and the text boxes that hang on it."""
        shape = self.runs.styles.shape(element.get(TEXT + "style-name") or "")
        outer, self.runs.boxes = self.runs.boxes, []
        pieces = self.runs.pieces(element, shape.look)
        boxes, self.runs.boxes = self.runs.boxes, outer
        level = count(element.get(TEXT + "outline-level"), default=1) if name == "text:h" else 0
        role = Role.CONTENTS if contents else shape.named.role
        paragraph = Paragraph(
            pieces=pieces,
            align=shape.align,
            tag=0 if role else min(_LEVELS, level or shape.named.tag),
            role=role,
            indent=shape.indent,
        )
        header = element.get(TEXT + "is-list-header") == "true"
        if level and place.level < 0 and not header:
            numbered(paragraph, self.lists.next(OUTLINE, level - 1))
        elif self._number and place.level >= 0:
            style = place.style or shape.list_style
            numbered(paragraph, self.lists.next(style, place.level, start=place.start))
        self._number = False
        yield paragraph
        for box in boxes:
            yield from self.flow(box)

    def _list(
        self, element: Element, outer: _Place, *, contents: bool
    ) -> Iterator[Paragraph | Table]:
        """The items of a list; one that does not go on with another begins anew."""
        style = element.get(TEXT + "style-name") or outer.style
        goes_on = element.get(TEXT + "continue-numbering") == "true"
        if outer.level < 0 and not goes_on and element.get(TEXT + "continue-list") is None:
            self.lists.restart(style)
        for item in element:
            name = name_of(item)
            if name not in {"text:list-item", "text:list-header"}:
                continue
            value = item.get(TEXT + "start-value")
            start = count(value, most=1_000_000) if value else None
            self._number = name == "text:list-item"
            place = _Place(style=style, level=outer.level + 1, start=start)
            yield from self.flow(item, place, contents=contents)
            self._number = False

    def _table(self, element: Element) -> Table:
        """A table; cells covered by others are left out, as are rows of nothing else."""
        rows: list[list[BoxCell]] = []
        for row in element.iter(TABLE + "table-row"):
            if next(row.iterancestors(TABLE + "table"), None) is not element:
                continue
            parent = row.getparent()
            header = parent is not None and parent.tag == TABLE + "table-header-rows"
            cells = []
            for cell in row.iterchildren(TABLE + "table-cell"):
                box = BoxCell(
                    flow=list(self.flow(cell)),
                    header=header,
                    rowspan=count(cell.get(TABLE + "number-rows-spanned")),
                    colspan=count(cell.get(TABLE + "number-columns-spanned")),
                )
                times = count(cell.get(TABLE + "number-columns-repeated"), most=64)
                cells += [box, *[replace(box, flow=[]) for _ in range(times - 1)]]
            rows.append(cells)
        for at, cells in enumerate(rows):
            for box in cells:
                box.rowspan = sum(1 for below in rows[at : at + box.rowspan] if below)
        return Table(rows=[cells for cells in rows if cells])

    def notes(self) -> list[Paragraph]:
        """The notes met so far, each beginning with its mark."""
        found: list[Paragraph] = []
        for mark, body in tuple(self.runs.notes):
            pieces = [Piece(f"{mark} ")] if mark else []
            for one in self.flow(body):
                if isinstance(one, Paragraph):
                    text = "".join(piece.text for piece in one.pieces)
                    pieces.append(Piece(" ".join(text.split("\n")).strip() + " "))
            found.append(Paragraph(pieces=pieces))
        return found


def _title(package: Package) -> str:
    """The title in the file's properties, "" without one."""
    root = package.xml("meta.xml")
    elements = root.iter("{http://purl.org/dc/elements/1.1/}title") if root is not None else ()
    return (next((one.text for one in elements), "") or "").strip()
