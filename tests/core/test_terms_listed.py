"""Numbered formulas behind the list they count."""

import pytest

from reader.core.terms.listed import find_listed


def found(text):
    return [span.cut(text) for span in find_listed(text)]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("松岭县建立例会、巡查、通报、评议四项机制。", "四项机制"),
        ("会议明确，抓好修路、引水两项工程。", "两项工程"),
        ("完善会商、研判和督办等三项工作制度。", "三项工作制度"),
        ("發揮機場、港口、鐵路三大優勢。", "三大優勢"),
    ],
)
def test_a_list_of_as_many_members_makes_a_formula(text, formula):
    assert found(text) == [formula]


@pytest.mark.parametrize(
    "text",
    [
        "松岭县建立四项机制。",
        "建立例会、巡查、通报四项机制。",
        "建立例会、巡查、通报、评议，四项机制运行顺畅。",
        "落实第四项机制、第五项机制两项。",
        "路、水、电三项工程完工。",
    ],
)
def test_a_count_without_its_list_is_no_formula(text):
    assert found(text) == []
