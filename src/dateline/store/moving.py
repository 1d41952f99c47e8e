"""A case copied to another place, from a file to a server, say, and back.

    copy(harbour.dateline, postgresql://ada@db.example/harbour)    -> the same case there

All rows are those of one moment. The case is there as a whole or not at all, whenever it ends.
"""

from contextlib import closing

from dateline.types.location import Location

from .copying import filled
from .database import Database
from .sqlite import database as in_file
from .sqlite import use_wal


def copy(source: Location, target: Location) -> None:
    """Copy a case that is there, and of this version, to where none is.

    Raises StoreError, and UsageError where a server cannot be spoken to.
    """
    there = target.path is None or target.path.exists()
    try:
        with (
            closing(_database(source)) as one,
            closing(_database(target)) as other,
            one.reads() as connection,
        ):
            if target.path is not None:
                use_wal(other)
            filled(connection, other)
    except BaseException:
        if target.path is not None and not there:
            target.path.unlink(missing_ok=True)  # the empty file that was to be the case
        raise


def _database(case: Location) -> Database:
    if case.path is not None:
        return in_file(case.path)
    from .postgres import database as on_server  # noqa: PLC0415 - an extra

    return on_server(case)
