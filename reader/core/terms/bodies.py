"""Patterns for bodies: organs, departments and centres whose names follow a fixed build."""

import re

from reader.core.lexicon import TermKind
from reader.core.terms.pattern import Pattern

# A level or owner with which the full name of a body begins.
_LEVEL = "省|市|县|区|旗|州|盟|乡|镇"
_AREA = f"自治区|自治州|自治县|特别行政区|{_LEVEL}"

# Words that stand inside no name of a body.
_STOP = "的了在是把被对由从向于以为等将并使让给或与个些这那各每该該我你他"
_VERBS = "设立|成立|及其|和上|机关和|选举|任免|产生|组成"
_IN = rf"(?:(?!{_VERBS})(?![{_STOP}])[\u4e00-\u9fff])"

_PARTY_DEPARTMENTS = (
    "组织部|宣传部|统战部|政法委|政研室|编办|办公室|办公厅|网信办|巡察办|老干部局|党校|社会工作部"
)
_GOVERNMENT_STEMS = (
    "发展和改革|发展改革|发改|教育|科学技术|科技|工业和信息化|工信|民族宗教|民宗|公安|国家安全|民政"
    "|司法|财政|人力资源和社会保障|人社|自然资源|生态环境|住房和城乡建设|住建|交通运输|交通|水利|水务"
    "|农业农村|商务|文化和旅游|文旅|文化广电和旅游|卫生健康|卫健|退役军人事务|应急管理|审计|外事"
    "|国有资产监督管理|国资|市场监督管理|市场监管|广播电视|体育|统计|信访|金融|医疗保障|医保|林业和草原"
    "|林草|能源|税务|气象|行政审批|行政审批服务|城市管理|城管|乡村振兴|扶贫开发|机关事务管理|档案"
    "|粮食和物资储备|药品监督管理|知识产权|地方金融监督管理|数据|大数据管理|政务服务|政务服务数据管理"
)

BODY_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="local-organ",
        kind=TermKind.BODY,
        regex=re.compile(
            rf"(?<![城都省县区乡地])(?:自治区|自治州|自治县|省|(?<!市)(?:县|区|旗|州|盟|乡|镇)|市)"
            rf"(?:党委|委(?![员托派任屈婉])(?:{_PARTY_DEPARTMENTS})?|人大常委会|人大|政协|纪委监委"
            r"|纪委|监委|人民政府|政府办公室|政府办公厅|政府)"
        ),
        clues=("委", "人大", "政协", "政府"),
        yes=(
            ("市委组织部出台四项措施。", "市委组织部"),
            ("县政府印发方案。", "县政府"),
            ("自治区党委提出要求。", "自治区党委"),
        ),
        no=("向市委托单位付款。", "社区委员参加。", "在市县党委建立制度。"),
    ),
    Pattern(
        name="local-department",
        kind=TermKind.BODY,
        regex=re.compile(
            rf"(?:自治区|自治州|自治县|{_LEVEL})(?:{_GOVERNMENT_STEMS})(?:委员会|委|厅|局|办公室)"
            r"(?![员托派任])"
        ),
        clues=("委", "厅", "局", "办公室"),
        yes=(("省财政厅安排资金。", "省财政厅"), ("市市场监督管理局通报。", "市市场监督管理局")),
        no=("全市财政收入增长。", "市民政策咨询。"),
    ),
    Pattern(
        name="leading-group",
        kind=TermKind.BODY,
        regex=re.compile(
            rf"(?:中央|国务院|国家|全国|{_AREA}){_IN}{{2,18}}?(?:领导小组|工作委员会|议事协调机构)"
            r"(?:办公室)?"
        ),
        clues=("领导小组", "工作委员会", "议事协调机构"),
        yes=(("成立市乡村振兴工作领导小组。", "市乡村振兴工作领导小组"),),
        no=("各级领导小组履职。",),
    ),
    Pattern(
        name="national-body",
        kind=TermKind.BODY,
        regex=re.compile(
            rf"(?<![各我该外本两个全多])(?:国家|全国|中国|中共|国务院){_IN}{{2,16}}?"
            r"(?:委员会|管理局|监察局|总局|研究院|联合会|协会|学会|创新中心|研究中心|服务中心"
            r"|科学院|工程院|总公司|集团公司|基金会)"
        ),
        clues=("国家", "全国", "中国", "中共", "国务院"),
        yes=(
            ("国家乳品技术创新中心建成投用。", "国家乳品技术创新中心"),
            ("中国气象服务协会发布报告。", "中国气象服务协会"),
        ),
        no=("国家的创新中心。", "国家对学会的支持。"),
    ),
)
