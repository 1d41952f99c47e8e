"""The program on a case on a server, which is as one of a file, and on a damaged file."""

import subprocess
from pathlib import Path

import pytest

from dateline.store.sqlite import SqliteStore
from tests.contracts.store import kept
from tests.postgres import GUEST, SECRET, Server
from tests.program import PROGRAM, REPORTS, Case, environment, export, run

PAGE = 4096


@pytest.fixture
def case(server: Server, database: str) -> str:
    return server.address(database)


@pytest.mark.slow
def test_a_case_on_a_server_exports_what_a_file_does(
    examples: Case, case: str, tmp_path: Path
) -> None:
    added = run("add", case, REPORTS)
    assert added.code == examples.added.code, added.err
    assert export(case) == export(examples.path)
    assert "8 given = 0 read + 8 duplicate" in run("add", case, REPORTS).err
    assert run("verify", case).code == 0
    assert run("search", case, "boats").out == run("search", examples.path, "boats").out
    assert run("export", case, tmp_path / "b.zip", "--format", "bundle").code == 0
    assert run("verify", tmp_path / "b.zip").code == 0


@pytest.mark.slow
def test_two_processes_add_to_a_case_on_a_server(examples: Case, case: str) -> None:
    reports = sorted(REPORTS.glob("*.txt"))
    command = [*PROGRAM, "add", case]
    halves = [
        subprocess.Popen([*command, *half], env=environment(), stderr=subprocess.PIPE)
        for half in (reports[::2], reports[1::2])
    ]
    told = [half.communicate(timeout=300)[1] for half in halves]
    assert all(half.returncode in {0, 1} for half in halves), told
    run("add", case, REPORTS)
    assert export(case) == export(examples.path)


def test_names_a_case_that_is_not_there(case: str) -> None:
    missing = run("statements", case)
    assert missing.code == 2
    assert "there is no case at postgresql://postgres@/case_" in missing.err


@pytest.mark.parametrize("command", ["add", "verify", "statements", "export", "mcp", "serve"])
def test_no_command_tells_a_password(server: Server, command: str) -> None:
    wrong = SECRET + "x"
    case = server.address("postgres", GUEST, wrong)
    refused = run(command, case, *([REPORTS] if command == "add" else []))
    assert refused.code == 2
    assert f"postgresql://{GUEST}@/postgres" in refused.err
    assert "password authentication failed" in refused.err
    assert wrong not in refused.err
    assert "Traceback" not in refused.err


def damaged(folder: Path, place: int) -> Path:
    """A case with noise over one of its pages."""
    case, item = folder / "harbour.dateline", kept()
    store = SqliteStore.open(case)
    store.keep([item, *(kept("Sund. " * 2000 + str(n), f"{n}.txt") for n in range(5))], [])
    store.close()
    with case.open("r+b") as file:
        file.seek(PAGE * place)
        file.write(b"\x0d noise " * (PAGE // 8))
    return case


@pytest.mark.parametrize("place", [12, 25, 50])
def test_verify_ends_with_three_where_a_page_is_noise(tmp_path: Path, place: int) -> None:
    found = run("verify", damaged(tmp_path, place))
    assert (found.code, "Traceback" in found.err) == (3, False)
    assert found.out


@pytest.mark.parametrize("place", [0, 1])
def test_what_cannot_be_opened_ends_with_two(tmp_path: Path, place: int) -> None:
    found = run("verify", damaged(tmp_path, place))
    assert (found.code, "Traceback" in found.err) == (2, False)
    assert "harbour.dateline" in found.err
