"""What figures count, how far they bind and which way they move, in sentences of many offices."""

from pathlib import Path

import pytest

from reader.core.annotations import annotate
from reader.core.context import Context

_BOUNDS = {
    "e": "exact",
    "a": "about",
    "m": "more_than",
    "l": "less_than",
    "n": "nearly",
    "L": "at_least",
    "M": "at_most",
}
_WAYS = {"+": "up", "-": "down", "": None}


def _rows():
    for line in Path(__file__).with_name("figure_subjects.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith(("#", "sentence\t")):
            sentence, _, figures = line.partition("\t")
            yield sentence, [tuple(figure.split("|")) for figure in figures.split(" ; ")]


@pytest.mark.parametrize(("sentence", "figures"), list(_rows()))
def test_a_figure_binds_moves_and_counts_what_the_sentence_says(sentence, figures, tools):
    found = [
        (
            figure.surface,
            figure.qualifier,
            figure.change.direction if figure.change else None,
            figure.subject,
        )
        for figure in annotate(sentence, Context(), tools).figures
    ]
    for surface, bound, way, subject in figures:
        assert (surface, _BOUNDS[bound], _WAYS[way], subject) in found
