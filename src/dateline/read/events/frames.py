"""Fills an act with its parties and time, and makes the event of it; its place is `scenes`'.

    "Sudor shelled a village on Monday"     actor Sudor, recipient the village, time Monday
    "a Sudorian airstrike killed Roe"       actor Sudor: whose airstrike it is
    "an airstrike killed Roe"               no actor: an airstrike is no party

An act whose subject is a thing ("the storm killed") is no event, nor is harm to a thing that
nobody could be harmed by ("struck a harder note").
"""

from dataclasses import replace

from spacy.tokens import Token

from dateline.types.mention import Event, Modality, Part, PartyKind, Time
from dateline.types.span import Span

from ..annotated import DATED
from .clauses import clause
from .complements import ready
from .doers import HARM, can_act, doers, subjects_of
from .idle import is_about_nobody, is_hit, is_nobodys, is_told_to, needs_target
from .letting import is_let
from .light import NEAR, carrier
from .lookup import Act
from .means import means, ordered, struck
from .modality import modality
from .operators import is_promise, keeps_silent
from .parties import Parties
from .recipients import guests, is_involved, recipients
from .votes import day, first_word, vote


def event(parties: Parties, act: Act) -> Event | None:
    """Return the event of an act, None where no party takes part in it."""
    this, subjects = act.clause, subjects_of(act)
    able = all(can_act(parties, act, token) for token in subjects[:1])
    if not able or is_about_nobody(this) or is_told_to(this.verb):
        return None
    through = means(act)
    doing = doers(parties, act, subjects, through)
    hit = _suffering(parties, act, through, doing)
    said = parties.said_by(this.verb) if act.by_word and not doing else ()
    if not said and not any(is_involved(parties, t) for t in (*doing, *hit)) and not is_hit(act):
        return None
    actors = parties.parts(doing) or said
    suffering = _others(parties.parts(hit), actors)
    if not _holds(act, hit, actors, suffering) or is_nobodys(
        act, _modality(act), actors, suffering
    ):
        return None
    if keeps_silent(this) and not any(map(_is_named, actors)):
        return None
    if act.type == "RETREAT" and act.mode == "withdraw" and _are_at_home(actors, suffering):
        if vote(this.verb) is None:
            return None
        act, suffering = replace(act, type="SANCTION", mode="expel"), parties.parts(this.things)
    return Event(
        span=_predicate(parties, act),
        type=act.type,
        mode=act.mode,
        modality=_modality(act),
        actors=actors,
        recipients=suffering,
        when=_when(parties, this.verb, through),
    )


def _holds(
    act: Act, hit: tuple[Token, ...], actors: tuple[Part, ...], suffering: tuple[Part, ...]
) -> bool:
    """Say whether an act has the sides that it needs; "killed it" on the stage has none."""
    if not hit:
        return bool(actors) and not needs_target(act)
    active = not act.clause.passive
    figure = act.type in HARM and not suffering and active
    return bool(actors or suffering) and not figure and not (active and _is_unasked(act, actors))


def _is_unasked(act: Act, actors: tuple[Part, ...]) -> bool:
    """Say whether nobody asks: "a report asked Sudor to leave"; a "he" may yet be somebody.

    Nor does a thing let anybody in: "it allows him to stay".
    """
    somebody = actors or any(token.tag_ == "PRP" for token in act.clause.actors)
    return (act.type == "REQUEST" and not somebody) or (is_let(act.clause) and not actors)


def _is_named(part: Part) -> bool:
    return part.actor is not None and part.actor.kind is not PartyKind.UNNAMED


def _suffering(
    parties: Parties, act: Act, through: Token | None, doing: tuple[Token, ...]
) -> tuple[Token, ...]:
    """Return those whom an act is done to; of a subject that suffers, the parties in it."""
    if "subj" in act.ways:
        named = tuple(t for t in act.clause.actors if is_involved(parties, t))
        return _hit(parties, act, through, named or act.clause.actors)
    return _hit(parties, act, through, recipients(parties, act, {token.i for token in doing}))


def _hit(
    parties: Parties, act: Act, through: Token | None, sufferers: tuple[Token, ...]
) -> tuple[Token, ...]:
    """Add to those who suffer an attack what its weapon hit, and who is housed there."""
    if act.type != "ASSAULT":
        return sufferers
    aim = struck(through) if through is not None and not sufferers else None
    found = clause(aim).things if aim is not None else sufferers
    return (*found, *guests(parties, found or act.clause.things))


def _when(parties: Parties, verb: Token, through: Token | None) -> Time | None:
    """Return when it was, by the verb, by the act through which it was done, or by its vote."""
    tokens = (verb, *_told_by(through))
    told = next(filter(None, (when(parties, token) for token in tokens)), None)
    voted = vote(verb) if told is None else None
    return told if voted is None else day(when(parties, voted))


def _told_by(through: Token | None) -> tuple[Token, ...]:
    """Return the words that tell of the act through which another was done."""
    told = ordered(through) if through is not None else None
    return tuple(token for token in (through, told) if token is not None)


def _others(recipients: tuple[Part, ...], actors: tuple[Part, ...]) -> tuple[Part, ...]:
    """Leave out of the recipients the doers themselves: "promised that nobody would hurt him"."""
    doing = {part.actor.name for part in actors if part.actor is not None}
    return tuple(p for p in recipients if p.actor is None or p.actor.name not in doing)


def _are_at_home(actors: tuple[Part, ...], recipients: tuple[Part, ...]) -> bool:
    """Say whether those who would withdraw are of the state left: they decide for others."""
    homes = {name for p in actors if p.actor for name in (p.actor.name, p.actor.of)}
    return any(part.actor is not None and part.actor.name in homes for part in recipients)


def _modality(act: Act) -> Modality:
    """Say how real the act is; a refusal made of "will not" is a refusal that happened.

    To agree is to promise; a concession is promised where a verb of promising governs it.
    """
    found = modality(act.clause.verb)
    if act.by_word:
        return Modality.HAPPENED
    promise = act.type == "AGREE" or (act.type == "CONCEDE" and is_promise(act.clause))
    return Modality.PROMISED if promise and found is Modality.HAPPENED else found


def _predicate(parties: Parties, act: Act) -> Span:
    """Return the words of an act: "pulled | out", "is | willing", "made | demands"."""
    this, noun = act.clause, carrier(act)
    if noun is not None and abs(noun.i - this.verb.i) > NEAR:
        return parties.here.span(noun.i, noun.i + 1)
    beside = noun or this.particle or ready(this.verb)
    last = beside.i if beside is not None else this.verb.i
    if noun is not None and last < this.verb.i:  # "a request was | made"
        return parties.here.span(last, this.verb.i + 1)
    if not this.verb.i <= last <= this.verb.i + NEAR:
        last = this.verb.i
    first = act.begins if act.begins is not None else first_word(this.verb)
    return parties.here.span(first, last + 1)


def when(parties: Parties, token: Token) -> Time | None:
    """Return the date or hour that belongs to a verb's or act noun's own clause."""
    time = parties.here.day_under(token.i)
    return time if time is not None and time.type in DATED else None
