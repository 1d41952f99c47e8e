"""The figures: each quantity's values over time, and how they stand to one another.

    soldiers in Norland · 4 reports, 3 independent
      2031-05   about 5,200   a.txt, d.txt
      2031-05   about 6,000   b.txt          conflict with about 5,200: same week, same place
      2035-01   2,500         c.txt          another time

Reports that give the same value as of the same date share a row.
"""

from itertools import groupby

from dateline.types.record import Series, Value, Verdict

from .case import Case
from .filters import EVERYTHING, Filter, Sieve, sieve
from .phrases import amount, attested, quoted
from .table import Cell, Column, Role, Table

COLUMNS = (
    Column("figure", "figure", Role.HEADING),
    Column("id", "id", Role.ID),
    Column("as_of", "as of", Role.DATE),
    Column("value", "value"),
    Column("compared", "compared"),
    Column("speaker", "says"),
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


def figures(case: Case, only: Filter = EVERYTHING) -> Table:
    """List the values of every series, in the record's order."""
    wanted = sieve(case, only)
    rows = (row for each in case.record.figures for row in _rows(case, each, wanted))
    return case.table("Figures", COLUMNS, rows, "no figure")


def _rows(case: Case, series: Series, wanted: Sieve) -> list[tuple[Cell, ...]]:
    heading = f"{series.of} · {attested(series.attested)}"
    rows: list[tuple[Cell, ...]] = []
    for _, group in groupby(enumerate(series.values), key=lambda item: _same(item[1])):
        places, values = zip(*group, strict=True)
        if any(_passes(value, wanted) for value in values):
            rows.append(_row(case, series, heading, (places, values)))
    return rows


def _row(
    case: Case, series: Series, heading: str, group: tuple[tuple[int, ...], tuple[Value, ...]]
) -> tuple[Cell, ...]:
    places, values = group
    first = values[0]
    return (
        heading,
        series.id,
        first.as_of.edtf,
        amount(first, series),
        _compared(series, places),
        first.speaker.name if first.speaker else "",
        case.files(value.at.report for value in values),
        quoted(first.at),
    )


def _compared(series: Series, places: tuple[int, ...]) -> str:
    """The weightiest verdict on these values, and its reason."""
    found = [pair for pair in series.pairs if (pair.a in places) != (pair.b in places)]
    for verdict in _WEIGHT:
        pairs = [pair for pair in found if pair.verdict is verdict]
        if pairs:
            others = (pair.b if pair.a in places else pair.a for pair in pairs)
            names = dict.fromkeys(amount(series.values[other], series) for other in others)
            reasons = "; ".join(dict.fromkeys(pair.why for pair in pairs))
            return f"{_IN_WORDS[verdict]} {', '.join(names)}: {reasons}"
    return ""


def _same(value: Value) -> tuple[object, ...]:
    return value.value, value.hedge, value.as_of.edtf, value.scope, value.speaker


def _passes(value: Value, wanted: Sieve) -> bool:
    return (
        wanted.dated(value.as_of)
        and wanted.involves((value.speaker,))
        and wanted.carried((value.at,))
    )
