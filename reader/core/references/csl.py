"""CSL-JSON (Citation Style Language 1.0.2), which Zotero, Pandoc and citeproc read."""

import json

from reader.core.references.kinds import Kind
from reader.core.references.reference import Reference

_TYPES = {
    Kind.LAW: "legislation",
    Kind.SPEECH: "speech",
    Kind.REPORT: "report",
    Kind.PAPER: "document",
    Kind.NEWS: "article-newspaper",
    Kind.PAGE: "webpage",
    Kind.DOCUMENT: "document",
}


def csl_json(ref: Reference) -> str:
    """A JSON array of one item. Chinese names are literal: CSL must not turn them round."""
    item: dict[str, object] = {
        "id": ref.key,
        "type": _TYPES[ref.kind],
        "title": f"{ref.title}：{ref.subtitle}" if ref.subtitle else ref.title,
        "author": [{"literal": name} for name in ref.names or (ref.body,) if name],
        "container-title": ref.container,
        "number": ref.number,
        "issued": _date(ref.issued),
        "accessed": _date(ref.accessed),
        "section": ref.section,
        "page": ref.page,
        "language": "zh",
        "URL": ref.link,
        "note": f"¶ {ref.paragraph}" if ref.paragraph else "",
    }
    kept = {key: value for key, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2)


def _date(iso: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]} if iso else {}
