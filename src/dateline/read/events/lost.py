"""Finds the subject of a verb where the parse gave it to another word.

    "In Ode, | Vale met"                             Vale
    "Vale, facing a revolt in her party, | said"     Vale, tied to "facing"
    "In a letter to Roe, the union | urged"          the union, tied to "Roe"
    "with Vale | rejecting the offer"                Vale
    "two men held in Ode | were freed"               two men (`is_participle` tells)

Not read yet: subjects parted from their verb by a whole clause.
"""

from itertools import islice
from typing import Final

from spacy.tokens import Token

from ..tree import children
from .keys import TIMES
from .surnames import before_aside, is_misread

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_VERBAL: Final = frozenset({"VERB", "AUX"})
# What a subject is taken for where it stands behind another name: "On a visit to Ode, Roe said".
_LOST: Final = frozenset({"conj", "appos", "advmod", "npadvmod", "dep"})
_CLIMB: Final = 4  # steps from the word before a verb up to what is tied to a phrase


def lost_subject(verb: Token) -> list[Token]:
    """Return the name before a verb that the parse gave no subject: "In Ode, | Vale met"."""
    if verb.dep_ == "ROOT" and (parted := before_aside(verb)) is not None:
        return [parted]
    if verb.tag_ not in _FINITE or verb.i == verb.sent.start:
        return []
    before = verb.nbor(-1)
    lost = before.pos_ == "PROPN" and before.dep_ in _LOST and before.ent_type_ not in TIMES
    misread = before.head == verb and is_misread(before)
    if before.dep_ == "compound" and before.head == verb and before.pos_ == "PROPN":
        return [before]  # "that | Vale needs to go"
    if aside := _of_participle(verb) or _of_front(verb):
        return aside
    return [before] if misread or (verb.dep_ == "ROOT" and (lost or _is_anew(before))) else []


def participle_subject(verb: Token) -> Token | None:
    """Return whose act a participle tells: "with Vale | rejecting it", "Vale, | rejecting …"."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return None
    if verb.head.i < verb.i and verb.head.pos_ not in _VERBAL:
        return verb.head
    before = verb.doc[max(verb.i - 1, 0)]
    return before if before.dep_ == "pobj" and before.ent_type_ == "PERSON" else None


def is_participle(verb: Token) -> bool:
    """Say whether a bare participle was taken for the verb of its sentence: "two men | held in"."""
    helped = any(child.dep_ in {"aux", "auxpass"} for child in children(verb))
    return verb.tag_ == "VBN" and not helped and verb.dep_ in {"ROOT", "ccomp"}


def _is_anew(noun: Token) -> bool:
    """Say whether a phrase begins right after a noun: "After the talks | the union gave in"."""
    first = noun.left_edge
    begins = first.dep_ in {"det", "poss"} or first.tag_ in {"DT", "PRP$"}
    alone = noun.dep_ == "pobj" and noun.pos_ == "NOUN" and first.i > noun.sent.start
    return alone and begins and first.nbor(-1).pos_ in {"NOUN", "PROPN", "NUM"}


def _of_participle(verb: Token) -> list[Token]:
    """Return the subject that went to a participle: "Vale, | facing a revolt, | said"."""
    asides = (c for c in children(verb) if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i < verb.i)
    return [c for aside in asides for c in children(aside) if c.dep_ == "nsubj"][:1]


def _of_front(verb: Token) -> list[Token]:
    """Return the subject tied to a phrase before it: "In a letter to Roe, | the union | urged"."""
    above = (verb.nbor(-1), *islice(verb.nbor(-1).ancestors, _CLIMB))
    tied = (t for t in above if t.dep_ == "appos" and t.head.dep_ == "pobj")
    fronted = (t for t in tied if t.right_edge.i == verb.i - 1 and t.left_edge.nbor(-1).text == ",")
    return list(islice(fronted, 1)) if verb.dep_ == "ROOT" else []
