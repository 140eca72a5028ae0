from hypothesis import given, strategies as st

from reader.app.history import History


def test_a_new_jump_forgets_what_was_ahead():
    history, _ = History().visited(1).back(5)
    assert history.ahead == (5,)
    assert history.visited(9).ahead == ()


def test_leaving_the_same_place_twice_is_kept_once():
    assert History().visited(4).visited(4).behind == (4,)


def test_old_places_fall_off():
    history = History()
    for offset in range(150):
        history = history.visited(offset)
    assert history.behind == tuple(range(50, 150))


@given(st.lists(st.integers(0, 99), min_size=1, max_size=30), st.integers(0, 99))
def test_forward_takes_back_what_back_did(places, here):
    history = History()
    for place in places:
        history = history.visited(place)
    went, offset = history.back(here)
    assert went.forward(offset) == (history, here)
