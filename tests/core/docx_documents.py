"""Documents of invented places as word processors write them, with the trees they must give.

Each is (bytes, tree): the tree as (level, kind, heading) in order.
"""

from tests.core import docx_oddities
from tests.core.docx_builder import box, docx, foot, lists, p, r, style, tbl, tc
from tests.core.docx_prose import CHINESE, LONG, STYLES, TAB


def notice():
    """A notice with red head, automatic numbers and two attachments."""
    return docx(
        p("云河市人民政府文件", jc="center", sz=36, b=True),
        p("云政发〔2031〕5号", jc="center"),
        p("云河市人民政府关于推进数字政府建设的通知", jc="center", sz=22, font="方正小标宋简体"),
        p("各县（区）人民政府，市政府各部门："),
        p(LONG, first=4),
        p("总体要求", num=(1, 0), font="黑体"),
        p(LONG, first=4),
        p("重点任务", num=(1, 0), font="黑体"),
        p(r("夯实数字底座。", font="楷体"), LONG, num=(1, 1)),
        p(r("完善服务体系。", font="楷体"), LONG, num=(1, 1)),
        p("保障措施", num=(1, 0), font="黑体"),
        p("加强组织领导。" + LONG, num=(1, 1)),
        p("强化资金保障。" + LONG, num=(1, 1)),
        p("附件：1.云河市数字政府建设任务分工表"),
        p("2.云河市政务数据管理办法", first=6),
        p("云河市人民政府", jc="right"),
        p("2031年5月6日", jc="right"),
        p("（此件公开发布）"),
        p("附件1", font="黑体"),
        p("云河市数字政府建设任务分工表", jc="center", sz=22),
        tbl(
            ("序号", "任务", "牵头单位"),
            ("1", "建设政务云平台", "市数据局"),
            ("2", "一网通办", "政务办"),
        ),
        p("附件2", font="黑体"),
        p("云河市政务数据管理办法", jc="center", sz=22),
        p("第一章  总则", jc="center"),
        p("第一条  为了规范政务数据管理，制定本办法。", first=4),
        p("第二条  本市行政区域内适用本办法。", first=4),
        p("第二章  附则", jc="center"),
        p("第三条  本办法自2031年7月1日起施行。", first=4),
        numbering=[CHINESE],
    ), [
        (1, "line", "一、总体要求"),
        (1, "line", "二、重点任务"),
        (2, "run-in", "（一）夯实数字底座。"),
        (2, "run-in", "（二）完善服务体系。"),
        (1, "line", "三、保障措施"),
        (2, "run-in", "（一）加强组织领导。"),
        (2, "run-in", "（二）强化资金保障。"),
        (1, "doc-title", "云河市数字政府建设任务分工表"),
        (1, "doc-title", "云河市政务数据管理办法"),
        (2, "line", "第一章  总则"),
        (3, "article", "第一条"),
        (3, "article", "第二条"),
        (2, "line", "第二章  附则"),
        (3, "article", "第三条"),
    ]


def report():
    """A report with heading styles, printed contents, a caption, a table and a footnote."""
    return docx(
        p("临江镇2031年工作报告", style="Title"),
        p("——在镇第六届人民代表大会第一次会议上"),
        p("2031年1月8日"),
        p("目录", jc="center"),
        p("2030年工作回顾", TAB, r("1"), style="toc1"),
        p("经济稳步增长", TAB, r("1"), style="toc2"),
        p("2031年工作安排", TAB, r("5"), style="toc1"),
        p("各位代表："),
        p(LONG),
        p("2030年工作回顾", style="1"),
        p(LONG),
        p("经济稳步增长", style="2"),
        p(LONG),
        p("表1 主要指标", style="cap"),
        tbl(("指标", "2029年", "2030年"), ("生产总值（亿元）", "12.5", "13.6"), head=1),
        p("民生持续改善", style="2"),
        p(LONG, foot(1)),
        p("2031年工作安排", style="1"),
        p(LONG),
        p("发展目标", style="2"),
        p(LONG),
        styles=STYLES,
        footnotes=["数据为快报数。"],
    ), [
        (1, "line", "2030年工作回顾"),
        (2, "line", "经济稳步增长"),
        (2, "line", "民生持续改善"),
        (1, "line", "2031年工作安排"),
        (2, "line", "发展目标"),
    ]


