"""The order across stages, on one screen.

    given -> take -> (seen before?) -> clean -> parse -> read -> keep, a batch at a time;
    then tell where a few new reports belong, build the record once and save it.

Each given input gets exactly one receipt. A batch is kept with its receipts in one
transaction, so that a run that was killed goes on where it was when it is started again.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from .errors import AnchorError
from .ports import Executor, Given, Kept, Reader, Readings, Store
from .read.each import FATAL, Parse, failure, read_each
from .read.unread import why_unread
from .store.ledger import Ledger
from .types.article import Article
from .types.judgement import Judgement
from .types.placed import Arrival, Shelf
from .types.reading import Reading
from .types.record import Record
from .types.report import Outcome, Receipt, Report

# Large enough to keep spaCy's batches full, small enough to lose little work to a kill.
BATCH = 32
NAMED = 3  # reports that a new one is told to stand with

T = TypeVar("T")
Build = Callable[[Readings, Sequence[Judgement], Shelf], Record]
Place = Callable[[Sequence[Reading], Shelf], tuple[Arrival, ...]]


@dataclass(frozen=True, slots=True)
class Stages:
    """What does the work. `fingerprint` names the code and model that make a reading."""

    take: Callable[[Given], Iterable[Report | Receipt]]
    clean: Callable[[Report], Article]
    parse: Parse
    readers: tuple[Reader, ...]
    build: Build
    place: Place
    fingerprint: Callable[[], str]


def _untold(_what: str, _done: int, _of: int) -> None:
    """Leave progress untold."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom to tell: `receipt` of each input once it is kept, `say` of what happens besides.

    `step` is told what part of the record is being made, with how many of how many reports done.
    """

    receipt: Callable[[Receipt], None]
    say: Callable[[str], None]
    step: Callable[[str, int, int], None] = _untold


def add(
    store: Store,
    given: Iterable[Given | Receipt],
    stages: Stages,
    to: Listener,
    executor: Executor,
) -> None:
    """Take in all that is given, then rebuild the record if a report came or changed."""
    renew(store, stages, to, executor)
    before = {*store.report_ids()}
    run = _Run(store, Ledger.of(store), to, executor)
    for items in batches(_items(given, stages)):
        run.take(items)
    run.finish()
    new = [report for report in store.report_ids() if report not in before]
    if before and 0 < len(new) <= BATCH:
        _place(store, new, stages.place, to)
    rebuild(store, stages.build, to)


def renew(store: Store, stages: Stages, to: Listener, executor: Executor) -> None:
    """Read every report again if other code or another model made the readings."""
    fingerprint, ids = stages.fingerprint(), store.report_ids()
    if store.made_by() == fingerprint:
        return
    if ids:
        to.say(f"this case was read by another version or model; reading its {len(ids)} reports")
    waiting: deque[Callable[[], list[Kept | Receipt]]] = deque()
    for batch in batches(ids):
        waiting.append(executor.start([store.report(each) for each in batch]))
        if len(waiting) > executor.ahead:
            _renewed(waiting.popleft()(), store, to)
    for result in waiting:
        _renewed(result(), store, to)
    store.sign(fingerprint)


def _renewed(results: Sequence[Kept | Receipt], store: Store, to: Listener) -> None:
    store.keep([each for each in results if isinstance(each, Kept)], ())
    for failed in (each for each in results if isinstance(each, Receipt)):
        to.say(f"{failed.file} keeps its earlier reading: {failed.reason}")


def rebuild(store: Store, build: Build, to: Listener | None = None) -> None:
    """Build and save the record if reports or judgements came or went since it was saved."""
    if store.stale():
        step = to.step if to else _untold
        readings = _Watched(store.readings(), step)
        with store.shelf() as shelf:
            record = build(readings, store.judgements(), shelf)
            step("saving the record", 0, 0)
            store.save(record)
            store.shelve(shelf)


def _place(store: Store, new: Sequence[str], place: Place, to: Listener) -> None:
    """Place a few reports that were just kept, and tell with whom, before the record is made."""
    with store.shelf() as shelf:
        for one in place([store.reading(report) for report in new], shelf):
            others = [store.report(report).file for report, _ in one.beside[:NAMED]]
            more = len(one.beside) - len(others)
            rest = f" and {more} more" if more else ""
            beside = f"with {', '.join(others)}{rest}" if others else "in an episode of its own"
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
    store.remove(report_id)
    rebuild(store, stages.build, to)


def placed(store: Store, reports: Iterable[Report], stages: Stages) -> list[Arrival | Receipt]:
    """Read reports and say where each would stand in a case, which stays as it is."""
    read = [one for batch in batches(reports) for one in work(batch, stages)]
    kept = [one.reading for one in read if isinstance(one, Kept)]
    with store.shelf() as shelf:
        found = stages.place(kept, shelf)
    return [*found, *(one for one in read if isinstance(one, Receipt))]


def work(reports: Sequence[Report], stages: Stages) -> list[Kept | Receipt]:
    """Clean and read each report: one result each, in order; a FAILED receipt for a failure."""
    texts = [cleaned(report, stages.clean) for report in reports]
    articles = [each for each in texts if isinstance(each, Article) and not why_unread(each)]
    read = iter(read_each(articles, stages.parse, stages.readers))
    return [_result(*pair, read) for pair in zip(reports, texts, strict=True)]


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """Cut a stream into batches of BATCH."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch


