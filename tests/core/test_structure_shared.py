"""Real documents beside the checkout, where present: what was reached must stay."""

import json

import pytest

from reader.core.document import parse
from reader.core.source import read
from tests.measure import structure


@pytest.fixture(scope="module")
def seed(shared):
    path = shared / "structure" / "docs" / "seed_hohhot_orgwork_2023.txt"
    gold = json.loads((shared / "structure" / "gold" / f"{path.stem}.json").read_text("utf-8"))
    return parse(read(path.read_bytes(), path.name)), gold, path.read_text("utf-8")


@pytest.fixture(scope="module")
def rows(shared):
    return structure.scores()


def test_the_seeds_text_is_its_file(seed):
    assert seed[0].text == seed[2]


def test_the_seeds_title_and_values_are_exact(seed):
    document, gold, _ = seed
    assert document.meta["title"] == gold["title"]
    for key in ("site", "date", "source", "editor", "proofreader"):
        assert document.meta[key] == gold["meta"][key]


def test_the_seeds_headings_are_exact_and_its_leads_are_found(seed):
    document, gold, _ = seed
    wanted = {
        kind: [s["heading"] for s in gold["sections"] if s["kind"] == kind]
        for kind in ("line", "run-in")
    }
    found = {"line": [], "run-in": []}
    for index, section in enumerate(document.sections):
        found[str(section.kind)].append(document.heading(index))
    assert found["line"] == wanted["line"]
    assert set(wanted["run-in"]) <= set(found["run-in"])
    assert len(found["run-in"]) <= len(wanted["run-in"]) + 2


def test_no_section_of_the_seed_holds_its_first_or_last_paragraph(seed):
    document, gold, text = seed
    first = text.index(gold["body_first"])
    last = text.index(gold["body_last"])
    assert document.section_at(first) is None
    assert document.section_at(last) is None


@pytest.mark.parametrize(
    ("column", "floor"),
    [
        ("F", 0.97),
        ("nest", 0.97),
        ("Rr", 0.95),
        ("Pr", 0.95),
        ("clean", 1.0),
        ("first", 1.0),
        ("last", 1.0),
        ("flow", 0.97),
        ("start", 1.0),
        ("title", 0.9),
        ("date", 0.95),
        ("source", 0.95),
        ("issuer", 0.95),
    ],
)
def test_all_documents_together_reach_the_floor(rows, column, floor):
    assert rows["TOTAL micro"][column] >= floor


def test_no_document_falls_short_of_the_floor(rows):
    assert min(row["F"] for row in rows.values()) >= 0.85


def test_every_text_markdown_and_html_document_is_read(shared):
    for path in sorted((shared / "structure" / "docs").iterdir()):
        if path.suffix in structure.FORMATS:
            assert parse(read(path.read_bytes(), path.name)).blocks
