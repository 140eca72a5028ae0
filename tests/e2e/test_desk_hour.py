"""The hour of someone who quotes for a living, in a real window: nothing of it may be lost."""

import json
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from reader.app.reading_process import read_file
from reader.core.spans import Span
from tests.core.rtf_guides import guides_in
from tests.e2e.desk import Desk, Ruby
from tests.e2e.desk_document import HEADINGS, PASSAGE, TITLE, desk_text
from tests.e2e.screen import needs_tools, wait

NOTE = "Key phrase; compare the 2022 report."
TYPED_ON = " Then the county adds what the province had left out of its own account."
PACE = 0.06  # seconds that a typist takes for a key, so that more is typed than may be lost
LOSS = 1.0  # seconds of typing that a kill may take

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300), needs_tools]


@pytest.fixture
def desk(screen, tmp_path):
    report = tmp_path / "reports" / "云河市.txt"
    report.parent.mkdir()
    report.write_text(desk_text(), "utf-8")
    return Desk(screen, tmp_path, report, read_file(report))


def test_an_hour_at_the_desk(desk, tmp_path):
    screen = desk.screen
    source = desk.report.read_bytes()
    other = tmp_path / "reports" / "松岭县.txt"
    other.write_text("松岭县工作报告\n\n全年举办培训班12期。\n", "utf-8")
    process, window = screen.sit_down(desk.report, other)
    navigate(desk)
    find_by_pinyin(desk)
    highlight_and_note(desk)
    correct_a_word(desk)

    memo = copy_the_memo(desk)
    expected = desk.payload(tmp_path / "cache")
    assert memo == expected["text/plain"]
    pasted = paste_into_another_program(desk, tmp_path)
    compare(pasted, expected, desk)

    panes = desk.panes
    rearrange(desk, window)
    leave(screen, process)
    assert desk.panes != panes
    panes = desk.panes

    process, window = screen.sit_down()
    screen.wait_front(TITLE)
    assert screen.copied("ctrl+c") == PASSAGE
    assert screen.copied("ctrl+shift+c", has_link) == memo
    screen.key("ctrl+Home", "F12")
    highlighted = desk.document.text.index(PASSAGE) + PASSAGE.index("高质量")
    wait(lambda: desk.place.caret == highlighted, "the way to the highlight")
    assert noted(desk) == f"高质量\t{NOTE}\t\t¶ 9"

    be_killed_while_typing(desk, process)
    (kept,) = desk.notes()
    process, window = screen.sit_down(re.search(r"\((jingdu://[^)]+)\)", memo)[1])
    start = desk.document.text.index(PASSAGE)
    wait(lambda: desk.place.selection == Span(start, start + len(PASSAGE)), "the link's passage")
    assert screen.copied("ctrl+shift+c", has_link) == memo
    assert noted(desk) == f"高质量\t{kept.strip()}\t\t¶ 9"
    leave(screen, process)
    assert desk.panes == panes
    assert desk.report.read_bytes() == source


def navigate(desk):
    """To the end of the contents, back, and to a section by pinyin of its heading."""
    screen, text = desk.screen, desk.document.text
    screen.until(
        lambda: screen.key("ctrl+End"), lambda: desk.place.caret > len(text) - 40, "the end"
    )
    screen.key("ctrl+Home")
    wait(lambda: desk.place.caret == 0, "the beginning")
    screen.key("shift+F6", "End", "Return")
    last = text.index(HEADINGS[-1])
    wait(lambda: desk.place.caret == last, "the last section, chosen in the contents")
    screen.key("alt+Left")
    wait(lambda: desk.place.caret == 0, "the way back")
    screen.key("ctrl+g")
    screen.wait_front("^Go to")
    screen.type("jianqiang")
    screen.key("Return")
    wait(lambda: desk.place.caret == text.index(HEADINGS[1]), "the section found by pinyin")


def find_by_pinyin(desk):
    """The next 高质量, by its syllables."""
    desk.screen.key("ctrl+f")
    desk.screen.type("gaozhiliang")
    desk.screen.key("Return")
    start = desk.document.text.index(PASSAGE) + PASSAGE.index("高质量")
    wait(lambda: desk.place.selection == Span(start, start + 3), "高质量 to be found")
    desk.screen.key("Escape")


def highlight_and_note(desk):
    """What is found in yellow, with a note on it."""
    desk.screen.key("ctrl+shift+1")
    (one,) = wait(lambda: desk.stored()[1], "the highlight on the disk")
    assert (one.anchor.quotation, one.colour.value) == ("高质量", "yellow")
    desk.screen.key("ctrl+m")
    desk.screen.type(NOTE)
    wait(lambda: desk.notes() == [NOTE], "the note on the disk")


