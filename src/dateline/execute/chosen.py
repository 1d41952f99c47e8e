"""The executor that was asked for.

Where()                          this process
Where(jobs=None)                 a process for each core
Where(engine="daft")             the workers of an engine, see `frames`
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..pipeline import Stages
from ..ports import Executor
from . import CORES


@dataclass(frozen=True, slots=True)
class Where:
    """Where to read: in `jobs` processes at once (None: as many as there are cores), by `engine`.

    `engine` is daft, ray, ray://HOST:PORT or HOST:PORT; None for this machine without one.
    """

    jobs: int | None = 1
    engine: str | None = None


def executor(where: Where, stages: Stages, wire: Callable[[], Stages]) -> Executor:
    """Make it; raises UsageError and EngineError."""
    if where.engine is not None:
        from .engine import Engine  # noqa: PLC0415 - as the others: only what is asked for
        from .frames import frames  # noqa: PLC0415

        return Engine(*frames(where.engine, wire, where.jobs), stages.fingerprint())
    if (where.jobs or CORES) == 1:
        from .here import Here  # noqa: PLC0415

        return Here(stages)
    from .pool import Pool  # noqa: PLC0415 - multiprocessing is slow to import

    return Pool(stages, wire, where.jobs or CORES)
