"""Which events a statement speaks of, and which it is itself.

    “The raid on Port Ayre was a crime”, said Vale          speaks of   the raid
    Vale asked Sudmark “to free the pilots it seized”       is          the request
                                                            speaks of   the seizure
    “We do not leave before they pay”, said Vale            is          the threat

By where the words stand: a statement speaks of the events that are told inside its content, in any
of its wordings; it is the event that its cue names, and what the speaker does by saying so, in
words of his own that do not look back ("we demand", not "we demanded"). Such an event was when
it was said, if no report tells its day. Not found: events that the content only hints at ("what
happened on Friday").
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from ..types.mention import Mode
from ..types.record import Evidence, Happening, Statement, Wording
from .days import Days, days

# What is done by saying so.
SPOKEN = frozenset("AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
# Past forms that do not end in "-ed".
PAST = frozenset("told said sought made gave took met forbade withdrew".split())

Place = tuple[int, Evidence, Happening]  # where its words begin, and they
Told = Mapping[str, Sequence[Place]]  # by report, in order


def with_events(said: Iterable[Statement], events: Iterable[Happening]) -> tuple[Statement, ...]:
    """Add to each statement the ids of the events that it speaks of and of those that it is."""
    found: dict[str, list[Place]] = defaultdict(list)
    for event in events:
        for at in event.evidence:
            found[at.report].append((at.start, at, event))
    told = {report: sorted(places, key=_order) for report, places in found.items()}
    return tuple(_with(one, told) for one in said)


def dated_as_said(events: Iterable[Happening], said: Iterable[Statement]) -> tuple[Happening, ...]:
    """Give events without a day of their own that of the statement that they are; in order."""
    by_event: dict[str, list[Statement]] = defaultdict(list)
    for one in said:
        for event in one.is_event:
            by_event[event].append(one)
    made = [_dated(event, by_event.get(event.id, ())) for event in events]
    return tuple(sorted(made, key=lambda one: (one.when.best is None, one.when.best, one.id)))


def _with(one: Statement, told: Told) -> Statement:
    content = [piece for wording in one.wordings for piece in wording.content]
    cues = [wording.cue for wording in one.wordings if wording.cue is not None]
    performed = (event for wording in one.wordings for event in _performed(one, wording, told))
    is_itself = {event.id for event in (*_inside(cues, told), *performed)}
    speaks_of = {event.id for event in _inside(content, told)} - is_itself
    if not is_itself and not speaks_of:
        return one
    return replace(one, speaks_of=tuple(sorted(speaks_of)), is_event=tuple(sorted(is_itself)))


def _performed(one: Statement, wording: Wording, told: Told) -> Iterator[Happening]:
    """What the speaker does by these words, where they are the speaker's own."""
    if wording.mode is Mode.INDIRECT or one.speaker.party is None:
        return
    for place in wording.content:
        for _, at, event in _told_in(place, told):
            spoken = event.type in SPOKEN and event.modality.is_done
            mine = one.speaker.party in {ref.party for ref in event.actors}
            if spoken and mine and not _looks_back(at.exact):
                yield event


def _looks_back(words: str) -> bool:
    first = words.lower().split()[0]
    return first.endswith("ed") or first in PAST


def _inside(places: Iterable[Evidence], told: Told) -> Iterator[Happening]:
    """The events whose predicates stand inside these words."""
    for place in places:
        yield from (event for _, _, event in _told_in(place, told))


def _told_in(place: Evidence, told: Told) -> Iterator[Place]:
    here = told.get(place.report, ())
    for found in here[bisect_left(here, place.start, key=itemgetter(0)) :]:
        if found[0] >= place.end:
            return
        if found[1].end <= place.end:
            yield found


def _order(place: Place) -> tuple[int, int, str]:
    return place[0], place[1].end, place[2].id


def _day(one: Statement) -> Days | None:
    """The days of a statement as its reports tell them, None for "by the day of its report"."""
    edtf = one.said.edtf
    return None if edtf is None or edtf.startswith("..") else days(edtf)


def _dated(event: Happening, said: Sequence[Statement]) -> Happening:
    """The event on the narrowest day of its statements that reports tell."""
    if event.days:
        return event
    told = [(len(day), one.said.edtf or "", one) for one in said if (day := _day(one)) is not None]
    if not told:
        return event
    _, _, first = min(told, key=itemgetter(0, 1))
    return replace(event, when=replace(first.said, why=f"said then: {first.said.why}"))
