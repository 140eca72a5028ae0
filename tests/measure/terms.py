"""How the terms of real documents fare: rate of quotations, speed, a sample to be read.

    python tests/measure/terms.py ../shared/data/structure/docs [--sample 200] [--gaps 200]

Text is taken crudely (tags and layout dropped): this measures terms, not reading of files.
"""

import argparse
import random
import re
import time
from collections import Counter
from pathlib import Path

from reader.core.lexicon import Lexicon, load
from reader.core.terms import Term, find_terms

QUOTED = re.compile(r"“([^“”]{2,12})”")
HAN = re.compile(r"[\u4e00-\u9fff]")
ENCODINGS = ("utf-8-sig", "gb18030")


def text_of(path: Path) -> str:
    """The visible text of a plain, Markdown or HTML file; "" for other formats."""
    if path.suffix not in {".txt", ".md", ".html"}:
        return ""
    data = path.read_bytes()
    if data[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return data.decode("utf-16")
    for encoding in ENCODINGS:
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        return ""
    if path.suffix == ".html":
        text = re.sub(r"(?s)<(script|style).*?</\1>|<[^>]*>", "\n", text)
    return text


def paragraphs(text: str) -> list[str]:
    return [p for p in text.replace("\r", "").split("\n") if HAN.search(p)]


def quotations(paragraph: str, terms: tuple[Term, ...]) -> tuple[int, int, list[str]]:
    """(met, right, wrong ones) over quotations of 2 to 12 characters without 。."""
    right, wrong = 0, []
    found = list(QUOTED.finditer(paragraph))
    found = [m for m in found if "。" not in m[1] and m[1].strip()]
    for match in found:
        inside = [t for t in terms if t.start < match.end(1) and t.end > match.start(1)]
        exact = [t for t in inside if (t.start, t.end) == match.span(1)]
        others = [t for t in inside if not (t.start <= match.start() and match.end() <= t.end)]
        if len(exact) == 1 and others == exact:
            right += 1
        else:
            wrong.append(match[1])
    return len(found), right, wrong


def measure(paths: list[Path], lexicon: Lexicon) -> list[tuple[str, str, Term]]:
    """Print one line a document; return every hit as (document, paragraph, term)."""
    hits: list[tuple[str, str, Term]] = []
    total_met = total_right = 0
    for path in paths:
        parts = paragraphs(text_of(path))
        if not parts:
            print(f"{path.name[:44]:46} not read by this script")
            continue
        begun = time.perf_counter()
        found = [find_terms(part, (), (), lexicon) for part in parts]
        spent = time.perf_counter() - begun
        met = right = 0
        wrong: list[str] = []
        for part, terms in zip(parts, found, strict=True):
            one = quotations(part, terms)
            met, right, wrong = met + one[0], right + one[1], wrong + one[2]
            hits += [(path.name, part, term) for term in terms]
        size = sum(map(len, parts))
        total_met, total_right = total_met + met, total_right + right
        kinds = Counter(t.kind.value for terms in found for t in terms)
        rate = f"{right:4}/{met:<4} quotations  {size / spent / 1000:6.0f} k chars/s"
        print(f"{path.name[:44]:46} {rate}  {dict(kinds.most_common())} {wrong or ''}")
    print(f"all documents: {total_right}/{total_met} quotations are exactly one term")
    return hits


def shown(name: str, paragraph: str, term: Term) -> str:
    before, after = paragraph[max(0, term.start - 12) : term.start], paragraph[term.end :][:10]
    return f"{name[:12]:13}{term.kind.value:9} {before}[{paragraph[term.start : term.end]}]{after}"


def gaps(hits: list[tuple[str, str, Term]], seed: int, size: int) -> list[str]:
    """Words of two characters and more, by jieba, that no term touches."""
    import jieba

    by_part: dict[tuple[str, str], list[Term]] = {}
    for name, part, term in hits:
        by_part.setdefault((name, part), []).append(term)
    cutter = jieba.Tokenizer()
    free: list[str] = []
    for (name, part), terms in by_part.items():
        taken = {at for t in terms for at in range(t.start, t.end)}
        for word, start, end in cutter.tokenize(part):
            if len(word) > 1 and HAN.match(word) and not taken & set(range(start, end)):
                context = f"{part[max(0, start - 6) : start]}[{word}]{part[end : end + 6]}"
                free.append(f"{name[:12]:13}{context}")
    return random.Random(seed).sample(free, min(size, len(free)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="term hits to print")
    parser.add_argument("--gaps", type=int, default=0, help="words outside terms to print")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    hits = measure(sorted(args.folder.iterdir()), load())
    picked = random.Random(args.seed).sample(hits, min(args.sample, len(hits)))
    for hit in picked:
        print(shown(*hit))
    for line in gaps(hits, args.seed, args.gaps) if args.gaps else ():
        print(line)


if __name__ == "__main__":
    main()
