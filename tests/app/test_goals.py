import pytest

from reader.app.annotated import Annotated
from reader.app.goals import Goals
from reader.core.annotations import Annotations
from reader.core.readings import Reading
from tests.core.documents import build

DOCUMENT = build(
    ("heading:1", "一、强化培训"),
    ("paragraph", "云河市培训干部1.2万人次。"),
    ("heading:2", "（一）組織12支队伍"),
    ("paragraph", "东岭区组建队伍" + "，走村入户" * 12 + "。"),
    ("heading:1", "二、服务群众"),
    ("paragraph", "松岭县走访群众3万户。"),
)


def names(goals):
    return [goal.name for goal in goals]


@pytest.fixture
def goals():
    return Goals(DOCUMENT)


def test_nothing_typed_offers_all_sections_in_order(goals):
    assert names(goals.matching(" ")) == ["一、强化培训", "（一）組織12支队伍", "二、服务群众"]
    assert [goal.level for goal in goals.matching("")] == [1, 2, 1]


def test_a_number_is_a_paragraph_first_then_a_section(goals):
    found = goals.matching("3")
    assert [(goal.paragraph, goal.section) for goal in found] == [(3, None), (3, 3)]
    assert found[0].name == "松岭县走访群众3万户。"


def test_signs_say_which_of_the_two_is_meant(goals):
    assert [goal.section for goal in goals.matching("§ 2")] == [2]
    assert [goal.paragraph for goal in goals.matching("¶2")] == [2]


def test_a_number_is_looked_for_in_headings_too(goals):
    assert names(goals.matching("12")) == ["（一）組織12支队伍"]


def test_what_there_is_not_is_not_found(goals):
    assert goals.matching("¶9") == goals.matching("§0") == goals.matching("春耕") == ()


def test_words_are_found_in_either_script_and_any_order(goals):
    assert names(goals.matching("队伍 组织")) == ["（一）組織12支队伍"]


def test_pinyin_finds_headings_that_have_been_read():
    at = DOCUMENT.text.index("服务群众")
    annotated = Annotated(DOCUMENT)
    annotated.add(
        Annotations(
            start=at,
            end=at + 4,
            readings=(
                Reading(start=at, end=at + 2, syllables=("fú", "wù")),
                Reading(start=at + 2, end=at + 4, syllables=("qún", "zhòng")),
            ),
        )
    )
    assert names(Goals(DOCUMENT, annotated).matching("fuwu")) == ["二、服务群众"]


def test_a_section_says_its_first_paragraph_and_a_long_paragraph_is_cut(goals):
    assert [goal.paragraph for goal in goals.matching("")] == [1, 2, 3]
    assert len(goals.matching("¶2")[0].name) == 41


def test_the_section_one_is_in_is_known(goals):
    assert goals.at(DOCUMENT.text.index("松岭县")) == 2
