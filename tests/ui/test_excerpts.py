"""Excerpts, exports, details and links in the whole window."""

import json
import zipfile

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from reader.app.excerpt_choice import chosen
from reader.app.excerpts import Passage
from reader.core.export.options import Pinyin
from reader.core.spans import Span

TEXT = (
    "松岭县培训工作报告\n\n一、强化培训\n全县举办培训班12期，培训干部3000余人次。\n"
    "二、改进服务\n临江镇新建站点40个，服务群众1.2万人次。\n"
)
TRAINED = "培训干部3000余人次"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "docs" / "report.txt"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def desk(qtbot, open_desk, file):
    window = open_desk(file)
    ready(qtbot, window)
    return window


def ready(qtbot, window):
    qtbot.waitUntil(lambda: window._services.annotator.tools is not None, timeout=30_000)
    qtbot.waitUntil(lambda: getattr(window, "_commands", None) is not None)


def excerpting(desk):
    return desk._commands.excerpting


def select(desk, words=TRAINED):
    start = TEXT.index(words)
    desk._panes.text.select(start, start + len(words))
    return Span(start, start + len(words))


def opened(qtbot, desk, action="edit.excerpt_as"):
    desk._actions[action].trigger()
    qtbot.waitUntil(lambda: excerpting(desk).dialog is not None, timeout=10_000)
    dialog = excerpting(desk).dialog
    qtbot.waitUntil(lambda: bool(dialog.note.text() or dialog.preview.toPlainText()))
    return dialog


def choose(qtbot, dialog, name):
    names = [template.name for template in dialog._templates]
    dialog.templates.setCurrentRow(names.index(name))


def test_the_preview_shows_what_the_chosen_template_gives(qtbot, desk):
    select(desk)
    dialog = opened(qtbot, desk)
    choose(qtbot, dialog, "footnote")
    qtbot.waitUntil(lambda: dialog.preview.toPlainText().startswith(f"“{TRAINED}”"))
    dialog.reject()


def test_the_preview_follows_an_option_at_once(qtbot, desk):
    select(desk)
    dialog = opened(qtbot, desk)
    qtbot.waitUntil(lambda: "péixùn gànbù" in dialog.preview.toPlainText())
    dialog.options.pinyin.setCurrentIndex(3)
    qtbot.waitUntil(lambda: "péixùn gànbù\n" not in dialog.preview.toPlainText())
    dialog.reject()


def test_a_dialog_that_is_closed_begins_no_preview(qtbot, desk, monkeypatch):
    select(desk)
    dialog = opened(qtbot, desk)
    renewed = []
    monkeypatch.setattr(dialog, "renew", lambda: renewed.append(1))
    monkeypatch.setattr(dialog, "isActiveWindow", lambda: True)
    dialog.changeEvent(QEvent(QEvent.Type.ActivationChange))
    assert renewed
    renewed.clear()
    dialog.reject()
    dialog.changeEvent(QEvent(QEvent.Type.ActivationChange))
    assert not renewed


def test_a_template_of_the_users_is_marked_and_its_error_told_with_its_line(qtbot, desk, paths):
    folder = paths.config / "templates"
    folder.mkdir(parents=True)
    (folder / "bad.txt").write_text("{{quotation}}\n{{preis}}\n", "utf-8")
    select(desk)
    dialog = opened(qtbot, desk)
    rows = [dialog.templates.item(at) for at in range(dialog.templates.count())]
    qtbot.waitUntil(lambda: any("⚠" in row.text() and "bad.txt" in row.text() for row in rows))
    choose(qtbot, dialog, "bad")
    qtbot.waitUntil(lambda: dialog.note.text().startswith("Line 2"))
    assert not dialog.copy_button.isEnabled()
    dialog.reject()


def test_what_was_chosen_is_copied_from_then_on_without_the_dialog(qtbot, desk):
    select(desk)
    dialog = opened(qtbot, desk)
    choose(qtbot, dialog, "footnote")
    with qtbot.waitSignal(desk._services.copier.copied):
        dialog.copy_button.click()
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(desk._services.copier.copied):
        desk._actions["edit.excerpt"].trigger()
    assert QGuiApplication.clipboard().text().startswith(f"“{TRAINED}” ")


def test_an_excerpt_is_saved_in_the_form_of_its_suffix(qtbot, desk, tmp_path):
    select(desk)
    dialog = opened(qtbot, desk)
    with qtbot.waitSignal(dialog.exported):
        dialog.save(tmp_path / "cited.bib", "")
    assert (tmp_path / "cited.bib").read_text("utf-8").startswith("@")


