"""Functions for a worker that do what a parser of hostile bytes may do."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path


def lengths(data: bytes) -> Iterator[int]:
    """Behave well: the length of each word."""
    for word in data.split():
        yield len(word)


def crashing(data: bytes) -> Iterator[int]:
    """Give one item, then end as a defect in C ends."""
    yield len(data)
    os.abort()


def hanging(data: bytes) -> Iterator[int]:
    """Give one item, then none for long."""
    yield len(data)
    time.sleep(60)


def stuck(_data: bytes) -> Iterator[int]:
    """Give nothing for long."""
    time.sleep(60)
    yield 0


def eating(data: bytes) -> Iterator[int]:
    """Take more memory than there is for it."""
    yield len(bytes(len(data) * 10**10))


def raising(data: bytes) -> Iterator[int]:
    """Raise what nobody expected."""
    raise LookupError(data.decode())
    yield 0


def writing(data: bytes) -> Iterator[int]:
    """Write to the disk."""
    yield Path(data.decode()).write_bytes(bytes(10_000))


def chattering(data: bytes) -> Iterator[int]:
    """Print where answers would be."""
    sys.stdout.write("c" * 100)
    sys.stdout.flush()
    os.write(1, b"c" * 100)
    yield len(data)


def lying(_data: bytes) -> Iterator[str]:
    """Give what was not asked for."""
    yield "no number"
