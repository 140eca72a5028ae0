"""When a figure holds: the words of its sentence that say so."""

import pytest

from reader.core.annotations import annotate
from reader.core.context import Context


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        (
            "2029年、2030年分别招录公务员286人、312人。",
            {"286人": "2029年", "312人": "2030年"},
        ),
        ("与2025年相比，单位产值能耗下降13.5%。", {"13.5%": "与2025年相比"}),
        ("改革开放以来，人均收入增长了68倍。", {"68倍": "改革开放以来"}),
        ("今冬明春完成营造林12万亩。", {"12万亩": "今冬明春"}),
        ("力争三年内培育上市公司10家。", {"10家": ""}),
        ("1—5月，工业增加值同比增长7.1%，比1—4月加快0.3个百分点。", {"0.3个百分点": "比1—4月"}),
        ("上半年，出口增长5.4%；其中6月份增长8.2%。", {"5.4%": "上半年", "8.2%": "6月份"}),
        ("近三年来，共查处案件1260起。", {"1260起": "近三年来"}),
    ],
)
def test_the_nearest_time_that_governs_a_figure_is_its_own(sentence, times, tools):
    found = {f.surface: f.time for f in annotate(sentence, Context(), tools).figures}
    assert {surface: found[surface] for surface in times} == times
