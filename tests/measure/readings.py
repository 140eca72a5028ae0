"""Polyphones read right, by stratum, on the labelled sentences of ../shared/data/pinyin.

Run from the project's folder: python tests/measure/readings.py [FILE.tsv] [--wrong]
"""

import sys
from collections import Counter
from pathlib import Path

from reader.core import readings, words
from reader.core.context import Context
from reader.core.readings.syllables import numbered
from reader.core.spans import Span

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "pinyin" / "polyphones_dev.tsv"


def measure(path: Path) -> tuple[Counter[str], Counter[str], list[str]]:
    """Places and wrong places by stratum, and a line for each wrong one."""
    word_table = words.WordTable(words.build())
    table = readings.ReadingTable(readings.build())
    places: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    faults = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        stratum, _, char, offset, gold, sentence = line.split("\t")
        cut = words.segment(sentence, (), word_table)
        ours = read_at(sentence, int(offset), cut, table)
        places[stratum] += 1
        if ours not in gold.split("/"):
            wrong[stratum] += 1
            at = int(offset)
            shown = f"{sentence[max(0, at - 10) : at]}[{char}]{sentence[at + 1 : at + 11]}"
            faults.append(f"{stratum}\t{shown}\tis {gold}\twe say {ours}")
    return places, wrong, faults


def read_at(sentence: str, offset: int, cut: tuple[Span, ...], table: readings.ReadingTable) -> str:
    """The reading, with a tone number, of the character at `offset` (code points)."""
    for reading in readings.read_words(sentence, cut, (), table, Context()):
        if reading.start <= offset < reading.end:
            return numbered(reading.syllables[offset - reading.start]).replace("ü", "v")
    return ""


def main() -> None:
    """Print the counts, with --wrong each wrong place too."""
    files = [a for a in sys.argv[1:] if not a.startswith("-")]
    places, wrong, faults = measure(Path(files[0]) if files else GOLD)
    for stratum in sorted(places):
        print(f"{stratum}\t{places[stratum]}\twrong {wrong[stratum]}")
    print(f"all\t{places.total()}\twrong {wrong.total()}")
    if "--wrong" in sys.argv:
        print("\n".join(faults))


if __name__ == "__main__":
    main()
