"""Reads hundreds of documents of every format in one window, and looks at its memory.

python packaging/soak.py [--count 500] [--folder FOLDER]. Each document is another one, of invented
places. It is opened, annotated to the end, searched, copied from, and closed some documents later;
every tenth is shown with pinyin above the text. Prints the memory after every fifty. Exit status 1
if a document failed, or if the last fifty take 5 % more than the fifty after the warm-up. Offscreen
unless QT_QPA_PLATFORM says otherwise. Needs /proc (Linux).
"""
# ruff: noqa: SLF001 - it looks where no user can

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from tests.benchmarks.measure import live_until  # noqa: E402
from tests.core import docx_builder, odt_builder, rtf_builder  # noqa: E402
from tests.core.book_builder import book, saved  # noqa: E402
from tests.core.pdf_prints import Setter, built  # noqa: E402
from tests.core.pdf_prose import paragraphs  # noqa: E402

EVERY = 50
"""Documents between two lines of the table."""

WARM = 100
"""Documents until everything that is loaded once has been loaded."""

ALLOWED = 1.05
OPEN = 5
"""Documents that stay open at once."""

PATIENCE = 30.0  # seconds for one document
PLACES = ("云河市", "松岭县", "临江镇", "东岭区", "澄江省")


def pieces(number: int) -> tuple[str, list[str], list[str]]:
    """Title, headings and paragraphs of a document."""
    title = f"{PLACES[number % 5]}{2000 + number}年工作报告"
    return title, ["一、总体情况", "二、主要做法"], paragraphs(12 + number % 9, seed=number * 40)


def _txt(title: str, heads: list[str], body: list[str]) -> bytes:
    return "\n".join([title, "", heads[0], *body[:6], heads[1], *body[6:], ""]).encode()


def _md(title: str, heads: list[str], body: list[str]) -> bytes:
    parts = [f"# {title}", f"## {heads[0]}", *body[:6], f"## {heads[1]}", *body[6:]]
    return "\n\n".join(parts).encode()


def _html(title: str, heads: list[str], body: list[str]) -> bytes:
    words = "".join(f"<p>{one}</p>" for one in body)
    page = f"<html><title>{title}</title><body><h1>{title}</h1><h2>{heads[0]}</h2>{words}</body>"
    return page.encode()


def _mht(title: str, heads: list[str], body: list[str]) -> bytes:
    return saved(_html(title, heads, body))


def _docx(title: str, heads: list[str], body: list[str]) -> bytes:
    p = docx_builder.p
    lines = [p(heads[0], b=True), *map(p, body[:6]), p(heads[1], b=True), *map(p, body[6:])]
    return docx_builder.docx(p(title, jc="center", sz=36, b=True), *lines)


def _odt(title: str, heads: list[str], body: list[str]) -> bytes:
    table = odt_builder.table(("指标", "数值"), ("投资（亿元）", "320"))
    words = map(odt_builder.p, body)
    return odt_builder.odt(odt_builder.h(heads[0], 1), *words, table, title=title)


def _rtf(title: str, heads: list[str], body: list[str]) -> bytes:
    par = rtf_builder.par
    return rtf_builder.rtf(par(title, r"\b\qc"), par(heads[0], r"\b"), *map(par, body))


def _epub(title: str, heads: list[str], body: list[str]) -> bytes:
    words = "".join(f"<p>{one}</p>" for one in body)
    return book(f"<h1>{title}</h1><h2>{heads[0]}</h2>{words}", title=title)


def _pdf(title: str, heads: list[str], body: list[str]) -> bytes:
    setter = Setter()
    setter.heading(title)
    setter.heading(heads[0], size=14.0)
    for one in body:
        setter.paragraph(one)
    return built(setter.pages)


FORMATS = {
    "txt": _txt,
    "md": _md,
    "html": _html,
    "mht": _mht,
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
    "epub": _epub,
    "pdf": _pdf,
}


def memory() -> float:
    """Megabytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Desk:
    """A window, and a reader who is quick."""

    def __init__(self, home: Path) -> None:
        from reader.app.paths import Paths
        from reader.ui import application

        self.app = application.make_application()
        paths = Paths(config=home / "config", data=home / "data", cache=home / "cache")
        self.window = application.open_window(self.app, paths, [])
        self.services, self.panes = self.window._services, self.window._panes
        self.faults: list[str] = []
        self.analysed = 0
        self.services.annotator.analysed.connect(self._count)
        self.services.opener.failed.connect(self._fail)
        self.services.opener.unopened.connect(self._fail)
        self.services.annotator.failed.connect(self._fail)
        sys.excepthook = lambda *error: self._fail(error)
        self.window.show()
        self.until(lambda: self.analysed == 1, "the sample")

    def _count(self, _: object) -> None:
        self.analysed += 1

    def _fail(self, what: object) -> None:
        self.faults.append(str(what))

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Live until the condition holds; a fault if it takes too long."""
        if not condition() and not live_until(condition, PATIENCE):
            jobs = [topic for topic, *_ in self.services.tasks._running.values()]
            self._fail(f"waited in vain for {what}; at work: {jobs}")

    def do(self, name: str) -> None:
        self.window._actions[name].trigger()

    def read(self, path: Path, number: int) -> None:
        """Open, annotate, go about in it, and close what has been open for a while."""
        before, session = self.analysed, self.services.session
        self.services.opener.open_paths([str(path)])
        self.until(lambda: session.state.current.path == path, f"{path.name} to open")
        self.until(lambda: self.analysed > before, f"{path.name} to be annotated")
        length = len(self.panes.text.document_shown().text)
        if number % 10 == 0:
            self.do("pinyin.all")
        self.panes.text.go_to(length - 5)
        self.until(self.panes.text.is_settled, "the end")
        self.panes.find.setText("投资")
        self.panes.text.selectAll()
        self.do("edit.excerpt")
        self.until(lambda: not self.services.tasks._running, "the excerpt")
        self.panes.find.setText("")
        if number % 10 == 0:
            self.do("pinyin.off")
        for old in session.state.documents[:-OPEN]:
            session.close(old.number)


def soak(folder: Path, count: int) -> int:
    """Read `count` documents and print the table. Returns the exit status."""
    (folder / "cache").mkdir(mode=0o700, exist_ok=True)
    desk, sizes, began = Desk(folder), [], time.monotonic()
    names = tuple(FORMATS)
    for number in range(count):
        ending = names[number % len(names)]
        path = folder / f"{number}.{ending}"
        path.write_bytes(FORMATS[ending](*pieces(number)))
        desk.read(path, number)
        path.unlink()
        gc.collect()
        sizes.append(memory())
        if (number + 1) % EVERY == 0:
            seconds = time.monotonic() - began
            print(f"{number + 1:5} documents {seconds:6.0f} s  {sizes[-1]:6.1f} MB", flush=True)
    warm = min(WARM, count // 3)
    first, last = median(sizes[warm : warm + EVERY]), median(sizes[-EVERY:])
    print(f"after the warm-up {first:.1f} MB, at the end {last:.1f} MB: {last / first:.3f} ×")
    for fault in desk.faults[:10]:
        print(f"fault: {fault}")
    print(f"{count} documents in {len(names)} formats, {len(desk.faults)} faults")
    return int(bool(desk.faults) or last > first * ALLOWED)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=500)
    asked.add_argument("--folder", type=Path)
    options = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        status = soak(Path(folder), options.count)
    sys.stdout.flush()
    os._exit(status)  # nothing is to be saved


if __name__ == "__main__":
    main()
