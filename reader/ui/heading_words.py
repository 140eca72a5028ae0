"""What is said when a heading was put right, and when it could not be."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.app.corrections.headings import Deed

_REFUSED = {
    Deed.MARK: QT_TRANSLATE_NOOP(
        "Headings",
        "Put the cursor into a line of the text that is no heading yet, or select its first words.",
    ),
    Deed.UNMARK: QT_TRANSLATE_NOOP("Headings", "The cursor is in no heading."),
    Deed.RAISE: QT_TRANSLATE_NOOP("Headings", "There is no section here that could be higher."),
    Deed.LOWER: QT_TRANSLATE_NOOP(
        "Headings", "There is no section here that one before it could hold."
    ),
}
_DONE = QT_TRANSLATE_NOOP("Headings", "“{heading}” is a heading of level {level}")
_GONE = QT_TRANSLATE_NOOP("Headings", "“{heading}” is no longer a heading")
_SHOWN = 24
"""Code points of a heading that are repeated."""


def refused(deed: Deed) -> str:
    """Why a deed could not be done."""
    return _said(_REFUSED[deed])


def done(heading: str, level: int) -> str:
    """What a heading is now; level 0: none."""
    short = " ".join(heading.split())
    if len(short) > _SHOWN:
        short = f"{short[:_SHOWN]}…"
    return _said(_DONE if level else _GONE).format(heading=short, level=level)


def _said(words: object) -> str:
    return QCoreApplication.translate("Headings", str(words))
