"""Every store passes the suite that every Store passes; PostgreSQL on a server that is started."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.ports import Store
from dateline.store.memory import MemoryStore
from dateline.store.postgres import PostgresStore
from dateline.store.sqlite import SqliteStore
from dateline.types.location import Location
from tests.contracts.store import StoreContract


class TestSqliteStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        opened = SqliteStore.open(tmp_path / "harbour.dateline")
        yield opened
        opened.close()


class TestPostgresStore(StoreContract):
    @pytest.fixture
    def store(self, emptied: Location) -> Iterator[Store]:
        opened = PostgresStore.open(emptied)
        yield opened
        opened.close()


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> Store:
        return MemoryStore()
