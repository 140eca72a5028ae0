"""A document in an old binary format: what the window offers, and when."""

import sys
from pathlib import Path

import pytest

from reader.ui.conversion_offer import ConversionOffer
from tests.core.docx_builder import docx, p

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with #!")

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "通知.doc"
    file.write_bytes(OLD)
    return file


@pytest.fixture
def converter(tmp_path, monkeypatch):
    """A stand-in for LibreOffice, found and run as it would be."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "made.docx").write_bytes(docx(p("云河市人民政府通知"), p("各区：")))
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable} -S\nimport pathlib, sys\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
        "out.mkdir()\n"
        "made = pathlib.Path(__file__).with_name('made.docx').read_bytes()\n"
        "(out / 'document.docx').write_bytes(made)\n"
    )
    program.chmod(0o755)
    monkeypatch.setattr("reader.app.converting.find_converter", lambda: program)
    return program


def bar_of(window):
    return window._panes.bar


def said(window, words):
    return lambda: words in bar_of(window).text()


def test_a_button_converts_the_document_and_opens_it(qtbot, open_desk, old, converter):
    window = open_desk()
    window._services.opener.open_path(str(old))
    bar = bar_of(window)
    qtbot.waitUntil(lambda: bar._deed.text() == "Convert and open", timeout=10000)
    assert old.name in bar.text()
    assert bar._deed.isVisibleTo(bar)
    bar._deed.click()
    current = window._services.session
    qtbot.waitUntil(lambda: "通知" in current.state.current.document.text[:12], timeout=15000)
    assert current.state.current.path == Path(old)


def test_it_is_offered_for_a_file_from_the_dialog_too(qtbot, open_desk, old, converter):
    window = open_desk()
    window._services.opener.open_paths([str(old)])
    bar = bar_of(window)
    qtbot.waitUntil(lambda: bar._deed.text() == "Convert and open", timeout=10000)


def test_without_a_converter_the_message_says_the_way_out(qtbot, open_desk, old, monkeypatch):
    monkeypatch.setattr("reader.app.converting.find_converter", lambda: None)
    window = open_desk()
    window._services.opener.open_path(str(old))
    qtbot.waitUntil(said(window, "DOCX"), timeout=10000)
    assert bar_of(window).findChild(ConversionOffer) is not None
    assert not bar_of(window)._deed.isVisibleTo(bar_of(window))
