"""One event as a whole: its kind in words, each report's words for it, and who leaves it out.

the Union withdrew (RETREAT) from Norland, 2035-02-01, happened
  a.txt “left”   c.txt “pulled out”   2 reports, 2 independent     b.txt leaves it out
  spoken of by Vale: “they left us alone”
"""

from dataclasses import dataclass

from dateline.types.mention import Modality
from dateline.types.record import Evidence, Happening, Statement

from .case import Case, Listed
from .index import Index
from .lineage import Group, lineage
from .plover import Term, told
from .statement import Day, disagreeing, told_days
from .when import order

MODALITIES = {
    Modality.HAPPENED: "something that took place",
    Modality.PROMISED: "something that somebody has promised",
    Modality.PLANNED: "something that somebody means to do",
    Modality.HYPOTHETICAL: "something that may be, or that is asked for",
    Modality.DENIED: "something that a party denies",
    Modality.NEGATED: "something that did not take place, as the text has it",
}


@dataclass(frozen=True, slots=True)
class Carrier:
    """One report with its words for an event, in the order of its text."""

    listed: Listed
    cited: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """What an event's page shows."""

    entry: Happening
    term: Term
    modality: str
    carriers: tuple[Carrier, ...]
    groups: tuple[Group, ...]
    days: tuple[Day, ...]
    disagree: bool
    left_out: tuple[Listed, ...]
    spoken_of: tuple[Statement, ...]


def event(case: Case, kept: Index, entry: Happening) -> EventView:
    """Put together what the page of one event shows."""
    days = told_days(entry.days)
    return EventView(
        entry=entry,
        term=told(entry.type, entry.mode),
        modality=MODALITIES[entry.modality],
        carriers=carriers(case, entry.evidence),
        groups=lineage(case, entry.attested, (at.report for at in entry.evidence)),
        days=days,
        disagree=disagreeing(days),
        left_out=early(case, entry.left_out),
        spoken_of=tuple(kept.spoken_of.get(entry.id, ())),
    )


def carriers(case: Case, cited: tuple[Evidence, ...]) -> tuple[Carrier, ...]:
    """Evidence by report, the earliest report first."""
    held: dict[str, list[Evidence]] = {}
    for at in sorted(cited):
        held.setdefault(at.report, []).append(at)
    return tuple(Carrier(each, tuple(held[each.report])) for each in early(case, tuple(held)))


def early(case: Case, reports: tuple[str, ...]) -> tuple[Listed, ...]:
    """Reports by the day of publication, the undated last."""
    listed = (case.reports[report] for report in reports if report in case.reports)
    return tuple(sorted(listed, key=lambda each: (order(each.published), each.file)))