def statute():
    """A statute whose chapters and articles are numbered by the program, articles running on."""
    law = lists(
        ("chineseCountingThousand", "第%1章"),
        ("chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>'),
        ("chineseCounting", "（%3）"),
    )
    return docx(
        p("松岭县河道管理条例", b=True, sz=22, jc="center"),
        p("（2031年3月1日松岭县第五届人民代表大会第二次会议通过）", jc="center"),
        p("总则", num=(1, 0), jc="center"),
        p("为了加强河道管理，制定本条例。", num=(1, 1)),
        p("本县行政区域内适用本条例。", num=(1, 1)),
        p("河道保护", num=(1, 0), jc="center"),
        p("禁止在河道内倾倒垃圾。", num=(1, 1)),
        p("违反规定的，按照下列规定处理：", num=(1, 1)),
        p("责令改正；", num=(1, 2)),
        p("处以罚款。", num=(1, 2)),
        p("附则", num=(1, 0), jc="center"),
        p("本条例自2031年5月1日起施行。", num=(1, 1)),
        numbering=[law],
    ), [
        (1, "line", "第一章 总则"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
        (1, "line", "第二章 河道保护"),
        (2, "article", "第三条"),
        (2, "article", "第四条"),
        (1, "line", "第三章 附则"),
        (2, "article", "第五条"),
    ]


def plan():
    """A plan: 篇 and 章 in heading styles with automatic numbers, a box and a merged table."""
    numbers = lists(
        ("chineseCountingThousand", "第%1篇", '<w:pStyle w:val="1"/>'),
        ("chineseCountingThousand", "第%2章", '<w:pStyle w:val="2"/><w:lvlRestart w:val="0"/>'),
        ("chineseCountingThousand", "第%3节", '<w:pStyle w:val="3"/>'),
    )
    styles = (
        style("Title", jc="center"),
        style("1", shown="heading 1", level=1, num=(1, 0)),
        style("2", shown="heading 2", level=2, num=(1, 1)),
        style("3", shown="heading 3", level=3, num=(1, 2)),
    )
    return docx(
        p("云河市国民经济和社会发展第十六个五年规划纲要", style="Title"),
        p("开启新征程", style="1"),
        p("发展环境", style="2"),
        p(LONG),
        p("发展目标", style="2"),
        p(LONG),
        tbl(
            (tc("指标", merge="restart"), tc("单位", merge="restart"), tc("数值", span=2)),
            (tc("", merge="continue"), tc("", merge="continue"), "2030年", "2035年"),
            ("生产总值", "亿元", "3200", "4500"),
        ),
        p("建设现代产业体系", style="1"),
        p("做强先进制造业", style="2"),
        p("改造传统产业", style="3"),
        p(LONG, box(p("专栏1 产业工程", b=True), p("新建产业园三个，改造老园区五个。"))),
        p("培育新兴产业", style="3"),
        p(LONG),
        p("发展现代服务业", style="2"),
        p(LONG),
        styles=styles,
        numbering=[numbers],
    ), [
        (1, "line", "第一篇 开启新征程"),
        (2, "line", "第一章 发展环境"),
        (2, "line", "第二章 发展目标"),
        (1, "line", "第二篇 建设现代产业体系"),
        (2, "line", "第三章 做强先进制造业"),
        (3, "line", "第一节 改造传统产业"),
        (3, "line", "第二节 培育新兴产业"),
        (2, "line", "第四章 发展现代服务业"),
    ]


def minutes():
    """Minutes with footnotes, typed numbers and bold leads; all styles are Normal."""
    return docx(
        p("云河市人民政府常务会议纪要", b=True, sz=22, jc="center"),
        p("（第12期）", jc="center"),
        p("市政府办公室", TAB, r("2031年4月2日")),
        p("3月30日，市长主持召开市政府第七十八次常务会议，研究防汛备汛等工作。纪要如下：", first=4),
        p("一、关于防汛备汛工作", b=True, first=4),
        p("会议听取了市应急局的汇报。", foot(1), LONG, first=4),
        p("二、关于农村公路建设", b=True, first=4),
        p("会议原则同意《云河市农村公路建设方案》。", LONG, foot(2), first=4),
        p("三、其他事项", b=True, first=4),
        p(LONG, first=4),
        p("出席：王云河、李松岭、赵临江。", first=4),
        footnotes=["汇报稿由市水务局会签。", "方案另发。"],
    ), [
        (1, "line", "一、关于防汛备汛工作"),
        (1, "line", "二、关于农村公路建设"),
        (1, "line", "三、其他事项"),
    ]


def opinion():
    """An implementing opinion: 黑体 lines, 楷体 leads, third ranks typed with a full stop."""
    return docx(
        p("中共云河市委办公室", jc="center", sz=22),
        p("关于加强基层治理的实施意见", jc="center", sz=22),
        p(LONG, font="仿宋_GB2312", first=4),
        p("一、健全领导体系", font="黑体", first=4),
        p(r("（一）压实主体责任。", font="楷体_GB2312"), r(LONG, font="仿宋_GB2312"), first=4),
        p(r("（二）完善工作机制。", font="楷体_GB2312"), r(LONG, font="仿宋_GB2312"), first=4),
        p("1.建立联席会议。" + LONG, font="仿宋_GB2312", first=4),
        p("2.建立督查制度。" + LONG, font="仿宋_GB2312", first=4),
        p("二、提升服务能力", font="黑体", first=4),
        p(r("（一）优化窗口服务。", font="楷体_GB2312"), r(LONG, font="仿宋_GB2312"), first=4),
        p(r("（二）推行代办服务。", font="楷体_GB2312"), r(LONG, font="仿宋_GB2312"), first=4),
    ), [
        (1, "line", "一、健全领导体系"),
        (2, "run-in", "（一）压实主体责任。"),
        (2, "run-in", "（二）完善工作机制。"),
        (3, "run-in", "1.建立联席会议。"),
        (3, "run-in", "2.建立督查制度。"),
        (1, "line", "二、提升服务能力"),
        (2, "run-in", "（一）优化窗口服务。"),
        (2, "run-in", "（二）推行代办服务。"),
    ]


def round_up():
    """A round-up: unnumbered centred bold headings and bold run-in leads."""
    return docx(
        p("松岭县组织工作综述", b=True, sz=22, jc="center"),
        p(LONG, first=4),
        p("把牢方向，凝聚奋进力量", b=True, jc="center"),
        p(r("强化理论武装。", b=True), LONG, first=4),
        p(r("严格组织生活。", b=True), LONG, first=4),
        p("选贤任能，锻造过硬队伍", b=True, jc="center"),
        p(r("拓宽选人视野。", b=True), LONG, first=4),
        p(r("从严管理监督。", b=True), LONG, first=4),
    ), [
        (1, "line", "把牢方向，凝聚奋进力量"),
        (2, "run-in", "强化理论武装。"),
        (2, "run-in", "严格组织生活。"),
        (1, "line", "选贤任能，锻造过硬队伍"),
        (2, "run-in", "拓宽选人视野。"),
        (2, "run-in", "从严管理监督。"),
    ]


def research():
    """A study with decimal heading numbers through heading styles, as engineers write."""
    numbers = lists(
        ("decimal", "%1", '<w:pStyle w:val="1"/>'),
        ("decimal", "%1.%2", '<w:pStyle w:val="2"/>'),
        ("decimal", "%1.%2.%3", '<w:pStyle w:val="3"/>'),
    )
    styles = (
        style("1", shown="标题 1", level=1, num=(1, 0)),
        style("2", shown="标题 2", level=2, num=(1, 1)),
        style("3", shown="标题 3", level=3, num=(1, 2)),
        style("t", shown="公文标题", jc="center"),
    )
    return docx(
        p("云河水库除险加固可行性研究报告", style="t"),
        p("综合说明", style="1"),
        p("绪言", style="2"),
        p(LONG),
        p("水文", style="2"),
        p(LONG),
        p("工程任务和规模", style="1"),
        p("工程任务", style="2"),
        p("防洪任务", style="3"),
        p(LONG),
        p("供水任务", style="3"),
        p(LONG),
        styles=styles,
        numbering=[numbers],
    ), [
        (1, "line", "1 综合说明"),
        (2, "line", "1.1 绪言"),
        (2, "line", "1.2 水文"),
        (1, "line", "2 工程任务和规模"),
        (2, "line", "2.1 工程任务"),
        (3, "line", "2.1.1 防洪任务"),
        (3, "line", "2.1.2 供水任务"),
    ]


DOCUMENTS = {
    one.__name__: one
    for one in (
        notice,
        report,
        statute,
        plan,
        minutes,
        opinion,
        round_up,
        research,
        docx_oddities.wps_title_as_heading,
        docx_oddities.letter,
        docx_oddities.changed,
        docx_oddities.soft_breaks,
        docx_oddities.appendices_by_style,
        docx_oddities.speech,
        docx_oddities.framed,
    )
}
