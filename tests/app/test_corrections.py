"""Corrections as values, what of them holds, and their keeping."""

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace

import pytest

from reader.app.corrections.correction import Correction, Kind, checked, from_entry, to_entry
from reader.app.corrections.held import settle
from reader.app.corrections.keeper import Keeper
from reader.app.store import Entry, Scope
from reader.core.errors import Code, ReaderError
from reader.core.lexicon import Rule, RuleKind
from tests.app.corrections_documents import TEXT, document, place, sha

DOCUMENT = document()


def rule(kind, surface, value="", scope=Scope.DOCUMENT, **more):
    return Correction(kind=kind, scope=scope, surface=surface, value=value, **more)


@pytest.fixture
def keeper(tmp_path):
    made = Keeper(tmp_path / "store.sqlite3")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("correction", "value"),
    [
        (rule(Kind.WORDS, "培训干部", " 培训  干部 "), "培训 干部"),
        (rule(Kind.READING, "行长", "hang2 ㄓㄤˇ"), "háng zhǎng"),
        (rule(Kind.READING, "GDP增", "zeng1"), "zēng"),
        (rule(Kind.TERM, "书记项目", " the  project "), "the project"),
        (rule(Kind.NO_TERM, "书记项目", "left over"), ""),
        (
            place(Kind.FIGURE, "95%", '{"value": "95.50", "unit":"%"}'),
            '{"value": "95.50", "unit": "%"}',
        ),
        (place(Kind.NO_FIGURE, "95%", "x"), ""),
    ],
)
def test_a_value_is_kept_in_one_form(correction, value):
    assert checked(correction).value == value


