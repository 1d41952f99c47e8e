"""`kill -9` at any moment of `add`: the case opens and verifies, and the next run finishes it."""

import random
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from tests.program import PROGRAM, environment, export, run

SEED = 20190302
MOMENTS = 4  # random moments of a run
WRITES = (1, 3, 6)  # and the moments right after the database grew for the nth time
REPORTS = 70  # more than two batches
T = TypeVar("T")
PLACES = ("Ostrel Bay", "Quill Sound", "Tarn Head", "Lower Marl", "Bracken Isle")


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What a run gives that nobody kills, and how long it takes."""

    folder: Path
    export: bytes
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("reports")
    for number in range(REPORTS):
        (folder / f"{number:03}.txt").write_text(report(number), "utf-8")
    case = folder.parent / f"{folder.name}.dateline"
    begun = time.monotonic()
    added = run("add", case, folder)
    seconds = time.monotonic() - begun
    assert added.code == 0, added.err
    return Undisturbed(folder, export(case), seconds)


def report(number: int) -> str:
    """One short report, unlike all others."""
    place, boats = PLACES[number % len(PLACES)], 20 + number
    return (
        f"Norland counts its boats at {place}\n\n"
        f"May {1 + number % 28}, 2018\n\n"
        f"Some {boats} Norland boats lay at {place} on Tuesday, Harbor Minister Ada Vale said.\n\n"
        f"“We shall bring {boats // 2} of them home before the frost,” Vale told reporters.\n"
    )


def start(case: Path, folder: Path, *more: str) -> subprocess.Popen[bytes]:
    command = [*PROGRAM, "add", str(case), str(folder), *more]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment())


def kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def finishes(case: Path, wanted: Undisturbed) -> None:
    """Check a case whose `add` was killed, and that the next run completes it."""
    if case.exists():
        verified = run("verify", case)
        assert verified.code == 0, verified.err + verified.out.decode()
    assert run("add", case, wanted.folder).code == 0
    assert export(case) == wanted.export
    assert run("verify", case).code == 0


@pytest.mark.slow
@pytest.mark.parametrize("moment", [random.Random(SEED + n).random() for n in range(MOMENTS)])
def test_survives_a_kill(undisturbed: Undisturbed, tmp_path: Path, moment: float) -> None:
    process = start(tmp_path / "case", undisturbed.folder)
    time.sleep(undisturbed.seconds * moment)
    kill(process)
    finishes(tmp_path / "case", undisturbed)


@pytest.mark.slow
@pytest.mark.parametrize("nth", WRITES)
def test_survives_a_kill_in_a_write(undisturbed: Undisturbed, tmp_path: Path, nth: int) -> None:
    case = tmp_path / "case"
    process = start(case, undisturbed.folder)
    sizes: set[int] = set()
    while process.poll() is None and len(sizes) < nth:
        sizes.add(size(case))
    kill(process)
    finishes(case, undisturbed)


def size(case: Path) -> int:
    """Bytes of the case and its write-ahead log."""
    files = (case, case.with_name(f"{case.name}-wal"))
    return sum(each.stat().st_size for each in files if each.exists())


@pytest.mark.slow
def test_survives_kill_after_kill(undisturbed: Undisturbed, tmp_path: Path) -> None:
    moments = random.Random(SEED)
    for _ in range(3):
        process = start(tmp_path / "case", undisturbed.folder)
        time.sleep(undisturbed.seconds * moments.uniform(0.4, 1))
        kill(process)
    finishes(tmp_path / "case", undisturbed)


@pytest.mark.slow
def test_one_process_gives_what_several_give(undisturbed: Undisturbed, tmp_path: Path) -> None:
    for jobs in ("1", "3"):
        case = tmp_path / jobs
        assert run("add", case, undisturbed.folder, "--jobs", jobs).code == 0
        assert export(case) == undisturbed.export


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to see processes")
def test_leaves_no_process_behind(undisturbed: Undisturbed, tmp_path: Path) -> None:
    process = start(tmp_path / "case", undisturbed.folder, "--jobs", "2")
    readers = soon(lambda: children(process.pid))
    kill(process)
    assert readers
    assert soon(lambda: not any(Path(f"/proc/{pid}").exists() for pid in readers))


def children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8")
    return [int(each) for each in told.split()]


def soon(look: Callable[[], T]) -> T:
    """What is found once there is something, or after a minute."""
    last = time.monotonic() + 60
    while not (found := look()) and time.monotonic() < last:
        time.sleep(0.05)
    return found
