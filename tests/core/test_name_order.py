import pytest
from hypothesis import given, strategies as st

from reader.core.name_order import natural_key


@pytest.mark.parametrize(
    "ordered",
    [
        ("第二章.txt", "第九章.txt", "第十章.txt", "第十一章.txt", "第二十章.txt"),
        ("2023年1季度.txt", "2023年12月.txt", "2024年1月.txt"),
        ("云河（九）.txt", "云河（十）.txt"),
        ("a9.txt", "A10.txt", "b1.txt"),
    ],
)
def test_names_are_sorted_by_the_numbers_in_them(ordered):
    shuffled = [*ordered[1::2], *ordered[::2]]
    assert tuple(sorted(shuffled, key=natural_key)) == ordered


@given(st.text("0９〇零一二九十百千第.", max_size=12))
def test_every_name_has_its_place(name):
    """Whatever the pattern takes for a numeral has a value, also 十十 and 百一千."""
    assert all(number >= 0 for _, number, _ in natural_key(name))
