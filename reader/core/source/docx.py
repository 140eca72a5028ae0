"""DOCX: the document as Word shows it, without what belongs to paper, comments and history."""

import posixpath
from itertools import islice

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.docx_body import BodyReader
from reader.core.source.docx_names import child, local, transitional, value
from reader.core.source.docx_numbering import Numbering
from reader.core.source.docx_runs import NoteMarks, RunReader
from reader.core.source.docx_styles import Styles
from reader.core.source.model import Source, SourceInfo
from reader.core.source.office_flow import MAX_PARAGRAPHS, Paragraph, Piece, Table, source_of
from reader.core.source.office_zip import Element, Package, open_package, parse_xml

_MAIN = "word/document.xml"
_OFFICE = "officeDocument"
_NOTE_FORMATS = {"footnotes": "decimal", "endnotes": "lowerRoman"}
_NOTE_SETTINGS = {"footnotes": "footnotePr", "endnotes": "endnotePr"}


def parse_docx(data: bytes, info: SourceInfo) -> Source:
    """The source of a DOCX.

    Raises ReaderError E-SRC-10 where parts are damaged or missing, E-SRC-11 where they unpack to
    more than a document holds, E-SRC-12 where they are encrypted.
    """
    package = open_package(data, info.name)
    main = _relations(package, "").get(_OFFICE, _MAIN)
    root = _part(package, main if main in package else _MAIN)
    body = child(root, "body")
    if root is None or body is None:
        raise ReaderError(Code.SOURCE_BROKEN, name=info.name)
    parts = _relations(package, main)
    numbering = Numbering(_related(package, parts, "numbering"))
    styles = Styles(_related(package, parts, "styles"), numbering.bound)
    marks = NoteMarks(_note_formats(_related(package, parts, "settings"), body))
    reader = BodyReader(RunReader(styles, marks), numbering)
    flow = list(islice(reader.flow(body), MAX_PARAGRAPHS + 1))
    notes = _notes(package, parts, reader)
    notices = []
    if reader.runs.changes:
        notices.append(Notice(code=Code.CHANGES_ACCEPTED))
    if reader.runs.hidden:
        notices.append(Notice(code=Code.HIDDEN_LEFT_OUT))
    return source_of(
        info, flow, notes=notes, title=_property_title(package), notices=tuple(notices)
    )


def _part(package: Package, member: str) -> Element | None:
    """The root of a part, also of one in Strict Open XML."""
    data = package.read(member)
    return None if data is None else parse_xml(transitional(data), package.name)


def _relations(package: Package, member: str) -> dict[str, str]:
    """What a part refers to inside the package: last word of the kind → name of the part."""
    folder, name = posixpath.split(member)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, str] = {}
    for relation in root if root is not None else ():
        kind = (relation.get("Type") or "").rpartition("/")[2]
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External" and target:
            path = posixpath.normpath(posixpath.join("/", folder, target))
            found.setdefault(kind, path.lstrip("/"))
    return found


def _related(package: Package, parts: dict[str, str], kind: str) -> Element | None:
    """The part of a kind, by its relation or its usual name; None where there is none."""
    return _part(package, parts.get(kind, f"word/{kind}.xml"))


def _note_formats(settings: Element | None, body: Element) -> dict[str, str]:
    """Kind of note → its number format, by the document's settings and its last section's."""
    found = dict(_NOTE_FORMATS)
    for place in (settings, child(body, "sectPr")):
        for kind, name in _NOTE_SETTINGS.items():
            form = value(child(child(place, name), "numFmt"))
            found[kind] = form or found[kind]
    return found


def _notes(package: Package, parts: dict[str, str], reader: BodyReader) -> list[Paragraph]:
    """The notes the text refers to, in its order, each beginning with its mark."""
    known: dict[tuple[str, str], Element] = {}
    used = reader.runs.notes.used
    for kind in {kind for kind, _, _ in used}:
        root = _related(package, parts, kind)
        for note in root if root is not None else ():
            known[kind, value(note, "id")] = note
    found: list[Paragraph] = []
    for kind, name, mark in tuple(used):
        element = known.pop((kind, name), None)
        if element is None:
            continue
        pieces: list[Piece] = [Piece(f"{mark} ")] if mark else []
        for one in reader.flow(element):
            if isinstance(one, Table):
                continue
            if len(pieces) > 1:
                pieces.append(Piece(" "))
            pieces += [Piece(" ".join(piece.text.split("\n"))) for piece in _stripped(one.pieces)]
        found.append(Paragraph(pieces=pieces))
    return found


def _stripped(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a note's paragraph without the space after the place of its mark."""
    first = next((at for at, piece in enumerate(pieces) if piece.text.strip()), len(pieces))
    if first == len(pieces):
        return []
    return [Piece(pieces[first].text.lstrip()), *pieces[first + 1 :]]


def _property_title(package: Package) -> str:
    """The title in the file's properties, "" without one."""
    root = package.xml("docProps/core.xml")
    titles = (one.text for one in root if local(one) == "title") if root is not None else ()
    return (next(iter(titles), "") or "").strip()
