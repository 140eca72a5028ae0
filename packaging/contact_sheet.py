# ruff: noqa: SLF001 - it waits for what the window waits for
"""Shows the whole window at a glance: every pane, dialog and state in each look.

The pictures of one look (theme, scale, language) stand on a sheet, FOLDER/light-1x-en.png and so
on, and each for itself in FOLDER/light-1x-en. Light and dark at 1x show every state in both
languages, the other looks some. No screen is needed. A look takes about a minute.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from sheet_states import STATES, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap

ROOT = Path(__file__).resolve().parents[1]
THEMES = ("light", "sepia", "dark", "contrast", "contrast_dark")
SCALES = ("1x", "2x")
LANGUAGES = ("en", "zh_CN")
LOOKS = tuple("-".join(look) for look in product(THEMES, SCALES, LANGUAGES))
WHOLE = tuple("-".join(look) for look in product(("light", "dark"), ("1x",), LANGUAGES))
"""The looks that show every state."""

SIZE = (1280, 800)
WIDE = 640  # pixels of a picture on the sheet
COLUMNS = 6
PAUSE = 500  # milliseconds for what fades and comes late
MOST = 200  # times 100 milliseconds that work in the background may take
SCREEN = (1600, 1000)  # without one of ours it is 800 × 800: no room for tips and menus
BROKEN = "{{#figures}}{{value}}"  # a template whose section is not closed


def main(arguments: list[str]) -> int:
    """Make the sheets, each in a process of its own."""
    asked = parse(arguments)
    if asked.one:
        return take(asked.one, asked)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for look in asked.looks or LOOKS:
            make(look, Path(home))
            print(asked.folder / f"{look}.png", flush=True)
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sheets go")
    parser.add_argument("looks", nargs="*", metavar="look", help="for example dark-2x-zh_CN")
    parser.add_argument("--all", action="store_true", help="every state in every look")
    parser.add_argument("--only", default="", help="only states whose name holds these words")
    parser.add_argument("--file", type=Path, help="show this document instead of the sample")
    parser.add_argument("--one", default="", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if unknown := set(asked.looks) - set(LOOKS):
        parser.error(f"no such look: {', '.join(sorted(unknown))}; there are {', '.join(LOOKS)}")
    return asked


def states(look: str, asked: argparse.Namespace) -> list[State]:
    """The states that a look shows."""
    whole = asked.all or asked.only or look in WHOLE
    return [one for one in STATES if (whole or one.spot) and asked.only in one.name]


def make(look: str, home: Path) -> None:
    """One sheet, in a process whose scale and language hold from the first widget."""
    theme, scale, language = look.split("-")
    place = home / look
    (place / "config" / "templates").mkdir(parents=True)
    (place / "data").mkdir()
    (place / "data" / "session.json").write_text("{}", "utf-8")  # not the first start
    chosen = f'version = 2\n[window]\ntheme = "{theme}"\nlanguage = "{language}"\n'
    (place / "config" / "settings.toml").write_text(chosen, "utf-8")
    (place / "config" / "templates" / "memo.md").write_text(BROKEN, "utf-8")
    screen = place / "screen.json"
    wide, high = (edge * int(scale.removesuffix("x")) for edge in SCREEN)
    shape = {"x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
    screen.write_text(json.dumps({"screens": [{"name": "sheet", **shape}]}), "utf-8")
    cache = home / "cache"
    cache.mkdir(mode=0o700, exist_ok=True)
    (place / "cache").symlink_to(cache)
    environ = os.environ | {
        "JINGDU_HOME": str(place),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": scale.removesuffix("x"),
        "QT_LOGGING_RULES": "*.debug=false;qt.qpa.*=false",
    }
    command = [sys.executable, __file__, *sys.argv[1:], "--one", look]
    subprocess.run(command, env=environ, check=True)


def take(look: str, asked: argparse.Namespace) -> int:
    """Go through the states in one window; write each picture and their sheet."""
    from PySide6.QtCore import QTimer

    from reader.app.paths import default_paths
    from reader.ui import application

    app = application.make_application()

    def give_up(*error: object) -> None:
        sys.__excepthook__(*error)
        app.exit(1)

    sys.excepthook = give_up  # a state that cannot be reached is a failure, not a gap
    named = [str(asked.file.resolve())] if asked.file else []
    window = application.open_window(app, default_paths(), named)
    window.resize(*SIZE)
    window.show()
    taken: list[tuple[str, QPixmap]] = []
    rest = states(look, asked)
    singles = asked.folder / look
    singles.mkdir(exist_ok=True)

    def begin() -> None:
        if window._services.annotator.tools is None:  # the tables are still being built
            QTimer.singleShot(200, begin)
            return
        from sheet_deeds import Deeds

        deeds = Deeds(window)

        def step() -> None:
            if not rest:
                sheet(taken).save(str(asked.folder / f"{look}.png"))
                sys.excepthook = sys.__excepthook__
                window.close()
                return
            QTimer.singleShot(PAUSE, lambda: quietly(shoot))  # first: a dialog may take over
            for one in rest[0].do:
                deeds.do(one)

        def quietly(then: "Callable[[], None]", waited: int = 0) -> None:
            if deeds.busy() and waited < MOST:
                QTimer.singleShot(100, lambda: quietly(then, waited + 1))
            else:
                then()

        def shoot() -> None:
            state = rest.pop(0)
            picture = deeds.picture()
            picture.save(str(singles / f"{len(taken):02} {state.name}.png"))
            taken.append((state.name, picture))
            QTimer.singleShot(PAUSE // 3, lambda: quietly(step))
            for one in state.undo:
                deeds.do(one)

        QTimer.singleShot(PAUSE * 3, step)

    QTimer.singleShot(200, begin)
    return app.exec()


def sheet(taken: "list[tuple[str, QPixmap]]") -> "QPixmap":
    """The pictures in rows, each with its name, no picture enlarged."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QPainter, QPixmap

    high = WIDE * SIZE[1] // SIZE[0]
    rows = -(-len(taken) // COLUMNS)
    made = QPixmap(min(COLUMNS, len(taken)) * (WIDE + 16), rows * (high + 40))
    made.fill(Qt.GlobalColor.gray)
    painter = QPainter(made)
    for at, (name, whole) in enumerate(taken):
        x, y = (at % COLUMNS) * (WIDE + 16) + 8, (at // COLUMNS) * (high + 40) + 8
        painter.drawText(QRect(x, y, WIDE, 24), Qt.AlignmentFlag.AlignVCenter, name)
        picture = QPixmap(whole)
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
