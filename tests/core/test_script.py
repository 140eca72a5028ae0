"""Which script a text is taken to be written in."""

import pytest

from reader.core.script import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [("開支為五千億元，經濟增長", "hant"), ("开支为五千亿元，经济增长", "hans"), ("2024", "hans")],
)
def test_the_script_is_that_of_most_telling_characters(text, script):
    assert script_of(text) == script
