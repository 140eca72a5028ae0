"""Paragraphs cut into words: lossless, never across a unit, quiet."""

import subprocess
import sys

import pytest

from reader.core.errors import Code, ReaderError
from reader.core.spans import Span
from reader.core.words import WordTable, build, segment

SENTENCE = "云河市坚持把国有企业改革作为重点，全年新增就业1.2万人，增长5.5%左右。"


def cut(text, table, units=(), **more):
    return [word.cut(text) for word in segment(text, units, table, **more)]


def test_words_join_to_the_text(tools):
    text = SENTENCE + "\n\tC++ 与5G……——“完”　 end"
    assert "".join(cut(text, tools.words)) == text


def test_an_empty_text_has_no_words(tools):
    assert segment("", (), tools.words) == ()


def test_no_word_crosses_the_edge_of_a_unit(tools):
    # 高质量 and 发展 are words; a unit that ends after 质 must still keep its edge.
    text = "推动高质量发展"
    edges = {w.start for w in segment(text, [Span(2, 4)], tools.words)}
    assert {2, 4} <= edges


def test_units_may_nest_overlap_and_touch(tools):
    text = "云河市人民政府办公室"
    units = [Span(0, 10), Span(0, 3), Span(2, 5), Span(3, 7)]
    edges = {w.start for w in segment(text, units, tools.words)}
    assert {0, 2, 3, 5, 7} <= edges


def test_edges_outside_the_text_are_passed_over(tools):
    assert cut("发展", tools.words, [Span(0, 99)]) == ["发展"]


def test_a_fixed_span_is_one_word_whatever_the_dictionary_holds(tools):
    text = "建设美丽云河新城"
    assert "美丽云河" in cut(text, tools.words, fixed=[Span(2, 6)])


def test_compounds_fall_into_the_words_they_are_made_of(tools):
    assert cut("国有企业", tools.words) == ["国有", "企业"]
    assert cut("党的建设", tools.words) == ["党", "的", "建设"]


def test_idioms_stay_whole(tools):
    assert cut("因地制宜", tools.words) == ["因地制宜"]
    assert cut("实事求是", tools.words) == ["实事求是"]


def test_numbers_and_codes_are_single_words(tools):
    assert cut("占5.5%", tools.words) == ["占", "5.5%"]
    assert cut("达1,200.5元", tools.words) == ["达", "1,200.5", "元"]
    assert cut("“1+8+N”", tools.words) == ["“", "1+8+N", "”"]


def test_a_guessed_word_gives_back_the_particle_at_its_edge(tools):
    # 上受 is what the model for unknown words makes of 政治上受激励.
    assert "上受" not in cut("让广大干部政治上受激励", tools.words)


def test_traditional_text_is_cut_where_the_simplified_is(tools):
    simple = [len(w) for w in cut("发展国有企业，关于后续著名学者", tools.words)]
    assert [len(w) for w in cut("發展國有企業，關於後續著名學者", tools.words)] == simple


def test_characters_no_dictionary_knows_are_words(tools):
    text = "𠮷\u200b①㊣é"
    assert "".join(cut(text, tools.words)) == text


def test_a_damaged_table_is_told_on_opening():
    with pytest.raises(ReaderError) as caught:
        WordTable(b"JINGDU" + bytes(64))
    assert caught.value.code is Code.CACHE_BROKEN


def test_a_table_is_the_same_each_time_it_is_built():
    assert build() == build()


def test_cutting_imports_no_jieba_and_prints_nothing():
    program = (
        "import sys; from reader.core.words import build, segment, WordTable\n"
        "segment('云河市诺敏坚持发展', (), WordTable(build()))\n"
        "sys.exit(bool({'jieba', 'pkg_resources', 'pypinyin'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
