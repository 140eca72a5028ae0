"""Figures of one document: taken in, worded, filtered, grouped and sorted."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reader.app.figure_list import Field, FigureList
from reader.app.figure_rows import Group, Head, Order, Wanted, arrange, shown_figures
from reader.app.figure_words import (
    BOUNDS,
    CHANGES,
    KINDS,
    RULES,
    change_words,
    digits,
    doubt_words,
    english,
    rule_words,
)
from reader.core.assets import table
from reader.core.figures import Change, FigureKind, Qualifier
from reader.core.figures.check import Check, CheckKind
from reader.core.spans import Span
from tests.app.figure_samples import (
    AID,
    ALL,
    COVERED,
    GREW,
    LOANS,
    PLAIN,
    SPENT,
    STATIONS,
    TRAINED,
    document,
)


@pytest.fixture
def figures():
    made = FigureList(document(), english)
    made.add(ALL)
    return made


def check(*figures, recomputes=True):
    stated = Decimal(1 if recomputes else 9)
    return Check(
        kind=CheckKind.PAIR_AMOUNT,
        figures=figures,
        stated=stated,
        derived=Decimal(1),
        tolerance=Decimal(0),
        formula="2 − 1 = 1",
    )


ALL_WANTED, AS_WRITTEN = Wanted(), Order()


def rows(figures, wanted=ALL_WANTED, order=AS_WRITTEN, closed=frozenset()):
    return [
        f"[{row.label} {len(row.members)}]" if isinstance(row, Head) else row.surface
        for row in arrange(figures, wanted, order, closed, english)
    ]


def test_figures_stand_in_the_order_of_the_text():
    made = FigureList(None, english)
    assert made.add([GREW, STATIONS])
    assert made.add([SPENT])
    assert made.figures == [STATIONS, SPENT, GREW]


def test_the_same_figures_again_change_nothing(figures):
    assert not figures.add(ALL)


def test_a_figure_for_the_same_place_replaces_the_first_and_its_words(figures):
    assert figures.text(STATIONS, Field.SUBJECT) == "驿站"
    other = replace(STATIONS, subject="服务点")
    assert figures.add([other])
    assert figures.text(other, Field.SUBJECT) == "服务点"
    assert len(figures.figures) == len(ALL)


def test_what_is_no_longer_in_a_stretch_goes(figures):
    figures.add([TRAINED], Span(STATIONS.start, SPENT.end))
    assert figures.figures[:2] == [TRAINED, LOANS]


def test_a_place_finds_its_figure(figures):
    assert figures.at(STATIONS.start + 1) == STATIONS
    assert figures.at(STATIONS.end) is None
    assert figures.at(0) is None


def test_kinds_are_counted_with_what_is_known(figures):
    figures.take_checks([check(0, 6)])
    assert figures.counts() == {
        "count": 2,
        "money": 3,
        "percent": 2,
        "changed": 1,
        "checked": 1,
        "doubted": 1,
    }


def test_a_check_belongs_to_the_figure_it_is_about(figures):
    figures.take_checks([check(0, 6), check(1, 6, recomputes=False), check(0, 99)])
    assert len(figures.checks(GREW)) == 2
    assert figures.text(GREW, Field.CHECK) == "does not recompute"
    assert figures.text(STATIONS, Field.CHECK) == ""
    figures.take_checks([check(0, 6)])
    assert figures.text(GREW, Field.CHECK) == "recomputes"


def test_without_a_document_there_are_no_sections():
    made = FigureList(None, english)
    made.add(ALL)
    assert made.text(STATIONS, Field.SECTION) == ""
    assert rows(made, order=Order(group=Group.SECTION))[0] == "[Outside the sections 7]"


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted(), ALL),
        (Wanted(text="贷款 52.6"), (LOANS,)),
        (Wanted(text="MORE than"), (TRAINED,)),
        (Wanted(kinds=frozenset({"percent"})), (COVERED, GREW)),
        (Wanted(bounds=frozenset({"more_than"})), (TRAINED,)),
        (Wanted(changed=True), (GREW,)),
        (Wanted(checked=True), (AID,)),
        (Wanted(doubted=True), (COVERED,)),
        (Wanted(doubted=True, changed=True), ()),
    ],
)
def test_the_filter_leaves_what_is_wanted(figures, wanted, left):
    figures.take_checks([check(3, 4)])
    assert rows(figures, wanted) == [figure.surface for figure in left]


def test_sections_stand_as_in_the_text(figures):
    found = rows(figures, order=Order(group=Group.SECTION))
    assert found[0] == "[一、夯实基层 3]"
    assert found[4] == "[二、服务发展 4]"


def test_units_and_kinds_stand_by_their_size(figures):
    assert rows(figures, order=Order(group=Group.UNIT))[0] == "[元 3]"
    found = rows(figures, order=Order(group=Group.KIND))
    assert [row for row in found if row[0] == "["] == ["[money 3]", "[counts 2]", "[percent 2]"]


def test_figures_without_a_unit_have_a_group_that_says_so():
    made = FigureList(None, english)
    made.add([PLAIN])
    assert rows(made, order=Order(group=Group.UNIT))[0] == "[Without a unit 1]"


def test_a_closed_group_keeps_its_head_and_its_figures_in_exports(figures):
    order = Order(group=Group.KIND)
    found = arrange(figures, Wanted(), order, {"kind money"}, english)
    assert [r.is_open for r in found if isinstance(r, Head)] == [False, True, True]
    assert len(found) == 3 + 4
    assert len(shown_figures(found)) == len(ALL)


def test_amounts_are_sorted_by_value_and_ranges_by_their_lower_end(figures):
    wide = replace(STATIONS, start=0, end=1, surface="10—20", value=(Decimal(10), Decimal(20)))
    figures.add([wide])
    found = rows(figures, order=Order(field=Field.AMOUNT))
    assert found[:3] == ["8.5%", "10—20", "16家"]
    assert rows(figures, order=Order(field=Field.FIGURE, falling=True))[0] == "52.6亿元"


def test_everything_else_is_sorted_by_its_words(figures):
    found = rows(figures, order=Order(field=Field.BOUND, falling=True))
    assert found[0] == "1.2万余人次"
    assert found[1:] == [f.surface for f in ALL if f is not TRAINED]


def test_every_code_has_words():
    assert set(KINDS) == set(FigureKind)
    assert set(BOUNDS) == set(Qualifier)
    assert {row["rule"] for row in table("units/rules.tsv")} <= set(RULES)
    assert len(CHANGES) == 6


def test_rule_and_evidence_are_said():
    assert rule_words(STATIONS) == "Read as digits with a unit, from “16家”"
    assert rule_words(replace(STATIONS, rule="new-rule")).startswith("Read as new-rule")


def test_what_is_half_understood_is_said():
    assert doubt_words(COVERED) == "Half understood: a bound stands apart from it"
    assert doubt_words(STATIONS) == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (None, ""),
        (Change(role="by", direction="up"), "up by"),
        (
            Change(role="from", direction="down", start=Decimal(140), end=Decimal(79)),
            "140 → 79",
        ),
        (Change(role="to", direction="up", end=Decimal(8000)), "up to"),
    ],
)
def test_a_change_is_said_with_its_ends_where_both_are_known(change, said):
    assert change_words(change) == said


def test_digits_are_grouped_and_never_in_exponents():
    assert digits(Decimal("2.64E+10")) == "26,400,000,000"
    assert digits((Decimal(3), Decimal(5))) == "3–5"


def test_what_a_figure_is_compared_with_is_found_anew_when_it_changes(figures):
    assert figures.kinship(SPENT)[:2] == ("money", "元")
    other = replace(SPENT, unit="美元")
    figures.add([other])
    assert figures.kinship(other)[:2] == ("money", "美元")
