"""Positions: what a party wants on a question, from its events and its statements.

    "Norland asks Sudmark to withdraw its crews"    ->  Norland demands: to withdraw its crews
    “We will not leave the bay,” Storm said         ->  Storm refuses: leave the bay

One position for each event (`askings`) and each wish of a statement (`wishes`) whose holder is a
known person, state, body or group. Where both tell the same words, the event's is kept. What
positions are on is put in one form (`questions`); those on one thing carry the name of the first. A
spokesman speaks for his principal. Not read: what a party does without saying, silence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..types.mention import Actor, Attribution, PartyKind, Quotation
from ..types.reading import Reading
from ..types.record import Evidence, Happening, PartyRef, Position, Statement
from .askings import asking
from .ids import content_id, evidence
from .parties import Parties
from .questions import Question, question
from .restated import once
from .wishes import wishes

HOLDERS = frozenset({PartyKind.PERSON, PartyKind.STATE, PartyKind.BODY, PartyKind.GROUP})
# Roles in which a person's word is the state's.
SPEAKING = frozenset(
    "president premier chancellor king queen emir minister secretary spokesman spokeswoman"
    " spokesperson ambassador government administration".split()
)
INSIDE, ANYWHERE = 2, 3  # words that two questions must share, in one episode and in two
CROWD = 50  # so many positions with one word are looked at for the name of a question
_SPOKEN = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Asked:
    """What one event or quotation of a report asks. `side` is the state spoken for, if any."""

    at: Evidence
    stance: str
    wants: str
    question: Question
    side: str = ""
    party: PartyRef | None = None  # the holder, for a statement; an event's are its actors
    speaker: PartyRef | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A position with what it takes to set it beside others."""

    position: Position
    question: Question
    side: str  # a state, else the party


def asked(reading: Reading, parties: Parties) -> Iterator[Asked]:
    """Read what the events and statements of a report ask.

    What nobody known asks, a statement around it may tell better.
    """
    states = _states(reading, parties)
    taken: list[Evidence] = []
    for event in reading.events:
        stance, wants = asking(reading.article, event)
        actors = [part.actor for part in event.actors if part.actor]
        holders = [parties.ref(reading.article.report, actor) for actor in actors]
        if stance and any(_holds(ref, parties) for ref in holders):
            at = evidence(reading.article, event.span)
            taken.append(at)
            others = [part.actor for part in event.recipients if part.actor]
            about = _about(wants, states, actors, others if stance == "demands" else None)
            side = next((_side(one) for one in actors if _side(one)), "")
            yield Asked(at, stance, wants, about, side)
    for quotation in reading.quotations:
        if quotation.attribution in _SPOKEN and quotation.speaker:
            for one in _stated(reading, quotation, parties, states):
                if not any(at.start < one.at.end and one.at.start < at.end for at in taken):
                    yield one


def positions(
    happenings: Iterable[Happening],
    said: Iterable[Statement],
    found: Iterable[Asked],
    episode: Mapping[str, str],
    parties: Parties,
) -> tuple[Held, ...]:
    """Make positions, each under the name of its question, in order of party, then day."""
    by_place: dict[Evidence, Asked] = {}
    stated: list[Asked] = []
    for one in sorted(found, key=lambda one: one.at):
        if one.party is None:
            by_place[one.at] = one
        else:
            stated.append(one)
    made = [held for event in happenings for held in _of(event, by_place, parties)]
    made += _of_statements(said, stated)
    joined = once(held.position for held in made)
    held = (replace(one, position=joined[one.position.id]) for one in made)
    unique = {one.position.id: one for one in held}
    ordered = sorted(unique.values(), key=_order)
    return tuple(_renamed(ordered, episode))


def _of(event: Happening, asked: Mapping[Evidence, Asked], parties: Parties) -> Iterator[Held]:
    """The positions of an event's actors, in the words of the first report that has some."""
    told = [asked[at] for at in event.evidence if at in asked]
    if not told:
        return
    one = told[0]
    for party in event.actors:
        if _holds(party, parties):
            id_ = content_id("position", event.evidence, one.stance, party.party or "")
            named = [ref.name for ref in event.recipients if ref.party and ref != party]
            wants = f"{', '.join(named)}: {one.wants}" if named else one.wants
            position = Position(
                id=id_,
                party=party,
                question=one.question.name,
                stance=one.stance,
                when=event.when,
                evidence=event.evidence,
                wants=wants,
            )
            yield Held(position, one.question, one.side or parties.meant(party))


def _of_statements(said: Iterable[Statement], stated: Iterable[Asked]) -> Iterator[Held]:
    """A position for each wish of a statement, whatever the number of its wordings."""
    places: dict[str, list[tuple[int, int, Statement]]] = defaultdict(list)
    for statement in said:
        for wording in statement.wordings:
            at = wording.at
            places[at.report].append((at.start, at.end, statement))
    groups: dict[tuple[str, str], list[list[Asked]]] = defaultdict(list)
    homes: dict[str, Statement] = {}
    for one in stated:
        home = _home(one, places)
        if home is None:
            continue
        homes[home.id] = home
        group = groups[home.id, one.stance]
        near = next((held for held in group if _one_wish(held, one)), None)
        if near is None:
            group.append([one])
        else:
            near.append(one)
    for (id_, _), wishes_ in groups.items():
        for held in wishes_:
            yield _from_statement(held, homes[id_])


