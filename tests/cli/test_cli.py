"""The command line as another program sees it: output, errors, exit status."""

import csv
import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.cli import main

ROOT = Path(__file__).resolve().parents[2]
_TEXT = (
    "云河党建综述\n\n一、夯实基层\n全市建成驿站16家，培训干部1.2万余人次。\n"
    "二、服务发展\n全年减税3亿元。\n"
)


@pytest.fixture(autouse=True, scope="module")
def _home(tmp_path_factory):
    """One cache for this module: the tables are built once."""
    before = os.environ.get("JINGDU_HOME")
    os.environ["JINGDU_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    if before is None:
        del os.environ["JINGDU_HOME"]
    else:
        os.environ["JINGDU_HOME"] = before


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "云河.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return path


def _run(capfdbinary, *arguments):
    status = main([str(argument) for argument in arguments])
    out, err = capfdbinary.readouterr()
    return status, out.decode("utf-8"), err.decode("utf-8")


def test_inspect_writes_the_contract_s_keys_in_one_line(capfdbinary, report):
    status, out, err = _run(capfdbinary, "inspect", report)
    assert (status, err, out.count("\n")) == (0, "", 1)
    written = json.loads(out)
    assert list(written) == [
        "schema",
        "source",
        "text",
        "meta",
        "dates",
        "blocks",
        "sections",
        "notices",
        "words",
        "readings",
        "terms",
        "figures",
    ]
    assert written["text"] == _TEXT
    assert written["source"]["name"] == "云河.txt"
    assert [s["heading"] for s in written["sections"]] == ["一、夯实基层", "二、服务发展"]


def test_inspect_gives_only_the_layers_asked_for(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "inspect", report, "--layers", "terms,figures", "--explain")
    written = json.loads(out)
    assert {"terms", "figures"} <= set(written)
    assert not {"words", "readings"} & set(written)
    assert written["sections"][0]["why"]


def test_outline_numbers_the_sections_as_excerpt_takes_them(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "outline", report)
    line = next(line for line in out.splitlines() if "二、服务发展" in line)
    number = line.split()[0]
    _, out, _ = _run(capfdbinary, "excerpt", report, "--section", number)
    assert out.startswith("二、服务发展\n")


def test_figures_as_json_lines_begin_with_the_document(capfdbinary, report):
    status, out, _ = _run(capfdbinary, "figures", report, "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [row["surface"] for row in rows] == ["16家", "1.2万余人次", "3亿元"]
    assert all(next(iter(row)) == "doc" and row["doc"] == "云河" for row in rows)
    assert rows[1]["value"] == 12000
    assert rows[1]["qualifier"] == "more_than"


def test_figures_as_json_are_one_line_a_file(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "figures", report, report, "--format", "json")
    written = [json.loads(line) for line in out.splitlines()]
    assert len(written) == 2
    assert list(written[0]) == ["schema", "source", "figures"]


def test_figures_as_csv_have_one_head_for_several_files(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "figures", report, report, "--format", "csv", "--bom")
    assert out[0] == "\ufeff"
    rows = list(csv.DictReader(io.StringIO(out[1:])))
    assert len(rows) == 6
    assert rows[2]["english"] == "RMB 300 million"


def test_figures_as_a_workbook_go_to_a_file(capfdbinary, report, tmp_path):
    pytest.importorskip("xlsxwriter")
    path = tmp_path / "figures.xlsx"
    status, out, _ = _run(capfdbinary, "figures", report, "--format", "xlsx", "-o", path)
    assert (status, out) == (0, "")
    with zipfile.ZipFile(path) as book:
        strings = book.read("xl/sharedStrings.xml").decode("utf-8")
    assert "1.2万余人次" in strings


def test_figures_as_a_table_line_up(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "figures", report)
    assert "more than 12,000 person-times" in out


def test_terms_are_listed_with_their_count(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "terms", report)
    assert out.splitlines()[0].split() == ["n", "kind", "term", "gloss"]
    _, out, _ = _run(capfdbinary, "terms", report, "--format", "json")
    assert json.loads(out)["schema"] == 1


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_an_excerpt_carries_quotation_figure_and_citation(capfdbinary, report, form):
    status, out, _ = _run(
        capfdbinary, "excerpt", report, "--find", "培训干部1.2万余人次", "--format", form
    )
    assert status == 0
    assert "1.2万余人次" in out
    assert "more than 12,000 person-times" in out or form == "json"
    assert "§ 一、夯实基层，¶ 1" in out
    assert "jingdu://" in out


def test_every_place_is_quoted_with_all(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "excerpt", report, "--find", "全", "--all", "--format", "json")
    spans = [json.loads(line)["span"]["start"] for line in out.splitlines()]
    assert spans == [_TEXT.index("全市"), _TEXT.index("全年")]


def test_a_span_is_taken_in_code_points(capfdbinary, report):
    _, out, _ = _run(capfdbinary, "excerpt", report, "--span", "0:4", "--format", "json")
    assert json.loads(out)["quotation"] == "云河党建"


def test_standard_input_is_read(report):
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            "from reader.cli import main; raise SystemExit(main(['outline', '-']))",
        ],
        input=_TEXT.encode("gb18030"),
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    assert "一、夯实基层" in result.stdout.decode("utf-8")


def test_one_bad_file_does_not_stop_the_others(capfdbinary, report, tmp_path):
    status, out, err = _run(
        capfdbinary, "figures", tmp_path / "fehlt.txt", report, "--format", "jsonl"
    )
    assert status == 1
    assert len(out.splitlines()) == 3
    assert "E-SRC-04" in err


def _bad_files(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(200))
    (folder / "old.wps").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "folder").mkdir()
    return {
        "empty.txt": "E-SRC-01",
        "blank.txt": "E-SRC-01",
        "binary.txt": "E-SRC-02",
        "vanished.txt": "E-SRC-04",
        "scan.pdf": "E-SRC-10",
        "old.wps": "E-SRC-13",
        "folder": "E-SRC-05",
        "na\0me.txt": "E-SRC-05",
    }


