"""Whatever the bytes: reading ends in a document that keeps its promises or in a coded error."""

from hypothesis import given, strategies as st

from reader.core.document import Document, parse
from reader.core.errors import ReaderError
from reader.core.source import read, read_text

HEADS = [
    "一、",
    "（二）",
    "第三章　",
    "第四条　",
    "1.",
    "２．",
    "（3）",
    "第一，",
    "甲、",
    "附件1",
    "目　录",
]
BITS = [
    *HEADS,
    "云河市推进工作。",
    "抓好落实",
    "各位代表：",
    "来源：",
    "2031年4月5日",
    "——松岭县",
    "；",
    "\u3000\u3000",
    "\t",
    "\n",
    "\n\n",
    "“",
    "》",
    "# ",
    "|a|b|\n|-|-|\n",
    "<p>",
    "</div><table><tr><td>",
    "<h2>",
    "<b>",
    "A1",
    "\u2028",
    "\U00020000",
    "\ufeff",
    "松岭县人民政府办公室",
]
prose = st.lists(st.sampled_from(BITS), max_size=60).map("".join)
names = st.sampled_from(["a.txt", "b.md", "c.html", "d", "e.docx"])


def check(document: Document) -> None:
    text = document.text
    at = 0
    for block in document.blocks:
        assert not text[at : block.start].strip()
        assert at <= block.start < block.end <= len(text)
        # A table may begin or end with an empty cell; nothing else with a space.
        assert block.rows or not text[block.start].isspace()
        assert block.rows or not text[block.end - 1].isspace()
        for row in block.rows:
            for cell in row:
                assert block.start <= cell.start <= cell.end <= block.end
        at = block.end
    assert not text[at:].strip()
    open_ = []
    last = -1
    for section in document.sections:
        assert last <= section.start < section.heading_end <= section.body_start
        assert section.heading_end <= section.end <= len(text)
        assert section.why
        while open_ and open_[-1].level >= section.level:
            open_.pop()
        if open_:
            assert section.end <= open_[-1].end
        assert section.level >= 1
        open_.append(section)
        last = section.start


@given(st.binary(max_size=400), names)
def test_any_bytes_give_a_document_or_a_coded_error(data, name):
    try:
        document = parse(read(data, name))
    except ReaderError:
        return
    check(document)


@given(prose, names, st.sampled_from(["utf-8", "gb18030", "utf-16-le"]))
def test_any_lines_in_any_encoding_keep_the_promises_of_blocks_and_sections(text, name, codec):
    try:
        document = parse(read(text.encode(codec), name))
    except ReaderError:
        return
    check(document)


@given(prose)
def test_pasted_text_is_kept_code_point_for_code_point(text):
    try:
        document = parse(read_text(text))
    except ReaderError:
        assert not text.strip()
        return
    assert document.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    check(document)
