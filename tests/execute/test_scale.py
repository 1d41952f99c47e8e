"""Daft on this machine and on a Ray cluster: the bytes of one process, whoever is killed."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.program import REPORTS, ROOT, Case, environment, export, run

pytest.importorskip("daft", reason="dateline[scale] is not installed")
pytest.importorskip("ray", reason="dateline[scale] is not installed")

PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster that was started; `lose` kills one of its two workers' machines."""

    process: "subprocess.Popen[str]"
    address: str
    client: str

    def lose(self) -> None:
        """Kill a machine."""
        assert self.process.stdin
        self.process.stdin.write("lose\n")
        self.process.stdin.flush()


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    folder = tempfile.mkdtemp(prefix="ray", dir="/tmp")  # paths of sockets must be short
    program = [sys.executable, str(ROOT / "tests/execute/cluster.py"), folder]
    pipe = subprocess.PIPE
    env = environment() | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    with subprocess.Popen(program, stdin=pipe, stdout=pipe, text=True, env=env) as process:
        assert process.stdin
        assert process.stdout
        found = next(line for line in process.stdout if "ray://" in line)
        yield Cluster(process, *found.split())
        process.stdin.close()
    shutil.rmtree(folder, ignore_errors=True)


def afar(engine: str, folder: Path) -> "subprocess.Popen[str]":
    program = [sys.executable, "-m", "tests.execute.afar", engine, str(folder)]
    env = environment() | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=env, cwd=ROOT)


def parts(table: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in table.iterdir()}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The table of readings that one process makes."""
    table = tmp_path_factory.mktemp("here") / "readings.parquet"
    assert run("read", REPORTS, "--to", table, "--jobs", "1").code == 1  # one is in French
    return parts(table)


def test_daft_gives_the_bytes_of_one_process(tmp_path: Path, here: dict[str, bytes]) -> None:
    table = tmp_path / "readings.parquet"
    done = run("read", REPORTS, "--to", table, "--engine", "daft", "--jobs", "2")
    assert done.code == 1, done.err
    assert parts(table) == here


def test_a_killed_process_of_daft_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "deadly").touch()
    with afar("daft", tmp_path) as process:
        assert process.communicate(timeout=PATIENCE)[0].strip() == "same"
    assert (tmp_path / "met").exists()


@pytest.mark.slow
def test_a_cluster_gives_the_case_of_one_process(
    tmp_path: Path, cluster: Cluster, here: dict[str, bytes], examples: Case
) -> None:
    table = tmp_path / "readings.parquet"
    done = run("read", REPORTS, "--to", table, "--engine", cluster.client)
    assert done.code == 1, done.err
    assert parts(table) == here
    assert run("add", tmp_path / "afar", table, "--jobs", "1").code == 1
    assert export(tmp_path / "afar") == export(examples.path)


@pytest.mark.slow
def test_a_lost_worker_of_a_cluster_loses_nothing(tmp_path: Path, cluster: Cluster) -> None:
    with afar(cluster.address, tmp_path) as process:  # Ray says on its output what it lost
        until = time.monotonic() + PATIENCE
        while not (tmp_path / "met").exists() and time.monotonic() < until:
            time.sleep(0.1)
        cluster.lose()
        (tmp_path / "go").touch()
        assert process.communicate(timeout=PATIENCE)[0].splitlines().count("same")


def test_says_when_no_cluster_answers(tmp_path: Path) -> None:
    done = run("add", tmp_path / "case", REPORTS, "--engine", "127.0.0.1:1")
    assert done.code == 2
    assert "no Ray cluster answers at 127.0.0.1:1" in done.err
