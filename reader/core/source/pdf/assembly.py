"""Paragraphs of printed lines put into a text, with the evidence of their lines and their pages."""

from collections.abc import Mapping, Sequence

from reader.core.source.builder import Builder
from reader.core.source.model import Align, Line, PageStart, Role
from reader.core.source.pdf.frames import Measure
from reader.core.source.pdf.model import Printed
from reader.core.source.pdf.paragraphs import hangs, is_apart, is_centred
from reader.core.source.pdf.spelling import joined
from reader.core.source.pdf.weights import Weights

_HALF_EMS = 2
_INDENT_LEAST = 0.9
_RIGHT_FROM = 0.45
"""Share of the column left free before a line that stands at the right."""


class Assembly:
    """Collects paragraphs; `builder` has text and lines, `pages` where each page begins."""

    def __init__(self, numbers: Mapping[int, int], measure: Measure, weights: Weights) -> None:
        """Keep the pages' numbers, and what is usual in the document."""
        self.builder = Builder()
        self.pages: list[PageStart] = []
        self.texts: list[str] = []
        self._numbers = numbers
        self._measure = measure
        self._weights = weights
        self._page = 0
        self._last: Printed | None = None

    def add(self, group: Sequence[Printed], role: Role = Role.NONE) -> None:
        """Append the paragraph, or the table, that `group` is."""
        first = group[0]
        start = self.builder.length + (1 if self.builder.parts else 0)
        if first.rows:
            self._turn(first, start)
            self.builder.add_table(first.rows)
            self.texts.append("")
        else:
            text, heavy = self._text(group, start)
            self.builder.add(text, self._evidence(group, text, heavy, role))
            self.texts.append(text)
        self._last = group[-1]

    def _text(self, group: Sequence[Printed], start: int) -> tuple[str, int]:
        """The text of a paragraph that starts at `start`, and how much of its beginning is bold."""
        text = ""
        heavy = 0
        bold = True
        for line in group:
            text = joined(text, line.text)
            at = len(text) - len(line.text)
            self._turn(line, start + at)
            lead = self._weights.lead(line)
            if bold and lead:
                heavy = at + lead
            bold = bold and lead == len(line.text)
        return text, heavy

    def _turn(self, line: Printed, start: int) -> None:
        """Note that a new page begins at `start` where `line` is its first one."""
        if line.page != self._page:
            self._page = line.page
            self.pages.append(PageStart(start, self._numbers.get(line.page, 0)))

    def _evidence(self, group: Sequence[Printed], text: str, heavy: int, role: Role) -> Line:
        """What print says of a paragraph."""
        first, measure = group[0], self._measure
        last = self._last
        inside = measure.left(first)
        return Line(
            start=0,
            end=0,
            indent=round(_HALF_EMS * inside) if inside >= _INDENT_LEAST else 0,
            gap=last is not None and is_apart(last, first, measure),
            bold=heavy == len(text),
            lead_end=heavy if 0 < heavy < len(text) else 0,
            size=first.size,
            align=_align(group, measure),
            item=len(group) > 1 and hangs(*group[:2]),
            role=role,
        )


def _align(group: Sequence[Printed], measure: Measure) -> Align:
    """Where a paragraph stands between its margins."""
    if is_centred(group[0], measure) and all(is_centred(line, measure) for line in group[1:]):
        return Align.CENTER
    frame = measure.frame(group[0])
    free = group[0].left - frame.left
    if len(group) == 1 and free >= _RIGHT_FROM * (frame.right - frame.left):
        return Align.RIGHT
    return Align.UNKNOWN
