"""Parquet: read back by another library than the one that wrote it."""

import sys
from datetime import date
from pathlib import Path

import polars
import pytest

from dateline.errors import UsageError
from dateline.export.jsonl import KINDS, entries
from dateline.export.parquet import PARQUET
from dateline.export.tables import PLURALS, TABLES
from dateline.ports import Store
from dateline.types.record import Record
from tests import invented


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("parquet") / "harbour"
    PARQUET.write(store, to)
    return to


def frame(folder: Path, name: str) -> polars.DataFrame:
    return polars.read_parquet(folder / f"{name}.parquet")


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_has_its_row(kind: str, folder: Path, record: Record) -> None:
    ids = [each["id"] for each in entries(record, invented.articles()) if each["kind"] == kind]
    assert frame(folder, PLURALS[kind])["id"].to_list() == ids


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_those_of_the_flat_table_and_the_lists(kind: str, folder: Path) -> None:
    table = next(each for each in TABLES if each.name == PLURALS[kind])
    columns = frame(folder, PLURALS[kind]).columns
    assert {column.name for column in table.all} <= set(columns)


def test_columns_are_typed(folder: Path) -> None:
    reports = frame(folder, "reports")
    assert reports.schema["published_best"] == polars.Date
    assert date(2031, 5, 9) in reports["published_best"].to_list()
    assert frame(folder, "statements").schema["attested_reports"] == polars.Int64


def test_lists_are_nested_with_the_words_at_their_place(folder: Path) -> None:
    values = frame(folder, "figures").explode("values").unnest("values")
    assert values["value"].to_list() == [5200.0, 6000.0, 2500.0]
    for file, start, end, exact in values.select("file", "start", "end", "exact").iter_rows():
        assert invented.TEXTS[file][start:end] == exact


def test_the_same_case_gives_the_same_bytes(store: Store, folder: Path, tmp_path: Path) -> None:
    PARQUET.write(store, tmp_path / "again")
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == first


def test_says_what_to_install_where_the_library_is_missing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r'pip install "dateline\[parquet\]"'):
        PARQUET.write(store, tmp_path / "none")
    assert not (tmp_path / "none").exists()
