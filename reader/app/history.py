"""Back and forward through the places a reader has been in one document."""

from reader.core.values import dataclass

_LIMIT = 100


@dataclass(frozen=True, slots=True)
class History:
    """Code points to go back to and forward to, the nearest last."""

    behind: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()

    def visited(self, offset: int) -> "History":
        """The history after a jump away from `offset`; what was ahead is forgotten."""
        behind = self.behind if self.behind[-1:] == (offset,) else (*self.behind, offset)
        return History(behind[-_LIMIT:], ())

    def back(self, here: int) -> "tuple[History, int] | None":
        """The history after going back from `here`, and where that leads; None at the start."""
        if not self.behind:
            return None
        return History(self.behind[:-1], (*self.ahead, here)), self.behind[-1]

    def forward(self, here: int) -> "tuple[History, int] | None":
        """The history after going forward from `here`, and where that leads; None at the end."""
        if not self.ahead:
            return None
        return History((*self.behind, here), self.ahead[:-1]), self.ahead[-1]
