"""Prints PDFs for tests: text at places, rules, pictures.

No font is embedded; Han are one em wide.
"""

import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595.0, 842.0
_CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)
_FACES = {"song": "SimSun", "hei": "SimHei", "bold": "SimSun-Bold"}
_NO_START = "，。、；：！？）》”’%"
_NO_END = "（《“‘"


def width(text: str, size: float) -> float:
    """Points that `text` takes: half an em for ASCII, one for all else."""
    return sum(0.5 if char.isascii() else 1.0 for char in text) * size


@dataclass
class Page:
    """One page: what its content stream says."""

    content: list[str] = field(default_factory=list)
    picture: bool = False

    def text(self, x, y, text, *, size=12.0, face="song", mode=0, matrix="1 0 0 1", spacing=0.0):
        """`text` with its baseline beginning at x, y."""
        codes = text.encode("utf-16-be").hex()
        look = f"/{face} {size} Tf {mode} Tr {spacing} Tc"
        self.content.append(f"BT {look} {matrix} {x:.2f} {y:.2f} Tm <{codes}> Tj ET")

    def centred(self, y, text, *, size=12.0, left=90.0, right=505.0, **look):
        """`text` in the middle between two margins."""
        self.text((left + right - width(text, size)) / 2, y, text, size=size, **look)

    def rule(self, x0, y0, x1, y1):
        """A straight line."""
        self.content.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")

    def box(self, x, y, wide, high):
        """A stroked rectangle."""
        self.content.append(f"0.5 w {x} {y} {wide} {high} re S")

    def raw(self, operators):
        """Operators as they are."""
        self.content.append(operators)


def built(pages, *, info=None, locked=False) -> bytes:
    """A PDF of `pages`; `locked`: encrypted under a password that nobody knows."""
    fonts = " ".join(f"/{face} {4 + 2 * at} 0 R" for at, face in enumerate(_FACES))
    first = 4 + 2 * len(_FACES)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 {WIDTH} {HEIGHT}] >>",
        _stream(_CMAP),
    ]
    for name in _FACES.values():
        objects += _font(name, len(objects) + 2)
    for page in pages:
        pictures = ""
        content = "\n".join(page.content)
        if page.picture:
            pictures = f"/XObject << /Im {first + 2 * len(pages)} 0 R >>"
            content += f"\nq {WIDTH} 0 0 {HEIGHT} 0 0 cm /Im Do Q"
        resources = f"<< /Font << {fonts} >> {pictures} >>"
        content_at = f"{len(objects) + 2} 0 R"
        head = f"/Type /Page /Parent 2 0 R /Contents {content_at} /Resources {resources}"
        objects += [f"<< {head} >>", _stream(content)]
    objects.append(
        _stream(
            "0",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
            "/ColorSpace /DeviceGray",
        )
    )
    return _file(objects, info or {}, locked=locked)


def _font(name: str, descendant: int) -> list[str]:
    """The two objects of a font; `descendant`: number of the second."""
    described = (
        f"/FontDescriptor << /Type /FontDescriptor /FontName /{name} /Flags 4 "
        "/FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /StemV 80 >>"
    )
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    outer = f"/Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /ToUnicode 3 0 R"
    inner = f"/Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 1000 /W [32 126 500]"
    return [
        f"<< {outer} /DescendantFonts [{descendant} 0 R] >>",
        f"<< {inner} {system} {described} >>",
    ]


def _stream(content: str, more: str = "") -> str:
    packed = zlib.compress(content.encode("latin-1")).decode("latin-1")
    head = f"<< {more} /Filter /FlateDecode /Length {len(packed)} >>"
    return f"{head} stream\n{packed}\nendstream"


def _file(objects, info, *, locked) -> bytes:
    said = " ".join(
        f"/{key} <feff{value.encode('utf-16-be').hex()}>" for key, value in info.items()
    )
    objects = [*objects, f"<< {said} >>"]
    trailer = f"/Root 1 0 R /Info {len(objects)} 0 R"
    if locked:
        junk = "41" * 32
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{junk}> /U <{junk}> /P -4 >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{junk}> <{junk}>]"
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    out += f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)


def broken(text: str, room: float, size: float, *, first: float = 0.0) -> list[str]:
    """`text` cut into lines of at most `room` points, the first one shorter by `first`.

    No line begins with a closing mark or ends with an opening one; words are not cut.
    """
    lines = [""]
    left = room - first
    for unit in _units(text):
        if width(unit, size) > left and lines[-1]:
            lines.append("")
            left = room
        lines[-1] += unit
        left -= width(unit, size)
    return [line.strip(" ") for line in lines]


def _units(text: str) -> list[str]:
    """What stays together: a Latin word with its space, or Han with the marks that cling to it."""
    units: list[str] = []
    for char in text:
        last = units[-1] if units else ""
        word = last and last[-1].isascii() and last[-1] != " " and char.isascii()
        if last and (char in _NO_START or last[-1] in _NO_END or word):
            units[-1] += char
        else:
            units.append(char)
    return units


@dataclass
class Setter:
    """Sets paragraphs into columns, page after page."""

    size: float = 12.0
    leading: float = 20.0
    top: float = 760.0
    bottom: float = 90.0
    columns: tuple[tuple[float, float], ...] = ((90.0, 505.0),)
    even: tuple[tuple[float, float], ...] = ()
    indent: float = 2.0
    between: float = 0.0
    justified: bool = False
    pages: list[Page] = field(default_factory=list)
    column: int = -1
    y: float = 0.0

    def paragraph(self, text, *, hang="", indent=None, face="song", size=None):
        """Set one paragraph; `hang`: a number in the margin of the text that follows it."""
        size = size or self.size
        left, right = self._room()
        step = (self.indent if indent is None else indent) * size
        deep = width(hang, size) + size if hang else 0.0
        lines = broken(text, right - left - deep, size, first=0.0 if hang else step)
        for at, line in enumerate(lines):
            left, right = self._next()
            x = left + (deep if hang else step if at == 0 else 0.0)
            if hang and at == 0:
                self.pages[-1].text(left, self.y, hang, size=size, face=face)
            spare = right - x - width(line, size)
            spread = spare / max(1, len(line) - 1) if self.justified and at < len(lines) - 1 else 0
            self.pages[-1].text(x, self.y, line, size=size, face=face, spacing=spread)
        self.y -= self.between

    def heading(self, text, *, size=16.0, face="hei"):
        """A centred line of its own."""
        self._next()
        self.y -= 4.0
        left, right = self._room()
        self.pages[-1].centred(self.y, text, size=size, left=left, right=right, face=face)
        self.y -= 8.0

    def _room(self):
        odd = len(self.pages) % 2 == 1 or not self.pages
        columns = self.columns if odd or not self.even else self.even
        return columns[max(0, self.column)]

    def _next(self):
        """Go to the next line and return its margins."""
        self.y -= self.leading
        if not self.pages or self.y < self.bottom:
            self.column += 1
            if not self.pages or self.column >= len(self.columns):
                self.pages.append(Page())
                self.column = 0
            self.y = self.top
        return self._room()
