"""Control words of RTF that open groups or stand for characters."""

SINKS = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "title": "title",
    "fldinst": "code",
    "fldrslt": "result",
    "listtext": "number",
    "pntext": "number",
    "footnote": "note",
    "field": "field",
    "shptxt": "box",
    "ud": "text",
    "shpinst": "shape",
    "upr": "shape",
}
"""Control word of a group → where its characters go."""
SKIPPED = frozenset(
    {"colortbl", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl"}
    | {"footerr", "footerf", "object", "listtable", "listoverridetable", "shprslt", "sp"}
    | {"annotation", "atnid", "atnauthor", "atndate", "xe", "tc", "bkmkstart", "bkmkend", "rxe"}
    | {"nonshppict", "revtbl", "filetbl", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn"}
)
"""Groups whose characters are no text of the document."""
CHARACTERS = {
    "line": "\n",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "nestcell": " ",
    "nestrow": " ",
}
"""Control words that stand for characters."""
SIGNS = {"\\~": "\u00a0", "\\_": "\u2011", "\\{": "{", "\\}": "}", "\\\\": "\\", "\\\t": "\t"}
"""Escapes that stand for characters; others stand for none."""
ENDS = frozenset({"par", "sect", "cell", "row"})
"""Control words that end a paragraph."""
