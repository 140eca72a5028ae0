"""Reading a PDF of 40 pages against a bare loop over pypdfium2's characters, in one run.

Run from the project's folder: python tests/benchmarks/bench_pdf.py [FILE.pdf]
Without a file it prints one of its own. Ratios are to be trusted, seconds are not.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import RUNS, Figure  # noqa: E402

ROUNDS = 5
PAGES = 40
TARGET = 3.0


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def worked(work: Callable[[], object]) -> float:
    """Seconds of the processor that one call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def own_print() -> bytes:
    """Forty pages of paragraphs."""
    from tests.core.pdf_prints import Setter, built
    from tests.core.pdf_prose import paragraphs

    setter = Setter()
    seed = 1
    while len(setter.pages) <= PAGES:
        for one in paragraphs(20, seed=seed):
            setter.paragraph(one)
        seed += 100
    return built(setter.pages[:PAGES])


def bare_loop(data: bytes) -> int:
    """Every character and its box, as pypdfium2 gives them; returns how many there are."""
    import pypdfium2
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(data)
    count = 0
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            raw.FPDFText_GetUnicode(text, index)
            text.get_charbox(index)
            count += 1
        text.close()
        page.close()
    document.close()
    return count


def figures() -> list[Figure]:
    """Reading against the bare loop."""
    from reader.core.source import read

    data, ours, loops = own_print(), [], []
    for _ in range(RUNS):  # in turns, and by the processor's time: other programs slow both
        loops.append(worked(lambda: bare_loop(data)))
        ours.append(worked(lambda: read(data, "bench.pdf")))
    ratio = median(ours) / median(loops)
    name = f"reading a PDF of {PAGES} pages"
    return [Figure(name=name, value=ratio, unit="×", limit=TARGET, peer="a bare loop of pypdfium2")]


def main() -> None:
    """Print both times and their ratio."""
    from reader.core.source import read

    data = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else own_print()
    count = bare_loop(data)
    loop = best(lambda: bare_loop(data))
    ours = best(lambda: read(data, "bench.pdf"))
    print(f"{count} characters; bare loop {loop * 1000:.0f} ms; read {ours * 1000:.0f} ms")
    print(f"ratio {ours / loop:.2f} (target {TARGET:.1f})")


if __name__ == "__main__":
    main()
