"""What `add` is given: paths and, with --fetch, addresses."""

from pathlib import Path

from tests.cli.runner import Runner
from tests.fetch.server import serving


def test_an_address_without_fetch_is_refused(run: Runner, tmp_path: Path) -> None:
    done = run("add", tmp_path / "a.dateline", "https://norland.example/a")
    assert done.code == 2
    assert "https://norland.example/a is an address; --fetch fetches it" in done.err


def test_an_address_of_another_kind_is_refused(run: Runner, tmp_path: Path) -> None:
    done = run("add", tmp_path / "a.dateline", "ftp://norland.example/a", "--fetch")
    assert done.code == 2
    assert "--fetch fetches those of http and https" in done.err


def test_private_addresses_are_refused_unless_asked_for(run: Runner, tmp_path: Path) -> None:
    with serving() as (site, asked):
        done = run("add", tmp_path / "a.dateline", f"{site}/b.html", "--fetch")
        assert "in a private network; --fetch-private allows that" in done.err
        assert asked == []


def test_what_is_fetched_is_added_and_kept_beside_the_case(run: Runner, tmp_path: Path) -> None:
    with serving() as (site, _):
        done = run("add", tmp_path / "a.dateline", f"{site}/b.html", "--fetch-private")
    assert done.code == 0, done.err
    assert (tmp_path / "a.warc.gz").read_bytes().startswith(b"\x1f\x8b")
    again = run("add", tmp_path / "b.dateline", tmp_path / "a.warc.gz")
    assert "1 given = 1 read" in again.err
