"""A display for each test; the look-up tables are built once for all of them."""

import shutil

import pytest

from reader.app import caches
from tests.e2e.screen import Screen


@pytest.fixture(scope="session")
def built_cache(tmp_path_factory):
    """A cache folder with all tables in it."""
    folder = tmp_path_factory.mktemp("built") / "cache"
    caches.open_tools(folder)
    return folder


@pytest.fixture
def screen(tmp_path, built_cache):
    """A display on which the program's files are those in `tmp_path`, and nothing is reached."""
    shutil.copytree(built_cache, tmp_path / "cache")
    made = Screen(tmp_path)
    yield made
    made.close()
    assert made.reached() == ""
