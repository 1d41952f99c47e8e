"""Names of figures that a reader can tell apart.

    two tolls called "people killed"    ->  "people killed, 2031-05-08", "people killed, 2035-02"
    two of one day                       ->  "people killed, 2031-05-08: “some 40 people”", …
    a sum that counts nothing by name    ->  "money for the harbour wall"

Two of one day in the same words are told apart by their files, then by a number.
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
    "lb": "weight",
    "foot": "length",
    "meter": "length",
    "people": "people",
    "votes": "votes",
    "items": "number of items",
}


def tell_apart(found: Sequence[Series]) -> list[Series]:
    """Add to names that several figures have: the day, the words, the file, then a number."""
    named = list(found)
    for mark in (_day, _words, _file):
        named = _marked(named, mark)
    return _numbered(named)


def _marked(found: Sequence[Series], mark: Callable[[Series], str]) -> list[Series]:
    often = Counter(one.of for one in found)
    return [_with(one, mark(one)) if often[one.of] > 1 else one for one in found]


def _with(one: Series, mark: str) -> Series:
    return replace(one, of=f"{one.of}{mark}") if mark else one


def _day(one: Series) -> str:
    """The day that most of its values are of."""
    days = Counter(value.as_of.best.isoformat() for value in one.values if value.as_of.best)
    day = min(days, key=lambda day: (-days[day], day), default="")
    return f", {day}" if day else ""


def _words(one: Series) -> str:
    """The first report's words for it."""
    first = min(one.values, key=lambda value: value.at)
    return f": “{' '.join(first.at.exact.split()).strip('“”')}”"


def _file(one: Series) -> str:
    return f", {min(value.at.file for value in one.values)}"


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
