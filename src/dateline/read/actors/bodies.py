"""Gives bodies one name each: ministries, parliaments, companies, agencies.

    "Norland's parliament", "the Norland Parliament"   ->  "Parliament of Norland"
    "the ministry" after "the Foreign Ministry"        ->  "Foreign Ministry"
    "BMA" beside "Bay Medical Association"             ->  "Bay Medical Association"

Not read yet: a body under two names, such as a company and its brand.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.types.mention import Actor, PartyKind

from .places import Places
from .tables import roles
from .tables import words as listed

_SMALL = frozenset({"of", "the", "and", "for"})

# Past so many bodies of one kind in an article, "the ministry" is none of them for certain.
_MOST = 64


@dataclass(frozen=True, slots=True)
class Body:
    """A body that the article names, with the words of the name in lower case."""

    words: tuple[str, ...]
    actor: Actor


def named_body(name: str, places: Places) -> Body:
    """Return the body that a name stands for, its state set apart."""
    words = name.split()
    state = next((s for w in words if (s := places.state(w))), None)
    kept = [w for w in words if not places.state(w)] or words
    return Body(tuple(w.lower() for w in kept), standard(kept, state))


def standard(words: Sequence[str], state: str | None) -> Actor:
    """Return a body under its standard name; "of" a state where every state has one."""
    kept = [w for w in words if w.lower() not in {"the", "a", "an", "own"}]
    common = bool(kept) and kept[-1].lower() in listed("common")
    common = common or (bool(kept) and kept[0].lower() == "ministry")
    name = " ".join(w if w[:1].isupper() or not state else w.capitalize() for w in kept)
    if state and common:
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


def index(bodies: Sequence[Body]) -> Bodies:
    """Return an article's bodies laid out for look-up."""
    by_word: dict[str, list[Body]] = {}
    acronyms: dict[str, Actor] = {}
    for body in bodies:
        for word in set(body.words):
            by_word.setdefault(word, []).append(body)
        if len(body.words) > 1:
            initials = "".join(w[0] for w in body.words if w not in _SMALL).upper()
            acronyms.setdefault(initials, body.actor)
    return Bodies(by_word, acronyms)
