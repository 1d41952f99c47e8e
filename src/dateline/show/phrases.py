"""Turns of phrase that several views share.

    Value(4700, ABOUT)                ->  "about 4,700"
    Value(24, VAGUE)                  ->  "24 or more (vague)"
    Value(4000, upper=5000)           ->  "4,000 to 5,000"
    Attested(3, 2, "…")               ->  "3 reports, 2 independent"
    (PartyRef(…, "Ada Vale"), …)      ->  "Ada Vale, Norland"

Nothing here is a sentence of its own.
"""

from collections.abc import Iterable

from dateline.types.mention import Hedge
from dateline.types.record import Attested, Evidence, PartyRef, Series, Value

_HEDGES = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.AT_LEAST: "at least ",
    Hedge.AT_MOST: "at most ",
    Hedge.MORE_THAN: "more than ",
    Hedge.LESS_THAN: "less than ",
    Hedge.NEARLY: "nearly ",
    Hedge.VAGUE: "",
}
# "Dozens" is read as its least, 24: shown bare, it would look like a count.
_VAGUE = " or more (vague)"
_UNSAID_UNITS = frozenset({None, "", "people", "items"})


def amount(value: Value, series: Series) -> str:
    """A figure's value with its hedge and, where the title does not say it, its unit."""
    number = _written(value.value)
    if value.upper is not None:
        number = f"{number} to {_written(value.upper)}"
    unit = "" if series.unit in _UNSAID_UNITS else f" {series.unit}"
    if series.unit == "percent":
        unit = " %"
    vague = _VAGUE if value.hedge is Hedge.VAGUE else ""
    return f"{_HEDGES[value.hedge]}{number}{unit}{vague}"


def _written(number: float) -> str:
    return f"{number:,.10g}" if number != int(number) else f"{number:,.0f}"


def attested(by: Attested) -> str:
    """How many reports carry an entry, and how many of them independently."""
    if by.reports == 1:
        return "1 report"
    return f"{count(by.reports, 'report')}, {by.independent} independent"


def within(by: Attested, reports: Iterable[str]) -> Attested:
    """What an entry's support comes to among some of its reports."""
    some = frozenset(reports)
    lines = [(some.intersection(line.reports), line.why) for line in by.lines]
    shared = [(found, why) for found, why in lines if len(found) > 1]
    copies = sum(len(found) - 1 for found, _ in shared)
    return Attested(len(some), len(some) - copies, "; ".join(why for _, why in shared))


def parties(refs: Iterable[PartyRef]) -> str:
    """Parties' names, for a table cell."""
    return ", ".join(ref.name for ref in refs)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 report", "3 parties"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def one_line(text: str) -> str:
    """Text without line breaks and runs of space."""
    return " ".join(text.split())


def quoted(at: Evidence) -> str:
    """A report's words for a table cell."""
    return one_line(at.exact)