@pytest.mark.parametrize(
    ("correction", "code"),
    [
        (rule(Kind.WORDS, "培训干部", "培训 干"), Code.CORRECTION_WORDS),
        (rule(Kind.READING, "行长", "háng"), Code.CORRECTION_READING),
        (rule(Kind.READING, "行长", "háng xyz1"), Code.CORRECTION_READING),
        (rule(Kind.READING, "GDP", ""), Code.CORRECTION_READING),
        (rule(Kind.TERM, "书"), Code.CORRECTION_TERM),
        (place(Kind.FIGURE, "95%", '{"value":"many"}'), Code.CORRECTION_FIGURE),
        (place(Kind.FIGURE, "95%", '{"colour":"red"}'), Code.CORRECTION_FIGURE),
        (place(Kind.FIGURE, "95%", "{}"), Code.CORRECTION_FIGURE),
        (place(Kind.FIGURE, "95%", "[" * 3), Code.CORRECTION_FIGURE),
        (rule(Kind.NO_FIGURE, "95%"), Code.CORRECTION_UNKNOWN),
        (rule(Kind.TERM, " "), Code.CORRECTION_UNKNOWN),
        (rule(Kind.TERM, "书记", start=3), Code.CORRECTION_UNKNOWN),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_code(correction, code):
    with pytest.raises(ReaderError) as caught:
        checked(correction)
    assert caught.value.code is code


@pytest.mark.parametrize(
    "correction",
    [
        replace(place(Kind.WORDS, "松岭县", "松岭县"), document=sha(), file="/reports/a.txt"),
        rule(Kind.READING, "行长", "háng zhǎng", before="松岭", document=sha()),
        rule(Kind.TERM, "书记项目", "a gloss", Scope.EVERYWHERE, after="观摩"),
    ],
)
def test_a_correction_comes_back_from_its_entry_as_it_was(correction):
    assert from_entry(to_entry(correction)) == correction


def test_an_entry_of_a_kind_not_known_here_is_passed_over():
    assert (
        from_entry(Entry(kind="colour", scope=Scope.EVERYWHERE, value={"surface": "书记"})) is None
    )


def test_the_documents_own_rule_beats_the_one_for_everywhere_and_the_later_the_earlier():
    made = [
        rule(Kind.NO_TERM, "书记项目"),
        rule(Kind.TERM, "书记项目", "first"),
        rule(Kind.TERM, "书记项目", "everywhere", Scope.EVERYWHERE),
    ]
    assert settle(DOCUMENT, made).rules == (
        Rule(kind=RuleKind.TERM, surface="书记项目", value="first"),
    )


def test_rules_for_everywhere_stand_first_so_that_the_documents_win_where_they_meet():
    made = [
        rule(Kind.WORDS, "培训干部", "培训干部"),
        rule(Kind.WORDS, "干部", "干 部", Scope.EVERYWHERE),
    ]
    assert [r.surface for r in settle(DOCUMENT, made).rules] == ["干部", "培训干部"]


def test_a_place_moves_with_a_changed_text_and_is_lost_with_its_words():
    made = place(Kind.WORDS, "松岭县", "松岭县")
    longer = document("一段新的开头文字。\n\n" + TEXT)
    (edit,) = settle(longer, [made]).edits
    assert (edit.start, edit.end) == (longer.text.index("松岭县"), longer.text.index("松岭县") + 3)
    gone = document(TEXT.replace("松岭县", "东岭区"))
    assert settle(gone, [made]).edits == ()
    assert settle(gone, [made]).lost == (made,)
    assert settle(gone, [made]).listed == (made,)


def test_a_place_over_two_blocks_is_listed_as_lost():
    made = place(Kind.TERM, "95%。\n\n松岭")
    assert settle(DOCUMENT, [made]).lost == (made,)


def test_nothing_is_opened_or_made_before_the_first_correction(keeper, tmp_path):
    assert keeper.of(DOCUMENT) == settle(DOCUMENT, [])
    assert keeper.turns(DOCUMENT) == (False, False)
    assert not keeper.undo(DOCUMENT)
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_holds_is_undone_and_redone(keeper):
    keeper.keep(DOCUMENT, [place(Kind.WORDS, "松岭县", "松岭县")])
    (edit,) = keeper.of(DOCUMENT).edits
    assert edit.correction.document == DOCUMENT.source.sha256
    assert keeper.turns(DOCUMENT) == (True, False)
    assert keeper.undo(DOCUMENT)
    assert keeper.of(DOCUMENT).edits == ()
    assert keeper.redo(DOCUMENT)
    assert keeper.of(DOCUMENT).edits == (edit,)


def test_a_correction_of_the_same_place_and_topic_takes_the_place_of_the_old(keeper):
    keeper.keep(DOCUMENT, [place(Kind.TERM, "观摩会", "old")])
    keeper.keep(DOCUMENT, [place(Kind.READING, "观摩会", "guan1 mo2 hui4")])
    keeper.keep(DOCUMENT, [place(Kind.NO_TERM, "观摩会")])
    assert [c.kind for c in keeper.of(DOCUMENT).listed] == [Kind.READING, Kind.NO_TERM]
    keeper.undo(DOCUMENT)
    assert [c.value for c in keeper.of(DOCUMENT).listed][:1] == ["old"]


def test_a_rule_of_the_same_surface_and_reach_takes_the_place_of_the_old(keeper):
    for gloss in ("old", "new"):
        keeper.keep(DOCUMENT, [rule(Kind.TERM, "观摩会", gloss)])
    keeper.keep(DOCUMENT, [rule(Kind.TERM, "观摩会", "for all", Scope.EVERYWHERE)])
    assert [c.value for c in keeper.of(DOCUMENT).listed] == ["new", "for all"]


def test_what_makes_no_sense_leaves_all_as_it_was(keeper):
    keeper.keep(DOCUMENT, [place(Kind.TERM, "观摩会", "old")])
    with pytest.raises(ReaderError):
        keeper.keep(DOCUMENT, [place(Kind.NO_TERM, "观摩会"), place(Kind.READING, "观摩会", "x")])
    assert [c.value for c in keeper.of(DOCUMENT).listed] == ["old"]


def test_a_rule_for_everywhere_holds_in_another_document(keeper):
    other = document("松岭县召开会议。\n")
    keeper.keep(DOCUMENT, [rule(Kind.WORDS, "松岭县", "松岭县", Scope.EVERYWHERE)])
    assert [r.surface for r in keeper.of(other).rules] == ["松岭县"]
    keeper.keep(DOCUMENT, [rule(Kind.WORDS, "云河市", "云河市")])
    assert [r.surface for r in keeper.of(other).rules] == ["松岭县"]


def test_a_changed_file_finds_its_corrections_again_or_lists_them_as_lost(keeper, tmp_path):
    file = tmp_path / "report.txt"
    keeper.keep(
        DOCUMENT,
        [place(Kind.WORDS, "松岭县", "松岭县"), place(Kind.NO_FIGURE, "95%")],
        file=file,
    )
    changed = document("新的第一段文字。\n\n" + TEXT.replace("95%", "九成五"))
    held = keeper.of(changed, file)
    assert [(e.correction.surface, e.start) for e in held.edits] == [
        ("松岭县", changed.text.index("松岭县"))
    ]
    assert [c.surface for c in held.lost] == ["95%"]
    assert keeper.of(changed, tmp_path / "other.txt").listed == ()


def test_a_lost_correction_is_found_when_its_text_comes_back(keeper, tmp_path):
    file = tmp_path / "report.txt"
    keeper.keep(DOCUMENT, [place(Kind.NO_FIGURE, "95%")], file=file)
    assert keeper.of(document(TEXT.replace("95%", "九成五")), file).lost
    assert keeper.of(DOCUMENT, file).edits


def test_removing_is_undone_too(keeper):
    keeper.keep(DOCUMENT, [place(Kind.TERM, "观摩会")])
    keeper.remove(DOCUMENT, [c.id for c in keeper.everything()])
    assert keeper.everything() == ()
    keeper.undo(DOCUMENT)
    assert [c.surface for c in keeper.everything()] == ["观摩会"]


def test_a_correction_that_was_kept_is_there_after_a_kill(tmp_path):
    script = textwrap.dedent(
        """
        import sys, time
        from pathlib import Path
        from reader.app.corrections.correction import Kind
        from reader.app.corrections.keeper import Keeper
        from tests.app.corrections_documents import document, place
        Keeper(Path(sys.argv[1])).keep(document(), [place(Kind.READING, "行长", "xing2 zhang3")])
        print("kept", flush=True)
        time.sleep(60)
        """
    )
    path = tmp_path / "store.sqlite3"
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "kept\n"
        os.kill(process.pid, signal.SIGKILL)
    again = Keeper(path)
    (edit,) = again.of(DOCUMENT).edits
    again.close()
    assert (edit.correction.surface, edit.correction.value) == ("行长", "xíng zhǎng")
