"""The modules of a release are no package: these tests find them in their folder."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "release"


@pytest.fixture(autouse=True)
def release_folder(monkeypatch):
    """Import from the folder, and forget what was imported: its names are common ones."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(FOLDER))
    yield
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "/").parent == FOLDER:
            del sys.modules[name]
