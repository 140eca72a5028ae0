"""The contact sheet knows the window it walks through; the pictures themselves are looked at."""

import sys
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from reader.ui.action_table import TABLE

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def scripts(monkeypatch):
    monkeypatch.syspath_prepend(str(FOLDER))
    import contact_sheet
    import sheet_deeds

    yield contact_sheet, sheet_deeds
    for name in ("contact_sheet", "sheet_deeds", "sheet_states"):
        sys.modules.pop(name, None)


def steps(sheet):
    return {step for state in sheet.STATES for step in (*state.do, *state.undo)}


def test_every_step_is_an_action_or_a_deed(scripts):
    sheet, deeds = scripts
    known = deeds.Deeds(MagicMock()).names()
    for step in steps(sheet):
        whole = step.strip("<>")
        if step.startswith("<"):
            assert whole in known or whole.partition(" ")[0] in known, step
        else:
            assert step in {action.id for action in TABLE}


def test_no_two_pictures_have_one_name(scripts):
    names = [state.name for state in scripts[0].STATES]
    assert len(names) == len(set(names))


def test_light_and_dark_show_every_state_in_both_languages_and_other_looks_some(scripts):
    sheet, _ = scripts
    asked = sheet.parse(["folder"])
    for look in sheet.LOOKS:
        shown = len(sheet.states(look, asked))
        assert (shown == len(sheet.STATES)) == (look in sheet.WHOLE)
        assert shown > 10


def test_a_look_that_there_is_not_is_refused_with_those_there_are(scripts, capsys):
    with pytest.raises(SystemExit):
        scripts[0].parse(["folder", "pink-1x-en"])
    assert "light-1x-en" in capsys.readouterr().err
