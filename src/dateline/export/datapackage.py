"""The record as a folder of CSV files, one a table, described by a data package beside them.

    reports.csv  statements.csv  wordings.csv  …  datapackage.json

`datapackage.json` (Data Package v2, Table Schema) gives every column's type, which columns name a
row, and whose ids a column holds, so that `frictionless validate datapackage.json` checks it all.
Text that a spreadsheet would run has an apostrophe before it; null is an empty cell.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import UsageError
from dateline.ports import Store
from dateline.show.safe import cell

from .folder import claim
from .jsonl import entries
from .tables import TABLES, Column, Json, Row, Table, rows

_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", date: "date"}
_DESCRIPTION = (
    "The record of a Dateline case. Offsets count Unicode code points in a report's article. "
    "Text that begins with = + - @, a tab or a carriage return has an apostrophe before it."
)


class DataPackage:
    """A `Publisher` of CSV files."""

    name = "csv"

    def write(self, store: Store, to: Path) -> None:
        """Write every table; raises UsageError where the folder holds something else."""
        claim(to, self.name)
        found = entries(store.record(), (reading.article for reading in store.readings()))
        try:
            _write(found, to)
            package = json.dumps(described(), ensure_ascii=False, indent=1)
            (to / "datapackage.json").write_text(package + "\n", "utf-8", newline="\n")
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}") from error


CSV = DataPackage()


def described() -> dict[str, Any]:
    """The data package: what is in which file."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "dateline",
        "title": "Dateline record",
        "description": _DESCRIPTION,
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "schema": {
            "fields": [_field(column) for column in table.all],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [_reference(column) for column in table.all if column.refers],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": _TYPES[column.type]}


def _reference(column: Column) -> dict[str, Any]:
    to = {"resource": column.refers, "fields": ["id"]}
    return {"fields": [column.name], "reference": to}


def _write(found: Iterable[Json], to: Path) -> None:
    """Write all tables in one pass over the entries."""
    with ExitStack() as open_files:
        writers = []
        for table in TABLES:
            path = to / f"{table.name}.csv"
            file = open_files.enter_context(path.open("w", encoding="utf-8", newline=""))
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(column.name for column in table.all)
            writers.append((table, writer))
        for entry in found:
            for table, writer in writers:
                writer.writerows(map(_cells, rows(table, entry)))


def _cells(row: Row) -> Iterator[str]:
    for value in row.values():
        yield cell(value) if isinstance(value, str) else "" if value is None else str(value)
