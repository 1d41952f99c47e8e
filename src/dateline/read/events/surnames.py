"""Tells surnames that the tagger takes for common words by what they do.

    "Waters asked Sudor to leave"      a surname: water asks nobody
    "May rejected the offer"           a surname: no "may" stands before a past form
    "Hope, however, declined"         a surname, whatever the parse makes of it
    "Storms killed six", "A rush met" storms may kill; a name has no article

A bare word with a capital is somebody's name if it is the subject of a verb that only somebody with
a will is the subject of. Not read yet: names of things that such verbs are said of ("Heat pressed
farmers"), surnames that are not subjects.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children
from .keys import TIMES

_WILLED: Final = frozenset(
    "ask refuse demand urge agree reject decline dismiss plead appeal vow promise pledge call"
    " insist invite thank accuse blame criticize criticise condemn denounce praise endorse meet"
    " visit tell say rebuff spurn deny veto oppose apologize apologise resign concede rule turn"
    " press free lift pardon withdraw announce want order threaten warn speak argue propose offer"
    " write testify tweet request".split()
)
# Whoever these are done to has a will.
_ADDRESSED: Final = frozenset("ask urge press tell invite accuse charge thank criticize".split())
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_ROLES: Final = frozenset({"nsubj", "nsubjpass"})
# What may hang on a name: whoever is named with it, what is told of it.
_BESIDE: Final = frozenset({"cc", "conj", "punct", "relcl", "appos", "acl", "advcl", "preconj"})
_DOERS: Final = ("er", "or", "ist", "ian")
_THINGS: Final = frozenset(
    "order letter paper number power matter offer answer center centre".split()
)
_WORDS: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "MD", "VB", "RB", "UH"})
_ASIDES: Final = frozenset({"however", "meanwhile", "though", "too", "instead", "then"})
_ASIDE: Final = 4  # tokens from a name over such a word to its verb


def is_surname(token: Token) -> bool:
    """Say whether a bare word with a capital is somebody's name by what it does."""
    if token.tag_ not in _WORDS or not token.text[0].isupper() or len(token) < 2:
        return False
    if not all(map(_is_beside, children(token))):
        return False
    verb = token.head.head if token.head.dep_ == "agent" else token.head
    if verb.text[0].isupper():  # a line where all words have capitals
        return False
    if is_misread(token) or before_aside(verb) == token:
        return True
    known = _ADDRESSED if token.dep_ == "nsubjpass" else _WILLED
    role = token.dep_ in _ROLES or token.head.dep_ == "agent"
    return role and verb.lemma_.lower() in known


def is_agent(token: Token) -> bool:
    """Say whether a noun is made like those of doers and does what they do: "truthers asked"."""
    noun = token.tag_ in {"NN", "NNS"} and token.dep_ == "nsubj"
    made = noun and token.lemma_.lower().endswith(_DOERS) and token.lemma_.lower() not in _THINGS
    return made and token.head.lemma_.lower() in _WILLED


def is_misread(token: Token) -> bool:
    """Say whether a name is taken for a helper verb: "May rejected", "Will asked"."""
    helper = token.tag_ == "MD" or token.dep_ == "aux"
    return helper and token.text[0].isupper() and token.head.tag_ in _FINITE and _is_next(token)


def _is_next(token: Token) -> bool:
    between = token.doc[token.i + 1 : token.head.i]
    return token.i < token.head.i and len(between) < 2 and all(t.tag_ == "RB" for t in between)


def _is_beside(child: Token) -> bool:
    """Say whether a word may hang on a name: "Waters | and Roe", "Waters | on Monday said"."""
    day = child.dep_ == "prep" and any(c.ent_type_ in TIMES for c in children(child))
    return day or child.dep_ in _BESIDE


def before_aside(verb: Token) -> Token | None:
    """Return the name that "however" parts from its verb: "Waters, | however, rejected it"."""
    first = min((c.i for c in children(verb) if c.dep_ in {"aux", "auxpass"}), default=verb.i)
    start = verb.sent.start
    if first != start + _ASIDE or verb.doc[first].tag_ not in _FINITE:
        return None
    name, comma, aside, end = verb.doc[start:first]
    marked = comma.text == end.text == "," and aside.lower_ in _ASIDES
    return name if marked and name.tag_ in _WORDS and name.head == verb else None
