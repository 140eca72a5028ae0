"""Documents of invented places in which a word processor was used against its grain.

Each is (bytes, tree): the tree as (level, kind, heading) in order.
"""

from tests.core.docx_builder import box, docx, field, p, r, tbl, tc
from tests.core.docx_prose import BREAK, CHINESE, LONG, STYLES


def wps_title_as_heading():
    """A document whose title wears the first heading style, its sections the second."""
    return docx(
        p("关于优化营商环境的调研报告", style="1", jc="center"),
        p("澄江省发展研究中心", jc="center"),
        p("2031年9月"),
        p(LONG),
        p("一、基本情况", style="2"),
        p(LONG),
        p("（一）企业数量", style="3"),
        p(LONG),
        p("（二）企业结构", style="3"),
        p(LONG),
        p("二、主要问题", style="2"),
        p(LONG),
        p("三、对策建议", style="2"),
        p(LONG),
        styles=STYLES,
    ), [
        (1, "line", "一、基本情况"),
        (2, "line", "（一）企业数量"),
        (2, "line", "（二）企业结构"),
        (1, "line", "二、主要问题"),
        (1, "line", "三、对策建议"),
    ]


def letter():
    """A reply without any section: its salutation, signature and label are none."""
    return docx(
        p("云河市教育局关于市政协第21号提案的答复", jc="center", sz=22),
        p("云教函〔2031〕17号", jc="center"),
        p("陈松岭委员："),
        p("您提出的关于增加学位供给的提案收悉，现答复如下：", first=4),
        p(LONG, first=4),
        p("感谢您对我市教育事业的关心。", first=4),
        p("云河市教育局", jc="right"),
        p("2031年6月20日", jc="right"),
    ), []


def changed():
    """A draft under revision: insertions stand, deletions are gone, a comment is no text."""
    gone = '<w:del w:id="9" w:author="a"><w:r><w:delText>旧的</w:delText></w:r></w:del>'
    new = '<w:ins w:id="8" w:author="a">' + r("新的") + "</w:ins>"
    cut = '<w:rPr><w:del w:id="7" w:author="a"/></w:rPr>'
    return docx(
        p("东岭区农村供水管理办法（征求意见稿）", jc="center", sz=22),
        p("一、", gone, new, "管理体制", b=True),
        p(LONG),
        p("二、供水", more=cut, b=True),
        p("单位职责", b=True),
        p(LONG),
        p("三、监督检查", b=True),
        p(LONG),
    ), [
        (1, "line", "一、新的管理体制"),
        (1, "line", "二、供水单位职责"),
        (1, "line", "三、监督检查"),
    ]


def soft_breaks():
    """Text pasted from a page: one paragraph, its lines cut by hard breaks."""
    lines = ["一、组织学习", LONG, "二、查找问题", LONG, "三、整改落实", LONG]
    runs = [run for line in lines for run in (line, BREAK)]
    return docx(p("东岭区主题活动方案", b=True, sz=18, jc="center"), p(LONG), p(*runs[:-1])), [
        (1, "line", "一、组织学习"),
        (1, "line", "二、查找问题"),
        (1, "line", "三、整改落实"),
    ]


def appendices_by_style():
    """A plan with appendices whose titles carry the title style again, without a signature."""
    return docx(
        p("临江镇防汛应急预案", style="Title"),
        p("1 总则", style="1"),
        p("1.1 编制目的", style="2"),
        p(LONG),
        p("1.2 工作原则", style="2"),
        p(LONG),
        p("2 组织体系", style="1"),
        p(LONG),
        p("附件1"),
        p("应急值班表", style="Title"),
        tbl(("姓名", "电话"), ("王某", "8210001"), ("李某", "8210002")),
        p("附件2"),
        p("临江镇物资储备管理办法", style="Title"),
        p("一、储备品种"),
        p(LONG),
        p("二、调用程序"),
        p(LONG),
        styles=STYLES,
    ), [
        (1, "line", "1 总则"),
        (2, "line", "1.1 编制目的"),
        (2, "line", "1.2 工作原则"),
        (1, "line", "2 组织体系"),
        (1, "doc-title", "应急值班表"),
        (1, "doc-title", "临江镇物资储备管理办法"),
        (2, "line", "一、储备品种"),
        (2, "line", "二、调用程序"),
    ]


def speech():
    """A speech: 第一，… as leads below 一、, a salutation and thanks."""
    return docx(
        p("在全县乡村振兴工作会议上的讲话", jc="center", sz=22, b=True),
        p("（2031年2月9日）", jc="center"),
        p("李松岭", jc="center"),
        p("同志们："),
        p(LONG, first=4),
        p("一、充分肯定成绩", b=True, first=4),
        p(LONG, first=4),
        p("二、准确把握形势", b=True, first=4),
        p("第一，要看到机遇。" + LONG, first=4),
        p("第二，要看到挑战。" + LONG, first=4),
        p("三、扎实推进工作", b=True, first=4),
        p(LONG, first=4),
        p("同志们，蓝图已经绘就，让我们携手前行，为建设美丽松岭而不懈奋斗！谢谢大家。", first=4),
    ), [
        (1, "line", "一、充分肯定成绩"),
        (1, "line", "二、准确把握形势"),
        (2, "run-in", "第一，要看到机遇。"),
        (2, "run-in", "第二，要看到挑战。"),
        (1, "line", "三、扎实推进工作"),
    ]


def framed():
    """A notice whose red head stands in a text box and whose body in a table of one cell."""
    head = box(p("澄江省水利厅文件", sz=30, jc="center"))
    return docx(
        p(head),
        p("澄水办〔2031〕8号", jc="center"),
        p("澄江省水利厅", BREAK, "关于开展水库安全检查的通知", jc="center", sz=22),
        tbl(
            (
                tc(
                    "",
                    inner=p("各市水利局：")
                    + p(LONG)
                    + p("检查范围", num=(1, 0))
                    + p(LONG)
                    + p("检查内容", num=(1, 0))
                    + p(LONG),
                ),
            )
        ),
        p("澄江省水利厅办公室", jc="right"),
        p("2031年3月3日", jc="right"),
        p("第", field("PAGE", r("1")), "页", jc="center"),
        numbering=[CHINESE],
    ), [(1, "line", "一、检查范围"), (1, "line", "二、检查内容")]
