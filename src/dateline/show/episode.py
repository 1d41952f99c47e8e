"""One episode as a whole: its reports by time, its entries by coverage, the story it is part of.

                                  a.txt  b.txt  c.txt
Vale: “we stay”                     ●      ●             c.txt leaves it out
soldiers in Norland                 ●      ●      ●      contested
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.types.record import Episode

from .case import Case, Listed
from .entries import Entry
from .event import early
from .index import Index


@dataclass(frozen=True, slots=True)
class Covered:
    """An entry, which of the episode's reports carry it, and in how many disagreements it is."""

    entry: Entry
    carries: tuple[bool, ...]
    contested: int


@dataclass(frozen=True, slots=True)
class EpisodeView:
    """What an episode's page shows. `story` has all its episodes by day, this one too."""

    entry: Episode
    reports: tuple[Listed, ...]
    carried: tuple[int, ...]  # entries of each report
    covered: tuple[Covered, ...]
    story: Sequence[Episode]


def episode(case: Case, kept: Index, entry: Episode) -> EpisodeView:
    """Put together what the page of one episode shows, most contested, then most carried, first."""
    reports = early(case, entry.reports)
    found = {one.id: one for each in reports for one in kept.carried.get(each.report, ())}
    covered = [
        Covered(
            one,
            tuple(each.report in one.reports for each in reports),
            len(kept.contested.get(one.id, ())),
        )
        for one in found.values()
    ]
    covered.sort(key=lambda x: (-x.contested, -sum(x.carries), x.entry.kind, x.entry.id))
    return EpisodeView(
        entry,
        reports,
        tuple(len(kept.carried.get(each.report, ())) for each in reports),
        tuple(covered),
        kept.stories.get(entry.story or "", ()),
    )
