"""What a row of the figures says beyond its cells: to the pointer, to the ear, and to an editor."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.app.check_words import check_words
from reader.app.corrections.fixes import Fix, parse_value
from reader.app.figure_list import Field, FigureList
from reader.app.figure_words import doubt_words, rule_words
from reader.core.figures import Figure, Qualifier
from reader.ui.figures_headers import header, said

if TYPE_CHECKING:
    from reader.app.figure_scale import Bar

_BESIDE = (Field.AMOUNT, Field.UNIT, Field.BOUND, Field.SUBJECT, Field.CHANGE, Field.TIME)


def spoken(figures: FigureList, figure: Figure) -> str:
    """A figure for assistive programs: as written, in English, what it counts, what is doubtful."""
    parts = [figures.text(figure, f) for f in (Field.FIGURE, Field.ENGLISH, Field.SUBJECT)]
    parts += [doubt_words(figure, said), *_check_lines(figures, figure)]
    return ", ".join(filter(None, parts))


def tip(figures: FigureList, figure: Figure, bar: "Bar | None") -> str:
    """All that is known of a figure, its rule and evidence, as lines of safe rich text."""
    lines = [f"{figure.surface} = {figures.text(figure, Field.ENGLISH)}"]
    lines += [
        f"{header(field)}: {words}" for field in _BESIDE if (words := figures.text(figure, field))
    ]
    lines += [rule_words(figure, said), doubt_words(figure, said), *_check_lines(figures, figure)]
    if bar is not None and bar.logarithmic:
        lines.append(
            QCoreApplication.translate(
                "FiguresModel", "The bar is logarithmic: each tenfold takes as much of it."
            )
        )
    return "<qt>" + "<br>".join(escape(line) for line in lines if line) + "</qt>"


def _check_lines(figures: FigureList, figure: Figure) -> list[str]:
    return [check_words(check, said) for check in figures.checks(figure)]


def typed(figure: Figure, field: Field) -> str:
    """What an editor begins with: the amount in digits, the bound's name, the words."""
    if field in {Field.FIGURE, Field.AMOUNT}:
        members = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        return " ".join(f"{member:f}" for member in members)
    if field is Field.BOUND:
        return figure.qualifier.value
    return figure.unit if field is Field.UNIT else figure.subject


def wished(figure: Figure, field: Field, words: str) -> Fix | None:
    """What was typed into a cell as a fix; one that changes nothing is Fix(), None is no amount."""
    words = " ".join(words.split())
    if words == typed(figure, field):
        return Fix()
    if field in {Field.FIGURE, Field.AMOUNT}:
        try:
            return Fix(value=parse_value(words))
        except ValueError:
            return None
    if field is Field.BOUND:
        return Fix(qualifier=Qualifier(words))
    return Fix(unit=words) if field is Field.UNIT else Fix(subject=words)
