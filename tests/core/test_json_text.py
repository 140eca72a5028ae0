import json
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from reader.core.export.json_text import Null, dumps, number


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("6.2E+8", "620000000"),
        ("54E12", "54000000000000"),
        ("0.00001", "0.00001"),
        ("97.70", "97.7"),
        ("-8.6", "-8.6"),
        ("115", "115"),
        ("0", "0"),
        ("1E+30", "1000000000000000000000000000000"),
        ("12345678901234567890123456789012345.5", "12345678901234567890123456789012345.5"),
    ],
)
def test_a_decimal_is_written_without_exponent_or_idle_zeros(value, written):
    assert number(Decimal(value)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_a_written_decimal_reads_back_as_the_same_number(value):
    assert Decimal(number(value)) == value


_JSON = st.recursive(
    st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(_JSON)
def test_what_is_written_reads_back(value):
    assert json.loads(dumps(value)) == value


def test_han_characters_stay_readable():
    assert dumps({"unit": "人次"}) == '{"unit": "人次"}'


def test_the_one_null_of_the_contract():
    assert dumps({"from": Null()}) == '{"from": null}'


@pytest.mark.parametrize("value", [None, 1.5, object()])
def test_what_the_contract_does_not_know_is_refused(value):
    with pytest.raises(TypeError):
        dumps({"x": value})
