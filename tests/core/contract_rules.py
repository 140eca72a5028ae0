"""What must hold for the JSON of `inspect`, written down apart from the code that writes it.

Each function takes the parsed JSON and yields a sentence for every breach.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

_LISTS = json.loads(Path(__file__).with_name("data").joinpath("contract.json").read_text())
BLOCK_KINDS, BODY_KINDS, SECTION_KINDS, META_KEYS, TERM_KINDS = (
    set(_LISTS[name].split())
    for name in ("block_kinds", "body_kinds", "section_kinds", "meta_keys", "term_kinds")
)
FIGURE_KINDS, QUALIFIERS, DOUBTS, OPTIONAL, LAYERS = (
    set(_LISTS[name].split())
    for name in ("figure_kinds", "qualifiers", "doubts", "optional", "layers")
)
KEYS: dict[str, str] = _LISTS["keys"]
ANNOTATED_KINDS = BODY_KINDS | {"title", "subtitle"}
SPAN = {"start", "end"}
PLACE: dict[str, set[str]] = {"notices": set(), "source": set()}
ISO = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?")
HAN = re.compile("[々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


def breaches(document: dict) -> list[str]:
    """A sentence for every rule that `document` breaks."""
    rules = (keys, nulls, order, meta, blocks, tables, sections, words, readings, terms, figures)
    return [f"{rule.__name__}: {said}" for rule in rules for said in rule(document)]


def keys(document: dict) -> Iterator[str]:
    """Only the contract's keys, those without exception always."""
    for name, listed in KEYS.items():
        own = document if not name else document.get(name, [])
        allowed = set(listed.split())
        for item in own if isinstance(own, list) else [own]:
            if extra := set(item) - allowed:
                yield f"{name} has {extra}"
            needed = allowed - (LAYERS if not name else OPTIONAL - PLACE.get(name, SPAN))
            if missing := needed - set(item):
                yield f"{name} lacks {missing}: {str(item)[:80]}"
    if document["schema"] != 1:
        yield "schema is not 1"


