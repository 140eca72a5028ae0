"""The columns of the figures and the words of the app's tables, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.app.figure_list import Field

COLUMNS = tuple(Field)
"""The columns, left to right."""

_HEADERS = {
    Field.FIGURE: QT_TRANSLATE_NOOP("FiguresModel", "Figure"),
    Field.AMOUNT: QT_TRANSLATE_NOOP("FiguresModel", "Amount"),
    Field.SUBJECT: QT_TRANSLATE_NOOP("FiguresModel", "Counts"),
    Field.BOUND: QT_TRANSLATE_NOOP("FiguresModel", "Bound"),
    Field.UNIT: QT_TRANSLATE_NOOP("FiguresModel", "Unit"),
    Field.CHANGE: QT_TRANSLATE_NOOP("FiguresModel", "Change"),
    Field.TIME: QT_TRANSLATE_NOOP("FiguresModel", "Time"),
    Field.KIND: QT_TRANSLATE_NOOP("FiguresModel", "Kind"),
    Field.CHECK: QT_TRANSLATE_NOOP("FiguresModel", "Check"),
    Field.SECTION: QT_TRANSLATE_NOOP("FiguresModel", "Section"),
    Field.ENGLISH: QT_TRANSLATE_NOOP("FiguresModel", "In English"),
}


def header(field: Field) -> str:
    """The name of a column in the window's language."""
    return QCoreApplication.translate("FiguresModel", str(_HEADERS[field]))


def said(text: str) -> str:
    """An English text of the app's tables in the window's language."""
    return QCoreApplication.translate("figures", text)
