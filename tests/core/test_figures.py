"""Figures: golden sentences, and one behaviour of meaning at a time."""

import importlib.util
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from reader.core.spans import Span

_SPEC = importlib.util.spec_from_file_location(
    "figure_cases", Path(__file__).with_name("figure_cases.py")
)
cases_module = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(cases_module)
cases, change_code = cases_module.cases, cases_module.change_code
figures, plain = cases_module.figures, cases_module.plain

ALL = [*cases("figure_sentences.tsv"), *cases("figure_probes.tsv")]


@pytest.mark.parametrize(("sentence", "expected"), ALL, ids=[c[0][:16] for c in ALL])
def test_a_sentence_has_its_figures(sentence, expected):
    found = [plain(figure) for figure in figures(sentence)]
    assert found == [(e.start, e.end, e.value, e.unit, e.qualifier) for e in expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [case for case in ALL if any(e.change for e in case[1])],
    ids=lambda case: case[:16] if isinstance(case, str) else "",
)
def test_a_sentence_says_what_changed(sentence, expected):
    found = figures(sentence)
    for figure, wanted in zip(found, expected, strict=True):
        if wanted.change:
            assert change_code(figure) == wanted.change, figure.surface


def test_most_subjects_of_the_sentences_are_named():
    asked = named = 0
    for sentence, expected in ALL:
        for figure, wanted in zip(figures(sentence), expected, strict=True):
            if wanted.subject:
                asked += 1
                named += wanted.subject in figure.subject or (
                    len(figure.subject) > 1 and figure.subject in wanted.subject
                )
    assert asked > 100
    assert named >= 0.9 * asked


def test_the_subject_is_cut_from_the_text_it_claims():
    for sentence, _ in ALL:
        for figure in figures(sentence):
            if figure.subject_start is not None:
                start, end = figure.subject_start, figure.subject_end
                assert sentence[start:end] == figure.subject


def test_both_members_of_a_pair_carry_both_numbers_and_bounds():
    first, second = figures("将审批事项由140多项精简到79项。")
    assert first.change.start == second.change.start == 140
    assert first.change.end == second.change.end == 79
    assert second.change.start_qualifier == "more_than"


def test_a_pair_may_stand_across_a_comma():
    first, second = figures("津贴额由前年的2,600元，调高至去年的3,100元。")
    assert (first.change.role, second.change.role) == ("from", "to")
    assert second.subject == "津贴额"


def test_two_pairs_cross_in_order():
    found = figures("覆盖率和入学率分别从35.3%、52.5%提高到43.3%、59.5%。")
    assert [f.change.end for f in found] == [Decimal(p) for p in ("43.3", "59.5") * 2]


def test_a_rank_rises_as_its_number_falls():
    assert {f.change.direction for f in figures("排名由第11位上升到第4位。")} == {"up"}


def test_a_comparison_is_no_change():
    assert figures("比重高于全省平均水平4个百分点。")[0].change is None


def test_a_falling_rate_keeps_its_rate_word():
    found = figures("投资下降9.6%，降幅收窄1.2个百分点。")
    assert found[1].subject == "降幅"


def test_the_level_of_a_rate_word_is_the_change_of_what_grew():
    (found,) = figures("居民消费价格涨幅为2%。")
    assert (found.subject, change_code(found)) == ("居民消费价格", "+")


def test_subjects_are_shared_out_by_respectively():
    found = figures("全年接待游客2亿人次，实现旅游收入300亿元，分别增长12%和15%。")
    assert found[3].subject == "旅游收入"


def test_quotes_in_a_subject_balance():
    (found,) = figures("连续举办9届“云河英才”高层次人才交流会等活动。")
    assert found.subject == "“云河英才”高层次人才交流会"


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("2031年，全县播种面积18万亩。", "2031年"),
        ("产量比2025年增加5万吨。", "比2025年"),
        ("出口同比增长8%。", "同比"),
        ("投入年均增长11%。", "年均"),
        ("累计办实事14件。", "累计"),
        ("连续4年招录社工400名。", "连续4年"),
        ("全县有学校12所。", ""),
    ],
)
def test_the_time_said_is_kept_as_written(sentence, time):
    assert figures(sentence)[-1].time == time


def test_what_an_amount_is_per_is_kept_apart():
    (found,) = figures("收购价每公斤20元左右。")
    assert (found.per, found.unit) == ("公斤", "元")


def test_a_word_cut_keeps_names_whole():
    sentence = "全区建成对虾养殖场12个。"
    words = [Span(0, 2), Span(2, 4), Span(4, 6), Span(6, 9), Span(9, 12), Span(12, 13)]
    module = cases_module
    masks = module.find_masks(sentence)
    (found,) = module.find_figures(
        sentence,
        module.find_quantities(sentence, masks),
        masks,
        words,
        module.Context(),
    )
    assert found.subject == "对虾养殖场"


def test_a_figure_without_a_subject_says_so():
    (found,) = figures("达到12%。")
    assert "subject-unknown" in found.doubts


def test_figures_never_overlap():
    for sentence, _ in ALL:
        found = figures(sentence)
        assert all(a.end <= b.start for a, b in pairwise(found))


def test_probes_and_gold_are_met_on_the_shared_documents(shared):
    folder = shared / "figures"
    strict = total = 0
    for gold in sorted((folder / "gold").glob("*.jsonl")):
        text = (folder / "docs" / f"{gold.stem}.txt").read_text(encoding="utf-8")
        spans, offset = set(), 0
        for line in text.split("\n"):
            spans |= {(offset + f.start, offset + f.end) for f in figures(line)}
            offset += len(line) + 1
        rows = gold.read_text(encoding="utf-8").splitlines()
        wanted = {tuple(_span(row)) for row in rows if row}
        strict += len(spans & wanted)
        total += max(len(spans), len(wanted))
    assert strict >= 0.95 * total


def _span(row):
    import json

    figure = json.loads(row)
    return figure["start"], figure["end"]
