"""Bundles: what is in one, that it is found whole elsewhere, and that a hostile one is refused."""

import hashlib
import stat
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from typer.testing import CliRunner

from dateline.cli.root import app
from dateline.errors import UsageError
from dateline.export import bundle
from dateline.export.jsonl import JSONL
from dateline.ports import Store
from dateline.store.sqlite import SqliteStore
from dateline.web.bundle import BUNDLE
from tests import invented

Files = dict[str, bytes]


@pytest.fixture
def made(store: Store, tmp_path: Path) -> Path:
    to = tmp_path / "harbour.zip"
    BUNDLE.write(store, to)
    return to


def unpacked(path: Path) -> Files:
    with ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(path: Path, files: Files) -> Path:
    """A zip of these files with right sums, unless they bring their own."""
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    with ZipFile(path, "w", ZIP_DEFLATED) as opened:
        for name, data in ({bundle.SUMS: sums.encode()} | files).items():
            opened.writestr(name, data)
    return path


def found(path: Path) -> set[tuple[str, str]]:
    return {(fault.where, fault.what) for fault in bundle.faults(path)}


def test_holds_case_pages_and_record(made: Path) -> None:
    names = set(unpacked(made))
    assert {"SHA256SUMS", "case.dateline", "record.jsonl", "site/index.html"} <= names
    assert {name.split("/")[0] for name in names} == {
        "SHA256SUMS",
        "case.dateline",
        "record.jsonl",
        "site",
    }


def test_its_record_is_the_contract(made: Path) -> None:
    lines = JSONL.lines(invented.record(), invented.articles())
    assert unpacked(made)["record.jsonl"].decode() == "".join(f"{line}\n" for line in lines)


def test_its_case_is_the_whole_case(made: Path, store: Store, tmp_path: Path) -> None:
    bundle.take_case(made, tmp_path / "case.dateline")
    taken = SqliteStore.open(tmp_path / "case.dateline")
    assert taken.record() == store.record()
    assert taken.report_ids() == store.report_ids()
    taken.close()


def test_the_pages_are_titled_by_its_name(made: Path) -> None:
    assert b"harbour" in unpacked(made)["site/index.html"]


def test_it_has_no_fault(made: Path) -> None:
    assert bundle.faults(made) == ()


def test_common_tools_check_it_too(made: Path, tmp_path: Path) -> None:
    with ZipFile(made) as opened:
        opened.extractall(tmp_path / "out")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
        cwd=tmp_path / "out",
        check=False,
    )
    assert done.returncode == 0


