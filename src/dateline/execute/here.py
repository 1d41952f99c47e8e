"""Reads batches in this process, each when its result is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ..pipeline import Stages, work
from ..ports import Kept
from ..types.report import Receipt, Report


@dataclass(frozen=True, slots=True)
class Here:
    """See `Executor`."""

    stages: Stages
    ahead: int = 0

    def start(self, reports: Sequence[Report]) -> Callable[[], list[Kept | Receipt]]:
        """See `Executor.start`."""
        return partial(work, reports, self.stages)

    def close(self) -> None:
        """See `Executor.close`."""
