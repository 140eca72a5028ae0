"""Radicals that text copied from a PDF has in the place of characters."""

from reader.core.fold import fold
from reader.core.quantities import find_quantities
from reader.core.radicals import SUPPLEMENT, radicals, without_radicals

from .reading import PROSE, document, tree


def test_every_radical_stands_for_one_character_that_is_none():
    assert all(len(plain) == 1 for plain in radicals().values())
    assert not set(map(ord, "".join(radicals().values()))) & set(radicals())


def test_no_radical_of_the_supplement_is_named_twice():
    assert len(set(SUPPLEMENT[::2])) == len(SUPPLEMENT) // 2


def test_text_keeps_its_length_and_its_other_characters():
    assert without_radicals("⼆、⺠⽣实事a㎡") == "二、民生实事a㎡"


def test_numerals_are_read_through_their_radicals():
    assert fold("⼋⼗人") == "八十人"
    assert [str(q.value) for q in find_quantities("新建⼆⼗座水库。", ())] == ["20"]


def test_headings_are_found_through_radicals_and_kept_as_written():
    doc = document("云河规划", "⼀、总体要求", PROSE, "⼆、重点任务", PROSE)
    assert [heading for _, _, heading in tree(doc)] == ["⼀、总体要求", "⼆、重点任务"]
    assert [section.number for section in doc.sections] == ["⼀、", "⼆、"]
