"""Whole documents as word processors write them: their trees, titles and values."""

import pytest

from reader.core.document import parse
from reader.core.source import read
from tests.core.docx_builder import docx, foot, p
from tests.core.docx_documents import DOCUMENTS
from tests.core.docx_habits import HABITS
from tests.core.reading import kinds, tree


def opened(name):
    return parse(read(DOCUMENTS[name]()[0], f"{name}.docx"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_tree_of_a_document_is_right(name):
    assert tree(opened(name)) == DOCUMENTS[name]()[1]


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("notice", "title", "云河市人民政府关于推进数字政府建设的通知"),
        ("notice", "issuer", "云河市人民政府"),
        ("notice", "document_number", "云政发〔2031〕5号"),
        ("notice", "date_written", "2031年5月6日"),
        ("report", "subtitle", "——在镇第六届人民代表大会第一次会议上"),
        ("opinion", "title", "中共云河市委办公室关于加强基层治理的实施意见"),
        ("framed", "title", "澄江省水利厅关于开展水库安全检查的通知"),
        ("wps_title_as_heading", "title", "关于优化营商环境的调研报告"),
        ("speech", "author", "李松岭"),
        ("letter", "addressee", "陈松岭委员"),
    ],
)
def test_a_documents_values_stand_in_its_text(name, key, value):
    assert opened(name).meta[key] == value


def test_printed_contents_are_contents_and_give_no_sections():
    document = opened("report")
    assert kinds(document).count("contents") == 4


def test_notes_stand_after_the_document_with_their_marks():
    document = opened("minutes")
    notes = [document.text[b.start : b.end] for b in document.blocks if b.kind == "note"]
    assert notes == ["[1] 汇报稿由市水务局会签。", "[2] 方案另发。"]
    assert kinds(document)[-2:] == ["note", "note"]
    assert "汇报。[1]" in document.text


def test_a_note_after_it_does_not_hide_a_signature():
    data = docx(
        p("云河市通知", jc="center"),
        p("各地要切实加强河道巡查，发现问题及时处置。", foot(1)),
        p("各地要按时报送巡查情况，不得迟报、漏报、瞒报。"),
        p("云河市水务局"),
        p("2031年6月20日"),
        footnotes=["另见附表。"],
    )
    assert kinds(parse(read(data, "a.docx")))[-3:] == ["signature", "signature", "note"]


def test_a_draft_under_revision_says_that_changes_count_as_accepted():
    assert [notice.code for notice in opened("changed").notices] == ["N-SRC-06"]


def test_the_text_box_is_read_once():
    text = opened("plan").text
    assert text.count("专栏1 产业工程") == 1


def test_a_line_of_page_numbers_is_no_text():
    assert "页" not in opened("framed").text


@pytest.mark.parametrize("name", HABITS)
def test_the_tree_is_right_whatever_habits_the_writer_had(name):
    data, wanted = HABITS[name]()
    assert tree(parse(read(data, f"{name}.docx"))) == wanted
