from pathlib import Path

import pytest

from reader import __version__
from reader.app import crash


def _fail():
    raise ValueError("no such row")


def test_the_report_names_version_error_and_last_lines():
    with pytest.raises(ValueError, match="no such row") as caught:
        _fail()
    text = crash.report(caught.type, caught.value, caught.tb, lines=("last line",))
    assert text.startswith(f"Jingdu {__version__}\n")
    assert "ValueError: no such row" in text
    assert text.endswith("Log:\nlast line\n")


def test_the_users_folder_is_not_in_the_report():
    home = str(Path.home())
    text = crash.report(OSError, OSError(f"{home}/报告.txt"), None)
    assert home + "/" not in text
    assert "~/报告.txt" in text


def test_leaving_is_no_crash():
    assert crash.is_quiet(KeyboardInterrupt)
    assert not crash.is_quiet(ValueError)
