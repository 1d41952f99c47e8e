"""Who has an entry from whom: its reports in groups, one group an independent source.

Group(("a", "b"), "a.txt and b.txt share 19 words")     one source, two reports
Group(("c",), "")                                       a source of its own
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.types.record import Attested

from .case import Case
from .when import order


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that have an entry from one source, the earliest first; `why` for two or more."""

    reports: tuple[str, ...]
    why: str


def lineage(case: Case, by: Attested, carriers: Iterable[str]) -> tuple[Group, ...]:
    """The groups of the reports that carry an entry, the largest first."""
    carried = set(carriers)
    joined = [Group(_early(case, line.reports), line.why) for line in by.lines]
    alone = carried - {report for group in joined for report in group.reports}
    if len(joined) + len(alone) > by.independent:  # an older case does not say who is joined
        return (Group(_early(case, carried), by.why),)
    return (*joined, *(Group((report,), "") for report in _early(case, alone)))


def _early(case: Case, reports: Iterable[str]) -> tuple[str, ...]:
    listed = (case.reports[report] for report in reports)
    return tuple(
        each.report for each in sorted(listed, key=lambda x: (order(x.published), x.file, x.report))
    )
