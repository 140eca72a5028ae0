"""A footnote by the Chicago Manual of Style (17th edition, notes): names as written, in English."""

from reader.core.references.kinds import Kind
from reader.core.references.reference import Reference

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WHAT = {Kind.SPEECH: "speech", Kind.REPORT: "report"}
_INNER = str.maketrans("“”‘’", "‘’“”")  # 13.30: marks inside marks are the other kind
_MOST_NAMES = 3  # 14.76: four or more authors are the first with et al.


def note(ref: Reference) -> str:
    """The note on one line, with title in quotation marks, its place and the link last."""
    title = f"{ref.title}: {ref.subtitle}" if ref.subtitle else ref.title
    facts = [
        _WHAT.get(ref.kind, ""),
        ref.number,
        ref.container,
        _day(ref.issued),
        f"sec. “{ref.section.translate(_INNER)}”" if ref.section else "",
        f"p. {ref.page}" if ref.page else "",
        f"{'paras' if '–' in ref.paragraph else 'para'}. {ref.paragraph}" if ref.paragraph else "",
        f"accessed {_day(ref.accessed)}" if ref.accessed else "",
        ref.link,
    ]
    told = ", ".join(fact for fact in facts if fact)
    who = _who(ref)
    quoted = f"“{title.translate(_INNER)}{',' if told else '.'}”"
    return f"{who + ', ' if who else ''}{quoted}{' ' + told if told else ''}."


def _who(ref: Reference) -> str:
    if len(ref.names) > _MOST_NAMES:
        return f"{ref.names[0]} et al."
    if len(ref.names) > 1:
        return ", ".join(ref.names[:-1]) + f" and {ref.names[-1]}"
    return "".join(ref.names) or ref.body


def _day(iso: str) -> str:
    """March 5, 2025 of 2025-03-05; "" of nothing."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{_MONTHS[int(month) - 1]} {int(day)}, {year}"
