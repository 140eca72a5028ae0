"""Rows as a workbook for spreadsheets."""

import io
from collections.abc import Iterable, Sequence

from reader.core.errors import Code, ReaderError


def workbook(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet as an .xlsx file, every cell as text: nothing of a document runs as a formula.

    Raises ReaderError E-EXTRA-01 if XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise ReaderError(Code.EXTRA_MISSING, package="XlsxWriter", extra="xlsx") from None
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("figures")
        sheet.write_row(0, 0, head, book.add_format({"bold": True}))
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
        sheet.freeze_panes(1, 0)
    return out.getvalue()
