"""Tells what a noun phrase is about: its lexicon entry, or who it is without one.

    "wave of attacks"       attack       (the word inside counts where the head says nothing)
    "some of its troops"    troops
    "state of emergency"    emergency
    "the minister"          people

Not read yet: phrases that only the article explains ("the incident").
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from spacy.tokens import Token

from ..actors.tables import by_name
from ..tree import children
from .beings import being
from .lexicon import HOSTILE, Noun, nouns

_INSIDE: Final = frozenset({"of", "in"})
_COUNTS: Final = frozenset("some many most all several both few more".split())
# Words that only measure what follows; a "tape of envoys" is no envoys.
_MEASURES: Final = frozenset(
    "half part rest majority number lot dozen score hundred thousand pair couple handful bunch"
    " group crowd trio team band list mix".split()
)
# A "press release" is no release; of other words that are tied, the last still tells what it is.
_OTHERWISE: Final = frozenset({"handout"})
_SOMEONE: Final = frozenset({"him", "her"})
# The lemmatizer has "basis".
_LEMMAS: Final = MappingProxyType({"bases": "base"})


def noun_of(token: Token) -> tuple[str, Noun | None]:
    """Return the lemma and lexicon entry that tell what a noun phrase is about.

    "wave of attacks", "mediation efforts", "state of emergency": the word inside counts where
    the head says nothing of its own. Persons are of the class "people", "him" is "someone",
    states and cities are "state", organisations "body".
    """
    counts = token.lower_ in _COUNTS or token.tag_ == "CD"
    whole = next((t for t in within(token) if t.head.lower_ == "of"), None)
    if counts and whole is not None:
        return noun_of(whole)
    known, lemma = nouns(), _LEMMAS.get(token.lower_) or token.lemma_.lower()
    before = [child for child in children(token) if child.i < token.i]
    for child in before:
        if entry := known.get(name := f"{child.lower_} {lemma}"):
            return name if entry.group in _OTHERWISE else lemma, entry
    own = known.get(lemma) or _being(token)
    if own is None or own.group == "effort":
        for inner in (*within(token), *(before if own else ())):
            entry = known.get(inner.lemma_.lower())
            if entry is None and own is None and _measures(token):
                entry = _being(inner)
            if entry is not None and entry.group != "effort":
                return inner.lemma_.lower(), entry
    return lemma, own


def _measures(token: Token) -> bool:
    """Say whether a noun only says how many: "dozens of envoys", not "a tape of envoys"."""
    return token.like_num or token.pos_ != "NOUN" or token.lemma_.lower() in _MEASURES


def _being(token: Token) -> Noun | None:
    """Return the class of who has no entry: a person, a state, an organisation."""
    kind = being(token)
    if token.lower_ in _SOMEONE:
        return Noun("someone")
    if token.lower_ in by_name():
        return Noun("state")
    if kind == "person" or token.ent_type_ in {"PERSON", "NORP"}:
        return Noun("people")
    if token.ent_type_ == "GPE":
        return Noun("state")
    return Noun("body") if kind or token.ent_type_ == "ORG" else None


def is_harm(thing: Token) -> bool:
    """Say whether a noun names a hostile act: "the attack", "the killing"."""
    entry = noun_of(thing)[1]
    return entry is not None and entry.type in HOSTILE


def within(token: Token) -> Iterator[Token]:
    """Yield what stands after "of" or "in": "dozens of coins"."""
    for child in children(token):
        if child.dep_ == "prep" and child.lower_ in _INSIDE:
            yield from (grand for grand in children(child) if grand.dep_ == "pobj")
