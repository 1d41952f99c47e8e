"""What a case must live through: each trial ends with the export of a run that nobody disturbed.

    ground = prepared(folder, 2000)
    kills(ground, 50)       -> "50 kills in 7 cases", or AssertionError with what was lost

Where a run ends before its time, `verify` finds nothing amiss; the same command then goes on.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

from dateline import app
from dateline.errors import StoreError
from dateline.export.jsonl import JSONL

from .adding import add
from .prepared import prepare

SEED = 20310508
PAGE = 4096  # bytes of a page of SQLite
KILLS_A_CASE = 12
SHARE = 8  # a run that goes on where it was killed is shorter than one undisturbed
_NO_ROOM = "no room left"
_DISK = """
mount -t tmpfs -o size={room}k none {disk} || exit 99
{add} {disk}/case {folder}
echo $? > {disk}.code
cp {disk}/case* {kept}
"""


@dataclass(frozen=True, slots=True)
class Ground:
    """What was prepared, and what comes of it when nobody disturbs: its export, its seconds."""

    folder: Path
    export: bytes
    seconds: float
    whole: Path
    _numbers: Iterator[int] = field(default_factory=count)

    def case(self) -> Path:
        """Where no case is yet."""
        folder = self.folder / "cases" / str(next(self._numbers))
        folder.mkdir(parents=True)
        return folder / "case"


def prepared(folder: Path, size: int) -> Ground:
    """Prepare so many reports and add them undisturbed."""
    prepare(folder, size)
    whole = folder / "whole.dateline"
    begun = time.monotonic()
    finished(started(whole, folder))
    seconds = time.monotonic() - begun
    return Ground(folder, exported(whole), seconds, whole)


def kills(ground: Ground, times: int) -> str:
    """Kill `add` at random moments, again and again as it goes on; then begin another case."""
    rng, cases, done = Random(SEED), 0, 0  # noqa: S311
    while done < times:
        case, cases = ground.case(), cases + 1
        for _ in range(min(KILLS_A_CASE, times - done)):
            process = started(case, ground.folder)
            if ended(process, rng.uniform(0, ground.seconds / SHARE)):
                break
            done += 1
            sound(case)
        converges(ground, case)
    return f"{done} kills in {cases} cases"


def full(ground: Ground, times: int) -> str:
    """Let the disk be full at random points: SQLite may use so many pages, and no more."""
    rng = Random(SEED)  # noqa: S311
    most = ground.whole.stat().st_size // PAGE
    for _ in range(times):
        case = ground.case()
        process = started(case, ground.folder, "--pages", str(rng.randint(40, most * 9 // 10)))
        refused(process, _NO_ROOM)
        sound(case)
        converges(ground, case)
    return f"{times} disks full by SQLite's own count"


def small_disks(ground: Ground, times: int) -> str:
    """Let a real disk be full, where this process may mount one."""
    rng, size = Random(SEED), ground.whole.stat().st_size // 1024  # noqa: S311
    for number in range(times):
        case, disk = ground.case(), ground.folder / f"disk{number}"
        disk.mkdir()
        script = _DISK.format(
            room=rng.randint(size // 8, size),
            disk=disk,
            add=f"{sys.executable} -m soak.adding",
            folder=ground.folder,
            kept=case.parent,
        )
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", script], capture_output=True, text=True, check=False
        )
        code = disk.with_suffix(".code")
        if not code.exists():
            return f"left out: no disk can be mounted here ({done.stderr.strip()[:60]})"
        assert code.read_text().strip() == "2", done.stderr
        assert _NO_ROOM in done.stderr, done.stderr
        sound(case)
        converges(ground, case)
    return f"{times} small disks full"


def pages(ground: Ground, times: int) -> str:
    """Write noise over a page: it is told, or was not in use."""
    rng, told = Random(SEED), 0  # noqa: S311
    size = ground.whole.stat().st_size // PAGE
    for _ in range(times):
        case = ground.case()
        shutil.copy(ground.whole, case)
        with case.open("r+b") as file:
            file.seek(rng.randrange(size) * PAGE)
            file.write(rng.randbytes(PAGE))
        found = tells(case)
        assert found or exported(case) == ground.export
        told += found
    return f"{times} pages overwritten, {told} told, the others not in use"


def read_only(ground: Ground) -> str:
    """Take the permission to write a case, and the folder it is in."""
    case = ground.case()
    shutil.copy(ground.whole, case)
    case.chmod(0o444)
    case.parent.chmod(0o555)
    command = [sys.executable, "-m", "soak.reading", str(case)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    case.parent.chmod(0o755)
    case.chmod(0o644)
    assert done.returncode == 0, done.stdout + done.stderr
    assert exported(case) == ground.export
    return "read, verified, and not written"


def together(ground: Ground, times: int) -> str:
    """Let two processes add at once, a half each and a few the same."""
    for _ in range(times):
        case = ground.case()
        both = [started(case, ground.folder, "--every", step) for step in ("2", "-2")]
        for process in both:
            finished(process)
        sound(case)
        converges(ground, case)
    return f"{times} times two processes"


def clocks(ground: Ground, times: int) -> str:
    """Let the clock jump."""
    for number in range(times):
        case = ground.case()
        finished(started(case, ground.folder, "--clock", str(number + 1)))
        sound(case)
        assert exported(case) == ground.export
    return f"{times} clocks that jump"


def started(case: Path, folder: Path, *more: str) -> "subprocess.Popen[str]":
    """Begin to add in a process of its own."""
    command = [sys.executable, "-m", "soak.adding", str(case), str(folder), *more]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)


def finished(process: "subprocess.Popen[str]") -> None:
    """Wait until a process is through."""
    _, told = process.communicate()
    assert process.returncode == 0, told


def ended(process: "subprocess.Popen[str]", seconds: float) -> bool:
    """Say whether a process ended by itself so soon after it began its work; kill it otherwise."""
    assert process.stdout
    process.stdout.readline()
    try:
        _, told = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return False
    assert process.returncode == 0, told
    return True


def refused(process: "subprocess.Popen[str]", why: str) -> None:
    """Check that a process ended with a sentence."""
    _, told = process.communicate()
    assert process.returncode == 2, told
    assert why in told, told


def sound(case: Path) -> None:
    """Check that nothing is amiss in a case, as far as it was made."""
    if case.exists():
        with app.opened(case) as store:
            faults = store.verify()
        assert not faults, faults[:3]


def tells(case: Path) -> bool:
    """Say whether `verify` finds something, or the case cannot be opened."""
    try:
        with app.opened(case) as store:
            return bool(store.verify())
    except StoreError:
        return True


def converges(ground: Ground, case: Path) -> None:
    """Go on undisturbed, and compare."""
    add(str(case), ground.folder)
    sound(case)
    assert exported(case) == ground.export, f"{case} is not what it would have been"
    shutil.rmtree(case.parent, ignore_errors=True)


def exported(case: Path) -> bytes:
    """The export of a case, as the command prints it."""
    with app.opened(case) as store:
        articles = (reading.article for reading in store.readings())
        return "\n".join(JSONL.lines(store.record(), articles)).encode("utf-8", "backslashreplace")
