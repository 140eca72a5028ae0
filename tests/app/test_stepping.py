import pytest
from hypothesis import given, strategies as st

from reader.app.stepping import (
    exact_copy,
    next_word,
    previous_word,
    sentence_at,
    sentences,
    word_at,
)
from reader.core.document import Document, SourceInfo
from reader.core.spans import Span

SOURCE = SourceInfo(name="", format="txt", encoding="utf-8", sha256="")


def cut(text):
    return [span.cut(text) for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("云河市开会。松岭县传达！", ["云河市开会。", "松岭县传达！"]),
        ("他说：“改了三处。”随后离开。", ["他说：“改了三处。”", "随后离开。"]),
        ("一是修路；二是架桥。", ["一是修路；", "二是架桥。"]),
        ("好……再看。", ["好……", "再看。"]),
        ("第一行\n第二行", ["第一行", "第二行"]),
        ("没有句号", ["没有句号"]),
        ("　　云河市。  松岭县。 ", ["云河市。", "松岭县。"]),
        ("", []),
    ],
)
def test_sentences_end_after_their_marks(text, pieces):
    assert cut(text) == pieces


@given(st.text(alphabet=st.sampled_from("云河。！”；\n 　a"), max_size=40))
def test_sentences_leave_out_nothing_but_space(text):
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_between_two_sentences_the_one_that_begins_there_is_meant():
    text = "甲乙。丙丁。"
    assert sentence_at(text, 0, len(text), 3).cut(text) == "丙丁。"
    assert sentence_at(text, 0, len(text), 2).cut(text) == "甲乙。"


WORDS = [Span(0, 2), Span(2, 3), Span(3, 5)]


def test_a_word_holds_its_first_code_point_and_not_its_end():
    assert word_at(WORDS, 1) == Span(0, 2)
    assert word_at(WORDS, 2) == Span(2, 3)
    assert word_at(WORDS, 5) is None
    assert word_at([], 0) is None


def test_steps_pass_over_spaces():
    text = "云河 松岭"
    assert next_word(text, WORDS, 0) == 3
    assert previous_word(text, WORDS, 3) == 0


def test_no_word_is_left_at_the_ends():
    text = "云河 松岭"
    assert next_word(text, WORDS, 3) is None
    assert previous_word(text, WORDS, 0) is None


def copied(text, shown, start, end):
    document = Document(source=SOURCE, text=text, blocks=(), sections=())
    return exact_copy(document, [Span(*pair) for pair in shown], start, end)


def test_a_copy_joins_the_slices_of_shown_blocks_by_one_line_feed():
    assert copied("标题\n\n\n正文一段", [(0, 2), (5, 9)], 1, 7) == "题\n正文"


def test_a_copy_leaves_hidden_blocks_out():
    assert copied("甲乙\n隐藏\n丙丁", [(0, 2), (6, 8)], 0, 8) == "甲乙\n丙丁"


def test_a_copy_keeps_every_character_as_it_is():
    text = "云\u00a0河\u2028\u3000𠮷\t市"
    assert copied(text, [(0, len(text))], 0, len(text)) == text


def test_a_copy_of_nothing_shown_is_empty():
    assert copied("甲乙", [], 0, 2) == ""