def nulls(document: dict) -> Iterator[str]:
    """No null but the start of a change that states none."""
    waiting: list[tuple[str, object]] = [("", document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{path}.{key}", inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(path, inner) for inner in value]
        elif value is None and not path.endswith(".change.from"):
            yield f"null at {path}"


def order(document: dict) -> Iterator[str]:
    """Lists are sorted by start, longer first; spans lie in the text."""
    size = len(document["text"])
    for name in ("blocks", "sections", "words", "readings", "terms", "figures"):
        spans = [(item["start"], -item["end"]) for item in document.get(name, [])]
        if spans != sorted(spans):
            yield f"{name} are not sorted"
        for start, end in spans:
            if not 0 <= start < -end <= size:
                yield f"{name}: {start}:{-end} of {size}"


def meta(document: dict) -> Iterator[str]:
    """The closed list of keys, strings as written; dates in ISO form for keys that are there."""
    for key, value in document["meta"].items():
        if key not in META_KEYS:
            yield f"key {key}"
        if not isinstance(value, str) or not value.strip() or value != value.strip():
            yield f"{key} = {value!r}"
        if "\n" in value:
            yield f"{key} holds a line feed"
    for key, value in document["dates"].items():
        if key not in document["meta"] or not key.startswith("date") or not ISO.fullmatch(value):
            yield f"dates.{key} = {value}"


def blocks(document: dict) -> Iterator[str]:
    """Blocks never overlap and hold every non-space code point."""
    text, at = document["text"], 0
    for block in document["blocks"]:
        if block["kind"] not in BLOCK_KINDS:
            yield f"kind {block['kind']}"
        if block["start"] < at:
            yield f"overlap at {block['start']}"
        if text[at : block["start"]].strip():
            yield f"outside any block: {text[at : block['start']].strip()[:20]!r}"
        own = text[block["start"] : block["end"]]
        if block["kind"] != "table" and own != own.strip():
            yield f"outer space in {own[:20]!r}"
        at = block["end"]
    if text[at:].strip():
        yield f"after the last block: {text[at:].strip()[:20]!r}"
    if document["source"]["format"] != "txt":
        yield from _joined(document)


def _joined(document: dict) -> Iterator[str]:
    """Text of other formats: blocks joined by one LF."""
    text = document["text"]
    for one, two in pairwise(document["blocks"]):
        if text[one["end"] : two["start"]] != "\n":
            yield f"blocks parted by {text[one['end'] : two['start']]!r}"


def tables(document: dict) -> Iterator[str]:
    """Cells lie in their block in order, parted by TAB, rows by LF where the text was built."""
    text = document["text"]
    for block in document["blocks"]:
        if ("rows" in block) != (block["kind"] == "table"):
            yield f"rows of a {block['kind']}"
        at = block["start"]
        for row in block.get("rows", []):
            for cell in row:
                if not at <= cell["start"] <= cell["end"] <= block["end"]:
                    yield f"cell {cell} in {block['start']}:{block['end']}"
                inside = text[cell["start"] : cell["end"]]
                if "\t" in inside or "\n" in inside:
                    yield f"cell holds a separator: {inside!r}"
                if text[at : cell["start"]].strip():
                    yield f"between cells: {text[at : cell['start']]!r}"
                at = cell["end"]
        if block.get("rows") and text[at : block["end"]].strip():
            yield "text after the last cell"


def sections(document: dict) -> Iterator[str]:
    """Headings as written, levels without gaps, bodies and ends where they belong."""
    text, found = document["text"], document["sections"]
    for at, section in enumerate(found):
        start, stop = section["start"], section["heading_end"]
        if section["kind"] not in SECTION_KINDS:
            yield f"kind {section['kind']}"
        if section["heading"] != text[start:stop] or not section["heading"].strip():
            yield f"heading {section['heading']!r}"
        if "number" in section and not section["heading"].startswith(section["number"]):
            yield f"number {section['number']!r} of {section['heading']!r}"
        if not start < stop <= section["end"]:
            yield f"{section['heading']!r}: {start} {stop} {section['end']}"
        if text[stop : section["body_start"]].strip():
            yield f"body_start after {text[stop : section['body_start']].strip()!r}"
        if section["body_start"] < section["end"] and text[section["body_start"]].isspace():
            yield f"body of {section['heading']!r} begins with space"
        after = next((s for s in found[at + 1 :] if s["level"] <= section["level"]), None)
        if after is not None and section["end"] > after["start"]:
            yield f"{section['heading']!r} reaches into {after['heading']!r}"
        if section["level"] < 1 or section["level"] > (found[at - 1]["level"] + 1 if at else 1):
            yield f"level {section['level']} of {section['heading']!r}"
    yield from _heading_blocks(document)


def _heading_blocks(document: dict) -> Iterator[str]:
    """A heading's own line is a heading block; run-in, glued and 第X条 begin a paragraph.

    A heading may stand behind a glued one in the same line.
    """
    starts = {block["start"]: block for block in document["blocks"]}
    lines = {s["start"] for s in document["sections"] if s["kind"] in {"line", "doc-title"}}
    for section in document["sections"]:
        block = starts.get(section["start"])
        own_line = block or _holding(document, section)
        if section["kind"] in {"line", "doc-title"} and own_line["kind"] != "heading":
            yield f"{section['heading']!r} stands on no heading block"
        if section["kind"] in {"run-in", "article"} and (
            not block or block["kind"] not in {"paragraph", "item"}
        ):
            yield f"{section['heading']!r} begins no paragraph"
    inside = {s["start"] for s in document["sections"]}
    ends = {s["heading_end"] for s in document["sections"]}
    for block in document["blocks"]:
        known = block["start"] in lines or block["start"] in inside or block["end"] in ends
        if block["kind"] == "heading" and not known:
            own = document["text"][block["start"] : block["end"]]
            if not any(
                s["start"] <= block["start"] < s["heading_end"] for s in document["sections"]
            ):
                yield f"heading block without section: {own[:20]!r}"


def _holding(document: dict, section: dict) -> dict:
    """The block in which a section begins."""
    return next(b for b in document["blocks"] if b["start"] <= section["start"] < b["end"])


def _spans(document: dict, kinds: set[str]) -> list[tuple[int, int]]:
    return [(b["start"], b["end"]) for b in document["blocks"] if b["kind"] in kinds]


def _within(item: dict, spans: list[tuple[int, int]]) -> bool:
    return any(start <= item["start"] and item["end"] <= end for start, end in spans)


def words(document: dict) -> Iterator[str]:
    """Words have neither gap nor overlap in annotated blocks and cross no edge of a figure."""
    if "words" not in document:
        return
    at, found = 0, document["words"]
    for start, end in _spans(document, ANNOTATED_KINDS):
        place = start
        while at < len(found) and found[at]["start"] < end:
            if found[at]["start"] != place:
                yield f"gap or overlap at {place}: {document['text'][place : place + 10]!r}"
            place = found[at]["end"]
            at += 1
        if place != end:
            yield f"words end at {place}, block at {end}"
    if at != len(found):
        yield f"{len(found) - at} words outside annotated blocks"
    edges = {
        edge
        for name in ("figures", "terms")
        for item in document.get(name, [])
        for edge in (item["start"], item["end"])
    }
    for word in found:
        if crossed := edges & set(range(word["start"] + 1, word["end"])):
            yield f"{document['text'][word['start'] : word['end']]!r} crosses {crossed}"


def readings(document: dict) -> Iterator[str]:
    """One reading for each word with Han, one NFC syllable without digits for each Han."""
    if "readings" not in document:
        return
    text = document["text"]
    own = {(r["start"], r["end"]) for r in document["readings"]}
    if "words" in document:
        wanted = {
            (w["start"], w["end"])
            for w in document["words"]
            if HAN.search(text[w["start"] : w["end"]])
        }
        if own != wanted:
            yield f"words and readings differ at {sorted(own ^ wanted)[:5]}"
    for reading in document["readings"]:
        surface = text[reading["start"] : reading["end"]]
        count = len(HAN.findall(surface))
        if len(reading["syllables"]) != count:
            yield f"{surface!r}: {reading['syllables']}"
        for syllable in reading["syllables"]:
            if syllable != unicodedata.normalize("NFC", syllable) or re.search(
                r"[0-9:v\s]", syllable
            ):
                yield f"{surface!r}: syllable {syllable!r}"
        if "doubt" in reading and (len(reading["doubt"]) != count or not any(reading["doubt"])):
            yield f"{surface!r}: doubt {reading['doubt']}"


def terms(document: dict) -> Iterator[str]:
    """Closed kinds, gloss and source together, quotation marks outside, 《》 inside, no overlap."""
    text, found = document["text"], document.get("terms", [])
    for term in found:
        surface = text[term["start"] : term["end"]]
        if term["kind"] not in TERM_KINDS:
            yield f"kind {term['kind']}"
        if ("gloss" in term) != ("source" in term):
            yield f"gloss without source: {surface!r}"
        if (surface[0], surface[-1]) in {("“", "”"), ("「", "」")} and surface.count(
            surface[0]
        ) == 1:
            yield f"marks inside {surface!r}"
        if not _within(term, _spans(document, ANNOTATED_KINDS)):
            yield f"{surface!r} outside annotated blocks"
    for at, term in enumerate(found):
        for other in found[at + 1 :]:
            if other["start"] >= term["end"]:
                break
            surface = text[term["start"] : term["end"]]
            if not surface.startswith(("《", "〈")):
                yield f"{surface!r} overlaps {text[other['start'] : other['end']]!r}"


def figures(document: dict) -> Iterator[str]:
    """Closed lists, surfaces as written, numbers, no overlap, body blocks only, right sections."""
    text, found = document["text"], document.get("figures", [])
    body = _spans(document, BODY_KINDS)
    for one, two in pairwise(found):
        if one["end"] > two["start"]:
            yield f"{one['surface']!r} overlaps {two['surface']!r}"
    for figure in found:
        surface = figure["surface"]
        if surface != text[figure["start"] : figure["end"]]:
            yield f"surface {surface!r}"
        if figure["kind"] not in FIGURE_KINDS or figure["qualifier"] not in QUALIFIERS:
            yield f"{surface!r}: {figure['kind']} {figure['qualifier']}"
        if set(figure["doubts"]) - DOUBTS:
            yield f"{surface!r}: doubts {figure['doubts']}"
        if not _within(figure, body):
            yield f"{surface!r} outside the body"
        yield from _value(figure)
        yield from _change(figure)
        yield from _section(document, figure)
        yield from _cell(document, figure)


def _value(figure: dict) -> Iterator[str]:
    value = figure["value"]
    members = value if isinstance(value, list) else [value]
    if not all(isinstance(m, (int, Decimal)) and not isinstance(m, bool) for m in members):
        yield f"{figure['surface']!r}: value {value!r}"
    elif (
        isinstance(value, list)
        and figure["kind"] != "ratio"
        and (len(value) != 2 or value[0] > value[1])
    ):
        yield f"{figure['surface']!r}: range {value}"
    if "fraction" in figure and not all(isinstance(n, int) for n in figure["fraction"]):
        yield f"{figure['surface']!r}: fraction {figure['fraction']}"


def _change(figure: dict) -> Iterator[str]:
    change = figure.get("change")
    if change is None:
        return
    if change["role"] not in {"by", "from", "to"} or change["dir"] not in {"up", "down"}:
        yield f"{figure['surface']!r}: change {change}"
    if change["role"] == "by" and {"from", "to"} & set(change):
        yield f"{figure['surface']!r}: by with from or to"
    if change["role"] == "from" and change.get("from") is None:
        yield f"{figure['surface']!r}: a start that is not stated"


def _section(document: dict, figure: dict) -> Iterator[str]:
    holding = [
        n for n, s in enumerate(document["sections"], 1) if s["start"] <= figure["start"] < s["end"]
    ]
    deepest = max(holding, default=None)
    if figure.get("section") != deepest:
        yield f"{figure['surface']!r}: section {figure.get('section')}, not {deepest}"


def _cell(document: dict, figure: dict) -> Iterator[str]:
    block = next(
        (
            n
            for n, b in enumerate(document["blocks"])
            if b["start"] <= figure["start"] and figure["end"] <= b["end"]
        ),
        None,
    )
    in_table = block is not None and document["blocks"][block]["kind"] == "table"
    if in_table != ("cell" in figure):
        yield f"{figure['surface']!r}: cell {figure.get('cell')}"
    elif in_table:
        place = figure["cell"]
        cell = document["blocks"][place["block"]]["rows"][place["row"]][place["col"]]
        if place["block"] != block or not (
            cell["start"] <= figure["start"] and figure["end"] <= cell["end"]
        ):
            yield f"{figure['surface']!r} is not in cell {place}"
