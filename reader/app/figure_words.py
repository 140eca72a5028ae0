"""The English words for what is known of a figure; the window translates them."""

from collections.abc import Callable, Mapping

from reader.core.figures import Change, Figure, FigureKind, Qualifier, Value

Say = Callable[[str], str]
"""Gives an English text of these tables in the language of whoever shows it."""

KINDS: Mapping[FigureKind, str] = {
    FigureKind.COUNT: "counts",
    FigureKind.MONEY: "money",
    FigureKind.PERCENT: "percent",
    FigureKind.POINTS: "points",
    FigureKind.MULTIPLE: "multiples",
    FigureKind.FRACTION: "fractions",
    FigureKind.RATIO: "ratios",
    FigureKind.DURATION: "durations",
    FigureKind.AGE: "ages",
    FigureKind.MEASURE: "measures",
    FigureKind.RANK: "ranks",
    FigureKind.INDEX: "indices",
}
BOUNDS: Mapping[Qualifier, str] = {
    Qualifier.EXACT: "exactly",
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.MORE_THAN: "more than",
    Qualifier.AT_MOST: "at most",
    Qualifier.LESS_THAN: "less than",
    Qualifier.NEARLY: "nearly",
}
CHANGES: Mapping[tuple[str, str], str] = {
    ("by", "up"): "up by",
    ("by", "down"): "down by",
    ("to", "up"): "up to",
    ("to", "down"): "down to",
    ("from", "up"): "up from",
    ("from", "down"): "down from",
}
DOUBTS: Mapping[str, str] = {
    "unit-unknown": "what it is measured in is not clear",
    "subject-unknown": "what it counts is not clear",
    "bound-detached": "a bound stands apart from it",
    "unparsed-part": "a part of it was not understood",
}
RULES: Mapping[str, str] = {
    "arabic-unit": "digits with a unit",
    "arabic-noun": "digits before a noun, without a unit",
    "chinese-unit": "a Chinese numeral with a unit",
    "coordinated": "digits that share the unit of the figure after them",
    "coordinated-one": "一 with the unit of the figure before it",
    "currency": "an amount behind a sign or name of a currency",
    "doubling": "a number of doublings",
    "fraction": "a fraction of a whole",
    "half": "a half",
    "half-span": "a half of a span of time",
    "index": "the level of an index",
    "one-measure": "一 with a unit of measure",
    "power-noun": "a number in 万 or 亿 before a noun",
    "range": "a range of two numbers",
    "rank": "a place in an order",
    "rate": "parts of a hundred or a thousand",
    "ratio": "numbers set against each other",
    "round-noun": "a round 万 or 亿 before a noun",
    "round-unit": "a round 百, 千 or 万 with a unit",
    "share": "a share said with 分之",
    "tenths": "tenths said with 成",
    "unknown-unit": "a number before words that are no known unit",
    "table-cell": "a number in a table, with the unit of its header",
    "user": "set by you",
}
HALF = "Half understood: {doubts}"
RULE = "Read as {rule}, from “{surface}”"


def english(text: str) -> str:
    """The text itself."""
    return text


def texts() -> tuple[str, ...]:
    """All texts of these tables, for those who translate them."""
    tables = (KINDS, BOUNDS, CHANGES, DOUBTS, RULES)
    return (*(text for table in tables for text in table.values()), HALF, RULE)


def digits(value: Value) -> str:
    """A value in grouped digits; the ends of a range, or the members of a ratio, by a dash."""
    if isinstance(value, tuple):
        return "–".join(f"{member:,f}" for member in value)
    return f"{value:,f}"


def change_words(change: Change | None, say: Say = english) -> str:
    """What changed, short: "140 → 79" where both ends are stated, else "up by"; "" for none."""
    if change is None:
        return ""
    if change.start is not None and change.end is not None:
        return f"{digits(change.start)} → {digits(change.end)}"
    words = CHANGES.get((change.role, change.direction))
    return say(words) if words else ""


def bound_words(figure: Figure, say: Say = english) -> str:
    """How far the number binds; "" for an exact one: the column shows where a bound was set."""
    return "" if figure.qualifier is Qualifier.EXACT else say(BOUNDS[figure.qualifier])


def doubt_words(figure: Figure, say: Say = english) -> str:
    """What was only half understood, as a sentence; "" for nothing."""
    if not figure.doubts:
        return ""
    said = "; ".join(say(DOUBTS[code]) for code in figure.doubts if code in DOUBTS)
    return say(HALF).format(doubts=said)


def rule_words(figure: Figure, say: Say = english) -> str:
    """By which rule the figure was read, and from which characters."""
    rule = RULES.get(figure.rule)
    return say(RULE).format(rule=say(rule) if rule else figure.rule, surface=figure.surface)