def _home(
    one: Asked, places: Mapping[str, Sequence[tuple[int, int, Statement]]]
) -> Statement | None:
    """The statement in which a wish stands; the shortest wording of those around it."""
    around = [
        (end - start, statement.id, statement)
        for start, end, statement in places.get(one.at.report, ())
        if start < one.at.end and one.at.start < end
    ]
    return min(around, key=lambda found: found[:2])[2] if around else None


def _one_wish(held: Sequence[Asked], one: Asked) -> bool:
    """Whether another report's wish of one statement is the same wish."""
    others = {other.at.report for other in held}
    return one.at.report not in others and held[0].question.shared(one.question) > 0


def _from_statement(wished: Sequence[Asked], statement: Statement) -> Held:
    one = wished[0]
    party = one.party or statement.speaker
    cited = tuple(sorted(other.at for other in wished))
    position = Position(
        id=content_id("position", cited, one.stance, party.party or ""),
        party=party,
        question=one.question.name,
        stance=one.stance,
        when=statement.said,
        evidence=cited,
        wants=one.wants,
        speaker=one.speaker,
    )
    return Held(position, one.question, one.side or party.party or party.name)


def _stated(
    reading: Reading, quotation: Quotation, parties: Parties, states: Mapping[str, str]
) -> Iterator[Asked]:
    report, speaker = reading.article.report, quotation.speaker
    if speaker is None:
        return
    said_by = parties.ref(report, speaker)
    party = _principal(report, speaker, parties) or said_by
    if not _holds(party, parties) or speaker.kind is PartyKind.UNNAMED:
        return
    for wish in wishes(quotation):
        at = evidence(reading.article, wish.at)
        about = _about(wish.wants, states, [speaker], [] if wish.stance == "demands" else None)
        spoken = said_by if party != said_by else None
        side = _side(speaker)
        yield Asked(at, wish.stance, wish.wants, about, side, party, spoken)


def _principal(report: str, speaker: Actor, parties: Parties) -> PartyRef | None:
    """For whom a spokesman or an office speaks, if the record knows it."""
    role = speaker.role or ""
    if not speaker.of or not (role == "office" or "spokes" in role):
        return None
    for kind in (PartyKind.PERSON, PartyKind.BODY, PartyKind.STATE, PartyKind.GROUP):
        ref = parties.ref(report, Actor(speaker.of, kind))
        if ref.party:
            return ref
    return None


def _side(actor: Actor) -> str:
    """The state whose word a party's is, "" for none."""
    if actor.kind is PartyKind.STATE:
        return actor.name
    if actor.stands_for:
        return actor.stands_for
    role = (actor.role or "").lower().split()
    return actor.of or "" if any(word in SPEAKING for word in role) else ""


def _about(
    wants: str, states: Mapping[str, str], actors: Sequence[Actor], asked_of: Sequence[Actor] | None
) -> Question:
    """The question of a wish. A demand is on what others do, any other stance on what one does."""
    own = next((side for one in actors if (side := _side(one))), "")
    if asked_of is None:
        return question(wants, own, "", states)
    other = next((side for one in asked_of if (side := _side(one))), "")
    return question(wants, other, own, states)


def _states(reading: Reading, parties: Parties) -> dict[str, str]:
    """The names of states by the words that an article has for them."""
    found: dict[str, str] = {}
    for name in reading.names:
        if name.actor and (state := _state(reading.article.report, name.actor, parties)):
            found.setdefault(name.span.exact, state)
    return found


def _state(report: str, actor: Actor, parties: Parties) -> str:
    """The state that a name means, "" for anything else."""
    ref = parties.ref(report, actor)
    if parties.kind(ref) is PartyKind.STATE:
        return ref.name
    return actor.stands_for or ""


def _holds(ref: PartyRef, parties: Parties) -> bool:
    """Whether a party can have a position: "officials" cannot; a capital does for its state."""
    return bool(ref.party) and (parties.kind(ref) in HOLDERS or parties.meant(ref) != ref.party)


def _order(held: Held) -> tuple[object, ...]:
    one = held.position
    return one.party.name, one.when.best is None, one.when.best, one.id


def _renamed(ordered: Sequence[Held], episode: Mapping[str, str]) -> Iterator[Held]:
    """Give positions on one thing one name for it: that of the first in the texts."""
    firsts: dict[object, list[Held]] = defaultdict(list)
    for held in sorted(ordered, key=lambda held: held.position.evidence):
        for key in _keys(held.question):
            firsts[key].append(held)
    for held in ordered:
        near = [one for key in _keys(held.question) for one in firsts[key][:CROWD]]
        meeting = [one for one in near if _on_one_thing(one, held, episode)]
        first = min(meeting, key=lambda one: one.position.evidence, default=held)
        yield replace(held, position=replace(held.position, question=first.question.name))


def _on_one_thing(one: Held, other: Held, episode: Mapping[str, str]) -> bool:
    """Whether two questions are one: by two words inside an episode, by three anywhere."""
    shared = one.question.shared(other.question)
    if one.question.presence and shared:
        return True
    homes = [
        {episode.get(at.report, at.report) for at in held.position.evidence}
        for held in (one, other)
    ]
    return shared >= (INSIDE if homes[0] & homes[1] else ANYWHERE)


def _keys(about: Question) -> list[object]:
    return [about.terms] if about.presence else [*sorted(about.terms)]
