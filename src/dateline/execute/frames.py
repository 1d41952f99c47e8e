"""Runs batches as the rows of a Daft frame: on this machine, or on a Ray cluster.

    frames("daft", wire, 4)                 four processes of this machine
    frames("ray", wire, None)               every core of the Ray cluster that runs here
    frames("ray://head:10001", wire, 64)    64 cores of a cluster elsewhere; also head:6379

A row is a batch, so that a worker reads it as one process would. Workers must have the same
Dateline and the same model installed. Both libraries would report their use to their makers; here
they do not.
"""

import logging
import os
import re
import socket
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from ..errors import EngineError, UsageError
from ..export.extras import need
from ..pipeline import Stages, work
from . import CORES, ONE_THREAD
from .engine import Run
from .packed import answered, unpacked

# Read by Daft and Ray when they are imported.
QUIET = {
    "DO_NOT_TRACK": "true",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_DISABLE_DASHBOARD": "1",
}
NATIVE, RUNNING = "daft", "ray"

# What a worker asks of Ray. With half a core each, the workers of a machine that is lost find room
# on the others.
_SHARE = 0.5
_PATIENCE = 10.0  # seconds for a first answer
_ATTEMPTS = 3
_ADDRESS = re.compile(r"(ray://)?[^\s/:]+:\d{1,5}")


class Worker:
    """What each of the engine's processes makes ready once."""

    def __init__(self, wire: Callable[[], Stages]) -> None:
        os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
        self._stages = wire()
        self._made_by = self._stages.fingerprint()

    def read(self, batch: bytes) -> bytes:
        """Read one batch."""
        return answered(work(unpacked(batch), self._stages), self._made_by)


def frames(engine: str, wire: Callable[[], Stages], jobs: int | None) -> tuple[Run, int]:
    """Connect to an engine; return what runs batches there, and how many workers it has.

    `wire` must be importable there; `jobs` of None takes all cores. One engine for a process.
    Raises UsageError and EngineError.
    """
    if engine not in {NATIVE, RUNNING} and not _ADDRESS.fullmatch(engine):
        raise UsageError(
            f"there is no engine {engine!r}: name daft, ray, ray://HOST:PORT or HOST:PORT"
        )
    os.environ.update(QUIET)
    daft = need("daft", "scale")
    logging.getLogger("daft").setLevel(logging.CRITICAL)
    if engine == NATIVE:
        daft.set_runner_native()
        workers = jobs or CORES
        worker = daft.cls(Worker, max_concurrency=workers, use_process=True)(wire)
        return partial(_run, daft, worker, lambda frame, _: frame.into_batches(1)), workers
    cores = _connected(engine)
    workers = jobs or cores
    daft.set_runner_ray(noop_if_initialized=True)
    worker = daft.cls(Worker, max_concurrency=workers, cpus=_SHARE)(wire)
    return partial(_run, daft, worker, lambda frame, rows: frame.into_partitions(rows)), workers


def _connected(engine: str) -> int:
    """Connect to a Ray cluster; return how many cores it has."""
    ray = need("ray", "scale")
    try:
        if engine != RUNNING:  # Ray itself would try for minutes
            host, _, port = engine.removeprefix("ray://").rpartition(":")
            socket.create_connection((host, int(port)), _PATIENCE).close()
        return _signed_in(ray, "auto" if engine == RUNNING else engine)
    except Exception as error:  # Ray raises whatever its connection raised
        raise EngineError(f"no Ray cluster answers at {engine}: {error}") from error


def _signed_in(ray: Any, address: str) -> int:
    """Connect; a busy head that gives up starting a server for us is asked again.

    It gives up after half a minute, which starting one can take where all cores are at work.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            ray.init(address=address, log_to_driver=False, logging_level=logging.CRITICAL)
            break
        except Exception:  # see `_connected`
            ray.shutdown()
            if attempt == _ATTEMPTS:
                raise
    return max(1, int(ray.cluster_resources().get("CPU", 0)))


def _run(
    daft: Any, worker: Any, cut: Callable[[Any, int], Any], batches: Mapping[int, bytes]
) -> Iterator[tuple[int, bytes]]:
    """See `Run`."""
    frame = daft.from_pydict({"number": [*batches], "batch": [*batches.values()]})
    answer = worker.read(daft.col("batch")).alias("answer")
    for row in cut(frame, len(batches)).select(daft.col("number"), answer).iter_rows():
        yield row["number"], row["answer"]
