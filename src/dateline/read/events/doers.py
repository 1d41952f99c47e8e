"""Says who does an act: the subject, the party behind a tool, or whoever announces it.

    "a Sudorian airstrike killed Roe"          Sudor: whose airstrike it is
    "Norland said it had expelled the envoy"   Norland
    "The ban will be lifted, Norland said"     Norland gives its word
    "The last troops were withdrawn"           the troops

Not read yet: doers that only another sentence names.
"""

from typing import Final

from spacy.tokens import Token

from ..actors.tables import words
from ..tree import children
from .clauses import VERBAL, subjects
from .heads import noun_of
from .lexicon import MUTUAL
from .lookup import Act
from .means import behind
from .parties import Parties, is_open
from .recipients import is_involved

WHERE: Final = frozenset({"in", "at", "near", "on", "across", "outside", "inside"})
HARM: Final = frozenset({"ASSAULT", "COERCE"})
_ARE: Final = frozenset({"is", "are", "was", "were"})
_SAID: Final = frozenset({"it", "he", "she", "they", "we", "i"})
# Things through which a party acts.
_TOOLS: Final = frozenset("troops attack weapon bomber raid fire operation arrest curb".split())
_PLANS: Final = frozenset({"proposal", "claim"})
# "The ban will be lifted, the ministry said": whoever says so gives their word.
_WORD: Final = frozenset({"AGREE", "CONCEDE"})


def subjects_of(act: Act) -> tuple[Token, ...]:
    """Return the subjects of an act that is done and not suffered, the speaker for his "it"."""
    if "subj" in act.ways:
        return ()
    return _reported(act.clause.actors, act.clause.verb) or _refusers(act)


def can_act(parties: Parties, act: Act, token: Token) -> bool:
    """Say whether a subject can do an act: a party, a tool of one, a paper; no storm.

    A plan can ask for something, and do nothing else.
    """
    entry = noun_of(token)[1]
    plan = entry is not None and entry.group in _PLANS and act.type != "REQUEST"
    if is_open(token) or plan:
        return False
    if is_involved(parties, token) or token.lemma_.lower() in words("document"):
        return True
    return entry is not None and entry.group in _TOOLS


def doers(
    parties: Parties, act: Act, subjects: tuple[Token, ...], through: Token | None
) -> tuple[Token, ...]:
    """Return who does an act; `through` is the act by which it was done, None for none."""
    found = tuple(t for t in subjects if is_involved(parties, t) and not _is_scene(parties, act, t))
    found = found or _unnamed(parties, act, through)
    if act.type in MUTUAL | {"REJECT"} and len(found) == 1:
        return parties.sides(found[0]) or found
    return found


def _unnamed(parties: Parties, act: Act, through: Token | None) -> tuple[Token, ...]:
    """Return who does an act whose clause has no doer for its subject."""
    verb = act.clause.verb
    if through is not None and (found := behind(parties, through)):
        return found
    if act.clause.passive and act.mode in {"expel", "deport"}:
        return _left(parties, verb)
    if act.clause.passive and (act.mode == "withdraw" or act.type == "MOBILIZE"):
        left = (c for c in children(verb) if c.dep_ == "nsubjpass")
        return tuple(t for t in left if is_involved(parties, t))
    if act.type in _WORD:
        return tuple(t for t in _speaker(verb) if parties.is_party(t))
    return ()


def _left(parties: Parties, verb: Token) -> tuple[Token, ...]:
    """Return the state out of which somebody is put: "was expelled from Sudor"."""
    ways = (c for c in children(verb) if c.dep_ == "prep" and c.lower_ == "from")
    nouns = (noun for way in ways for noun in children(way) if noun.dep_ == "pobj")
    return tuple(noun for noun in nouns if parties.is_state(noun))


def _is_scene(parties: Parties, act: Act, token: Token) -> bool:
    """Say whether a town named for the doer of harm is only where it was.

    "The raid in Nairobi that killed him": the clause is on the raid, whatever the parse says.
    """
    inside = token.dep_ == "pobj" and token.head.lower_ in WHERE
    return act.type in HARM and (inside or parties.is_place(token))


def _reported(actors: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """Put the speaker for "it" in what the speaker says: "Norland said it had expelled"."""
    while verb.dep_ == "xcomp" and verb.head.pos_ in VERBAL:  # "said it is going to | stay"
        verb = verb.head
    if len(actors) != 1 or actors[0].lower_ not in _SAID or verb.dep_ != "ccomp":
        return actors
    return _speaker(verb) or actors


def _speaker(verb: Token) -> tuple[Token, ...]:
    """Return who says what a verb tells: "Norland said it …", not "those who think we …"."""
    above = (c for c in children(verb.head) if c.dep_ == "nsubj" and c.pos_ != "PRON")
    return tuple(above)[:1] if verb.dep_ == "ccomp" else ()


def _refusers(act: Act) -> tuple[Token, ...]:
    """Return who says that somebody "is not allowed" to do what nobody else is said to forbid."""
    above = act.clause.verb
    while above.dep_ == "conj" and above.head.pos_ in VERBAL:
        above = above.head
    firm = any(c.dep_ == "auxpass" and c.lower_ in _ARE for c in children(act.clause.verb))
    firm = firm and not any(c.dep_ == "aux" for c in children(act.clause.verb))
    refused = act.by_word and firm and above.dep_ == "ccomp"
    return subjects(above.head) if refused else ()
