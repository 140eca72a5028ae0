"""Which of the two Chinese scripts a text is written in."""

from collections import Counter
from functools import lru_cache

_LENGTH = 20_000  # code points that tell it

# Characters that are written in one script only, the commonest pairs of official prose.
_HANT = frozenset(
    "國會這來為們時說對學發業經濟產與個實現務區關總開長門問題動機構設進過還萬億農黨領導體"
    "從應獲記聯環資財報議標單請無員極術當處認變讓場創規責強維護濟衛證據續計"
)
_HANS = frozenset(
    "国会这来为们时说对学发业经济产与个实现务区关总开长门问题动机构设进过还万亿农党领导体"
    "从应获记联环资财报议标单请无员极术当处认变让场创规责强维护济卫证据续计"
)


@lru_cache(maxsize=8)
def script_of(text: str) -> str:
    """Which script a text is written in: "hant" if its traditional-only characters prevail."""
    counts = Counter(text[:_LENGTH])
    traditional, simplified = (
        sum(counts[character] for character in only) for only in (_HANT, _HANS)
    )
    return "hant" if traditional > simplified else "hans"
