"""What was given, taken apart into reports, and what is known of it before the first of them.

pile.zip                         ->  the reports in it
a feed without an entry          ->  skipped: "no report in it"
none.txt, none.pdf, day.zip …    ->  two receipts, and then what day.zip gives
"""

from collections.abc import Callable, Iterable, Iterator

from ..ports import Given
from ..types.report import Outcome, Receipt, Report

Taken = Iterator[Report | Receipt]


def taken(
    given: Iterable[Given | Report | Receipt], take: Callable[[Given], Iterable[Report | Receipt]]
) -> Taken:
    """Yield the reports in what was given, and receipts for what holds none."""
    for each in given:
        if isinstance(each, Report | Receipt):
            yield each
            continue
        empty = True
        for item in take(each):
            empty = False
            yield item
        if empty:
            yield Receipt(each.file, Outcome.SKIPPED, "no report in it", None, each.declared)


def before_any(items: Taken) -> tuple[list[Receipt], Report | None]:
    """Take the receipts that come before the first report, and that report if there is one."""
    receipts: list[Receipt] = []
    for item in items:
        if isinstance(item, Report):
            return receipts, item
        receipts.append(item)
    return receipts, None
