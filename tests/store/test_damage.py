"""Damage in a case becomes a fault or a StoreError: never a traceback, never silence."""

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.store.sqlite import SqliteStore
from tests.contracts.store import kept, receipt, record, shelved

ITEM = kept()
OTHERS = [kept(f"Report number {i} of the harbour. " * 40, f"{i}.txt") for i in range(20)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "harbour.dateline"
    store = SqliteStore.open(path)
    store.keep([ITEM, *OTHERS], [receipt(item) for item in (ITEM, *OTHERS)])
    store.save(record(ITEM))
    shelved(store, ITEM.report.id)
    store.close()
    return path


@pytest.fixture
def case(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "harbour.dateline"))


# What was done to the rows, and a word of the fault that must come of it.
HARM = {
    "UPDATE reading SET text = replace(text, '5,200', '9,900')": "stands '9,900', not '5,200'",
    "UPDATE reading SET text = substr(text, 1, 9)": "is not a stretch of its 9 characters",
    "UPDATE reading SET text = text || '.'": "seal",
    "UPDATE report SET data = x'00', raw = x''": "SHA-256",
    "UPDATE reading SET body = '{' WHERE number = 1": "cannot be decoded",
    "UPDATE report SET data = x'00' WHERE file = '3.txt'": "seal",
    "UPDATE report SET declared = '{\"outlet\":\"Sund Daily\"}' WHERE file = '3.txt'": "seal",
    "DELETE FROM reading WHERE number = 2": "missing",
    "DELETE FROM report WHERE file = '3.txt'": "missing",
    "UPDATE receipt SET outcome = 'failed' WHERE file = '3.txt'": "seal",
    "UPDATE entry SET body = replace(body, 'Ada', 'Eva') WHERE kind = 'statement'": "seal",
    "UPDATE entry SET kind = 'rumour' WHERE kind = 'statement'": "seal",
    "DELETE FROM entry WHERE kind = 'reuse'": "not those that were saved",
    "DELETE FROM entry WHERE kind = 'party'": "p1",
    "UPDATE wording SET text = 'something else'": "wordings",
    "DELETE FROM wording": "wordings",
    "DROP TRIGGER reading_changed; UPDATE reading SET text = 'x' WHERE number = 1": "index",
    "DELETE FROM article_words_data": "index",
    "UPDATE placed SET body = x'00'": "seal",
    "DELETE FROM placed": "the placed that it belongs to is missing",
    "DELETE FROM posting": "its words are not those that it is found by",
    "DROP TABLE receipt": "receipt",
    "DROP TABLE entry": "entry",
    "DELETE FROM state": "not those that were saved",
}


@pytest.mark.parametrize("harm", HARM)
def test_verify_tells_of_a_damaged_row(case: Path, harm: str) -> None:
    connection = sqlite3.connect(case)
    connection.executescript(f"PRAGMA foreign_keys = OFF; {harm};")
    connection.close()
    store = SqliteStore.open(case)
    said = " ".join(f"{fault.where} {fault.what}" for fault in store.verify())
    store.close()
    assert HARM[harm] in said


def test_a_damaged_reading_is_not_handed_out(case: Path) -> None:
    connection = sqlite3.connect(case)
    with connection:
        connection.execute("UPDATE reading SET text = replace(text, 'a', 'o')")
    connection.close()
    store = SqliteStore.open(case)
    for ask in (lambda: store.reading(ITEM.report.id), lambda: list(store.readings())):
        with pytest.raises(StoreError, match="damaged"):
            ask()
    store.close()


def test_a_flipped_byte_is_found_or_changes_nothing(whole: Path, tmp_path: Path) -> None:
    before, case = content(whole), tmp_path / "harbour.dateline"
    data, chance = whole.read_bytes(), random.Random(1)
    found = 0
    for _ in range(150):
        place = chance.randrange(len(data))
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        case.write_bytes(flipped)
        told = tells(case)
        assert told or content(case) == before, place
        found += told
    assert found > 50


def test_a_case_cut_short_is_found(whole: Path, tmp_path: Path) -> None:
    data = whole.read_bytes()
    for length in (50, 100, 4096, 8192, len(data) // 2, len(data) - 1):
        case = tmp_path / f"{length}.dateline"
        case.write_bytes(data[:length])
        assert tells(case), length


def tells(case: Path) -> bool:
    """Whether opening or verifying the case says that something is wrong."""
    try:
        store = SqliteStore.open(case)
    except StoreError:
        return True
    try:
        return store.verify() != ()
    except StoreError:
        return True
    finally:
        store.close()


def content(case: Path) -> object:
    store = SqliteStore.open(case)
    try:
        reports = [store.report(report) for report in store.report_ids()]
        return reports, store.receipts(), list(store.readings()), store.record()
    finally:
        store.close()
