"""The pipe between a run and its worker: frames of a tag, a length and that many bytes.

    ask:     CALL "module:function", DATA bytes
    answer:  ITEM msgpack, ITEM msgpack, …, then END, or ERROR with its sentence

Answers are never unpickled: a worker that was taken over can lie, but run nothing here.
"""

import struct
from collections.abc import Callable

CALL, DATA, ITEM, END, ERROR = b"cdi.e"
HEAD = struct.Struct(">BQ")
LARGEST = 600_000_000  # bytes of one frame; more is a worker gone mad


def frame(tag: int, data: bytes = b"") -> bytes:
    """Pack one frame."""
    return HEAD.pack(tag, len(data)) + data


def unframed(read: Callable[[int], bytes]) -> tuple[int, bytes]:
    """Take one frame; `read` gives exactly so many bytes. Raises EOFError for a wrong one."""
    tag, length = HEAD.unpack(read(HEAD.size))
    if length > LARGEST:
        raise EOFError
    return tag, read(length)
