"""How the program starts itself once more, for work that its own process should not do."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import reader


def command(*arguments: str) -> tuple[str, ...]:
    """The command line that starts this program with `arguments`.

    In a frozen build the executable is the program. Else it is the interpreter, which gets -P: the
    folder it stands in may hold anything, and nothing from there may be imported.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    return (sys.executable, "-P", "-m", "reader", *arguments)


def environment() -> Mapping[str, str]:
    """The variables to start it with: ours, and where the package stands if it is not installed."""
    places = [str(Path(reader.__file__).resolve().parents[1])]
    places += [kept] if (kept := os.environ.get("PYTHONPATH")) else []
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
