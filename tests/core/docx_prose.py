"""Sentences, styles and numberings that the DOCX documents of the tests share."""

from tests.core.docx_builder import lists, style

PROSE = "云河市各级各部门认真贯彻落实市委部署，全年新增就业三万二千人，完成投资三百二十亿元。"
LONG = PROSE + "同时，围绕企业反映的突出问题，组织开展专项服务，累计走访企业一千二百余家。"
TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"
CHINESE = lists(
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)
STYLES = (
    style("Title", jc="center"),
    style("1", shown="heading 1", level=1),
    style("2", shown="heading 2", level=2),
    style("3", shown="heading 3", level=3),
    style("toc1", shown="toc 1"),
    style("toc2", shown="toc 2"),
    style("cap", shown="caption"),
)
