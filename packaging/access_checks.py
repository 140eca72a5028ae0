"""What a screen reader hears, row by row: access_checks.py PYTHON ROOT, on a bus with a registry.

Started by access.py, by a Python of the system that has `gi`: nothing of Jingdu is imported.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0
"""Seconds a check waits for what it wants to hear."""
MOST_CHILDREN = 60
"""Cells of a table that are looked at."""
ROLES = {
    "Document text": "text",
    "Figures": "table",
    "Contents": "tree",
    "Find in the document": "text",
    "Filter figures": "text",
    "Filter headings": "text",
    "Progress": "progress bar",
    "Toolbar": "tool bar",
}
DIALOGS = {
    "ctrl+comma": "Settings",
    "ctrl+alt+k": "Change keys",
    "F1": "Help",
    "ctrl+g": "Go to a section or paragraph",
    "ctrl+p": "Print",
    "ctrl+e": "Correct",
    "ctrl+shift+e": "Corrections",
    "ctrl+alt+x": "Annotated excerpt",
    "ctrl+shift+s": "Export",
    "ctrl+i": "Document details",
    "ctrl+l": "Open link",
}
"""Key → what the dialog that it opens is called."""


class Ear:
    """The program, started, and all that it tells."""

    def __init__(self, python: str, root: Path) -> None:
        self.sample = root / "resources" / "samples" / "yunhe_party_building.txt"
        self.heard: list[tuple[str, str, str]] = []  # event, who, what
        self._listener = Atspi.EventListener.new(self._hear)
        for event in ("announcement", "text-caret-moved", "text-selection-changed"):
            self._listener.register(f"object:{event}")
        self._listener.register("object:state-changed:focused")
        command = [python, "-m", "reader", str(self.sample), str(root / "nothing.txt")]
        self._program = subprocess.Popen(command, cwd=root)
        self.app = self.wait(self._find, "the program on the bus")

    def _hear(self, event: Atspi.Event) -> None:
        gained = "focused" not in event.type or event.detail1
        if event.source is not None and gained:
            name = event.source.get_name() or ""
            self.heard.append((event.type.split(":", 1)[1], name, str(event.any_data)))

    def _find(self) -> Atspi.Accessible | None:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            if found is not None and found.get_name() == "jingdu" and found.get_child_count():
                return found
        return None

    def wait(self, condition: Callable[[], object], what: str) -> object:
        """What `condition` gives as soon as it is true. Raises AssertionError if it never is."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(may_block=False):
                pass
            if found := condition():
                return found
            time.sleep(0.02)
        raise AssertionError(f"waited in vain for {what}; last heard {self.heard[-5:]}")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other; what was heard before is forgotten."""
        self.heard.clear()
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def told(self, event: str, holds: Callable[[str], bool] = bool) -> str:
        """What an event of this kind told, or of whom, as soon as one `holds`."""

        def heard() -> str:
            for kind, name, what in self.heard:
                said = what if kind == "announcement" else name
                if kind.startswith(event) and holds(said):
                    return said
            return ""

        return str(self.wait(heard, f"{event} that fits"))

    def windows(self) -> Iterator[Atspi.Accessible]:
        """The windows of the program, dialogs among them."""
        for at in range(self.app.get_child_count()):
            child = self.app.get_child_at_index(at)
            if child is not None and is_in(child, "SHOWING"):
                yield child

    def named(self, name: str, role: str) -> Atspi.Accessible | None:
        """The shown thing of this name and role."""
        for window in self.windows():
            for one in tree(window):
                if one.get_name() == name and one.get_role_name() == role:
                    return one
        return None

    def close(self) -> None:
        """End the program."""
        self._program.terminate()
        self._program.wait()


def is_in(one: Atspi.Accessible, state: str) -> bool:
    """Whether the thing is in a state: SHOWING, FOCUSABLE …"""
    return one.get_state_set().contains(getattr(Atspi.StateType, state))


def tree(top: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """Everything under `top`, and it; of very long lists the beginning."""
    yield top
    for at in range(min(top.get_child_count(), MOST_CHILDREN)):
        child = top.get_child_at_index(at)
        if child is not None:
            yield from tree(child)


def nameless(window: Atspi.Accessible) -> list[str]:
    """What takes the keyboard, is shown and has no name."""
    found = [one for one in tree(window) if is_in(one, "FOCUSABLE") and is_in(one, "SHOWING")]
    return [
        f"{one.get_role_name()} in {around.get_name() or around.get_role_name()}"
        for one in found
        if not one.get_name()
        and one.get_role_name() != "table cell"  # one may be empty
        and (around := one.get_parent())
    ]


def text_pane(ear: Ear) -> Atspi.Accessible:
    """The text, with the keyboard in it."""
    pane = ear.wait(lambda: ear.named("Document text", "text"), "the text")
    ear.wait(lambda: is_in(pane, "FOCUSED"), "the keyboard in the text")
    return pane


def arrival(ear: Ear) -> str:
    """That a document is read is told, with what was found in it."""
    return ear.told("announcement", lambda said: "figures" in said and "terms" in said)


def failure(ear: Ear) -> str:
    """That a file could not be opened is told."""
    return ear.told("announcement", lambda said: "nothing.txt" in said)


def names(ear: Ear) -> str:
    """All that takes the keyboard has a name."""
    found = [one for window in ear.windows() for one in nameless(window)]
    assert not found, found
    return f"{sum(1 for window in ear.windows() for _ in tree(window))} things"


def roles(ear: Ear) -> str:
    """The parts of the desk are what they are called."""
    shown = {(one.get_name(), one.get_role_name()) for top in ear.windows() for one in tree(top)}
    missing = [f"{name}: {role}" for name, role in ROLES.items() if (name, role) not in shown]
    assert not missing, missing
    return f"{len(ROLES)} parts"


def whole_text(ear: Ear) -> str:
    """The text is all there, character for character, line by line."""
    pane = text_pane(ear)
    count = Atspi.Text.get_character_count(pane)
    text = Atspi.Text.get_text(pane, 0, count)
    assert len(text) == count, (len(text), count)
    lines = [line.strip() for line in ear.sample.read_text("utf-8").splitlines()]
    body = [line for line in lines if len(line) > 40]
    assert all(line in text for line in body), [line[:20] for line in body if line not in text]
    assert "\ufffc" not in text
    return f"{count} characters"


def caret(ear: Ear) -> str:
    """The caret is told where it goes, and has a place on the screen."""
    pane = text_pane(ear)
    before = Atspi.Text.get_caret_offset(pane)
    ear.press("Down")
    ear.told("text-caret-moved", lambda name: name == "Document text")
    now = Atspi.Text.get_caret_offset(pane)
    assert now > before, (before, now)
    box = Atspi.Text.get_character_extents(pane, now, Atspi.CoordType.SCREEN)
    assert box.width > 0, "the character at the caret has no width"
    assert box.height > 0, "the character at the caret has no height"
    return f"{before} → {now}"


def selection(ear: Ear) -> str:
    """What is selected is told, and is what the clipboard gets."""
    pane = text_pane(ear)
    ear.press("ctrl+alt+s")
    ear.told("text-selection-changed", lambda name: name == "Document text")
    chosen = Atspi.Text.get_selection(pane, 0)
    text = Atspi.Text.get_text(pane, chosen.start_offset, chosen.end_offset)
    ear.press("ctrl+c")
    command = ["xclip", "-o", "-selection", "clipboard"]
    copied = ear.wait(
        lambda: subprocess.run(command, capture_output=True, check=False).stdout.decode("utf-8"),
        "the clipboard",
    )
    assert copied == text, (copied, text)
    return f"{len(text)} characters"


def card(ear: Ear) -> str:
    """The card is read out when a key opens it."""
    text_pane(ear)
    ear.press("F4", "F2")
    said = ear.told("announcement", lambda said: ". " in said)
    ear.press("Escape")
    return said


def deed(ear: Ear) -> str:
    """What a key has done is told."""
    text_pane(ear)
    ear.press("ctrl+alt+c")
    return ear.told("announcement", lambda said: "copied" in said)


def finding(ear: Ear) -> str:
    """The hit shown and the number of hits are told while one types, and at each Return."""
    ear.press("ctrl+f")
    ear.told("state-changed", lambda name: name == "Find in the document")
    subprocess.run(["xdotool", "type", "--delay", "12", "ganbu"], check=True)
    first = ear.told("announcement", lambda said: " of " in said)
    ear.press("Return", "Return")  # the first enters the hit that is shown
    place = ear.told("announcement", lambda said: " of " in said)
    assert place != first, place
    ear.press("Escape")
    ear.told("state-changed", lambda name: name == "Document text")
    return f"{first}; {place}"


def figures(ear: Ear) -> str:
    """A row of the figures is read out with its English, and the caret goes along."""
    text_pane(ear)
    ear.press("ctrl+1", "Down")
    row = ear.told("state-changed", lambda name: name.count(", ") > 1)
    ear.told("text-caret-moved", lambda name: name == "Document text")
    ear.press("Return")
    ear.told("state-changed", lambda name: name == "Document text")
    return row


def dialogs(ear: Ear) -> str:
    """Each dialog has a name, and so has all in it that takes the keyboard."""
    faults = []
    for key, title in DIALOGS.items():
        text_pane(ear)
        ear.press(key)

        def opened(title: str = title) -> object:
            return next((one for one in ear.windows() if title in one.get_name()), None)

        dialog = ear.wait(opened, f"the dialog {title}")
        faults += [f"{title}: {one}" for one in nameless(dialog)]
        ear.press("Escape")
        ear.wait(lambda opened=opened: not opened(), f"{title} to close")
    assert not faults, faults
    return f"{len(DIALOGS)} dialogs"


CHECKS = (
    arrival,
    failure,
    names,
    roles,
    whole_text,
    caret,
    selection,
    card,
    deed,
    finding,
    figures,
    dialogs,
)


def main(python: str, root: str) -> int:
    """Do all checks and print what was heard. Returns 1 if one failed."""
    ear = Ear(python, Path(root))
    status = 0
    for check in CHECKS:
        try:
            came = check(ear)
        except AssertionError as fault:
            came, status = f"FAILED: {fault}", 1
        print(f"{check.__name__:<12} {(check.__doc__ or '').strip():<82} {came}", flush=True)
    ear.close()
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
