"""The program on a case on a server: what it prints is what it prints of a file."""

import subprocess
from pathlib import Path

import pytest

from tests.postgres import GUEST, SECRET, Server
from tests.program import PROGRAM, REPORTS, Case, environment, export, run


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
