"""Full-text search in a case of more reports than are ranked."""

from pathlib import Path

import pytest

from dateline.store import finding
from dateline.store.sqlite import SqliteStore
from tests import invented


def test_of_words_that_stand_everywhere_the_first_reports_are_ranked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SqliteStore.open(tmp_path / "a.dateline")
    store.keep(invented.kept(), [])
    every = {hit.id for hit in store.search("the", 10)}
    monkeypatch.setattr(finding, "RANKED", 2)
    some = store.search("the", 10)
    store.close()
    assert len(every) > len(some) == 2
    assert {hit.id for hit in some} < every
