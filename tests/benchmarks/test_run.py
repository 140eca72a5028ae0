from tests.benchmarks.measure import Figure
from tests.benchmarks.run import INTRO, ORDER, bad, renewed

FIRST, SECOND, *_ = ORDER.values()


def test_a_section_takes_its_place_among_the_others():
    kept = renewed(renewed("", SECOND, "later"), FIRST, "sooner")
    assert kept == f"{INTRO}\n## {FIRST}\n\nsooner\n\n## {SECOND}\n\nlater\n"


def test_a_section_that_is_measured_again_is_replaced():
    kept = renewed("", FIRST, "before")
    assert renewed(renewed(kept, SECOND, "other"), FIRST, "new").count("before") == 0


def test_what_is_over_its_limit_or_failed_is_bad():
    figures = [
        Figure(name="good", value=1.0, unit="ms", limit=2.0),
        Figure(name="over", value=3.0, unit="ms", limit=2.0),
        Figure(name="failed", value=None, unit="", note="**failed**"),
        Figure(name="missing", value=None, unit="×", note="not installed"),
    ]
    assert [one.name for one in bad(figures)] == ["over", "failed"]
