"""Every source comes through the pipe as it was; any bytes there give a source or ValueError."""

from hypothesis import given, strategies as st

from reader.core.errors import Code, Notice
from reader.core.source import Align, Cell, Line, Role, Source, SourceInfo, wire
from reader.core.source.model import PageStart

NAME, HASH = "条例.html", "ab" * 32
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
sizes = st.floats(0, 200, allow_nan=False)


@st.composite
def cells(draw, start, end):
    begin = draw(st.integers(start, end))
    return Cell(
        start=begin,
        end=draw(st.integers(begin, end)),
        header=draw(st.booleans()),
        rowspan=draw(st.integers(1, 9)),
        colspan=draw(st.integers(1, 9)),
    )


@st.composite
def lines(draw, start, end):
    rows = draw(st.lists(st.lists(cells(start, end), max_size=3).map(tuple), max_size=3))
    return Line(
        start=start,
        end=end,
        indent=draw(st.integers(0, 40)),
        gap=draw(st.booleans()),
        bold=draw(st.booleans()),
        lead_end=draw(st.sampled_from([0, end] if end > start else [0])),
        size=draw(sizes),
        tag=draw(st.integers(0, 9)),
        align=draw(st.sampled_from(Align)),
        item=draw(st.booleans()),
        quote=draw(st.booleans()),
        link=draw(st.booleans()),
        role=draw(st.sampled_from(Role)),
        rows=tuple(rows),
    )


@st.composite
def sources(draw):
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    notices = [
        Notice(code=draw(st.sampled_from(Code)), start=0, end=len(text), data={"a": draw(words)}),
        Notice(code=draw(st.sampled_from(Code))),
    ]
    return Source(
        info=SourceInfo(
            name=NAME,
            format=draw(words),
            encoding=draw(words),
            sha256=HASH,
            rebuilt=draw(st.booleans()),
        ),
        text=text,
        lines=tuple(draw(lines(start, end)) for start, end in pairs),
        meta=draw(st.dictionaries(words, words, max_size=3)),
        notices=tuple(notices[: draw(st.integers(0, 2))]),
        pages=tuple(PageStart(start=at, number=at % 7) for at in cuts),
    )


@given(sources())
def test_every_source_comes_back_as_it_was(source):
    assert wire.decode(wire.encode(source), name=NAME, sha256=HASH) == source


@given(sources(), st.data())
def test_a_damaged_answer_is_a_sound_source_or_refused(source, data):
    records = bytearray(b"".join(wire.encode(source)))
    for _ in range(data.draw(st.integers(1, 4))):
        records[data.draw(st.integers(0, len(records) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = wire.decode(bytes(records).splitlines(), name=NAME, sha256=HASH)
    except (ValueError, TypeError):
        return
    at = 0
    for line in found.lines:
        assert at <= line.start <= line.end <= len(found.text)
        at = line.end
