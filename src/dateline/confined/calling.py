"""The parent's side: call a function by name in a worker, and outlive what happens to it.

    each("dateline.ingest.pdf:pages", data, Part)  ->  the parts, one after the other
    a parser that crashes, hangs or eats memory    ->  StoppedError, "its reader crashed"

Workers are kept for the next call. One that failed is thrown away, as is one that has served long.
"""

import atexit
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, TypeVar

import msgspec

from dateline.errors import StoppedError

from .frames import CALL, DATA, END, HEAD, ITEM, frame, unframed

SECONDS = 20.0  # for one item
_FIRST = 3  # times as long for the first item of a new worker, which loads its libraries
CALLS = 1_000  # served by one worker, so that what a library leaks is freed
_CHUNK = 1 << 20
_SLOW = "its reader was stopped after {:.0f} seconds"
_CRASHED = "its reader crashed, or needed too much memory"

T = TypeVar("T")


@dataclass(slots=True)
class _Worker:
    """A running worker with its two pipes, and how many calls it has served."""

    process: subprocess.Popen[bytes]
    asks: IO[bytes]
    answers: IO[bytes]
    calls: int = 0
    new: bool = True
    waits_until: float = 0.0

    def ask(self, function: str, data: bytes) -> None:
        """Send a call. That the worker has died shows when its answer is read."""
        self.calls += 1
        with suppress(BrokenPipeError):
            self.asks.write(frame(CALL, function.encode()))
            self.asks.write(HEAD.pack(DATA, len(data)))
            self.asks.write(data)
            self.asks.flush()

    def answer(self) -> tuple[int, bytes]:
        """Wait for the next frame; raises StoppedError."""
        self.waits_until = time.monotonic() + SECONDS * (_FIRST if self.new else 1)
        try:
            answer = unframed(self._read)
        except EOFError as error:
            raise StoppedError(_CRASHED) from error
        self.new = False
        return answer

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        self.process.kill()
        for pipe in (self.asks, self.answers):
            with suppress(BrokenPipeError):
                pipe.close()
        self.process.wait()

    def _read(self, length: int) -> bytes:
        pipe, parts = self.answers.fileno(), list[bytes]()
        while length:
            left = self.waits_until - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                raise StoppedError(_SLOW.format(SECONDS))
            parts.append(os.read(pipe, min(length, _CHUNK)))
            if not parts[-1]:
                raise EOFError
            length -= len(parts[-1])
        return b"".join(parts)


@dataclass(slots=True)
class _Idle:
    """Workers that wait for a call. A call that is made while another goes on gets its own."""

    workers: list[_Worker] = field(default_factory=list)

    def take(self) -> _Worker:
        """A worker that waits, or a new one."""
        while self.workers:
            worker = self.workers.pop()
            if worker.process.poll() is None:
                return worker
            worker.end()
        return _started()

    def give(self, worker: _Worker) -> None:
        """Take a worker back once it has answered."""
        if worker.calls < CALLS:
            self.workers.append(worker)
        else:
            worker.end()

    def end(self) -> None:
        """Stop all that wait."""
        while self.workers:
            self.workers.pop().end()


_IDLE = _Idle()
atexit.register(_IDLE.end)
if hasattr(os, "register_at_fork"):  # two processes must not talk to one worker
    os.register_at_fork(after_in_child=_IDLE.workers.clear)


def each(function: str, data: bytes, kind: type[T]) -> Iterator[T]:
    """Call `function`, "module:name", with `data` in a worker; yield what it yields, each a `kind`.

    Raises StoppedError, with a sentence for the user, when an item takes more than SECONDS, the
    worker dies of its limits or of a defect, or the function raises.
    """
    worker = _IDLE.take()
    answered = False
    try:
        worker.ask(function, data)
        while True:
            tag, answer = worker.answer()
            if tag == ITEM:
                yield msgspec.msgpack.decode(answer, type=kind)
                continue
            answered = True
            if tag != END:
                raise StoppedError(answer.decode("utf-8", "replace"))
            return
    except msgspec.MsgspecError as error:
        raise StoppedError(_CRASHED) from error
    finally:
        # One that was left before its end still talks of the earlier call.
        if answered:
            _IDLE.give(worker)
        else:
            worker.end()


def _started() -> _Worker:
    """Start a worker; -P keeps what lies in the current folder from being imported."""
    command = [sys.executable, "-P", "-B", "-m", "dateline.confined.worker"]
    process = subprocess.Popen(  # noqa: S603 - this interpreter and a fixed module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the parent, which then goes
        bufsize=-1,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    if process.stdin is None or process.stdout is None:
        raise StoppedError(_CRASHED)
    return _Worker(process, process.stdin, process.stdout)
