"""Habits of those who write in word processors, as small documents with the trees they must give.

Each is (bytes, tree) as in `docx_documents`.
"""

from tests.core.docx_builder import docx, lists, p, style, tbl, tc
from tests.core.docx_prose import BREAK, CHINESE, LONG, PROSE, STYLES, TAB


def some_headings_styled():
    """Only some numbered lines carry the style of their rank."""
    return docx(
        p("松岭县旅游发展实施方案", style="Title"),
        p(LONG),
        p("一、总体要求", style="1"),
        p(LONG),
        p("二、主要任务", b=True),
        p("（一）建设景区", style="2"),
        p(LONG),
        p("（二）培育民宿", b=True),
        p(LONG),
        p("三、保障措施", style="1"),
        p(LONG),
        styles=STYLES,
    ), [
        (1, "line", "一、总体要求"),
        (1, "line", "二、主要任务"),
        (2, "line", "（一）建设景区"),
        (2, "line", "（二）培育民宿"),
        (1, "line", "三、保障措施"),
    ]


def styled_articles():
    """A regulation whose articles, whole paragraphs, wear a heading's style."""
    return docx(
        p("东岭区停车管理办法", style="Title"),
        p("第一章 总则", style="1"),
        p("第一条 为了规范停车秩序，制定本办法。", style="2"),
        p("第二条 本办法适用于本区公共停车场。", style="2"),
        p("第二章 管理", style="1"),
        p("第三条 停车场应当公示收费标准。", style="2"),
        styles=STYLES,
    ), [
        (1, "line", "第一章 总则"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
        (1, "line", "第二章 管理"),
        (2, "article", "第三条"),
    ]


def styled_paragraphs():
    """Paragraphs with a lead wear a heading's style as a whole, long and short ones."""
    return docx(
        p("澄江省水利厅关于加强巡查的意见", style="Title"),
        p(LONG),
        p("一、落实责任", style="1"),
        p("（一）明确分工。各地要明确巡查责任人，落实到河到段。", style="2"),
        p("（二）加强考核。" + LONG, style="2"),
        p("二、强化保障", style="1"),
        p("（一）保障经费。各地要安排专项经费，不得截留挪用。", style="2"),
        p("（二）保障装备。" + LONG, style="2"),
        styles=STYLES,
    ), [
        (1, "line", "一、落实责任"),
        (2, "run-in", "（一）明确分工。"),
        (2, "run-in", "（二）加强考核。"),
        (1, "line", "二、强化保障"),
        (2, "run-in", "（一）保障经费。"),
        (2, "run-in", "（二）保障装备。"),
    ]


def cover_page():
    """A cover with title, author and date, printed contents, then the title once more."""
    return docx(
        p("云河市水资源综合规划", jc="center", sz=36, b=True),
        p("云河市水务局", jc="center", sz=22),
        p("2031年10月", jc="center", sz=22),
        p("目  录", jc="center"),
        p("一、现状与形势", TAB, "1", style="toc1"),
        p("二、目标与任务", TAB, "3", style="toc1"),
        p("三、重点工程", TAB, "6", style="toc1"),
        p("一、现状与形势", style="1"),
        p(LONG),
        p("二、目标与任务", style="1"),
        p(LONG),
        p("三、重点工程", style="1"),
        p(LONG),
        styles=STYLES,
    ), [
        (1, "line", "一、现状与形势"),
        (1, "line", "二、目标与任务"),
        (1, "line", "三、重点工程"),
    ]


def office_styles():
    """A template of an office: styles called by ranks, without outline levels."""
    styles = (
        style("a", shown="公文标题", jc="center"),
        style("b", shown="公文一级标题"),
        style("c", shown="公文二级标题"),
        style("d", shown="公文正文"),
    )
    return docx(
        p("云河市应急管理局年度工作总结", style="a"),
        p(LONG, style="d"),
        p("安全生产形势平稳", style="b"),
        p(LONG, style="d"),
        p("责任体系更加严密", style="c"),
        p(LONG, style="d"),
        p("隐患治理更加有力", style="c"),
        p(LONG, style="d"),
        p("应急能力持续提升", style="b"),
        p(LONG, style="d"),
        styles=styles,
    ), [
        (1, "line", "安全生产形势平稳"),
        (2, "line", "责任体系更加严密"),
        (2, "line", "隐患治理更加有力"),
        (1, "line", "应急能力持续提升"),
    ]


def head_in_table():
    """A red head set in a table: number and signer side by side."""
    return docx(
        p("中共松岭县委文件", jc="center", sz=40),
        tbl(("松委发〔2031〕12号", "签发人：李松岭")),
        p("中共松岭县委关于加强作风建设的决定", jc="center", sz=22),
        p("（2031年7月8日中共松岭县委第十三届五次全体会议通过）", jc="center"),
        p(LONG, first=4),
        p("一、坚持严的基调", font="黑体", first=4),
        p(LONG, first=4),
        p("二、健全长效机制", font="黑体", first=4),
        p(LONG, first=4),
    ), [(1, "line", "一、坚持严的基调"), (1, "line", "二、健全长效机制")]


def listed_items():
    """Items of automatic lists below headings are items, whatever their numbers."""
    return docx(
        p("临江镇村庄清洁行动方案", jc="center", b=True, sz=18),
        p(LONG),
        p("一、工作内容", b=True),
        p("重点做好以下工作："),
        p("清理垃圾；", num=(2, 0)),
        p("清理沟塘；", num=(2, 0)),
        p("清理杂物。", num=(2, 0)),
        p("二、工作要求", b=True),
        p(LONG),
        numbering=[CHINESE, lists(("decimal", "（%1）"), number=2)],
    ), [(1, "line", "一、工作内容"), (1, "line", "二、工作要求")]


def labels_of_attachments():
    """Labels 附件 1： with a heading's style, and titles in several lines."""
    return docx(
        p("云河市人民政府办公室关于印发两个办法的通知", jc="center", sz=22),
        p("各县（区）人民政府："),
        p("现将《云河市公园管理办法》《云河市绿地管理办法》印发给你们，请认真执行。"),
        p("云河市人民政府办公室", jc="right"),
        p("2031年11月1日", jc="right"),
        p("附件 1：", style="1"),
        p("云河市公园管理办法", jc="center", sz=22),
        p("第一条 为了加强公园管理，制定本办法。"),
        p("第二条 公园应当免费开放。"),
        p("附件 2：", style="1"),
        p("云河市绿地管理", BREAK, "办法（试行）", jc="center", sz=22),
        p("第一条 为了加强绿地管理，制定本办法。"),
        p("第二条 禁止侵占绿地。"),
        styles=STYLES,
    ), [
        (1, "doc-title", "云河市公园管理办法"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
        (1, "doc-title", "云河市绿地管理\n办法（试行）"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
    ]


def first_level_beside_title():
    """Sections in the style of the title's rank, right below an unstyled title."""
    return docx(
        p("东岭区经济运行分析", jc="center", sz=22, b=True),
        p("总体情况", style="1"),
        p("主要指标", style="2"),
        p(LONG),
        p("运行特点", style="2"),
        p(LONG),
        p("下一步打算", style="1"),
        p(LONG),
        styles=STYLES,
    ), [
        (1, "line", "总体情况"),
        (2, "line", "主要指标"),
        (2, "line", "运行特点"),
        (1, "line", "下一步打算"),
    ]


def centred_parts():
    """A talk whose parts are centred lines, its thoughts bold leads with a colon."""
    return docx(
        p("在青年干部座谈会上的发言", jc="center", sz=20, b=True),
        p("王云河", jc="center"),
        p("尊敬的各位领导，同志们："),
        p(PROSE, first=4),
        p("学思践悟强本领", jc="center", b=True),
        p(LONG, first=4),
        p("脚踏实地干实事", jc="center", b=True),
        p(LONG, first=4),
        p("清清白白守底线", jc="center", b=True),
        p(LONG, first=4),
    ), [
        (1, "line", "学思践悟强本领"),
        (1, "line", "脚踏实地干实事"),
        (1, "line", "清清白白守底线"),
    ]


def form_table():
    """A form: cells with long prose in a table of two columns, no data."""
    return docx(
        p("云河市科技项目申报书", jc="center", sz=22, b=True),
        tbl(
            ("项目名称", "水库大坝智能巡检"),
            ("项目内容", tc("", inner=p(LONG) + p(LONG))),
            ("承担单位", "云河市水务局"),
        ),
        p("本单位承诺所填内容真实有效，如有虚假，愿意承担相应责任。"),
    ), []


HABITS = {
    one.__name__: one
    for one in (
        some_headings_styled,
        styled_articles,
        styled_paragraphs,
        cover_page,
        office_styles,
        head_in_table,
        listed_items,
        labels_of_attachments,
        first_level_beside_title,
        centred_parts,
        form_table,
    )
}
