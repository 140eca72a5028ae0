import pytest


@pytest.mark.parametrize(
    "name",
    [
        "libQt6Core.so.6",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "opencc/clib/share/opencc/t2s.json",
        "reader/_resources/i18n/jingdu_zh_CN.qm",
        "jieba/dict.txt",
    ],
)
def test_what_the_program_uses_is_kept(name):
    from trimming import kept

    assert kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "libgtk-3.so.0",
        "libfontconfig.so.1",
        "libstdc++.so.6",
        "libQt6Network.so.6",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "opencc/clib/share/opencc/s2twp.json",
        "python3.11\\lib-dynload\\_ssl.pyd",
    ],
)
def test_what_nobody_needs_is_left_out(name):
    from trimming import kept

    assert not kept(name)


def test_a_library_that_the_building_machine_lacks_is_named():
    from trimming import BUNDLED, missing

    assert missing({"libxcb-cursor.so.0"}) == tuple(p for p in BUNDLED if "cursor" not in p)