def test_a_saved_word_document_has_pinyin_above_its_characters(qtbot, desk, tmp_path):
    select(desk)
    dialog = opened(qtbot, desk)
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog.save(tmp_path / "excerpt.docx", "docx")
    with zipfile.ZipFile(tmp_path / "excerpt.docx") as package:
        assert b"<w:ruby>" in package.read("word/document.xml")


def test_gathered_passages_come_into_one_excerpt_in_the_order_of_the_text(qtbot, desk):
    for words in ("新建站点40个", TRAINED, TRAINED):
        select(desk, words)
        before = len(excerpting(desk).gathered)
        with qtbot.waitSignal(excerpting(desk).said):
            desk._actions["edit.gather"].trigger()
        assert len(excerpting(desk).gathered) <= before + 1
    assert [one.excerpt.quotation for one in excerpting(desk).gathered] == [TRAINED, "新建站点40个"]
    dialog = opened(qtbot, desk, "edit.gathered")
    dialog.emptied.emit()
    dialog.reject()
    assert excerpting(desk).gathered == ()


def test_all_highlights_come_into_one_excerpt(qtbot, desk):
    from reader.app.notes import Notes

    corrector = desk._services.corrector
    notes = Notes(lambda make: corrector.keeper.opened(make=make))
    notes.add(corrector.shown.document, select(desk, "新建站点40个"), file=corrector.shown.path)
    notes.add(corrector.shown.document, select(desk), file=corrector.shown.path)
    dialog = opened(qtbot, desk, "edit.highlights")
    assert [one.excerpt.quotation for one in dialog._passages] == [TRAINED, "新建站点40个"]
    assert all(isinstance(one, Passage) for one in dialog._passages)
    dialog.reject()


@pytest.mark.parametrize(("action", "mark"), [("cite.bibtex", "@"), ("cite.csl", "[")])
def test_a_reference_is_copied_in_the_wanted_style(desk, action, mark):
    select(desk)
    desk._actions[action].trigger()
    assert QGuiApplication.clipboard().text().startswith(mark)


def test_a_section_is_exported_to_a_file(qtbot, desk, tmp_path):
    select(desk)
    desk._actions["file.export_document"].trigger()
    dialog = excerpting(desk).export_dialog
    dialog.part.setChecked(True)
    dialog.form.setCurrentIndex(dialog.form.findData("markdown"))
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog.save(tmp_path / "section.md")
    written = (tmp_path / "section.md").read_text("utf-8")
    assert "# 一、强化培训" in written
    assert "改进服务\n" not in written


def test_a_word_document_has_pinyin_above_its_characters_unless_another_place_is_chosen(
    qtbot, desk, tmp_path
):
    desk._actions["file.export_document"].trigger()
    dialog = excerpting(desk).export_dialog
    assert dialog.options.options().pinyin is Pinyin.RUBY
    dialog.form.setCurrentIndex(dialog.form.findData("text"))
    assert dialog.options.options().pinyin is Pinyin.BELOW
    dialog.form.setCurrentIndex(dialog.form.findData("docx"))
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog.save(tmp_path / "report.docx")
    kept = desk._services.options.settings
    assert chosen(kept).options.pinyin is Pinyin.BELOW
    dialog.options.pinyin.activated.emit(0)
    dialog.options.pinyin.setCurrentIndex(dialog.options.pinyin.findData(Pinyin.NONE))
    dialog.form.setCurrentIndex(dialog.form.findData("html"))
    assert dialog.options.options().pinyin is Pinyin.NONE


def test_an_export_that_cannot_be_written_says_so_and_can_be_tried_again(qtbot, desk, tmp_path):
    desk._actions["file.export_document"].trigger()
    dialog = excerpting(desk).export_dialog
    (tmp_path / "taken").write_text("", "utf-8")
    dialog.save(tmp_path / "taken" / "a.docx")
    qtbot.waitUntil(lambda: "E-OUT-01" in dialog.note.text(), timeout=10_000)
    assert dialog.save_button.isEnabled()
    dialog.reject()


