"""Finding in a document of 500 KB: words, pinyin and a pattern. Run: python bench_find.py

Work of a worker, measured without a window. What the first search makes of the document the later
ones use again, so it is measured apart. Measured is the processor's time.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import (  # noqa: E402 - found only now
    SAMPLE,
    Figure,
    median,
    table,
)

TIMES = 48  # samples one after the other: 500 KB
LIMIT = 1000.0  # milliseconds of a worker: the window lives, and the reader's thought stays whole
WORDS, PINYIN, PATTERN = "党员干部", "gaozhiliang", r"\d+(个|名|处)"


def worked(work: Callable[[], object]) -> float:
    """Milliseconds of the processor that one call takes."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def figures() -> list[Figure]:
    """The first search and the later ones of each kind."""
    from reader.app.annotated import Annotated
    from reader.app.caches import open_tools
    from reader.app.finding import Finder, Query, Where
    from reader.core.annotations import annotate_document
    from reader.core.document import parse
    from reader.core.source import read_text

    document = parse(read_text(SAMPLE.read_text("utf-8") * TIMES, "long.txt"))
    with tempfile.TemporaryDirectory() as folder:
        annotations = annotate_document(document, open_tools(Path(folder))[0])
    annotated = Annotated(document)
    annotated.add(annotations)
    finder, found = Finder(document, annotated), []
    for kind, text, pattern in (
        ("words", WORDS, False),
        ("pinyin", PINYIN, False),
        ("a pattern", PATTERN, True),
    ):
        query = Query(text=text, pattern=pattern, where=Where.EVERYWHERE)
        first = worked(partial(finder.find, query))
        later = median(partial(worked, partial(finder.find, query)))
        found += [
            Figure(name=f"{kind}, first", value=first, unit="ms", limit=LIMIT),
            Figure(name=f"{kind}, again", value=later, unit="ms", limit=LIMIT),
        ]
    return found


if __name__ == "__main__":
    print(table(figures()))
