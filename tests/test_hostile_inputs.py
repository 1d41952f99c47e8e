"""Files that nobody should hand over, and places where nothing can be written.

What is given comes out as read, duplicate, skipped or failed, each with its reason; the good
report among them is read all the same.
"""

import ctypes
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.program import PROGRAM, REPORTS, Run, environment, export, lines, run

GOOD = (
    "Norland asks for its boats back\n\n"
    "May 8, 2018\n\n"
    "“We want all 36 boats back by Friday,” Harbor Minister Ada Vale told reporters.\n"
)
FRENCH = (REPORTS / "union-du-nord.txt").read_bytes()
# prctl(2) and capabilities(7): CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
PR_CAPBSET_DROP = 24
CAPABILITIES = (1, 2)


def good(number: int) -> str:
    return GOOD.replace("36", str(40 + number))


def ladder(paragraph: str, times: int) -> str:
    return GOOD + "\n" + "\n\n".join(f"{number} {paragraph}" for number in range(times))


# name, bytes, how it ends, a word of the reason
FILES: tuple[tuple[bytes, bytes, str, str], ...] = (
    (b"good.txt", GOOD.encode(), "read", ""),
    (b"empty.txt", b"", "skipped", "empty"),
    (b"white.txt", b" \n\t\r\n\xc2\xa0\n", "skipped", "white"),
    (b"binary.txt", bytes(range(256)) * 40, "skipped", "not text"),
    (b"picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "skipped", "PNG"),
    (b"utf-16.txt", good(1).encode("utf-16"), "read", ""),
    (b"cp1252.txt", good(2).encode("cp1252"), "read", ""),
    (b"broken-utf-8.txt", good(3).encode() + b"\xff\xfe caf\xe9 \x80\n", "read", ""),
    (
        b"unclosed.txt",
        (good(4) + "\n“We said “so ' \"and they ".ljust(3000, "“")).encode(),
        "read",
        "",
    ),
    (b"quotes.txt", (good(5) + "\n" + "\"'“”‘’" * 2000).encode(), "read", ""),
    (b"brackets.txt", (good(6) + "\n" + "(((((" * 3000).encode(), "read", ""),
    (b"one\nline\ttwo.txt", good(7).encode(), "read", ""),
    (b"caf\xe9.txt", good(8).encode(), "read", ""),
    (b"french.txt", FRENCH, "skipped", "language"),
    (b"tags.html", b"<html><body>" + b"<div>" * 5000, "skipped failed", ""),
    (b"deep.html", b"<html><body>" + b"<div>" * 10_000 + good(10).encode(), "read", ""),
    (b"half.html", b"<html><body><p>" + good(9).encode(), "read", ""),
    (b"notes.docx", b"PK\x03\x04" + bytes(99), "failed", "broken zip"),
    (b"scan.pdf", b"%PDF-1.7" + bytes(99), "failed", "broken PDF"),
    (
        b"mixed.jsonl",
        b'{"text": "Ada Vale said that 52 boats were lost at Tarn Head on Tuesday."}\n'
        b'{"text": \n{"url": "https://norland.example/"}\n{"text": 5}\n\n',
        "read failed failed failed",
        "",
    ),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder with everything that a single run must get through."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, data, _, _ in FILES:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_bytes(data)
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "inner").mkdir()
    (folder / "inner" / "up").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.fixture(scope="module")
def added(folder: Path) -> Run:
    return run("add", folder.parent / "hostile.dateline", folder)


def outcomes(added: Run, shown: str) -> list[str]:
    """What the messages say became of a file; a file they do not name was read."""
    named = [line.split(":")[0] for line in added.err.splitlines() if f": {shown}:" in f"{line}:"]
    return named or ["read"]


def test_goes_on_to_the_end(added: Run) -> None:
    assert added.code == 1


def test_input_is_read_plus_duplicate_plus_skipped_plus_failed(added: Run) -> None:
    (account,) = [line for line in added.err.splitlines() if " given = " in line]
    given, parts = account.split(" given = ")
    counts = [int(part.split()[0]) for part in parts.split(" + ")]
    assert int(given) == sum(counts)
    # Three broken lines of a file count as three; the two odd links, the loop and the pipe too.
    assert int(given) == len(FILES) + 3 + 4


def shown(name: bytes) -> str:
    return name.decode("utf-8", "backslashreplace").replace("\n", "\\n").replace("\t", "\\t")


@pytest.mark.parametrize(
    ("name", "ending", "reason"), [(name, ending, why) for name, _, ending, why in FILES if why]
)
def test_says_why_a_file_was_not_read(added: Run, name: bytes, ending: str, reason: str) -> None:
    (line,) = [each for each in added.err.splitlines() if f": {shown(name)}:" in each]
    assert line.startswith(ending)
    assert reason in line


@pytest.mark.parametrize("name", [name for name, _, ending, _ in FILES if ending == "read"])
def test_reads_what_can_be_read(added: Run, folder: Path, name: bytes) -> None:
    files = [
        each["file"]
        for each in lines(export(folder.parent / "hostile.dateline"))
        if "sha256" in each
    ]
    assert shown(name) in files


@pytest.mark.parametrize("number", [2, 3, 4])
def test_a_broken_line_of_jsonl_fails_by_itself(added: Run, folder: Path, number: int) -> None:
    assert any(line.startswith(f"failed: mixed.jsonl:{number}:") for line in added.err.splitlines())
    assert b'"mixed.jsonl:1"' in export(folder.parent / "hostile.dateline")


@pytest.mark.parametrize("name", ["dangling.txt", "circle.txt", "inner/up", "pipe.txt"])
def test_names_a_link_or_pipe_that_leads_nowhere(added: Run, name: str) -> None:
    assert outcomes(added, name) != ["read"]


def test_loses_nothing_among_the_rest(added: Run, folder: Path) -> None:
    case = folder.parent / "hostile.dateline"
    assert run("verify", case).code == 0
    assert b"We want all 36 boats back by Friday" in export(case)


def test_keeps_a_report_in_another_language_searchable(added: Run, folder: Path) -> None:
    found = run("search", folder.parent / "hostile.dateline", "patrouilleurs", "--format", "jsonl")
    assert b"french.txt" in found.out


def test_verifies_a_name_that_is_not_utf_8(added: Run, folder: Path) -> None:
    assert b"caf\\\\xe9.txt" in export(folder.parent / "hostile.dateline")


@pytest.mark.slow
def test_gets_through_a_hundred_thousand_short_lines(tmp_path: Path) -> None:
    ends_well(tmp_path, "\n".join(f"{n} boats." for n in range(100_000)))


@pytest.mark.slow
def test_gets_through_twenty_megabytes_in_one_line(tmp_path: Path) -> None:
    ends_well(tmp_path, "The boats are back. " * 1_000_000)


def ends_well(folder: Path, long: str) -> None:
    """Add a very long text and a good report: both are accounted for, the good one is read."""
    (folder / "reports").mkdir()
    (folder / "reports" / "good.txt").write_text(GOOD, "utf-8")
    (folder / "reports" / "long.txt").write_text(long, "utf-8")
    added = run("add", folder / "case", folder / "reports")
    assert added.code in {0, 1}, added.err
    assert "2 given = " in added.err
    assert "a defect" not in added.err
    assert b"We want all 36 boats back by Friday" in export(folder / "case")


def test_says_that_a_file_may_not_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (folder / "secret.txt").write_text(good(1), "utf-8")
    (folder / "secret.txt").chmod(0)
    added = run("add", tmp_path / "case", folder, preexec_fn=obey_permissions)
    assert added.code == 1
    assert "failed: secret.txt: no permission" in added.err
    assert "2 given = 1 read" in added.err


def obey_permissions() -> None:
    """Give up root's right to read what no permission allows; other users have none."""
    if os.geteuid() == 0:
        for right in CAPABILITIES:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, right, 0, 0, 0)


