"""From given bytes to reports: the first source that accepts them reads them.

    page.html                       -> a report
    pile.zip                        -> what each entry gives: pile.zip!a.html, pile.zip!b.pdf, …
    a zip in a zip in a zip in …    -> a failed receipt where it is too deep

What a container holds is taken likewise, within the bounds of `bounds`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.ports import Given, Source
from dateline.types.report import Outcome, Receipt, Report

from .bounds import DEPTH, MOST_ENTRIES, MOST_TOTAL, TOO_DEEP, TOO_MANY, TOO_MUCH
from .sniff import refusal


def take(given: Given, sources: Sequence[Source]) -> Iterator[Report | Receipt]:
    """Yield the reports in `given`; one skipped receipt when no source accepts it."""
    yield from _Taking(sources).items(given, 0)


@dataclass(slots=True)
class _Taking:
    """One given file on its way, and how much has come out of it."""

    sources: Sequence[Source]
    entries: int = 0
    unpacked: int = 0

    def items(self, given: Given, depth: int) -> Iterator[Report | Receipt]:
        """What one file gives; `depth` is how many containers it lies in."""
        source = next((each for each in self.sources if each.accepts(given)), None)
        if source is None:
            reason = refusal(given.data) or "no source reads this format"
            yield Receipt(given.file, Outcome.SKIPPED, reason, declared=given.declared)
            return
        for item in source.reports(given):
            if not isinstance(item, Given):
                yield item
            elif reason := self._refused(item, depth):
                yield Receipt(item.file, Outcome.FAILED, reason, declared=item.declared)
                if reason != TOO_DEEP:
                    return
            else:
                yield from self.items(item, depth + 1)

    def _refused(self, item: Given, depth: int) -> str:
        """Why an entry is not looked at; "" when it is."""
        self.entries += 1
        self.unpacked += len(item.data)
        if self.entries > MOST_ENTRIES:
            return TOO_MANY
        if self.unpacked > MOST_TOTAL:
            return TOO_MUCH
        return TOO_DEEP if depth == DEPTH else ""
