"""EPUB books and saved pages built by hand, for tests."""

import zipfile
from io import BytesIO

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="{opf}" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
    "<head><title/></head><body>{body}</body></html>"
)


def package(members):
    """A zip file of (name, content) pairs, the type first as EPUB wants it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def book(
    *bodies,
    title="云河市渡口条例",
    meta="",
    guide="",
    contents=None,
    extra=None,
    spine="",
    nav="",
):
    """A book of chapters with these bodies (XHTML); `contents`: (label, chapter, depth)."""
    names = [f"text/c{number}.xhtml" for number in range(len(bodies))]
    items = "".join(
        f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(names)
    )
    if nav:
        kind = 'media-type="application/xhtml+xml" properties="nav"'
        items += f'<item id="nav" href="{nav}" {kind}/>'
        spine += '<itemref idref="nav"/>'
    refs = "".join(f'<itemref idref="i{number}"/>' for number in range(len(names)))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f'{meta}</metadata><manifest>{items}<item id="ncx" href="toc.ncx" '
        f'media-type="application/x-dtbncx+xml"/></manifest>'
        f"<spine>{refs}{spine}</spine><guide>{guide}</guide></package>"
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER.format(opf="OPS/book.opf"),
        "OPS/book.opf": opf,
        "OPS/toc.ncx": ncx(contents or ()),
    }
    for name, body in zip(names, bodies, strict=True):
        members[f"OPS/{name}"] = PAGE.format(body=body)
    return package({**members, **(extra or {})})


def ncx(entries):
    """The contents of an older book."""
    out = ['<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>']
    depth = 0
    for label, chapter, level in entries:
        out.append("</navPoint>" * (depth - level + 1))
        out.append(f"<navPoint><navLabel><text>{label}</text></navLabel>")
        out.append(f'<content src="text/c{chapter}.xhtml"/>')
        depth = level
    return "".join(out) + "</navPoint>" * depth + "</navMap></ncx>"


def saved(page, *, charset="utf-8", frames=(), start="", location="http://yunhe.example/a"):
    """A page saved as one file, as browsers do: bytes, and those of further pages."""
    parts = [(location, page), *((f"{location}/{n}", data) for n, data in enumerate(frames))]
    lines = [
        b"From: <Saved by a browser>",
        f"Snapshot-Content-Location: {location}".encode(),
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/related; type="text/html"; boundary="cut"' + start.encode(),
        b"",
    ]
    from quopri import encodestring

    for where, data in parts:
        lines += [
            b"--cut",
            f'Content-Type: text/html; charset="{charset}"'.encode(),
            b"Content-Transfer-Encoding: quoted-printable",
            f"Content-Location: {where}".encode(),
            b"",
            encodestring(data),
        ]
    return b"\r\n".join([*lines, b"--cut--", b""])
