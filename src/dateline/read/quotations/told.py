"""Finds to whom something is said.

    "told Orr that …", "asked Orr to go", "said to Orr"      Orr
    "said in a call with Orr"                                Orr, at the other end of the line

Not read yet: who is spoken to in the words themselves ("Listen, Orr").
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_WHOM = frozenset({"dobj", "dative", "iobj"})
_TALKS = frozenset({"call", "conversation", "meeting", "interview", "talk", "talks", "letter"})
_TAKES_TO = frozenset("say speak reply respond write explain suggest repeat announce".split(" "))
_TAKES_OBJECT = frozenset(
    "tell inform ask urge order instruct warn assure remind notify advise implore beg command"
    " invite encourage press call answer reply email text".split(" ")
)


def told(verb: "Token") -> "Token | None":
    """The one told, asked or urged."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if lemma in _TAKES_OBJECT:
            if child.dep_ in _TO_WHOM and child.i > verb.i:
                return child
            if child.dep_ == "ccomp" and (inner := _infinitive_subject(child)):
                return inner
        if lemma in _TAKES_TO and child.dep_ in {"prep", "dative"} and child.lower_ == "to":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _infinitive_subject(clause: "Token") -> "Token | None":
    """ "asked Orr to leave": the parser makes Orr the subject of "leave"."""
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children):
        return None
    return next((c for c in clause.children if c.dep_ == "nsubj"), None)


def partner(verb: "Token") -> "Token | None":
    """ "said in a call with Orr": the other end of the line."""
    for child in verb.children:
        if child.dep_ != "prep":
            continue
        talk = next((c for c in child.children if c.lower_ in _TALKS), None)
        preps = talk.children if talk is not None else ()
        to = next((p for p in preps if p.lower_ in {"with", "to"}), None)
        if to is not None:
            return next((c for c in to.children if c.dep_ == "pobj"), None)
    return None
