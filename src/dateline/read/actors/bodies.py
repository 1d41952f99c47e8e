"""Gives bodies one name each: ministries, parliaments, companies, agencies.

    "Norland's parliament", "the Norland Parliament"   ->  "Parliament of Norland"
    "the ministry" after "the Foreign Ministry"        ->  "Foreign Ministry"
    "BMA" beside "Bay Medical Association"             ->  "Bay Medical Association"

Not read yet: a body under two names, such as a company and its brand.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.types.mention import Actor, PartyKind

from .places import Places
from .tables import bodies, roles
from .tables import words as listed

if TYPE_CHECKING:
    from spacy.tokens import Span

_SMALL = frozenset({"of", "the", "and", "for", "in", "to"})

# Past so many bodies of one kind in an article, "the ministry" is none of them for certain.
_MOST = 64
_IN_PARENTHESES = 6
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Body:
    """A body that the article names, with the words of the name in lower case."""

    words: tuple[str, ...]
    actor: Actor


def named_body(name: str, places: Places) -> Body:
    """Return the body that a name stands for, its state set apart."""
    words = name.split()
    state = next((s for w in words if (s := places.state(w))), None)
    kept = _ended([w for w in words if not places.state(w)]) or words
    if not _is_common(kept):  # "American Ferry Company": the people's name is part of it
        kept = [w for i, w in enumerate(words) if _is_bound(words, i) or not _is_state(w, places)]
        kept = kept or words
    return Body(tuple(w.lower() for w in kept), standard(kept, state))


def _ended(words: list[str]) -> list[str]:
    """ "Government of", whose state is set apart, without what led to the state."""
    return words[:-1] if words and words[-1].lower() in _SMALL else words


def _is_bound(words: Sequence[str], at: int) -> bool:
    """Whether a word before ties this one to the name: "Sailors for Norland"."""
    return at > 0 and words[at - 1].lower() in _SMALL


def _is_state(word: str, places: Places) -> bool:
    actor = places.actor(word)
    return actor is not None and actor.kind is PartyKind.STATE


def _is_common(words: Sequence[str]) -> bool:
    """Whether every state has such a body."""
    kept = [w.lower() for w in words if w.lower() not in {"the", "a", "an", "own"}]
    return bool(kept) and (kept[-1] in listed("common") or kept[0] == "ministry")


def well_known(words: str) -> Actor | None:
    """Return the body or movement of the table that `words` name, None for others."""
    key = words.removeprefix("the ").removeprefix("The ")
    # "WHO" and "IS" are names, "who" and "is" are words.
    if len(key) <= _SHORT and not key.isupper():
        return None
    found = bodies().get(key.lower().replace("’", "'"))
    if found is None:
        return None
    name, kind, state = found
    return Actor(name, PartyKind(kind), of=state or None, why=f"“{words}” is {name}")


def standard(words: Sequence[str], state: str | None) -> Actor:
    """Return a body under its standard name; "of" a state where every state has one."""
    kept = [w for w in words if w.lower() not in {"the", "a", "an", "own"}]
    own = len(state.split()) if state else 0
    if own < len(kept) and " ".join(kept[:own]) == state:  # "the Northern Union government"
        kept = kept[own:]
    small = frozenset(kept) if not state else _SMALL
    name = " ".join(w if w in small or w[:1].isupper() else w.capitalize() for w in kept)
    if state and _is_common(words):
        return Actor(f"{name} of {state}", PartyKind.BODY, of=state, why=f"a body of {state}")
    return Actor(name, PartyKind.BODY, of=state, why="named here")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The article's bodies by each word of their names, and by acronym."""

    by_word: dict[str, list[Body]]
    acronyms: dict[str, Actor]

    def named(self, words: Sequence[str], state: str | None) -> Actor | None:
        """Return the one named body that these words fit: "the ministry"."""
        heads = {w.lower() for w in words if roles().get(w.lower()) == "body"}
        proper = {w.lower() for w in words if w[:1].isupper()}
        near = self.by_word.get(min(heads), []) if heads else []
        fits = {
            b.actor.name: b.actor
            for b in near[:_MOST]
            if heads | proper <= set(b.words) and (not state or b.actor.of in {None, state})
        }
        if len(fits) != 1:
            return None
        actor = next(iter(fits.values()))
        return replace(actor, why=f"“{' '.join(words)}”: the only one named here is {actor.name}")


def index(bodies: Sequence[Body], stated: Mapping[str, Actor]) -> Bodies:
    """Return an article's bodies laid out for look-up; `stated` are its acronyms as given."""
    by_word: dict[str, list[Body]] = {}
    acronyms = dict(stated)
    for body in bodies:
        for word in set(body.words):
            by_word.setdefault(word, []).append(body)
        if len(body.words) > 1:
            initials = "".join(w[0] for w in body.words if w not in _SMALL).upper()
            acronyms.setdefault(initials, body.actor)
    return Bodies(by_word, acronyms)


def is_movement(name: str) -> bool:
    """Return True for a name that a word of it shows to be a movement's: "Jaish al-Norland"."""
    return len(words := name.lower().split()) > 1 and not listed("movement").isdisjoint(words)


def short_forms(name: "Span") -> Iterator[str]:
    """Yield the acronyms in parentheses right after a name: "(FNF, formerly FN)"."""
    doc, at = name.doc, name.end
    if at >= len(doc) or doc[at].text != "(":
        return
    for token in doc[at + 1 : at + 1 + _IN_PARENTHESES]:
        if token.text == ")":
            break
        if token.is_upper and len(token) > 1 and token.text[0] == name.text[0]:
            yield token.text.replace(".", "")
