"""What somebody does first, without a mouse, and how many keys it takes. Text typed is one more."""

from contextlib import closing

import pytest

from reader.app import settings
from reader.app.corrections.keeper import Keeper
from reader.app.reading_process import read_file
from tests.e2e.screen import needs_tools, wait

TEXT = """云河市组织工作综述

一、抓好培训
全市举办培训班42期，培训干部1.2万余人次。松岭县行长出席。
"""
SENTENCE = "全市举办培训班42期，培训干部1.2万余人次。"

pytestmark = [pytest.mark.slow, needs_tools]


class Hands:
    """Somebody who presses keys and counts them."""

    def __init__(self, screen):
        self.screen = screen
        self.keys = 0

    def press(self, *names):
        self.keys += len(names)
        self.screen.key(*names)

    def type(self, words):
        self.screen.type(words)

    def took(self):
        """The keys since this was asked last."""
        keys, self.keys = self.keys, 0
        return keys


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_the_first_five_deeds_take_few_keys(screen, tmp_path, report):
    hands = Hands(screen)
    process, window = screen.sit_down()
    screen.copied("ctrl+alt+c")  # the sample of the first start stands

    hands.press("ctrl+o")
    screen.wait_front("^Choose documents")
    hands.type(str(report))
    hands.press("Return")
    wait(lambda: "云河市组织工作综述" in screen.front(), "the report")
    assert hands.took() == 2

    # The table is there some turns after the text; typing goes to the figure that begins so.
    def to_the_figure():
        hands.took()
        hands.press("ctrl+1")
        hands.type("1.2")
        hands.press("Return", "ctrl+alt+s")

    screen.copied("ctrl+c", SENTENCE.__eq__, first=to_the_figure)
    assert hands.took() == 3

    pasted = screen.copied("ctrl+shift+c", lambda text: "jingdu://" in text)  # one key
    assert pasted.startswith(SENTENCE)
    assert "云河市组织工作综述" in pasted.partition("\n")[2]

    hands.press("alt+3")
    assert hands.took() == 1

    hands.press("ctrl+f")
    hands.type("hangzhang")
    hands.press("Return", "Escape", "ctrl+e")
    screen.wait_front("^Correct")
    hands.press("alt+p")
    hands.type("xing2")
    hands.press("Return")
    assert hands.took() == 6
    document = read_file(report)

    def edits():
        with closing(Keeper(tmp_path / "data" / "corrections.sqlite3")) as keeper:
            return keeper.of(document, report).edits

    (edit,) = wait(edits, "the correction on the disk")
    assert edit.correction.value.startswith("xíng")
    screen.bring(window)
    screen.key("ctrl+q")
    assert process.wait(20) == 0
    kept, _ = settings.load(tmp_path / "config" / "settings.toml")
    assert kept.get(settings.PINYIN) == "all"
