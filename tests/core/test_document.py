import pytest

from reader.core.document import parse
from reader.core.errors import Code
from reader.core.source import read

from .reading import PROSE, document


def test_only_the_contracts_keys_are_in_meta_and_none_is_empty():
    doc = document("云河开新局", "浏览次数: 12", "来源: ", "", PROSE)
    assert dict(doc.meta) == {"title": "云河开新局"}


def test_the_text_of_a_text_file_is_the_file():
    text = f"云河开新局\n\n　　{PROSE}\n\n"
    assert parse(read(text.encode(), "a.txt")).text == text


def test_paragraphs_and_items_are_numbered_from_one():
    doc = document("云河开新局", PROSE, "——推动转型。", PROSE)
    assert list(doc.paragraph_numbers.values()) == [1, 2, 3]
    assert doc.paragraph_at(doc.blocks[2].start) == 2
    assert doc.paragraph_at(0) is None


def test_the_innermost_section_holds_an_offset_and_its_path_leads_to_it():
    doc = document("云河规划", "一、要求", "（一）思想。{}", "（二）目标。{}", "二、任务", PROSE)
    inside = doc.sections[2].body_start
    assert doc.section_at(inside) == 2
    assert doc.path(2) == (0, 2)
    assert doc.section_at(0) is None


def test_headings_are_blocks_but_leads_are_the_beginning_of_their_paragraph():
    doc = document("云河规划", "一、要求", "（一）思想。{}", "二、任务", PROSE)
    assert [str(block.kind) for block in doc.blocks] == [
        "title",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_the_section_at_an_offset_is_the_innermost_and_knows_its_path():
    lines = (
        "云河规划",
        "一、总体",
        "（一）思想。{}",
        "（二）目标。{}",
        "二、任务",
        "（一）投资。{}",
    )
    doc = document(*lines)
    for offset in range(len(doc.text)):
        holding = [n for n, s in enumerate(doc.sections) if s.start <= offset < s.end]
        assert doc.section_at(offset) == (holding[-1] if holding else None)
    assert doc.path(4) == (3, 4)


@pytest.mark.parametrize(("limit", "long"), [(21, True), (42, False), (1000, False)])
def test_a_long_document_says_so_with_its_size(monkeypatch, limit, long):
    monkeypatch.setattr("reader.core.document.LONG", limit)
    parsed = document("云河市召开培训工作会议。\n")  # 37 bytes
    assert parsed.is_long is long
    found = [n.data["size"] for n in parsed.notices if n.code is Code.DOCUMENT_LONG]
    assert found == (["0.0"] if long else [])
