"""What commands, pages and notebooks say of a record that is behind its reports."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

import dateline
from dateline import app, pipeline
from dateline.pipeline import due
from dateline.ports import Kept
from dateline.show.desk import Desk
from dateline.store.sqlite import SqliteStore
from dateline.web.server import make
from tests import fakes, invented
from tests.cli.runner import Runner

NEW = (
    "Norland keeps its harbour open\n\nPORT ILM, May 12, 2031 — Premier Ada Vale said on Monday "
    "that “the harbour stays open to every crew.”"
)


@pytest.fixture(autouse=True)
def _a_case_of_four_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "BIG", 3)
    monkeypatch.setattr(due, "SHARE", 2)


@pytest.fixture
def late(tmp_path: Path) -> Path:
    """The invented case, whose record does not tell the last report."""
    path = tmp_path / "harbour.dateline"
    store = SqliteStore.open(path)
    store.sign(app.stages(app.settings()).made_by())
    store.keep(invented.kept(), invented.receipts())
    store.readings()
    store.save(invented.record())
    report = fakes.report(NEW, "new.txt")
    read = pipeline.work([report], fakes.stages(readers=()))
    store.keep([each for each in read if isinstance(each, Kept)], [])
    store.close()
    return path


BEHIND = "the record is behind by 1 of 5 reports"


def test_add_says_that_the_record_is_behind_and_what_brings_it_up(
    late: Path, run: Runner, tmp_path: Path
) -> None:
    Path(tmp_path, "more.txt").write_text("Burr came to Norland on Monday.")
    done = run("add", late, "more.txt")
    assert done.code == 0
    assert "1 given = 1 read" in done.err
    assert f"the record is behind by 2 of 6 reports; `dateline record {late}` brings" in done.err


@pytest.mark.parametrize("command", [("statements",), ("show", "new.txt"), ("search", "crew")])
def test_views_say_that_the_record_is_behind(
    late: Path, run: Runner, command: tuple[str, ...]
) -> None:
    name, *more = command
    done = run(name, late, *more)
    assert done.code == 0
    assert f"{BEHIND}; `dateline record {late}` brings it up" in done.err


def test_search_finds_a_report_that_the_record_does_not_tell(late: Path, run: Runner) -> None:
    assert "new.txt" in run("search", late, "crew").out


def test_record_brings_it_up(late: Path, run: Runner) -> None:
    done = run("record", late)
    assert done.code == 0, done.err
    assert BEHIND not in run("statements", late).err
    with app.opened(late) as store:
        assert not store.stale()
        assert store.verify() == ()


def test_export_refuses_a_record_that_is_behind_unless_it_is_asked_for(
    late: Path, run: Runner
) -> None:
    refused = run("export", late)
    assert (refused.code, refused.out) == (2, "")
    assert BEHIND in refused.err
    assert "new.txt" in run("export", late, "--as-is").out


def test_pages_say_so_and_show_the_report_and_its_words(late: Path) -> None:
    with app.opened(late) as store:
        client = TestClient(make(Desk(store, late.name)), base_url="http://127.0.0.1")
        (new,) = store.holding("crew", 9)
        assert "The record is behind by 1 of 5 reports." in client.get("/statements").text
        assert "the harbour stays open" in client.get(f"/report/{new}").text
        assert f"/report/{new}" in client.get("/search", params={"words": "crew"}).text
        assert client.get("/api/case").json()["behind"] == BEHIND


def test_a_notebook_warns(late: Path) -> None:
    with dateline.open(late) as case:
        with pytest.warns(UserWarning, match=BEHIND):
            assert len(case.statements)
        assert len(case.reports) == 5
