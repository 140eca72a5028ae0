"""Printing from the whole desk; what comes out is read back as a reader of PDF would."""

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from reader.app.notes import Colour
from reader.core.spans import Span
from reader.ui.print_desk import open_dialog
from reader.ui.print_preview import PrintPreview

BODY = "全市举办“干部学堂”42期，以“两个维护”为纲，行走民生一线，用户满意。"
REPORT = f"""云河市培训工作综述

一、强化培训
{BODY}

二、服务群众
{"党支部包联驿站15个，走访群众3万户。" * 120}
"""


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    window = open_desk(file)
    known = window._panes.text.annotated().words
    qtbot.waitUntil(lambda: bool(known(REPORT.index("走访"), len(REPORT))), timeout=60_000)
    return window


@pytest.fixture
def open_print(qtbot, desk):
    def opened():
        dialog = open_dialog(desk._services, desk._panes, desk)
        qtbot.waitUntil(lambda: dialog._pages is not None)
        return dialog

    return opened


def saved(qtbot, dialog, path):
    with qtbot.waitSignal(dialog.said):
        dialog.save(path)
    return pypdfium2.PdfDocument(path)


def words(pdf, page=0):
    return "".join(pdf[page].get_textpage().get_text_range().split())


def test_all_of_the_document_is_saved_with_characters_that_can_be_copied(
    qtbot, open_print, tmp_path
):
    dialog = open_print()
    pdf = saved(qtbot, dialog, tmp_path / "out.pdf")
    assert BODY in words(pdf)
    assert f"1/{len(pdf)}" in words(pdf)
    assert f"2/{len(pdf)}" in words(pdf, 1)
    assert "云河市培训工作综述" in words(pdf, 1)
    pdf.close()


def test_fonts_are_embedded(qtbot, open_print, tmp_path):
    saved(qtbot, open_print(), tmp_path / "out.pdf").close()
    assert b"/FontFile" in (tmp_path / "out.pdf").read_bytes()


def test_pinyin_stands_above_the_text_where_it_is_wished(qtbot, desk, open_print, tmp_path):
    desk._actions["pinyin.all"].trigger()
    pdf = saved(qtbot, open_print(), tmp_path / "out.pdf")
    assert "péixùn" in words(pdf)
    pdf.close()


def test_a_selection_is_printed_alone_with_its_citation(qtbot, desk, open_print, tmp_path):
    start = REPORT.index("干部学堂")
    desk._panes.text.select(start, start + 4)
    pdf = saved(qtbot, open_print(), tmp_path / "out.pdf")
    assert len(pdf) == 1
    assert "干部学堂" in words(pdf)
    assert "42期" not in words(pdf)
    assert "§一、强化培训，¶1" in words(pdf)
    pdf.close()


def test_a_section_is_offered_where_the_caret_is_in_one(qtbot, desk, open_print):
    assert len(open_print()._spans) == 1
    desk._panes.text.go_to(REPORT.index("42期"), flash=False)
    dialog = open_print()
    dialog._parts.button(1).click()
    qtbot.waitUntil(lambda: dialog._pages is not None)
    assert dialog._pages.count == 1


def test_highlights_are_printed_and_can_be_left_out(qtbot, desk, open_print):
    assert not open_print()._notes.isEnabled()
    start = REPORT.index("驿站")
    desk._services.noter.add(Span(start, start + 2), Colour.RED)
    dialog = open_print()
    assert dialog.wish().notes is not None
    dialog._notes.click()
    assert dialog.wish().notes is None


def test_the_preview_shows_pages_under_one_another(qtbot, open_print):
    dialog = open_print()
    preview = dialog.findChild(PrintPreview)
    qtbot.waitUntil(lambda: preview.verticalScrollBar().maximum() > 0)
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    preview.grab()
    assert dialog._pages.count - 1 in preview._painted


def test_what_cannot_be_written_is_said_in_the_dialog(qtbot, open_print, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    dialog = open_print()
    dialog.save(blocked / "out.pdf")
    qtbot.waitUntil(lambda: "E-OUT-01" in dialog._count.text())
    assert dialog._save.isEnabled()


def test_stopping_writes_nothing(qtbot, open_print, tmp_path):
    dialog = open_print()
    dialog.save(tmp_path / "out.pdf")
    dialog._close.click()
    qtbot.waitUntil(lambda: not dialog._tasks._running)
    assert not (tmp_path / "out.pdf").exists()
    assert dialog.isVisible()


def test_paper_gets_the_same_pages(qtbot, open_print, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    dialog = open_print()
    count = dialog._pages.count
    with qtbot.waitSignal(dialog.said):
        dialog.print_on(printer)
    pdf = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert len(pdf) == count
    pdf.close()


def test_a_printer_that_takes_nothing_is_said_in_the_dialog(qtbot, qtlog, open_print, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "paper.pdf"))
    dialog = open_print()
    with qtlog.disabled():
        dialog.print_on(printer)
        qtbot.waitUntil(lambda: "E-OUT-01" in dialog._count.text())
