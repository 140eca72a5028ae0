import pytest

from reader.core.errors import Code
from reader.core.glossary import MAX_NOTICES, parse, with_glossaries
from reader.core.lexicon import OWN_SOURCE, TermKind, load
from reader.core.terms import find_terms


def parsed(text):
    return parse(text, "team")


def codes(text):
    return [(notice.code, notice.data["line"]) for notice in parsed(text).notices]


def found(sentence, text):
    lexicon = with_glossaries(load(), parsed(text).entries)
    return {term.term: term for term in find_terms(sentence, (), (), lexicon)}


def test_a_row_is_an_entry_with_its_source():
    (entry,) = parsed("云桥工程,yún qiáo gōng chéng,Cloud Bridge scheme,Team list,").entries
    assert (entry.term, entry.gloss, entry.gloss_source) == (
        "云桥工程",
        "Cloud Bridge scheme",
        "Team list",
    )
    assert entry.syllables == ("yún", "qiáo", "gōng", "chéng")


def test_a_gloss_without_source_is_the_glossarys():
    (entry,) = parsed("云桥工程,,Cloud Bridge scheme").entries
    assert (entry.gloss_source, entry.syllables) == ("team", ())


def test_a_note_stands_behind_the_gloss():
    (entry,) = parsed("云桥工程,,Cloud Bridge,,since 2020").entries
    assert entry.gloss == "Cloud Bridge — since 2020"


def test_a_term_alone_is_marked_without_gloss():
    (entry,) = parsed("云桥工程").entries
    assert (entry.gloss, entry.gloss_source) == ("", "")


def test_a_header_line_names_the_columns_in_any_order():
    (entry,) = parsed("Gloss,Owner,Term\r\nCloud Bridge,Li,云桥工程\r\n").entries
    assert (entry.term, entry.gloss) == ("云桥工程", "Cloud Bridge")


def test_quoted_cells_may_hold_commas_and_line_ends():
    (entry,) = parsed('云桥工程,,"bridge, \nof clouds"').entries
    assert entry.gloss == "bridge, of clouds"


def test_pinyin_with_numbers_gets_tone_marks():
    (entry,) = parsed("绿桥,lu:4 qiao2").entries
    assert entry.syllables == ("lǜ", "qiáo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("term,gloss\n桥,bridge\n", (Code.GLOSSARY_TERM, "2")),
        (",,a gloss without term\n", (Code.GLOSSARY_TERM, "1")),
        ("云桥工程,yún qiáo\n", (Code.GLOSSARY_PINYIN, "1")),
        ("\n云桥,,a\n\n云桥,,b\n", (Code.GLOSSARY_TWICE, "4")),
    ],
)
def test_a_bad_row_is_reported_with_its_line(text, expected):
    assert codes(text) == [expected]


def test_good_rows_stand_beside_bad_ones():
    glossary = parsed("桥,,x\n云桥,yún,bridge\n云路,,road\n")
    assert [(e.term, e.syllables) for e in glossary.entries] == [("云桥", ()), ("云路", ())]


def test_of_many_bad_rows_the_first_are_reported():
    assert len(parsed("桥\n" * 500).notices) == MAX_NOTICES


def test_a_cell_too_large_for_csv_ends_the_reading_with_a_notice():
    glossary = parsed("云桥,,bridge\n云路,,“\n" + "x" * 200_000)
    assert [e.term for e in glossary.entries] == ["云桥", "云路"]
    assert [n.code for n in glossary.notices] == [Code.GLOSSARY_UNREADABLE]


def test_the_users_gloss_comes_before_the_lexicons():
    term = found("抓好党建。", "党建,,party affairs,Ministry list")["党建"]
    assert (term.gloss, term.source) == ("party affairs", "Ministry list")


def test_what_the_user_leaves_open_stays_the_lexicons():
    term = found("落实三会一课。", "三会一课")["三会一课"]
    assert (term.kind, term.source, len(term.members)) == (TermKind.FORMULA, OWN_SOURCE, 4)


def test_a_users_term_is_found_in_the_text():
    assert "云桥工程" in found("实施云桥工程。", "云桥工程,,Cloud Bridge scheme")


def test_no_entries_leave_the_lexicon_as_it_is():
    assert with_glossaries(load(), ()) is load()
