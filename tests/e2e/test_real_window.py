"""One sitting at the desk in a real X window, with mouse, keys and clipboard of other programs."""

import shutil
import signal
from functools import partial

import pytest

from reader.app import caches, recents
from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.reading_process import read_file
from reader.app.stepping import sentences
from reader.core import export
from reader.core.annotations import annotate_document
from reader.core.excerpt import make
from tests.e2e.screen import ROOT, needs_tools, wait

SAMPLE = ROOT / "resources" / "samples" / "yunhe_party_building.txt"

pytestmark = [pytest.mark.slow, needs_tools]


def test_a_sitting_at_the_desk(screen, tmp_path):
    document = read_file(SAMPLE)
    tools, _ = caches.open_tools(tmp_path / "cache")
    annotations = annotate_document(document, tools)
    process, window = screen.sit_down(SAMPLE)

    # A click in the contents moves the caret into that section.
    def click():
        screen.do("mousemove", "--window", window, 130, 330, "click", 1)

    section = screen.copied("ctrl+alt+c", lambda text: "§" in text, first=click)
    headings = [document.heading(i).rstrip("。：:") for i in range(len(document.sections))]
    assert any(heading in section for heading in headings)

    # From the keyboard into the figures, down to the second, and to its place in the text.
    screen.key("F6")
    screen.key("Down")
    screen.key("Return")
    surfaces = {figure.surface for figure in annotations.figures}
    screen.key("ctrl+alt+w")
    word = screen.copied("ctrl+c", bool)
    assert any(word in surface for surface in surfaces)

    # The card opens by key, and closes.
    if shutil.which("import"):
        before = screen.picture(window)
        screen.key("F2")
        wait(lambda: screen.picture(window) != before, "the card")
        screen.key("Escape")

    # The sentence at the caret, copied as an annotated excerpt, is what the core makes of it.
    screen.key("ctrl+alt+s")
    sentence = screen.copied("ctrl+c", lambda text: len(text) > len(word))
    start = document.text.index(sentence)
    assert start in {
        s.start for b in document.blocks for s in sentences(document.text, b.start, b.end)
    }
    pasted = screen.copied("ctrl+shift+c", lambda text: "jingdu://" in text)
    excerpt = make(document, annotations, start, start + len(sentence))
    assert pasted == export.text(excerpt, EXCERPT_LABELS)
    assert screen.clipboard("text/markdown") == export.markdown(excerpt, EXCERPT_LABELS)
    assert screen.clipboard("text/html") == export.html_page([excerpt], EXCERPT_LABELS)
    assert screen.clipboard("text/rtf") == export.rtf(excerpt, EXCERPT_LABELS)

    screen.key("ctrl+q")
    assert process.wait(20) == 0
    assert process.stderr.read() == ""


def test_open_documents_and_places_survive_a_kill(screen, tmp_path):
    files = []
    for name in ("云河市", "松岭县", "临江镇"):
        path = tmp_path / "reports" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        body = f"全年举办培训班42期。\n\n二、主要做法\n{name}新建道路12公里，群众受益。\n"
        path.write_text(f"{name}工作报告\n\n一、总体情况\n{body}", "utf-8")
        files.append(path)
    process, _ = screen.sit_down(files[0], files[2], files[1])
    kept = tmp_path / "data" / "session.json"

    def remembers(**facts):
        memory = recents.load(kept)
        return all(getattr(memory, name) == value for name, value in facts.items())

    order = tuple(map(str, (files[0], files[2], files[1])))
    wait(lambda: remembers(last_open=order), "all documents in the session")
    screen.key("ctrl+Tab")
    wait(lambda: remembers(shown=str(files[2])), "the second document in the session")
    screen.key("ctrl+Next")
    screen.key("ctrl+Next")
    start = files[2].read_text("utf-8").index("二、")
    place = partial(lambda path: recents.load(kept).place_in(path).caret, str(files[2]))
    wait(lambda: place() == start, "the place in the session")

    process.send_signal(signal.SIGKILL)
    process.wait(20)
    again, _ = screen.sit_down()
    citation = screen.copied("ctrl+alt+c", lambda text: "§" in text)
    assert "临江镇" in citation
    assert "二、主要做法" in citation
    wait(lambda: remembers(last_open=order), "the documents in their order")
    screen.key("ctrl+q")
    assert again.wait(20) == 0
    assert again.stderr.read() == ""
