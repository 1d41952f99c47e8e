"""The disagreements: what two reports cannot both be right about.

    figure  soldiers in Norland   about 5,200 (a.txt)    about 6,000 (b.txt)   same week, …
    event   Norland: retreat      happened (a.txt)       denied (c.txt)        same parties, …

Not shown yet: two datings of one statement, two roles of one party.
"""

from collections.abc import Iterator
from itertools import combinations

from dateline.types.mention import Modality
from dateline.types.record import Evidence, Happening, Value, Verdict

from .case import Case
from .events import kind
from .figures import passes
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import amount, parties
from .table import Cell, Column, Role, Table
from .when import bounds, narrowest, shown

COLUMNS = (
    Column("kind", "kind"),
    Column("about", "about"),
    Column("id_a", "id", Role.ID),
    Column("a", "one side"),
    Column("files_a", "files", Role.FILES),
    Column("id_b", "id", Role.ID),
    Column("b", "other side"),
    Column("files_b", "files", Role.FILES),
    Column("why", "why"),
)


def conflicts(case: Case, only: Filter = EVERYTHING) -> Table:
    """List pairs of figures in conflict, then events that one report denies."""
    wanted = sieve(case, only)
    rows = (*_figures(case, wanted), *_events(case, wanted))
    return case.table("Disagreements", COLUMNS, rows, "no disagreement")


def _figures(case: Case, wanted: Sieve) -> Iterator[tuple[Cell, ...]]:
    for series in case.record.figures:
        told: dict[tuple[str, str], list[tuple[Value, Value]]] = {}
        why: dict[tuple[str, str], str] = {}
        for pair in series.pairs:
            a, b = sorted(
                (series.values[pair.a], series.values[pair.b]), key=lambda value: value.value
            )
            if pair.verdict is Verdict.CONFLICT and (passes(a, wanted) or passes(b, wanted)):
                # Copies of one value make one disagreement, not many.
                sides = amount(a, series), amount(b, series)
                told.setdefault(sides, []).append((a, b))
                why.setdefault(sides, pair.why)
        for sides, pairs in told.items():
            one, other = zip(*pairs, strict=True)
            yield (
                *("figure", series.of),
                *(series.id, _side(sides[0], one), case.files(v.at.report for v in one)),
                *(series.id, _side(sides[1], other), case.files(v.at.report for v in other)),
                why[sides],
            )


def _side(said: str, values: tuple[Value, ...]) -> str:
    return f"{said}, as of {shown(narrowest(value.as_of for value in values))}"


def _events(case: Case, wanted: Sieve) -> Iterator[tuple[Cell, ...]]:
    alike: dict[tuple[object, ...], list[Happening]] = {}
    for event in case.record.events:
        if event.actors and event.recipients:
            alike.setdefault((event.type, event.actors, event.recipients), []).append(event)
    for group in alike.values():
        for a, b in combinations(group, 2):
            if _contradict(a, b) and (_event_passes(a, wanted) or _event_passes(b, wanted)):
                about = f"{parties(a.actors)} to {parties(a.recipients)}: {kind(a)}"
                yield (
                    *("event", about, a.id, a.modality.value, _files(case, a.evidence)),
                    *(b.id, b.modality.value, _files(case, b.evidence)),
                    f"same parties, same kind of event, both {shown(a.when)}",
                )


def _contradict(a: Happening, b: Happening) -> bool:
    """One report says it happened, another that it did not, on days that both allow."""
    if {a.modality, b.modality} != {Modality.HAPPENED, Modality.DENIED}:
        return False
    when_a, when_b = bounds(a.when.edtf), bounds(b.when.edtf)
    if when_a is None or when_b is None:
        return False
    return when_a[0] <= when_b[1] and when_b[0] <= when_a[1]


def _event_passes(event: Happening, wanted: Sieve) -> bool:
    return (
        wanted.dated(event.when)
        and wanted.involves((*event.actors, *event.recipients))
        and wanted.carried(event.evidence)
    )


def _files(case: Case, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    return case.files(each.report for each in evidence)