def cleaned(report: Report, clean: Callable[[Report], Article]) -> Article | Receipt:
    """Clean one report; a FAILED receipt where that raises, whatever it raises."""
    try:
        return clean(report)
    except FATAL:
        raise
    except Exception as error:
        return failure(report.file, report.id, error)


def read_receipt(report: Report, article: Article) -> Receipt:
    """The accounting line of a report that went through all stages."""
    receipt = Receipt(report.file, Outcome.READ, "", report.id, report.declared)
    if reason := why_unread(article):
        return replace(receipt, outcome=Outcome.SKIPPED, reason=reason)
    return receipt


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


@dataclass(slots=True)
class _Batch:
    """A stretch of the run: a receipt for each item, and the reports to be read for them.

    `unread` maps a report id to the report and the place of the receipt that waits for it;
    `known` holds the places of receipts that are in the case already.
    """

    receipts: list[Receipt] = field(default_factory=list)
    unread: dict[str, tuple[Report, int]] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)

    def take(self, item: Report | Receipt, store: Store, ledger: Ledger) -> None:
        """Enter one item, and decide whether it has to be read."""
        place = len(self.receipts)
        if isinstance(item, Receipt):
            self.receipts.append(item)
            return
        receipt = Receipt(item.file, Outcome.READ, "", item.id, item.declared)
        if item.id not in ledger.receipts:
            ledger.receipts[item.id] = [receipt]
            self.unread[item.id] = (item, place)
        elif ledger.has(item):
            self.known.add(place)
            receipt = replace(receipt, outcome=Outcome.DUPLICATE, reason="given before")
        else:
            receipt = self._another_name(item, receipt, store, ledger)
        self.receipts.append(receipt)

    def _another_name(
        self, report: Report, receipt: Receipt, store: Store, ledger: Ledger
    ) -> Receipt:
        """Same bytes, another name or other metadata: read again if that changes anything."""
        waiting = self.unread.get(report.id)
        current, place = waiting or (store.report(report.id), len(self.receipts))
        ledger.receipts[report.id].append(receipt)
        better = ledger.merged(current)
        if better != current:
            if better.file == report.file:
                better = ledger.merged(report)
            self.unread[report.id] = (better, place)
        return replace(receipt, outcome=Outcome.DUPLICATE, reason=f"same bytes as {current.file}")

    def keep(self, results: Sequence[Kept | Receipt], store: Store, ledger: Ledger) -> None:
        """Keep what was read together with the receipts."""
        for report, result in zip(tuple(self.unread), results, strict=True):
            if isinstance(result, Receipt):
                self._fail(report, result.reason, ledger)
            elif reason := why_unread(result.reading.article):
                self._skip(report, reason)
        kept = [each for each in results if isinstance(each, Kept)]
        if not kept and not self._new():
            return
        try:
            store.keep(kept, self._new())
        except AnchorError:
            self._keep_singly(kept, store, ledger)

    def _keep_singly(self, kept: Sequence[Kept], store: Store, ledger: Ledger) -> None:
        """Find the reports whose mentions do not hold: they fail, the others are kept."""
        for each in kept:
            try:
                store.keep([each], ())
            except AnchorError as error:
                self._fail(each.report.id, str(error), ledger)
        store.keep((), self._new())

    def _fail(self, report: str, reason: str, ledger: Ledger) -> None:
        place = self.unread[report][1]
        if self.receipts[place].outcome is not Outcome.READ:  # an earlier reading stays
            self._settle(place, Outcome.FAILED, reason)
            return
        del ledger.receipts[report]
        for each in [i for i, receipt in enumerate(self.receipts) if receipt.report == report]:
            self._settle(each, Outcome.FAILED, reason)
            self.receipts[each] = replace(self.receipts[each], report=None)

    def _skip(self, report: str, reason: str) -> None:
        place = self.unread[report][1]
        if self.receipts[place].outcome is Outcome.READ:
            self._settle(place, Outcome.SKIPPED, reason)

    def _settle(self, place: int, outcome: Outcome, reason: str) -> None:
        self.receipts[place] = replace(self.receipts[place], outcome=outcome, reason=reason)

    def _new(self) -> list[Receipt]:
        return [r for place, r in enumerate(self.receipts) if place not in self.known]


