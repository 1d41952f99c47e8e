"""Walking files and folders: every path met is given or has its receipt."""

import io
import os
from pathlib import Path

import pytest

from dateline.ingest.files import walk
from dateline.ingest.names import shown
from dateline.ports import Given
from dateline.types.report import Declared, Outcome, Receipt
from tests.growth import Work, assert_linear


def outcomes(folder: Path) -> dict[str, str]:
    return {
        item.file: "given" if isinstance(item, Given) else f"{item.outcome}: {item.reason}"
        for item in walk([folder])
    }


def test_walks_folders_to_the_bottom_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.md", "c.HTML"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    assert [item.file for item in walk([tmp_path])] == ["a/b/c.md", "a/z.txt", "b.txt", "c.HTML"]


def test_names_a_file_alike_given_itself_or_through_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert list(walk([tmp_path / "a.txt"])) == list(walk([tmp_path]))


def test_can_name_a_given_file_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    assert [item.file for item in walk([path], label=shown)] == [str(path)]


def test_skips_other_suffixes_in_a_folder_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("words")
    (tmp_path / "README").write_text("words")
    (tmp_path / ".hidden.txt").write_text("words")
    assert outcomes(tmp_path) == {
        ".hidden.txt": "skipped: hidden",
        "README": "skipped: a name without a suffix is not read in a folder",
        "a.docx": "skipped: .docx is not read in a folder",
    }


def test_takes_any_suffix_when_the_file_itself_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text("words")
    assert list(walk([tmp_path / "a.log"])) == [Given("a.log", b"words")]


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"words")))
    assert list(walk([Path("-")])) == [Given("-", b"words")]


def test_follows_links_and_walks_each_folder_once(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("words")
    (tmp_path / "real" / "up").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "real")
    assert outcomes(tmp_path) == {
        "again": "skipped: a link to a folder already walked",
        "real/a.txt": "given",
        "real/up": "skipped: a link to a folder already walked",
    }


def test_follows_a_link_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.txt").write_text("words")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "link").symlink_to(tmp_path / "far")
    assert outcomes(tmp_path / "here") == {"link/a.txt": "given"}


def test_survives_links_that_lead_nowhere_or_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    found = outcomes(tmp_path)
    assert found["gone.txt"] == "failed: not there, or a link that leads nowhere"
    assert found["loop.txt"].startswith("failed: ")


def test_fails_a_path_that_is_not_there(tmp_path: Path) -> None:
    [receipt] = walk([tmp_path / "nothing.txt"])
    assert isinstance(receipt, Receipt)
    assert receipt.outcome is Outcome.FAILED


def test_does_not_wait_at_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert outcomes(tmp_path) == {"pipe.txt": "skipped: not a file: a pipe, socket or device"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_fails_a_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "closed").mkdir(mode=0)
    assert set(outcomes(tmp_path).values()) == {"failed: no permission to read it"}


def test_fails_a_file_that_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(62_000_000)
    assert outcomes(tmp_path) == {"a.txt": "failed: too large: 62 MB, and 50 MB is the limit"}


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        (b"two\nlines.txt", "two\\nlines.txt"),
        (b"tab\there.txt", "tab\\there.txt"),
        (b"caf\xe9.txt", "caf\\xe9.txt"),
        ("café.txt".encode(), "café.txt"),
        ("rtl\u202etxt.txt".encode(), "rtl\\u202etxt.txt"),
        (b"back\\slash.txt", "back\\\\slash.txt"),
    ],
)
def test_prints_names_so_that_they_can_be_told_apart(
    tmp_path: Path, name: bytes, printed: str
) -> None:
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text("words")
    assert outcomes(tmp_path) == {printed: "given"}


@pytest.mark.parametrize("sidecar", ["a.txt.meta.json", "a.meta.json"])
def test_a_sidecar_declares_and_is_no_input(tmp_path: Path, sidecar: str) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / sidecar).write_text('{"outlet": "Sund Post", "published": "2031-05-08", "x": 1}')
    said = Declared(outlet="Sund Post", published="2031-05-08")
    assert list(walk([tmp_path])) == [Given("a.txt", b"words", said)]
    assert list(walk([tmp_path / "a.txt", tmp_path / sidecar])) == [Given("a.txt", b"words", said)]


def test_an_option_goes_before_a_sidecar_and_fills_its_gaps(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "a.meta.json").write_text('{"outlet": "Sund Post", "title": "Talks"}')
    [given] = walk([tmp_path], Declared(outlet="Norland Daily", url="https://n.example/"))
    assert given.declared == Declared(
        outlet="Norland Daily", title="Talks", url="https://n.example/"
    )


@pytest.mark.parametrize("broken", ["{", '{"title": 5}', "[]", "[" * 9000])
def test_a_broken_sidecar_fails_its_report(tmp_path: Path, broken: str) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "a.txt.meta.json").write_text(broken)
    [receipt] = walk([tmp_path])
    assert isinstance(receipt, Receipt)
    assert receipt.reason.startswith("its metadata file is broken: ")


def test_a_sidecar_without_a_report_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.txt.meta.json").write_text("{}")
    assert outcomes(tmp_path) == {
        "b.txt.meta.json": "skipped: metadata of a report that is not there"
    }


def test_many_files_take_linear_time(tmp_path: Path) -> None:
    def prepare(size: int) -> Work:
        folder = tmp_path / str(size)
        folder.mkdir()
        for number in range(size):
            (folder / f"{number}.txt").write_text("words")
            (folder / f"{number}.meta.json").write_text("{}")
        return lambda: list(walk([folder]))

    assert_linear(prepare, 250)
