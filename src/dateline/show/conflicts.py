"""The disagreements: what two reports cannot both be right about.

    figure     soldiers in Norland  about 4,700 (a)     about 5,500 (b)    same week, …
    statement  Vale: “They leave.”  “Thursday”, 8 May   “Friday”, 9 May    one statement, two days
    event      Norland: retreat     happened (a)        denied (c)         same parties, …
    event      Norland: retreat     “left”, 8 May (a)   “went”, 9 May (b)  one event, two days

One line for each two things said, with all files on each side. Not shown yet: two roles of one
party.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from dateline.types.mention import Modality
from dateline.types.record import DayTold, Evidence, Happening, Value, Verdict

from .case import Case
from .events import kind
from .figures import alike, passes
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import amount, parties, quoted
from .statements import evidence
from .statements import passes as passes_statement
from .table import Cell, Column, Role, Table
from .when import Bounds, bounds, in_words, narrowest, shown

# News is told within days: an event without a day of its own lies in the week before its report.
RECENT = timedelta(days=7)

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
    """List figures in conflict, statements and events dated differently, events denied."""
    wanted = sieve(case, only)
    rows = (*_figures(case, wanted), *_statements(case, wanted), *_events(case, wanted))
    rows = (*rows, *_event_days(case, wanted))
    return case.table("Disagreements", COLUMNS, rows, "no disagreement")


def _figures(case: Case, wanted: Sieve) -> Iterator[tuple[Cell, ...]]:
    for series in case.record.figures:
        told: dict[tuple[str, str], tuple[list[Value], list[Value]]] = {}
        why: dict[tuple[str, str], str] = {}
        for pair in series.pairs:
            if pair.verdict is not Verdict.CONFLICT:
                continue
            a, b = sorted((pair.a, pair.b), key=lambda place: series.values[place].value)
            one, other = alike(series, a), alike(series, b)
            if any(passes(value, wanted) for value in (*one, *other)):
                # Copies of one value make one disagreement, not many.
                sides = amount(one[0], series), amount(other[0], series)
                first, second = told.setdefault(sides, ([], []))
                first.extend(one)
                second.extend(other)
                why.setdefault(sides, pair.why)
        for sides, (first, second) in told.items():
            yield (
                *("figure", series.of),
                *(series.id, _side(sides[0], first), case.files(v.at.report for v in first)),
                *(series.id, _side(sides[1], second), case.files(v.at.report for v in second)),
                why[sides],
            )


def _side(said: str, values: Sequence[Value]) -> str:
    return f"{said}, as of {shown(narrowest(value.as_of for value in values))}"


def _statements(case: Case, wanted: Sieve) -> Iterator[tuple[Cell, ...]]:
    for each in case.record.statements:
        if not each.days or not passes_statement(each, wanted):
            continue
        told: dict[str, list[DayTold]] = {}
        for one in each.days:
            told.setdefault(one.day, []).append(one)
        for a, b in combinations(sorted(told), 2):
            if _apart(a, b):
                about = f"{each.speaker.name}: {quoted(evidence(each)[0])}"
                sides = (_telling(told[a]), _telling(told[b]))
                yield (
                    *("statement", about),
                    *(each.id, sides[0], _files(case, [one.at for one in told[a]])),
                    *(each.id, sides[1], _files(case, [one.at for one in told[b]])),
                    "one statement by its words and speaker, two days of speaking",
                )


def _telling(told: Sequence[DayTold]) -> str:
    words = dict.fromkeys(f"“{quoted(one.at)}”" for one in told)
    return f"said {in_words(told[0].day)}: {', '.join(words)}"


def _apart(one: str, other: str) -> bool:
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


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
                    *("event", about, a.id, _side_of(a), _files(case, a.evidence)),
                    *(b.id, _side_of(b), _files(case, b.evidence)),
                    f"same parties, same kind of event, {_days(a, b)}",
                )


def _event_days(case: Case, wanted: Sieve) -> Iterator[tuple[Cell, ...]]:
    """Events of which reports tell days that exclude each other."""
    for event in case.record.events:
        told: dict[str, list[Evidence]] = {}
        for one in event.days:
            told.setdefault(one.day, []).append(one.at)
        if len(told) < 2 or not _event_passes(event, wanted):
            continue
        whom = f" to {parties(event.recipients)}" if event.recipients else ""
        about = f"{parties(event.actors)}{whom}: {kind(event)}"
        for a, b in combinations(sorted(told), 2):
            if _apart(a, b) and {at.report for at in told[a]} != {at.report for at in told[b]}:
                yield (
                    *("event", about, event.id, _on(a, told[a]), _files(case, told[a])),
                    *(event.id, _on(b, told[b]), _files(case, told[b])),
                    "one event by its words and parties, two days",
                )


def _on(day: str, cited: Sequence[Evidence]) -> str:
    words = dict.fromkeys(f"“{quoted(at)}”" for at in cited)
    return f"{in_words(day)}: {', '.join(words)}"


def _days(a: Happening, b: Happening) -> str:
    first, second = shown(a.when), shown(b.when)
    return f"both {first}" if first == second else f"{first} and {second}"


def _side_of(event: Happening) -> str:
    words = dict.fromkeys(f"“{quoted(one)}”" for one in event.evidence)
    return f"{event.modality.value}: {', '.join(words)}"


def _contradict(a: Happening, b: Happening) -> bool:
    """One report says it happened, another that it did not, on days that both allow."""
    if {a.modality, b.modality} != {Modality.HAPPENED, Modality.DENIED}:
        return False
    when_a, when_b = _around(a), _around(b)
    if when_a is None or when_b is None:
        return False
    return when_a[0] <= when_b[1] and when_b[0] <= when_a[1]


def _around(event: Happening) -> Bounds | None:
    """The days of an event; of one known only as "by" a day, the week before it."""
    span = bounds(event.when.edtf)
    if span is None or span[0] > date.min:
        return span
    return max(span[1] - RECENT, date.min + RECENT), span[1]


def _event_passes(event: Happening, wanted: Sieve) -> bool:
    return (
        wanted.dated(event.when)
        and wanted.involves((*event.actors, *event.recipients))
        and wanted.carried(event.evidence)
    )


def _files(case: Case, cited: Sequence[Evidence]) -> tuple[str, ...]:
    return case.files(each.report for each in cited)
