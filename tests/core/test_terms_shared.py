"""Terms of real documents, where they are at hand."""

import re

from reader.core.lexicon import load
from reader.core.masks import find_masks
from reader.core.quantities import find_quantities
from reader.core.terms import find_terms

QUOTED = re.compile(r"“([^“”]{2,12})”")


def test_every_short_quotation_of_the_seed_is_exactly_one_term(shared):
    path = shared / "structure" / "docs" / "seed_hohhot_orgwork_2023.txt"
    met, wrong = 0, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        masks = find_masks(line)
        terms = find_terms(line, masks, find_quantities(line, masks), load())
        for match in QUOTED.finditer(line):
            if "。" in match[1]:
                continue
            met += 1
            inside = [t for t in terms if t.start < match.end(1) and t.end > match.start(1)]
            if [(t.start, t.end) for t in inside] != [match.span(1)]:
                wrong.append(match[1])
    assert met > 60
    assert wrong == []


def test_no_term_of_the_seed_cuts_a_quantity_in_half(shared):
    path = shared / "structure" / "docs" / "seed_hohhot_orgwork_2023.txt"
    cut = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        masks = find_masks(line)
        quantities = find_quantities(line, masks)
        for term in find_terms(line, masks, quantities, load()):
            cut += [
                line[term.start : term.end]
                for q in quantities
                if q.start < term.end
                and term.start < q.end
                and not (term.start <= q.start and q.end <= term.end)
            ]
    assert cut == []
