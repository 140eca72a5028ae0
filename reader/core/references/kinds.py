"""What kind of publication a document is, by its title and its metadata: a table with examples."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The kinds that styles of reference tell apart."""

    LAW = "law"
    SPEECH = "speech"
    REPORT = "report"
    PAPER = "paper"
    NEWS = "news"
    PAGE = "page"
    DOCUMENT = "document"


class Row(NamedTuple):
    """A kind and the field that shows it. `yes`, `no`: values that match and that do not."""

    kind: Kind
    key: str
    pattern: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


ROWS = (
    Row(
        Kind.PAPER,
        "title",
        r"的(?:通知|意见|决定|公告|通报|批复|函|答复|通告|请示|命令|令)$",
        ("松岭县人民政府关于做好防汛工作的通知", "关于某代表建议的答复"),
        ("云河市印发通知", "群众意见", "我们的决定很重要"),
    ),
    Row(
        Kind.SPEECH,
        "title",
        r"(?:讲话|致辞|演讲|发言|贺词|贺信)(?:[（(].*)?$",
        ("在云河市干部大会上的讲话", "新年贺词", "在座谈会上的发言（摘要）"),
        ("讲话精神传达到支部",),
    ),
    Row(
        Kind.LAW,
        "title",
        r"(?:法|法典|条例|规定|办法|宪法|章程|规则|细则|準則|准则)(?:[（(].*)?$",
        ("云河市古渡口保护条例", "松岭县县志编纂办法（试行）", "澄江省宪法(1982)"),
        ("工作方法", "云河市条例宣讲走进社区", "小康社会的看法", "想办法"),
    ),
    Row(
        Kind.REPORT,
        "title",
        r"(?:报告|報告|公报|公報|白皮书|蓝皮书)(?:[（(].*)?$",
        ("2024年政府工作报告", "松岭县2024年国民经济和社会发展统计公报", "澄港施政報告"),
        ("报告文学征文启事",),
    ),
    Row(
        Kind.REPORT,
        "subtitle",
        r"(?:报告|報告)(?:[（(].*)?$",
        ("——在中共云河市第六次代表大会上的报告",),
        ("——在云河市",),
    ),
    Row(
        Kind.PAPER,
        "document_number",
        r"〔\d{4}〕|\[\d{4}\]|第\d+号",
        ("松政办发〔2025〕9号", "第12号"),
        ("9号",),
    ),
    Row(
        Kind.NEWS,
        "source",
        r"(?:日报|晚报|早报|时报|晨报|商报|报|通讯社|新华社)$",
        ("松岭日报", "云河晚报", "新华社"),
        ("松岭县统计局", "云河先锋客户端"),
    ),
)
_NOT_LAW = re.compile(r"(?:方法|看法|想法|做法|说法|想办法|用法|书法|算法|手法|语法)(?:[（(].*)?$")
_ONLINE = frozenset({"html", "mht"})


def kind_of(meta: Mapping[str, str], source_format: str) -> Kind:
    """The kind of a document with this metadata, by the first row that fits; else page or file."""
    for row in ROWS:
        if matches(row, meta.get(row.key, "")):
            return row.kind
    return Kind.PAGE if source_format in _ONLINE or "site" in meta else Kind.DOCUMENT


def matches(row: Row, value: str) -> bool:
    """Whether `value`, the field that `row` looks at, shows its kind."""
    if row.kind is Kind.LAW and _NOT_LAW.search(value):
        return False
    return bool(value) and re.search(row.pattern, value.strip()) is not None
