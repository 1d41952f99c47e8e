"""What names the code of a case: what makes readings, and nothing else, has them made anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import fingerprint

CODE = Path(fingerprint.__file__).parent
IMPORT = r"from (?:\.+|dateline\.)(?:types\.)?(\w+) import"


@pytest.fixture(autouse=True)
def _as_if_it_were_the_first_time() -> Iterator[None]:
    fingerprint.reads.cache_clear()
    fingerprint.records.cache_clear()
    yield
    fingerprint.reads.cache_clear()
    fingerprint.records.cache_clear()


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small copy of the packages, in which a file can be changed."""
    for package in fingerprint.RECORD:
        for name in ("__init__.py", "record.py", "span.py", "data/words.tsv"):
            file = tmp_path / package / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(name)
    monkeypatch.setattr(
        fingerprint, "files", lambda package: tmp_path / package.removeprefix("dateline.")
    )
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "read", "recorded"),
    [
        ("clean/span.py", True, True),
        ("read/data/words.tsv", True, True),
        ("types/span.py", True, True),
        ("types/record.py", False, True),
        ("record/span.py", False, True),
        ("record/data/words.tsv", False, True),
    ],
)
def test_a_change_is_named_where_it_decides(
    copy: Path, changed: str, read: bool, recorded: bool
) -> None:
    before = fingerprint.reads(), fingerprint.records()
    (copy / changed).write_text("changed")
    fingerprint.reads.cache_clear()
    fingerprint.records.cache_clear()
    assert (fingerprint.reads() != before[0], fingerprint.records() != before[1]) == (
        read,
        recorded,
    )


def test_nothing_of_readings_is_made_of_what_is_left_out() -> None:
    """But for the ports, whose protocols name all types."""
    for package in fingerprint.READING:
        for file in sorted((CODE / package).rglob("*.py")):
            name = file.relative_to(CODE).as_posix()
            if name in fingerprint.OF_RECORDS:
                continue
            found = re.findall(IMPORT, file.read_text())
            taken = {f"types/{module}.py" for module in found} & fingerprint.OF_RECORDS
            assert not taken, f"{name} is made of {taken}"


def test_what_is_left_out_is_there() -> None:
    assert all((CODE / name).is_file() for name in fingerprint.OF_RECORDS)
