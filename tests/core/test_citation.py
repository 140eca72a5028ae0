from dataclasses import replace

from reader.core import citation
from reader.core.outline import SectionKind
from reader.core.source import PageStart
from tests.core.documents import build

_META = {
    "title": "松岭县工作综述",
    "source": "松岭先锋",
    "site": "澄江党建",
    "date": "2024-03-05",
    "issuer": "中共松岭县委",
}
_LINES = (
    ("heading:1", "一、夯实基层"),
    ("paragraph", "全县建成驿站16家。"),
    ("paragraph", "培训干部500余人次。"),
)


def test_a_citation_names_who_what_where_and_when():
    document = build(*_LINES, meta=_META)
    assert citation.cite(document, 8, 12) == (
        "中共松岭县委：《松岭县工作综述》，松岭先锋，2024-03-05，§ 一、夯实基层，¶ 1"
    )


def test_a_document_without_metadata_is_cited_by_its_file_name():
    assert citation.cite(build(("paragraph", "建成16家。")), 0, 3) == "云河.txt，¶ 1"


def test_a_file_name_in_a_citation_holds_nothing_unseen():
    document = build(("paragraph", "建成16家。"))
    named = replace(document, source=replace(document.source, name="换\n行\u202e\udcff.txt"))
    assert citation.cite(named, 0, 3) == "换\ufffd行\ufffd\ufffd.txt，¶ 1"


def test_the_time_of_day_is_left_out():
    document = build(("paragraph", "建成。"), meta={"title": "综述", "date": "2024-03-05 09:17:21"})
    assert citation.cite(document, 0, 3) == "《综述》，2024-03-05，¶ 1"


def test_a_numbered_paper_is_cited_by_the_day_it_was_written():
    meta = {
        "title": "通知",
        "document_number": "云政发〔2031〕8号",
        "date_published": "2031年5月9日",
        "date_written": "2031年5月2日",
    }
    document = build(("paragraph", "建成16家。"), meta=meta)
    assert citation.cite(document, 0, 3) == "《通知》，云政发〔2031〕8号，2031年5月2日，¶ 1"


def test_a_title_over_two_lines_is_cited_on_one():
    document = build(("paragraph", "建成16家。"), meta={"title": "云河市\n工作综述"})
    assert "\n" not in citation.cite(document, 0, 3)


def test_a_title_with_its_own_marks_gets_no_second_pair():
    document = build(("paragraph", "建成16家。"), meta={"title": "《条例》释义"})
    assert citation.cite(document, 0, 3) == "《条例》释义，¶ 1"


def test_the_site_stands_in_for_a_missing_source():
    document = build(("paragraph", "建成16家。"), meta={"title": "综述", "site": "澄江党建"})
    assert citation.cite(document, 0, 3) == "《综述》，澄江党建，¶ 1"


def test_a_passage_over_two_paragraphs_names_both():
    document = build(*_LINES)
    assert citation.paragraph_words(document, 8, 25) == "¶ 1–2"


def test_a_heading_has_no_paragraph_number():
    assert citation.paragraph_words(build(*_LINES), 0, 3) == ""


def test_nested_sections_are_named_from_the_outermost_in():
    document = build(
        ("heading:1", "一、回顾"), ("heading:2", "（一）农业"), ("paragraph", "增产。")
    )
    assert citation.section_words(document, 12) == "§ 一、回顾 › （一）农业"


def test_a_run_in_lead_is_named_without_its_final_mark():
    document = build(("heading:1", "夯实基础。"), ("paragraph", "建成16家。"))
    run_in = replace(document.sections[0], kind=SectionKind.RUN_IN)
    document = replace(document, sections=(run_in,))
    assert citation.section_words(document, 6) == "§ 夯实基础"


def test_a_link_carries_hash_paragraph_offsets_and_quotation():
    document = build(*_LINES)
    assert citation.link(document, 8, 10) == (
        f"jingdu://{'ab' * 32}?p=1&a=8&b=10&q=%E5%8E%BF%E5%BB%BA"
    )


def test_a_link_quotes_at_most_32_code_points():
    document = build(("paragraph", "好" * 90))
    assert citation.link(document, 0, 90).count("%E5%A5%BD") == 32


def test_a_link_outside_every_paragraph_names_none():
    assert "p=" not in citation.link(build(*_LINES), 0, 3)


def test_a_print_is_cited_by_its_pages():
    document = build(
        ("paragraph", "建成16家。"), ("paragraph", "培训500人。"), meta={"title": "综述"}
    )
    paged = replace(document, pages=(PageStart(0, 0), PageStart(2, 3), PageStart(7, 4)))
    assert citation.cite(paged, 0, 2) == "《综述》，¶ 1"
    assert citation.cite(paged, 2, 5) == "《综述》，第3页，¶ 1"
    assert citation.cite(paged, 2, 10) == "《综述》，第3–4页，¶ 1–2"
