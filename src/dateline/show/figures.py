"""The figures: each quantity's values over time, and how they stand to one another.

    soldiers in Norland · 4 reports, 3 independent
      2031-05   about 4,700   a.txt, d.txt
      2031-05   about 5,500   b.txt          conflict with about 4,700: same week, same place
      2035-01   1,900         c.txt          another time

Reports that give the same value as of days that agree share a row.
"""

from collections.abc import Iterable, Mapping, Sequence

from dateline.types.mention import Hedge
from dateline.types.record import Series, Value
from dateline.types.verdict import Verdict

from .case import Case
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import amount, attested, quoted
from .table import WIDE, Cell, Column, Role, Rows, Table
from .when import narrowest

COLUMNS = (
    Column("figure", "figure", Role.HEADING),
    Column("id", "id", Role.ID),
    Column("as_of", "as of", Role.DATE),
    Column("value", "value"),
    Column("compared", "compared"),
    Column("speaker", "says", from_width=WIDE),
    Column("files", "files", Role.FILES),
    Column("words", "words", Role.WORDS),
)
_IN_WORDS = {
    Verdict.ROUNDING: "rounds",
    Verdict.DIFFERENT_TIME: "another time than",
    Verdict.DIFFERENT_SCOPE: "another scope than",
    Verdict.REVISION: "revision of",
    Verdict.CONFLICT: "conflict with",
    Verdict.UNDECIDED: "undecided beside",
}
# What a reader must see first; the rest is in `dateline show`.
_WEIGHT = (
    Verdict.CONFLICT,
    Verdict.REVISION,
    Verdict.UNDECIDED,
    Verdict.DIFFERENT_SCOPE,
    Verdict.DIFFERENT_TIME,
    Verdict.ROUNDING,
)
MOST_REASONS = 2

Told = tuple[Series, tuple[int, ...]]  # a series, and the places of values that say the same


def figures(case: Case, only: Filter = EVERYTHING) -> Table:
    """List the values of every series, in the record's order."""
    return listed(case, passing(told(case), sieve(case, only)))


def told(case: Case) -> list[Told]:
    """What is told of every series, in the record's order."""
    return [(series, places) for series in case.record.figures for places in _groups(series)]


def passing(found: Iterable[Told], wanted: Sieve) -> list[Told]:
    """That of which a filter lets a value through."""
    return [
        (series, places)
        for series, places in found
        if any(_passes(series.values[place], wanted) for place in places)
    ]


def listed(case: Case, found: Sequence[Told]) -> Table:
    """The table of what was found."""
    rows = Rows([series.id for series, _ in found], lambda at: _row(case, *found[at]))
    return case.table("Figures", COLUMNS, rows, "no figure")


def _groups(series: Series) -> list[tuple[int, ...]]:
    """Places of values that say the same: one amount, as of days that agree."""
    if len(series.values) == 1:
        return [(0,)]
    agreeing: dict[int, set[int]] = {}
    for pair in series.pairs:
        if pair.verdict is Verdict.AGREE:
            agreeing.setdefault(pair.a, {pair.a}).add(pair.b)
            agreeing.setdefault(pair.b, {pair.b}).add(pair.a)
    groups: list[list[int]] = []
    # By amount: the places, and as what they were compared.
    same: dict[tuple[float, float | None, Hedge], list[tuple[list[int], set[int]]]] = {}
    for place, value in enumerate(series.values):
        first = compared_as(series, place)
        alike = same.setdefault((value.value, value.upper, value.hedge), [])
        for held in alike:
            if held[1] <= agreeing.get(first, {first}):
                break
        else:
            held = ([], set())
            alike.append(held)
            groups.append(held[0])
        held[0].append(place)
        held[1].add(first)
    return [tuple(group) for group in groups]


def _row(case: Case, series: Series, places: tuple[int, ...]) -> tuple[Cell, ...]:
    values = [series.values[place] for place in places]
    speakers = dict.fromkeys(value.speaker.name for value in values if value.speaker)
    return (
        f"{series.of} · {attested(series.attested)}",
        series.id,
        narrowest(value.as_of for value in values).edtf,
        amount(values[0], series),
        _compared(series, frozenset(places)),
        ", ".join(speakers),
        case.files(value.at.report for value in values),
        quoted(values[0].at),
    )


def _compared(series: Series, places: frozenset[int]) -> str:
    """The weightiest verdict on these values, and its reason."""
    found = [pair for pair in series.pairs if (pair.a in places) != (pair.b in places)]
    for verdict in _WEIGHT:
        pairs = [pair for pair in found if pair.verdict is verdict]
        if pairs:
            others = (pair.b if pair.a in places else pair.a for pair in pairs)
            names = dict.fromkeys(amount(series.values[other], series) for other in others)
            reasons = list(dict.fromkeys(pair.why for pair in pairs))
            more = "; …" if len(reasons) > MOST_REASONS else ""
            shown = "; ".join(reasons[:MOST_REASONS]) + more
            return f"{_IN_WORDS[verdict]} {', '.join(names)}: {shown}"
    return ""


def compared_as(series: Series, place: int) -> int:
    """The place of the value whose verdicts hold for this one: its own, or that of its like."""
    same = series.values[place].same_as
    return place if same is None else same


def alike(series: Series) -> Mapping[int, Sequence[Value]]:
    """By its place, each value that was compared with all that say the same as of its days."""
    found: dict[int, list[Value]] = {}
    for place, value in enumerate(series.values):
        found.setdefault(compared_as(series, place), []).append(value)
    return found


def _passes(value: Value, wanted: Sieve) -> bool:
    return (
        wanted.dated(value.as_of)
        and wanted.involves((value.speaker,))
        and wanted.carried((value.at,))
    )