@dataclass(slots=True)
class _Run:
    """The batches of a run: some under way, kept one by one in the order in which they came."""

    store: Store
    ledger: Ledger
    to: Listener
    executor: Executor
    waiting: deque[tuple[_Batch, Callable[[], list[Kept | Receipt]]]] = field(default_factory=deque)

    def take(self, items: Sequence[Report | Receipt]) -> None:
        """Start a batch, and keep the first of those under way if there are enough of them."""
        given = {item.id for item in items if isinstance(item, Report)}
        if any(not given.isdisjoint(batch.unread) for batch, _ in self.waiting):
            self.finish()  # what becomes of the same bytes depends on what became of the first
        batch = _Batch()
        for item in items:
            batch.take(item, self.store, self.ledger)
        unread = [report for report, _ in batch.unread.values()]
        self.waiting.append((batch, self.executor.start(unread)))
        while len(self.waiting) > self.executor.ahead:
            self._keep()

    def finish(self) -> None:
        """Keep all that is under way."""
        while self.waiting:
            self._keep()

    def _keep(self) -> None:
        batch, results = self.waiting.popleft()
        batch.keep(results(), self.store, self.ledger)
        for receipt in batch.receipts:
            self.to.receipt(receipt)


def _items(given: Iterable[Given | Receipt], stages: Stages) -> Iterator[Report | Receipt]:
    for each in given:
        if isinstance(each, Receipt):
            yield each
            continue
        empty = True
        for item in stages.take(each):
            empty = False
            yield item
        if empty:
            yield Receipt(each.file, Outcome.SKIPPED, "no report in it", None, each.declared)


def _result(
    report: Report, cleaned: Article | Receipt, read: Iterator[Reading | Receipt]
) -> Kept | Receipt:
    """The outcome for one report; takes the next of `read` if its article was to be read."""
    if isinstance(cleaned, Receipt):
        return cleaned
    got = Reading(cleaned) if why_unread(cleaned) else next(read)
    return got if isinstance(got, Receipt) else Kept(report, got)
