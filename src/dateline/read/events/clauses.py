"""Reads who does what in a clause off the parse: subject, object, control, voice.

    "The guards who seized the ship and detained its crew"   detained: subject guards
    "The ship was seized by guards"                          seized: subject guards, object ship
    "asked Sudor to withdraw its troops"                     withdraw: subject Sudor

A verb without a subject of its own takes the one that English grammar lends it: of the verb
it is coordinated with, of the verb that controls it, of the noun that it describes.
Not read yet: subjects left out over a sentence's edge, "each other".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from ..actors.tables import words
from ..tree import children
from .keys import key_of
from .listing import listed_with
from .lost import is_participle, lost_subject, participle_subject
from .objects import beside_time, is_apart, kept, named_once

_DEEPEST: Final = 6  # loans of a subject from clause to clause; past it the parse is a chain
_WIDEST: Final = 8  # coordinated nouns that are followed
_SUBJECTS: Final = frozenset({"nsubj", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "obj", "dative"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_BORROWING: Final = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep"})
# The object of these does what the infinitive says: "asked Sudor to leave".
_LEND_OBJECT: Final = frozenset(
    "ask urge order force compel oblige tell press pressure push call invite allow permit let help"
    " want instruct command persuade convince beg implore warn get enable cause require".split()
)
# Whose these are does what the infinitive says: "Sudor's plan to leave".
_MEANT: Final = frozenset(
    "plan effort decision vote attempt bid intention promise pledge threat refusal move offer"
    " agreement failure willingness readiness desire commitment"
    " vow reluctance unwillingness".split()
)
_CHARGING: Final = frozenset(
    "accuse charge convict suspect blame find condemn criticize criticise fault praise thank"
    " denounce chide rebuke".split()
)
_BODIES: Final = frozenset({"ORG", "GPE"})
_PARTLY: Final = frozenset({"some", "many", "most", "several", "others"})
_AWAY: Final = 2  # tokens back over the comma, from "some" to those of whom it speaks
_CALLING: Final = frozenset({"on", "upon", "for"})
_OWNING: Final = frozenset({"poss", "compound", "amod", "nmod"})
_SPEAKS_FOR: Final = frozenset({"parliament", "government", "cabinet", "congress", "senate"})
# "Its rivals" are not part of "it", as "its troops" are.
RELATED: Final = frozenset(
    "rival enemy foe opponent critic neighbor neighbour ally partner counterpart predecessor"
    " successor owner victim captor adversary".split()
)
VERBAL: Final = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its grammar undone: who acts, on whom, whatever the voice.

    `key` is the lexicon's name of the verb, particle included; `things` are its objects.
    """

    verb: Token
    key: str
    actors: tuple[Token, ...]
    things: tuple[Token, ...]
    passive: bool
    particle: Token | None = None

    @property
    def thing(self) -> Token | None:
        """The first object."""
        return self.things[0] if self.things else None


def clause(verb: Token) -> Clause:
    """Return the clause that a verb heads."""
    key, particle, found = key_of(verb)
    governed = _spread(found, verb)
    passive = is_passive(verb)
    if passive:
        things = governed or (*_spread(kept(verb), verb), *_undergoers(verb))
        return Clause(verb, key, _agents(verb), things, True, particle)
    return Clause(verb, key, subjects(verb), governed or _objects(verb), False, particle)


