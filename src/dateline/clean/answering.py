"""The worker's side of `apart`; the libraries that take pages apart are loaded there alone."""

from collections.abc import Iterator

import msgspec

from .extracted import Asked, Extracted
from .page import extract


def answers(data: bytes) -> Iterator[Extracted]:
    """Answer one question."""
    asked = msgspec.msgpack.decode(data, type=Asked)
    yield extract(asked.source, asked.url, asked.way)
