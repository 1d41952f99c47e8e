"""Says whom "the Ohio Democrat" means: a person told by party and seat, not the place or the party.

    "Ada Vale (R-Ohio) … the Ohio Republican"           ->  Ada Vale, alone told so before
    "John Orr, an Ohio Democrat, … the Ohio Democrat"   ->  John Orr
    "the Texas Republican", nobody so told              ->  unnamed, kept as described
    "the Ohio Republican Party", "Ohio Republicans"     ->  left to others

Not read yet: a member whose party another sentence tells ("Vale is a Democrat").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.types.mention import Actor, PartyKind

from ..tokens import where
from .people import Person
from .tables import regions
from .tables import words as listed
from .titles import TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_LETTERS = {"r": "republican", "rep": "republican", "d": "democrat", "dem": "democrat"}
_PLACE = r"([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})"
_PARTY = r"(?:an? |the )?(R|D|Rep|Dem|Republican|Democrat)\b\.?"
_SEATED = re.compile(rf"(?: ?\(|, ?){_PARTY} ?(?:[-–—,]|of|from) ?{_PLACE}")
_FROM = re.compile(rf",? (?:of|from) {_PLACE}, {_PARTY}")
_NEAR = 12  # tokens after a name among which its party may stand
_WIDEST = 3  # words of a place
_ADJECTIVES = 3
_TITLED = 3
_NO_PERSON = frozenset({"amod", "compound", "nmod"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})

Told = tuple[str, str]  # a party and a place
At = tuple[int, int]  # a paragraph and a token


@dataclass(frozen=True, slots=True)
class Member:
    """The tokens of the place and the party in a description, and who it is."""

    place: int
    head: int
    actor: Actor
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """ "an Ohio Democrat": its tokens, and what they tell."""

    first: int
    place: int
    head: "Token"
    told: Told

    @property
    def definite(self) -> bool:
        """True for "the Ohio Democrat"."""
        return self.head.doc[self.first].lower_ == "the"


_Found = tuple[At, Person, Told]


def members(
    docs: "Sequence[Doc]",
    named: "Sequence[tuple[int, Span, Person]]",
    actors: Mapping[int, Actor],
) -> tuple[dict[int, Member], ...]:
    """Return the members described in each paragraph, by each token of place and party.

    `named` are the persons where they are named, `actors` theirs by the person's `id`.
    """
    found = [tuple(_described(doc)) for doc in docs]
    if not any(found):
        return tuple({} for _ in docs)
    beside = _beside(found, named)
    told: dict[Told, list[tuple[At, Person]]] = {}
    for place, person, what in sorted((*beside, *_seated(named)), key=lambda one: one[0]):
        told.setdefault(what, []).append((place, person))
    at: tuple[dict[int, Member], ...] = tuple({} for _ in docs)
    for number, some in enumerate(found):
        for words in filter(_stands_alone, some):
            fits = _fitting((number, words.head.i), words, told.get(words.told, ()))
            member = _member(words, fits, actors)
            at[number].update(dict.fromkeys(range(words.place, words.head.i + 1), member))
    return at


def _fitting(here: At, words: _Words, told: Sequence[tuple[At, Person]]) -> dict[int, Person]:
    """Whom the words stand beside; else, after “the”, all that were told so before."""
    beside = {id(person): person for place, person in told if place == here}
    before = {id(person): person for place, person in told if place < here}
    return beside or (before if words.definite else {})


def _described(doc: "Doc") -> "Iterator[_Words]":
    for i in where(doc, "LOWER", listed("partisan")):
        for size in range(_WIDEST, 0, -1):
            place = regions().get(doc[max(0, i - size) : i].text.lower())
            if place and i >= size:
                yield _Words(_first(doc, i - size), i - size, doc[i], (doc[i].lower_, place))
                break


def _first(doc: "Doc", place: int) -> int:
    """Where the description begins: at its article, else at the place."""
    for i in range(place - 1, max(-1, place - 2 - _ADJECTIVES), -1):
        if doc[i].pos_ == "DET":
            return i
        if doc[i].pos_ != "ADJ":
            break
    return place


def _stands_alone(words: _Words) -> bool:
    """Not so "the Ohio Democrat John Orr", "the Ohio Republican Party"."""
    after = words.head.doc[words.head.i + 1 : words.head.i + 2]
    noun = any(t.tag_.startswith("NN") for t in after)
    return words.head.dep_ not in _NO_PERSON and not noun


def _beside(
    found: Sequence[Sequence[_Words]], named: "Sequence[tuple[int, Span, Person]]"
) -> list[_Found]:
    """Whom descriptions stand beside: "John Orr, an Ohio Democrat", "Ohio Democrat John Orr"."""
    starts = {(number, span.start): person for number, span, person in named}
    ends = {(number, span.end): person for number, span, person in named}
    roots = {(number, span.root.i): person for number, span, person in named}
    beside: list[_Found] = []
    for number, some in enumerate(found):
        for words in some:
            head = words.head
            person = starts.get((number, _after_titles(head)))
            if not person and _is_apposed(words):
                person = ends.get((number, words.first - 1))
            apposed = (t.i for t in head.children if t.dep_ == "appos" and t.i > head.i)
            person = person or next((p for i in apposed if (p := roots.get((number, i)))), None)
            if person:
                beside.append(((number, head.i), person, words.told))
    return beside


def _after_titles(head: "Token") -> int:
    """The token after "Ohio Democrat" and the titles behind it: "Ohio Democrat Rep. John Orr"."""
    after = head.i + 1
    while after < min(head.i + _TITLED, len(head.doc)) and head.doc[after].lower_ in TITLES:
        after += 1
    return after


def _is_apposed(words: _Words) -> bool:
    """ "Orr, an Ohio Democrat, …", not "Orr, the Ohio Democrat said, …"."""
    doc, head = words.head.doc, words.head
    comma = words.first > 1 and doc[words.first - 1].text == ","
    acts = any(t.tag_ in _FINITE for t in doc[head.i + 1 : head.i + 2])
    return comma and not acts and (head.dep_ == "appos" or not words.definite)


def _seated(named: "Sequence[tuple[int, Span, Person]]") -> Iterator[_Found]:
    """Yield what follows names: "(R-Ohio)", ", D-Ohio", " of Ohio, a Democrat"."""
    for number, span, person in named:
        after = span.doc[span.end : span.end + _NEAR].text_with_ws
        text = (" " if span.doc[span.end - 1].whitespace_ else "") + after
        if match := _SEATED.match(text):
            party, words = match.groups()
        elif match := _FROM.match(text):
            words, party = match.groups()
        else:
            continue
        if place := _region(words):
            told = _LETTERS.get(party.lower(), party.lower()), place
            yield (number, span.start), person, told


def _region(words: str) -> str | None:
    parts = words.lower().split()
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        if place := regions().get(name) or regions().get(name.removesuffix(".")):
            return place
    return None


def _member(words: _Words, fits: Mapping[int, Person], actors: Mapping[int, Actor]) -> Member:
    party, place = words.told
    if len(fits) == 1:
        ((key, person),) = fits.items()
        actor = actors[key]
        why = f"the article calls {actor.name} a {party.capitalize()} of {place}"
        return Member(words.place, words.head.i, replace(actor, why=why), person)
    name = words.head.doc[words.first + words.definite : words.head.i + 1].text
    why = "not named; kept as described"
    return Member(words.place, words.head.i, Actor(name, PartyKind.UNNAMED, party, why=why))
