"""Old binary documents on the command line: converted on --convert alone."""

import os
import sys

import pytest

from reader.cli import main
from tests.core.docx_builder import docx, p

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script with #!")


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "通知.wps"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return file


@pytest.fixture
def converter(tmp_path, monkeypatch):
    folder = tmp_path / "bin"
    folder.mkdir()
    body = "各级各部门要认真贯彻落实有关部署，按时报送进展情况，不得迟报漏报。"
    made = docx(p("云河市水务局通知"), p("一、总体要求"), p(body), p("二、有关安排"), p(body))
    (folder / "made.docx").write_bytes(made)
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable} -S\nimport pathlib, sys\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
        "out.mkdir()\n"
        "made = pathlib.Path(__file__).with_name('made.docx').read_bytes()\n"
        "(out / 'document.docx').write_bytes(made)\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_an_old_document_is_refused_with_the_way_out(old, converter, capsys):
    assert main(["outline", str(old)]) == 1
    said = capsys.readouterr().err
    assert "E-SRC-13" in said
    assert "DOCX" in said


def test_on_request_it_is_converted(old, converter, capsys):
    assert main(["outline", "--convert", str(old)]) == 0
    assert "一、总体要求" in capsys.readouterr().out


def test_without_a_converter_the_request_fails_with_its_own_code(
    old, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr("reader.app.converting.find_converter", lambda: None)
    assert main(["outline", "--convert", str(old)]) == 1
    assert "E-CONV-01" in capsys.readouterr().err
