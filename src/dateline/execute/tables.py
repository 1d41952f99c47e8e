"""Tables in Parquet, on a disk or in object storage: a file, or a folder of files in order of name.

    reports.parquet                    columns file and data; url, title, outlet, byline, published,
                                       language if they are known
    s3://bucket/day/reports.parquet    the same in object storage: s3, gs, abfs, hdfs

`data` is a file as it would lie in a folder: a page, a text, a PDF. A table of readings has a
column `reading` as well (see `readings`). Whose table it is, is believed: Parquet of strangers is
no input.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..export.extras import need
from ..ports import Given
from ..types.report import Declared

SUFFIX = ".parquet"
DECLARED = tuple(field.name for field in fields(Declared))
_NEEDED = ("file", "data")
_ROWS = 32  # in memory at once: they may be whole pages
_STORAGE = re.compile(r"[a-z][a-z0-9]+://")

Rows = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GivenTable:
    """A table among what was given; `declared` goes before what its rows declare."""

    name: str
    declared: Declared = Declared()


def parted(places: Sequence[str | Path], declared: Declared) -> tuple[list[Path], list[GivenTable]]:
    """The files and folders among what was given, and the tables; raises UsageError for others."""
    names = [str(place) for place in places]
    tables = {name for name in names if name.rstrip("/").endswith(SUFFIX)}
    paths = [name for name in names if name not in tables]
    if address := next(filter(_STORAGE.match, paths), None):
        reason = "dateline add --fetch fetches those of http and https"
        raise UsageError(f"{address} is an address; {reason}")
    return (
        [Path(name) for name in paths],
        [GivenTable(name, declared) for name in names if name in tables],
    )


def given(table: GivenTable) -> Iterator[Given]:
    """What lies in a table of reports, row by row."""
    for row in rows(table.name, _NEEDED, DECLARED):
        data = row["data"]
        said = {name: getattr(table.declared, name) or row.get(name) for name in DECLARED}
        yield Given(row["file"], data.encode() if isinstance(data, str) else data, Declared(**said))


def columns(table: str) -> frozenset[str]:
    """The columns of a table; raises UsageError."""
    with _told(table):
        system, path = place(table)
        found = files(system, path)
        if found is None:
            raise UsageError(f"there is no table at {table}")
        if not found:
            raise UsageError(f"{table} holds no Parquet file")
        schema = need("pyarrow.parquet", "scale").read_schema(found[0], filesystem=system)
        return frozenset(schema.names)


def rows(table: str, needed: Sequence[str], wanted: Sequence[str] = ()) -> Iterator[Rows]:
    """The rows of a table, a few in memory at once; raises UsageError where a column is missing."""
    have = columns(table)
    if lacks := [name for name in needed if name not in have]:
        raise UsageError(f"{table} has no column {lacks[0]!r}")
    parquet = need("pyarrow.parquet", "scale")
    read = [*needed, *(name for name in wanted if name in have)]
    with _told(table):
        system, path = place(table)
        for file in files(system, path) or ():
            with system.open_input_file(file) as opened:
                for some in parquet.ParquetFile(opened).iter_batches(_ROWS, columns=read):
                    yield from some.to_pylist()


def place(table: str) -> tuple[Any, str]:
    """The file system of a table and the path there."""
    systems = need("pyarrow.fs", "scale")
    if _STORAGE.match(table):
        system, path = systems.FileSystem.from_uri(table.rstrip("/"))
        return system, path
    return systems.LocalFileSystem(), table.rstrip("/")


def files(system: Any, path: str) -> list[str] | None:
    """The Parquet files at a path, in order of name; None where there is nothing."""
    systems = need("pyarrow.fs", "scale")
    found = system.get_file_info(path)
    if found.type == systems.FileType.File:
        return [path]
    if found.type == systems.FileType.NotFound:
        return None
    inside = system.get_file_info(systems.FileSelector(path, recursive=True))
    return sorted(
        each.path
        for each in inside
        if each.type == systems.FileType.File and each.path.endswith(SUFFIX)
    )


@contextmanager
def _told(table: str) -> Iterator[None]:
    """Say which table it was, where it cannot be read."""
    arrow = need("pyarrow", "scale")
    try:
        yield
    except (OSError, arrow.ArrowException) as error:
        raise UsageError(f"{table} cannot be read: {error}") from error
