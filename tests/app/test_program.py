import subprocess
import sys

from reader.app import program


def test_the_program_started_by_its_own_command_is_this_one(tmp_path):
    done = subprocess.run(
        program.command("--version"),
        env=program.environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("jingdu ")


def test_nothing_is_imported_from_the_folder_it_stands_in(tmp_path):
    (tmp_path / "argparse.py").write_text("raise SystemExit('a stranger was run')\n")
    done = subprocess.run(
        program.command("--version"),
        env=program.environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_frozen_build_starts_its_executable(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/jingdu/jingdu")
    assert program.command("--version") == ("/opt/jingdu/jingdu", "--version")
