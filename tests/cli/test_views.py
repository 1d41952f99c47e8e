"""The commands that show a case, on the invented record."""

import csv
import io
import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.runner import Runner

VIEWS = ("timeline", "statements", "figures", "events", "parties", "sources", "conflicts")


@pytest.mark.parametrize("view", VIEWS)
def test_prints_each_view(run: Runner, case: Path, view: str, snapshot: SnapshotAssertion) -> None:
    done = run(view, case)
    assert done.code == 0
    assert done.err == ""
    assert done.out == snapshot


@pytest.mark.parametrize("view", VIEWS)
def test_prints_each_view_as_json_lines_with_whole_ids(run: Runner, case: Path, view: str) -> None:
    rows = [json.loads(line) for line in run(view, case, "--format", "jsonl").out.splitlines()]
    assert rows
    assert all(len(row[key]) >= 16 for row in rows for key in row if key.startswith("id"))


@pytest.mark.parametrize("view", VIEWS)
def test_prints_each_view_as_csv_with_the_same_rows(run: Runner, case: Path, view: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(view, case, "--format", "csv").out)))
    lines = run(view, case, "--format", "jsonl").out.splitlines()
    assert [list(row) for row in rows] == [list(json.loads(line)) for line in lines]


def test_filters_a_view(run: Runner, case: Path) -> None:
    done = run("statements", case, "--party", "Union", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["7c1f000000000000"]


def test_says_on_stderr_that_nothing_was_found(run: Runner, case: Path) -> None:
    done = run("statements", case, "--until", "1999")
    assert (done.code, done.out, done.err) == (0, "", "no statement\n")


def test_quiet_says_nothing(run: Runner, case: Path) -> None:
    done = run("statements", case, "--until", "1999", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize("id_", ["7c1e", "f19a", "eb02", "aa01", "dd01", "ee01", "d.txt"])
def test_shows_an_entry(run: Runner, case: Path, id_: str, snapshot: SnapshotAssertion) -> None:
    done = run("show", case, id_)
    assert (done.code, done.err) == (0, "")
    assert done.out == snapshot


def test_lists_what_an_ambiguous_id_may_mean(run: Runner, case: Path) -> None:
    done = run("show", case, "7c1")
    assert done.code == 2
    assert done.err == "dateline: 2 entries begin with 7c1: statement 7c1e, statement 7c1f\n"


def test_finds_words_and_marks_them(run: Runner, case: Path) -> None:
    done = run("search", case, "delegation")
    assert done.code == 0
    assert "[[delegation]]" in done.out


def test_prints_hits_as_json_lines(run: Runner, case: Path) -> None:
    lines = run("search", case, "delegation", "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {"article", "statement"}


def test_says_when_nothing_is_found(run: Runner, case: Path) -> None:
    done = run("search", case, "zebra")
    assert (done.code, done.out, done.err) == (0, "", "nothing found\n")


def test_exports_the_record(run: Runner, case: Path, snapshot: SnapshotAssertion) -> None:
    done = run("export", case, "--format", "jsonl")
    assert done.code == 0
    assert done.out == snapshot


def test_exports_one_kind(run: Runner, case: Path) -> None:
    lines = run("export", case, "--kind", "party").out.splitlines()
    assert [json.loads(line)["name"] for line in lines] == [
        "Ada Vale",
        "Bo Lind",
        "the Union",
        "Norland",
    ]


def test_verifies_a_sound_case(run: Runner, case: Path) -> None:
    done = run("verify", case)
    assert done.code == 0
    assert done.err == "every anchor, hash and reference of 4 reports holds\n"


def test_control_characters_of_a_report_do_not_reach_the_terminal(run: Runner, case: Path) -> None:
    for args in (("show", case, "d.txt"), ("search", case, "soldiers left")):
        done = run(*args)
        assert "\x1b" not in done.out
        assert "␛[2J[bold]x[/]" in done.out


def test_a_spreadsheet_gets_no_formula(run: Runner, case: Path) -> None:
    done = run("search", case, "SUM A1", "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(done.out)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("statements", "none.dateline"), "there is no case at none.dateline"),
        (("show", "CASE", "zz"), "nothing in this case has an id that begins with zz"),
        (("statements", "CASE", "--report", "z.txt"), "no report in this case is called z.txt"),
        (("statements", "CASE", "--since", "soon"), "--since takes a date"),
        (("export", "CASE", "--format", "xml"), "there is no export format 'xml'"),
        (("export", "CASE", "--kind", "rumour"), "--kind takes one of report, statement"),
        (("add", "CASE", "x.txt", "--published", "soon"), "--published takes a date"),
    ],
)
def test_refuses_what_cannot_be_done(
    run: Runner, case: Path, args: tuple[str, ...], message: str
) -> None:
    done = run(*(case if arg == "CASE" else arg for arg in args))
    assert done.code == 2
    assert done.out == ""
    assert message in done.err


def test_refuses_a_file_that_is_not_a_case(run: Runner, tmp_path: Path) -> None:
    other = tmp_path / "photo.jpg"
    other.write_bytes(b"\xff\xd8\xff not a case")
    done = run("statements", other)
    assert done.code == 2
    assert "is not a Dateline case" in done.err
