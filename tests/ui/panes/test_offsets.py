from hypothesis import given, strategies as st

from reader.ui.offsets import PaneMap, Piece, for_qt, units

TEXTS = st.text(alphabet=st.sampled_from("云河市a1𠮷𝄞🀄\n\u2029，"), max_size=40)


def qt_length(text):
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_units_count_what_utf16_takes(text):
    made = units(text)
    assert [made.to_qt(i) for i in range(len(text) + 1)] == [
        qt_length(text[:i]) for i in range(len(text) + 1)
    ]


@given(TEXTS)
def test_there_and_back_is_the_same_code_point(text):
    made = units(text)
    assert all(made.to_offset(made.to_qt(i)) == i for i in range(len(text) + 1))


def test_a_position_inside_a_pair_is_the_code_point_before_it():
    assert [units("云𠮷市").to_offset(i) for i in range(5)] == [0, 1, 1, 2, 3]


@given(st.text(max_size=40))
def test_text_for_qt_keeps_its_length_and_ends_no_block(text):
    made = for_qt(text)
    assert len(made) == len(text)
    assert not set(made) & set("\n\r\u2029\ufdd0\ufdd1\ufffc\0")


def pane_map():
    plain = units("")
    return PaneMap(
        (
            Piece(10, 14, 0, 10, plain),
            Piece(20, 23, 5, 20, units("云𠮷市")),
        )
    )


def test_hidden_text_has_no_position():
    assert pane_map().to_qt(3) is None
    assert pane_map().to_qt(17) is None


def test_the_nearest_position_of_hidden_text_is_the_next_shown():
    assert pane_map().nearest_qt(3) == 0
    assert pane_map().nearest_qt(17) == 5
    assert pane_map().nearest_qt(99) == 9


def test_positions_of_the_second_piece_count_pairs():
    assert [pane_map().to_qt(i) for i in (20, 21, 22, 23)] == [5, 6, 8, 9]
    assert [pane_map().to_offset(i) for i in (5, 6, 7, 8, 9)] == [20, 21, 21, 22, 23]


def test_a_pieces_end_has_a_position_of_its_own():
    assert pane_map().to_qt(14) == 4


def test_an_empty_map_answers_the_beginning():
    assert PaneMap(()).to_offset(7) == 0
    assert PaneMap(()).nearest_qt(7) == 0


def test_pieces_in_a_stretch_leave_empty_ones_out():
    plain = units("")
    made = PaneMap((Piece(0, 2, 0, 0, plain), Piece(3, 3, 3, 0, plain), Piece(4, 6, 4, 0, plain)))
    assert [p.start for p in made.pieces_in(1, 5)] == [0, 4]


def test_a_piece_is_found_among_all():
    pieces = (Piece(0, 3, 0, 0, units("云河市")), Piece(4, 6, 4, 4, units("东岭")))
    assert [PaneMap(pieces).index_of(piece) for piece in pieces] == [0, 1]
