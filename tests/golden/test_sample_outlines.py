"""The samples' outlines and metadata against expectations written before any program read them."""

import json
from pathlib import Path

import pytest

from reader.app.reading_process import read_file

_EXPECTED = Path(__file__).parent / "expected"
_OUTLINES = sorted(_EXPECTED.glob("*.outline.json"))


def _squeezed(text):
    return "".join(text.split())


def _load(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", _OUTLINES, ids=lambda path: path.name.split(".")[0])
def test_the_sections_are_those_the_author_meant(path, samples):
    expected = _load(path)
    document = read_file(samples / expected["file"])
    found = [
        {"level": s.level, "kind": s.kind.value, "heading": _squeezed(document.heading(i))}
        for i, s in enumerate(document.sections)
    ]
    wanted = [{**s, "heading": _squeezed(s["heading"])} for s in expected["sections"]]
    assert found == wanted


@pytest.mark.parametrize("path", _OUTLINES, ids=lambda path: path.name.split(".")[0])
def test_the_metadata_are_what_the_page_says_and_nothing_else(path, samples):
    expected = _load(path)
    document = read_file(samples / expected["file"])
    found = {key: _squeezed(value) for key, value in document.meta.items()}
    assert found == {key: _squeezed(value) for key, value in expected["meta"].items()}
    assert dict(document.dates) == expected["dates"]


def test_every_sample_has_its_expectation(samples):
    named = {_load(path)["file"] for path in _OUTLINES}
    there = {path.name for path in samples.iterdir() if path.suffix in {".txt", ".html", ".md"}}
    there.discard("README.md")
    assert named == there
