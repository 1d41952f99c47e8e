"""Deciding about the record from the command line."""

import json
from pathlib import Path

import pytest

from dateline import app
from dateline.ports import Kept
from dateline.store.sqlite import SqliteStore
from dateline.types.report import Report
from dateline.types.shelves import MemoryShelf
from tests.cli.runner import Run, Runner
from tests.record.bay import DRAFTS

WHEN = ("--by", "ada", "--at", "2031-06-01T12:00")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with the three reports on which judgements are tried."""
    path = tmp_path / "bay.dateline"
    store = SqliteStore.open(path)
    readings = [draft().reading() for draft in DRAFTS]
    store.keep(
        [Kept(_report(each.article.report, each.article.file), each) for each in readings], []
    )
    store.save(app.build(store.readings(), (), MemoryShelf()))
    store.close()
    return path


def _report(id_: str, file: str) -> Report:
    return Report(id_, file, b"", "text/plain")


def id_of(run: Runner, case: Path, view: str, words: str) -> str:
    rows = [json.loads(line) for line in run(view, case, "--format", "jsonl").out.splitlines()]
    (found,) = {row["id"] for row in rows if words in json.dumps(row, ensure_ascii=False)}
    return str(found)


def rows(run: Runner, case: Path, view: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(view, case, "--format", "jsonl").out.splitlines()]


def export(run: Runner, case: Path) -> str:
    return run("export", case).out


@pytest.fixture
def merged(run: Runner, case: Path) -> Run:
    return run("merge", case, *_parties(run, case), *WHEN, "--why", "one spelling is wrong")


def _parties(run: Runner, case: Path) -> list[str]:
    return [id_of(run, case, "parties", name)[:6] for name in ("Ada Vale", "Adda Wale")]


def test_merges_and_says_what_came_of_it(merged: Run) -> None:
    assert (merged.code, merged.err) == (0, "")
    assert "2031-06-01 12:00" in merged.out
    assert "Ada Vale; Adda Wale" in merged.out
    assert "holds" in merged.out


def test_a_party_may_be_named(run: Runner, case: Path) -> None:
    done = run("merge", case, "ada vale", "Adda Wale", *WHEN)
    assert (done.code, done.err) == (0, "")
    assert "Ada Vale; Adda Wale" in done.out


@pytest.mark.usefixtures("merged")
def test_tables_and_pages_mark_what_a_person_decided(run: Runner, case: Path) -> None:
    marks = {row["name"]: row["decided"] for row in rows(run, case, "parties")}
    assert marks["Ada Vale"] == "merged"
    assert set(marks.values()) == {"merged", ""}
    page = run("show", case, id_of(run, case, "parties", "Ada Vale")).out
    assert "merged by ada on 2031-06-01: one spelling is wrong [" in page


@pytest.mark.usefixtures("merged")
def test_the_export_tells_what_a_person_decided(run: Runner, case: Path) -> None:
    lines = [json.loads(line) for line in export(run, case).splitlines()]
    (party,) = [each for each in lines if "decided" in each]
    (decided,) = party["decided"]
    assert list(decided) == "judgement act by at why effect".split()
    assert (decided["act"], decided["by"]) == ("merge", "ada")


def test_undo_restores_the_export_byte_for_byte(run: Runner, case: Path) -> None:
    before = export(run, case)
    run("merge", case, *_parties(run, case), *WHEN)
    assert export(run, case) != before
    (one,) = rows(run, case, "judgements")
    assert run("undo", case, str(one["id"])[:6], *WHEN).code == 0
    assert export(run, case) == before
    told = [(row["act"], row["effect"]) for row in rows(run, case, "judgements")]
    assert sorted(told) == [("merge", "undone"), ("undo", "")]


@pytest.mark.usefixtures("merged")
def test_undoing_twice_is_refused_and_an_undo_can_be_undone(run: Runner, case: Path) -> None:
    after = export(run, case)
    (one,) = rows(run, case, "judgements")
    run("undo", case, str(one["id"]), "--by", "bo", "--at", "2031-06-02")
    again = run("undo", case, str(one["id"]), "--by", "bo")
    assert (again.code, again.err) == (
        2,
        f"dateline: the judgement {str(one['id'])[:8]} is undone already\n",
    )
    (back,) = [row for row in rows(run, case, "judgements") if row["act"] == "undo"]
    run("undo", case, str(back["id"]), "--by", "bo", "--at", "2031-06-03")
    assert export(run, case) == after


def test_splits_by_report_and_by_place(run: Runner, case: Path) -> None:
    storm = id_of(run, case, "parties", "Jon Storm")
    assert run("split", case, storm, "c.txt", *WHEN).code == 0
    assert sum(row["name"] == "Jon Storm" for row in rows(run, case, "parties")) == 2
    series = _troops(run, case)
    place = next(
        value["start"]
        for line in export(run, case).splitlines()
        if (entry := json.loads(line))["id"] == series
        for value in entry["values"]
        if value["file"] == "b.txt"
    )
    assert run("split", case, series, f"b.txt:{place + 2}", *WHEN).code == 0
    assert sum("Sudmark troops" in str(row["figure"]) for row in rows(run, case, "figures")) == 2


def _troops(run: Runner, case: Path) -> str:
    return str(next(r["id"] for r in rows(run, case, "figures") if "troops" in str(r["figure"])))


def test_confirms_and_rejects_a_date(run: Runner, case: Path) -> None:
    assert run("confirm", case, "a.txt", *WHEN).code == 0
    assert run("reject", case, "c.txt", *WHEN).code == 0
    dates = {str(row["file"][0]): row for row in rows(run, case, "sources")}  # type: ignore[index]
    assert (dates["a.txt"]["published"], dates["a.txt"]["decided"]) == ("2031-05-09", "confirmed")
    assert (dates["c.txt"]["published"], dates["c.txt"]["decided"]) == (None, "rejected")
    refused = run("confirm", case, "c.txt", *WHEN)
    assert refused.code == 2
    assert "c.txt has no date to confirm" in refused.err


def test_notes(run: Runner, case: Path) -> None:
    said = id_of(run, case, "statements", "We stay")
    done = run("note", case, said[:6], "asked the office", *WHEN)
    assert done.code == 0
    assert "noted by ada on 2031-06-01: asked the office" in run("show", case, said).out


def test_what_one_case_gives_another_takes_once(run: Runner, case: Path, tmp_path: Path) -> None:
    other, file = tmp_path / "copy.dateline", tmp_path / "decided.jsonl"
    other.write_bytes(case.read_bytes())
    run("merge", case, *_parties(run, case), *WHEN)
    assert run("judgements", case, "--export", file).code == 0
    assert run("judgements", other, "--import", file).err == "1 judgement taken in\n"
    assert run("judgements", other, "--import", file).err == "0 judgements taken in\n"
    assert export(run, other) == export(run, case)
    assert run("judgements", other, "--export", "-").out == file.read_text("utf-8")


def test_a_file_with_a_wrong_line_is_refused_as_a_whole(
    run: Runner, case: Path, tmp_path: Path
) -> None:
    run("merge", case, *_parties(run, case), *WHEN)
    good = run("judgements", case, "--export", "-").out
    file = tmp_path / "decided.jsonl"
    file.write_text(good.replace('"ada"', '"bo"') + good, "utf-8")
    done = run("judgements", case, "--import", file)
    assert done.code == 2
    assert "line 1: the id" in done.err
    assert "nothing was taken in" in done.err
    assert len(rows(run, case, "judgements")) == 1
    missing = run("judgements", case, "--import", tmp_path / "none.jsonl")
    assert (missing.code, missing.out) == (2, "")


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        (("merge", "{vale}"), "a merge takes two entries or more"),
        (("merge", "{vale}", "{vale}"), "a merge takes two entries or more"),
        (("merge", "{vale}", "{said}"), "entries of one kind, not party and statement"),
        (("merge", "a.txt", "b.txt"), "a report cannot be merged"),
        (("merge", "{vale}", "ffffffff"), "no entry or report that can be judged is called"),
        (("split", "{vale}", "a.txt"), "nothing would be left"),
        (("split", "{said}", "b.txt"), "has no evidence at b.txt"),
        (("split", "{said}", "a.txt:9999"), "has no evidence at a.txt:9999"),
        (("split", "a.txt", "a.txt"), "a report cannot be split"),
        (("reject", "zz.txt"), "no entry or report that can be judged is called zz.txt"),
        (("undo", "9c3e"), "no judgement begins with 9c3e"),
        (("confirm", "{said}", "--at", "noon"), "--at takes a time like 2031-05-09T10:00"),
    ],
)
def test_says_what_cannot_be_decided(
    run: Runner, case: Path, command: tuple[str, ...], wrong: str
) -> None:
    known = {
        "vale": id_of(run, case, "parties", "Ada Vale"),
        "said": id_of(run, case, "statements", "We stay"),
    }
    name, *args = command
    done = run(name, case, *(arg.format(**known) for arg in args))
    assert (done.code, done.out) == (2, "")
    assert wrong in done.err
    assert rows(run, case, "judgements") == []


def test_compare_and_coverage_print_tables(run: Runner, case: Path) -> None:
    done = run("compare", case, "a.txt", "b.txt", "--format", "jsonl")
    shares = {json.loads(line)["share"] for line in done.out.splitlines()}
    assert shares == {"all", "only", "none"}
    done = run("coverage", case, "--kind", "figure")
    assert (done.code, done.err) == (0, "")
    assert "Sudmark troops" in done.out
    assert run("coverage", case, "--kind", "rumour").code == 2
