"""A figure as a sentence with its citation, in English or Chinese: what a memo wants."""

from reader.core.citation import cite
from reader.core.document import Document
from reader.core.figures import Figure, FigureKind
from reader.core.figures.english import in_english

_AMOUNTS = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION}
_MOVES = {"up": "上升", "down": "下降"}
_PAIRS = {"up": "升至", "down": "降至"}


def english_sentence(document: Document, figure: Figure) -> str:
    """The figure in English with what it counts as written, its time and its citation.

    "More than 12,000 person-times of 培训干部 (《云河市综述》，¶ 3)." Where the figure is no amount
    of something, or moved, what it counts comes first: "覆盖率: more than 95%".
    """
    said, subject = in_english(figure), figure.subject
    if not subject:
        said = said[:1].upper() + said[1:]
    elif figure.change is None and figure.kind in _AMOUNTS and figure.unit:
        said = f"{said[:1].upper()}{said[1:]} of {subject}"
    else:
        said = f"{subject}: {said}"
    when = f", {figure.time}" if figure.time else ""
    return f"{said}{when} ({cite(document, figure.start, figure.end)})."


def chinese_sentence(document: Document, figure: Figure) -> str:
    """The figure as the document writes it, with its time, what it counts and its citation."""
    when = f"{figure.time}，" if figure.time else ""
    return f"{when}{_chinese(figure)}（{cite(document, figure.start, figure.end)}）。"


def _chinese(figure: Figure) -> str:
    change, subject = figure.change, figure.subject
    if change is not None and change.role == "by":
        return f"{subject}{_MOVES[change.direction]}{figure.surface}"
    if change is not None and change.role == "to":
        return f"{subject}{_PAIRS[change.direction]}{figure.surface}"
    return f"{subject}：{figure.surface}" if subject else figure.surface


def sentences(document: Document, figures: "list[Figure]", *, chinese: bool) -> str:
    """One sentence a line."""
    word = chinese_sentence if chinese else english_sentence
    return "\n".join(word(document, figure) for figure in figures)
