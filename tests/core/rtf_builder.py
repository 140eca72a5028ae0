"""Builds RTF files from short calls, for tests."""

FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fnil\fcharset134 \'ba\'da\'cc\'e5;}"
    r"{\f2\froman\fcharset0 Times New Roman;}{\f3\fnil\fcharset136 PMingLiU;}}"
)
STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}"
    r"{\s3 Title;}{\*\cs10 Default Paragraph Font;}}"
)


def u(text):
    """Text with every character beyond ASCII as its code point and a stand-in."""
    units = text.encode("utf-16-le")
    out = ""
    for at in range(0, len(units), 2):
        code = int.from_bytes(units[at : at + 2], "little")
        if code < 128:
            out += chr(code) if chr(code) not in "\\{}" else "\\" + chr(code)
        else:
            out += rf"\u{code if code < 32768 else code - 65536}?"
    return out


def hexed(text, codec="gb18030"):
    """Text with every byte beyond ASCII escaped."""
    return "".join(chr(b) if b < 128 else rf"\'{b:02x}" for b in text.encode(codec))


def par(text, control=""):
    """A paragraph with control words before its characters."""
    return rf"\pard {control} {u(text)}\par" + "\n"


def row(*cells, before=""):
    """A table row of equally wide cells."""
    edges = "".join(rf"\cellx{1000 * at}" for at in range(1, len(cells) + 1))
    inner = "".join(rf"\pard\intbl {u(cell)}\cell" for cell in cells)
    return rf"\trowd{before}{edges}{inner}\row" + "\n"


def rtf(*body, page=936, head=""):
    """The bytes of an RTF file with this body."""
    text = rf"{{\rtf1\ansi\ansicpg{page}\deff0{FONTS}{STYLES}{head}" + "".join(body) + "}"
    return text.encode("latin-1")
