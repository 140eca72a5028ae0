"""Which installed fonts can show Chinese text, and what a font lacks of it."""

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader.core.assets import read_text
from reader.core.han import is_han

_SYSTEMS = (
    QFontDatabase.WritingSystem.SimplifiedChinese,
    QFontDatabase.WritingSystem.TraditionalChinese,
)


def chinese_families() -> tuple[str, ...]:
    """The scalable families that say they write Chinese of either script, sorted, each once."""
    found = {family for system in _SYSTEMS for family in QFontDatabase.families(system)}
    return tuple(
        sorted(
            family
            for family in found
            if not QFontDatabase.isPrivateFamily(family) and QFontDatabase.isScalable(family)
        )
    )


def lacking(family: str) -> tuple[int, int]:
    """How many of the common characters of official prose a family lacks, and of how many.

    A family says which scripts it writes; only its own table tells which characters it has. One
    that is not installed lacks all.
    """
    common = [char for char in read_text("encodings/common_hanzi.txt") if is_han(char)]
    if family not in QFontDatabase.families():
        return len(common), len(common)
    raw = QRawFont.fromFont(QFont(family))
    return sum(not raw.supportsCharacter(ord(char)) for char in common), len(common)
