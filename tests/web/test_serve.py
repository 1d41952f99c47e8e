"""`dateline serve` as a program: says where it is, answers, warns, asks for a password, ends."""

import signal
import socket
import subprocess
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.program import PROGRAM, Case, environment, run

PATIENCE = 30  # seconds


@contextmanager
def serving(case: Path, *more: str | Path) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """The program while it serves; gives what it said before its address, and the address."""
    process = subprocess.Popen(
        [*PROGRAM, "serve", str(case), "--port", "0", "--no-browse", *map(str, more)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    said = ""
    try:
        for line in process.stderr:
            _, found, address = line.partition(" is at ")
            if found:
                yield process, said, address.split()[0]
                break
            said += line
        else:
            pytest.fail(f"it never said where it is: {said}")
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def fetch(address: str, **headers: str) -> str:
    request = urllib.request.Request(address, headers=headers)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        found: str = answer.read().decode("utf-8")
    return found


def status(address: str, **headers: str) -> int:
    try:
        fetch(address, **headers)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    return 200


def test_says_where_it_is_answers_and_ends_with_ctrl_c(examples: Case) -> None:
    with serving(examples.path) as (process, said, address):
        assert said == ""
        assert address.startswith("http://127.0.0.1:")
        assert examples.path.name in fetch(address)
        assert '"openapi"' in fetch(f"{address}openapi.json")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, 130}
    assert out == ""
    assert "Traceback" not in err
    assert run("verify", examples.path).code == 0


def test_ends_while_a_browser_keeps_its_connection(examples: Case) -> None:
    with serving(examples.path) as (process, _, address):
        port = int(address.rstrip("/").rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as browser:
            browser.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            browser.recv(100)
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, 130}
    assert "Traceback" not in err


def test_answers_to_no_name_but_its_own(examples: Case) -> None:
    with serving(examples.path) as (_, _, address):
        assert status(address, Host="dateline.example") == 400
        assert status(address, Host="localhost") == 200


def test_a_port_in_use_is_said_and_ends_with_two(examples: Case) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", examples.path, "--port", str(port), "--no-browse")
    assert done.code == 2
    assert f"127.0.0.1:{port} cannot be listened on" in done.err
    assert "Traceback" not in done.err


def test_a_missing_case_is_said_and_ends_with_two(tmp_path: Path) -> None:
    done = run("serve", tmp_path / "none.dateline", "--no-browse")
    assert done.code == 2
    assert "there is no case at" in done.err


def test_warns_where_others_can_reach_it(examples: Case) -> None:
    with serving(examples.path, "--host", "0.0.0.0") as (_, said, address):
        assert "anyone who reaches 0.0.0.0 can read this case" in said
        assert status(address.replace("0.0.0.0", "127.0.0.1"), Host="desk.example") == 200


def test_asks_for_the_password_of_a_file(examples: Case, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("open sesame\n", "utf-8")
    with serving(examples.path, "--host", "0.0.0.0", "--password-file", file) as (_, said, address):
        assert said == ""
        here = address.replace("0.0.0.0", "127.0.0.1")
        knows = b64encode(b"ada:open sesame").decode()
        guess = b64encode(b"ada:open").decode()
        assert status(here) == 401
        assert status(here, Authorization=f"Basic {guess}") == 401
        assert status(here, Authorization=f"Basic {knows}") == 200
        assert status(f"{here}static/style.css") == 401


@pytest.mark.parametrize("content", [None, b"", b"  \nx", b"\xff\xfe"])
def test_a_password_file_without_a_password_is_refused(
    examples: Case, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "password"
    if content is not None:
        file.write_bytes(content)
    done = run("serve", examples.path, "--no-browse", "--password-file", file)
    assert done.code == 2
    assert "password" in done.err
    assert "Traceback" not in done.err
