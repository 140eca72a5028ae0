"""Documents of invented places for the tests of blocks and outlines, and short ways to look."""

from reader.core.document import parse
from reader.core.source import read_text

PROSE = "云河市各级各部门认真贯彻落实市委部署，全年新增就业三万二千人，完成投资三百二十亿元。"


def document(*lines):
    """The document of lines joined by LF; {} in a line becomes a paragraph's worth of prose."""
    return parse(read_text("\n".join(line.replace("{}", PROSE) for line in lines)))


def tree(doc):
    """(level, kind, heading) of each section."""
    return [
        (section.level, str(section.kind), doc.heading(index))
        for index, section in enumerate(doc.sections)
    ]


def headings(doc):
    """The headings alone."""
    return [heading for _, _, heading in tree(doc)]


def kinds(doc):
    """Kinds of the blocks in order."""
    return [str(block.kind) for block in doc.blocks]
