"""Figures in English: 万 and 亿 never go wrong."""

import importlib.util
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from reader.core.figures.english import in_english, spoken

_SPEC = importlib.util.spec_from_file_location(
    "figure_cases", Path(__file__).with_name("figure_cases.py")
)
cases_module = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(cases_module)
figures = cases_module.figures

_SAID = re.compile(r"(-?[\d,]+(?:\.\d+)?)( trillion| billion| million)?")
_POWERS = {"": 1, " million": 10**6, " billion": 10**9, " trillion": 10**12}


def said_numbers(english):
    return {Decimal(n.replace(",", "")) * _POWERS[p] for n, p in _SAID.findall(english)}


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("培训干部1.2万余人次。", "more than 12,000 person-times"),
        ("收入达到6.2亿元以上。", "RMB 620 million or more"),
        ("总量为54万亿元。", "RMB 54 trillion"),
        ("进出口1363亿美元。", "US$136.3 billion"),
        ("城镇新增就业6600万人以上。", "66 million people or more"),
        ("流域面积近2000平方公里。", "nearly 2,000 square kilometres"),
        ("将事项由140多项精简到79项。", "from over 140 to 79"),
        ("出口增长8.5%。", "up 8.5%"),
        ("排放减少20%以上。", "down 20% or more"),
        ("补贴提高到300元。", "rising to RMB 300"),
        ("产量增长1.3倍。", "up 1.3 times (to 2.3 times as much)"),
        ("产值翻了一番。", "doubled"),
        ("目标为5%-6%。", "5% to 6%"),
        ("规模为13.5—14万亿元。", "RMB 13.5 trillion to RMB 14 trillion"),
        ("占三分之二。", "2/3"),
        ("缩短一半。", "down half"),
        ("收入比为2.45∶1。", "2.45:1"),
        ("规模居全国第三位。", "3rd"),
        ("亩均效益4.5万元/亩。", "45,000 yuan per mu"),
        ("工期一年。", "1 year"),
        ("五保户约有3户。", "about 3 households"),
    ],
)
def test_a_figure_in_english(sentence, english):
    assert in_english(figures(sentence)[-1]) == english


def test_a_dollar_in_traditional_script_keeps_its_chinese():
    (found,) = figures("總收入為六千二百億元。")
    assert in_english(found) == "620 billion 元"


def test_a_unit_without_english_keeps_its_chinese():
    (found,) = figures("死亡率降到22/10万。")
    assert "10万" in in_english(found)


@pytest.mark.parametrize("power", range(17))
def test_every_power_of_ten_is_said_exactly(power):
    for digits in ("1", "1.2", "9.99"):
        value = Decimal(digits).scaleb(power)
        assert said_numbers(spoken(value)) == {value}


def test_every_figure_of_the_sentences_says_its_value():
    for name in ("figure_sentences.tsv", "figure_probes.tsv"):
        for sentence, _ in cases_module.cases(name):
            for figure in figures(sentence):
                _assert_said(figure)


def _assert_said(figure):
    english = in_english(figure)
    if figure.fraction is not None or english.endswith("doubled") or "quadrupled" in english:
        return
    values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    assert set(values) <= said_numbers(english), (figure.surface, english)


def test_every_gold_figure_says_its_value(shared):
    folder = shared / "figures"
    checked = 0
    for gold in sorted((folder / "gold").glob("*.jsonl")):
        text = (folder / "docs" / f"{gold.stem}.txt").read_text(encoding="utf-8")
        rows = map(json.loads, filter(None, gold.read_text(encoding="utf-8").splitlines()))
        wanted = {(row["start"], row["end"]): row["value"] for row in rows}
        offset = 0
        for line in text.split("\n"):
            for figure in figures(line):
                value = wanted.get((offset + figure.start, offset + figure.end))
                if value is not None and figure.fraction is None and "番" not in figure.unit:
                    parts = value if isinstance(value, list) else [value]
                    said = said_numbers(in_english(figure))
                    assert {Decimal(str(part)) for part in parts} <= said, figure.surface
                    checked += 1
            offset += len(line) + 1
    assert checked > 200
