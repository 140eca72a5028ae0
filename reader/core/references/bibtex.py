"""Entries for BibTeX and BibLaTeX, with braces around what must keep its letters."""

import re

from reader.core.references.kinds import Kind
from reader.core.references.reference import Reference

_BIBTEX = {Kind.REPORT: "techreport", Kind.NEWS: "article"}
_BIBLATEX = {
    Kind.LAW: "legislation",
    Kind.REPORT: "report",
    Kind.NEWS: "article",
    Kind.PAGE: "online",
}
_SPECIAL = re.compile(r"[\\{}%#&$_^~]")
_ESCAPED = {"\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}"}


def bibtex(ref: Reference) -> str:
    """The entry in classic BibTeX: year and month, the link in a note."""
    year, _, rest = ref.issued.partition("-")
    fields = {
        "author": _who(ref),
        "title": _title(ref),
        "journal" if ref.kind is Kind.NEWS else "howpublished": _plain(ref.container),
        "institution": _braced(ref.body) if ref.kind is Kind.REPORT else "",
        "number": _plain(ref.number),
        "year": year,
        "month": str(int(rest[:2])) if rest else "",
        "note": _plain(", ".join(part for part in _place(ref) if part)),
        "url": ref.link,
    }
    return _entry(_BIBTEX.get(ref.kind, "misc"), ref, fields)


def biblatex(ref: Reference) -> str:
    """The entry in BibLaTeX: whole dates, language, subtitle and place in fields of their own."""
    kind = _BIBLATEX.get(ref.kind, "misc")
    fields = {
        "author": _who(ref),
        "title": _braced(ref.title),
        "subtitle": _braced(ref.subtitle),
        "journaltitle" if kind == "article" else "organization": _plain(ref.container),
        "institution": _braced(ref.body) if kind == "report" else "",
        "type": {"report": "techreport"}.get(kind, "") if kind == "report" else "",
        "number": _plain(ref.number),
        "date": ref.issued,
        "urldate": ref.accessed,
        "langid": "chinese",
        "note": _plain(", ".join(part for part in _place(ref) if part)),
        "url": ref.link,
    }
    return _entry(kind, ref, fields)


def _entry(kind: str, ref: Reference, fields: dict[str, str]) -> str:
    body = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items() if value)
    return f"@{kind}{{{ref.key},\n{body}\n}}"


def _who(ref: Reference) -> str:
    """Names whole in braces: BibTeX would take the first character of 张三 for a given name."""
    return " and ".join(_braced(name) for name in ref.names or (ref.body,) if name)


def _title(ref: Reference) -> str:
    return _braced(f"{ref.title}：{ref.subtitle}" if ref.subtitle else ref.title)


def _place(ref: Reference) -> tuple[str, str, str]:
    return (
        f"§ {ref.section}" if ref.section else "",
        f"p. {ref.page}" if ref.page else "",
        f"¶ {ref.paragraph}" if ref.paragraph else "",
    )


def _braced(text: str) -> str:
    return f"{{{_plain(text)}}}" if text else ""


def _plain(text: str) -> str:
    """`text` with the signs that mean something to TeX escaped."""
    return _SPECIAL.sub(lambda hit: _ESCAPED.get(hit[0], f"\\{hit[0]}"), text)
