"""A run outlives whatever happens to the bytes that its worker reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.confined import calling
from dateline.confined.calling import each
from dateline.errors import StoppedError

FAULTS = Path(__file__).parent


@pytest.fixture(autouse=True)
def _faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let workers of these tests find the functions beside them."""
    idle = calling._Idle()
    monkeypatch.setenv("PYTHONPATH", str(FAULTS), prepend=":")
    monkeypatch.setattr(calling, "_IDLE", idle)
    yield
    idle.end()


def called(name: str, data: bytes = b"The talks resume.") -> list[int]:
    return list(each(f"faults:{name}", data, int))


def test_items_come_in_order_and_a_worker_serves_again() -> None:
    assert called("lengths") == [3, 5, 7]
    [worker] = calling._IDLE.workers
    assert called("lengths") == [3, 5, 7]
    assert calling._IDLE.workers == [worker]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("crashing", "its reader crashed, or needed too much memory"),
        ("eating", "it needs too much memory"),
        ("raising", "LookupError('The talks resume.')"),
        ("hanging", "its reader was stopped after 1 seconds"),
        ("lying", "its reader crashed, or needed too much memory"),
        ("missing", "AttributeError(\"module 'faults' has no attribute 'missing'\")"),
    ],
)
def test_what_goes_wrong_is_told_and_the_next_call_works(
    name: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calling, "SECONDS", 1.0)
    with pytest.raises(StoppedError) as caught:
        called(name)
    assert str(caught.value) == reason
    assert called("lengths") == [3, 5, 7]


def test_what_came_before_the_fault_is_kept() -> None:
    found = each("faults:crashing", b"12345", int)
    assert next(found) == 5
    with pytest.raises(StoppedError):
        next(found)


def test_a_worker_may_write_no_long_file(tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        called("writing", str(tmp_path / "out.txt").encode())
    assert (tmp_path / "out.txt").stat().st_size <= 1_000


def test_what_a_library_prints_is_no_answer() -> None:
    assert called("chattering") == [17]


def test_a_call_within_a_call_has_a_worker_of_its_own() -> None:
    pairs = [(a, b) for a in each("faults:lengths", b"a bc", int) for b in called("lengths", b"d")]
    assert pairs == [(1, 1), (2, 1)]


def test_a_call_that_is_left_does_not_talk_into_the_next() -> None:
    found = each("faults:lengths", b"a bc def", int)
    assert next(found) == 1
    del found
    assert called("lengths", b"ghij") == [4]
