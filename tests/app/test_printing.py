from reader.app.printing import part, section_span, whole
from reader.core.spans import Span
from tests.core.documents import build

DOCUMENT = build(
    ("title", "云河市培训综述"),
    ("heading:1", "一、强化培训"),
    ("paragraph", "云河市培训干部1.2万人次。"),
    ("heading:1", "二、服务群众"),
    ("paragraph", "松岭县走访群众3万户。"),
)


def shown(printed):
    text = printed.document.text
    return [text[block.start : block.end] for block in printed.document.blocks]


def test_the_whole_document_is_printed_as_it_is():
    assert whole(DOCUMENT).document is DOCUMENT
    assert whole(DOCUMENT).whole


def test_a_selection_is_cut_to_what_is_selected():
    start = DOCUMENT.text.index("干部")
    end = DOCUMENT.text.index("服务")
    assert shown(part(DOCUMENT, Span(start, end))) == ["干部1.2万人次。", "二、"]


def test_the_foot_cites_what_is_printed():
    start = DOCUMENT.text.index("松岭县")
    assert part(DOCUMENT, Span(start, start + 3)).citation.endswith("§ 二、服务群众，¶ 2")


def test_the_head_names_the_document_or_its_file():
    assert part(DOCUMENT, Span(0, 3)).title == DOCUMENT.source.name


def test_a_section_reaches_to_the_next_of_its_rank():
    start = DOCUMENT.text.index("一、")
    span = section_span(DOCUMENT, DOCUMENT.text.index("培训干部"))
    assert span is not None
    assert span.start == start
    assert "松岭县" not in span.cut(DOCUMENT.text)
    assert section_span(DOCUMENT, 0) is None
