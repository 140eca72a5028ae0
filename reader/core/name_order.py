"""The order in which people put files and parts that have numbers in their names."""

import re

from reader.core.numerals import parse

_NUMERALS = re.compile(r"([0-9０-９]+|[〇零一二三四五六七八九十百千]+)")


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts names as people number them: 2 before 10, 第二 before 第十.

    Runs of digits and of Chinese numerals count by their value, the rest by its letters.
    """
    return tuple(
        (0, int(parse(part)), part) if at % 2 else (1, 0, part.casefold())
        for at, part in enumerate(_NUMERALS.split(name))
        if part
    )
