"""The window: the only importer of PySide6, which is made to start sooner before all else.

PySide puts a function of its own before every import, for wishes that nobody has here: it reads the
source of each module that is imported after it, to see whether `from __feature__` stands in it.
That is 10 ms of a start, as much later, and 4 MB of sources that stay in memory.
"""

import builtins

from reader.ui import quick_enums

quick_enums.begin()

import PySide6.QtCore  # noqa: E402, F401 - its enumerations are made as said above

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
