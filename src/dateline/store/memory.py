"""A case that lives in memory: the fake beside the port, and as small as the port allows.

    store = MemoryStore()
    store.keep([Kept(report, reading)], [])

It passes the suite that every Store passes; use it where a test needs a store and not a disk.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from itertools import chain
from pathlib import Path

from dateline.errors import NotFoundError, StoreError
from dateline.ports import Behind, Fault, Hit, Kept, Readings
from dateline.types.judgement import Judgement
from dateline.types.placed import Shelf
from dateline.types.reading import Reading
from dateline.types.record import Record
from dateline.types.report import Receipt, Report
from dateline.types.shelves import MemoryShelf

from .anchors import check_kept, check_record
from .receipts import in_order, merged
from .references import (
    claim_faults,
    claims,
    judgement_faults,
    reading_faults,
    receipt_faults,
    record_faults,
    report_faults,
)
from .words import holds, marks, passage, terms

_Text = tuple[str, str, str, str]  # kind, id, file, text


class MemoryStore:
    """A `Store` without a file."""

    def __init__(self) -> None:
        self._reports: dict[str, Report] = {}
        self._readings: dict[str, Reading] = {}
        self._receipts: set[Receipt] = set()
        self._record = Record()
        self._judgements: dict[str, Judgement] = {}
        self._made_by = ""
        self._shelf = MemoryShelf()
        self._changes = 0
        self._recorded = 0
        self._saved = 0
        self._seen: int | None = None
        self._changed: dict[str, int] = {}

    def keep(self, kept: Sequence[Kept], receipts: Sequence[Receipt]) -> None:
        """See `Store.keep`."""
        for item in kept:
            check_kept(item)
        before = {id_: merged(report, self._receipts) for id_, report in self._reports.items()}
        self._reports |= {item.report.id: item.report for item in kept}
        self._readings |= {item.report.id: item.reading for item in kept}
        self._receipts |= set(receipts)
        renamed = {
            report
            for report, was in before.items()
            if report in {receipt.report for receipt in receipts}
            and _name(merged(self._reports[report], self._receipts)) != _name(was)
        }
        self._mark(renamed | {item.report.id for item in kept})

    def report(self, report_id: str) -> Report:
        """See `Store.report`."""
        return merged(self._reports[self._known(report_id)], self._receipts)

    def report_ids(self) -> tuple[str, ...]:
        """See `Store.report_ids`."""
        return tuple(sorted(self._reports))

    def receipts(self) -> tuple[Receipt, ...]:
        """See `Store.receipts`."""
        return in_order(self._receipts)

    def accounted(self, reports: Collection[str]) -> Mapping[str, Sequence[Receipt]]:
        """See `Store.accounted`."""
        lines = in_order(self._receipts)
        return {
            report: [line for line in lines if line.report == report]
            for report in reports
            if report in self._reports
        }

    def readings(self) -> Readings:
        """See `Store.readings`."""
        self._seen = self._changes
        return _Readings(self._readings)

    def reading(self, report_id: str) -> Reading:
        """See `Store.reading`."""
        return self._readings[self._known(report_id)]

    def save(self, record: Record) -> None:
        """See `Store.save`."""
        texts = {report: reading.article.text for report, reading in self._readings.items()}
        check_record(record, lambda _: texts)
        self._record = record
        self._saved += 1
        self._recorded = self._changes if self._seen is None else self._seen

    def record(self) -> Record:
        """See `Store.record`."""
        return self._record

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """See `Store.judge`."""
        new = {one.id: one for one in judgements if one.id not in self._judgements}
        self._judgements |= new
        self._changes += bool(new)

    def judgements(self) -> tuple[Judgement, ...]:
        """See `Store.judgements`."""
        return tuple(sorted(self._judgements.values(), key=lambda one: (one.at, one.id)))

    def stale(self) -> bool:
        """See `Store.stale`."""
        return self._changes != self._recorded

    def behind(self) -> Behind:
        """See `Store.behind`."""
        changed = sum(at > self._recorded for at in self._changed.values())
        return Behind(changed, len(self._reports))

    def edition(self) -> str:
        """See `Store.edition`."""
        return f"{self._changes} {self._recorded} {self._saved}"

    def made_by(self) -> str:
        """See `Store.made_by`."""
        return self._made_by

    def sign(self, made_by: str) -> None:
        """See `Store.sign`."""
        if made_by != self._made_by:
            self._shelf = MemoryShelf(self._shelf.edition + 1)
        self._made_by = made_by

    def outdate(self) -> None:
        """See `Store.outdate`."""
        self._changes += 1

    def remove(self, report_id: str) -> None:
        """See `Store.remove`."""
        del self._reports[self._known(report_id)], self._readings[report_id]
        self._receipts = {line for line in self._receipts if line.report != report_id}
        self._mark({report_id})

    def search(self, words: str, limit: int) -> tuple[Hit, ...]:
        """See `Store.search`. Ranks by the share of the text that the words make up."""
        return _ranked(self._texts(), words, limit)

    def holding(self, words: str, limit: int) -> tuple[str, ...]:
        """See `Store.holding`."""
        articles = (each for each in self._texts() if each[0] == "article")
        return tuple(hit.id for hit in _ranked(articles, words, limit))

    @contextmanager
    def shelf(self) -> Iterator[MemoryShelf]:
        """See `Store.shelf`."""
        yield deepcopy(self._shelf)

    def shelve(self, shelf: Shelf) -> None:
        """See `Store.shelve`."""
        assert isinstance(shelf, MemoryShelf)  # noqa: S101 - the protocol has no place for it
        if shelf.edition == self._shelf.edition:
            self._shelf = replace(deepcopy(shelf), edition=shelf.edition + 1)

    def verify(self) -> tuple[Fault, ...]:
        """See `Store.verify`."""
        changed = {report for report, at in self._changed.items() if at > self._recorded}
        claimed = claims(self._record)
        steps: list[Iterable[Fault]] = [
            receipt_faults(self.receipts(), set(self._reports)),
            record_faults(self._record, set(self._reports), changed),
        ]
        steps += [judgement_faults(one) for one in self._judgements.values()]
        steps += [report_faults(report) for report in self._reports.values()]
        for report, reading in self._readings.items():
            steps.append(reading_faults(reading))
            if report not in changed:
                steps.append(claim_faults(claimed.get(report, ()), reading.article))
        return tuple(chain.from_iterable(steps))

    def copy(self, to: Path) -> None:
        """See `Store.copy`."""
        from .sqlite import SqliteStore  # noqa: PLC0415 - a case in memory seldom needs a file

        if to.exists():
            raise StoreError(f"{to} is there already.")
        kept = [Kept(self._reports[each], self._readings[each]) for each in self.report_ids()]
        copy = SqliteStore.open(to)
        try:
            copy.keep(kept, self.receipts())
            copy.judge(self.judgements())
            copy.sign(self._made_by)
            copy.readings()
            copy.save(self._record)
            if self.stale():
                copy.keep(kept, ())
        finally:
            copy.close()

    def close(self) -> None:
        """See `Store.close`."""

    def _known(self, report_id: str) -> str:
        if report_id not in self._reports:
            raise NotFoundError(f"No report has the id {report_id}.")
        return report_id

    def _mark(self, reports: set[str]) -> None:
        if reports:
            self._changes += 1
            self._changed |= dict.fromkeys(reports, self._changes)

    def _texts(self) -> Iterator[_Text]:
        for report, reading in self._readings.items():
            yield "article", report, reading.article.file, reading.article.text
        for statement in self._record.statements:
            for wording in statement.wordings:
                yield "statement", statement.id, wording.at.file, wording.at.exact


def _ranked(texts: Iterable[_Text], words: str, limit: int) -> tuple[Hit, ...]:
    """The best texts that hold all words, each entry by its best text."""
    wanted = terms(words)
    best: dict[tuple[str, str], tuple[float, Hit]] = {}
    for kind, id_, file, text in texts if wanted else ():
        if holds(text, wanted):
            share = -sum(end - start for start, end in marks(text, wanted)) / len(text)
            hit = Hit(kind, id_, file, *passage(text, wanted))
            first = best.get((kind, id_), (0.0, hit))
            best[kind, id_] = min(first, (share, hit), key=lambda scored: scored[0])
    ranked = sorted((score, *key) for key, (score, _) in best.items())
    return tuple(best[kind, id_][1] for _, kind, id_ in ranked[: max(limit, 0)])


class _Readings:
    def __init__(self, readings: dict[str, Reading]) -> None:
        self._readings = readings

    def __iter__(self) -> Iterator[Reading]:
        return (self._readings[report] for report in sorted(self._readings))

    def __len__(self) -> int:
        return len(self._readings)


def _name(report: Report) -> tuple[object, ...]:
    return report.file, report.declared
