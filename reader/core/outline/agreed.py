"""Numbered headings of which only some carry a level of the mark-up: one rank for both."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.core.outline.model import Candidate, Form
from reader.core.outline.numbering import number_at

_HEADINGS = frozenset({Form.LINE, Form.RUN_IN, Form.GLUED})


def agreed(
    text: str, marked: Sequence[Candidate], counted: Iterable[Candidate]
) -> tuple[Candidate, ...]:
    """The `counted` headings, those with the rank of a level whose numbers are like theirs.

    Where 一、 and 三、 are set in a style of headings and 二、 is not, 二、 stands beside them.
    """
    levels: dict[str, Counter[str]] = {}
    for heading in marked:
        number = number_at(text, heading.start, heading.heading_end)
        if number is not None:
            levels.setdefault(number.style.name, Counter())[heading.style] += 1
    ranks = {heading.style: heading.rank for heading in marked}
    found = []
    for heading in counted:
        if heading.form in _HEADINGS and heading.style in levels:
            style = levels[heading.style].most_common(1)[0][0]
            found.append(replace(heading, style=style, rank=ranks[style]))
        else:
            found.append(heading)
    return tuple(found)
