"""Documents built by hand from marked-up lines, for tests."""

from reader.core.blocks import Block, BlockKind
from reader.core.document import Document, SourceInfo
from reader.core.outline import Section, SectionKind

SOURCE = SourceInfo(name="云河.txt", format="txt", encoding="utf-8", sha256="ab" * 32)


def build(*lines, meta=None, rebuilt=False, joint="\n"):
    """A document of (kind, text) lines; headings make sections of the level after a colon.

    ("heading:2", "（一）稳增长") is a heading of level 2.
    """
    text = joint.join(line for _, line in lines)
    blocks, heads = [], []
    at = 0
    for kind, line in lines:
        name, _, level = kind.partition(":")
        end = at + len(line)
        blocks.append(Block(kind=BlockKind(name), start=at, end=end))
        if name == "heading":
            heads.append((int(level or 1), at, end))
        at = end + len(joint)
    sections = []
    for number, (level, start, end) in enumerate(heads):
        after = next((s for lv, s, _ in heads[number + 1 :] if lv <= level), len(text))
        body = min(end + len(joint), len(text))
        sections.append(
            Section(
                level=level,
                kind=SectionKind.LINE,
                start=start,
                heading_end=end,
                body_start=body,
                end=len(text[:after].rstrip()),
            )
        )
    return Document(
        source=SourceInfo(
            name=SOURCE.name,
            format=SOURCE.format,
            encoding=SOURCE.encoding,
            sha256=SOURCE.sha256,
            rebuilt=rebuilt,
        ),
        text=text,
        blocks=tuple(blocks),
        sections=tuple(sections),
        meta=meta or {},
    )
