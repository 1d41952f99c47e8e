"""One figure over time: its values as rows, and how they stand to each other in sentences.

    2031-05-09   about 5,200   about   —              a.txt, d.txt
    2031-05-09   about 6,000   about   the ministry   b.txt
    In conflict  about 5,200 (a, d) and about 6,000 (b): same week, same place, same scope

Reports that give one amount as of the same days, by the same speaker and of the same scope, share
a row. Pairs that say the same in words share a sentence. Of a long series only the first rows and
sentences are made, with the number of the others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.types.dating import Dating
from dateline.types.mention import Hedge
from dateline.types.record import Evidence, PartyRef, Series, Value
from dateline.types.verdict import Pair, Verdict

from .extent import Extent, extent
from .figures import compared_as
from .phrases import amount
from .when import order

MOST_ROWS = 300
MOST_LINES = 10  # sentences for one verdict
MOST_NAMED = 4  # reports named on one side of a sentence
LOGARITHMIC = 100  # times the least value
SMALLEST = 1e-6  # below it powers of ten are no help to a reader, and 10^-324 is 0

# What is read first, and what each verdict is called over its sentences.
VERDICTS = {
    Verdict.CONFLICT: "In conflict",
    Verdict.REVISION: "Revised",
    Verdict.UNDECIDED: "Undecided",
    Verdict.ROUNDING: "One rounds the other",
    Verdict.DIFFERENT_SCOPE: "Of different scope",
    Verdict.DIFFERENT_TIME: "Of different times",
    Verdict.AGREE: "In agreement",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A value with all reports that give it so. `upper` is the far end of a range."""

    amount: str
    value: float
    upper: float | None
    hedge: Hedge
    as_of: Dating
    days: Extent | None
    speaker: PartyRef | None
    scope: str | None
    cited: tuple[Evidence, ...]
    contested: bool

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest of it: the same but for a range."""
        other = self.value if self.upper is None else self.upper
        return min(self.value, other), max(self.value, other)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two amounts, and the reports that give it; `more` are not named."""

    amount: str
    cited: tuple[Evidence, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Line:
    """Two amounts and why they stand to each other as they do."""

    one: Side
    other: Side
    why: str


@dataclass(frozen=True, slots=True)
class Compared:
    """All pairs of one verdict; `more` are sentences left out."""

    verdict: Verdict
    called: str
    pairs: int
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A series as a page shows it. `conflicts` are places of two rows; `more` rows left out."""

    series: Series
    rows: tuple[Row, ...]
    more: int
    conflicts: tuple[tuple[int, int], ...]
    compared: tuple[Compared, ...]

    @property
    def logarithmic(self) -> bool:
        """Whether the values are too far apart for a scale with equal steps."""
        least = min((row.ends[0] for row in self.rows), default=0)
        most = max((row.ends[1] for row in self.rows), default=0)
        return least >= SMALLEST and most > LOGARITHMIC * least


def followed(series: Series) -> Followed:
    """Work out the rows and sentences of a series."""
    fought = [pair for pair in series.pairs if pair.verdict is Verdict.CONFLICT]
    contested = {place for pair in fought for place in (pair.a, pair.b)}
    groups = _groups(series)
    rows = [_row(series, places, contested) for places in groups]
    by = sorted(range(len(rows)), key=lambda at: (order(rows[at].as_of), rows[at].value, at))
    at = {place: new for new, old in enumerate(by) for place in groups[old]}
    conflicts = sorted({(at[pair.a], at[pair.b]) for pair in fought})
    return Followed(
        series,
        tuple(rows[old] for old in by[:MOST_ROWS]),
        max(len(rows) - MOST_ROWS, 0),
        tuple(pair for pair in conflicts if max(pair) < MOST_ROWS),
        tuple(_compared(series)),
    )


def _groups(series: Series) -> list[list[int]]:
    found: dict[tuple[object, ...], list[int]] = {}
    for place, value in enumerate(series.values):
        key = (amount(value, series), value.as_of.edtf, value.speaker, value.scope)
        found.setdefault(key, []).append(place)
    return list(found.values())


def _row(series: Series, places: Sequence[int], contested: set[int]) -> Row:
    value = series.values[places[0]]
    return Row(
        amount(value, series),
        value.value,
        value.upper,
        value.hedge,
        value.as_of,
        extent(value.as_of.edtf),
        value.speaker,
        value.scope,
        _cited(series.values[place] for place in places),
        any(compared_as(series, place) in contested for place in places),
    )


def _cited(values: Iterable[Value]) -> tuple[Evidence, ...]:
    """One place in each report."""
    return tuple({value.at.report: value.at for value in values}.values())


def _compared(series: Series) -> Iterable[Compared]:
    """The verdicts, those first that a reader must see."""
    alike: dict[int, list[int]] = {}
    for place in range(len(series.values)):
        alike.setdefault(compared_as(series, place), []).append(place)
    told: dict[Verdict, list[Pair]] = {}
    for pair in series.pairs:
        told.setdefault(pair.verdict, []).append(pair)
    for verdict, called in VERDICTS.items():
        if verdict in told:
            lines, more = _lines(series, told[verdict], alike)
            yield Compared(verdict, called, len(told[verdict]), lines, more)


def _lines(
    series: Series, pairs: Iterable[Pair], alike: Mapping[int, Sequence[int]]
) -> tuple[tuple[Line, ...], int]:
    """The first sentences, and how many more there would be."""
    amounts = [amount(value, series) for value in series.values]
    found: dict[tuple[str, str, str], tuple[dict[int, None], dict[int, None]]] = {}
    others: set[tuple[str, str, str]] = set()
    for pair in pairs:
        a, b = pair.a, pair.b
        if series.values[a].value > series.values[b].value:
            a, b = b, a
        key = (amounts[a], amounts[b], pair.why)
        if key not in found and len(found) == MOST_LINES:
            others.add(key)
            continue
        sides = found.setdefault(key, ({}, {}))
        sides[0].update(dict.fromkeys(alike[a]))
        sides[1].update(dict.fromkeys(alike[b]))
    lines = tuple(
        Line(_side(series, one, first), _side(series, other, second), why)
        for (one, other, why), (first, second) in found.items()
    )
    return lines, len(others)


def _side(series: Series, said: str, places: Iterable[int]) -> Side:
    cited = _cited(series.values[place] for place in places)
    return Side(said, cited[:MOST_NAMED], max(len(cited) - MOST_NAMED, 0))
