"""Fixtures for all tests, and the guard that keeps Qt out of those that need no screen."""

import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


class _RefuseQt:
    """An importer that finds PySide6 but refuses to load it, for the run that needs no Qt."""

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] not in {"PySide6", "shiboken6"}:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None:
            spec.loader = self
        return spec

    def create_module(self, spec):
        raise ImportError(f"{spec.name} is not to be imported in this run")

    def exec_module(self, module):
        raise ImportError(f"{module.__name__} is not to be imported in this run")


if os.environ.get("JINGDU_TESTS_REFUSE_QT"):
    sys.meta_path.insert(0, _RefuseQt())

    def pytest_addoption(parser):
        """Declare the settings of pytest-qt, which stays out of this run."""
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "unused in this run")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and gold data beside the checkout; skips where it is absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data (real documents, not part of the project)")
    return folder


@pytest.fixture(scope="session")
def tools(tmp_path_factory):
    """The real look-up tables, built once for all tests of this run."""
    from reader.app.caches import open_tools

    opened, notices = open_tools(tmp_path_factory.mktemp("cache"))
    assert notices == ()
    return opened


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the bundled samples."""
    return ROOT / "resources" / "samples"


def _hypothesis_profile() -> None:
    """Checks are repeatable and not timed: machines differ."""
    from hypothesis import HealthCheck, settings

    settings.register_profile(
        "checks",
        deadline=None,
        derandomize=True,
        max_examples=100,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    settings.load_profile("checks")


_hypothesis_profile()
