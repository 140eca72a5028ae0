"""The figures left by the filter as a file."""

import csv
import io
import json
import sys
import zipfile
from decimal import Decimal

import pytest

from reader.app.figure_export import FORMS, export
from reader.core.errors import Code, ReaderError
from reader.core.figures.check import Check, CheckKind
from tests.app.figure_samples import AID, GREW, STATIONS, document

CHECK = Check(
    kind=CheckKind.GROWTH,
    figures=(0, 1, 2),
    stated=Decimal("8.5"),
    derived=Decimal(9),
    tolerance=Decimal("0.1"),
    formula="9%",
)


def checks(figure):
    return (CHECK,) if figure == GREW else ()


def test_csv_has_a_row_for_each_figure_and_words_for_its_check():
    rows = list(csv.DictReader(io.StringIO(export(document(), [STATIONS, GREW], checks, "csv"))))
    assert [row["surface"] for row in rows] == ["16家", "8.5%"]
    assert rows[0]["check"] == ""
    assert rows[1]["check"].startswith("Does not recompute, because 9% (derived)")


def test_json_is_the_command_line_s_in_the_order_of_the_text():
    written = json.loads(export(document(), [AID, STATIONS], checks, "json"))
    assert list(written) == ["schema", "source", "figures"]
    assert [(f["surface"], f["section"]) for f in written["figures"]] == [
        ("16家", 1),
        ("4500万元", 2),
    ]


def test_a_workbook_holds_the_same_rows():
    pytest.importorskip("xlsxwriter")
    book = zipfile.ZipFile(io.BytesIO(export(document(), [STATIONS], checks, "xlsx")))
    assert "驿站" in book.read("xl/sharedStrings.xml").decode("utf-8")


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ReaderError) as caught:
        export(document(), [STATIONS], checks, "xlsx")
    assert caught.value.code is Code.EXTRA_MISSING
    assert caught.value.data == {"package": "XlsxWriter", "extra": "xlsx"}


@pytest.mark.parametrize("form", FORMS)
def test_no_figures_make_an_empty_table(form):
    if form == "xlsx":
        pytest.importorskip("xlsxwriter")
    assert export(document(), [], checks, form)
