import pytest
from hypothesis import given, strategies as st

from reader.app.store import Entry, Scope
from reader.app.store_anchor import CONTEXT, Anchor, anchor, find, place_all
from reader.core.spans import Span

TEXT = "云河市全年培训干部120人次，新建驿站15个；松岭县培训干部80人次，新建驿站9个。"


def test_unchanged_text_gives_the_old_place():
    place = anchor(TEXT, 2, 8)
    assert find(TEXT, place) == Span(2, 8)


def test_context_is_cut_at_the_edges_of_the_text():
    place = anchor(TEXT, 0, 3)
    assert place.before == ""
    assert len(place.after) == CONTEXT


def test_second_occurrence_is_told_from_the_first_by_its_context():
    second = TEXT.rindex("培训干部")
    place = anchor(TEXT, second, second + 4)
    longer = "序言一段。" + TEXT
    assert find(longer, place) == Span(second + 5, second + 9)


def test_same_words_at_the_old_offset_in_another_context_are_not_believed():
    place = anchor("东岭区全年新建驿站15个，群众满意。", 5, 9)
    changed = "临江镇三年新建驿站没有进展，另行安排；" * 2
    assert find(changed, place) is None


def test_half_the_context_is_enough():
    start = TEXT.index("新建驿站15个")
    place = anchor(TEXT, start, start + 7)
    changed = "（更正）全市累计新建驿站15个；松岭县培训干部80人次，新建驿站9个。"
    assert find(changed, place) == Span(8, 15)


def test_equal_candidates_go_to_the_nearest():
    place = Anchor(start=10, end=12, quotation="驿站")
    assert find("驿站三处驿站四处五处驿站", place) == Span(10, 12)
    assert find("驿站一二三四五驿站", place) == Span(7, 9)


def test_vanished_quotation_is_lost():
    assert find("松岭县今年没有这项工作。", anchor(TEXT, 2, 8)) is None


def test_an_empty_span_has_no_anchor():
    with pytest.raises(ValueError, match=r"\(3, 3\)"):
        anchor(TEXT, 3, 3)


def test_items_are_placed_in_text_order_and_lost_ones_listed():
    late = Entry(kind="term", scope=Scope.PLACE, anchor=anchor(TEXT, 20, 24))
    early = Entry(kind="term", scope=Scope.PLACE, anchor=anchor(TEXT, 0, 3))
    gone = Entry(kind="term", scope=Scope.PLACE, anchor=Anchor(start=0, end=2, quotation="没有"))
    whole = Entry(kind="heading", scope=Scope.DOCUMENT)
    placed = place_all(TEXT, (late, early, gone, whole))
    assert [item for item, _ in placed.found] == [early, late]
    assert placed.lost == (gone,)


def test_a_quotation_that_is_everywhere_stays_bounded():
    place = Anchor(start=50_000, end=50_001, quotation="的", before="甲" * 32, after="乙" * 32)
    assert find("的" * 60_000, place) is None


@given(st.text(min_size=1, max_size=80), st.text(max_size=40), st.data())
def test_text_put_in_front_moves_every_anchor_by_its_length(text, front, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = find(front + text, anchor(text, start, end))
    if found is not None:
        assert (front + text)[found.start : found.end] == text[start:end]
    assert find(text, anchor(text, start, end)) == Span(start, end)


def test_a_passage_is_believed_without_its_surroundings():
    passage = "全市举办培训班十二期培训干部"
    place = anchor(f"甲乙丙丁戊己{passage}。", 6, 6 + len(passage))
    assert find(f"子丑寅卯{passage}，辰巳", place) == Span(4, 4 + len(passage))
