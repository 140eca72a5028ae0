"""Where the first sentence of a line ends, and what its final mark says."""

import re

_FINAL = frozenset("。！？!?.")
_OPEN = {"“": "”", "「": "」", "《": "》", "（": "）", "(": ")", "‘": "’"}
_MARKS = re.compile(
    r"[。！？!?“”「」《》（）()‘’：:；;]|(?<=[\u4e00-\u9fff])\.(?![^\u4e00-\u9fff\s])"
)
_NESTED = 60
_WIDE_GAP = re.compile(r"\u3000{2,}|[ \u00a0]{4,}|\t")
CLOSED = frozenset("。！？!?；;：:∶，,、…")
"""Final marks that a heading on its own line does not have."""


def lead_end(text: str, start: int, end: int, *, colon: bool = False) -> int:
    """The code point after the first 。 ！ ？ of `text[start:end]` outside quotes and brackets.

    A dot between Han counts as 。 there. With `colon` a colon ends a lead too. 0 where there is
    none in the first 60 code points.
    """
    stop = min(end, start + _NESTED)
    closers: list[str] = []
    for match in _MARKS.finditer(text, start, stop):
        char = match[0]
        if char in _OPEN:
            closers.append(_OPEN[char])
        elif closers and char == closers[-1]:
            closers.pop()
        elif not closers and (char in _FINAL or (colon and char in "：:")):
            return match.end()
    return 0


def wide_gap(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first wide gap inside a line (two full-width spaces, four spaces, a TAB), else None."""
    match = _WIDE_GAP.search(text, start, end)
    return (match.start(), match.end()) if match else None
