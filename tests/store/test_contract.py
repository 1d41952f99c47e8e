"""Both stores pass the suite that every Store passes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.ports import Store
from dateline.store.memory import MemoryStore
from dateline.store.sqlite import SqliteStore
from tests.contracts.store import StoreContract


class TestSqliteStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        opened = SqliteStore.open(tmp_path / "harbour.dateline")
        yield opened
        opened.close()


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> Store:
        return MemoryStore()
