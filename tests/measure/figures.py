"""Runs the figures of ../shared, if present, through the scorers kept there.

usage: python tests/measure/figures.py [--words] [--out DIR]
Reads every document of data/figures paragraph by paragraph (a paragraph is a line), writes one
.jsonl per document, and prints the tables of score.py and score_meaning.py, the share of
negatives taken for figures, the probes and the characters a second of masks and quantities.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.annotations import annotate  # noqa: E402
from reader.core.context import LEAD_LIMIT, Context  # noqa: E402
from reader.core.figures import Change, Figure, find_figures  # noqa: E402
from reader.core.masks import find_masks  # noqa: E402
from reader.core.quantities import Value, find_quantities  # noqa: E402
from reader.core.tools import Table, Tools, build, open_tools  # noqa: E402

SHARED = ROOT.parent / "shared" / "data" / "figures"


def number(value: Value | None):
    """A value as JSON writes it."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return [number(part) for part in value]
    return int(value) if value == value.to_integral_value() else float(value)


def change_row(change: Change) -> dict:
    """A change in the fields of the gold files."""
    row = {"role": change.role, "dir": change.direction}
    if change.role != "by":
        row |= {"from": number(change.start), "to": number(change.end)}
    return row


def row(doc: str, offset: int, figure: Figure) -> dict:
    """A figure in the fields of the gold files."""
    fields = {
        "doc": doc,
        "start": offset + figure.start,
        "end": offset + figure.end,
        "surface": figure.surface,
        "value": number(figure.value),
        "unit": figure.unit,
        "qualifier": str(figure.qualifier),
        "kind": str(figure.kind),
        "subject": figure.subject,
        "rule": figure.rule,
    }
    if figure.change:
        fields["change"] = change_row(figure.change)
    if figure.time:
        fields["time"] = figure.time
    return fields


def paragraphs(text: str) -> Iterator[tuple[int, str, str]]:
    """(offset, line, lead) of every line; the lead is an unfinished sentence or list header."""
    offset, lead = 0, ""
    for line in text.split("\n"):
        yield offset, line, lead
        offset += len(line) + 1
        stripped = line.rstrip()
        if stripped.endswith(("：", ":", "；", ";", "，", ",")):
            lead = stripped[-LEAD_LIMIT:]
        elif stripped:
            lead = ""


def open_words() -> Tools:
    """The look-up tables, built in memory."""
    return open_tools(
        words_data=build(Table.WORDS),
        readings_data=build(Table.READINGS),
        glosses_data=build(Table.GLOSSES),
    )


def figures_of(line: str, context: Context, tools: Tools | None) -> tuple[Figure, ...]:
    """The figures of a line: by the whole annotation with `tools`, else without a word cut."""
    if tools is not None:
        return annotate(line, context, tools).figures
    masks = find_masks(line)
    return find_figures(line, find_quantities(line, masks), masks, (), context)


def run(docs: Path, out: Path, tools: Tools | None) -> None:
    """Write the figures of every document of a folder."""
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(docs.glob("*.txt")):
        lines = []
        for offset, line, lead in paragraphs(path.read_text(encoding="utf-8")):
            found = figures_of(line, Context(lead=lead), tools)
            lines += [json.dumps(row(path.stem, offset, f), ensure_ascii=False) for f in found]
        (out / f"{path.stem}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def negatives(out: Path) -> None:
    """Print the share of negatives that a figure covers."""
    figures = [
        json.loads(line)
        for path in out.glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line
    ]
    rows = (SHARED / "negatives_dev.tsv").read_text(encoding="utf-8").splitlines()
    taken = []
    for line in rows:
        doc, start, end, *rest = line.split("\t")
        if any(
            f["doc"] == doc and f["start"] < int(end) and f["end"] > int(start) for f in figures
        ):
            taken.append(rest)
    print(f"negatives taken: {len(taken)} of {len(rows)}", *taken, sep="\n  ")


def speed() -> None:
    """Print the characters a second of masks and quantities."""
    lines = [
        line
        for path in sorted((SHARED / "docs").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").split("\n")
    ]
    begin = time.perf_counter()
    for _ in range(5):
        for line in lines:
            find_quantities(line, find_masks(line))
    taken = time.perf_counter() - begin
    print(f"masks and quantities: {5 * sum(map(len, lines)) / taken:,.0f} characters a second")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--words", action="store_true", help="annotate in full, with the word cut")
    options.add_argument("--out", type=Path, default=None)
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args()
    out = chosen.out or Path(tempfile.mkdtemp(prefix="figures-"))
    tools = open_words() if chosen.words else None
    run(SHARED / "docs", out / "docs", tools)
    probes = out / "probes-data"
    shutil.copytree(SHARED / "probes", probes, dirs_exist_ok=True, copy_function=shutil.copyfile)
    run(probes / "docs", out / "probes", tools)
    for script in ("score.py", "score_meaning.py"):
        arguments = ["--errors", str(chosen.errors)] if script == "score.py" else []
        command = [sys.executable, str(SHARED / script)]
        subprocess.run([*command, str(out / "docs"), *arguments], check=True)
        places = ["--gold", str(probes / "gold"), "--docs", str(probes / "docs")]
        subprocess.run([*command, str(out / "probes"), *places, *arguments], check=True)
    negatives(out / "docs")
    speed()


if __name__ == "__main__":
    main()
