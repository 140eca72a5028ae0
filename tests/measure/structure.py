"""Prints how well documents are read: runs the scorer of ../shared, if present, over its documents.

Usage: python tests/measure/structure.py [--errors N] [--trees]
"""

import argparse
import importlib.util
import sys
import time
from pathlib import Path

from reader.core.blocks import BODY
from reader.core.document import Document, parse
from reader.core.source import read

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "structure"
FORMATS = {".txt", ".md", ".html", ".docx", ".pdf"}


def prediction(document: Document) -> dict:
    """A document as the scorer wants it: body characters only, the others blank."""
    blank = list(" " * len(document.text))
    for block in document.blocks:
        if block.kind in BODY:
            blank[block.start : block.end] = document.text[block.start : block.end]
    return {
        "title": document.meta.get("title", ""),
        "meta": dict(document.meta),
        "text": "".join(blank),
        "outline": [
            {
                "level": section.level,
                "heading": document.heading(index),
                "start": section.start,
                "kind": str(section.kind),
            }
            for index, section in enumerate(document.sections)
        ],
    }


def scorer():
    """The scorer's module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score_structure.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(errors: list | None = None) -> dict:
    """Scores of every readable document with gold, by name, and the totals."""
    import json

    score = scorer()
    rows, counts, result = [], [], {}
    for path in sorted((SHARED / "docs").iterdir()):
        gold = SHARED / "gold" / f"{path.stem}.json"
        if path.suffix not in FORMATS or not gold.exists():
            continue
        document = parse(read(path.read_bytes(), path.name))
        count = score.score(json.loads(gold.read_text()), prediction(document), errors)
        result[path.stem] = score.row(count)
        rows.append(result[path.stem])
        counts.append(count)
    result["TOTAL micro"], result["TOTAL macro"] = score.total(rows, counts)
    return result


def main() -> None:
    """Print the table, errors and trees as asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--trees", action="store_true")
    chosen = options.parse_args()
    if not SHARED.is_dir():
        sys.exit("needs ../shared/data/structure")
    errors: list = []
    scorer().table(scores(errors))
    for error in errors[: chosen.errors]:
        print(*error, sep=" | ")
    for path in sorted((SHARED / "docs").iterdir()):
        if path.suffix not in FORMATS:
            continue
        start = time.perf_counter()
        data = path.read_bytes()
        document = parse(read(data, path.name))
        took = time.perf_counter() - start
        print(f"{path.name}: {len(data) / took / 1e6:.1f} MB/s, {dict(document.meta)}")
        if chosen.trees:
            for index, section in enumerate(document.sections):
                print("  " * section.level, section.kind, document.heading(index)[:50])


if __name__ == "__main__":
    main()
