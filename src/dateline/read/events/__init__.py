"""Finds events: who did what to whom, when and where, as PLOVER types, and whether it happened.

    "Norland has asked Sudor to withdraw its troops."
      REQUEST yield  HAPPENED  actor Norland  recipient Sudor  span "asked"

`clauses` undoes the grammar, `acts` types the act, `parties` reads who is meant, `modality`
whether it happened. What a person only said is a statement, not an event; an act without any
party that can be named is left out.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.ports import Page
from dateline.read.actors import cast
from dateline.types.mention import Event
from dateline.types.reading import Reading

from ..annotated import annotated
from .acts import act
from .clauses import VERBAL
from .frames import event
from .lookup import Act
from .means import means, ordered
from .nominal import nominal
from .parties import Parties


class Events:
    """The reader of events."""

    name = "events"
    needs = frozenset({"names", "times", "quotations", "figures"})
    makes = frozenset({"events"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's events, in order of their spans."""
        everyone = cast(page, found)
        events = [
            event for here in annotated(page, found) for event in _events(Parties(here, everyone))
        ]
        return replace(found, events=tuple(sorted(events, key=lambda e: e.span)))


EVENTS = Events()


def _events(parties: Parties) -> Iterator[Event]:
    taken: set[int] = set()
    for token in parties.here.doc:
        if token.pos_ not in VERBAL or token.i in taken:
            continue
        if (done := act(token)) and (read := event(parties, done)):
            taken.update(_told(done))
            yield read
    for token in parties.here.doc:
        if token.pos_ == "NOUN" and token.i not in taken and (read := nominal(parties, token)):
            yield read


def _told(done: Act) -> Iterator[int]:
    """Yield the tokens whose acts an event has told already."""
    yield from (thing.i for thing in (*done.clause.things, *done.clause.actors))
    if (through := means(done)) is not None:
        yield through.i
        if (told := ordered(through)) is not None:
            yield told.i
