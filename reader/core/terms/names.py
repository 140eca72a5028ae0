"""Patterns for persons with a post and for places of administration, where the build is sure."""

import re

from reader.core.lexicon import TermKind
from reader.core.terms.pattern import Pattern

# The commonest surnames; a rarer one leaves a name unmarked, which harms less than a wrong mark.
_SURNAMES = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武"
    "乔贺赖龚文習习溫温陳張劉楊趙黃吳孫馬羅鄭謝韓馮鄧許蘇盧蔣賈葉]"
)
_GIVEN = r"(?:(?![的和与及在是等为以对由向从于上下中大各第个级部年月日会、])[\u4e00-\u9fff]){1,2}"
_POSTS = (
    "总书记|主席|总理|副总理|委员长|书记|市长|省长|县长|州长|部长|局长|厅长|司长|处长|校长|主任"
    "|院士|教授|同志|处长|司長|局長|先生|女士|特首|行政长官"
)
_EDGE = (
    r"(?=[^\u4e00-\u9fff]|在|主持|出席|表示|指出|强调|介绍|认为|率|会见|致辞|作|说|带队|到|为|$)"
)
_BREAK = r"(?:(?<=[，。、；：,;:（(“《\s])|(?<=^)|(?<=[由与和对以同向在]))"

_CHAR = (
    r"(?:(?![各全我本该贵大小中城都门超上股楼夜级个的和与在等对向地每一两三四五六七八九十几多跨和及"
    r"到于把将为让使是有省市县区州旗内外直辖])[\u4e00-\u9fff])"
)

NAME_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        name="person-before-post",
        kind=TermKind.PERSON,
        regex=re.compile(
            rf"{_BREAK}(?P<term>{_SURNAMES}{_GIVEN}(?:{_POSTS}))(?![\u4e00-\u9fff]?[级部室])"
        ),
        yes=(("由李望山书记主持。", "李望山书记"), ("，王临同志到会。", "王临同志")),
        no=("高级干部长期学习。", "各级党委书记带头。", "由任何部长决定。"),
    ),
    Pattern(
        name="post-before-person",
        kind=TermKind.PERSON,
        regex=re.compile(
            rf"(?:总理|副总理|总书记|省长|市长|县长|部长|局长|厅长|司长|主任|书记|校长)"
            rf"(?P<term>{_SURNAMES}{_GIVEN}){_EDGE}"
        ),
        yes=(("云河市市长李望山在会上讲话。", "李望山"),),
        no=("市长高度重视。", "书记和主任到会。"),
    ),
    Pattern(
        name="place",
        kind=TermKind.PLACE,
        regex=re.compile(
            rf"(?:(?<=[，。、；：,;:（(“《\s])|(?<=^)|(?<=[在赴驻由]))"
            rf"(?P<term>{_CHAR}{{2,4}}(?:省|市|县|自治区|自治州|自治县)(?![级内场长民委政区直属容域辖])"
            rf"(?:{_CHAR}{{2,3}}(?:县|区|镇|乡|街道)(?![级域内间别位]))?)"
        ),
        yes=(
            ("云河市东岭区建成学校。", "云河市东岭区"),
            ("，松岭县获评先进。", "松岭县"),
        ),
        no=("各城市加快建设。", "全市建成学校。", "股票市场回暖。", "在全县推广。"),
    ),
)
