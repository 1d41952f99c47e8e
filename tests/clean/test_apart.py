"""Pages are taken apart in a worker: the same comes out, and one that kills it fails by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.clean import apart, page
from dateline.clean.article import clean
from dateline.clean.extracted import Way
from dateline.confined import calling
from dateline.pipeline import cleaned
from dateline.types.article import Article
from dateline.types.report import Outcome, Receipt
from tests.clean.test_article import LEAD, NEXT, report

PAGE = (
    "<html><head><title>Norland asks for a plan</title></head><body><nav>Home</nav>"
    f"<article><h1>Norland asks for a plan</h1><p>{LEAD * 4}</p><p>{NEXT * 4}</p></article></body>"
)
FAULTS = Path(__file__).parents[1] / "confined"


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> Iterator[calling._Idle]:
    """Workers of this test alone, which find the functions that misbehave."""
    workers = calling._Idle()
    monkeypatch.setenv("PYTHONPATH", str(FAULTS), prepend=":")
    monkeypatch.setattr(calling, "_IDLE", workers)
    yield workers
    workers.end()


@pytest.mark.parametrize("way", Way)
def test_a_worker_finds_what_is_found_here(way: Way) -> None:
    assert apart.extract(PAGE, "https://sund.example/a", way) == page.extract(
        PAGE, "https://sund.example/a", way
    )


def test_one_worker_serves_page_after_page(idle: calling._Idle) -> None:
    for _ in range(3):
        apart.extract("<p>Talks</p>")
    [worker] = idle.workers
    assert worker.calls == 3


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("crashing", "its reader crashed, or needed too much memory"),
        ("raising", "Error"),
        ("stuck", "its reader was stopped after 1 seconds"),
    ],
)
@pytest.mark.usefixtures("idle")
def test_a_page_that_kills_its_worker_fails_and_the_next_is_read(
    fault: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(apart, "_ANSWERS", f"faults:{fault}")
        patched.setattr(calling, "SECONDS", 1.0)
        failed = cleaned(report(PAGE, "text/html"), clean)
    assert isinstance(failed, Receipt)
    assert failed.outcome is Outcome.FAILED
    assert reason in failed.reason
    assert isinstance(cleaned(report(PAGE, "text/html"), clean), Article)
