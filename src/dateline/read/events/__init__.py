"""Finds events: who did what to whom, when and where, as PLOVER types, and whether it happened.

    "Norland has asked Sudor to withdraw its troops."
      REQUEST yield  HAPPENED  actor Norland  recipient Sudor  span "asked"

`clauses` undoes the grammar, `acts` types the act, `parties` reads who is meant, `modality`
whether it happened. What a person only said is a statement, not an event; an act without any
party that can be named is left out. Two linear models then weigh what was found (`weighing`),
and `coding` adds codes of parties, place and contexts.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from dateline.ports import Page
from dateline.read.actors import cast
from dateline.types.mention import Event
from dateline.types.reading import Reading

from ..annotated import Annotated, annotated
from .acts import act
from .aims import without_aims
from .calls import call
from .clauses import VERBAL, clause
from .coding import Coder
from .frames import event
from .history import marked, now
from .light import NEAR, called
from .lookup import Act
from .means import means, ordered, struck
from .nominal import nominal
from .parties import Parties
from .recipients import recipients
from .resolutions import resolution
from .wanted import asked, kind_of
from .weighing import Weights, shipped
from .wishes import is_others, voiced, wish, wished
from .yielding import yielding


class Events:
    """The reader of events; `weights` gives the models, None leaves what the rules found."""

    name = "events"
    needs = frozenset({"names", "times", "quotations", "figures"})
    makes = frozenset({"events"})

    def __init__(self, weights: Callable[[], Weights] | None = shipped) -> None:
        self._weights = weights

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the article's events, in order of their spans."""
        everyone, coder = cast(page, found), Coder(page, found)
        read = [
            (here, event)
            for here in annotated(page, found)
            for event in coder.coded(here, self._weighed(here, Parties(here, everyone)))
        ]
        today = now(page, (event for _, event in read))
        events = (marked(here, event, today) for here, event in read)
        return replace(found, events=tuple(sorted(events, key=lambda e: e.span)))

    def _weighed(self, here: Annotated, parties: Parties) -> list[Event]:
        events = list(_joined(_events(parties), here.text))
        return self._weights().weighed(here, events) if self._weights and events else events


EVENTS = Events()


def _events(parties: Parties) -> Iterator[Event]:
    taken: dict[int, Event] = {}
    acts = list(_acts(parties, taken))
    nouns = [token for token in parties.here.doc if token.pos_ == "NOUN"]
    named = {token.i: _named(parties, token, taken.get(token.i)) for token in nouns}
    told = {verb for token in nouns if named.get(token.i) and (verb := wished(token))}
    told.update(inner for verb, read in acts for inner in _inside(verb, read))
    own = ((verb, _asking(parties, verb, read)) for verb, read in acts if verb not in told)
    yield from without_aims(own)
    for token in nouns:
        if (read := named.get(token.i)) is not None:
            yield read
        yield from filter(None, (call(parties, token), resolution(parties, token)))


def _inside(verb: Token, read: Event) -> Iterator[Token]:
    """Yield the verbs that only say what a request asks, or that it asks."""
    yield from filter(None, (voiced(verb, read), _called(verb, read)))


def _called(verb: Token, read: Event) -> Token | None:
    return called(verb) if read.type == "REQUEST" else None


def _asking(parties: Parties, verb: Token, read: Event) -> Event:
    """Return a request with what is asked, and of whom: "made a plea to them to leave"."""
    if (inner := voiced(verb, read)) is not None:
        return replace(read, mode=asked(kind_of(clause(inner))))
    calling = _called(verb, read)
    if calling is None or (done := act(calling)) is None or done.type != "REQUEST":
        return read
    near = calling.i - verb.i <= NEAR
    span = parties.here.span(verb.i, calling.i + 1) if near else read.span
    heard = parties.parts(recipients(parties, done, {t.i for t in clause(verb).actors}))
    return replace(read, span=span, mode=done.mode, recipients=heard or read.recipients)


def _named(parties: Parties, token: Token, taken: Event | None) -> Event | None:
    """Return the event that a noun names.

    Of one that another act is on ("refused Sudor's request"), only the wish of another counts. Data
    of events has such a pair as one: the answer is coded, the wish is not.
    """
    if taken is None:
        return nominal(parties, token) or wish(parties, token) or yielding(parties, token)
    read = wish(parties, token)
    return replace(read, coded=False) if read is not None and is_others(taken, read) else None


def _acts(parties: Parties, taken: dict[int, Event]) -> Iterator[tuple[Token, Event]]:
    """Yield the verbs of acts with their events; what they tell of goes to `taken`."""
    for token in parties.here.doc:
        if token.pos_ not in VERBAL or token.i in taken:
            continue
        if (done := act(token)) and (read := event(parties, done)):
            taken.update((told, read) for told in _told(done))
            yield token, read


def _told(done: Act) -> Iterator[int]:
    """Yield the tokens whose acts an event has told already."""
    yield from (thing.i for thing in (*done.clause.things, *done.clause.actors))
    if done.inner is not None and done.clause.verb.dep_ == "amod":
        yield done.inner.verb.i  # `misparsed`
    if (through := means(done)) is not None:
        yield through.i
        yield from (told.i for told in (ordered(through), struck(through)) if told is not None)


def _joined(events: Iterator[Event], text: str) -> Iterator[Event]:
    """Yield one event for two verbs of one act on the same: "was shot and killed"."""
    last: Event | None = None
    for read in events:
        if last is not None and _is_same(last, read, text):
            last = _merged(last, read)
            continue
        if last is not None:
            yield last
        last = read
    if last is not None:
        yield last


def _merged(one: Event, two: Event) -> Event:
    return replace(
        two,
        mode=two.mode or one.mode,
        actors=two.actors or one.actors,
        when=two.when or one.when,
    )


def _is_same(one: Event, two: Event, text: str) -> bool:
    beside = text[one.span.end : two.span.start].strip() == "and"
    same = (one.type, one.modality, one.recipients) == (two.type, two.modality, two.recipients)
    return beside and same and bool(one.recipients)
