"""The characters of a DOCX paragraph: runs, fields, changes, symbols, notes, text boxes."""

from dataclasses import dataclass, field

from lxml import etree

from reader.core.source.docx_names import XML_SPACE, W, child, local, on, value
from reader.core.source.docx_styles import Look, Styles
from reader.core.source.field_codes import field_text, is_page_number
from reader.core.source.office_flow import Piece
from reader.core.source.office_zip import Element
from reader.core.source.symbols import symbol

_DROPPED = frozenset({"del", "moveFrom"})
_PASSED = frozenset(
    {"pPr", "rPr", "sdtPr", "rt", "delText", "delInstrText", "annotation", "tblPr", "proofErr"}
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_SPACES = str.maketrans("\n\r\t", "   ")
_MOST_FIELDS = 50
_LONGEST_CODE = 4000
_PAGED = frozenset("第共页-—–/ \t")
"""What stands around a page number."""


@dataclass(slots=True)
class _Field:
    """A field being read: its instruction, and whether its result has begun."""

    code: str = ""
    shown: bool = False


@dataclass(slots=True)
class RunReader:
    """Reads the characters of paragraphs in order and keeps what lies beside them.

    `boxes`: text boxes met since they were last taken. `changes`, `hidden`: whether any were met.
    """

    styles: Styles
    notes: "NoteMarks"
    boxes: list[Element] = field(default_factory=list)
    changes: bool = False
    hidden: bool = False
    _fields: list[_Field] = field(default_factory=list)
    _look: Look = field(default_factory=Look)
    _paged: bool = False
    """Whether this paragraph held a page number."""

    def pieces(self, paragraph: Element, base: Look) -> list[Piece]:
        """The characters of a paragraph whose runs look like `base` where they say nothing."""
        found: list[Piece] = []
        self._look, self._paged = base, False
        steps = etree.iterwalk(paragraph, events=("start", "end"))
        for event, element in steps:
            name = local(element)
            if event == "end":
                if name == "r" and self._look.hidden is not True:
                    self._look = base
                continue
            if element is paragraph:
                continue
            if name == "r":
                self._look = self.styles.run_look(child(element, "rPr"), base)
                if self._look.hidden:
                    self._hide(element)
                    steps.skip_subtree()
                    self._look = base
            elif self._skipped(element, name):
                steps.skip_subtree()
            else:
                text = self._text(element, name)
                if text:
                    look = self._look
                    piece = Piece(text, bool(look.bold), look.size or 0.0, look.face or "")
                    found.append(piece)
        # A field whose result has not begun by now is broken: the next paragraph is text again.
        self._fields = [one for one in self._fields if one.shown and not is_page_number(one.code)]
        if self._paged and all(_PAGED.issuperset(piece.text) for piece in found):
            return []
        return found

    def _hide(self, run: Element) -> None:
        """Note a hidden run; one that holds only marks of fields hides nothing."""
        for inner in run.iter(W + "fldChar"):
            self._field_char(inner)
        self.hidden = self.hidden or any(inner.text for inner in run.iter(W + "t"))

    def _skipped(self, element: Element, name: str) -> bool:
        """True for elements whose inside is no text of this paragraph."""
        if name in _PASSED:
            return True
        if name in _DROPPED:
            self.changes = True
            return True
        if name in {"ins", "moveTo"}:
            self.changes = True
        elif name == "txbxContent":
            self.boxes.append(element)
            return True
        elif name in {"Choice", "Fallback"}:
            # Both show the same: the first alternative is read.
            return element.getprevious() is not None
        elif name == "sdt":
            return on(child(child(element, "sdtPr"), "showingPlcHdr")) is True
        elif name == "fldSimple":
            paged = is_page_number(value(element, "instr"))
            self._paged = self._paged or paged
            return paged
        return False

    def _text(self, element: Element, name: str) -> str:
        """The characters one element stands for."""
        if name == "instrText":
            if self._fields and not self._fields[-1].shown:
                code = self._fields[-1].code + (element.text or "")
                self._fields[-1].code = code[:_LONGEST_CODE]
            return ""
        if name == "fldChar":
            return self._field_char(element)
        if any(not one.shown or is_page_number(one.code) for one in self._fields):
            return ""
        if name == "t":
            text = (element.text or "").translate(_SPACES)
            return text if element.get(XML_SPACE) == "preserve" else text.strip(" ")
        if name == "sym":
            return symbol(value(element, "char"), value(element, "font"))
        if name in _NOTES:
            custom = value(element, "customMarkFollows") in {"1", "true", "on"}
            return self.notes.mark(_NOTES[name], value(element, "id"), custom=custom)
        return _SIGNS.get(name, "")

    def _field_char(self, element: Element) -> str:
        """Open, turn or close a field; what a field without a result shows."""
        kind = value(element, "fldCharType")
        if kind == "begin" and len(self._fields) < _MOST_FIELDS:
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields:
            closed = self._fields.pop()
            self._paged = self._paged or is_page_number(closed.code)
            if not closed.shown and all(one.shown for one in self._fields):
                return field_text(closed.code)
        return ""


@dataclass(slots=True)
class NoteMarks:
    """Marks of footnotes and endnotes in the order they are referred to.

    `formats`: kind of note → number format. `used`: (kind, id, mark) in order.
    """

    formats: dict[str, str]
    used: list[tuple[str, str, str]] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    def mark(self, kind: str, name: str, *, custom: bool) -> str:
        """The mark where note `name` is referred to; "" where the text brings its own."""
        from reader.core.source.list_numbers import format_number

        if custom:
            self.used.append((kind, name, ""))
            return ""
        count = self._counts.get(kind, 0) + 1
        self._counts[kind] = count
        written = format_number(count, self.formats.get(kind, "decimal"))
        # A bare figure above the line would become part of the number or word before it.
        mark = f"[{written}]" if written.isascii() and written.isalnum() else written
        self.used.append((kind, name, mark))
        return mark
