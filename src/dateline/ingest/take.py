"""From given bytes to reports: the first source that accepts them reads them."""

from collections.abc import Iterator, Sequence

from dateline.ports import Given, Source
from dateline.types.report import Outcome, Receipt, Report

from .sniff import refusal


def take(given: Given, sources: Sequence[Source]) -> Iterator[Report | Receipt]:
    """Yield the reports in `given`; one skipped receipt when no source accepts it."""
    for source in sources:
        if source.accepts(given):
            yield from source.reports(given)
            return
    reason = refusal(given.data) or "no source reads this format"
    yield Receipt(given.file, Outcome.SKIPPED, reason, declared=given.declared)
