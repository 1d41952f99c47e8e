"""A server for a run, and databases on it; assertions of the shared suite are explained, too."""

from collections.abc import Iterator

import pytest

from dateline.store.postgres import PostgresStore
from dateline.store.rows import record_seal
from dateline.store.schema import METADATA, STATE
from dateline.types.location import Location
from tests.postgres import MISSING, Server, programs, running

pytest.register_assert_rewrite("tests.contracts.store")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Skips what asks for it where there is no PostgreSQL."""
    if programs() is None:
        pytest.skip(MISSING)
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def made(server: Server) -> str:
    """A database with a case in it, used again and again: to make one takes a second."""
    database = server.database()
    PostgresStore.open(Location.of(server.address(database))).close()
    return database


@pytest.fixture
def emptied(server: Server, made: str) -> Location:
    """A case on the server that is as if it had just been made."""
    empty(server, made)
    return Location.of(server.address(made))


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    """The name of an empty database, removed after the test."""
    name = server.database()
    yield name
    server.run(f"DROP DATABASE {name} (FORCE)")


def empty(server: Server, case: str) -> None:
    """Take all out of a case."""
    tables = [table.name for table in reversed(METADATA.sorted_tables) if table is not STATE]
    server.run("; ".join(f"DELETE FROM dateline.{name}" for name in tables), case)
    server.run(
        "UPDATE dateline.state SET made_by = '', changes = 0, recorded = 0, placings = 0, "
        f"seal = '\\x{record_seal([]).hex()}'",
        case,
    )