@pytest.mark.parametrize("command", ["inspect", "outline", "figures", "terms"])
def test_a_bad_file_gets_its_code_and_what_to_do_and_no_traceback(capfdbinary, tmp_path, command):
    for name, code in _bad_files(tmp_path).items():
        status, out, err = _run(capfdbinary, command, tmp_path / name)
        assert (status, out) == (1, ""), name
        assert err.startswith(f"jingdu: {code}: "), (name, err)
        assert err.count("\n") == 1, err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read anything")
def test_an_unreadable_file_says_so(capfdbinary, report):
    report.chmod(0)
    status, _, err = _run(capfdbinary, "outline", report)
    report.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert status == 1
    assert "E-SRC-05" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_does_not_keep_us_waiting(capfdbinary, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    status, _, err = _run(capfdbinary, "outline", tmp_path / "pipe")
    assert status == 1
    assert "E-SRC-05" in err


def test_a_file_over_the_limit_is_refused_before_it_is_read_whole(capfdbinary, tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(3 * 2**30)  # a sparse file: costs no disk
    status, _, err = _run(capfdbinary, "outline", tmp_path / "huge.txt")
    assert status == 1
    assert "E-SRC-03" in err


def test_a_place_that_cannot_be_written_is_an_error(capfdbinary, report, tmp_path):
    (tmp_path / "file").write_text("x")
    status, _, err = _run(capfdbinary, "inspect", report, "-o", tmp_path / "file" / "out.json")
    assert status == 1
    assert "E-OUT-01" in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--section", "9"], "E-SEL-01"),
        (["--find", "招商引资"], "E-SEL-02"),
        (["--span", "5:5"], "E-SEL-03"),
        (["--span", "0:99999"], "E-SEL-03"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(capfdbinary, report, arguments, code):
    status, out, err = _run(capfdbinary, "excerpt", report, *arguments)
    assert (status, out) == (1, "")
    assert code in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["excerpt", "x.txt"],
        ["excerpt", "x.txt", "--span", "a:b"],
        ["excerpt", "x.txt", "--section", "1", "--all"],
        ["inspect", "x.txt", "--layers", "tones"],
        ["figures", "x.txt", "--format", "pdf"],
        ["inspect"],
    ],
)
def test_wrong_usage_is_status_two(capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: jingdu" in capsys.readouterr().err


def test_a_forced_encoding_is_used(capfdbinary, tmp_path):
    path = tmp_path / "big5.txt"
    path.write_bytes("一、財政開支\n經營開支為三億元。\n".encode("big5"))
    _, out, _ = _run(capfdbinary, "inspect", path, "--encoding", "big5", "--layers", "")
    assert json.loads(out)["source"]["encoding"] == "big5"
    status, _, err = _run(capfdbinary, "inspect", path, "--encoding", "klingon")
    assert status == 1
    assert "E-SRC-08" in err


def test_a_reader_that_leaves_early_sees_no_traceback(report):
    program = (
        "import sys; from reader.cli import main; "
        f"sys.exit(main(['inspect'] + [{str(report)!r}] * 200))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    process.stdout.read(10)
    process.stdout.close()
    err = process.stderr.read().decode("utf-8")
    process.stderr.close()
    assert process.wait(60) == 1
    assert err == ""


def test_the_layers_to_choose_from_are_those_of_the_contract():
    from reader.cli import arguments
    from reader.core import export

    assert arguments.LAYERS == export.LAYERS


def test_an_outline_loads_nothing_that_only_annotations_need():
    run = (
        "import io, sys; from reader.cli import main; sys.stdin = io.TextIOWrapper(io.BytesIO("
        "'通报'.encode())); main(['outline', '-']); "
        "print([n for n in sys.modules if n.startswith('reader.core.') and n.split('.')[2] in "
        "{'words', 'terms', 'readings', 'figures', 'lexicon', 'analysis', 'export'}])"
    )
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
