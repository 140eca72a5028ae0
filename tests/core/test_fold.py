"""The shadow that paragraphs are matched in."""

from hypothesis import given, strategies as st

from reader.core.fold import fold


def test_variants_fold_one_for_one():
    assert fold("三萬個％：１２．５（億）") == "三万个%:12.5(亿)"


def test_a_full_width_comma_stays():
    assert fold("１，２") == "1，2"


@given(st.text())
def test_the_shadow_has_the_length_of_the_text(text):
    assert len(fold(text)) == len(text)
