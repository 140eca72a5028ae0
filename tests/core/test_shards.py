import pytest
from hypothesis import given, strategies as st

from reader.core.errors import Code, ReaderError
from reader.core.shards import ShardTable, pack

_DATA = pack({"党": {"党建": 3}, "会": ("会议",)}, head=("total", 60), version=2)


def test_a_table_gives_back_what_was_packed():
    table = ShardTable(_DATA, version=2)
    assert table.head == ("total", 60)
    assert table.get("党") == {"党建": 3}
    assert table.get("会") == ("会议",)


def test_a_key_that_was_not_packed_gives_none():
    assert ShardTable(_DATA, version=2).get("水") is None


def test_a_shard_is_loaded_once():
    table = ShardTable(_DATA, version=2)
    assert table.get("党") is table.get("党")


def test_a_table_of_another_version_is_refused():
    with pytest.raises(ReaderError) as caught:
        ShardTable(_DATA, version=3)
    assert caught.value.code is Code.CACHE_BROKEN


@given(st.integers(0, len(_DATA) - 1), st.integers(1, 255))
def test_a_changed_byte_is_told_before_its_value_is_used(at, flip):
    damaged = _DATA[:at] + bytes([_DATA[at] ^ flip]) + _DATA[at + 1 :]
    with pytest.raises(ReaderError) as caught:
        ShardTable(damaged, version=2).verify()
    assert caught.value.code is Code.CACHE_BROKEN


@given(st.integers(0, len(_DATA) - 1))
def test_a_table_cut_short_is_told(length):
    with pytest.raises(ReaderError):
        ShardTable(_DATA[:length], version=2).verify()


def test_a_damaged_shard_is_told_when_it_is_asked_for():
    table = ShardTable(_DATA[:-1] + b"\xff", version=2)
    with pytest.raises(ReaderError):
        table.get("会")
