"""Reads batches by an engine that has workers elsewhere; the results are those of one process.

    Engine(run, workers=8, made_by="dateline 0.1.0, …")    waves of 8 x 16 batches

An engine is good at few large tasks: each begins with workers that load a language model. So
batches go out in waves, and while the results of one are kept, the next is being read. A worker
that is killed loses nothing: what did not come back is handed in again, in halves, then batch by
batch, then report by report, and only a report that was alone when its worker died fails.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from ..errors import DatelineError, EngineError
from ..types.report import Outcome, Receipt, Report
from .packed import Results, opened, packed
from .pool import KILLED

# Batches a worker gets in one wave: a minute or so of reading after some seconds of loading.
WAVE = 16

# Runs numbered batches by the workers and yields their answers as they come, in any order.
Run = Callable[[Mapping[int, bytes]], Iterable[tuple[int, bytes]]]
Batches = dict[int, tuple[Report, ...]]


@dataclass(slots=True)
class _Wave:
    """Batches that go out together, and their results to come."""

    batches: list[tuple[Report, ...]] = field(default_factory=list)
    under_way: "Future[dict[int, Results]] | None" = None


class Engine:
    """See `Executor`. `made_by` is the fingerprint that every worker must have as well."""

    def __init__(self, run: Run, workers: int, made_by: str) -> None:
        self._run = run
        self._made_by = made_by
        self._size = WAVE * workers
        self._filling = _Wave()
        self._thread = ThreadPoolExecutor(1)
        self.ahead = 2 * self._size - 1

    def start(self, reports: Sequence[Report]) -> Callable[[], Results]:
        """See `Executor.start`."""
        if not reports:
            return list
        wave = self._filling
        wave.batches.append(tuple(reports))
        place = len(wave.batches) - 1
        if len(wave.batches) == self._size:
            self._send(wave)
        return partial(self._result, wave, place)

    def close(self) -> None:
        """See `Executor.close`."""
        self._thread.shutdown(cancel_futures=True)

    def _send(self, wave: _Wave) -> None:
        wave.under_way = self._thread.submit(self._read, dict(enumerate(wave.batches)))
        wave.batches = []
        self._filling = _Wave()

    def _result(self, wave: _Wave, place: int) -> Results:
        if wave.under_way is None:
            self._send(wave)
        assert wave.under_way is not None  # noqa: S101 - sent just now
        return wave.under_way.result().pop(place)

    def _read(self, batches: Batches) -> dict[int, Results]:
        """Read batches whatever dies meanwhile; raises EngineError where no worker works."""
        done, error = self._attempt(batches)
        left = {number: batch for number, batch in batches.items() if number not in done}
        if not left:
            return done
        self._prove(error)
        if len(left) < len(batches):
            return done | self._read(left)
        if len(left) > 1:
            return self._read(_part(left, 0)) | self._read(_part(left, 1))
        ((number, reports),) = left.items()
        return {number: self._singly(reports)}

    def _singly(self, reports: tuple[Report, ...]) -> Results:
        """Read the reports of a batch that failed alone, one by one."""
        if len(reports) == 1:
            (one,) = reports
            return [Receipt(one.file, Outcome.FAILED, KILLED, one.id, one.declared)]
        each = self._read({place: (report,) for place, report in enumerate(reports)})
        return [result for place in sorted(each) for result in each[place]]

    def _attempt(self, batches: Batches) -> tuple[dict[int, Results], Exception | None]:
        """Hand batches to the workers; return what came back, and what ended it."""
        done: dict[int, Results] = {}
        try:
            sent = {number: packed(reports) for number, reports in batches.items()}
            for number, answer in self._run(sent):
                done[number] = self._checked(answer, batches[number])
        except DatelineError:
            raise
        except Exception as error:  # an engine has errors of its own for a worker that died
            return done, error
        return done, None

    def _checked(self, answer: bytes, reports: tuple[Report, ...]) -> Results:
        results, made_by = opened(answer, reports)
        if made_by != self._made_by:
            raise EngineError(
                f"a worker reads by other code or another model: {made_by}, not {self._made_by}"
            )
        return results

    def _prove(self, error: Exception | None) -> None:
        """Tell a worker that died from an engine whose workers cannot work at all."""
        _, again = self._attempt({0: ()})
        if again is not None:
            lines = str(error or again).strip().splitlines() or [repr(again)]
            raise EngineError(f"the engine's workers cannot read: {lines[-1]}") from again


def _part(batches: Batches, half: int) -> Batches:
    """The first or the second half."""
    numbers = sorted(batches)
    middle = len(numbers) // 2
    return {number: batches[number] for number in (numbers[middle:] if half else numbers[:middle])}
