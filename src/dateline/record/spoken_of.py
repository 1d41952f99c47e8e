"""Which events a statement speaks of, and which it is itself.

    “The raid on Port Ayre was a crime”, said Vale          speaks of   the raid
    Vale asked Sudmark “to free the pilots it seized”       is          the request
                                                            speaks of   the seizure

By where the words stand: a statement speaks of the events that are told inside its content, in any
of its wordings; it is the event that its cue names. Not found: events that the content only hints
at ("what happened on Friday").
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..types.record import Evidence, Happening, Statement

Told = Mapping[str, Sequence[tuple[int, int, str]]]  # by report: start, end, event; in order


def with_events(said: Iterable[Statement], events: Iterable[Happening]) -> tuple[Statement, ...]:
    """Add to each statement the ids of the events that it speaks of and of those that it is."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for event in events:
        for at in event.evidence:
            found[at.report].append((at.start, at.end, event.id))
    told = {report: sorted(places) for report, places in found.items()}
    return tuple(_with(one, told) for one in said)


def _with(one: Statement, told: Told) -> Statement:
    content = [piece for wording in one.wordings for piece in wording.content]
    cues = [wording.cue for wording in one.wordings if wording.cue is not None]
    is_itself = _inside(cues, told)
    speaks_of = _inside(content, told) - is_itself
    if not is_itself and not speaks_of:
        return one
    return replace(one, speaks_of=tuple(sorted(speaks_of)), is_event=tuple(sorted(is_itself)))


def _inside(places: Iterable[Evidence], told: Told) -> set[str]:
    """The events whose predicates stand inside these words."""
    return {event for place in places for event in _told_in(place, told.get(place.report, ()))}


def _told_in(place: Evidence, told: Sequence[tuple[int, int, str]]) -> Iterable[str]:
    for start, end, event in told[bisect_left(told, (place.start,)) :]:
        if start >= place.end:
            return
        if end <= place.end:
            yield event
