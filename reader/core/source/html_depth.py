"""Pages nested deeper than a parser follows, made flat enough to lose no text."""

import re

DEPTH = 200
"""Elements inside each other that are kept; the parser gives up at 256, with all that follows."""

_PIECE = re.compile(
    r"<(?P<raw>script|style)\b.*?</(?P=raw)\s*>|<!--.*?-->"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:]{0,30})(?P<rest>[^<>]{0,20000})>",
    re.DOTALL | re.IGNORECASE,
)
_BREAKS = re.compile(r"<br>(?:\s*<br>)+")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"}
    | {"track", "wbr"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "big", "code", "em", "font", "i", "ins", "del", "mark", "q", "s", "small"}
    | {"span", "strike", "strong", "sub", "sup", "tt", "u", "ruby", "rb", "rt", "rp"}
)


def flattened(text: str) -> str:
    """`text` without the tags that open deeper than `DEPTH`, and without those that close them.

    Where a block began or ended a line break is left. One pass, whatever the depth.
    """
    open_: list[str] = []
    count: dict[str, int] = {}

    def kept(match: re.Match[str]) -> str:
        name = (match["name"] or "").lower()
        if not name or name in _VOID or match["rest"].endswith("/"):
            return match[0]
        instead = "" if name in _INLINE else "<br>"
        if not match["close"]:
            open_.append(name)
            count[name] = count.get(name, 0) + 1
            return match[0] if len(open_) <= DEPTH else instead
        if not count.get(name):
            return match[0] if len(open_) <= DEPTH else instead
        deep = True
        while open_:
            last = open_.pop()
            count[last] -= 1
            deep = len(open_) >= DEPTH
            if last == name:
                break
        return instead if deep else match[0]

    return _BREAKS.sub("<br>", _PIECE.sub(kept, text))
