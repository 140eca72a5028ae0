"""The far end: a process that reads untrusted files, bound before the first byte of one.

Answers requests until its input ends. A request is a line of JSON, then the file's bytes; the
answer is records (`core.source.wire`), the last one `end` or `error`. Nothing else is written.
"""

import json
import os
import sys
from typing import Any, BinaryIO

from reader.app import crash
from reader.app.reading_process.limits import Limits, bind, grant_cpu, refuse_the_world
from reader.core import source
from reader.core.errors import Code, ReaderError
from reader.core.source import wire

ARGUMENT = "--read-document"
"""The hidden subcommand that starts this end."""

ERROR, PROGRESS = "error", "progress"
"""Records besides those of `wire`: a code with its data; steps done and all steps, 0 = unknown."""

_MOST_HEADER = 65_536


def main() -> int:
    """Serve on standard input and output. Returns the exit status: 0 once the input has ended."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a library that prints spoils no answer
        os.dup2(nowhere.fileno(), 1)
    header = requests.readline(_MOST_HEADER)
    if not header:
        return 0
    bind(Limits(**json.loads(header)["limits"]))
    refuse_the_world()
    while header:
        answer(json.loads(header), requests, answers)
        header = requests.readline(_MOST_HEADER)
    return 0


def answer(request: dict[str, Any], requests: BinaryIO, answers: BinaryIO) -> None:
    """Read the file that `request` announces and write the records of the answer."""
    limits = Limits(**request["limits"])
    grant_cpu(limits)
    name = request["name"]
    try:
        data = requests.read(request["size"])
        answers.write(wire.record(PROGRESS, 0, 0))
        answers.flush()

        def progress(done: int, total: int) -> None:
            answers.write(wire.record(PROGRESS, done, total))
            answers.flush()

        found = source.read(
            data, name, encoding=request["encoding"], format=request["format"], progress=progress
        )
        answers.writelines(wire.encode(found))
    except ReaderError as error:
        answers.write(wire.record(ERROR, error.code.value, dict(error.data)))
    except MemoryError:
        answers.write(wire.record(ERROR, Code.READING_MEMORY.value, {"limit": str(limits.memory)}))
    except Exception as error:  # noqa: BLE001 - a fault of ours: its kind and place are told, no text
        answers.write(wire.record(ERROR, Code.UNEXPECTED.value, {"reason": crash.place(error)}))
    answers.flush()
