"""Numeral → text → numeral, for any number of both scripts."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st

from reader.core.numerals import chinese, parse

SCRIPTS = st.sampled_from(["hans", "hant"])


@given(st.integers(min_value=-(10**16) + 1, max_value=10**16 - 1), SCRIPTS)
def test_an_integer_survives_being_written(value, script):
    assert parse(chinese(value, script=script)) == value


@given(
    st.decimals(min_value=0, max_value=10**12, places=4, allow_nan=False, allow_infinity=False),
    SCRIPTS,
)
def test_a_decimal_survives_being_written(value, script):
    assert parse(chinese(value, script=script)) == value


@given(st.integers(1, 9999), st.integers(2, 9999), SCRIPTS)
def test_a_fraction_survives_being_written(above, below, script):
    value = Fraction(above, below)
    assert parse(chinese(value, script=script)) == value


@given(st.text(alphabet="零一二三十百千万亿点分之又0123456789.,、/半个余", max_size=20))
def test_any_string_of_numeral_characters_is_read_or_refused(text):
    try:
        value = parse(text)
    except ValueError:
        return
    assert isinstance(value, Decimal | Fraction)
