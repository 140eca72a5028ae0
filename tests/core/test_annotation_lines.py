import json

import pytest

from reader.app.caches import open_tools
from reader.core.annotation_lines import LAYOUT, LineReader, seal, unseal, write_line
from reader.core.annotations import annotate_block
from reader.core.assets import read_text as resource
from reader.core.document import parse
from reader.core.source import read_text


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    return open_tools(tmp_path_factory.mktemp("cache"))[0]


def test_every_block_of_the_sample_comes_back_as_it_was(tools):
    document = parse(read_text(resource("samples/yunhe_party_building.txt")))
    reader = LineReader()
    for index in range(len(document.blocks)):
        found = annotate_block(document, index, tools)
        assert reader.read(write_line(found)) == found


def test_a_reading_that_is_in_doubt_or_unknown_comes_back_as_it_was(tools):
    document = parse(read_text("云河市培训着重行长，还要㐂㐃。李行长、乐山县参加。"))
    found = annotate_block(document, 0, tools)
    assert LineReader().read(write_line(found)).readings == found.readings


def test_a_line_stays_a_line(tools):
    document = parse(read_text("云河市培训干部三百人\u2028，完成率98.5%。"))
    assert b"\n" not in write_line(annotate_block(document, 0, tools))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[1,2]",
        b'[0,2,[],[["a"]],[],[],[]]',
        b'[0,2,[],[],[[0,2,"no such kind","","","",[],[],""]],[],[]]',
        b'[0,2,[],[],[],[["Notice"]],[]]',
        b'[0,2,[],[],[],[["Change","by","up",null,null,["Qualifier","exact"]]],[]]',
        b"[" * 100_000,
    ],
)
def test_another_line_is_refused(line):
    with pytest.raises(ValueError):
        LineReader().read(line)


def test_equal_syllables_are_made_once():
    line = json.dumps([0, 4, [0, 2, 2, 4], [[0, 2, "quán shì"], [2, 4, "quán shì"]], [], [], []])
    found = LineReader().read(line.encode())
    assert found.readings[0].syllables is found.readings[1].syllables


def test_a_sealed_line_comes_back_as_it_was(tools):
    document = parse(read_text("云河市培训干部三百人，着重行长，完成率98.5%。"))
    found = annotate_block(document, 0, tools)
    assert unseal(seal(found)) == found
    assert b"\n" not in seal(found)


def test_a_sealed_line_that_was_changed_is_refused(tools):
    sealed = seal(annotate_block(parse(read_text("云河市培训干部三百人。")), 0, tools))
    with pytest.raises(ValueError):
        unseal(sealed.replace(b'"p', b'"b', 1))


def test_a_sealed_line_of_another_layout_is_refused(tools):
    sealed = seal(annotate_block(parse(read_text("云河市培训干部三百人。")), 0, tools))
    with pytest.raises(ValueError):
        unseal(sealed.replace(b"%d" % LAYOUT, b"%d" % (LAYOUT + 1), 1))


@pytest.mark.parametrize("sealed", [b"", b"1", b"1 00000000 ", b"1 00000000 []", b"\xff"])
def test_foreign_bytes_are_no_sealed_line(sealed):
    with pytest.raises(ValueError):
        unseal(sealed)
