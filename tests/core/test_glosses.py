"""Glosses: the table of CC-CEDICT, its look-up, and what is composed where nothing stands."""

import re

import pytest

from reader.core.errors import Code, ReaderError
from reader.core.glosses import GlossTable, _parse, build, look_up, mark, plain
from reader.core.shards import pack


@pytest.fixture(scope="module")
def table():
    return GlossTable(build())


def test_word_is_found_with_tone_marks(table):
    gloss = look_up("粮食", table)[0]
    assert (gloss.pinyin, gloss.source, gloss.composed) == ("liáng shi", "CC-CEDICT", False)
    assert gloss.text


def test_both_scripts_give_the_same_gloss(table):
    assert look_up("經濟", table) == look_up("经济", table)


def test_every_reading_of_a_word_is_listed(table):
    assert {g.pinyin for g in look_up("重点", table)} == {"zhòng diǎn", "chóng diǎn"}


@pytest.mark.parametrize(
    ("senses", "simplified", "traditional"),
    [
        ("see 大學|大学[da4 xue2]", "see 大学 (dà xué)", "see 大學 (dà xué)"),
        ("variant of 拜拜[bai2 bai2]; bye", "variant of 拜拜 (bái bái); bye", None),
        ("abbr. for 綠|绿[lu:4]", "abbr. for 绿 (lǜ)", "abbr. for 綠 (lǜ)"),
        ("tone [khè su] of Tai-lo", "tone [khè su] of Tai-lo", None),
        ("a|b is no pair of scripts", "a|b is no pair of scripts", None),
    ],
)
def test_words_in_two_scripts_and_numbered_tones_are_written_plainly(
    senses, simplified, traditional
):
    assert plain(senses) == simplified
    assert plain(senses, traditional=True) == (traditional or simplified)


def test_no_entry_shows_both_scripts_or_numbered_tones(table):
    texts = [
        gloss.text
        for word in ("弹幕", "松岭", "B站", "高中", "万")
        for gloss in look_up(word, table)
    ]
    assert texts
    assert not [text for text in texts if "|" in text or re.search(r"\[\w+\d", text)]


def test_proper_names_come_after_words(table):
    pinyin = [g.pinyin for g in look_up("高", table)]
    assert pinyin == ["gāo", "Gāo"]


def test_unknown_word_is_composed_of_its_parts_and_marked(table):
    (gloss,) = look_up("高质量发展", table)
    assert gloss.composed
    assert gloss.pinyin == "gāo zhì liàng fā zhǎn"
    assert gloss.text.startswith("高质量 “")
    assert " + 发展 “" in gloss.text


@pytest.mark.parametrize("word", ["", "１２３", "x" * 30, "㐀㐁"])
def test_what_cannot_be_composed_has_no_gloss(table, word):
    assert look_up(word, table) == ()


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("dang3", "dǎng"),
        ("jian4", "jiàn"),
        ("lu:4", "lǜ"),
        ("gui1", "guī"),
        ("liu2", "liú"),
        ("dou1", "dōu"),
        ("shi5", "shi"),
        ("Nu:3", "Nǚ"),
        ("xiong2", "xióng"),
        ("m2", "ḿ"),
        ("C", "C"),
        ("·", "·"),
    ],
)
def test_tone_number_becomes_a_mark(numbered, marked):
    assert mark(numbered) == marked


def test_lines_that_are_no_entries_are_passed_over():
    lines = ["# remark", "", "雲河 云河 [Yun2 he2] /invented river/second sense/"]
    assert list(_parse(lines)) == [("雲河", "云河", "Yún hé", "invented river; second sense")]


def test_damaged_table_is_a_coded_error():
    with pytest.raises(ReaderError) as caught:
        GlossTable(b"not a table")
    assert caught.value.code is Code.CACHE_BROKEN


def test_table_of_another_version_is_a_coded_error():
    with pytest.raises(ReaderError) as caught:
        GlossTable(pack({}, version=999))
    assert caught.value.code is Code.CACHE_BROKEN
