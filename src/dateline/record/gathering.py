"""Deeds that meet under one key become events as far as modes, days and episodes allow.

"voted on Sunday", "voted on 4 May"        one day: one event
"voted on Sunday", "voted on Wednesday"    two events
"voted", "voted on Sunday", one episode    one event, on Sunday
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .days import ONE, Days
from .deeds import Deed, days_of, firmness

# Reports tell one event within days; without a day of its own an event is taken as recent.
RECENT = 7
# A day told as a longer stretch than this finds no other report by its days alone.
LONG = 31


@dataclass(slots=True, eq=False)
class Gathered:
    """The deeds taken for one event so far."""

    deeds: list[Deed] = field(default_factory=list)
    modes: set[str] = field(default_factory=set)
    told: Days | None = None
    known: Days | None = None  # the days of the reports that tell none

    def add(self, deed: Deed) -> None:
        """Take a deed in."""
        self.deeds.append(deed)
        self.modes |= {deed.event[1]} - {None}  # type: ignore[arg-type]
        found = days_of(deed)
        if found and deed.told:
            self.told = found if self.told is None else _narrower(self.told, found)
        elif found:
            self.known = found if self.known is None else _both(self.known, found)

    def fits(self, deed: Deed) -> bool:
        """Whether mode and day of a deed allow that it is this event."""
        mode, found = deed.event[1], days_of(deed)
        if mode and self.modes and mode not in self.modes and not deed.mortal:
            return False
        if found is None or (self.told is None and self.known is None):
            return True
        if deed.told and self.told:
            # Reports may disagree on the day on which someone was killed.
            return found.meets(self.told, RECENT if deed.mortal else 0)
        if deed.mortal:
            return self.told is None or deed.told or self.told.first <= found.last
        known = self.told or self.known
        return known is not None and found.meets(known, RECENT)


def gather(bucket: Sequence[Deed], episode: Mapping[str, str]) -> Iterator[list[Deed]]:
    """Part the deeds of one key into events, those with a day of their own first."""
    homes: dict[object, list[Gathered]] = defaultdict(list)
    found: list[Gathered] = []
    for deed in sorted(bucket, key=firmness):
        near = _near(deed, episode)
        home = next((one for place in near for one in homes[place] if one.fits(deed)), None)
        if home is None:
            home = Gathered()
            found.append(home)
        home.add(deed)
        for place in near:
            if home not in homes[place]:
                homes[place].append(home)
    yield from (one.deeds for one in found)


def _near(deed: Deed, episode: Mapping[str, str]) -> list[object]:
    """Where a deed finds others: its episode, and each day that its report tells."""
    if deed.mortal:
        return ["everywhere"]
    found = days_of(deed) if deed.told else None
    told: list[object] = []
    if found and len(found) <= LONG:
        told = [found.first + number * ONE for number in range(len(found))]
    return [episode.get(deed.at.report, deed.at.report), *told]


def _narrower(one: Days, other: Days) -> Days:
    """The days that both allow; of days that exclude each other the first told."""
    if not one.meets(other):
        return one
    return Days(max(one.first, other.first), min(one.last, other.last))


def _both(one: Days, other: Days) -> Days:
    return Days(min(one.first, other.first), max(one.last, other.last))
