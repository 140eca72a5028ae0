"""The whole window over folders of its own, without a screen, for the tests that drive it."""

import os

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator

from reader.app.caches import open_tools
from reader.app.paths import Paths
from reader.ui.translation import change

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _speaks_english():
    """What a test made Chinese is English for the next."""
    yield
    app = QCoreApplication.instance()
    if app is not None and (app.findChildren(QTranslator) or QLocale() != QLocale.system()):
        change("en")


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """Look-up tables built once for all windows of this run."""
    folder = tmp_path_factory.mktemp("tables")
    folder.chmod(0o700)
    open_tools(folder)
    return folder


@pytest.fixture
def paths(tmp_path, cache):
    """Folders of a user who starts for the first time."""
    return Paths(config=tmp_path / "config", data=tmp_path / "data", cache=cache)


@pytest.fixture
def open_desk(qtbot, qapp, paths):
    """Opens windows as the program does: on files named, else the last session or the sample."""
    from reader.ui.application import open_window

    looks = qapp.styleSheet(), qapp.palette(), qapp.font()
    windows = []

    def opened(*files):
        window = open_window(qapp, paths, [str(file) for file in files])
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.complete)  # the side panel follows the first paint
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()
    # Now, while Python and the application stand: what is left to the end of both may crash it.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet(looks[0])
    qapp.setPalette(looks[1])
    qapp.setFont(looks[2])
