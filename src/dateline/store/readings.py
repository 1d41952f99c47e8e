"""All readings of a case in a database: a few in memory at a time, as often as one likes.

    readings = StoredReadings(database)
    for reading in readings: …        in order of report ids; each fetch a transaction of its own

What is kept or taken out between two fetches is seen where it lies ahead.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select

from dateline.types.reading import Reading

from . import rows
from .database import Database
from .schema import READING

_AT_ONCE = 8  # readings held in memory by a pass: under a MB of news, and few statements


class StoredReadings:
    """A `Readings`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __iter__(self) -> Iterator[Reading]:
        last = ""
        while some := self._after(last):
            last = some[-1]["report"]
            for row in some:
                with self._database.told():
                    reading = rows.reading_of(rows.whole(row))
                yield reading

    def __len__(self) -> int:
        with self._database.reads() as connection:
            return connection.scalar(select(func.count()).select_from(READING)) or 0

    def _after(self, last: str) -> Sequence[Mapping[Any, Any]]:
        query = select(READING).where(READING.c.report > last)
        with self._database.reads() as connection:
            found = connection.execute(query.order_by(READING.c.report).limit(_AT_ONCE))
            return found.mappings().all()
