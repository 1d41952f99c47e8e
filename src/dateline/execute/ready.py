"""Reports that were read elsewhere already: what a table holds of them is taken as it is.

a report of a table of readings        ->  its reading from there
other reports, other metadata or code  ->  read by the executor behind
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from ..ports import Executor, Given, Kept
from ..types.report import Receipt, Report
from . import tables
from .packed import Results
from .readings import READ, read
from .tables import GivenTable


class Ready:
    """See `Executor`. Knows the results of the reports it gave out last."""

    def __init__(
        self, behind: Executor, made_by: Callable[[], str], say: Callable[[str], None]
    ) -> None:
        self._behind = behind
        self._made_by = made_by
        self._say = say
        self._known: dict[Report, Kept | Receipt] = {}
        self.ahead = behind.ahead

    def items(
        self, given: Iterable[Given | Receipt | GivenTable]
    ) -> Iterator[Given | Report | Receipt]:
        """Give what lies in tables beside what was given as it is."""
        for each in given:
            if not isinstance(each, GivenTable):
                yield each
            elif tables.columns(each.name).issuperset(READ):
                yield from self._reports(each.name)
            else:
                yield from tables.given(each)

    def _reports(self, table: str) -> Iterator[Report]:
        """Give the reports of a table of readings, and know what was read of them."""
        mine, told = self._made_by(), False
        for report, result, made_by in read(table):
            if made_by == mine:
                self._known[report] = result
            elif not told:
                told = True
                self._say(f"{table} was read by {made_by}; its reports are read again here")
            yield report

    def start(self, reports: Sequence[Report]) -> Callable[[], Results]:
        """See `Executor.start`. What was given out before this batch is forgotten."""
        known, self._known = self._known, {}
        missing = [report for report in reports if report not in known]
        return partial(_merged, reports, known, self._behind.start(missing) if missing else list)

    def close(self) -> None:
        """See `Executor.close`."""
        self._behind.close()


def _merged(
    reports: Sequence[Report],
    known: dict[Report, Kept | Receipt],
    missing: Callable[[], Results],
) -> Results:
    others = iter(missing())
    return [known[each] if each in known else next(others) for each in reports]
