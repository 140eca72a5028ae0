"""Figures as sentences with their citations."""

from dataclasses import replace

import pytest

from reader.app.figure_sentence import chinese_sentence, english_sentence, sentences
from reader.core.figures import Change
from tests.app.figure_samples import AID, COVERED, GREW, SPENT, STATIONS, TRAINED, document

CITED = "《云河市强基工作综述》，§ 一、夯实基层，¶ 1"


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (TRAINED, "More than 12,000 person-times of 培训干部, 全年 ("),
        (SPENT, "RMB 320 million ("),
        (AID, "RMB 45 million of 补贴 ("),
        (COVERED, "覆盖率: 95% ("),
        (GREW, "贷款: up 8.5% ("),
    ],
)
def test_english_says_the_amount_of_what(figure, said):
    assert english_sentence(document(), figure).startswith(said)


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (TRAINED, "全年，培训干部：1.2万余人次（"),
        (SPENT, "3.2亿元（"),
        (GREW, "贷款上升8.5%（"),
        (replace(STATIONS, change=Change(role="to", direction="down")), "驿站降至16家（"),
    ],
)
def test_chinese_keeps_the_figure_as_written(figure, said):
    assert chinese_sentence(document(), figure).startswith(said)


def test_both_say_where_it_stands():
    assert english_sentence(document(), STATIONS).endswith(f"({CITED}).")
    assert chinese_sentence(document(), STATIONS).endswith(f"（{CITED}）。")


def test_each_figure_has_a_line():
    assert sentences(document(), [STATIONS, SPENT], chinese=True).count("\n") == 1
