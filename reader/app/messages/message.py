"""One message: what happened, and what to do."""

from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, and what the user can do about it; {names} are filled from the code's data."""

    what: str
    advice: str = ""

    @property
    def text(self) -> str:
        """Both sentences."""
        return f"{self.what} {self.advice}".rstrip()