def correct_a_word(desk):
    """松岭 县 becomes one word."""
    screen, start = desk.screen, desk.document.text.index(PASSAGE)
    screen.key("ctrl+g")
    screen.wait_front("^Go to")
    screen.type("9")
    screen.key("Return")
    wait(lambda: desk.place.caret == start, "paragraph 9")
    screen.copied("ctrl+c", "松岭".__eq__, first=lambda: screen.key("ctrl+alt+w"))
    screen.key("ctrl+shift+Right", "ctrl+e")
    screen.wait_front("^Correct")
    screen.key("End", "Left", "BackSpace", "Return")
    (edit,) = wait(lambda: desk.stored()[0], "the correction on the disk")
    assert edit.correction.value == "松岭县"
    screen.wait_front("Jingdu")


def copy_the_memo(desk):
    """The paragraph as a memo, chosen in the dialog of excerpts."""
    screen = desk.screen
    screen.key("ctrl+alt+p")
    screen.clear_clipboard()
    screen.key("ctrl+alt+x")
    screen.wait_front("^Annotated excerpt")
    screen.type("m")
    screen.key("Return")
    wait(lambda: has_link(screen.clipboard()), "the memo on the clipboard")
    screen.wait_front("Jingdu")
    return screen.clipboard()


def has_link(text):
    """Whether an excerpt has been copied."""
    return "jingdu://" in text


def paste_into_another_program(desk, folder):
    """What a second program received, by its kind, and `shown` of it."""
    screen, came = desk.screen, folder / "pasted.json"
    script = Path(__file__).with_name("memo_pad.py")
    pad = screen.start(sys.executable, str(script), str(came))
    screen.bring(screen.window("Memo pad", pad))
    screen.until(lambda: screen.key("ctrl+v"), came.exists, "the paste")
    pasted = json.loads(came.read_text("utf-8"))
    screen.key("alt+F4")
    assert pad.wait(20) == 0
    screen.wait_front("Jingdu")
    return pasted


def compare(pasted, expected, desk):
    """Every form is the core's; ruby and citation say what they must."""
    for kind in ("text/plain", "text/html", "text/rtf", "application/x-jingdu+json"):
        assert pasted[kind] == expected[kind]
        assert desk.screen.clipboard(kind) == expected[kind]
    ruby = Ruby(pasted["text/html"]).pairs
    assert ruby == guides_in(pasted["text/rtf"])
    assert ruby[:5] == [
        ("sōng", "松"),
        ("lǐng", "岭"),
        ("xiàn", "县"),
        ("luò", "落"),
        ("shí", "实"),
    ]
    assert "".join(han for _, han in ruby) == re.sub(r"[^\u4e00-\u9fff]", "", PASSAGE)
    sha256 = desk.document.source.sha256
    said = (
        "《云河市2023年组织工作综述》，云河日报，2024年1月15日，§ 二、建强队伍，锤炼干部本领，¶ 9"
    )
    for form in (pasted["text/plain"], pasted["text/html"], pasted["shown"]):
        assert said in form
    for form in (pasted["text/plain"], pasted["text/html"], pasted["text/rtf"]):
        assert f"jingdu://{sha256}?p=9" in form
    corrected = json.loads(pasted["application/x-jingdu+json"])["readings"][0]
    assert corrected["syllables"] == ["sōng", "lǐng", "xiàn"]
    assert "松(sōng)岭(lǐng)县(xiàn)" in pasted["shown"]


def rearrange(desk, window):
    """Wider contents, the notes in front, the passage selected."""
    screen = desk.screen
    screen.do("mousemove", "--window", window, 271, 500, "mousedown", 1)
    screen.do("mousemove", "--window", window, 290, 500)
    screen.do("mousemove", "--window", window, 340, 500, "mouseup", 1)
    screen.key("ctrl+4")
    wait(lambda: desk.place.panel == "notes_panel", "the notes in front")
    screen.key("ctrl+g")
    screen.wait_front("^Go to")
    screen.type("9")
    screen.key("Return")
    screen.wait_front("Jingdu")
    screen.key("ctrl+alt+p")
    start = desk.document.text.index(PASSAGE)
    wait(lambda: desk.place.selection == Span(start, start + len(PASSAGE)), "the selection")


def noted(desk):
    """The first row of the notes, as the panel copies it; the side panel has it in front."""
    screen = desk.screen
    return screen.copied("ctrl+shift+r", first=lambda: screen.key("ctrl+4", "Down"))


def be_killed_while_typing(desk, process):
    """The note goes on key by key for a few seconds, then the program is gone."""
    screen = desk.screen
    screen.key("ctrl+4", "Return", "ctrl+End")
    done = []
    for letter in TYPED_ON:
        screen.key("space" if letter == " " else letter.replace(".", "period"))
        done.append(time.monotonic())
        time.sleep(PACE)
    killed = time.monotonic()
    process.send_signal(signal.SIGKILL)
    process.wait(20)
    (kept,) = desk.notes()
    assert (NOTE + TYPED_ON).startswith(kept)
    safe = sum(at < killed - LOSS for at in done)
    assert safe > 10
    assert len(kept) >= len(NOTE) + safe


def leave(screen, process):
    """Quit; nothing was said on the way."""
    screen.key("ctrl+q")
    assert process.wait(20) == 0
    assert process.stderr.read() == ""
