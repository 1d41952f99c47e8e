"""Names the code that makes readings and records, so that a case of other code is read again.

code()  ->  "code 3f9a0c1be27d"
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from .plugins import points

# The packages whose code decides what a reading and a record hold.
DECIDING = ("types", "clean", "read", "record")


@cache
def code() -> str:
    """Name the code that makes readings and records: a hash of it, and plugins' versions."""
    digest = hashlib.sha256()
    for package in DECIDING:
        for name, data in _files(files(f"dateline.{package}"), package):
            digest.update(name.encode() + b"\0" + data + b"\0")
    for point in points("dateline.readers"):
        dist = point.dist
        digest.update(f"{point.value} {dist.version if dist else ''}\0".encode())
    return f"code {digest.hexdigest()[:12]}"


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry, f"{path}/{entry.name}")
        elif not entry.name.endswith(".pyc"):
            yield f"{path}/{entry.name}", entry.read_bytes()
