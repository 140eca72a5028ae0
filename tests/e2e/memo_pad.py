"""A second program with an editor of its own: writes down what is pasted into it.

Arguments: the JSON file that it writes after each paste.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QTextEdit

KINDS = ("text/plain", "text/html", "text/rtf", "application/x-jingdu+json")


class MemoPad(QTextEdit):
    """Takes rich text as Qt's stock editor does."""

    def __init__(self, written: Path) -> None:
        """`written`: where the last paste is put down."""
        super().__init__()
        self._written = written
        self.setWindowTitle("Memo pad")

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste, and put down what came and what is shown of it."""
        super().insertFromMimeData(source)
        came = {kind: source.data(kind).toStdString() for kind in KINDS if source.hasFormat(kind)}
        fresh = self._written.with_suffix(".new")
        fresh.write_text(json.dumps({**came, "shown": self.toPlainText()}), "utf-8")
        fresh.replace(self._written)  # whoever waits for the file finds it whole


def main() -> int:
    """Run until the window is closed."""
    app = QApplication([])
    pad = MemoPad(Path(sys.argv[1]))
    pad.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
