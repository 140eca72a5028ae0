"""Annotating a document, and each step of it, against `jieba.cut` of the same text in one run.

Run from the project's folder: python tests/benchmarks/bench_pipeline.py [FILE.txt]
In every round jieba and we take turns; a figure is the median of the rounds' ratios, of the
processor's time, which other programs disturb less than the clock's. Only the whole has a limit:
a step by itself finds its data nearer at hand than it does between the others.
"""

import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import repeat
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.measure import RUNS, SAMPLE, Figure, table

LIMIT = 4.5  # × jieba.cut
PARSED = 2.0  # MB of text a second that become a document
LINES = 20_000  # of ten characters each: the dearest text to parse
WHOLE = "whole document, all layers"


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor's that one call of `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def steps(paragraphs: list[str], cache: Path) -> Iterable[tuple[str, Callable[[], object]]]:
    """The steps by name; each works on what the ones before it have found."""
    from reader.app.caches import open_tools
    from reader.core.annotations import annotate, annotate_document
    from reader.core.context import Context
    from reader.core.document import parse
    from reader.core.figures import find_figures
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities
    from reader.core.readings import read_words
    from reader.core.source import read_text
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
    yield "all steps, by paragraph", lambda: [annotate(p, context, tools) for p in paragraphs]
    document = parse(read_text("\n".join(paragraphs)))
    yield WHOLE, lambda: annotate_document(document, tools)


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


def against_jieba(text: str, cache: Path) -> list[Figure]:
    """Every step's time, as a ratio to jieba's on the same paragraphs."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache)
    tokenizer.initialize()
    paragraphs = [line for line in text.split("\n") if line.strip()]
    works = dict(steps(paragraphs, cache))
    ratios: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(RUNS + 1):
        for name, work in works.items():
            yardstick = seconds(lambda: [list(tokenizer.cut(p)) for p in paragraphs])
            taken = seconds(work)
            if turn:  # the first round opens shards and fills what is kept
                ratios[name].append(taken / yardstick)
    return [
        Figure(
            name=name,
            value=statistics.median(found),
            unit="×",
            limit=LIMIT if name == WHOLE else None,
            peer="jieba.cut",
        )
        for name, found in ratios.items()
    ]


def parsing() -> Figure:
    """Text of short lines made a document, in MB a second."""
    from reader.core.document import parse
    from reader.core.source import read

    data = "云河市推进各项改革\n".encode() * LINES
    taken = [seconds(lambda: parse(read(data, "lines.txt"))) for _ in range(RUNS)]
    rate = len(data) / 1e6 / statistics.median(taken)
    return Figure(name="lines of ten characters", value=rate, unit="MB/s", limit=PARSED, least=True)


def figures(path: Path = SAMPLE) -> list[Figure]:
    """The ratios for the text of `path`, and how fast text becomes a document."""
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        return [*against_jieba(text, Path(folder)), parsing()]


def main() -> None:
    """Print the table."""
    from reader.app.caches import open_tools

    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        open_tools(Path(folder))
        cold(Path(folder), text)
    print(table(figures(path)))


if __name__ == "__main__":
    main()
