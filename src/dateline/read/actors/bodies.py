"""Gives bodies one name each: ministries, parliaments, companies, agencies.

"Norland's parliament", "the Norland Parliament"   ->  "Parliament of Norland"
"the ministry" after "the Foreign Ministry"        ->  "Foreign Ministry"
"BMA" beside "Bay Medical Association"             ->  "Bay Medical Association"
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.types.mention import Actor, PartyKind

from .places import Places
from .tables import roles
from .tables import words as listed


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


def body_named(words: Sequence[str], state: str | None, bodies: Sequence[Body]) -> Actor | None:
    """Return the one named body that these words fit: "the ministry", "the department"."""
    asked = {w.lower() for w in words if w.lower() in roles() or w[:1].isupper()}
    heads = {w for w in asked if roles().get(w) == "body"}
    fits = [
        b.actor
        for b in bodies
        if heads
        and heads <= set(b.words)
        and (not state or b.actor.of in {None, state})
        and {w.lower() for w in words if w[:1].isupper()}
        - {w.lower() for w in (state or "").split()}
        <= set(b.words) | heads
    ]
    unique = {a.name: a for a in fits}
    if len(unique) != 1:
        return None
    actor = next(iter(unique.values()))
    return replace(actor, why=f"“{' '.join(words)}”: the only one named here is {actor.name}")


def acronyms(bodies: Sequence[Body]) -> dict[str, Actor]:
    """Return the bodies that an acronym stands for, by the acronym."""
    return {
        "".join(w[0] for w in b.words if w not in {"of", "the", "and", "for"}).upper(): b.actor
        for b in bodies
        if len(b.words) > 2
    }
