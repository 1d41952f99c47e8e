"""The real program: streams, exit codes, signals."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.program import PROGRAM, REPORTS, environment, lines, run

TEXT = (
    "Premier asks for a plan\n\nMay 8, 2031\n\n"
    "Premier Ada Vale of Norland said on Thursday that some 5,200 soldiers would leave Southmark. "
    "“We want a date,” Vale told reporters.\n"
)


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_cleans_a_file_under_the_name_as_given(wire: Path) -> None:
    done = run("clean", wire)
    (article,) = lines(done.out)
    assert (done.code, article["file"]) == (0, str(wire))
    assert article["headline"] == "Premier asks for a plan"


def test_cleans_standard_input() -> None:
    done = run("clean", "-", stdin=TEXT.encode())
    (article,) = lines(done.out)
    assert (done.code, article["file"]) == (0, "-")


def test_reads_mentions_with_their_exact_words(wire: Path) -> None:
    done = run("read", wire)
    (article,) = lines(run("clean", wire).out)
    found = lines(done.out)
    assert done.code == 0
    assert {"name", "time", "quotation", "figure"} <= {each["kind"] for each in found}
    assert all(article["text"][x["start"] : x["end"]] == x["exact"] for x in found)


def test_reads_plain_text_as_it_is(wire: Path) -> None:
    (quotation,) = [
        each
        for each in lines(run("read", "--plain", wire).out)
        if each["kind"] == "quotation" and each["mode"] == "direct"
    ]
    assert TEXT[quotation["start"] : quotation["end"]] == quotation["exact"]


def test_resolves_times_against_a_declared_date(wire: Path) -> None:
    wire.write_text("Ada Vale said on Thursday that soldiers would leave Southmark.\n", "utf-8")
    found = lines(run("read", "--plain", "--published", "2031-05-09", wire).out)
    assert [each["value"] for each in found if each["kind"] == "time"] == ["2031-05-08"]


def test_adds_and_accounts(wire: Path, tmp_path: Path) -> None:
    case = tmp_path / "harbour.dateline"
    again = tmp_path / "again.txt"
    again.write_bytes(wire.read_bytes())
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = run("add", case, wire, again, empty)
    assert done.code == 1
    assert done.out == b""
    assert "3 given = 1 read + 1 duplicate + " in done.err
    assert "duplicate: again.txt: same bytes as wire.txt" in done.err
    assert run("verify", case).code == 0


@pytest.mark.parametrize(
    ("given", "code"), [("none.txt", 1), ("none/", 1), ("photo.jpg", 1), ("empty", 0)]
)
def test_makes_no_case_where_no_report_was_given(tmp_path: Path, given: str, code: int) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    case = tmp_path / "harbour.dateline"
    done = run("add", case, tmp_path / given)
    assert done.code == code
    assert f"{code} given = 0 read" in done.err
    assert done.err.endswith(f"no report was given, and no case made at {case}\n")
    assert not case.exists()


def test_a_table_that_is_not_there_makes_no_case(tmp_path: Path) -> None:
    done = run("add", tmp_path / "harbour.dateline", tmp_path / "none.parquet")
    assert (done.code, [*tmp_path.iterdir()]) == (2, [])


@pytest.mark.parametrize(
    ("model", "more"), [("none", []), ("", ["--engine", "none"])], ids=["model", "engine"]
)
def test_a_run_that_cannot_read_makes_no_case(
    wire: Path, monkeypatch: pytest.MonkeyPatch, model: str, more: list[str]
) -> None:
    monkeypatch.setenv("DATELINE_MODEL", model)
    done = run("add", wire.with_name("harbour.dateline"), wire, *more)
    assert (done.code, [*wire.parent.iterdir()]) == (2, [wire])


def test_keeps_what_became_of_each_input_beside_a_report(wire: Path, tmp_path: Path) -> None:
    case = tmp_path / "harbour.dateline"
    done = run("add", case, tmp_path / "none.txt", wire)
    assert (done.code, case.exists()) == (1, True)
    assert "2 given = 1 read + 0 duplicate + 0 skipped + 1 failed" in done.err


def test_adds_the_same_reports_again_without_a_change(wire: Path, tmp_path: Path) -> None:
    case = tmp_path / "harbour.dateline"
    run("add", case, wire)
    before = run("export", case).out
    done = run("add", case, wire)
    assert done.code == 0
    assert "1 given = 0 read + 1 duplicate + 0 skipped + 0 failed" in done.err
    assert run("export", case).out == before


def test_says_where_a_report_would_stand_and_leaves_the_case_as_it_is(
    wire: Path, tmp_path: Path
) -> None:
    case, other = tmp_path / "harbour.dateline", tmp_path / "other.txt"
    other.write_text(TEXT.replace("We want a date", "We need a day"), "utf-8")
    run("add", case, wire)
    before = case.read_bytes()
    done = run("place", case, other, tmp_path / "none.txt", "--format", "jsonl")
    (told,) = lines(done.out)
    assert (Path(told["file"]).name, told["reports"], told["beside"]) == (
        "other.txt",
        2,
        ["wire.txt"],
    )
    assert done.code == 1
    assert "none.txt" in done.err
    assert case.read_bytes() == before


def test_tells_with_whom_a_new_report_is_placed(wire: Path, tmp_path: Path) -> None:
    case, other = tmp_path / "harbour.dateline", tmp_path / "other.txt"
    other.write_text(TEXT.replace("We want a date", "We need a day"), "utf-8")
    run("add", case, wire)
    assert "other.txt is placed with wire.txt\n" in run("add", case, other).err
    assert run("verify", case).code == 0


def test_quiet_leaves_only_failures(wire: Path, tmp_path: Path) -> None:
    done = run("add", tmp_path / "x.dateline", wire, tmp_path / "none.txt", "--quiet")
    assert done.code == 1
    assert done.err == "failed: none.txt: not there, or a link that leads nowhere\n"


def test_declared_metadata_reach_the_record(wire: Path, tmp_path: Path) -> None:
    case = tmp_path / "x.dateline"
    run("add", case, wire, "--published", "2031-05-09", "--outlet", "The Harbour Post")
    (report,) = lines(run("export", case, "--kind", "report").out)
    assert report["outlet"] == "The Harbour Post"
    assert report["published"]["edtf"] == "2031-05-09"
    assert report["published"]["basis"] == "declared"


def test_removes_a_report(wire: Path, tmp_path: Path) -> None:
    case = tmp_path / "x.dateline"
    run("add", case, wire)
    done = run("remove", case, "wire.txt", "--format", "jsonl")
    assert done.code == 0
    assert {json.loads(line)["change"] for line in done.out.splitlines()} == {"fell"}
    assert run("export", case).out == b""


def test_finds_faults_in_a_damaged_case(wire: Path, tmp_path: Path) -> None:
    case = tmp_path / "x.dateline"
    run("add", case, wire)
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE reading SET text = replace(text, 'Vale', 'Dale')")
    connection.close()
    done = run("verify", case)
    assert done.code == 3
    assert done.out


def test_a_missing_model_is_said_and_ends_with_two(wire: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "add", str(tmp_path / "x.dateline"), str(wire)],
        env={**environment(), "DATELINE_MODEL": "no_such_model"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no_such_model" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_stops_early_is_no_error() -> None:
    command = f"{sys.executable} -c '{PROGRAM[2]}' clean {REPORTS} | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count(b"Traceback")) == (0, 0)


def test_ctrl_c_ends_with_130_and_leaves_a_sound_case(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number:03}.txt").write_text(f"Report {number}\n\n{TEXT}", "utf-8")
    case = tmp_path / "x.dateline"
    process = subprocess.Popen(
        [*PROGRAM, "add", str(case), str(folder)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while not case.exists() and process.poll() is None:
        time.sleep(0.05)
    time.sleep(1.5)
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err
    assert run("verify", case).code == 0
