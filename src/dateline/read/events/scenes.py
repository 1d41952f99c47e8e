"""Finds the words that tell where an act was done: a place in its clause, or in what it did.

    "In Nairobi, police arrested two editors"     Nairobi
    "shelled a market near El Fasher"             El Fasher: where the thing is that was hit
    "the Kampala bombing"                         Kampala, before the name of the act
    "visited Chad", "left Mali", "annexed Crimea" the place that such a verb has for its object
    "Speaking in Paris, she condemned the raid"   Paris
    "condemned the raid in Abeche"                nowhere: only the raid was there

The town of a dateline is no place of an act, nor is a state that only acts or owns ("the Sudor
embassy", "attacked Sudor"). Not read: places told by another sentence, "here".
"""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Event, Name, Part, PartyKind

from ..actors.tables import by_people
from ..annotated import Annotated
from ..tree import children
from .clauses import VERBAL, clause
from .gazetteer import is_mistaken
from .heads import noun_of
from .parties import phrase
from .weighing import head

_WHERE: Final = frozenset(
    "in at near on across outside inside through throughout along around".split()
)
# An act may be told by the occasion on which it was done, or by what stands there.
_OCCASION: Final = frozenset({"during", "amid"})
_AIM: Final = frozenset({"for", "from", "of", "by", "against", "into", "with"})
_LOCATED: Final = frozenset({"GPE", "LOC", "FAC"})
_PLACES: Final = frozenset({PartyKind.STATE, PartyKind.PLACE})
_BESIDE: Final = frozenset({"compound", "poss", "appos", "amod", "nmod"})
# Parts of a place: "the capital of Chad", "the Kenyan port of Lamu", "on Chad's border".
_AREAS: Final = frozenset(
    "city town village province capital region state country district area suburb outskirts port"
    " north south east west center centre part neighborhood neighbourhood border coast soil"
    " territory island peninsula valley street airspace airport palace".split()
)
_DEPTH: Final = 3  # nouns between the act and the place
# Done with bodies and things: where these are, the act is. Words may be about a place far away.
_BODILY: Final = frozenset("ASSAULT COERCE PROTEST MOBILIZE RETREAT AID SANCTION COOPERATE".split())
_REACHING: Final = frozenset("visit tour arrive land reach enter".split())
_TAKING: Final = frozenset(
    "invade annex occupy seize capture recapture retake overrun besiege storm raid bomb bombard"
    " shell burn blockade enter torch destroy".split()
)
# "The invasion of Chad" was in Chad.
_TAKEN: Final = frozenset(
    "invasion occupation annexation seizure capture siege blockade bombing bombardment"
    " shelling".split()
)
_LEAVING: Final = frozenset("withdraw pull leave quit evacuate retreat exit".split())
_SENDING: Final = frozenset("send dispatch deploy rush move airlift".split())
_GOING: Final = frozenset("go travel fly come arrive head return drive visit".split())
# "Speaking in Paris, she condemned …" was in Paris.
_BEING: Final = frozenset(
    "speak talk appear stand address meet gather rally arrive visit tweet write".split()
)
_TO: Final = frozenset({"to"})
_FROM: Final = frozenset({"from"})
_OF: Final = frozenset({"of"})


def scene(here: Annotated, event: Event) -> Part | None:
    """Return the words of the place where an event was, None where its sentence tells none."""
    act = head(here.doc, event.span.start - here.offset, event.span.end - here.offset)
    if act is None:
        return None
    found = _of_verb(here, act, event) if act.pos_ in VERBAL else _of_noun(here, act, event)
    return next(found, None)


def _of_verb(here: Annotated, verb: Token, event: Event) -> Iterator[Part]:
    """Yield the places told of a verb, the surest first."""
    this = clause(verb)
    yield from _under(here, verb, _WHERE)
    yield from _through(here, verb, _OCCASION)
    yield from _reached(here, verb, this.things)
    for thing in this.things:
        if event.type in _BODILY or _is_same_act(thing, event):
            yield from _before(here, thing)
            yield from _under(here, thing, _on(thing))
            yield from _through(here, thing, _AIM)
    if event.type in _BODILY or event.type == "CONSULT":
        yield from _through(here, verb, _AIM)
    yield from (part for who in this.actors for part in _under(here, who, _WHERE))
    yield from _shared(here, verb)
    if verb.lemma_.lower() == "host":
        yield from (part for who in this.actors[:1] if (part := _named(here, who)) is not None)


def _of_noun(here: Annotated, noun: Token, event: Event) -> Iterator[Part]:
    """Yield the places told of an act that a noun names."""
    yield from _under(here, noun, _on(noun))
    yield from _before(here, noun)
    if event.type in _BODILY:
        yield from _through(here, noun, _AIM | _OCCASION)
    if noun.head.pos_ in VERBAL and noun.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        yield from _under(here, noun.head, _WHERE)


def _shared(here: Annotated, verb: Token) -> Iterator[Part]:
    """Yield the place of another verb of the same scene.

    "Speaking in Paris, she condemned it", "in Lima they met and signed", "went to Oslo to meet".
    """
    for child in children(verb):
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in _BEING:
            yield from _under(here, child, _WHERE)
    above = verb.head
    if above.pos_ not in VERBAL or above.i == verb.i:
        return
    if verb.dep_ == "conj":
        yield from (part for part in _under(here, above, _WHERE) if _begins(here, part, above))
    if verb.dep_ in {"advcl", "xcomp"} and verb.tag_ in {"VB", "VBG"} and _is_bare(verb):
        yield from _under(here, above, _WHERE)
        if above.lemma_ in _GOING:
            yield from _under(here, above, _TO)
            yield from (p for c in children(above) if c.dep_ == "dobj" and (p := _named(here, c)))
        elif above.lemma_ in _BEING:
            yield from _under(here, above, _FROM)


