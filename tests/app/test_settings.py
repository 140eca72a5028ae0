import pytest

from reader.app import settings
from reader.app.settings import FIGURES, PINYIN, TABLE, THEME, ZOOM, Settings
from reader.core.errors import Code


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_every_setting_has_its_default(path):
    loaded, notices = settings.load(path)
    assert notices == ()
    assert all(loaded.get(setting) == setting.default for setting in TABLE)


def test_every_default_is_accepted_by_its_own_setting():
    assert [s.key for s in TABLE if not s.accepts(s.default)] == []


def test_keys_of_the_table_are_unique():
    assert len({setting.key for setting in TABLE}) == len(TABLE)


def test_what_is_saved_is_loaded(path):
    chosen = Settings().having(THEME, "dark").having(ZOOM, 1.25).having(FIGURES, value=False)
    settings.save(path, chosen)
    loaded, notices = settings.load(path)
    assert notices == ()
    assert (loaded.get(THEME), loaded.get(ZOOM), loaded.get(FIGURES)) == ("dark", 1.25, False)


def test_the_file_holds_only_what_the_user_chose(path):
    settings.save(path, Settings().having(THEME, "dark").having(PINYIN, PINYIN.default))
    assert path.read_text("utf-8") == 'version = 2\n\n[window]\ntheme = "dark"\n'


def test_changing_gives_a_new_value_and_leaves_the_old():
    before = Settings()
    after = before.having(ZOOM, 2.0)
    assert (before.get(ZOOM), after.get(ZOOM)) == (1.0, 2.0)


@pytest.mark.parametrize(("setting", "value"), [(THEME, "pink"), (ZOOM, 99.0), (ZOOM, True)])
def test_a_value_outside_choices_or_limits_is_refused(setting, value):
    with pytest.raises(ValueError, match=r"window\.|text\."):
        Settings().having(setting, value)


def test_a_whole_number_is_a_number(path):
    path.parent.mkdir()
    path.write_text("[text]\nsize = 2\n", "utf-8")
    assert settings.load(path)[0].get(ZOOM) == 2


def test_unknown_keys_are_kept_when_saving(path):
    path.parent.mkdir()
    path.write_text('later = "x"\n[window]\nwings = 2\n[reading]\npinyin = "all"\n', "utf-8")
    loaded, _ = settings.load(path)
    settings.save(path, loaded.having(THEME, "light"))
    again, _ = settings.load(path)
    assert again.unknown == {"later": "x", "window.wings": 2}
    assert (again.get(PINYIN), again.get(THEME)) == ("all", "light")


def test_a_wrong_value_is_named_and_the_rest_holds(path):
    path.parent.mkdir()
    path.write_text("[window]\ntheme = 7\n[text]\nsize = 1.5\n", "utf-8")
    loaded, (notice,) = settings.load(path)
    assert (notice.code, notice.data["key"]) == (Code.SETTING_INVALID, "window.theme")
    assert (loaded.get(THEME), loaded.get(ZOOM)) == ("system", 1.5)


def test_a_broken_file_is_kept_under_another_name(path):
    path.parent.mkdir()
    path.write_bytes(b"[window\n\xff")
    loaded, (notice,) = settings.load(path)
    assert loaded == Settings()
    assert notice.code == Code.SETTINGS_UNREADABLE
    assert (path.parent / "settings.toml.broken-1").read_bytes() == b"[window\n\xff"
    assert not path.exists()


def test_a_folder_in_the_files_place_gives_defaults_and_a_notice(path):
    path.mkdir(parents=True)
    loaded, (notice,) = settings.load(path)
    assert (loaded, notice.code) == (Settings(), Code.SETTINGS_UNREADABLE)


def test_saving_where_nothing_can_be_written_raises_and_leaves_no_scrap(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        settings.save(tmp_path / "file" / "settings.toml", Settings())
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_changed_shortcuts_come_back(path):
    settings.save(path, Settings().having_key("file.open", "Ctrl+Shift+O"))
    assert settings.load(path)[0].keys == {"file.open": "Ctrl+Shift+O"}


def test_older_files_go_through_the_migrations(path, monkeypatch):
    def rename(flat):
        return {("window.theme" if k == "window.colours" else k): v for k, v in flat.items()}

    monkeypatch.setattr(settings, "VERSION", settings.VERSION + 1)
    monkeypatch.setattr(settings, "MIGRATIONS", (*settings.MIGRATIONS, rename))
    path.parent.mkdir()
    path.write_text('version = 1\n[window]\ncolours = "dark"\n', "utf-8")
    assert settings.load(path)[0].get(THEME) == "dark"


def test_every_version_but_the_present_has_its_migration():
    assert len(settings.MIGRATIONS) == settings.VERSION - 1


def test_the_size_of_version_1_is_the_size_of_the_text(path):
    path.parent.mkdir()
    path.write_text("version = 1\n[window]\nzoom = 1.5\n", "utf-8")
    loaded, notices = settings.load(path)
    assert (loaded.get(ZOOM), notices, dict(loaded.unknown)) == (1.5, (), {})


def test_every_setting_that_is_declared_stands_in_the_table():
    declared = {id(one) for one in vars(settings).values() if isinstance(one, settings.Setting)}
    assert declared == {id(one) for one in TABLE}


def test_every_listed_choice_has_words():
    assert [s.key for s in TABLE if s.listed and len(s.choices) != len(s.names)] == []


def test_every_listed_setting_belongs_to_a_group_of_the_dialog():
    groups = {name for name, _ in settings.GROUPS}
    assert {s.key.partition(".")[0] for s in TABLE if s.listed} == groups


def test_a_shortcut_given_back_is_no_longer_in_the_file(path):
    changed = Settings().having_key("file.open", "F12").having_key("file.close", "")
    settings.save(path, changed.having_key("file.open", None))
    assert settings.load(path)[0].keys == {"file.close": ""}
