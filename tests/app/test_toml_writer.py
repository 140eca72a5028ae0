import tomllib

import pytest
from hypothesis import given, strategies as st

from reader.app import toml_writer

SCALARS = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
)
KEYS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="."), max_size=8)


def test_top_level_keys_come_before_the_tables():
    written = toml_writer.dump({"window.zoom": 1.5, "version": 1, "keys.file.open": "Ctrl+O"})
    assert written == ('version = 1\n\n[keys]\n"file.open" = "Ctrl+O"\n\n[window]\nzoom = 1.5\n')


def test_what_is_flattened_is_one_level_only():
    nested = {"a": 1, "t": {"b": {"c": 2}}}
    assert toml_writer.flatten(nested) == {"a": 1, "t.b": {"c": 2}}


def test_dates_lists_and_inner_tables_come_back():
    text = 'when = 2026-03-01\n[t]\nlist = [1, "二"]\ninner = {x = 1}\n'
    flat = toml_writer.flatten(tomllib.loads(text))
    assert toml_writer.flatten(tomllib.loads(toml_writer.dump(flat))) == flat


def test_a_value_without_toml_is_refused():
    with pytest.raises(TypeError, match="NoneType"):
        toml_writer.dump({"a": None})


@given(st.dictionaries(KEYS, SCALARS), st.dictionaries(KEYS, SCALARS, min_size=1))
def test_what_is_dumped_is_read_back(top, table):
    flat = top | {f"table-.{key}": value for key, value in table.items()}
    if "table-" in flat:
        return
    assert toml_writer.flatten(tomllib.loads(toml_writer.dump(flat))) == flat
