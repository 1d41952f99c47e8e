"""Names the code that makes readings, and the code that makes records, so that each is made anew.

reads()    ->  "code 3f9a0c1be27d"    another one: the reports of a case are read again
records()  ->  "code 77ab0e41c9d2"    another one: its record is made anew, without reading

No version stands here: one that shows or keeps the same entries otherwise leaves a case as it is.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from .plugins import points

# The packages whose code decides what a reading holds; a record is made of readings.
READING = ("clean", "read", "types")
RECORD = (*READING, "record")
# Types that no reading is made of or by; a new module counts until it stands here.
OF_RECORDS = frozenset(
    f"types/{name}.py"
    for name in ("decision", "judgement", "location", "placed", "record", "shelves", "verdict")
)


@cache
def reads() -> str:
    """Name the code that makes readings: a hash of it, and the versions of plugins that read."""
    return _named(READING, OF_RECORDS)


@cache
def records() -> str:
    """Name the code that makes records; the code that makes readings is part of it."""
    return _named(RECORD, frozenset())


def _named(packages: Sequence[str], without: frozenset[str]) -> str:
    digest = hashlib.sha256()
    for package in packages:
        for name, data in _files(files(f"dateline.{package}"), package):
            if name not in without:
                digest.update(name.encode() + b"\0" + data + b"\0")
    for point in points("dateline.readers"):
        own = point.value.startswith(f"{__package__}.")  # its code is hashed already
        version = point.dist.version if point.dist and not own else ""
        digest.update(f"{point.value} {version}\0".encode())
    return f"code {digest.hexdigest()[:12]}"


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry, f"{path}/{entry.name}")
        elif not entry.name.endswith(".pyc"):
            yield f"{path}/{entry.name}", entry.read_bytes()
