"""A report long enough to lose one's place in, about places that do not exist."""

TITLE = "云河市2023年组织工作综述"
HEADINGS = (
    "一、铸魂强基，筑牢思想根基",
    "二、建强队伍，锤炼干部本领",
    "三、夯实基层，激活治理末梢",
)
PASSAGE = "松岭县落实高质量发展要求，全年举办培训班42期，培训干部3600余人次，同比增长8.5%。"
_TOWNS = ("临江镇", "青石镇", "白渡镇", "红杉镇", "云台镇", "柳河镇", "石桥镇", "南浦镇")


def desk_text():
    """The report as text; `PASSAGE` is the first paragraph of the second section."""
    lines = [TITLE, "", "2024年1月15日　来源：云河日报", ""]
    for number, heading in enumerate(HEADINGS, 1):
        lines += [heading, ""]
        if number == 2:
            lines += [PASSAGE, ""]
        for at, town in enumerate(_TOWNS, 1):
            lines += [_paragraph(town, number, at), ""]
    return "\n".join(lines)


def _paragraph(town, number, at):
    return (
        f"{town}党委坚持问题导向，组建工作专班{at + 2}个，走访群众{at}{number}00余户，"
        f"办结民生实事{at * 7}件，群众满意率达到9{at}.5%，为高质量发展提供组织保证。"
    )
