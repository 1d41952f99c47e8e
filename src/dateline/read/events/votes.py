"""Finds the vote that decides an act: one event, whose type and mode are those of what is decided.

    "voted on Sunday to expel the envoys"          SANCTION expel, planned, on Sunday
    "a Sudorian parliament vote to lift the ban"   RETREAT, planned

Who votes to withdraw troops from his own state speaks of others' troops: he means to put them out.
PLOVER has no type for votes: the codebook codes what is willed, and it is not done yet. Not read
yet: votes against something, votes on a bill that is only named.
"""

from typing import Final

from spacy.tokens import Token

from dateline.types.mention import Time

from ..tree import children

_VOTES: Final = frozenset({"vote", "resolution", "motion"})
_DECISION: Final = "decision"
_VOTERS: Final = frozenset({"parliament", "congress", "senate", "assembly", "council"})
_DECIDED: Final = frozenset({"xcomp", "advcl", "acl", "relcl"})
_WIDEST: Final = 8  # tokens from a vote to what is voted for that one span may bridge
_JOINED: Final = 3  # coordinated verbs stepped over: "voted to leave and to close the port"


def vote(verb: Token) -> Token | None:
    """Return the word for the vote that decides the act of a verb, None where there is none."""
    for _ in range(_JOINED):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    if verb.dep_ not in _DECIDED or not any(c.lower_ == "to" for c in children(verb)):
        return None
    things = (child for child in children(verb.head) if child.dep_ == "dobj")
    near = (verb.head, *things) if verb.dep_ == "advcl" else (verb.head,)
    return next((word for word in near if _is_vote(word)), None)


def _is_vote(word: Token) -> bool:
    """Say whether a word names a vote; a decision is one where a body of many has made it."""
    lemma = word.lemma_.lower()
    body = any(child.lower_ in _VOTERS for child in children(word))
    return lemma in _VOTES or (lemma == _DECISION and body)


def day(time: Time | None) -> Time | None:
    """Return the time of a vote, None where it tells no day: "a recent vote"."""
    return None if time is None or time.value.endswith("_REF") else time


def first_word(verb: Token) -> int:
    """Return where the words begin that tell an act: at its vote, if that is near before it."""
    voted = vote(verb)
    near = voted is not None and verb.i - _WIDEST <= voted.i < verb.i
    return voted.i if near and voted is not None else verb.i
