import json
from dataclasses import fields

import pytest

from reader.core.errors import Code, Notice
from reader.core.source import Align, Cell, Line, Role, Source, SourceInfo, read, wire
from reader.core.source.model import PageStart

INFO = SourceInfo(name="条例.html", format="html", encoding="utf-8", sha256="ab" * 32)
SOURCE = Source(
    info=INFO,
    text="渡口\n甲\t乙",
    lines=(
        Line(start=0, end=2, bold=True, size=15.5, tag=2, align=Align.CENTER, role=Role.TITLE),
        Line(start=3, end=6, rows=((Cell(start=3, end=4, header=True), Cell(start=5, end=6)),)),
    ),
    meta={"title": "渡口"},
    notices=(
        Notice(code=Code.BODY_WHOLE_PAGE),
        Notice(code=Code.ENCODING_DAMAGED, start=0, end=2, data={"count": "1"}),
    ),
    pages=(PageStart(start=0, number=0), PageStart(start=3, number=7)),
)


def back(records):
    return wire.decode(records, name=INFO.name, sha256=INFO.sha256)


def changed(source, kind, change):
    """The records of `source`, those of `kind` with their values changed."""
    records = []
    for line in wire.encode(source):
        values = json.loads(line)
        records.append(json.dumps(change(values)).encode() if values[0] == kind else line)
    return records


def test_a_source_comes_back_as_it_was():
    assert back(wire.encode(SOURCE)) == SOURCE


@pytest.mark.parametrize("kind", [Source, SourceInfo])
def test_no_field_is_forgotten(kind):
    """The example has another value than the default in each, so that a lost one is seen."""
    example = SOURCE if kind is Source else INFO
    for own in fields(kind):
        assert own.name == "rebuilt" or getattr(example, own.name)


def test_a_long_source_comes_in_many_records(samples):
    path = samples / "songling_communique_2024.html"
    source = read(path.read_bytes() * 3, path.name)
    source = Source(info=source.info, text=source.text * 400, lines=source.lines)
    records = list(wire.encode(source))
    assert len(records) > 3
    assert wire.decode(records, name=source.info.name, sha256=source.info.sha256) == source


def test_a_lone_surrogate_does_not_stop_the_rest():
    source = Source(info=INFO, text="甲\ud800乙", lines=(Line(start=0, end=3),))
    assert back(wire.encode(source)).text == "甲?乙"


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("head", lambda v: [v[0], 2, *v[2:]]),
        ("head", lambda v: v[:-1]),
        ("head", lambda v: [*v[:3], {"title": 1}, *v[4:]]),
        ("head", lambda v: [*v[:3], [], *v[4:]]),
        ("head", lambda v: [v[0], v[1], ["html", "utf-8", 1], *v[3:]]),
        ("head", lambda v: [*v[:4], [["X-1", None, None, {}]]]),
        ("head", lambda v: [*v[:4], [["N-SRC-01", 0, 999, {}]]]),
        ("pages", lambda _: ["pages", [[0, 1], [99, 2]]]),
        ("pages", lambda _: ["pages", [[3, 1], [2, 2]]]),
        ("pages", lambda _: ["pages", [[3]]]),
        ("text", lambda v: ["text", 1]),
        ("text", lambda _: ["text"]),
        ("text", lambda _: ["text", "短"]),
        ("text", lambda _: ["text", "渡口\ud800甲\t乙"]),
        ("text", lambda _: ["page", "甲"]),
        ("text", lambda _: {"text": "甲"}),
        ("text", lambda _: ["end"]),
        ("lines", lambda _: ["lines", [[0]]]),
        ("lines", lambda _: ["lines", [[0, 2, {}, {}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"colour": 1}]]]),
        ("lines", lambda _: ["lines", [[0, True]]]),
        ("lines", lambda _: ["lines", [[-1, 2]]]),
        ("lines", lambda _: ["lines", [[2, 1]]]),
        ("lines", lambda _: ["lines", [[0, 99]]]),
        ("lines", lambda _: ["lines", [[0, 3], [2, 4]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"bold": 1}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"size": float("nan")}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"size": "15"}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"align": "left of it"}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"tag": -1}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"lead_end": 5}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"rows": [[[0, 3, False, 1, 1]]]}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"rows": [[[0, 2, False, 0, 1]]]}]]]),
        ("lines", lambda _: ["lines", [[0, 2, {"rows": "x"}]]]),
        ("lines", lambda _: ["lines", "x"]),
    ],
)
def test_an_answer_that_breaks_a_promise_is_refused(kind, change):
    with pytest.raises((ValueError, TypeError)):
        back(changed(SOURCE, kind, change))


@pytest.mark.parametrize("line", [b"", b"[]", b"{", b"[1]", b"\xff", b"[" * 100_000, b"null"])
def test_what_is_no_record_is_refused(line):
    with pytest.raises(ValueError):
        wire.parse_record(line)


def test_an_answer_without_its_end_or_beyond_it_is_refused():
    records = list(wire.encode(SOURCE))
    for wrong in (records[:-1], [*records, records[1]], [records[0], *records]):
        with pytest.raises(ValueError):
            back(wrong)
