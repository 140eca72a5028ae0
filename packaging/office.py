"""Opens exports in LibreOffice and looks whether pinyin stands above its characters.

python packaging/office.py [FOLDER]: Word document, excerpt as DOCX and as RTF of the bundled sample
are converted to PDF, and each syllable is looked for above its character on the page. Prints a
table, and puts pictures of the first pages into FOLDER for somebody to look at. Exit status 1 if a
row of the table failed; where LibreOffice is not installed it says so, and that is no failure.
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "yunhe_party_building.txt"
LEAST = 0.98
"""Share of the characters with a reading that must have it above them: a syllable may be cut off
by the end of a line, and PDF tells boxes by hundredths of a point."""

LONGEST = 170  # seconds for all conversions
_PAGES = 2  # of which pictures are kept


@dataclass(frozen=True, slots=True)
class Box:
    """A character on a page, in points from its lower left corner."""

    character: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        """Its middle from the left."""
        return (self.left + self.right) / 2

    @property
    def middle_height(self) -> float:
        """Its middle from below."""
        return (self.bottom + self.top) / 2


def main() -> int:
    """Write, convert, look. Returns the exit status."""
    if shutil.which("soffice") is None:
        print("skipped: needs LibreOffice (soffice)")
        return 0
    kept = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        expected = write(folder)
        convert(folder, list(expected))
        rows = [(file, *found(folder / f"{file}.pdf", pairs)) for file, pairs in expected.items()]
        if kept is not None:
            picture(folder, list(expected), kept)
    print(f"{'file':24}{'pages':>6}{'readings':>10}{'above':>8}{'share':>8}")
    for file, pages, n_pairs, n_above in rows:
        print(f"{file:24}{pages:6}{n_pairs:10}{n_above:8}{n_above / n_pairs:8.3f}")
    return int(any(n_above < LEAST * n_pairs for _, _, n_pairs, n_above in rows))


def write(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Write the exports; the readings that each must show: (character, syllable), in order."""
    from reader.app import caches, exporting
    from reader.app.excerpt_labels import EXCERPT_LABELS
    from reader.app.excerpts import passages
    from reader.app.reading_process import read_file
    from reader.core.annotations import annotate_document
    from reader.core.excerpt import make
    from reader.core.export.options import Options, Pinyin
    from reader.core.spans import Span

    tools, _ = caches.open_tools(folder / "cache")
    document = read_file(SAMPLE)
    annotations = annotate_document(document, tools)
    whole = Span(0, len(document.text))
    longest = max(document.blocks, key=lambda block: block.end - block.start)
    chosen = passages(document, [annotations], [Span(longest.start, longest.end)], tools)
    ruby = Options(pinyin=Pinyin.RUBY)
    data = exporting.write_whole("docx", document, annotations, whole, EXCERPT_LABELS, ruby)
    (folder / "document.docx").write_bytes(data)
    for form in ("docx", "rtf"):
        written = exporting.write(form, chosen, EXCERPT_LABELS)
        (folder / f"excerpt.{form}").write_bytes(written)
    all_lines = make(document, annotations, whole.start, whole.end).lines
    lines = {
        "document.docx": all_lines,
        "excerpt.docx": chosen[0].excerpt.lines,
        "excerpt.rtf": chosen[0].excerpt.lines,
    }
    return {
        file: [(line.text[at - line.start], said) for line in told for at, said in line.ruby]
        for file, told in lines.items()
    }


def convert(folder: Path, files: list[str]) -> None:
    """Have LibreOffice write FILE.pdf beside each file, with a profile of its own."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for file in files:
        out = folder / f"{file}.out"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(out)]
        command.append(str(folder / file))
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
        next(out.glob("*.pdf")).rename(folder / f"{file}.pdf")


def found(pdf: Path, pairs: list[tuple[str, str]]) -> tuple[int, int, int]:
    """How many pages there are, how many readings, and how many stand above their character.

    The characters of the pages are walked in the order of the readings; what has none is passed.
    """
    from pypdfium2 import PdfDocument

    n_above = at = 0
    with PdfDocument(pdf) as document:
        for page in document:
            boxes = boxes_of(page)
            above = syllables(boxes)
            for number, box in enumerate(boxes):
                if at < len(pairs) and box.character == pairs[at][0]:
                    n_above += above.get(number) == pairs[at][1]
                    at += 1
        return len(document), len(pairs), n_above


def boxes_of(page: "PdfPage") -> list[Box]:
    """The characters of a page in reading order."""
    text = page.get_textpage()
    return [
        Box(character, *text.get_charbox(at, loose=True))
        for at, character in enumerate(text.get_text_range())
        if at < text.count_chars() and not character.isspace()
    ]


def syllables(boxes: list[Box]) -> dict[int, str]:
    """The small letters above each character, by its place in `boxes`: over the nearest one."""
    below = [
        (number, box) for number, box in enumerate(boxes) if "\u3400" <= box.character < "\ua000"
    ]
    letters: dict[int, list[Box]] = {}
    for letter in boxes:
        if not is_letter(letter.character):
            continue
        near = [(n, box) for n, box in below if sits_on(letter, box)]
        if near:
            number, _ = min(near, key=lambda one: abs(one[1].middle - letter.middle))
            letters.setdefault(number, []).append(letter)
    return {
        number: "".join(one.character for one in sorted(told, key=lambda one: one.left))
        for number, told in letters.items()
    }


def sits_on(letter: Box, box: Box) -> bool:
    """Whether a letter is small and stands right above a character, or above one beside it."""
    height = box.top - box.bottom
    return (
        abs(letter.middle - box.middle) < height
        and box.middle_height < letter.bottom < box.top + height / 2
        and letter.top - letter.bottom < height * 0.7
    )


def is_letter(character: str) -> bool:
    """Whether it may stand in a syllable."""
    return character.isalpha() and ord(character) < 0x300


def picture(folder: Path, files: list[str], kept: Path) -> None:
    """Put pictures of the first pages into `kept`."""
    from pypdfium2 import PdfDocument

    kept.mkdir(parents=True, exist_ok=True)
    for file in files:
        with PdfDocument(folder / f"{file}.pdf") as document:
            for at in range(min(len(document), _PAGES)):
                name = kept / f"{file.replace('.', '-')}-{at + 1}.png"
                document[at].render(scale=1.5).to_pil().save(name)


if __name__ == "__main__":
    sys.exit(main())
