"""The command line: the same core without a window. Its JSON is a contract (README)."""

import os
import sys
from collections.abc import Sequence

from reader.cli.arguments import parse
from reader.cli.commands import run


def main(argv: Sequence[str]) -> int:
    """Carry out `argv` (without the program's name). Returns the exit status.

    0 done; 1 at least one document failed (its code is on stderr, the others are done); 2 wrong
    usage; 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test's stand-in may have none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = run(parse(argv))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has left (head, less): nothing more to say, and no traceback
        # when Python flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status
