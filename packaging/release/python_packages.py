"""Wheel and sdist: made twice, compared, installed; the tests pass from the unpacked sdist."""

import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

from common import NAME, ROOT, FailedError, Release, digest, megabytes, run

SDIST_TESTS = ("tests/cli", "tests/core", "tests/golden")
"""What is run from the sdist: all of it runs in the checks of every change, from the checkout."""


def build(release: Release) -> None:
    """Put wheel and sdist into the folder of artefacts."""
    first, second = release.work / "python-1", release.work / "python-2"
    for folder in (first, second):
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
        run(command, environ=release.environment())
    for made in sorted(first.iterdir()):
        same = digest(made) == digest(second / made.name)
        release.note(made.name, "built twice", "same bytes" if same else "differs", passed=same)
        shutil.copy2(made, release.out)


def wheel(release: Release) -> Path:
    """The wheel among the artefacts."""
    return next(release.out.glob("*.whl"))


def install(release: Release) -> None:
    """Install the wheel with what it needs, and nothing else, into an environment of its own."""
    place = release.work / "run"
    shutil.rmtree(place, ignore_errors=True)
    run([sys.executable, "-m", "venv", place])
    what = f"{wheel(release)}[cards,xlsx,hsk]"
    run([release.runtime, "-m", "pip", "install", "--quiet", what])
    run([release.runtime, "-m", "pip", "check"])
    said = run([release.runtime.parent / NAME, "--version"]).strip()
    right = said.endswith(release.version)
    release.note(wheel(release).name, "pip install", f"says {said}", passed=right)
    _install_with_tools(release)


def share(release: Release, python: str | Path) -> None:
    """Let `python` import what the run-time environment holds, without being installed there."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    theirs = run([release.runtime, "-c", ask]).strip()
    ours = run([python, "-c", ask]).strip()
    Path(ours, "run-time.pth").write_text(theirs + "\n", encoding="utf-8")


def _install_with_tools(release: Release) -> None:
    """By pipx and by uv, each into folders of its own."""
    whole = wheel(release)
    ways = (
        ("pipx", ("install", whole), ("PIPX_HOME", "PIPX_BIN_DIR", "PIPX_MAN_DIR")),
        (
            "uv",
            ("tool", "install", "--python", sys.executable, whole),
            ("UV_TOOL_DIR", "UV_TOOL_BIN_DIR", "UV_CACHE_DIR"),
        ),
    )
    for tool, words, folders in ways:
        with tempfile.TemporaryDirectory() as home:
            places = {name: f"{home}/{name}" for name in folders}
            environ = {**release.environment(), "UV_PYTHON_DOWNLOADS": "never", **places}
            run([sys.executable, "-m", tool, *words], environ=environ)
            said = run([Path(places[folders[1]], NAME), "--version"]).strip()
        right = said.endswith(release.version)
        release.note(whole.name, f"{tool} install", f"says {said}", passed=right)


def test_sdist(release: Release) -> None:
    """Run tests in the unpacked sdist, in a process that refuses Qt."""
    archive = next(release.out.glob("*.tar.gz"))
    place = release.work / "sdist"
    shutil.rmtree(place, ignore_errors=True)
    with tarfile.open(archive) as packed:
        packed.extractall(place)  # our own, made a minute ago
    folder = next(place.iterdir())
    environ = {**release.environment(), "JINGDU_TESTS_REFUSE_QT": "1"}
    command = [_tester(release), "-m", "pytest", "-q", "-x", "-p", "no:pytest-qt"]
    command += ["-p", "no:cacheprovider", *SDIST_TESTS]
    try:
        said = run(command, cwd=folder, environ=environ).strip().splitlines()[-1]
    except FailedError as error:
        release.note(archive.name, "tests from it", str(error), passed=False)
        return
    release.note(archive.name, "tests from it", said.strip("= "))
    release.note(archive.name, "size", f"{megabytes(archive):.1f} MB")


def _tester(release: Release) -> Path:
    """A Python with the libraries of the tests, and the program's from the run-time environment."""
    place = release.work / "tests"
    shutil.rmtree(place, ignore_errors=True)
    run([sys.executable, "-m", "venv", place])
    python = place / "bin" / "python"
    listed = Path(__file__).with_name("tests.txt")
    run([python, "-m", "pip", "install", "--quiet", "-r", listed])
    share(release, python)
    return python
