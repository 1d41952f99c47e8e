"""What changes a case: adding, judging, removing, and the record made anew after them.

    5 reports more in a case of 500      ->  kept, and told by the record
    5 reports more in a case of 50,000   ->  kept; the record stays behind until `bring_up`

To keep a report never waits for the record of a large case; see `due`.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain

from ..ports import Executor, Given, Kept, Readings, Store
from ..store.ledger import Ledger
from ..types.judgement import Judgement
from ..types.placed import Arrival
from ..types.reading import Reading
from ..types.report import Receipt, Report
from .due import due
from .reading import BATCH, batches, work
from .run import Run
from .siblings import compare, outlets_of
from .stages import Build, Listener, Place, Stages, untold
from .taking import before_any, taken

NAMED = 3  # reports that a new one is told to stand with


def add(
    store: Store,
    given: Iterable[Given | Report | Receipt],
    stages: Stages,
    to: Listener,
    executor: Executor,
) -> None:
    """Take in all that is given, and make the record anew where that is due."""
    renew(store, stages, to, executor)
    whole = not store.stale()
    run = Run(store, Ledger(store), to, executor)
    for items in batches(taken(given, stages.take)):
        run.take(items)
    run.finish()
    new, behind = run.new(), store.behind()
    if due(behind):
        few = whole and not run.read & run.ledger.before and len(new) <= BATCH
        compare(store, stages, to, outlets_of(store, new) if few else None)
    if len(new) <= BATCH or not due(behind):
        _place(store, new, stages.place, to)
    if due(behind):
        rebuild(store, stages.build, to)


def begin(
    make: Callable[[], Store],
    given: Iterable[Given | Report | Receipt],
    stages: Stages,
    to: Listener,
    executor: Executor,
) -> None:
    """Take in all that is given into a case that is made for the first report."""
    stages.fingerprint()  # a model that is missing makes no case
    items = taken(given, stages.take)
    unread, first = before_any(items)
    if first is None:
        for receipt in unread:
            to.receipt(receipt)
        return
    with closing(make()) as store:
        add(store, chain(unread, [first], items), stages, to, executor)


def bring_up(store: Store, stages: Stages, to: Listener, executor: Executor) -> None:
    """Make the record tell all reports of the case, however long that takes."""
    store.sign(store.made_by())  # who may not write the case is told now, not after the building
    renew(store, stages, to, executor)
    if store.stale():
        compare(store, stages, to)
        rebuild(store, stages.build, to)


def renew(store: Store, stages: Stages, to: Listener, executor: Executor) -> None:
    """Read every report again if other code or another model made the readings.

    If other code made the record alone, it turns stale.
    """
    before, now = store.made_by(), stages.made_by()
    if before == now:
        return
    ids = store.report_ids()
    if ids and stages.reads_as(before):
        to.say("the record of this case was made by another version; it is made anew")
        store.outdate()
    elif ids:
        _read_again(store, ids, to, executor)
    store.sign(now)


def _read_again(store: Store, ids: Sequence[str], to: Listener, executor: Executor) -> None:
    to.say(f"this case was read by another version or model; reading its {len(ids)} reports")
    waiting: deque[Callable[[], list[Kept | Receipt]]] = deque()
    for batch in batches(ids):
        waiting.append(executor.start([store.report(each) for each in batch]))
        if len(waiting) > executor.ahead:
            _renewed(waiting.popleft()(), store, to)
    for result in waiting:
        _renewed(result(), store, to)


def _renewed(results: Sequence[Kept | Receipt], store: Store, to: Listener) -> None:
    store.keep([each for each in results if isinstance(each, Kept)], ())
    for failed in (each for each in results if isinstance(each, Receipt)):
        to.say(f"{failed.file} keeps its earlier reading: {failed.reason}")


def rebuild(store: Store, build: Build, to: Listener | None = None) -> None:
    """Build and save the record if reports or judgements came or went since it was saved."""
    if store.stale():
        step = to.step if to else untold
        readings = _Watched(store.readings(), step)
        with store.shelf() as shelf:
            record = build(readings, store.judgements(), shelf)
            step("saving the record", 0, 0)
            store.save(record)
            store.shelve(shelf)


def _place(store: Store, new: Sequence[str], place: Place, to: Listener) -> None:
    """Place reports that were just kept, and tell with whom if they are few, before the record.

    Where others were not placed yet, it cannot be told.
    """
    others = store.behind().of - len(new)
    if not new or not others:
        return
    with store.shelf() as shelf:
        if len(shelf.known) < others:
            return
        found = place([store.reading(report) for report in new], shelf)
        for one in found if len(new) <= BATCH else ():
            named = [store.report(report).file for report, _ in one.beside[:NAMED]]
            more = len(one.beside) - len(named)
            rest = f" and {more} more" if more else ""
            beside = f"with {', '.join(named)}{rest}" if named else "in an episode of its own"
            to.say(f"{one.file} is placed {beside}")
        store.shelve(shelf)


def judge(
    store: Store, judgements: Sequence[Judgement], build: Build, to: Listener | None = None
) -> None:
    """Keep judgements and rebuild the record with them."""
    store.judge(judgements)
    rebuild(store, build, to)


def remove(store: Store, report_id: str, stages: Stages, to: Listener | None = None) -> None:
    """Take a report out and rebuild the record without it."""
    outlets = None if store.stale() else outlets_of(store, [report_id])
    store.remove(report_id)
    compare(store, stages, to or Listener(lambda _: None, lambda _: None), outlets)
    rebuild(store, stages.build, to)


def placed(store: Store, reports: Iterable[Report], stages: Stages) -> list[Arrival | Receipt]:
    """Read reports and say where each would stand in a case, which stays as it is."""
    read = [one for batch in batches(reports) for one in work(batch, stages)]
    kept = [one.reading for one in read if isinstance(one, Kept)]
    with store.shelf() as shelf:
        found = stages.place(kept, shelf)
    return [*found, *(one for one in read if isinstance(one, Receipt))]


@dataclass(slots=True)
class _Watched:
    """Readings that tell how far each pass over them has come."""

    readings: Readings
    step: Callable[[str, int, int], None]
    passes: int = 0

    def __iter__(self) -> Iterator[Reading]:
        self.passes += 1
        what, count = f"record, pass {self.passes}", len(self.readings)
        for done, reading in enumerate(self.readings):
            self.step(what, done, count)
            yield reading
        self.step(f"{what}: comparing", count, count)

    def __len__(self) -> int:
        return len(self.readings)
