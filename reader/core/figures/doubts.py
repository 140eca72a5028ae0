"""What is only half understood of a quantity: a bound far from it, or signs left over beside it."""

import re

from reader.core.figures.scene import Scene
from reader.core.quantities import Qualifier, Quantity
from reader.core.quantities.bounds import before

_INSIDE = re.compile(
    r"[余多上]|不|约|近|超|逾|至少|最[少多]|至多|起码|以[上下内]|左右|上下|之内|内|大概|未|或以|接近|将近|十[几]"
)
_LEFT_AFTER = re.compile(r" ?[±×*^~～]? ?\d|[/±×^~～]")
_LEFT_BEFORE = re.compile(r"(?:\d ?[±×*^~～—–]|[±×^]) ?$")


def doubts_of(scene: Scene, quantity: Quantity) -> tuple[str, ...]:
    """The doubts of a quantity with those that only its surroundings show."""
    found = list(quantity.doubts)
    if quantity.qualifier is not Qualifier.EXACT and _detached(scene, quantity):
        found.append("bound-detached")
    if _left_over(scene, quantity):
        found.append("unparsed-part")
    return tuple(dict.fromkeys(found))


def _detached(scene: Scene, quantity: Quantity) -> bool:
    """Whether the bound stands neither in the quantity nor right before it: 约占全省的18%."""
    if _INSIDE.search(scene.shadow, quantity.start, quantity.end):
        return False
    return before(scene.shadow, quantity.start, place="cue") is None


def _left_over(scene: Scene, quantity: Quantity) -> bool:
    """Whether signs or digits of a longer expression stand right beside it: 3米×4米."""
    after = _LEFT_AFTER.match(scene.shadow, quantity.end)
    if after is not None and after.end() not in scene.starts and quantity.end not in scene.starts:
        whole = any(start in scene.starts for start in range(quantity.end, after.end() + 1))
        if not whole or scene.shadow[quantity.end] in "±×^/":
            return True
    return _LEFT_BEFORE.search(scene.shadow, max(0, quantity.start - 4), quantity.start) is not None
