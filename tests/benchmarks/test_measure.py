import pytest

from tests.benchmarks.measure import Figure, median, percentile, slope, table


def figure(value=None, limit=None, **more):
    return Figure(name="jump", value=value, unit="ms", limit=limit, **more)


@pytest.mark.parametrize(
    ("one", "share"),
    [
        (figure(30.0, 60.0), 0.5),
        (figure(90.0, 60.0), 1.5),
        (figure(20.0, 10.0, least=True), 0.5),
        (figure(5.0, 10.0, least=True), 2.0),
    ],
)
def test_the_share_is_what_a_figure_takes_of_its_limit(one, share):
    assert one.share == share


def test_a_figure_without_limit_or_value_has_no_share():
    assert figure(3.0).share is None
    assert figure(limit=3.0).share is None


def test_a_row_names_value_peer_limit_and_share():
    row = table([Figure(name="paint", value=1.75, unit="×", limit=3.5, peer="empty window")])
    assert row.splitlines()[-1] == "| paint | 1.75 × empty window | ≤ 3.50 × | 0.50 |  |"


def test_a_row_over_its_limit_says_so():
    assert "**over**" in table([figure(7.0, 5.0)])
    assert "**over**" not in table([figure(5.0, 5.0)])


def test_a_row_that_could_not_be_measured_says_why():
    assert table([figure(limit=5.0, note="not installed")]).endswith("|  | not installed |")


def test_the_median_is_of_as_many_calls_as_asked():
    values = iter([9.0, 1.0, 5.0, 7.0])
    assert median(lambda: next(values), 3) == 5.0
    assert next(values) == 7.0


@pytest.mark.parametrize(("n", "found"), [(1, 0), (20, 19), (100, 95)])
def test_the_percentile_leaves_one_in_twenty_above(n, found):
    assert percentile(range(n), 0.95) == found


@pytest.mark.parametrize("power", [1.0, 2.0])
def test_the_slope_is_the_power_by_which_time_grows(power):
    points = [(float(size), 3 * size**power) for size in (10, 20, 40, 80)]
    assert slope(points) == pytest.approx(power)
