"""The worker's side: `python -m dateline.confined.worker` answers calls until its input ends.

It bounds itself before it reads a byte: memory, the size of files, no core dump. Each item has an
alarm besides, so that a worker whose parent was killed does not run on for ever.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import BinaryIO

import msgspec

from dateline.errors import DatelineError

from .frames import END, ERROR, ITEM, frame, unframed

MEMORY = 1_500_000_000  # bytes of address space; a WARC of 500 MB is read within it
FILE = 1_000  # bytes of a file; libraries try out the folder for temporary ones
SECONDS = 30  # for one item; the parent stops waiting a little earlier


def main() -> None:
    """Answer calls from standard input on what was standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not look like an answer
    _bound()
    while function := _asked(sys.stdin.buffer):
        _answer(function, unframed(_reading(sys.stdin.buffer))[1], answers)


def _bound() -> None:
    """Set the limits that this system knows; Windows knows none of them."""
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, FILE),
        (resource.RLIMIT_CORE, 0),
    ):
        ceiling = resource.getrlimit(limit)[1]
        bound = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(limit, (bound, bound))


def _asked(calls: BinaryIO) -> str:
    """The function that is asked for; "" when the parent has gone."""
    try:
        return unframed(_reading(calls))[1].decode()
    except EOFError:
        return ""


def _reading(calls: BinaryIO) -> Callable[[int], bytes]:
    def read(length: int) -> bytes:
        data = calls.read(length)
        if len(data) < length:
            raise EOFError
        return data

    return read


def _answer(function: str, data: bytes, answers: BinaryIO) -> None:
    module, _, name = function.partition(":")
    try:
        reads: Callable[[bytes], Iterable[object]] = getattr(import_module(module), name)
        found = iter(reads(data))
        while (item := _timed(found)) is not None:
            answers.write(frame(ITEM, msgspec.msgpack.encode(item)))
            answers.flush()
        answers.write(frame(END))
    except MemoryError:
        answers.write(frame(ERROR, b"it needs too much memory"))
    except DatelineError as error:
        answers.write(frame(ERROR, str(error).encode("utf-8", "replace")))
    except Exception as error:
        answers.write(frame(ERROR, f"{error!r}".encode("utf-8", "replace")))
    answers.flush()


def _timed(found: Iterator[object]) -> object:
    """The next item, None after the last; the alarm ends the process when it takes too long."""
    _alarm(SECONDS)
    try:
        return next(found, None)
    finally:
        _alarm(0)


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


if __name__ == "__main__":
    main()
