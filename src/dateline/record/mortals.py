"""Killings of one person whom some reports call by the surname alone.

    2031: "the raid that killed Bo Lind", reports of 9 May
    2035: "Lind was killed on 4 May 2031"               the same: one surname, one week

A lone surname is no party of other years by itself (`surnames`); that its bearer was killed in the
very days when a person of that name was, tells who is meant. Two of one name killed in one week
stay apart, as does a surname whose bearer was killed on no day told.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from .days import Days
from .deeds import Deed, days_of
from .gathering import RECENT

Group = list[Deed]


def by_surname(groups: Sequence[Group]) -> list[Group]:
    """Put killings of a lone surname to the one killing of a full name that they can be."""
    named: Mapping[str, list[int]] = defaultdict(list)
    alone: list[int] = []
    for number, group in enumerate(groups):
        for name in sorted(_victims(group)):
            if " " in name:
                named[name.split()[-1]].append(number)
            else:
                alone.append(number)
    homes = dict(_homes(groups, named, alone))
    joined = [list(group) for group in groups]
    for lone, full in sorted(homes.items()):
        joined[full] += joined[lone]
    return [group for number, group in enumerate(joined) if number not in homes]


def _homes(
    groups: Sequence[Group], named: Mapping[str, list[int]], alone: Sequence[int]
) -> Iterator[tuple[int, int]]:
    for number in alone:
        (name,) = _victims(groups[number])
        told = [day for deed in groups[number] if deed.told and (day := days_of(deed))]
        fits = [
            full
            for full in named.get(name, ())
            if told and any(_then(told, d) for d in groups[full])
        ]
        if len(fits) == 1:
            yield number, fits[0]


def _victims(group: Group) -> set[str]:
    """The one person who was killed, by name; nobody for other deeds."""
    names = {ref.name for deed in group if deed.mortal for ref in deed.recipients if ref.party}
    return names if len(names) == 1 else set()


def _then(told: Sequence[Days], deed: Deed) -> bool:
    """Whether the days told can be those of a deed, or just before its report."""
    found = days_of(deed)
    if found is None:
        return False
    return all(day.meets(found, RECENT) and day.first <= found.last for day in told)
