# ruff: noqa: SLF001 - it walks the window as its tests do
"""Shows the whole window at a glance: python packaging/contact_sheet.py FOLDER [LOOK …].

Takes every pane, dialog and state in each look (theme, scale, language) and puts those of one look
on a sheet, FOLDER/light-1x-en.png and so on. No screen is needed. Without LOOK all are made, which
takes some minutes; a look is written as its sheet's name: dark-2x-zh_CN.
"""

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from reader.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
THEMES = ("light", "sepia", "dark", "contrast", "contrast_dark")
SCALES = ("1", "2")
LANGUAGES = ("en", "zh_CN")
LOOKS = tuple(f"{t}-{s}x-{lang}" for t, s, lang in product(THEMES, SCALES, LANGUAGES))

# name: what is done before the picture, what undoes it; words in angle brackets are ours
STATES = {
    "desk": ((), ()),
    "pinyin over all": (("pinyin.all",), ("pinyin.card",)),
    "pinyin over terms, tones, numbers": (
        ("pinyin.terms", "view.tones", "view.numbers"),
        ("pinyin.card", "view.tones", "view.numbers"),
    ),
    "card of a figure": (("go.figure", "go.card"), ("go.card",)),
    "card of a term": (("<term>", "go.card"), ("go.card",)),
    "figures filtered": (("<chip>",), ("<chip>",)),
    "nothing left by the filter": (("<filter>",), ("<unfilter>",)),
    "terms": (("go.terms",), ("go.figures",)),
    "error": (("<error>",), ("<quiet>",)),
    "notice": (("<notice>",), ("<quiet>",)),
    "focus in the contents": (("go.pane_back",), ("go.pane",)),
    "settings": (("view.settings",), ("<shut>",)),
    "keys": (("view.keys",), ("<shut>",)),
    "help": (("help.open",), ("<shut>",)),
    "sheet of keys": (("help.keys",), ("<shut>",)),
    "about": (("help.about",), ("<shut>",)),
    "correct": (("go.figure", "edit.correct"), ("<shut>",)),
    "corrections": (("edit.corrections",), ("<shut>",)),
    "open documents": (("go.documents",), ("<shut>",)),
    "no document": (("file.close",), ()),
}
SIZE = (1280, 800)
WIDE = 640  # pixels of a picture on the sheet
COLUMNS = 4
PAUSE = 700  # milliseconds for what fades and comes late


def main(arguments: list[str]) -> int:
    """Make the sheets, or one in a process of its own: `--one LOOK FILE`."""
    if arguments[:1] == ["--one"]:
        return take(Path(arguments[2]))
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for look in arguments[1:] or LOOKS:
            make(look, Path(home), folder / f"{look}.png")
    return 0


def make(look: str, home: Path, target: Path) -> None:
    """One sheet, in a process whose scale and language hold from the first widget."""
    theme, scale, language = look.split("-")
    place = home / look
    (place / "config").mkdir(parents=True)
    (place / "data").mkdir()
    (place / "data" / "session.json").write_text("{}", "utf-8")  # not the first start
    chosen = f'version = 2\n[window]\ntheme = "{theme}"\nlanguage = "{language}"\n'
    (place / "config" / "settings.toml").write_text(chosen, "utf-8")
    cache = home / "cache"
    cache.mkdir(mode=0o700, exist_ok=True)
    (place / "cache").symlink_to(cache)
    environ = os.environ | {
        "JINGDU_HOME": str(place),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": scale.removesuffix("x"),
    }
    command = [sys.executable, __file__, "--one", look, str(target)]
    subprocess.run(command, env=environ, check=True)
    print(target)


def take(target: Path) -> int:
    """Go through the states in one window and write their sheet."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog

    from reader.app.paths import default_paths
    from reader.ui import application

    app = application.make_application()
    window = application.open_window(app, default_paths(), [])
    window.resize(*SIZE)
    window.show()
    taken: list[tuple[str, QPixmap]] = []
    rest = list(STATES.items())

    def begin() -> None:
        if window._services.annotator.tools is None:  # the tables are still being built
            QTimer.singleShot(200, begin)
            return
        QTimer.singleShot(PAUSE * 3, step)

    def step() -> None:
        if not rest:
            sheet(taken).save(str(target))
            window.close()
            return
        for one in rest[0][1][0]:
            do(window, one)
        QTimer.singleShot(PAUSE, shoot)

    def shoot() -> None:
        name, (_, back) = rest.pop(0)
        shown = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
        taken.append((name, (shown[-1] if shown else window).grab()))
        for one in back:
            do(window, one)
        QTimer.singleShot(PAUSE // 4, step)

    QTimer.singleShot(200, begin)
    return app.exec()


def do(window: "MainWindow", step: str) -> None:
    """Carry out one step of a state."""
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog

    from reader.core.errors import Code, Notice, ReaderError

    panes = window._panes
    if not step.startswith("<"):
        window.findChild(QAction, step).trigger()
    elif step == "<term>":
        term = next(t for t in panes.text.annotated().terms(400, 1500) if t.gloss)
        panes.text.go_to(term.start, term.end, flash=False)
    elif step == "<chip>":
        panes.figures._strip._chips["percent"].click()
    elif step in {"<filter>", "<unfilter>"}:
        panes.figures._head.box.setText("zeppelin" if step == "<filter>" else "")
    elif step == "<error>":
        window.fail(ReaderError(Code.SOURCE_FORMAT, name="budget.xlsx", format="XLSX"))
    elif step == "<notice>":
        window.notice((Notice(code=Code.FONT_MISSING),))
    elif step == "<quiet>":
        panes.bar.clear()
    elif step == "<shut>":
        for dialog in window.findChildren(QDialog):
            dialog.close()


def sheet(taken: "list[tuple[str, QPixmap]]") -> "QPixmap":
    """The pictures in rows of four, each with its name, no picture enlarged."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QPainter, QPixmap

    high = WIDE * SIZE[1] // SIZE[0]
    rows = -(-len(taken) // COLUMNS)
    made = QPixmap(COLUMNS * (WIDE + 16), rows * (high + 40))
    made.fill(Qt.GlobalColor.gray)
    painter = QPainter(made)
    for at, (name, whole) in enumerate(taken):
        x, y = (at % COLUMNS) * (WIDE + 16) + 8, (at // COLUMNS) * (high + 40) + 8
        painter.drawText(QRect(x, y, WIDE, 24), Qt.AlignmentFlag.AlignVCenter, name)
        picture = whole
        picture.setDevicePixelRatio(1)
        if picture.width() > WIDE or picture.height() > high:
            keep, smooth = (
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture = picture.scaled(WIDE, high, keep, smooth)
        painter.drawPixmap(x, y + 24, picture)
    painter.end()
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
