import re

import pytest

from reader.app.help_pages import LANGUAGES, pages
from reader.core.assets import root

ENGLISH, CHINESE = pages("en"), pages("zh_CN")


def headings(page):
    return re.findall(r"^#+ ", page.text, re.MULTILINE)


def test_both_languages_have_the_same_pages_with_the_same_parts():
    assert [page.name for page in ENGLISH] == [page.name for page in CHINESE]
    assert [headings(page) for page in ENGLISH] == [headings(page) for page in CHINESE]


def test_both_languages_name_the_same_keys():
    keys = re.compile(r"`([^`]+)`")
    for english, chinese in zip(ENGLISH, CHINESE, strict=True):
        assert sorted(set(keys.findall(english.text))) == sorted(set(keys.findall(chinese.text)))


def test_the_first_page_gets_one_started_in_three_lines():
    for page in (ENGLISH[0], CHINESE[0]):
        assert page.name == "start"
        assert re.findall(r"^(\d)\. ", page.text, re.MULTILINE) == ["1", "2", "3"]


def test_every_picture_is_there_and_small():
    for page in ENGLISH + CHINESE:
        for name in re.findall(r"!\[[^]]+\]\(([^)]+)\)", page.text):
            assert 0 < (root() / "help" / name).stat().st_size < 250_000, name


def test_an_unknown_language_reads_english():
    assert pages("fr_FR") == ENGLISH


def test_a_language_is_known_in_every_country():
    assert pages("zh_SG") == CHINESE
    assert pages("en_GB") == ENGLISH


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_found_by_all_words_whatever_their_case(language):
    (page,) = (page for page in pages(language) if page.name == "files")
    assert page.holds("docx EPUB")
    assert page.holds("")
    assert not page.holds("docx zeppelin")


def test_chinese_paragraphs_are_not_broken_over_lines():
    """Markdown makes a line break within a paragraph a space, which Chinese does not have."""
    broken = [
        (page.name, line)
        for page in CHINESE
        for line in re.findall(r"[^\n|]\n(?=[^\s#|\-!\d])[^\n]*", page.text)
    ]
    assert broken == []
