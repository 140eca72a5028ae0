import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app import messages, reading_process
from reader.app.reading_process import child, read_bytes, read_file
from reader.app.reading_process.limits import BROKE_OUT, Limits
from reader.app.reading_process.worker import Worker, environment
from reader.core import source
from reader.core.document import parse
from reader.core.errors import Code, ReaderError
from reader.core.source import wire

PAGE = "<html><body><p>云河市渡口办法</p><p>渡口由市人民政府统一管理。</p></body></html>".encode()
SOUND = """
import json, sys
from reader.core import source
from reader.core.source import wire
request = json.loads(sys.stdin.buffer.readline())
data = sys.stdin.buffer.read(request["size"])
out = sys.stdout.buffer
"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="the system's limits are POSIX's")


def failing(body, limits=None):
    """What a process gives rise to that reads the request as ours does and then runs `body`."""
    script = f"import sys; sys.path.insert(0, {str(Path.cwd())!r}){SOUND}{body}"
    worker = Worker(limits, [sys.executable, "-c", script])
    with worker, pytest.raises(ReaderError) as caught:
        worker.read(PAGE, "办法.html")
    assert caught.value.data["name"] == "办法.html"
    assert "?" not in messages.of_error(caught.value)
    return caught.value.code


def test_a_page_is_read_in_another_process_as_it_would_be_here():
    here = parse(source.read(PAGE, "办法.html"))
    with Worker() as worker:
        assert parse(worker.read(PAGE, "办法.html")) == here
        assert worker.n_started == 1
    assert read_bytes(PAGE, "办法.html") == here


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_text_is_read_without_another_process(name, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)
    assert read_bytes("云河市渡口办法".encode(), name).text == "云河市渡口办法"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PAGE, "办法.html"),
        (PAGE, "办法"),
        (PAGE.decode().encode("utf-16"), "a.txt"),
        (b"%PDF-1.7", "a.txt"),
        (b"PK\x03\x04", "a.txt"),
        (b"{\\rtf1 x}", "a.txt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.txt"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x", "a.txt"),
    ],
)
def test_what_a_library_would_parse_is_never_read_here(data, name, monkeypatch):
    def stopped(*_, **__):
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(subprocess, "Popen", stopped)
    with pytest.raises(ReaderError) as caught:
        read_bytes(data, name)
    assert caught.value.code is Code.READING_NOT_STARTED
    assert caught.value.data["reason"] == "Too many open files"


def test_an_error_of_the_file_is_told_with_its_code_and_the_name_we_know():
    name = "\udce4\n.html"
    with Worker() as worker:
        for _ in range(2):
            with pytest.raises(ReaderError) as caught:
                worker.read(b"<html><script>1</script></html>", name)
            assert (caught.value.code, caught.value.data["name"]) == (Code.SOURCE_NO_TEXT, name)
        assert worker.n_started == 1


def test_encoding_and_format_are_handed_over():
    with Worker() as worker:
        data = PAGE.decode().encode("gb18030")
        assert worker.read(data, "a", encoding="gb18030", format="html").info.encoding == "gb18030"


def test_progress_is_told():
    steps = []
    read_bytes(PAGE, "a.html", progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 0)]


def test_a_process_that_crashes_is_an_error():
    assert failing("import os; os.abort()") is Code.READING_CRASHED
    assert failing("import os; os._exit(0)") is Code.READING_CRASHED


@posix
def test_a_process_that_touches_foreign_memory_is_an_error():
    assert failing("import ctypes; ctypes.string_at(0)") is Code.READING_CRASHED


@posix
def test_a_process_killed_by_the_system_was_short_of_memory():
    assert failing("import os; os.kill(os.getpid(), 9)") is Code.READING_MEMORY


def test_a_process_that_never_answers_is_stopped():
    assert failing("import time; time.sleep(60)", Limits(seconds=1)) is Code.READING_SLOW


@posix
def test_work_without_end_is_stopped():
    limits = Limits(cpu_seconds=0)
    body = (
        "from reader.app.reading_process.limits import Limits, grant_cpu\n"
        "grant_cpu(Limits(**request['limits']))\nwhile True: pass"
    )
    assert failing(body, limits) is Code.READING_SLOW


def test_output_without_end_is_stopped():
    body = "while True: out.write(b'x' * 65536)"
    assert failing(body, Limits(output=1)) is Code.READING_OUTPUT


@pytest.mark.parametrize(
    "record",
    [
        rb'b"nonsense\n[\"end\"]\n"',
        rb'b"[\"end\"]\n"',
        rb'b"[\"end\"]\nmore\n"',
        rb'b"[\"error\"]\n"',
        rb'b"[\"error\", \"E-XXX-99\", {}]\n"',
        rb'b"[\"error\", \"E-SRC-01\", 7]\n"',
        rb'b"[\"progress\", \"a\", 7]\n"',
        rb'b"[\"progress\", 7\n"',
    ],
)
def test_an_answer_that_makes_no_sense_is_an_error(record):
    body = f"out.write({record.decode()}); out.flush(); sys.stdin.read()"
    assert failing(body) is Code.READING_GARBLED


def test_a_process_that_cannot_be_started_is_said():
    with Worker(command=["/nonexistent/jingdu"]) as worker, pytest.raises(ReaderError) as caught:
        worker.read(PAGE, "a.html")
    assert caught.value.code is Code.READING_NOT_STARTED


def test_cancelling_ends_the_process():
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 2

    worker = Worker(command=[sys.executable, "-c", SOUND + "import time; time.sleep(60)"])
    with pytest.raises(ReaderError) as caught:
        worker.read(PAGE, "a.html", cancelled=cancelled)
    assert caught.value.code is Code.READING_CANCELLED
    assert worker._process is None


def test_after_a_crash_the_next_file_gets_a_new_process():
    with Worker() as worker:
        worker.read(PAGE, "a.html")
        worker._process.kill()
        worker._process.wait()
        assert worker.read(PAGE, "a.html").text
        assert worker.n_started == 2


def test_the_process_sees_nothing_of_the_users_environment():
    kept = environment({"HOME": "/home/yun", "SECRET": "x", "PYTHONPATH": "/p", "_PYI_X": "1"})
    assert kept == {"PYTHONPATH": "/p", "_PYI_X": "1", "PYTHONUTF8": "1"}


@posix
def test_memory_is_bound():
    with Worker(Limits(memory=300)) as worker:
        page = b"<html><body>" + b"<p>x<b>y</b></p>" * 3_000_000
        with pytest.raises(ReaderError) as caught:
            worker.read(page, "a.html")
    assert caught.value.code in {Code.READING_MEMORY, Code.READING_CRASHED}


FENCED = """
import sys
sys.path.insert(0, {root!r})
from reader.app.reading_process.limits import Limits, bind, refuse_the_world
bind(Limits())
refuse_the_world()
try:
    {deed}
