"""A proof-reading aid: each character of a document that has two readings in use, in its context.

Run from the project's folder: python tests/measure/proof.py FILE.txt [CHARACTERS]
One line each: the reading, ? where nothing was sure, the word, the context, and what decided:
a rule, a name, a phrase or the usual reading.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.app.caches import open_tools  # noqa: E402
from reader.core.annotations import annotate  # noqa: E402
from reader.core.context import Context  # noqa: E402
from reader.core.han import is_han  # noqa: E402
from reader.core.readings import Reading  # noqa: E402
from reader.core.script import script_of  # noqa: E402
from reader.core.tools import Tools  # noqa: E402

AROUND = 10


def decider(text: str, at: int, reading: Reading, tools: Tools) -> str:
    """What can have decided the reading of the character at `at`: the first that fits."""
    early, late = tools.readings.rules.of(text[at])
    for name, rules in (("early rule", early), ("rule", late)):
        for rule in rules:
            if rule.selects and rule.fits(text, at, reading.start, reading.end):
                return f"{name} {rule.left[:20]}…{rule.right[:20]} {rule.reading}"
    if tools.readings.surnames.reading(text, at):
        return "surname"
    return "phrase or usual"


def main() -> None:
    """Print the lines."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    wanted = set(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as cache:
        tools, _ = open_tools(Path(cache))
        context = Context(script=script_of(text))
        for paragraph in text.split("\n"):
            for reading in annotate(paragraph, context, tools).readings:
                places = [k for k in range(reading.start, reading.end) if is_han(paragraph[k])]
                doubts = reading.doubt or ((),) * len(places)
                for at, syllable, doubt in zip(places, reading.syllables, doubts, strict=True):
                    char = paragraph[at]
                    if len(tools.readings.candidates(char)) < 2 or (wanted and char not in wanted):
                        continue
                    shown = f"{paragraph[max(0, at - AROUND) : at]}[{char}]"
                    shown += paragraph[at + 1 : at + 1 + AROUND]
                    why = decider(paragraph, at, reading, tools)
                    print(f"{syllable}{'?' if doubt else ''}\t{shown}\t{why}")


if __name__ == "__main__":
    main()
