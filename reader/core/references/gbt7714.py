"""References by GB/T 7714—2015: 责任者. 题名[类型/载体]. 出版项(日期)[引用日期]. 链接."""

from reader.core.references.kinds import Kind
from reader.core.references.reference import Reference

_TYPES = {
    # Appendix B of the standard; it has no letter for statutes and official papers: Z, other.
    Kind.LAW: "Z",
    Kind.PAPER: "Z",
    Kind.SPEECH: "Z",
    Kind.REPORT: "R",
    Kind.NEWS: "N",
    Kind.PAGE: "EB",
    Kind.DOCUMENT: "Z",
}
_MOST_NAMES = 3  # 8.1.2 of the standard: the first three, then 等


def entry(ref: Reference) -> str:
    """The entry on one line, its place (section, page, ¶) after it as a note would add it."""
    title = f"{ref.title}：{ref.subtitle}" if ref.subtitle else ref.title
    if ref.number:
        title = f"{title}：{ref.number}"
    carrier = f"{_TYPES[ref.kind]}/OL" if ref.online else _TYPES[ref.kind]
    parts = [_who(ref), f"{title}[{carrier}]", _published(ref)]
    line = ". ".join(part for part in parts if part) + "."
    place = "，".join(part for part in _place(ref) if part)
    return " ".join(part for part in (line, f"{ref.link}." if ref.online else "", place) if part)


def _who(ref: Reference) -> str:
    if len(ref.names) > _MOST_NAMES:
        return "，".join(ref.names[:_MOST_NAMES]) + "，等"
    return "，".join(ref.names) or ref.body


def _published(ref: Reference) -> str:
    """Paper and date: 松岭日报，2025-03-20; for what is online (2025-03-20)[2025-04-01]."""
    if not ref.online:
        return "，".join(part for part in (ref.container, ref.issued) if part)
    issued = f"({ref.issued})" if ref.issued else ""
    accessed = f"[{ref.accessed}]" if ref.accessed else ""
    return f"{ref.container}{issued}{accessed}"


def _place(ref: Reference) -> tuple[str, str, str]:
    return (
        ref.section,
        f"第{ref.page}页" if ref.page else "",
        f"第{ref.paragraph}段" if ref.paragraph else "",
    )
