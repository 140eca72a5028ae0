"""DOCX lists: the numbers Word draws before paragraphs become text."""

from tests.core.docx_builder import lists, p, style
from tests.core.docx_reading import source, text

NUMBERED = lists(
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimalEnclosedCircle", "%4"),
)


def test_numbers_count_restart_below_and_are_part_of_the_text():
    body = [p("甲", num=(1, level)) for level in (0, 1, 1, 0, 1, 2, 3)]
    found = text(*body, numbering=[NUMBERED]).split("\n")
    assert found == ["一、甲", "（一）甲", "（二）甲", "二、甲", "（一）甲", "1.甲", "① 甲"]


def test_a_level_that_never_restarts_runs_on():
    law = lists(("chineseCounting", "第%1章"), ("decimal", "第%2条", '<w:lvlRestart w:val="0"/>'))
    body = [p("甲", num=(1, level)) for level in (0, 1, 0, 1)]
    assert text(*body, numbering=[law]).split("\n")[-1] == "第2条 甲"


def test_an_instance_with_its_own_start_begins_anew_once():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    first = lists(("decimal", "%1."))
    second = (
        "",
        f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{again}</w:num>',
    )
    body = [p("甲", num=(n, 0)) for n in (1, 1, 2, 2)]
    found = text(*body, numbering=[first, second]).split("\n")
    assert found == ["1.甲", "2.甲", "1.甲", "2.甲"]


def test_a_legal_level_writes_all_numbers_in_digits():
    rows = lists(("chineseCounting", "%1"), ("decimal", "%1.%2", "<w:isLgl/>"))
    found = text(p("甲", num=(1, 0)), p("乙", num=(1, 1)), numbering=[rows])
    assert found == "一 甲\n1.1 乙"


def test_digits_of_a_number_do_not_run_into_digits_of_the_text():
    found = text(p("5亿元", num=(1, 0)), numbering=[lists(("decimal", "%1."))])
    assert found == "1. 5亿元"


def test_a_bullet_makes_an_item_and_is_no_text():
    found = source(p("甲", num=(1, 0)), numbering=[lists(("bullet", "\uf0b7"))])
    assert (found.text, found.lines[0].item) == ("甲", True)


def test_an_empty_numbered_paragraph_shows_nothing():
    assert text(p("", num=(1, 0)), p("乙"), numbering=[NUMBERED]) == "乙"


def test_a_style_bound_to_a_level_is_numbered_by_it():
    rows = lists(("decimal", "%1"), ("decimal", "%1.%2", '<w:pStyle w:val="two"/>'))
    styles = [style("two", num=(1, 0))]
    assert text(p("甲", num=(1, 0)), p("乙", style="two"), styles=styles, numbering=[rows]) == (
        "1 甲\n1.1 乙"
    )


def test_number_zero_takes_a_styles_number_away():
    styles = [style("n", num=(1, 0))]
    body = p("甲", style="n", num=(0, 0))
    assert text(body, styles=styles, numbering=[NUMBERED]) == "甲"


def test_a_list_that_refers_to_a_style_of_lists_has_its_levels():
    first = lists(("decimal", "（%1）"))
    carrier = first[0].replace("<w:lvl ", '<w:styleLink w:val="L"/><w:lvl ', 1)
    link = (
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>',
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
    )
    body = p("甲", num=(1, 0)), p("乙", num=(2, 0))
    assert text(*body, numbering=[(carrier, first[1]), link]) == "（1）甲\n（2）乙"


def test_an_instance_may_replace_a_level():
    other = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>'
    )
    found = text(p("甲", num=(1, 0)), numbering=[lists(("decimal", "%1."), more=other)])
    assert found == "第五条 甲"


def test_a_level_that_is_not_there_shows_nothing():
    assert text(p("甲", num=(1, 5)), numbering=[lists(("decimal", "%1."))]) == "甲"


def test_a_dash_as_bullet_is_a_written_mark():
    assert text(p("甲", num=(1, 0)), numbering=[lists(("bullet", "——"))]) == "——甲"
