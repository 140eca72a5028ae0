import csv
import io

from reader.core.analysis import TermUse
from reader.core.export.term_rows import TERM_COLUMNS, term_rows, terms_csv
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from tests.core.documents import build

DOCUMENT = build(("heading:1", "一、治理"), ("paragraph", "“一轴”方面，修路。落实三会一课。"))
USES = (
    TermUse(
        term="一轴",
        kind=TermKind.COINAGE,
        gloss="",
        source="",
        spellings=("一轴",),
        spans=(Span(6, 8),),
        explained_here=(Span(5, 15),),
    ),
    TermUse(
        term="=三会一课",
        kind=TermKind.FORMULA,
        gloss="meetings",
        source="Jingdu",
        spellings=("三会一课", "三會一課"),
        spans=(Span(17, 21), Span(30, 34)),
        members=("甲", "乙"),
        members_source="某报（2020）",
    ),
)


def rows():
    return [dict(zip(TERM_COLUMNS, r, strict=True)) for r in term_rows("云河", DOCUMENT, USES)]


def test_a_row_says_where_the_term_stands_first():
    first, second = rows()
    assert (first["section"], first["paragraph"], first["start"]) == ("一、治理", "1", "6")
    assert (second["places"], second["spellings"]) == ("2", "三会一课 | 三會一課")


def test_a_row_says_what_a_formula_stands_for():
    first, second = rows()
    assert first["explained"] == "“一轴”方面，修路。"
    assert (second["members"], second["members_source"]) == ("甲 | 乙", "某报（2020）")


def test_no_cell_runs_as_a_spreadsheet_formula():
    read = list(csv.reader(io.StringIO(terms_csv(term_rows("云河", DOCUMENT, USES)))))
    assert read[0] == list(TERM_COLUMNS)
    assert read[2][1] == "'=三会一课"
