"""Paragraphs for printed documents, of invented places and of every length."""

_PLACES = ("云河市", "松岭县", "临江镇", "东岭区", "澄江省", "望湖乡", "石桥村")
_WORKS = (
    "推进水库除险加固和灌区改造，新增高标准农田{n}万亩",
    "完成老旧小区改造{n}个，惠及居民{m}户",
    "办好人民满意的教育，新建、改扩建学校{n}所，增加学位{m}个",
    "培育专精特新企业{n}家，技术合同成交额增长{n}.5%",
    "建成农村公路{m}公里，实现行政村客车“村村通”",
    "落实河湖长制，国控断面水质优良比例达到{n}.{d}%",
    "为群众办实事{n}件，12345热线办结率保持在9{d}%以上",
)
_LINKS = ("同时，", "一年来，", "在此基础上，", "要看到，", "", "据统计，", "")


def sentence(seed: int) -> str:
    """One sentence, another one for every seed."""
    work = _WORKS[seed % 7].format(n=seed % 83 + 12, m=seed * 37 % 900 + 100, d=seed % 9)
    return f"{_LINKS[seed * 5 % 7]}{_PLACES[seed * 3 % 7]}{work}。"


def paragraphs(count: int, *, seed: int = 1) -> list[str]:
    """`count` paragraphs of one to six sentences, all different."""
    found = []
    for _ in range(count):
        length = (seed * 7 + seed // 3) % 6 + 1
        found.append("".join(sentence(seed + at) for at in range(length)))
        seed += length
    return found
