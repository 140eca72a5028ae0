from pathlib import Path

from reader.app import paths


def test_one_variable_moves_every_folder(monkeypatch, tmp_path):
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    found = paths.default_paths()
    assert {found.config.parent, found.data.parent, found.cache.parent} == {tmp_path}
    assert len({found.config, found.data, found.cache}) == 3


def test_without_it_the_system_s_custom_holds(monkeypatch, tmp_path):
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    found = paths.default_paths()
    assert found.cache.name == "jingdu"
    assert isinstance(found.data, Path)
    assert found.cache != found.data
