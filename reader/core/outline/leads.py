"""Unnumbered run-in leads: the short first sentences by which paragraphs name their matter."""

from collections.abc import Sequence

from reader.core.blocks import BlockKind, Part
from reader.core.outline.model import Candidate, Form
from reader.core.outline.sentences import lead_end
from reader.core.outline.words import is_prose, is_work

RANK = 95
_LONGEST = 26
_SHORTEST = 4
_REST = 30
_BOLD: tuple[str, ...] = ("bold-lead",)
_WORK: tuple[str, ...] = ("short-lead", "verb", "siblings")
_SHARE = 0.4
_ALIKE: tuple[str, ...] = ("short-lead", "same-shape", "siblings")
_ALL = 0.8
_LONGER = 1.6
_ALONE_LEAST = 4
_ALONE_SHARE = 0.6


def leads(text: str, parts: Sequence[Part], headings: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Leads of paragraphs, settled for each stretch between two line headings together.

    A stretch has leads if at least two of its paragraphs begin with one, most of those name work
    by a verb, and they are no small part of it. Bold leads need no more, nor do those of a
    document nearly all of whose paragraphs have one, and of one length. In a document without
    other headings it takes more, for many news reports begin a paragraph with a short sentence.
    """
    found: list[Candidate] = []
    stretches = _stretches(parts, headings)
    if headings and (uniform := _uniform(text, parts, stretches)):
        return tuple(_candidate(parts, index, end, _ALIKE) for index, end in uniform)
    for stretch in stretches:
        maybe = [(i, end) for i in stretch if (end := _lead(text, parts[i]))]
        bold = [(i, end) for i, end in maybe if parts[i].line.lead_end >= end - 1]
        work = [i for i, _ in maybe if is_work(text[parts[i].line.start : parts[i].line.end])]
        if len(bold) >= 2:
            maybe, why = bold, _BOLD
        else:
            least, share = (2, _SHARE) if headings else (_ALONE_LEAST, _ALONE_SHARE)
            if len(maybe) < max(least, share * len(stretch)) or 2 * len(work) < len(maybe):
                continue
            why = _WORK
        found += [_candidate(parts, index, end, why) for index, end in maybe]
    return tuple(found)


def _uniform(
    text: str, parts: Sequence[Part], stretches: Sequence[Sequence[int]]
) -> list[tuple[int, int]]:
    """Indices and ends of leads that are nearly everywhere and of one length; else nothing."""
    every = [index for stretch in stretches for index in stretch]
    maybe = [(i, end) for i in every if (end := _lead(text, parts[i]))]
    lengths = [end - parts[i].line.start for i, end in maybe]
    if len(maybe) < max(_ALONE_LEAST, _ALL * len(every)):
        return []
    return maybe if max(lengths) <= _LONGER * min(lengths) else []


def _stretches(parts: Sequence[Part], headings: Sequence[Candidate]) -> list[list[int]]:
    """Indices of paragraphs between headings; those of articles are left out."""
    starts = {heading.part: heading for heading in headings}
    stretches: list[list[int]] = [[]]
    law = False
    for index, part in enumerate(parts):
        heading = starts.get(index)
        if heading is not None:
            law = heading.form is Form.ARTICLE
            stretches.append([])
        elif part.kind is BlockKind.PARAGRAPH and not law:
            stretches[-1].append(index)
    # What stands before the first heading introduces the whole.
    return stretches[1:] if headings else stretches


def _lead(text: str, part: Part) -> int:
    """The code point after a paragraph's lead, 0 if its first sentence is none."""
    line = part.line
    end = lead_end(text, line.start, line.end)
    if not end or text[end - 1] != "。" or not _SHORTEST <= end - line.start <= _LONGEST:
        return 0
    if line.end - end < max(_REST, end - line.start):
        return 0
    return 0 if is_prose(text[line.start : end]) else end


def _candidate(parts: Sequence[Part], index: int, end: int, why: tuple[str, ...]) -> Candidate:
    """The leaf a lead makes."""
    return Candidate(
        part=index,
        form=Form.RUN_IN,
        style="lead",
        rank=RANK,
        start=parts[index].line.start,
        heading_end=end,
        why=why,
    )
