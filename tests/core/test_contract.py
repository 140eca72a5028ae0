"""The JSON of `inspect` held against the contract, on the samples and on odd documents."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reader.app import messages
from reader.core import export
from reader.core.analysis import analyse
from reader.core.annotations import annotate_document
from reader.core.document import parse
from reader.core.export import json_text
from reader.core.source import read
from tests.core.contract_rules import breaches

SAMPLES = (
    "address_hant.txt",
    "notice_two_attachments.txt",
    "songling_communique_2024.html",
    "statute.md",
    "yunhe_party_building.txt",
)
ODD = Path(__file__).with_name("data") / "odd"


def inspected(data: bytes, name: str, tools) -> dict:
    document = parse(read(data, name))
    annotations = annotate_document(document, tools)
    written = export.document_json(
        document,
        annotations,
        analyse(document, annotations),
        explain=True,
        word=messages.of_notice,
    )
    return json.loads(json_text.dumps(written), parse_float=Decimal)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_keeps_the_contract(name, samples, tools):
    assert breaches(inspected((samples / name).read_bytes(), name, tools)) == []


@pytest.mark.parametrize("path", sorted(ODD.iterdir()), ids=lambda path: path.name)
def test_an_odd_document_keeps_the_contract(path, tools):
    assert breaches(inspected(path.read_bytes(), path.name, tools)) == []


def test_text_of_a_plain_file_is_the_file(samples, tools):
    data = (samples / "yunhe_party_building.txt").read_bytes()
    assert inspected(data, "yunhe.txt", tools)["text"] == data.decode().replace("\r\n", "\n")


def test_paragraph_numbers_count_paragraphs_and_items(samples):
    name = "notice_two_attachments.txt"
    document = parse(read((samples / name).read_bytes(), name))
    counted = [b.start for b in document.blocks if b.kind in {"paragraph", "item"}]
    assert dict(document.paragraph_numbers) == {s: n for n, s in enumerate(counted, 1)}


def test_the_checker_sees_a_breach_of_every_kind(samples, tools):
    name = "songling_communique_2024.html"
    whole = inspected((samples / name).read_bytes(), name, tools)
    for layer, change in (
        ("blocks", {"kind": "footer"}),
        ("sections", {"heading": "二"}),
        ("words", {"end": whole["words"][0]["end"] + 1}),
        ("readings", {"syllables": []}),
        ("terms", {"kind": "slogan"}),
        ("figures", {"surface": "0"}),
    ):
        broken = whole | {layer: [whole[layer][0] | change, *whole[layer][1:]]}
        assert breaches(broken), layer
