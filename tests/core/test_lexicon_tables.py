"""The bundled tables: every entry is whole, readable and distinct."""

import re

import pytest

from reader.core import assets
from reader.core.lexicon import TermKind, load

ENTRIES = load().entries + load().quoted
HAN = re.compile(r"[\u3400-\u9fff〇]")


def han(text):
    return HAN.findall(text)


def test_there_are_at_least_a_thousand_entries():
    assert len(ENTRIES) >= 1000


def test_no_surface_stands_twice():
    seen = [s for e in ENTRIES for s in dict.fromkeys((e.term, *e.variants))]
    assert sorted(s for s in set(seen) if seen.count(s) > 1) == []


def test_every_gloss_is_short_plain_english():
    bad = [e.term for e in ENTRIES if not re.fullmatch(r"[ -~]{2,140}", e.gloss)]
    assert bad == []


def test_traditional_form_is_as_long_as_the_term_and_differs():
    bad = [e.term for e in ENTRIES if e.traditional and len(e.traditional) != len(e.term)]
    same = [e.term for e in ENTRIES if e.traditional == e.term]
    assert (bad, same) == ([], [])


def test_reading_has_one_syllable_for_each_han_character():
    assert [e.term for e in ENTRIES if len(e.syllables) != len(han(e.term))] == []


def test_each_syllable_is_a_known_reading_of_its_character():
    readings = pytest.importorskip("pypinyin").pinyin
    from pypinyin import Style

    # Neutral tones inside words stand in no table of single characters.
    neutral = {("思", "si"), ("子", "zi")}
    bad = []
    for entry in ENTRIES:
        for char, syllable in zip(han(entry.term), entry.syllables, strict=True):
            known = readings(char, heteronym=True, style=Style.TONE)[0]
            if syllable not in known and (char, syllable) not in neutral:
                bad.append((entry.term, char, syllable))
    assert bad == []


def test_members_are_given_only_with_a_source():
    assert [e.term for e in ENTRIES if bool(e.members) != bool(e.source)] == []


def test_kinds_are_known_and_all_but_the_found_ones_are_used():
    assert {e.kind for e in ENTRIES} >= set(TermKind) - {TermKind.COINAGE, TermKind.PERSON}


def test_every_guard_holds_the_entry_it_protects_from():
    surfaces = {s for e in ENTRIES for s in (e.term, e.traditional, *e.variants)}
    rows = assets.table("lexicon/rules/guards.tsv")
    assert [r["surface"] for r in rows if r["protects"] not in surfaces] == []
    assert [r["surface"] for r in rows if r["protects"] not in r["surface"]] == []
    assert [r["surface"] for r in rows if r["surface"] in surfaces] == []


def test_shapes_map_one_character_to_another():
    rows = assets.table("lexicon/rules/shapes.tsv")
    assert [r for r in rows if len(r["shape"]) != 1 or len(r["as"]) != 1] == []
    # A shape that is mapped on must not itself be the target of another.
    assert {r["shape"] for r in rows} & {r["as"] for r in rows} == set()
