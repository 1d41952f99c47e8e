"""Finds names of one word that take “the”, as a body's may and a person's does not.

    "The Seawatch said no. A Seawatch official agreed."  ->  body "Seawatch", wherever it stands
    "The Ardent sailed."                                 ->  no person, and nobody knows what
    "the Vale government", "the late Vale"               ->  nothing: “the” is not the name's

Not read yet: a body that the article always names without “the”, and one of several words.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.types.mention import Actor, Name, PartyKind

from ..tokens import where
from . import titles
from .bodies import well_known
from .given import GENDER
from .places import Places
from .tables import outlets, roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_STAFF = frozenset({"office", "person", "speaks"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def articled(
    docs: "Sequence[Doc]", named: "Sequence[tuple[int, Span, Name]]", places: Places
) -> dict[str, Actor]:
    """Return what each such name of an article means, by the word in lower case.

    A body where it also says something or has an official, unknown where it does neither.
    """
    may_be = frozenset(_lone(named, places))
    found = [doc[i] for doc in docs for i in where(doc, "LOWER", may_be)]
    found = [token for token in found if token.text[0].isupper()]
    with_the = {token.lower_: token.text for token in reversed(found) if _takes_the(token)}
    acting = {token.lower_ for token in found if _speaks(token) or _has_staff(token)}
    return {word: _actor(text, word in acting) for word, text in with_the.items()}


def _lone(named: "Sequence[tuple[int, Span, Name]]", places: Places) -> Iterator[str]:
    """Yield names of one word that nothing shows to be a person, a place or a known body."""
    persons = [(span, name.span.exact) for _, span, name in named if name.label == "PERSON"]
    shown = {words.lower().rsplit(maxsplit=1)[-1] for _, words in persons if " " in words}
    shown |= {w.lower() for span, w in persons if titles.before(span.doc, span.start, places)}
    for _, _, name in named:
        words = name.span.exact
        lone = words.isalpha() and words.istitle() and name.label in {"PERSON", "ORG"}
        if lone and words.lower() not in shown and not _is_known(words, places):
            yield words.lower()


def _is_known(words: str, places: Places) -> bool:
    """Whether a table tells what it is; "the Donald" is a nickname, and a given name."""
    told = any(words.lower() in table for table in (roles(), outlets(), GENDER))
    return told or bool(places.actor(words) or well_known(words))


def _takes_the(token: "Token") -> bool:
    """Whether “the” before a name is its own: not in "the Vale government"."""
    before = token.doc[token.i - 1] if token.i else None
    return before is not None and before.lower_ == "the" and before.head.i == token.i


def _speaks(token: "Token") -> bool:
    """ "The Seawatch argues that …": its verb has a clause for what is said or thought."""
    says = any(child.dep_ == "ccomp" for child in token.head.children)
    return token.dep_ in _SUBJECTS and says


def _has_staff(token: "Token") -> bool:
    """ "a Seawatch official": the name stands before what a person is."""
    return token.dep_ == "compound" and roles().get(token.head.lower_) in _STAFF


def _actor(text: str, acts: bool) -> Actor:
    if acts:
        return Actor(text, PartyKind.BODY, why=f"called “the {text}” here, as no person is")
    return Actor(text, PartyKind.UNKNOWN, why=f"called “the {text}” here, which says no more")
