"""A small document of an invented place, annotated by hand, for the tests of the panes."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from reader.core.annotations import Annotations
from reader.core.blocks import Block, BlockKind, Cell
from reader.core.document import Document, SourceInfo
from reader.core.figures import Figure, FigureKind, Qualifier
from reader.core.lexicon import TermKind
from reader.core.outline import Section, SectionKind
from reader.core.readings import Reading
from reader.core.spans import Span
from reader.core.terms import Term
from reader.ui.theme import load_theme

LINES = (
    (BlockKind.MASTHEAD, "澄江党建在线"),
    (BlockKind.TITLE, "云河市强基工作综述"),
    (BlockKind.HEADING, "一、强基固本"),
    (BlockKind.PARAGRAPH, "全市建成服务中心1.2万个。干部𠮷云走进“红船讲堂”，覆盖率超过95%。"),
    (BlockKind.PARAGRAPH, "抓好培训。轮训干部300多人。"),
    (BlockKind.HEADING, "二、聚力发展"),
    (BlockKind.TABLE, "项目\t数量\n公路\t35公里"),
)
WORDS = (
    *("全市", "建成", "服务", "中心", "1.2万个", "。", "干部", "𠮷云", "走进", "“", "红船"),
    *("讲堂", "”", "，", "覆盖率", "超过95%", "。"),
)
SYLLABLES = {
    "全市": "quán shì",
    "建成": "jiàn chéng",
    "服务": "fú wù",
    "中心": "zhōng xīn",
    "1.2万个": "wàn gè",
    "干部": "gàn bù",
    "𠮷云": "jí yún",
    "走进": "zǒu jìn",
    "红船": "hóng chuán",
    "讲堂": "jiǎng táng",
    "覆盖率": "fù gài lǜ",
    "超过95%": "chāo guò",
}


@dataclass(frozen=True)
class Sample:
    document: Document
    annotations: Annotations

    def at(self, words: str) -> int:
        return self.document.text.index(words)


@pytest.fixture
def sample() -> Sample:
    text = "\n".join(line for _, line in LINES)
    blocks, at = [], 0
    for kind, line in LINES:
        rows = _rows(line, at) if kind is BlockKind.TABLE else ()
        blocks.append(Block(kind=kind, start=at, end=at + len(line), rows=rows))
        at += len(line) + 1
    document = Document(
        source=SourceInfo(name="sample.txt", format="txt", encoding="utf-8", sha256="00"),
        text=text,
        blocks=tuple(blocks),
        sections=_sections(text),
        meta={"site": "澄江党建在线", "editor": "任兴远"},
    )
    return Sample(document, _annotations(text))


def _rows(line: str, start: int) -> tuple[tuple[Cell, ...], ...]:
    rows, at = [], start
    for number, row in enumerate(line.split("\n")):
        cells = []
        for cell in row.split("\t"):
            cells.append(Cell(start=at, end=at + len(cell), header=number == 0))
            at += len(cell) + 1
        rows.append(tuple(cells))
    return tuple(rows)


def _sections(text: str) -> tuple[Section, ...]:
    first, lead, second = text.index("一、"), text.index("抓好"), text.index("二、")
    line = SectionKind.LINE
    return (
        Section(
            level=1,
            kind=line,
            start=first,
            heading_end=first + 6,
            body_start=first + 7,
            end=second - 1,
            number="一、",
            why=("number-cardinal", "no-final-mark"),
        ),
        Section(
            level=2,
            kind=SectionKind.RUN_IN,
            start=lead,
            heading_end=lead + 5,
            body_start=lead + 5,
            end=second - 1,
            why=("short-lead",),
        ),
        Section(
            level=1,
            kind=line,
            start=second,
            heading_end=second + 6,
            body_start=second + 7,
            end=len(text),
            number="二、",
        ),
    )


def _annotations(text: str) -> Annotations:
    start = text.index("全市")
    words, readings, at = [], [], start
    for word in WORDS:
        span = Span(at, at + len(word))
        words.append(span)
        if word in SYLLABLES:
            said = tuple(SYLLABLES[word].split())
            readings.append(Reading(start=span.start, end=span.end, syllables=said))
        at = span.end
    slogan, figure, share = text.index("红船"), text.index("1.2万个"), text.index("超过95%")
    return Annotations(
        start=start,
        end=at,
        words=tuple(words),
        readings=tuple(readings),
        terms=(
            Term(
                start=slogan,
                end=slogan + 4,
                kind=TermKind.COINAGE,
                term="红船讲堂",
                gloss="Red Boat lecture hall",
                source="Jingdu",
            ),
        ),
        figures=(
            Figure(
                start=figure,
                end=figure + 5,
                surface="1.2万个",
                value=Decimal(12000),
                unit="个",
                qualifier=Qualifier.EXACT,
                kind=FigureKind.COUNT,
                rule="test",
                subject="服务中心",
            ),
            Figure(
                start=share,
                end=share + 5,
                surface="超过95%",
                value=Decimal(95),
                unit="%",
                qualifier=Qualifier.MORE_THAN,
                kind=FigureKind.PERCENT,
                rule="test",
                subject="覆盖率",
                doubts=("bound-detached",),
            ),
        ),
    )


@pytest.fixture
def light():
    return load_theme("light")


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp):
    """Leave no data of ours behind: the offscreen clipboard frees them after the interpreter."""
    yield
    qapp.clipboard().clear()
