"""Characters read otherwise in names: surnames after posts, after labels and in lists of names."""

import re

from reader.core import assets
from reader.core.han import HAN

_WINDOW = 12
# What follows a name of one or two characters after the surname.
_AFTER = (
    "主持|出席|参加|作|做|说|表示|介绍|强调|指出|传达|汇报|提出|带|率|宣读|讲话|致辞|主讲|陪同|调研|一行|同志|"
    "先生|女士|等|的|在|到|对|就|与|和|及|为|任|代表|当选|率领|深入|来到|分别|结合|围绕|部署|通报|解读|领|荣|获|"
    "坚持|表态|发言|动员|总结|点评|宣布|听取|要求|督导|告诉|坦言|感慨|认为|发表|获得|回到|返回|创办|牵头|负责|扎根|"
    "当选|接受|走访|走进|走遍|来自|放弃|捐|分享|展示|讲述|讲解|曾|已|也|被|从|向|将|因|又|每|常|正在|"
    "分管|主管|检查|查看|会见|看望|慰问|办理|审理|兼任|出任|从事|长期|多次|连续|先后|专程|亲自|当场|现场|今天|昨天"
)


class Surnames:
    """Surnames whose reading is not the character's usual one (surnames.tsv, posts.tsv).

    Raises ReaderError E-RES-01 if a table is missing.
    """

    def __init__(self) -> None:
        """Read both tables."""
        rows = assets.table("readings/surnames.tsv")
        self._readings = {row["surname"]: row["reading"] for row in rows}
        self._risky = frozenset(row["surname"] for row in rows if row["word"] == "label")
        self._verbs = frozenset(row["surname"] for row in rows if row["word"])
        kinds: dict[str, list[str]] = {"post": [], "label": []}
        for row in assets.table("readings/posts.tsv"):
            kinds[row["kind"]].append(row["text"])
        posts = "|".join(kinds["post"])
        self._post = re.compile(f"(?:{posts})[ \u3000]?$")
        self._titled = re.compile(f"副?(?:{posts})")
        self._label = re.compile(f"(?:{'|'.join(kinds['label'])})[：: \u3000]{{1,3}}$")
        self._opening = re.compile(f"(?:^|[^{HAN}]|[由经向请在和与同对跟让])$")
        self._named = re.compile(f"([{HAN}]{{1,2}})(?:$|[^{HAN}]|{_AFTER})")
        self._listed = re.compile(f"[{HAN}]{{1,2}}(?:[、（(]|[ \u3000]|$)")
        self._before = re.compile(f"(?:^|[^{HAN}])([{HAN}])[{HAN}]{{1,2}}[、 \u3000]$")

    def reading(self, text: str, at: int) -> str:
        """The surname's reading of `text[at]` if a name begins there, else ""."""
        char = text[at]
        reading = self._readings.get(char)
        if reading is None:
            return ""
        left, right = text[max(0, at - _WINDOW) : at], text[at + 1 : at + 1 + _WINDOW]
        if self._label.search(left):
            return reading
        introduced = self._post.search(left) and self._named.match(right)
        if char not in self._risky and introduced and not self._serves(char, right):
            return reading
        if char not in self._verbs and self._opening.search(left) and self._titled.match(right):
            return reading  # 单县长, where nothing before makes it a verb or a part of a word
        before = self._before.search(left)
        # 查工程、查物资 is no list of names: each item begins alike.
        listed = before and before[1] != char and self._listed.match(right)
        return reading if listed and char not in self._risky else ""

    def introduced(self, text: str, at: int) -> int:
        """How many characters of a given name follow the family name at `at`, 0 if none is there.

        A post or a label stands before the name; what follows it is no part of a word.
        """
        right = text[at + 1 : at + 1 + _WINDOW]
        named = self._named.match(right)
        if not self.follows_post(text, at) or self._serves(text[at], right):
            return 0
        return named.end(1) if named else 0

    def _serves(self, char: str, right: str) -> bool:
        """Whether 任 is what somebody does: 由副县长任组长."""
        return char == "任" and self._titled.match(right) is not None

    def follows_post(self, text: str, at: int) -> bool:
        """Whether a post or a label stands right before `at`."""
        left = text[max(0, at - _WINDOW) : at]
        return bool(self._post.search(left) or self._label.search(left))

    def own(self, char: str) -> str:
        """The reading of `char` as a surname, "" if it is the usual one."""
        return self._readings.get(char, "")
