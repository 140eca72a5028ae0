import json

import pytest
from hypothesis import given, strategies as st

from reader.core import snapshot
from reader.core.context import of_block
from reader.core.document import parse
from reader.core.figures import find_figures
from reader.core.masks import find_masks
from reader.core.quantities import find_quantities
from reader.core.source import read_text

TEXT = """松岭县2024年工作综述

一、抓好培训
全年举办培训班42期，培训1.2万余人次，由140多项精简到79项，比上年增长8.5%，占三分之二。

二、建好阵地
新建驿站15至20个。
"""


def figures_of(document):
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        masks = find_masks(text)
        quantities = find_quantities(text, masks)
        yield from find_figures(text, quantities, masks, (), of_block(document, index))


def test_a_document_and_its_figures_come_back_equal():
    document = parse(read_text(TEXT))
    figures = tuple(figures_of(document))
    assert {figure.change is None for figure in figures} == {True, False}
    assert snapshot.load(snapshot.dump(document, figures)) == snapshot.Snapshot(
        document=document, figures=figures
    )


def test_what_is_sealed_comes_back_unread():
    document = parse(read_text(TEXT))
    assert snapshot.load(snapshot.dump(document, (), b"sealed")).sealed == b"sealed"


def test_kinds_come_back_as_kinds():
    document = parse(read_text(TEXT))
    loaded = snapshot.load(snapshot.dump(document, ())).document
    assert all(
        new.kind is old.kind for new, old in zip(loaded.blocks, document.blocks, strict=True)
    )


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"[0]", b"\xff", b'[2,"text"]', b'[2,"t",["os"],[],[],{},{},[],[]]'],
)
def test_foreign_bytes_are_a_value_error(data):
    with pytest.raises(ValueError):
        snapshot.load(data)


@given(st.data())
def test_damage_is_a_value_error_or_another_snapshot_and_nothing_else(data):
    kept = json.loads(snapshot.dump(parse(read_text(TEXT)), ()))
    at = data.draw(st.integers(0, len(kept) - 1))
    kept[at] = data.draw(st.none() | st.integers() | st.text() | st.lists(st.text(), max_size=3))
    try:
        snapshot.load(json.dumps(kept).encode())
    except ValueError:
        return
