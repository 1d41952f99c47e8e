"""CSV: every file read back, by our own eyes and by a validator from outside."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from frictionless import Package

from dateline.errors import UsageError
from dateline.export.datapackage import CSV
from dateline.export.jsonl import KINDS, entries
from dateline.export.tables import PLURALS, TABLES
from dateline.ports import Store
from dateline.types.record import Record
from tests import invented


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("csv") / "harbour"
    CSV.write(store, to)
    return to


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cells(folder: Path) -> Iterator[tuple[str, str, str]]:
    for path in sorted(folder.glob("*.csv")):
        for row in table(folder, path.stem):
            for column, value in row.items():
                yield path.stem, column, value


def test_the_data_package_is_valid(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["type", "message"]) == []
    assert report.valid


def test_the_description_names_every_file_and_no_other(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    named = {each["path"] for each in package["resources"]}
    assert named == {path.name for path in folder.glob("*.csv")}


def test_no_table_of_the_invented_record_is_empty_but_differences(folder: Path) -> None:
    empty = {each.name for each in TABLES if not table(folder, each.name)}
    assert empty == {"differences"}


def test_every_entry_has_its_row(folder: Path, record: Record) -> None:
    found = list(entries(record, invented.articles()))
    for kind in KINDS:
        ids = [each["id"] for each in found if each["kind"] == kind]
        assert [row["id"] for row in table(folder, PLURALS[kind])] == ids


def test_words_are_at_the_place_that_a_row_gives(folder: Path) -> None:
    for name in ("wordings", "values", "evidence", "days"):
        for row in table(folder, name):
            text = invented.TEXTS[row["file"]]
            assert text[int(row["start"]) : int(row["end"])] == row["exact"]


def test_no_text_begins_like_a_formula(folder: Path) -> None:
    risky = [each for each in cells(folder) if each[2].startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert risky == []
    assert [row["why"] for row in table(folder, "decided")] == ["'=1+1"]


def test_the_same_case_gives_the_same_bytes(store: Store, folder: Path, tmp_path: Path) -> None:
    CSV.write(store, tmp_path / "again")
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == first


def test_writes_over_its_own_folder_only(store: Store, folder: Path, tmp_path: Path) -> None:
    CSV.write(store, folder)
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        CSV.write(store, tmp_path)
