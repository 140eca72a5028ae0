"""The near end: starts the process that reads, watches it, and believes nothing it says."""

import contextlib
import json
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, Self

from reader.app import program
from reader.app.reading_process.child import ARGUMENT, ERROR, PROGRESS
from reader.app.reading_process.limits import Limits
from reader.core.errors import Code, ReaderError
from reader.core.source import Source, wire

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], None]
"""Called with the steps done and all steps, 0 where their number is not known."""

_TICK = 0.05
_CHUNK = 65_536
_MB = 1024 * 1024
_GRACE = 2.0


class Worker:
    """One process that reads files one after another; it is started with the first.

    Where a reading fails for another reason than the file's own, the process is ended, and the
    next reading starts a new one.
    """

    def __init__(self, limits: Limits | None = None, command: Sequence[str] = ()) -> None:
        """`command` starts the process, by default the program itself."""
        self.limits = limits or Limits()
        self._command = tuple(command) or program.command(ARGUMENT)
        self._process: subprocess.Popen[bytes] | None = None
        self._chunks: SimpleQueue[bytes | None] = SimpleQueue()
        self.n_started = 0

    def __enter__(self) -> Self:
        """The worker; its process ends with the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self.close()

    def read(
        self,
        data: bytes,
        name: str,
        *,
        encoding: str | None = None,
        format: str | None = None,  # noqa: A002 - the contract's own word
        cancelled: Cancelled | None = None,
        progress: Progress | None = None,
    ) -> Source:
        """The source of `data`, as `core.source.read` gives it.

        Raises its errors, and E-READ-01 to -05 where the process failed or went over a limit,
        -06 where none could be started, -07 where `cancelled` came true.
        """
        answer = _Answer(name, self.limits, progress)
        try:
            process = self._started(name)
            self._send(process, data, name, encoding, format)
            self._receive(process, answer, cancelled)
        except BaseException:
            self.close()
            raise
        if answer.error is not None:
            raise answer.error
        try:
            return wire.decode(answer.records, name=name, sha256=sha256(data).hexdigest())
        except (ValueError, TypeError):
            self.close()
            raise ReaderError(Code.READING_GARBLED, name=name) from None

    def close(self) -> None:
        """End the process at once, whatever it does."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _started(self, name: str) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        try:
            process = subprocess.Popen(  # noqa: S603 - ourselves
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(program.environment()),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise ReaderError(Code.READING_NOT_STARTED, name=name, reason=reason) from None
        assert process.stdout is not None
        self.n_started += 1
        self._process = process
        self._chunks = SimpleQueue()
        Thread(target=_pump, args=(process.stdout, self._chunks), daemon=True).start()
        return process

    def _send(
        self,
        process: "subprocess.Popen[bytes]",
        data: bytes,
        name: str,
        encoding: str | None,
        format: str | None,  # noqa: A002
    ) -> None:
        """Hand the file over, from a thread of its own: the process may be slow to take it."""
        request = {
            "limits": self.limits.to_json(),
            "name": name.encode("utf-8", errors="replace").decode(),
            "encoding": encoding,
            "format": format,
            "size": len(data),
        }
        assert process.stdin is not None
        head = json.dumps(request).encode() + b"\n"
        Thread(target=_feed, args=(process.stdin, head, data), daemon=True).start()

    def _receive(
        self,
        process: "subprocess.Popen[bytes]",
        answer: "_Answer",
        cancelled: Cancelled | None,
    ) -> None:
        """Take in the answer until it is whole. Raises ReaderError as `read`."""
        deadline = monotonic() + self.limits.seconds
        while not answer.whole:
            if cancelled is not None and cancelled():
                raise ReaderError(Code.READING_CANCELLED, name=answer.name)
            if monotonic() > deadline:
                raise _slow(answer.name, self.limits.seconds)
            try:
                chunk = self._chunks.get(timeout=_TICK)
            except Empty:
                continue
            if chunk is None:
                raise self._ended(process, answer.name)
            answer.take(chunk)

    def _ended(self, process: "subprocess.Popen[bytes]", name: str) -> ReaderError:
        """Why the process ended before its answer did."""
        try:
            status = process.wait(timeout=_GRACE)
        except subprocess.TimeoutExpired:
            return ReaderError(Code.READING_GARBLED, name=name)
        if sys.platform != "win32" and -status == signal.SIGXCPU:
            return _slow(name, self.limits.cpu_seconds)
        if sys.platform != "win32" and -status == signal.SIGKILL:  # the system was short of memory
            return ReaderError(Code.READING_MEMORY, name=name, limit=str(self.limits.memory))
        return ReaderError(Code.READING_CRASHED, name=name)


class _Answer:
    """The records of one answer as they come in."""

    def __init__(self, name: str, limits: Limits, progress: Progress | None) -> None:
        self.name = name
        self.records: list[bytes] = []
        self.error: ReaderError | None = None
        self.whole = False
        self._limit, self._progress = limits.output, progress
        self._size = 0
        self._open: list[bytes] = []

    def take(self, chunk: bytes) -> None:
        """Take in the next bytes. Raises ReaderError E-READ-04 or -05."""
        self._size += len(chunk)
        if self._size > self._limit * _MB:
            raise ReaderError(Code.READING_OUTPUT, name=self.name, limit=str(self._limit))
        *lines, rest = chunk.split(b"\n")
        for line in lines:
            if self.whole:
                raise ReaderError(Code.READING_GARBLED, name=self.name)
            self._take_record(b"".join((*self._open, line)))
            self._open.clear()
        self._open.append(rest)

    def _take_record(self, line: bytes) -> None:
        if line.startswith(_TAGS):
            try:
                self._take_own(*wire.parse_record(line))
            except (ValueError, TypeError):
                raise ReaderError(Code.READING_GARBLED, name=self.name) from None
            return
        self.records.append(line)
        self.whole = line.startswith(_END)

    def _take_own(self, kind: str, values: list[object]) -> None:
        """A record that is not `wire`'s: progress, or the error that ends the answer."""
        if kind == PROGRESS:
            done, total = values
            if not (isinstance(done, int) and isinstance(total, int)):
                raise ValueError(values)
            if self._progress is not None:
                self._progress(done, total)
            return
        code, data = values
        if not isinstance(data, dict):
            raise ValueError(values)  # noqa: TRY004 - one error for whatever is wrong
        told = {str(key): str(value) for key, value in data.items()}
        # The name is ours: the process was told one without what cannot be written.
        named = {"name": self.name} if Code(str(code)) is not Code.UNEXPECTED else {}
        self.error = ReaderError(Code(str(code)), **{**told, **named})
        self.whole = True


_TAGS = tuple(f'["{kind}"'.encode() for kind in (ERROR, PROGRESS))
_END = f'["{wire.END}"'.encode()
_KEPT = ("SYSTEMROOT", "WINDIR", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_KEPT_KINDS = ("_PYI", "_MEI", "PYTHONHASHSEED")


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """What of `variables` a process needs to start at all: nothing of the user's own."""
    kept = {key: value for key, value in variables.items() if key in _KEPT}
    kept |= {key: value for key, value in variables.items() if key.startswith(_KEPT_KINDS)}
    return {**kept, "PYTHONUTF8": "1"}


def _slow(name: str, seconds: int) -> ReaderError:
    return ReaderError(Code.READING_SLOW, name=name, seconds=str(seconds))


def _pump(pipe: IO[bytes], chunks: "SimpleQueue[bytes | None]") -> None:
    """Move what the process writes into `chunks`; None once it has ended."""
    with contextlib.suppress(OSError, ValueError):  # closed under our hands
        while chunk := pipe.read1(_CHUNK):  # type: ignore[attr-defined]
            chunks.put(chunk)
    chunks.put(None)


def _feed(pipe: IO[bytes], head: bytes, data: bytes) -> None:
    """Write a request. A process that is gone is noticed by its silence."""
    with contextlib.suppress(OSError, ValueError):
        pipe.write(head)
        pipe.write(data)
        pipe.flush()
