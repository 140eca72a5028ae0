"""Code points that stand for a glyph shared with an ordinary character, put back to it.

A program that prints a PDF writes which character a glyph is. Fonts give one glyph to a character
and to the radical of its shape (民 and ⺠), and the program may name the radical. The pairs of the
supplement are those that share a glyph in Noto Serif CJK and Noto Sans CJK; Unicode itself maps the
Kangxi radicals, the compatibility ideographs and the Latin ligatures. Nothing else is normalised.
"""

from unicodedata import normalize

_SUPPLEMENT = (
    "⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒"
    "⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺾艹⺿艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻎辶⻐钅⻑長"
    "⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯"
    "⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_OWN = {
    "⼾": "户",
    # A dash of two or three ems is one glyph: the Chinese dash is written with two signs.
    "⸺": "——",
    "⸻": "——",
}
_RANGES = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB07), range(0x2F800, 0x2FA20))


def _table() -> dict[str, str]:
    """Code point → what it stands for, for all that are replaced."""
    pairs = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))
    for codes in _RANGES:
        for char in map(chr, codes):
            plain = normalize("NFKC", char)
            if plain != char:
                pairs[char] = plain
    return pairs | _OWN


_TABLE = _table()


def ordinary(char: str) -> str:
    """The character or characters that `char` stands for; itself where it stands for itself."""
    return _TABLE.get(char, char)
