"""Old binary documents made DOCX by another program: a stand-in for LibreOffice, run for real."""

import os
import sys

import pytest

from reader.app.converting import convert, find_converter, read_converted
from reader.app.opening import Request, read
from reader.core.errors import Code, ReaderError
from tests.core.docx_builder import docx, p

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script with #!")

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GIVES = """
options = dict(zip(sys.argv, sys.argv[1:]))
out = pathlib.Path(options["--outdir"])
out.mkdir()
(out / "document.docx").write_bytes(pathlib.Path(__file__).with_name("made.docx").read_bytes())
"""


@pytest.fixture
def stand_in(tmp_path):
    """Writes a program that does `body`, and gives its path."""

    def write(body=GIVES):
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        (folder / "made.docx").write_bytes(docx(p("云河市人民政府通知")))
        program = folder / "soffice"
        head = f"#!{sys.executable} -S\nimport os, pathlib, sys, time\n"
        program.write_text(head + body, encoding="utf-8")
        program.chmod(0o755)
        return program

    return write


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "通知.doc"
    file.write_bytes(OLD)
    return file


def failed(body, stand_in, **options):
    with pytest.raises(ReaderError) as caught:
        convert(OLD, "a.doc", program=stand_in(body), **options)
    return caught.value


def test_the_document_is_read_under_its_own_name_and_hash(stand_in, old):
    document = read_converted(old, program=stand_in())
    assert document.text == "云河市人民政府通知"
    assert (document.source.name, document.source.format) == ("通知.doc", "doc")
    assert document.source.sha256 == read_converted(old, program=stand_in()).source.sha256
    assert old.read_bytes() == OLD


def test_a_request_that_the_user_agreed_to_is_converted(stand_in, old, monkeypatch):
    monkeypatch.setenv("PATH", str(stand_in().parent))
    assert read(Request(path=old, convert=True)).text == "云河市人民政府通知"


def test_without_being_asked_nothing_is_converted(stand_in, old, monkeypatch):
    program = stand_in("pathlib.Path(__file__).with_name('ran').touch()")
    monkeypatch.setenv("PATH", str(program.parent))
    with pytest.raises(ReaderError) as caught:
        read(Request(path=old))
    assert caught.value.code is Code.SOURCE_LEGACY
    assert caught.value.data["path"] == str(old)
    assert not program.with_name("ran").exists()


def test_the_converter_is_found_on_the_path_alone(stand_in, tmp_path):
    program = stand_in()
    assert find_converter({"PATH": str(program.parent)}) == program
    if sys.platform.startswith("linux"):
        assert find_converter({"PATH": str(tmp_path)}) is None


def test_a_missing_converter_is_said(old, monkeypatch):
    monkeypatch.setattr("reader.app.converting.find_converter", lambda: None)
    with pytest.raises(ReaderError) as caught:
        read_converted(old)
    assert caught.value.code is Code.CONVERTER_MISSING


@pytest.mark.parametrize(
    "body",
    [
        "sys.exit(1)",
        "pathlib.Path(dict(zip(sys.argv, sys.argv[1:]))['--outdir']).mkdir()",
        GIVES + "os.truncate(out / 'document.docx', 2**27)",
    ],
    ids=["fails", "gives nothing", "gives too much"],
)
def test_a_converter_that_gives_no_document_is_said(body, stand_in):
    assert failed(body, stand_in).code is Code.CONVERSION_FAILED


def test_a_program_that_cannot_be_run_is_said(tmp_path):
    with pytest.raises(ReaderError) as caught:
        convert(OLD, "a.doc", program=tmp_path / "none")
    assert caught.value.code is Code.CONVERSION_FAILED


def test_a_converter_that_hangs_is_ended_with_its_children(stand_in, tmp_path):
    body = f"""
if os.fork() == 0:
    pathlib.Path({str(tmp_path / "child")!r}).write_text(str(os.getpid()))
time.sleep(60)
"""
    error = failed(body, stand_in, seconds=1.0)
    assert error.code is Code.CONVERSION_FAILED
    child = int((tmp_path / "child").read_text())
    state = os.path.exists(f"/proc/{child}/stat")  # noqa: PTH110 - no pathlib for a process
    assert not state or _is_dead(child)


def _is_dead(process):
    with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as file:  # noqa: PTH123
        return file.read().rpartition(")")[2].split()[0] in "ZX"


def test_a_conversion_can_be_cancelled(stand_in):
    error = failed("time.sleep(60)", stand_in, cancelled=lambda: True)
    assert error.code is Code.READING_CANCELLED


def test_the_converter_sees_neither_home_nor_network_nor_macros(stand_in, tmp_path):
    told = tmp_path / "told"
    body = f"""
profile = next(a for a in sys.argv if a.startswith("-env:")).partition("file://")[2]
settings = pathlib.Path(profile, "user", "registrymodifications.xcu").read_text()
names = ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "ooInetProxyType")
pathlib.Path({str(told)!r}).write_text("\\n".join([
    str(pathlib.Path.cwd()), os.environ["HOME"], os.environ["https_proxy"],
    str(all(name in settings for name in names)), str(sorted(os.environ)),
]))
"""
    failed(body, stand_in)
    folder, home, proxy, forbids, variables = told.read_text().split("\n")
    assert folder == home != os.environ.get("HOME")
    assert proxy == "http://127.0.0.1:9"
    assert forbids == "True"
    assert "DISPLAY" not in variables
    assert not os.path.exists(folder)  # noqa: PTH110
