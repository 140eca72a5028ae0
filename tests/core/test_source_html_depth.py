import pytest

from reader.core.source import read
from reader.core.source.html_depth import DEPTH, flattened


@pytest.mark.parametrize("depth", [300, 3000, 100_000])
@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "blockquote", "ul><li"])
def test_no_text_is_lost_below_the_parsers_depth(tag, depth):
    names = tag.split("><")
    opening, closing = f"<{tag}>", "".join(f"</{name}>" for name in reversed(names))
    page = (
        "<html><body><p>渡口上游</p>"
        + opening * depth
        + "深处的栈桥"
        + closing * depth
        + "<p>渡口下游</p></body></html>"
    )
    assert read(page.encode(), "a.html").text.split("\n") == ["渡口上游", "深处的栈桥", "渡口下游"]


def test_lines_stay_apart_below_the_depth():
    page = "<div>" * 400 + "<p>甲</p><p>乙</p><div>丙</div>" + "</div>" * 400
    assert read(page.encode(), "a.html").text.split("\n") == ["甲", "乙", "丙"]


def test_elements_that_nobody_closes_stay_lines():
    page = "<p>云河市<span>" * 300 + "渡口"
    assert read(page.encode(), "a.html").text.count("云河市") == 300


def test_what_is_shallow_stays_as_it_is():
    page = "<div><p class='a'>甲<br/>乙</p></div><!-- <div> --><script>'<div>'</script>"
    assert flattened(page * 10) == page * 10
    assert flattened("<div>" * DEPTH) == "<div>" * DEPTH


def test_deep_tables_keep_their_cells_apart():
    page = "<div>" * 400 + "<table><tr><td>甲</td><td>乙</td></tr></table>" + "</div>" * 400
    assert read(page.encode(), "a.html").text.split("\n") == ["甲", "乙"]