def test_the_same_case_gives_the_same_bytes(store: Store, made: Path, tmp_path: Path) -> None:
    bundle.take_case(made, tmp_path / "case.dateline")
    first = SqliteStore.open(tmp_path / "case.dateline")
    for name in ("one", "two"):
        BUNDLE.write(first, tmp_path / name / "harbour.zip")
    first.close()
    one, two = (tmp_path / name / "harbour.zip" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert bundle.mark(one) == bundle.mark(two)


def test_nothing_else_is_left_beside_it(made: Path) -> None:
    assert [each.name for each in made.parent.iterdir()] == ["harbour.zip"]


def test_a_folder_in_its_place_is_left_alone(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        BUNDLE.write(store, tmp_path)


CHANGES: dict[str, tuple[Callable[[Files], Files], tuple[str, str]]] = {
    "a changed file": (
        lambda files: files | {"record.jsonl": files["record.jsonl"] + b"\n"},
        ("record.jsonl", "is not what it was: its SHA-256 is another"),
    ),
    "a missing file": (
        lambda files: {name: files[name] for name in files if name != "record.jsonl"},
        ("record.jsonl", "is missing"),
    ),
    "one file more": (
        lambda files: files | {"site/more.html": b"<script>"},
        ("site/more.html", "is not in SHA256SUMS"),
    ),
    "no sums": (
        lambda files: {name: files[name] for name in files if name != "SHA256SUMS"} | {"x": b""},
        ("case.dateline", "is not in SHA256SUMS"),
    ),
    "sums that are none": (
        lambda files: files | {"SHA256SUMS": b"nonsense\n"},
        ("SHA256SUMS", "cannot be read: line 1 is no hash and name of another file"),
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_finds_what_was_changed(made: Path, tmp_path: Path, change: str) -> None:
    make, fault = CHANGES[change]
    files = make(unpacked(made))
    files.setdefault("SHA256SUMS", b"")
    assert fault in found(packed(tmp_path / "changed.zip", files))


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("../evil", "leads out of the bundle"),
        ("site/../../evil", "leads out of the bundle"),
        ("/etc/evil", "leads out of the bundle"),
        ("C:\\evil", "is no plain name of a file"),
        ("..\\evil", "is no plain name of a file"),
        ("site//evil", "is no plain name of a file"),
        ("./evil", "is no plain name of a file"),
        ("site/", "is no plain name of a file"),
        ("e\x1b[2Jvil", "is no plain name of a file"),
    ],
)
def test_refuses_names_that_are_not_plain(tmp_path: Path, name: str, what: str) -> None:
    entry = ZipInfo("plain")
    entry.filename = name
    path = tmp_path / "hostile.zip"
    with ZipFile(path, "w") as opened:
        opened.writestr(entry, b"")
    assert what in {fault for _, fault in found(path)}


def test_refuses_links(tmp_path: Path) -> None:
    entry = ZipInfo("case.dateline")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "linked.zip"
    with ZipFile(path, "w") as opened:
        opened.writestr(entry, b"/etc/passwd")
    assert found(path) == {("case.dateline", "is a link or another special file")}


def test_refuses_a_name_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "twice.zip"
    with ZipFile(path, "w") as opened:
        opened.writestr("a", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            opened.writestr("a", b"2")
    assert ("a", "is there twice") in found(path)


def test_does_not_read_what_swells_beyond_measure(tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", {"case.dateline": bytes(40 << 20)})
    ((where, what),) = found(path)
    assert where == "bomb.zip"
    assert what.endswith("not read")


def test_a_size_that_is_not_true_is_a_fault(made: Path, tmp_path: Path) -> None:
    data = made.read_bytes()
    name = b"record.jsonl"
    place = data.rindex(name) - 46 + 24  # the size in the directory at the end
    path = tmp_path / "short.zip"
    path.write_bytes(data[:place] + (7).to_bytes(4, "little") + data[place + 4 :])
    assert {where for where, _ in found(path)} == {"record.jsonl"}


@pytest.mark.parametrize("cut", [5, 200, 4000])
def test_half_a_bundle_is_told_in_a_sentence(made: Path, tmp_path: Path, cut: int) -> None:
    path = tmp_path / "half.zip"
    path.write_bytes(made.read_bytes()[:cut])
    with pytest.raises(UsageError, match="cannot be read as a bundle"):
        bundle.faults(path)


def test_damage_anywhere_is_found_or_changes_no_file(made: Path, tmp_path: Path) -> None:
    data, files = made.read_bytes(), unpacked(made)
    path = tmp_path / "damaged.zip"
    for place in range(60, len(data) - 4000, len(data) // 40):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        with suppress(UsageError):
            assert bundle.faults(path) or unpacked(path) == files, place


def test_verify_checks_the_bundle_and_the_case_in_it(made: Path) -> None:
    done = CliRunner().invoke(app, ["verify", str(made)])
    assert done.exit_code == 0, done.stderr
    assert "its mark is" in done.stderr
    assert "every anchor, hash and reference of 4 reports holds" in done.stderr


def test_verify_ends_with_3_where_a_file_was_changed(made: Path, tmp_path: Path) -> None:
    files = unpacked(made) | {"record.jsonl": b""}
    done = CliRunner().invoke(app, ["verify", str(packed(tmp_path / "changed.zip", files))])
    assert done.exit_code == 3
    assert "record.jsonl: is not what it was" in done.stdout


def test_verify_finds_a_damaged_case_under_right_sums(made: Path, tmp_path: Path) -> None:
    files = unpacked(made)
    del files["SHA256SUMS"]
    words = b"send delegates to Norland"
    files["case.dateline"] = files["case.dateline"].replace(words, b"bend" + words[4:])
    done = CliRunner().invoke(app, ["verify", str(packed(tmp_path / "forged.zip", files))])
    assert done.exit_code == 3


def test_stored_files_are_read_as_well(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "stored.zip"
    with ZipFile(path, "w", ZIP_STORED) as opened:
        for name, data in unpacked(made).items():
            opened.writestr(name, data)
    assert bundle.faults(path) == ()