def _begins(here: Annotated, part: Part, verb: Token) -> bool:
    return part.span.end <= here.offset + verb.idx


def _is_bare(verb: Token) -> bool:
    """Say whether no word but "to" opens a clause: "after meeting", "by raiding" are others'."""
    return not any(child.dep_ in {"mark", "nsubj", "nsubjpass"} for child in children(verb))


def _reached(here: Annotated, verb: Token, things: tuple[Token, ...]) -> Iterator[Part]:
    """Yield the place that a verb of going, taking, leaving or sending names."""
    lemma = verb.lemma_.lower()
    if lemma in _REACHING | _TAKING | _LEAVING:
        yield from (part for thing in things if (part := _located(here, thing, 1)) is not None)
    gives = any(child.dep_ == "dobj" for child in children(verb))  # "returned a mask to Sudor"
    goes = lemma in _GOING and not gives
    if lemma in _REACHING | _SENDING or goes:
        yield from _under(here, verb, _TO)
    if lemma in _LEAVING:
        yield from _under(here, verb, _FROM | _OF)
        yield from (part for thing in things for part in _under(here, thing, _FROM))


def _is_same_act(thing: Token, event: Event) -> bool:
    """Say whether a verb's object names the act itself: "held talks", "signed a treaty"."""
    entry = noun_of(thing)[1]
    return entry is not None and entry.type == event.type


def _on(noun: Token) -> frozenset[str]:
    """Return the prepositions that tell where a thing or an act is."""
    return _WHERE | _OF if noun.lemma_.lower() in _TAKEN else _WHERE


def _before(here: Annotated, noun: Token) -> Iterator[Part]:
    """Yield the town before the name of an act: "the Benghazi attacks", "the Oslo summit"."""
    entry = noun_of(noun)[1]
    if entry is None or not entry.type:
        return
    for child in children(noun):
        name = here.name_at.get(child.i)
        if child.dep_ not in {"compound", "nmod"} or name is None or _is_state(name):
            continue
        if _is_place(name) and not name.span.exact.isupper():
            yield Part(name.span, name.actor)


def _under(
    here: Annotated, anchor: Token, links: frozenset[str], depth: int = _DEPTH
) -> Iterator[Part]:
    """Yield the places that a preposition on a word names: "in a hospital near Sudor"."""
    for noun in _governed(anchor, links):
        if (found := _located(here, noun, depth)) is not None:
            yield found


def _through(here: Annotated, anchor: Token, links: frozenset[str]) -> Iterator[Part]:
    """Yield where the things stand that a preposition names: "from a prison in Ode"."""
    for noun in _governed(anchor, links):
        if (found := _inside(here, noun, _DEPTH)) is not None:
            yield found


def _governed(anchor: Token, links: frozenset[str]) -> Iterator[Token]:
    for child in children(anchor):
        if child.dep_ in {"prep", "agent"} and child.lower_ in links:
            yield from (noun for noun in children(child) if noun.dep_ == "pobj")


def _located(here: Annotated, noun: Token, depth: int) -> Part | None:
    """Return the place that a noun names, or that is named beside it, or where it stands."""
    named = _named(here, noun)
    if named is not None:
        building = here.name_at[noun.i].label == "FAC"
        return (_inside(here, noun, depth) if building else None) or named
    return _beside(here, noun) or _inside(here, noun, depth)


def _inside(here: Annotated, noun: Token, depth: int) -> Part | None:
    """Return where a thing is: "the offices of a paper in Ode", "a raid ordered in Ode"."""
    if not depth or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    if noun.lemma_.lower() in _AREAS:
        return next(_under(here, noun, _WHERE | _OF, depth - 1), None)
    told = (c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN")
    own = (part for word in (noun, *told) for part in _under(here, word, _WHERE, depth - 1))
    inner = (_inside(here, owner, depth - 1) for owner in _governed(noun, _OF))
    return next(own, None) or next(filter(None, inner), None)


def _beside(here: Annotated, noun: Token) -> Part | None:
    """Return the place named before a thing that stands there: "the Nairobi airport".

    A state counts only before its own parts: "the Kenyan capital", not "the Kenyan embassy".
    """
    area = noun.lemma_.lower() in _AREAS
    for child in children(noun):
        name = here.name_at.get(child.i) if child.dep_ in _BESIDE else None
        if name is None:
            continue
        if area and child.lower_ in by_people():  # "the Kenyan port of Lamu"
            named = next(_under(here, noun, _OF, 1), None)
            return named or Part(here.span(*phrase(noun)), name.actor)
        if _is_place(name) and (area or not _is_state(name)):
            return Part(name.span, name.actor)
    return None


def _named(here: Annotated, noun: Token) -> Part | None:
    name = here.name_at.get(noun.i)
    if name is None or not _is_place(name):
        return None
    return Part(here.span(*phrase(noun)), name.actor)


def _is_place(name: Name) -> bool:
    """Say whether a name is a place's, or a town's that was taken for a body's."""
    if name.label in _LOCATED or (name.actor is not None and name.actor.kind in _PLACES):
        return True
    return is_mistaken(name)


def _is_state(name: Name) -> bool:
    return name.actor is not None and name.actor.kind is PartyKind.STATE
