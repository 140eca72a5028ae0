"""Ways to damage a document: bytes of any format, parts of zip packages, tags of mark-up."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

Mutator = Callable[[bytes, Random], bytes]

_TAG = re.compile(rb"<[^<>]{1,400}>")
_NUMBER = re.compile(rb"(?<![A-Za-z0-9])-?[0-9]{1,6}(?![A-Za-z0-9])")
_ABSURD = (b"0", b"-1", b"99999999999999999999", b"2147483648", b"1e309", b"NaN", b"")
_WORDS = (
    b"\0",
    b"\xff\xfe",
    b"&bomb;",
    b"<!DOCTYPE a [<!ENTITY bomb SYSTEM 'file:///etc/passwd'>]>",
    b"]]>",
    b"<![CDATA[",
    b"{\\*\\bin999999999 ",
    b"\\u-1?",
    b"endobj",
    b"/Length 999999999",
    b"%s%n",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
)


def cut(data: bytes, random: Random) -> bytes:
    """The document without a piece."""
    start = random.randrange(len(data))
    return data[:start] + data[start + random.randrange(1, 600) :]


def truncated(data: bytes, random: Random) -> bytes:
    """The beginning of the document."""
    return data[: random.randrange(len(data))]


def flipped(data: bytes, random: Random) -> bytes:
    """The document with some bytes changed."""
    changed = bytearray(data)
    for _ in range(random.randrange(1, 40)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def repeated(data: bytes, random: Random) -> bytes:
    """The document with a piece many times over."""
    start = random.randrange(len(data))
    end = start + random.randrange(1, 200)
    return data[:end] + data[start:end] * random.randrange(2, 300) + data[end:]


def planted(data: bytes, random: Random) -> bytes:
    """The document with words that mean something to some parser."""
    for _ in range(random.randrange(1, 6)):
        at = random.randrange(len(data) + 1)
        data = data[:at] + random.choice(_WORDS) + data[at:]
    return data


def swapped(data: bytes, random: Random) -> bytes:
    """The document with two pieces in each other's place."""
    a, b, c, d = sorted(random.randrange(len(data) + 1) for _ in range(4))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def absurd(data: bytes, random: Random) -> bytes:
    """The document with numbers that nobody would write."""
    share = random.choice((0.02, 0.2, 1.0))
    return _NUMBER.sub(
        lambda found: random.choice(_ABSURD) if random.random() < share else found[0], data
    )


def retagged(data: bytes, random: Random) -> bytes:
    """Mark-up with tags dropped, doubled, nested deep, or put in other tags' places."""
    tags = _TAG.findall(data)
    if not tags:
        return flipped(data, random)

    def change(found: re.Match[bytes]) -> bytes:
        if random.random() > 0.05:
            return found[0]
        return random.choice(
            (b"", found[0] * 2, found[0] * random.randrange(2, 3000), random.choice(tags))
        )

    changed = _TAG.sub(change, data)
    return changed if len(changed) < 40 * len(data) + 1_000_000 else data


PLAIN: tuple[Mutator, ...] = (cut, truncated, flipped, repeated, planted, swapped, absurd, retagged)


def _inside(data: bytes, random: Random) -> bytes:
    """A zip package with one of its parts damaged, dropped, doubled, or told a wrong size."""
    parts = _parts(data)
    at = random.randrange(len(parts))
    name, content = parts[at]
    deed = random.randrange(8)
    if deed == 0:
        del parts[at]
    elif deed == 1:
        parts.append((random.choice(parts)[0], content))
    elif deed == 2:
        parts[at] = (random.choice(("../" * 9 + "etc/passwd", "/a", "a\0b", "\u202e", "")), content)
    else:
        parts[at] = (name, random.choice(PLAIN)(content or b"x", random))
    out = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore")  # of parts of one name, which is the point
        for part, inner in parts:
            info = zipfile.ZipInfo(part or "x")
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, inner)
    return out.getvalue()


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _in_stream(data: bytes, random: Random) -> bytes:
    """A PDF with one of its streams damaged, unpacked if it was packed."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return flipped(data, random)
    chosen = random.choice(streams)
    content = chosen[1]
    try:
        content = zlib.decompress(content)
        inner = zlib.compress(random.choice(PLAIN)(content, random))
    except (zlib.error, ValueError):
        inner = random.choice(PLAIN)(content or b"x", random)
    return data[: chosen.start(1)] + inner + data[chosen.end(1) :]


def mutated(data: bytes, random: Random) -> bytes:
    """`data` damaged in one to three ways that suit its format; deterministic in `random`."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        if not data:
            return data
        data = _mutator(data, random)(data, random)
    return data


def _mutator(data: bytes, random: Random) -> Mutator:
    """One way to damage `data`; containers are damaged inside three times of four."""
    if random.random() < 0.75:
        if data.startswith(b"PK") and _parts(data):
            return _inside
        if data.startswith(b"%PDF") and random.random() < 0.6:
            return _in_stream
    return random.choice(PLAIN)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    """Names and contents of a zip's parts, none where one of them cannot be unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [(info.filename, archive.read(info)) for info in archive.infolist()]
    except Exception:  # noqa: BLE001 - the standard library is not our patient
        return []
