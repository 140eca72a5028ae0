"""A sound document of every format, of invented places, for the mutators to damage."""

from functools import cache
from pathlib import Path

from tests.core import docx_builder, docx_documents, odt_builder, rtf_builder
from tests.core.book_builder import book, saved
from tests.core.pdf_prints import Setter, built
from tests.core.pdf_prose import paragraphs

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
PROSE = "云河市各级各部门认真贯彻落实部署，全年新增就业三万二千人，完成投资三百二十亿元。"


@cache
def samples():
    """Name of a file → its bytes, two or so of each format."""
    page = (SAMPLES / "songling_communique_2024.html").read_bytes()
    found = {
        "通知.docx": docx_documents.notice()[0],
        "规划.docx": docx_documents.plan()[0],
        "纪要.docx": docx_documents.minutes()[0],
        "报告.odt": _odt(),
        "报告.rtf": _rtf(),
        "条例.epub": _book(),
        "公报.mht": saved(page, frames=[page[:2000]]),
        "公报.html": page,
        "公报.pdf": _pdf(),
        "办法.txt": (SAMPLES / "notice_two_attachments.txt").read_bytes(),
        "条例.md": (SAMPLES / "statute.md").read_bytes(),
    }
    assert docx_builder
    return found


def _odt():
    return odt_builder.odt(
        odt_builder.h("一、总体情况", 1),
        odt_builder.p(PROSE),
        odt_builder.table(("指标", "数值"), ("投资", "320")),
        odt_builder.p(PROSE, odt_builder.note("1", "指全市。")),
        odt_builder.items(odt_builder.p("抓好落实")),
        title="云河市报告",
    )


def _rtf():
    return rtf_builder.rtf(
        rtf_builder.par("一、总体情况", r"\b\qc"),
        rtf_builder.par(PROSE),
        rtf_builder.row("指标", "数值"),
        rtf_builder.row("投资", "320"),
        rtf_builder.par(PROSE, r"\fi560"),
    )


def _book():
    head = "<h1>云河市渡口条例</h1>"
    one = f"<h2>第一章　总则</h2><p>第一条　{PROSE}</p><table><tr><td>甲</td><td>乙</td></tr>"
    two = f"<h2>第二章　附则</h2><p>第二条　{PROSE}</p><aside epub:type='footnote'>①注</aside>"
    return book(
        head + one + "<tr><td>丙</td><td>丁</td></tr></table>",
        head + two,
        contents=[("第一章 总则", 0, 1), ("第二章 附则", 1, 1)],
    )


def _pdf():
    setter = Setter()
    for paragraph in paragraphs(12):
        setter.paragraph(paragraph)
    return built(setter.pages)
