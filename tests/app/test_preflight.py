import pytest

from reader.app import preflight
from reader.core.errors import Code, ReaderError

X11 = {"DISPLAY": ":0"}


@pytest.fixture
def lacking(monkeypatch):
    """Make cache and loader lack the given libraries."""

    def set_up(*names):
        monkeypatch.setattr(preflight, "not_in_cache", lambda _: frozenset(names))
        monkeypatch.setattr(preflight, "_default_folders", lambda: ())
        monkeypatch.setattr(preflight, "not_found_by_loader", lambda _, names: names)

    return set_up


def test_all_missing_libraries_are_named_at_once_with_one_command(lacking):
    lacking("libxcb-cursor.so.0", "libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0")
    with pytest.raises(ReaderError) as caught:
        preflight.check(X11, system="linux")
    assert caught.value.code == Code.LIBRARIES_MISSING
    assert caught.value.data == {
        "libraries": "libEGL.so.1, libglib-2.0.so.0, libgthread-2.0.so.0, libxcb-cursor.so.0",
        "command": "sudo apt install libegl1 libglib2.0-0 libxcb-cursor0",
    }


def test_a_library_no_list_foresaw_is_named_itself(lacking, monkeypatch):
    lacking("libEGL.so.1")
    monkeypatch.setattr(preflight, "not_found_by_loader", lambda *_: frozenset({"libnew.so.3"}))
    with pytest.raises(ReaderError) as caught:
        preflight.check(X11, system="linux")
    assert caught.value.data["command"] == "sudo apt install libnew.so.3"


def test_nothing_missing_is_silent(lacking):
    lacking()
    preflight.check(X11, system="linux")


def test_what_the_cache_lacks_but_the_loader_finds_is_not_missing(lacking, monkeypatch):
    lacking("libEGL.so.1")
    monkeypatch.setattr(preflight, "not_found_by_loader", lambda *_: frozenset())
    preflight.check(X11, system="linux")


def test_without_a_screen_the_error_says_so():
    with pytest.raises(ReaderError) as caught:
        preflight.check({}, system="linux")
    assert caught.value.code == Code.DISPLAY_MISSING


def test_a_window_that_is_not_on_a_screen_needs_no_x11_libraries(monkeypatch):
    asked = {}
    monkeypatch.setattr(preflight, "not_in_cache", lambda names: asked.update(names) or frozenset())
    preflight.check({"QT_QPA_PLATFORM": "offscreen"}, system="linux")
    assert asked == dict(preflight.PACKAGES)


@pytest.mark.parametrize("environ", [{preflight.SKIP: "1"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_the_check_can_be_left_out(environ, lacking):
    lacking("libEGL.so.1")
    preflight.check(environ, system="linux")


def test_other_systems_are_not_checked(lacking):
    lacking("libEGL.so.1")
    preflight.check({}, system="darwin")


def test_the_cache_is_searched_for_whole_names(tmp_path):
    cache = tmp_path / "ld.so.cache"
    cache.write_bytes(b"head\0libGL.so.1\0/usr/lib/libGL.so.1\0libEGL.so.10\0")
    assert preflight.not_in_cache({"libGL.so.1": "", "libEGL.so.1": ""}, cache) == {"libEGL.so.1"}


def test_without_a_cache_everything_is_suspected(tmp_path):
    assert preflight.not_in_cache({"a": "", "b": ""}, tmp_path / "none") == {"a", "b"}


def test_a_library_that_stands_where_the_loader_looks_needs_no_loader(tmp_path):
    (tmp_path / "libGL.so.1").touch()
    suspected = frozenset({"libGL.so.1", "libEGL.so.1"})
    assert preflight.not_in_folders(suspected, [tmp_path / "none", tmp_path]) == {"libEGL.so.1"}


def test_the_loaders_listing_is_read():
    listing = "\tlibA.so.1 => /lib/libA.so.1 (0x1)\n\tlibB.so.2 => not found\n\tlinux-vdso.so.1\n"
    assert preflight.parse_list(listing) == ("libB.so.2",)


def test_the_loader_finds_every_library_of_a_plugin_that_runs_here():
    if preflight._plugin("offscreen") is None:
        pytest.skip("needs PySide6 installed")
    assert preflight.not_found_by_loader("offscreen", frozenset({"libEGL.so.1"})) == frozenset()


def test_an_unknown_plugin_leaves_the_word_to_qt():
    assert preflight.not_found_by_loader("nosuch", frozenset({"libEGL.so.1"})) == frozenset()
