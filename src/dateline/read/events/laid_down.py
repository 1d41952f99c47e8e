"""Tells what somebody may, must or is asked whether he will do from what he does.

    "the law requires Sudor to free them"      Sudor has freed nobody
    "the ruling allows Norland to refuse"      nor has Norland refused
    "asked whether Vale would resign"          nor has Vale
    "insisted that the crew be freed"          nor has anybody

Only giving way, asking and refusing are looked at. Not read yet: what another sentence lays down.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .clauses import VERBAL
from .complements import is_infinitive
from .lexicon import BORDER
from .lookup import Act

# What is only allowed or laid down is no giving way of those who may or must.
_OPENING: Final = frozenset("allow permit enable require entitle empower license".split())
_ASKED: Final = frozenset({"ask", "wonder", "question", "inquire", "enquire", "quiz"})
_HIGHEST: Final = 4  # verbs climbed from an act to what lets it


def is_only_let(found: Act) -> bool:
    """Say whether others may, must or are asked whether they will: "allowed Sudor to free them"."""
    verb = found.clause.verb
    if found.type not in BORDER:
        return False
    question = False
    if verb.dep_ == "ccomp" and _is_bare(verb):
        return True
    for _ in range(_HIGHEST):
        question = question or _is_question(verb)
        above, held = verb.head.lemma_.lower(), verb.dep_ in {"xcomp", "ccomp"}
        if verb.head.pos_ not in VERBAL or not (held or verb.dep_ == "conj" or question):
            return False
        open_ = held and above in _OPENING and (is_infinitive(verb) or above == "require")
        if open_ or (question and above in _ASKED):
            return True
        verb = verb.head
    return False


def _is_bare(verb: Token) -> bool:
    """Say whether a passive is only wished for: "insisted that he be freed"."""
    helpers = [c.lower_ for c in children(verb) if c.dep_ in {"aux", "auxpass"}]
    return helpers == ["be"]


def _is_question(verb: Token) -> bool:
    """Say whether a clause is what one wants to know: "asked | whether he would free them"."""
    return any(c.dep_ == "mark" and c.lower_ in {"if", "whether"} for c in children(verb))
