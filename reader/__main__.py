"""The command `jingdu`: a subcommand goes to the command line, everything else to the window."""

import gc
import sys
from collections.abc import Sequence

COMMANDS = frozenset({"inspect", "outline", "figures", "terms", "excerpt"})
"""Subcommands. A file of such a name is opened as ./inspect."""

_READ_DOCUMENT = "--read-document"  # hidden, see app/reading_process: by the program for itself
_TRACE = "--trace-startup"  # hidden: for those who work on the program
_NEW_WINDOW = "--new-window"  # nothing is handed to a window that is there already
_BUILD_TABLES = "--build-tables"  # hidden, see app/table_process: by the program for itself


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on `argv` (without its name). Returns the exit status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments == [_READ_DOCUMENT]:
        from reader.app.reading_process.child import main as read_documents

        return read_documents()
    if arguments[:1] == [_BUILD_TABLES]:
        from reader.app import table_process

        return table_process.main(arguments[1:])
    own = set()
    while arguments and arguments[0] in {_TRACE, _NEW_WINDOW}:
        own.add(arguments.pop(0))
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from reader.cli import main as command_line

        return command_line(arguments)
    return _window(arguments, traced=_TRACE in own, alone=bool(own))


def _window(names: list[str], *, traced: bool, alone: bool) -> int:
    """Open the window, or say on stderr what the system lacks for one.

    Unless it is to be `alone`, a window that is there already is given the names instead.
    """
    from reader.app import hand_over, preflight
    from reader.app.paths import default_paths
    from reader.core.errors import ReaderError

    if not alone and hand_over.hand_over(default_paths().runtime, names):
        return 0

    try:
        preflight.check()
    except ReaderError as error:
        from reader.app import messages

        print(f"jingdu: {error.code}: {messages.of_error(error)}", file=sys.stderr)
        return 1
    gc.disable()  # 30 ms of the start; nothing made on the way to the first paint is garbage
    from reader.ui.application import run

    return run(names, traced=traced)


if __name__ == "__main__":
    sys.exit(main())
