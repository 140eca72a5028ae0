"""Loaded by every Python that an end-to-end test starts: one that reaches for the network ends.

What it tried is written to the file that JINGDU_TESTS_REACHED names.
"""

import os
import sys

_STATUS = 71
_FAMILIES = frozenset({2, 10, 23, 30})  # AF_INET, and AF_INET6 on Linux, Windows and macOS
_LOOKUPS = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)


def _fence(event, arguments):
    made = event == "socket.__new__" and int(arguments[1]) in _FAMILIES
    # An address of the internet is a tuple; one of this machine alone is a path.
    used = event in {"socket.connect", "socket.bind", "socket.sendto"}
    if made or event in _LOOKUPS or (used and isinstance(arguments[1], tuple)):
        from pathlib import Path

        with Path(os.environ["JINGDU_TESTS_REACHED"]).open("a", encoding="utf-8") as file:
            file.write(f"{event} {arguments[1:]}\n")
        os._exit(_STATUS)


sys.addaudithook(_fence)
