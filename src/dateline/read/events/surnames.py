"""Tells surnames that the tagger takes for common words by what they do.

    "Waters asked Sudor to leave"      a surname: water asks nobody
    "May rejected the offer"           a surname: no "may" stands before a past form
    "Storms killed six", "A rush met"  storms may kill; a name has no article

A bare word with a capital is somebody's name if it is the subject of a verb that only somebody with
a will is the subject of. Not read yet: names of things that such verbs are said of ("Heat pressed
farmers"), surnames that are not subjects.
"""

from typing import Final

from spacy.tokens import Token

from ..tree import children

_WILLED: Final = frozenset(
    "ask refuse demand urge agree reject decline dismiss plead appeal vow promise pledge call insist"
    " invite thank accuse blame criticize criticise condemn denounce praise endorse meet visit tell"
    " say rebuff spurn deny veto oppose apologize apologise resign concede rule turn press free lift"
    " pardon withdraw announce want order threaten warn speak argue propose offer write testify"
    " tweet call request".split()
)
# Whoever these are done to has a will.
_ADDRESSED: Final = frozenset("ask urge press tell invite accuse charge thank criticize".split())
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_ROLES: Final = frozenset({"nsubj", "nsubjpass"})
# What may hang on a name: whoever is named with it, what is told of it.
_BESIDE: Final = frozenset({"cc", "conj", "punct", "relcl", "appos", "acl", "preconj"})
_DOERS: Final = ("er", "or", "ist", "ian")
_THINGS: Final = frozenset("order letter paper number power matter offer answer center centre".split())
_WORDS: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "MD"})


def is_surname(token: Token) -> bool:
    """Say whether a bare word with a capital is somebody's name by what it does."""
    if token.tag_ not in _WORDS or not token.text[0].isupper() or len(token) < 2:
        return False
    if any(child.dep_ not in _BESIDE for child in children(token)):
        return False
    verb = token.head
    if verb.text[0].isupper():  # a line where all words have capitals
        return False
    if is_misread(token):
        return True
    known = _ADDRESSED if token.dep_ == "nsubjpass" else _WILLED
    return token.dep_ in _ROLES and verb.lemma_.lower() in known


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
    return token.i + 1 == token.head.i
