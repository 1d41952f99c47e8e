"""Who leaves an event out: reports of its episode that do not have it.

    episode: a, b, c    event told by a and c    ->  left out by b

Told for events of one episode only: a report on another development leaves nothing out. An event in
half of its episode's reports or fewer is left out by the rest all the same; a reader judges.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..types.record import Episode, Happening


def with_omissions(
    events: Iterable[Happening], episodes: Sequence[Episode]
) -> tuple[Happening, ...]:
    """Add to each event the reports of the episodes that tell it which leave it out."""
    home = {report: number for number, one in enumerate(episodes) for report in one.reports}
    reports = {number: one.reports for number, one in enumerate(episodes)}
    return tuple(_with(event, home, reports) for event in events)


def _with(
    event: Happening, home: Mapping[str, int], reports: Mapping[int, Sequence[str]]
) -> Happening:
    told = {one.report for one in event.evidence}
    near = {home[report] for report in told if report in home}
    if len(near) != 1:
        return event
    (episode,) = near
    missing = tuple(sorted(set(reports[episode]) - told))
    return replace(event, left_out=missing) if missing else event
