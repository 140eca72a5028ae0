"""Each step of annotating a document against `jieba.cut` of the same text, in one run.

Run from the project's folder: python tests/benchmarks/bench_pipeline.py [FILE.txt]
Ratios are to be trusted, seconds are not: machines differ. Every figure is the best of several.
"""

import logging
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import repeat
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import RUNS, SAMPLE, Figure, milliseconds  # noqa: E402

ROUNDS = 7
LIMIT = 4.5
WHOLE = "annotate, all of it"


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def steps(paragraphs: list[str], cache: Path) -> Iterable[tuple[str, Callable[[], object]]]:
    """The steps by name; each works on what the ones before it have found."""
    from reader.app.caches import open_tools
    from reader.core.annotations import annotate
    from reader.core.context import Context
    from reader.core.figures import find_figures
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities
    from reader.core.readings import read_words
    from reader.core.spans import in_order
    from reader.core.terms import find_terms
    from reader.core.words import segment

    tools, _ = open_tools(cache)
    context = Context()
    masks = [find_masks(p) for p in paragraphs]
    amounts = [find_quantities(p, m) for p, m in zip(paragraphs, masks, strict=True)]
    together = list(zip(paragraphs, masks, amounts, strict=True))
    terms = [find_terms(p, m, q, tools.lexicon) for p, m, q in together]
    units = [in_order([*q, *t]) for (_, _, q), t in zip(together, terms, strict=True)]
    words = [segment(p, u, tools.words) for p, u in zip(paragraphs, units, strict=True)]
    lines = list(zip(paragraphs, words, terms, strict=True))
    yield "masks", lambda: [find_masks(p) for p in paragraphs]
    yield "quantities", lambda: [find_quantities(p, m) for p, m, _ in together]
    yield "terms", lambda: [find_terms(p, m, q, tools.lexicon) for p, m, q in together]
    yield "words", lambda: list(map(segment, paragraphs, units, repeat(tools.words)))
    yield "readings", lambda: [read_words(p, w, t, tools.readings, context) for p, w, t in lines]
    yield (
        "figures",
        lambda: [
            find_figures(p, q, m, w, context) for (p, m, q), w in zip(together, words, strict=True)
        ],
    )
    yield WHOLE, lambda: [annotate(p, context, tools) for p in paragraphs]


def cold(cache: Path, text: str) -> None:
    """Print what the first document of a run waits for."""
    from reader.app.caches import open_tools
    from reader.core.words import segment

    start = time.perf_counter()
    tools, _ = open_tools(cache)
    opened = time.perf_counter()
    segment(text, (), tools.words)
    print(f"tables opened        {(opened - start) * 1000:8.1f} ms")
    print(f"words, first time    {(time.perf_counter() - opened) * 1000:8.1f} ms")


def yardstick(paragraphs: list[str], folder: Path) -> Callable[[], object]:
    """`jieba.cut` of the paragraphs, with a tokenizer that has read its dictionary."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(folder)
    tokenizer.initialize()
    return lambda: [list(tokenizer.cut(p)) for p in paragraphs]


def figures() -> list[Figure]:
    """Each step against `jieba.cut`, medians that take turns: a busy machine slows both."""
    paragraphs = [line for line in SAMPLE.read_text("utf-8").split("\n") if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        cut = yardstick(paragraphs, Path(folder))
        found = []
        for name, work in steps(paragraphs, Path(folder)):
            ours, theirs = [], []
            for _ in range(RUNS):
                theirs.append(milliseconds(cut))
                ours.append(milliseconds(work))
            limit = LIMIT if name == WHOLE else None
            ratio = median(ours) / median(theirs)
            found.append(Figure(name=name, value=ratio, unit="×", limit=limit, peer="jieba.cut"))
    return found


def main() -> None:
    """Print the table."""
    from reader.app.caches import open_tools

    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    text = path.read_text(encoding="utf-8")
    paragraphs = [line for line in text.split("\n") if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        open_tools(Path(folder))
        cold(Path(folder), text)
        theirs = best(yardstick(paragraphs, Path(folder)))
        print(f"{path.name}: {len(text)} characters, jieba.cut {theirs * 1000:.1f} ms")
        for name, work in steps(paragraphs, Path(folder)):
            print(f"{name:<20} {best(work) / theirs:6.2f} x jieba.cut")


if __name__ == "__main__":
    main()
