"""Makes the pictures of README and help from the sample: python packaging/screenshots.py [FOLDER].

Without FOLDER, those that README and help show, into resources/help/pictures; with one, all there
are, to be looked at. Each is a process of its own, so that scale and language hold from the first
widget. No screen is needed.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "help" / "pictures"
HELP = ("desk", "pinyin")
"""What help shows, in each language light and dark: the reader sees the window they have."""
KEPT = ("card", *(f"{name}{way}" for name in HELP for way in ("", "_dark", "_zh", "_zh_dark")))
"""What README and help show; the others are made into another folder, to be looked at."""

PICTURES = {
    # name: settings, scale, what is done before the picture
    "desk": ('theme = "light"', 1, ()),
    "desk_dark": ('theme = "dark"', 1, ()),
    "desk_zh": ('theme = "light"\nlanguage = "zh_CN"', 1, ()),
    "desk_zh_dark": ('theme = "dark"\nlanguage = "zh_CN"', 1, ()),
    "desk_2x": ('theme = "light"', 2, ()),
    "pinyin": ('theme = "light"', 1, ("pinyin.all",)),
    "pinyin_dark": ('theme = "dark"', 1, ("pinyin.all",)),
    "pinyin_zh": ('theme = "light"\nlanguage = "zh_CN"', 1, ("pinyin.all",)),
    "pinyin_zh_dark": ('theme = "dark"\nlanguage = "zh_CN"', 1, ("pinyin.all",)),
    "pinyin_dark_2x": ('theme = "dark"', 2, ("pinyin.terms", "view.numbers")),
    "card": ('theme = "light"', 1, ("go.figure", "<card>")),
    "card_dark_zh": ('theme = "dark"\nlanguage = "zh_CN"', 1, ("go.figure", "<card>")),
    "card_2x": ('theme = "light"', 2, ("go.figure", "<card>")),
    "error_dark_2x": ('theme = "dark"', 2, ("<error>",)),
    "error": ('theme = "light"', 1, ("<error>",)),
    "error_dark_zh": ('theme = "dark"\nlanguage = "zh_CN"', 1, ("<error>",)),
    "welcome": ('theme = "light"', 1, ("file.close",)),
    "first_start": ('theme = "light"', 1, ("<first>",)),
}
SIZE = (1360, 860)


def main(arguments: list[str]) -> int:
    """Make every picture, or one: `--one NAME FILE` in the process of its own."""
    if arguments[:1] == ["--one"]:
        return take(arguments[1], Path(arguments[2]))
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        cache = Path(home) / "cache"
        for name, (settings, scale, _) in PICTURES.items():
            if folder == FOLDER and name not in KEPT:
                continue
            place = Path(home) / name
            (place / "config").mkdir(parents=True)
            (place / "config" / "settings.toml").write_text(f"[window]\n{settings}\n", "utf-8")
            cache.mkdir(mode=0o700, exist_ok=True)
            (place / "cache").symlink_to(cache)
            environ = os.environ | {
                "JINGDU_HOME": str(place),
                "PYTHONPATH": str(ROOT),
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
            }
            target = folder / f"{name}.png"
            command = [sys.executable, __file__, "--one", name, str(target)]
            subprocess.run(command, env=environ, check=True)
            print(target)
    return 0


def take(name: str, target: Path) -> int:
    """Open the desk on the sample, do what the picture shows, and take it."""
    from PySide6.QtCore import QTimer

    from reader.app.paths import default_paths
    from reader.ui import application
    from reader.ui.text_pane import TextPane

    app = application.make_application()
    paths = default_paths()
    if "<first>" not in PICTURES[name][2]:
        paths.data.mkdir(parents=True, exist_ok=True)
        (paths.data / "session.json").write_text("{}", "utf-8")  # not the first start
    window = application.open_window(app, paths, [])
    window.resize(*SIZE)
    window.show()

    def act() -> None:
        for step in PICTURES[name][2]:
            do(window, step)
        QTimer.singleShot(1600, finish)  # after the flash and the late readings

    def finish() -> None:
        small(window.grab().toImage()).save(str(target), "PNG", 0)  # 0: the smallest file
        window.close()

    def wait() -> None:
        # The last words are there when the look-up tables have been opened and used.
        pane = window.findChild(TextPane)
        document = pane.document_shown()
        if pane.annotated().words(document.blocks[-3].start, document.blocks[-2].end):
            act()
        else:
            QTimer.singleShot(100, wait)

    QTimer.singleShot(100, wait)
    return app.exec()


def small(image: "QImage") -> "QImage":
    """The picture in its 256 most used colours: a third of the bytes, and no eye sees it."""
    from collections import Counter

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(image.constBits()).cast("I"))
    # Of colours that look alike the most used stands for all; else edges of letters take all.
    alike = {colour & 0xFFF8F8F8: colour for colour, _ in reversed(counts.most_common())}
    colours = sorted(alike.values(), key=counts.__getitem__, reverse=True)[:256]
    return image.convertToFormat(
        QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.AvoidDither
    )


def do(window: object, step: str) -> None:
    """Carry out one step of a picture."""
    from PySide6.QtGui import QAction

    from reader.core.errors import Code, ReaderError
    from reader.ui.main_window import MainWindow
    from reader.ui.text_pane import TextPane

    assert isinstance(window, MainWindow)
    if step == "<card>":
        pane = window.findChild(TextPane)
        term = next(t for t in pane.annotated().terms(400, 1500) if t.gloss)
        pane.go_to(term.start, term.end, flash=False)
        pane.toggle_card()
    elif step == "<error>":
        window.fail(ReaderError(Code.SOURCE_FORMAT, name="budget.xlsx", format="XLSX"))
    elif not step.startswith("<"):
        window.findChild(QAction, step).trigger()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
