"""Short pieces of the samples in every encoding: at least 98 of 100 must come back."""

import pytest

from reader.core.errors import ReaderError
from reader.core.source.encoding import decode


def cuts(text, size, count):
    step = max(1, (len(text) - size) // count)
    pieces = (text[at : at + size] for at in range(0, len(text) - size, step))
    return [piece for piece in pieces if piece.strip()]


def came_back(piece, codec):
    try:
        return decode(piece.encode(codec), forced=None, hint=False)[0] == piece
    except ReaderError:
        return False


@pytest.mark.parametrize("size", [8, 20, 60])
@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("yunhe_party_building.txt", "gbk"),
        ("yunhe_party_building.txt", "utf-16-le"),
        ("yunhe_party_building.txt", "utf-16-be"),
        ("address_hant.txt", "big5"),
        ("address_hant.txt", "utf-16-le"),
    ],
)
def test_cuts_of_the_samples_are_decoded_as_they_were_encoded(samples, name, codec, size):
    text = (samples / name).read_text(encoding="utf-8")
    pieces = cuts(text, size, 120)
    right = sum(came_back(piece, codec) for piece in pieces)
    assert len(pieces) >= 100
    assert right >= 0.98 * len(pieces)
