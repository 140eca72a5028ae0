"""The characters of a paragraph of Open Document text."""

import re
from dataclasses import dataclass, field

from lxml import etree

from reader.core.source.odt_names import TEXT, count, name_of
from reader.core.source.odt_styles import Look, Styles
from reader.core.source.office_flow import Piece
from reader.core.source.office_zip import Element

_PASSED = frozenset(
    {
        "office:annotation",
        "office:annotation-end",
        "office:forms",
        "text:tracked-changes",
        "text:page-number",
        "text:page-count",
        "text:ruby-text",
        "text:hidden-paragraph",
        "text:index-entry-tab-stop",
        "title",
        "desc",
        "object",
        "text:sequence-decls",
    }
)
_SPACES = " \t\r\n"
_WHITE = re.compile(f"[{_SPACES}]+")
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}


@dataclass(slots=True)
class RunReader:
    """Reads the characters of paragraphs and keeps what lies beside them.

    `boxes`: text boxes met since they were last taken. `notes`: (mark, body) in order.
    `hidden`: whether hidden text was met.
    """

    styles: Styles
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, Element]] = field(default_factory=list)
    hidden: bool = False
    _pieces: list[Piece] = field(default_factory=list)

    def pieces(self, paragraph: Element, base: Look) -> list[Piece]:
        """The characters of a paragraph that looks like `base` where nothing else is said."""
        self._pieces = []
        looks = [base]
        steps = etree.iterwalk(paragraph, events=("start", "end"))
        for event, element in steps:
            if event == "end":
                look = looks.pop()
                if element is not paragraph:
                    self._add(element.tail, looks[-1] if looks else look)
                continue
            name = name_of(element)
            if self._passed(element, name, looks[-1]):
                steps.skip_subtree()
                looks.append(looks[-1])
                continue
            look = looks[-1]
            if name in {"text:span", "text:a"}:
                look = self.styles.look(element.get(TEXT + "style-name") or "", look)
            looks.append(look)
            self._add(element.text, look)
        return self._pieces

    def _passed(self, element: Element, name: str, look: Look) -> bool:
        """True for elements whose inside is no text of this paragraph."""
        if name in _SIGNS:
            self._piece(_SIGNS[name], look)
        elif name == "text:s":
            self._piece(" " * count(element.get(TEXT + "c"), most=200), look)
        elif name == "text:note":
            self._note(element, look)
            return True
        elif name == "text-box":
            self.boxes.append(element)
            return True
        elif name == "text:hidden-text":
            self.hidden = True
            return True
        return name in _PASSED or name in _SIGNS

    def _note(self, element: Element, look: Look) -> None:
        """Write a note's mark and keep its body."""
        citation = element.find(TEXT + "note-citation")
        body = element.find(TEXT + "note-body")
        shown = "".join((citation.text or "").split()) if citation is not None else ""
        # A bare figure above the line would become part of the number or word before it.
        mark = f"[{shown}]" if shown.isascii() and shown.isalnum() else shown
        self._piece(mark, look)
        if body is not None:
            self.notes.append((mark, body))

    def _add(self, text: str | None, look: Look) -> None:
        """Take in characters of the file: white space there counts as one space, none at first.

        White space is XML's alone (ODF 1.3, 6.1.2): a full-width space is a character.
        """
        if not text:
            return
        parts = [part for part in _WHITE.split(text) if part]
        inner = " ".join(parts)
        before = bool(self._pieces) and not self._pieces[-1].text.endswith((" ", "\n"))
        lead = " " if text[0] in _SPACES and before else ""
        tail = " " if parts and text[-1] in _SPACES else ""
        self._piece(lead + inner + tail, look)

    def _piece(self, text: str, look: Look) -> None:
        """Keep characters that are shown."""
        if look.hidden:
            self.hidden = self.hidden or bool(text.strip())
        elif text:
            self._pieces.append(Piece(text, look.bold, look.size, look.face))
