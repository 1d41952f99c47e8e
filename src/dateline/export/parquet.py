"""The record as Parquet files, one a kind, lists as nested columns.

    statements.parquet  id, speaker_party, …, wordings: list<struct<report, file, start, end, …>>

Columns are typed and named as in the CSV files. Needs pyarrow: `dateline[parquet]`. One version of
pyarrow writes the same bytes for the same case.
"""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import date
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from dateline.errors import UsageError
from dateline.ports import Store

from .extras import need
from .folder import claim
from .jsonl import entries
from .nested import fields, nested
from .shape import SHAPES, Keys, Shape
from .tables import PLURALS, Json

_ROWS = 10_000  # held in memory at once, and in a row group


class Parquet:
    """A `Publisher` of Parquet files."""

    name = "parquet"

    def write(self, store: Store, to: Path) -> None:
        """Write a file for every kind; raises UsageError where the folder holds something else."""
        arrow = need("pyarrow", "parquet")
        claim(to, self.name)
        found = entries(store.record(), (reading.article for reading in store.readings()))
        try:
            _write(arrow, found, to)
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


PARQUET = Parquet()


def schema(arrow: Any, keys: Keys) -> Any:
    """The Arrow schema of a kind."""
    return arrow.schema([(name, _type(arrow, shape)) for name, shape in fields(keys)])


def _type(arrow: Any, shape: Shape) -> Any:
    if isinstance(shape, list):
        return arrow.list_(_type(arrow, shape[0]))
    if isinstance(shape, Mapping):
        return arrow.struct([(name, _type(arrow, inner)) for name, inner in fields(shape)])
    types = {
        str: arrow.string(),
        bool: arrow.bool_(),
        int: arrow.int64(),
        float: arrow.float64(),
        date: arrow.date32(),
    }
    return types[shape]


def _write(arrow: Any, found: Iterable[Json], to: Path) -> None:
    """Write all files in one pass over the entries, which come by kind."""
    open_writer = need("pyarrow.parquet", "parquet").ParquetWriter
    with ExitStack() as files:
        writers = {}
        for kind, keys in SHAPES.items():
            path = to / f"{PLURALS[kind]}.parquet"
            writer = open_writer(path, schema(arrow, keys), compression="zstd")
            writers[kind] = files.enter_context(writer)
        for kind, some in groupby(found, itemgetter("kind")):
            rows = (nested(SHAPES[kind], entry) for entry in some)
            while group := list(islice(rows, _ROWS)):
                writers[kind].write_table(arrow.Table.from_pylist(group, writers[kind].schema))
