import pytest
from PySide6.QtGui import QTextCharFormat, QTextTable

from reader.ui.text_build import build
from reader.ui.text_colours import Recolouring
from reader.ui.text_style import TextStyle
from reader.ui.theme import load_theme


@pytest.fixture
def dark():
    return load_theme("dark")


def look(shape):
    return shape.font(), shape.foreground(), shape.background()


def runs(qt):
    found = []
    block = qt.begin()
    while block.isValid():
        found.append(look(block.charFormat()))
        found += [(run.fragment().text(), *look(run.fragment().charFormat())) for run in block]
        block = block.next()
    return found


def tables(qt):
    return [f for f in qt.rootFrame().childFrames() if isinstance(f, QTextTable)]


def recoloured(document, light, dark, length=10):
    built = build(document, TextStyle(light))
    work = Recolouring(built, TextStyle(dark), ())
    while not work.finished:
        work.step(length)
    return built


def test_every_run_ends_in_the_colours_of_a_text_built_so(qapp, sample, light, dark):
    fresh = build(sample.document, TextStyle(dark))
    assert runs(recoloured(sample.document, light, dark).qt) == runs(fresh.qt)


def test_the_lines_and_heads_of_tables_take_the_colours_too(qapp, sample, light, dark):
    built = recoloured(sample.document, light, dark)
    (table,) = tables(built.qt)
    assert table.format().toTableFormat().borderBrush().color() == dark.color("line_strong")
    back = QTextCharFormat.Property.BackgroundBrush
    assert table.cellAt(0, 0).format().background().color() == dark.color("panel")
    assert not table.cellAt(1, 0).format().hasProperty(back)


def test_what_is_visible_has_its_colours_before_any_step(qapp, sample, light, dark):
    built = build(sample.document, TextStyle(light))
    seen = built.map.pieces[2]
    Recolouring(built, TextStyle(dark), [seen])
    first = next(iter(built.qt.findBlock(seen.qt_start))).fragment().charFormat()
    other = next(iter(built.qt.findBlock(built.map.pieces[0].qt_start))).fragment().charFormat()
    assert first.foreground().color() == dark.color("ink")
    assert other.foreground().color() == light.color("ink")


def test_nothing_moves(qapp, sample, light, dark):
    fresh = build(sample.document, TextStyle(light))
    same = recoloured(sample.document, light, dark)
    for built in (fresh, same):
        built.qt.setTextWidth(600)
    assert same.qt.size() == fresh.qt.size()
