"""Radicals that stand for the characters they look like, as text copied from a PDF has them.

Fonts give one glyph to a character and to the radical of its shape (民 and ⺠), and what is copied
may name the radical.
"""

import re
from functools import cache
from unicodedata import normalize

SUPPLEMENT = (
    "⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒"
    "⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺾艹⺿艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻎辶⻐钅⻑長"
    "⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯"
    "⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Pairs of a radical and its character that share a glyph in Noto Serif CJK and Noto Sans CJK."""

_KANGXI = range(0x2F00, 0x2FD6)
_ANY = re.compile(r"[\u2e80-\u2ef3\u2f00-\u2fd5]")


@cache
def radicals() -> dict[int, str]:
    """Code point of a radical → its character; Unicode itself maps the Kangxi radicals."""
    pairs = {ord(a): b for a, b in zip(SUPPLEMENT[::2], SUPPLEMENT[1::2], strict=True)}
    kangxi = {code: normalize("NFKC", chr(code)) for code in _KANGXI}
    return kangxi | pairs | {ord("⼾"): "户"}


def without_radicals(text: str) -> str:
    """`text` with the character in each radical's place, so offsets (code points) stay as they are.

    Only for matching: what is shown or kept is always cut from the text itself.
    """
    return text.translate(radicals()) if _ANY.search(text) else text