def test_an_export_that_is_cancelled_writes_nothing(qtbot, desk, tmp_path):
    desk._actions["file.export_document"].trigger()
    dialog = excerpting(desk).export_dialog
    dialog.save(tmp_path / "never.docx")
    dialog.reject()
    desk._services.tasks.run(
        "after", lambda _: None, on_result=lambda _: None, on_error=lambda _: None
    )
    qtbot.waitUntil(lambda: not desk._services.tasks._running, timeout=10_000)
    assert not (tmp_path / "never.docx").exists()


def test_details_that_the_user_gives_are_cited_and_shown_until_undone(qtbot, desk):
    desk._actions["file.details"].trigger()
    details = excerpting(desk).details
    details.fields["title"].setText("松岭县2031年培训报告")
    details.keep()
    assert desk.windowTitle().startswith("松岭县2031年培训报告")
    select(desk)
    desk._actions["edit.cite"].trigger()
    assert "《松岭县2031年培训报告》" in QGuiApplication.clipboard().text()
    desk._services.corrector.undo()
    assert desk.windowTitle().startswith("松岭县培训工作报告")


def test_a_date_that_is_none_cannot_be_kept(desk):
    desk._actions["file.details"].trigger()
    details = excerpting(desk).details
    details.fields["date"].setText("昨天")
    assert not details.keep_button.isEnabled()
    assert "E-META-01" in details.note.text()
    details.reject()


def test_what_was_read_wrongly_can_be_taken_away(desk):
    desk._actions["file.details"].trigger()
    details = excerpting(desk).details
    assert details.fields["title"].placeholderText() == "松岭县培训工作报告"
    details.none["title"].setChecked(True)
    details.keep()
    assert "title" not in desk._services.corrector.document.meta


def link_of(desk):
    select(desk)
    desk._actions["edit.cite"].trigger()
    return QGuiApplication.clipboard().text().split()[-1]


def test_a_link_that_is_pasted_selects_its_passage_again(qtbot, desk):
    QGuiApplication.clipboard().setText(link_of(desk))
    desk._panes.text.go_to(0)
    desk._actions["file.paste"].trigger()
    start = TEXT.index(TRAINED)
    qtbot.waitUntil(lambda: desk._panes.text.selection() == Span(start, start + len(TRAINED)))


def test_a_link_on_the_command_line_opens_the_file_that_it_came_from(qtbot, desk, open_desk, file):
    link = link_of(desk)
    desk._services.session.close(desk._services.session.state.current.number)
    desk.close()
    other = file.with_name("other.txt")
    other.write_text("云河市另一份文件。\n", "utf-8")
    again = open_desk(other, link)
    start = TEXT.index(TRAINED)
    qtbot.waitUntil(
        lambda: again._panes.text.selection() == Span(start, start + len(TRAINED)), timeout=10_000
    )
    assert again._services.session.state.current.path == file


def test_a_link_finds_its_words_in_a_file_that_has_changed(qtbot, desk, open_desk, file):
    link = link_of(desk)
    desk.close()
    file.write_text("新的开头。\n" + TEXT, "utf-8")
    again = open_desk(link)
    ready(qtbot, again)
    start = TEXT.index(TRAINED) + len("新的开头。\n")
    qtbot.waitUntil(
        lambda: again._panes.text.selection() == Span(start, start + len(TRAINED)), timeout=10_000
    )


@pytest.mark.parametrize(
    ("link", "code"),
    [(f"jingdu://{'0' * 64}?a=1&b=2&q=x", "E-LINK-03"), ("jingdu://half", "E-LINK-01")],
)
def test_a_link_that_leads_nowhere_says_why(qtbot, desk, link, code):
    with qtbot.waitSignal(desk._commands.links.failed) as caught:
        desk._services.opener.follow_link(link)
    assert caught.args[0].code == code


def test_a_link_that_is_typed_is_followed_and_the_window_goes_on_meanwhile(qtbot, desk):
    desk._actions["go.link"].trigger()
    dialog = desk.findChild(QInputDialog)
    dialog.setTextValue("jingdu://half")
    with qtbot.waitSignal(desk._commands.links.failed) as caught:
        dialog.accept()
    assert caught.args[0].code == "E-LINK-01"


def test_the_json_on_the_clipboard_is_one_object(qtbot, desk):
    select(desk)
    with qtbot.waitSignal(desk._services.copier.copied):
        desk._actions["edit.excerpt"].trigger()
    data = QGuiApplication.clipboard().mimeData().data("application/x-jingdu+json")
    assert json.loads(bytes(data).decode())["quotation"] == TRAINED
