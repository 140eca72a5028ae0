"""Every row of the table of words that part in some places, with its own examples."""

import re

import pytest

from reader.core import assets
from reader.core.orthography.partings import parting

ROWS = assets.table("readings/partings.tsv")


def parted(example, word):
    """After how many characters the word in brackets parts, 0 for nowhere."""
    start = example.index("[")
    text = re.sub(r"[\[\]]", "", example)
    return parting(text, start, start + len(word))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_a_row_parts_its_positive_examples(row):
    for example in row["yes"].split(" / "):
        assert parted(example, row["word"]) == int(row["cut"]), example


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_a_row_leaves_its_negative_examples_whole(row):
    for example in row["no"].split(" / "):
        assert parted(example, row["word"]) == 0, example
