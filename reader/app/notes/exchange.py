"""Highlights as JSON, to keep elsewhere or hand to a colleague who has the same document."""

import json
from collections.abc import Iterable
from typing import Any

from reader.app.notes.highlight import LONGEST_NOTE, Colour, Highlight, clean_tags
from reader.app.store_anchor import Anchor
from reader.core.errors import Code, ReaderError

SCHEMA = 1
_MOST = 100_000


def dumps(highlights: Iterable[Highlight]) -> str:
    """The highlights as one JSON document that `loads` reads; no path of a file is in it."""
    kept = [_written(one) for one in highlights]
    return json.dumps({"schema": SCHEMA, "highlights": kept}, ensure_ascii=False, indent=1) + "\n"


def loads(text: str) -> tuple[Highlight, ...]:
    """The highlights in JSON made by `dumps`. Raises ReaderError E-NOTE-01 if it is none."""
    try:
        return _all(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ReaderError(Code.NOTES_UNREADABLE) from None


def _all(read: dict[str, Any]) -> tuple[Highlight, ...]:
    if read["schema"] != SCHEMA:
        raise ValueError(read["schema"])
    return tuple(_read(one) for one in read["highlights"][:_MOST])


def _written(one: Highlight) -> dict[str, Any]:
    return {
        "document": one.document,
        "start": one.anchor.start,
        "end": one.anchor.end,
        "quotation": one.anchor.quotation,
        "before": one.anchor.before,
        "after": one.anchor.after,
        "colour": one.colour.value,
        "note": one.note,
        "tags": list(one.tags),
    }


def _read(one: dict[str, Any]) -> Highlight:
    start, end = int(one["start"]), int(one["end"])
    quotation = str(one["quotation"])
    if not 0 <= start < end or len(quotation) != end - start:
        raise ValueError(start, end)
    return Highlight(
        anchor=Anchor(
            start=start,
            end=end,
            quotation=quotation,
            before=str(one.get("before", "")),
            after=str(one.get("after", "")),
        ),
        colour=Colour(one["colour"]),
        note=str(one.get("note", ""))[:LONGEST_NOTE],
        tags=clean_tags(map(str, one.get("tags", []))),
        document=str(one["document"]),
    )
