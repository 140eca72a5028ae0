"""Sentences with expected figures, read from the compact notation of figure_sentences.tsv."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from reader.core.context import Context
from reader.core.figures import Figure, find_figures
from reader.core.masks import find_masks
from reader.core.quantities import find_quantities

BOUNDS = {
    "e": "exact",
    "a": "about",
    "m": "more_than",
    "l": "less_than",
    "n": "nearly",
    "L": "at_least",
    "M": "at_most",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One expected figure; `change` and `subject` are "" where nothing is asked."""

    start: int
    end: int
    value: tuple[Decimal, ...]
    unit: str
    qualifier: str
    change: str
    subject: str


def value(cell):
    """1/3, 12000, 13.5e12 or [5,6] as decimals, fractions with 12 digits."""
    parts = cell.strip("[]").split(",")
    numbers = []
    for part in parts:
        if "/" in part:
            ratio = Fraction(part)
            numbers.append(Decimal(f"{Decimal(ratio.numerator) / Decimal(ratio.denominator):.12g}"))
        else:
            numbers.append(Decimal(part))
    return tuple(numbers)


def cases(name):
    """(sentence, expected figures) of every row of a file beside this one."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith(("#", "sentence\t")) or not line:
            continue
        sentence, _, figures = line.partition("\t")
        yield sentence, tuple(_expected(sentence, figures))


def _expected(sentence, figures):
    at = 0
    for figure in filter(None, map(str.strip, figures.split(" ; "))):
        surface, number, unit, bound, change, subject = ([*figure.split("|"), "", ""])[:6]
        start = sentence.index(surface, at)
        at = start + len(surface)
        yield Expected(
            start=start,
            end=at,
            value=value(number),
            unit=unit,
            qualifier=BOUNDS[bound],
            change=change,
            subject=subject,
        )


def figures(text, **context) -> tuple[Figure, ...]:
    """The figures of a sentence without a word cut."""
    masks = find_masks(text)
    return find_figures(text, find_quantities(text, masks), masks, (), Context(**context))


def change_code(figure):
    """The change of a figure in the notation of the files."""
    change = figure.change
    if change is None:
        return ""
    sign = {"up": "+", "down": "-"}[change.direction]
    if change.role == "by":
        return sign
    return "f" if change.role == "from" else "t" if change.start is not None else f"t{sign}"


def plain(figure):
    """What a figure is checked by."""
    numbers = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    return (figure.start, figure.end, numbers, figure.unit, str(figure.qualifier))
