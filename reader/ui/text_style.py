"""How the text is set: measure, leading, spacing, and the formats of each kind of block."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from reader.app.pinyin_mode import PinyinMode
from reader.core.values import dataclass
from reader.ui.theme import Theme, font

EM = 18  # pixels of a body character at zoom 1
GUTTER = 2.4  # em on both sides of the column: paragraph numbers and rounded marks reach into it
MEASURE = 39  # em: 38–40 characters a line
LEAD = "lead"  # colour of a run-in heading
WIDE_MEASURE = 50  # em, when spaced for pinyin: about 30 characters a line


@dataclass(frozen=True, slots=True)
class Setting:
    """How one kind of block is set; sizes in em of the body, `leading` in em of its own size."""

    scale: float = 1.0
    bold: bool = False
    colour: str = "ink"
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignJustify
    above: float = 0.0
    below: float = 0.35
    first: float = 0.0
    left: float = 0.0
    leading: float = 1.85


_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft

# Keys: the closed list of block kinds, "heading" by level.
SETTINGS = {
    "title": Setting(scale=1.6, bold=True, align=_CENTRE, above=0.6, below=0.2, leading=1.5),
    "subtitle": Setting(scale=1.1, colour="ink_soft", align=_CENTRE, below=0.2, leading=1.6),
    "byline": Setting(scale=0.9, colour="muted", align=_CENTRE, below=0.2, leading=1.6),
    "salutation": Setting(below=0.3),
    "paragraph": Setting(first=2.0),
    "item": Setting(first=2.0),
    "caption": Setting(
        scale=0.92, bold=True, colour="ink_soft", align=_CENTRE, above=0.7, leading=1.6
    ),
    "note": Setting(scale=0.86, colour="muted", align=_LEFT, above=0.1, leading=1.65),
    "signature": Setting(align=Qt.AlignmentFlag.AlignRight, above=0.2, below=0.2),
    "table": Setting(scale=0.88, align=_LEFT, below=0.0, leading=1.6),
    "heading 1": Setting(scale=1.24, bold=True, align=_LEFT, above=1.5, below=0.5, leading=1.55),
    "heading 2": Setting(scale=1.1, bold=True, align=_LEFT, above=1.0, below=0.35, leading=1.6),
    "heading 3": Setting(scale=1.0, bold=True, align=_LEFT, above=0.6, below=0.25, leading=1.7),
    "heading": Setting(bold=True, colour="ink_soft", align=_LEFT, above=0.4, leading=1.7),
}

# What pinyin above the text needs: space after each character, extra leading, size of its own.
_SPACING = {PinyinMode.ALL: 0.64, PinyinMode.HSK: 0.52, PinyinMode.TERMS: 0.4}
_EXTRA_LEADING = {PinyinMode.ALL: 0.55, PinyinMode.HSK: 0.5, PinyinMode.TERMS: 0.4}
_PINYIN_SCALE = {PinyinMode.ALL: 0.56, PinyinMode.HSK: 0.54, PinyinMode.TERMS: 0.54}


def setting_of(kind: str, level: int = 0) -> Setting:
    """The setting of a block kind; `level` from 1 for headings, deeper ones alike."""
    if kind == "heading":
        return SETTINGS.get(f"heading {level}", SETTINGS["heading"])
    return SETTINGS.get(kind, SETTINGS["paragraph"])


@dataclass(frozen=True)
class TextStyle:
    """Theme, zoom and pinyin mode worked out in pixels and Qt formats.

    `level`: the HSK level whose words need no pinyin in the mode that asks; `measure`: characters
    of a full line; `spread`: times the leading of each kind; `family`: the
    user's own font, "" for none; `script`: "hans" or "hant", as the text is written.
    """

    theme: Theme
    zoom: float = 1.0
    mode: PinyinMode = PinyinMode.CARD
    level: int = 6
    measure: float = MEASURE
    spread: float = 1.0
    family: str = ""
    script: str = "hans"

    @cached_property
    def em(self) -> int:
        """Pixels of a body character."""
        return max(round(EM * self.zoom), 6)

    @cached_property
    def gutter(self) -> int:
        """Pixels left free on both sides of the column."""
        return round(GUTTER * self.em)

    @cached_property
    def column(self) -> int:
        """Pixels of the widest column, gutters included."""
        wider = WIDE_MEASURE / MEASURE if self.mode.above else 1.0
        return round(self.measure * wider * self.em) + 2 * self.gutter

    @cached_property
    def pinyin_font(self) -> QFont:
        """The font of pinyin above body text."""
        return font("pinyin", max(round(self.em * _PINYIN_SCALE.get(self.mode, 0.54)), 8))

    def pixels(self, setting: Setting) -> int:
        """Pixels of a character set so."""
        return max(round(self.em * setting.scale), 6)

    def spacing(self, setting: Setting) -> float:
        """Pixels of space after each Han character set so; 0 when no pinyin stands above."""
        extra = _SPACING.get(self.mode, 0.0) / max(setting.scale, 1.0)
        return float(round(extra * self.pixels(setting)))

    def block_format(self, setting: Setting, *, indented: bool = True) -> QTextBlockFormat:
        """The block format; `indented=False` where the text brings its own first-line indent."""
        made = QTextBlockFormat()
        own = self.pixels(setting)
        leading = own * setting.leading * self.spread + self.em * _EXTRA_LEADING.get(self.mode, 0.0)
        made.setLineHeight(round(leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setAlignment(setting.align)
        made.setTopMargin(round(setting.above * self.em))
        made.setBottomMargin(round(setting.below * self.em))
        made.setLeftMargin(round(setting.left * self.em))
        if indented and setting.first:
            made.setTextIndent(setting.first * (own + self.spacing(setting)))
        return made

    def char_format(
        self, setting: Setting, *, lead: bool = False, spaced: bool = False
    ) -> QTextCharFormat:
        """The character format; `lead` for a run-in heading, `spaced` for Han under pinyin."""
        made = QTextCharFormat()
        role = "serif_hant" if self.script == "hant" else "serif"
        shape = font(role, self.pixels(setting), family=self.family)
        shape.setBold(setting.bold or lead)
        shape.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        if spaced:
            shape.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.spacing(setting))
        made.setFont(shape)
        made.setForeground(self.theme.color(LEAD if lead else setting.colour))
        return made


class Formats:
    """The Qt formats of one setting in one style, each made when it is first asked for.

    Never changed by those who use them.
    """

    def __init__(self, style: TextStyle, setting: Setting) -> None:
        """No format yet."""
        self._style, self._setting = style, setting
        self._blocks: dict[bool, QTextBlockFormat] = {}
        self._chars: dict[tuple[bool, bool], QTextCharFormat] = {}

    def block(self, *, indented: bool) -> QTextBlockFormat:
        """As `TextStyle.block_format`."""
        if indented not in self._blocks:
            self._blocks[indented] = self._style.block_format(self._setting, indented=indented)
        return self._blocks[indented]

    def char(self, *, lead: bool, spaced: bool) -> QTextCharFormat:
        """As `TextStyle.char_format`."""
        key = (lead, spaced)
        if key not in self._chars:
            made = self._style.char_format(self._setting, lead=lead, spaced=spaced)
            self._chars[key] = made
        return self._chars[key]


def same_lines(one: TextStyle, other: TextStyle) -> bool:
    """True if a text is set in the same lines in both styles: they differ in colours alone."""
    alike = one.mode == other.mode or not (one.mode.above or other.mode.above)
    return alike and replace(one, theme=other.theme, mode=other.mode) == other
