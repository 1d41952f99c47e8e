"""Names of figures that a reader can tell apart.

    two tolls called "people killed"    ->  "people killed, 2031-05-08", "people killed, 2035-02"
    a sum that counts nothing by name    ->  "money for the harbour wall"

Not done yet: telling two figures of one report and one day apart by more than a number.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..types.record import Series

# What a unit measures, for a figure whose report does not say of what.
NAMELESS = {
    "percent": "share",
    "USD": "money",
    "EUR": "money",
    "GBP": "money",
    "km": "distance",
    "mile": "distance",
    "foot": "length",
    "meter": "length",
    "people": "people",
    "votes": "votes",
    "items": "number of items",
}


def tell_apart(found: Sequence[Series]) -> list[Series]:
    """Add to names that several figures have: the day, then the file, then a number."""
    named = list(found)
    for mark in (_day, _file):
        named = _marked(named, mark)
    return _numbered(named)


def _marked(found: Sequence[Series], mark: Callable[[Series], str]) -> list[Series]:
    often = Counter(one.of for one in found)
    return [_with(one, mark(one)) if often[one.of] > 1 else one for one in found]


def _with(one: Series, mark: str) -> Series:
    return replace(one, of=f"{one.of}, {mark}") if mark else one


def _day(one: Series) -> str:
    """The day that most of its values are of."""
    days = Counter(value.as_of.best.isoformat() for value in one.values if value.as_of.best)
    return min(days, key=lambda day: (-days[day], day), default="")


def _file(one: Series) -> str:
    return min(value.at.file for value in one.values)


def _numbered(found: Sequence[Series]) -> list[Series]:
    """What is left stands in one file: numbered as it stands there."""
    alike: dict[str, list[Series]] = defaultdict(list)
    for one in found:
        alike[one.of].append(one)
    named: list[Series] = []
    for group in alike.values():
        ordered = sorted(group, key=lambda one: (one.values[0].at, one.id))
        for number, one in enumerate(ordered, 1):
            named.append(replace(one, of=f"{one.of} ({number})") if len(group) > 1 else one)
    return named