except (PermissionError, OSError, ValueError) as error:
    print(type(error).__name__)
"""


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('127.0.0.1', 9)",
        "import urllib.request as u; u.urlopen('http://127.0.0.1:9/')",
        "import os; os.system('true')",
        "import subprocess; subprocess.run(['true'])",
        "open({target!r}, 'w')",
        "open({target!r}, 'a')",
        "import os; os.mkdir({target!r})",
    ],
)
def test_nothing_is_reached_from_where_files_are_read(deed, tmp_path):
    target = str(tmp_path / "made")
    program = FENCED.format(root=str(Path.cwd()), deed=deed.format(target=target))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == BROKE_OUT or done.stdout.strip() == "PermissionError", done.stderr
    assert not (tmp_path / "made").exists()


@posix
def test_the_limits_hold_in_the_process():
    program = (
        f"import sys; sys.path.insert(0, {str(Path.cwd())!r})\n"
        "import resource as r\n"
        "from reader.app.reading_process.limits import Limits, bind, grant_cpu\n"
        "bind(Limits(memory=700)); grant_cpu(Limits(cpu_seconds=7))\n"
        "print(*(r.getrlimit(k)[0] for k in (r.RLIMIT_CORE, r.RLIMIT_FSIZE, r.RLIMIT_AS)))\n"
        "print(7 <= r.getrlimit(r.RLIMIT_CPU)[0] <= 10)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["0", "0", str(700 * 2**20), "True"]


class Pipe:
    """What the far end reads from and writes to, in this process."""

    def __init__(self, data=b""):
        self.data, self.written = data, []

    def read(self, size):
        return self.data[:size]

    def write(self, record):
        self.written.append(record)

    def writelines(self, records):
        self.written.extend(records)

    def flush(self):
        pass


def answered(data, monkeypatch, **request):
    monkeypatch.setattr(child, "grant_cpu", lambda _: None)
    pipe = Pipe(data)
    asked = {"name": "a.html", "encoding": None, "format": None, "size": len(data)}
    child.answer({**asked, "limits": {}, **request}, pipe, pipe)
    return [wire.parse_record(record) for record in pipe.written]


def test_the_far_end_answers_with_progress_and_the_source(monkeypatch):
    kinds = [kind for kind, _ in answered(PAGE, monkeypatch)]
    assert kinds == ["progress", "head", "text", "lines", "end"]


def test_the_far_end_tells_steps_and_faults(monkeypatch):
    def read(*_, progress, **__):
        progress(3, 40)
        raise KeyError("云河市")

    monkeypatch.setattr(source, "read", read)
    found = answered(PAGE, monkeypatch)
    assert found[1] == ("progress", [3, 40])
    code, data = found[2][1]
    assert code == Code.UNEXPECTED
    assert data["reason"].startswith("KeyError in test_reading_process.py:")
    assert "云河市" not in data["reason"]


@pytest.mark.parametrize(
    ("error", "code"),
    [(MemoryError(), "E-READ-03"), (ReaderError(Code.SOURCE_BROKEN, name="x"), "E-SRC-10")],
)
def test_the_far_end_tells_errors(error, code, monkeypatch):
    def read(*_, **__):
        raise error

    monkeypatch.setattr(source, "read", read)
    assert answered(PAGE, monkeypatch)[-1][1][0] == code


def test_a_file_of_500_megabytes_is_refused_unread(tmp_path, monkeypatch):
    path = tmp_path / "大.html"
    with path.open("wb") as file:
        file.truncate(500 * 2**20)
    monkeypatch.setattr(Path, "open", None)
    with pytest.raises(ReaderError) as caught:
        read_file(path)
    assert caught.value.code is Code.SOURCE_TOO_LARGE


ODD = [
    "渡\n口.html",
    "a\u202elmth.txt",
    "\u200b.html",
    ("长" * 83) + ".html",
    "-rf.html",
    "%s{name}.html",
]


@posix
@pytest.mark.parametrize("name", [*ODD, os.fsdecode(b"\xe4\xb8.html")])
def test_a_file_of_an_odd_name_is_read(name, tmp_path):
    path = tmp_path / name
    try:
        path.write_bytes(PAGE)
    except OSError:
        pytest.skip("this file system has no such names")
    assert read_file(path).source.name == name


@pytest.mark.parametrize("name", ["", "x" * 300, "a\0b", "fifo"])
def test_what_is_no_file_is_said(name, tmp_path):
    if name == "fifo" and hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / name)
    with pytest.raises(ReaderError) as caught:
        read_file(tmp_path / name)
    assert caught.value.code in {Code.SOURCE_UNREADABLE, Code.SOURCE_MISSING}


def test_the_door_is_one_module():
    assert reading_process.read_pasted("渡口", "Pasted text").text == "渡口"