def is_passive(verb: Token) -> bool:
    """Say whether the verb's subject suffers the act, relative participles included."""
    below = {child.dep_ for child in children(verb)}
    if below & {"nsubjpass", "auxpass"}:
        return True
    if "agent" in below:  # "turned it down by a vote of nine to two" is active
        return verb.tag_ != "VBD" or "nsubj" not in below
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and "nsubj" not in below


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return the nouns that act in an active clause, borrowed where it has none of its own."""
    own = [child for child in children(verb) if child.dep_ in _SUBJECTS] or lost_subject(verb)
    if own:
        return _spread(own, verb)
    if depth == _DEEPEST or verb.head == verb:
        return ()
    first = listed_with(verb)
    return _borrowed(verb, depth) if first is None else _doers(first, depth + 1)


def _borrowed(verb: Token, depth: int) -> tuple[Token, ...]:
    head = verb.head
    if verb.dep_ in {"acl", "relcl"} and head.pos_ not in VERBAL:
        return _described(verb, depth)
    if (beside := participle_subject(verb)) is not None:
        return (beside,)
    if verb.dep_ == "pcomp":
        return _charged(head) or _above(head, depth)
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":  # "Sudor is likely to | leave"
        head = head.head
    if verb.dep_ not in _BORROWING or head.pos_ not in VERBAL:
        return ()
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and (owners := _planners(head)):
        return owners
    lends = verb.dep_ in {"xcomp", "ccomp"} and head.lemma_.lower() in _LEND_OBJECT
    lends = lends and not is_phoned(head) and verb.tag_ != "VBG"  # "let it stand, declining"
    lent = (_undergoers(head) if is_passive(head) else _objects(head)) if lends else ()
    return lent or _doers(head, depth + 1)


def is_phoned(verb: Token) -> bool:
    """Say whether a call is one by telephone: "called Vale to discuss it", not "called on"."""
    below = [child for child in children(verb) if child.dep_ in {"dobj", "prep"}]
    called = verb.lemma_.lower() == "call" and any(c.dep_ == "dobj" for c in below)
    return called and not any(c.lower_ in _CALLING and c.dep_ == "prep" for c in below)


def _charged(link: Token) -> tuple[Token, ...]:
    """Return who is said to have done what follows: "accused Sudor of | shelling the port"."""
    above = link.head.head if link.head.lower_ in {"guilty", "liable"} else link.head
    if link.lower_ not in {"of", "with", "for"} or above.lemma_.lower() not in _CHARGING:
        return ()
    return _undergoers(above) if is_passive(above) else _objects(above)


def _described(verb: Token, depth: int) -> tuple[Token, ...]:
    """Return who acts in a clause on a noun: "troops leaving", "Sudor's plan to leave".

    A paper speaks for who issues it: "passed a resolution criticising Sudor".
    """
    noun = verb.head
    if verb.tag_ == "VBG" and noun.lemma_.lower() in words("document"):
        return _owners(noun) or _above(noun, depth) or (noun,)
    if verb.tag_ == "VBG" or verb.dep_ == "relcl":
        return (noun,)
    owners = _owners(noun) if noun.lemma_.lower() in _MEANT else ()
    return owners or _above(noun, depth)


def _doers(verb: Token, depth: int) -> tuple[Token, ...]:
    """Return the grammatical subject of a clause, whatever its voice."""
    return _undergoers(verb, depth) if is_passive(verb) else subjects(verb, depth)


def _above(token: Token, depth: int) -> tuple[Token, ...]:
    """Return the subject of the clause in which a noun or preposition stands."""
    for step, parent in enumerate(token.ancestors):
        if parent.pos_ in VERBAL:
            return _doers(parent, depth + 1)
        if step == _DEEPEST:
            break
    return ()


def _undergoers(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    own = [child for child in children(verb) if child.dep_ in {"nsubjpass", "nsubj"}]
    if own:
        return _spread(own, verb)
    if verb.dep_ in {"acl", "relcl"}:
        return (verb.head,)
    if is_participle(verb.head) and verb.dep_ == "ccomp":
        return _undergoers(verb.head, depth + 1)  # "two men held in Ode | were freed"
    if verb.dep_ == "conj" and depth < _DEEPEST and verb.head.pos_ in VERBAL:
        return _doers(verb.head, depth + 1)
    return ()


def _agents(verb: Token) -> tuple[Token, ...]:
    by = [child for child in children(verb) if child.dep_ == "agent" or child.lower_ == "by"]
    inner = (c for c in children(verb) if c.dep_ == "xcomp" and not by and is_passive(verb))
    by += [c for each in inner for c in children(each) if c.lower_ == "by"]  # "asked to go | by"
    found = [grand for child in by for grand in children(child) if grand.dep_ == "pobj"]
    return _spread(found, verb)


def _objects(verb: Token) -> tuple[Token, ...]:
    objects = (c for c in children(verb) if c.dep_ in _OBJECTS and not is_apart(c))
    own = [beside_time(child) for child in objects]
    own = own or [c for c in children(verb) if c.dep_ == "oprd" and c.ent_type_ == "PERSON"]
    own = own or _raised(verb)
    if own:
        direct = [child for child in own if child.dep_ != "dative"]
        return _spread(named_once(direct or own), verb)
    planned = verb.head.lemma_.lower() in _MEANT  # "plans for Sudor to leave"
    if verb.dep_ == "relcl" and verb.head.pos_ in {"NOUN", "PROPN"} and not planned:
        starts = [child.lower_ for child in children(verb) if child.dep_ in _SUBJECTS]
        if starts and not _RELATIVE & set(starts):
            return (verb.head,)
    return ()


def _raised(verb: Token) -> list[Token]:
    """Return the object that the parse has as subject of an infinitive: "urged Sudor to leave"."""
    below = (c for c in children(verb) if c.dep_ == "ccomp" and c.pos_ in VERBAL)
    infinitives = (c for c in below if any(g.lower_ == "to" for g in children(c)))
    inner = next((c for c in infinitives if c.tag_ == "VB"), None)
    if inner is None or any(c.dep_ == "mark" for c in children(inner)):
        return []
    return [c for c in children(inner) if c.dep_ == "nsubj"]


def _spread(tokens: list[Token], verb: Token) -> tuple[Token, ...]:
    """Follow coordination, and a relative pronoun to the noun it stands for."""
    found: list[Token] = []
    for token in tokens:
        noun = _counted(_stood_for(token, verb))
        found.append(apposed(noun))
        found.extend(coordinated(noun))
    return tuple(found[:_WIDEST])


def _stood_for(token: Token, verb: Token) -> Token:
    """Return whom a relative pronoun stands for: "Sudor, | which asked", "it was Sudor | that"."""
    if token.lower_ not in _RELATIVE:
        return token
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "be":
        return next((c for c in children(verb.head) if c.dep_ == "attr"), token)
    return verb.head if verb.dep_ == "relcl" else token


def apposed(noun: Token) -> Token:
    """Return who is named after it: "her master, Omar Roe", "its ally Sudor"."""
    if noun.pos_ != "NOUN":
        return noun
    labels = _BODIES | {"PERSON"} if noun.lemma_.lower() in RELATED else {"PERSON"}
    names = (c for c in children(noun) if c.dep_ == "appos" and c.ent_type_ in labels)
    return next(names, noun)


def _counted(noun: Token) -> Token:
    """Return of whom "some" are: "hundreds of miners, some of them armed, marched"."""
    if noun.lower_ not in _PARTLY or noun.i < _AWAY or noun.nbor(-1).text != ",":
        return noun
    whole = noun.nbor(-_AWAY)
    return whole if whole.tag_ == "NNS" else noun


def coordinated(noun: Token) -> Iterator[Token]:
    """Yield the nouns that are coordinated with one, from left to right."""
    for _ in range(_WIDEST):
        after = next((c for c in children(noun) if c.dep_ == "conj" and c.pos_ not in VERBAL), None)
        if after is None:
            return
        yield after
        noun = after


def _owners(noun: Token) -> tuple[Token, ...]:
    """Return whose a plan is: "Sudor's plan", "the Sudorian parliament vote"."""
    bodies = (
        child
        for child in children(noun)
        if child.dep_ in _OWNING and (child.dep_ == "poss" or _is_body(child))
    )
    return tuple(bodies) or _agents(noun) or _of(noun)


def _of(noun: Token) -> tuple[Token, ...]:
    """Return the body after "of": "the vote of the parliament", not "a vote of confidence"."""
    of = (child for child in children(noun) if child.dep_ == "prep" and child.lower_ == "of")
    named = (c for child in of for c in children(child) if c.dep_ == "pobj")
    return tuple(c for c in named if c.lower_ in _SPEAKS_FOR or c.ent_type_ in _BODIES)


def _planners(verb: Token) -> tuple[Token, ...]:
    """Return whose plan a verb's object is: "backed Sudor's vote to expel them"."""
    plans = (c for c in children(verb) if c.dep_ == "dobj" and c.lemma_.lower() in _MEANT)
    return next((_owners(plan) for plan in plans), ())


def _is_body(word: Token) -> bool:
    return word.lower_ in _SPEAKS_FOR or (word.dep_ == "compound" and word.ent_type_ in _BODIES)
