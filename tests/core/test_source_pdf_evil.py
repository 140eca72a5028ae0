"""PDFs that are damaged or made to do harm: read in bounds, or refused by code."""

import random

import pytest

from reader.core.errors import Code, ReaderError
from reader.core.source import read
from reader.core.source.pdf import parse
from tests.core.pdf_prints import Page, Setter, built
from tests.core.pdf_prose import paragraphs

GOOD = "松岭县水库除险加固完成。"


def page_with(*raw):
    page = Page()
    for operators in raw:
        page.raw(operators)
    page.text(90, 600, GOOD)
    return page


def text_of(*pages):
    return read(built(list(pages)), "a.pdf").text


def test_text_at_absurd_places_and_sizes_is_left_out():
    page = page_with("BT /song nan Tf 1 0 0 1 90 700 Tm <4e2d> Tj ET")
    page.text(1e30, -1e30, "远")
    page.text(90, 700, "大", size=1e9)
    page.text(90, 650, "小", size=0)
    assert text_of(page) == GOOD


def test_a_thousand_crossing_rules_are_no_table_and_take_no_time():
    page = page_with()
    for at in range(1000):
        page.rule(at * 0.5, 10, at * 0.5, 800)
        page.rule(10, at * 0.8, 580, at * 0.8)
    assert "水库" in text_of(page).replace("\n", "").replace("\t", "")


def test_a_deep_stack_of_states_is_read():
    assert text_of(page_with("q " * 50_000)) == GOOD


def test_words_strewn_over_a_page_are_read_in_some_order():
    page = Page()
    for at in range(2000):
        page.text(50 + (at * 7) % 480, 60 + (at * 13) % 720, "字词", size=6)
    assert "字" in text_of(page)


def test_pages_over_the_bound_are_left_out_with_a_notice(monkeypatch):
    monkeypatch.setattr(parse, "MAX_PAGES", 3)
    source = read(built(prose_pages(40)), "a.pdf")
    notice = next(n for n in source.notices if n.code is Code.PAGES_LEFT_OUT)
    assert notice.data["read"] == "3"


def test_characters_over_the_bound_end_the_reading_with_a_notice(monkeypatch):
    monkeypatch.setattr(parse, "MAX_CHARACTERS", 500)
    source = read(built(prose_pages(40)), "a.pdf")
    assert Code.PAGES_LEFT_OUT in [n.code for n in source.notices]
    assert len(source.text) < 3000


def prose_pages(count):
    setter = Setter()
    for one in paragraphs(count):
        setter.paragraph(one)
    return setter.pages


def test_progress_is_told_in_pages():
    told = []
    read(built(prose_pages(40)), "a.pdf", progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert {total for _, total in told} == {len(prose_pages(40))}


def test_a_file_that_is_only_a_head_is_damaged():
    with pytest.raises(ReaderError) as caught:
        read(b"%PDF-1.7\n" + bytes(range(256)) * 40, "a.pdf")
    assert caught.value.code is Code.SOURCE_BROKEN


@pytest.mark.parametrize("seed", range(40))
def test_changed_bytes_are_read_or_refused_by_code(seed):
    chance = random.Random(seed)
    data = bytearray(built(prose_pages(6)))
    for _ in range(chance.randint(1, 60)):
        data[chance.randrange(9, len(data))] = chance.randrange(256)
    told = None
    try:
        told = read(bytes(data), "a.pdf").text
    except ReaderError as error:
        told = error.code.value
    assert told


def test_nothing_of_a_script_is_run_or_shown():
    data = built([page_with()]).replace(
        b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
    )
    assert read(data, "a.pdf").text == GOOD