def test_refuses_a_case_that_is_something_else(tmp_path: Path) -> None:
    (tmp_path / "case").write_text(GOOD, "utf-8")
    refused = run("add", tmp_path / "case", REPORTS)
    assert refused.code == 2
    assert "not a Dateline case" in refused.err
    assert (tmp_path / "case").read_text("utf-8") == GOOD


def test_refuses_the_database_of_another_program(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "case") as connection:
        connection.execute("CREATE TABLE boats (name TEXT)")
    connection.close()
    before = (tmp_path / "case").read_bytes()
    assert run("add", tmp_path / "case", REPORTS).code == 2
    assert (tmp_path / "case").read_bytes() == before


def test_refuses_a_case_of_a_newer_version(tmp_path: Path) -> None:
    case = built(tmp_path)
    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    refused = run("statements", case)
    assert refused.code == 2
    assert "newer version" in refused.err


def test_refuses_a_case_that_was_cut_short(tmp_path: Path) -> None:
    case = built(tmp_path)
    case.write_bytes(case.read_bytes()[: case.stat().st_size // 3])
    refused = run("export", case, "--format", "jsonl")
    assert refused.code in {2, 3}
    assert "Traceback" not in refused.err


def built(folder: Path) -> Path:
    """A small case without a write-ahead log beside it."""
    (folder / "good.txt").write_text(GOOD, "utf-8")
    assert run("add", folder / "case", folder / "good.txt").code == 0
    with sqlite3.connect(folder / "case") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return folder / "case"


def test_names_a_case_that_is_not_there(tmp_path: Path) -> None:
    missing = run("statements", tmp_path / "none.dateline")
    assert missing.code == 2
    assert "none.dateline" in missing.err
    assert not (tmp_path / "none.dateline").exists()


def test_takes_a_report_from_standard_input(tmp_path: Path) -> None:
    assert run("add", tmp_path / "case", "-", stdin=GOOD.encode()).code == 0
    assert b"We want all 36 boats back by Friday" in export(tmp_path / "case")


FULL_DISK = """
mount -t tmpfs -o size=700k none disk || exit 99
$DATELINE add disk/case good.txt > first.out 2> first.err; echo $? > first.code
head -c 700k /dev/zero > disk/filler 2> /dev/null
truncate --size=-$LEFT disk/filler
$DATELINE add disk/case more > full.out 2> full.err; echo $? > full.code
rm disk/filler
$DATELINE verify disk/case > verify.out 2> verify.err; echo $? > verify.code
$DATELINE export disk/case --format jsonl > after.jsonl
cp disk/case* .
"""


@pytest.mark.parametrize("left", ["0", "60K"])
def test_says_that_the_disk_is_full_and_loses_nothing(tmp_path: Path, left: str) -> None:
    """On a disk of 700 KB, in a mount namespace of its own, with `left` bytes free."""
    if shutil.which("unshare") is None:
        pytest.skip("there is no `unshare` to mount a small disk with")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "disk").mkdir()
    (tmp_path / "more").mkdir()
    for number in range(3):
        (tmp_path / "more" / f"{number}.txt").write_text(ladder(good(number), 60), "utf-8")
    (tmp_path / "dateline").write_text(f"#!/bin/sh\nexec {PROGRAM[0]} -c '{PROGRAM[2]}' \"$@\"\n")
    (tmp_path / "dateline").chmod(0o755)
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", FULL_DISK],
        cwd=tmp_path,
        env={**environment(), "DATELINE": str(tmp_path / "dateline"), "LEFT": left},
        capture_output=True,
        check=False,
    )
    if not (tmp_path / "first.code").exists():
        pytest.skip(f"this machine does not let one mount a small disk: {done.stderr!r}")
    codes = {
        name: (tmp_path / f"{name}.code").read_text().strip()
        for name in ("first", "full", "verify")
    }
    assert codes == {"first": "0", "full": "2", "verify": "0"}
    assert "no room" in (tmp_path / "full.err").read_text("utf-8")
    assert b"We want all 36 boats back by Friday" in (tmp_path / "after.jsonl").read_bytes()
    assert run("add", tmp_path / "case", tmp_path / "more").code == 0
