"""Which looks are bold: heavier than the look of the running text."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.core.source.pdf.model import Look, Printed
from reader.core.source.pdf.paragraphs import STARTS

_HEAVY = re.compile(r"bold|black|heavy|demi|[-,_]b$|cu(?:song|hei)", re.IGNORECASE)
_GOTHIC = re.compile(r"hei|gothic|黑", re.IGNORECASE)
"""黑体, the face of headings where the text is set in 宋体 or 仿宋."""
_HEAVY_WEIGHT = 600
_HEAVIER = 150


class Weights:
    """Tells bold from plain within one document."""

    def __init__(self, lines: Sequence[Printed]) -> None:
        """Learn the face and the weight of the running text."""
        used: Counter[Look] = Counter()
        for line in lines:
            for look, _, count in line.runs:
                used[look] += count
        self._body = used.most_common(1)[0][0] if used else None
        self._known: dict[Look, bool] = {}

    def lead(self, line: Printed) -> int:
        """How many code points at the beginning of a line are bold; its number need not be."""
        number = STARTS.match(line.text)
        plain = len(number[0]) if number is not None else 0
        count = 0
        heavy = False
        for look, doubled, length in line.runs:
            bold = doubled or self._bold(look)
            if not bold and (heavy or count + length > plain):
                break
            count += length
            heavy = heavy or bold
        return count if heavy else 0

    def _bold(self, look: Look) -> bool:
        """True if a look is bold beside the running text."""
        if look not in self._known:
            body = self._body
            named = self._heavy(look) and not (body is not None and self._heavy(body))
            stroked = look.stroked and not (body is not None and body.stroked)
            self._known[look] = named or stroked
        return self._known[look]

    def _heavy(self, look: Look) -> bool:
        """True if the face is a bold one, or the face of headings."""
        if _HEAVY.search(look.font) or _GOTHIC.search(look.font):
            return True
        lighter = self._body.weight if self._body is not None else 0
        return look.weight >= max(_HEAVY_WEIGHT, lighter + _HEAVIER)
