"""Says who speaks where several are named at once.

    "Ada Vale and John Orr"                          ->  one group, "Ada Vale and John Orr"
    "General John Orr, the chief, and Ada Vale"      ->  the same group, names in one order
    "Norland and Soland"                             ->  "Norland and Soland"

Not read yet: "Vale or Orr", names joined with descriptions ("Vale and two officials").
"""

from collections.abc import Mapping

from dateline.types.mention import Actor, PartyKind

from .phrases import Phrase

_NAMED = frozenset({PartyKind.PERSON, PartyKind.BODY, PartyKind.STATE})
_ENDS = frozenset({"who", "whose", "which", "that"})

# A longer list is read out, not spoken with one voice.
_MOST = 4


def joint(phrase: Phrase, named: Mapping[int, Actor]) -> Actor | None:
    """Return the parties that a phrase names as one group, None where not all are named."""
    if any(t.lower_ in {"or", "nor"} for t in phrase.span):
        return None
    names = persons(phrase, named)
    heads = [phrase.head, *(t for t in phrase.head.conjuncts if t.i < phrase.span.end)]
    if not names:
        joined = [named.get(t.i) for t in heads]
        names = {a.name for a in joined if a and a.kind in _NAMED}
    if not 1 < len(names) <= _MOST or (phrase.several and len(names) < len(heads)):
        return None
    *front, last = sorted(names)
    name = f"{', '.join(front)} and {last}"
    return Actor(name, PartyKind.GROUP, why=f"named together: {name}")


def persons(phrase: Phrase, named: Mapping[int, Actor]) -> set[str]:
    """Return the persons that "and" joins in the phrase: no owners, none a clause tells of.

    Nobody is joined by the "and" of "Ada Vale, of the Institute of Arts and Letters".
    """
    joins = next((t.i for t in phrase.span if t.lower_ == "and"), phrase.span.end)
    later = (named.get(t.i) for t in phrase.span if t.i > joins)
    if not any(actor and actor.kind is PartyKind.PERSON for actor in later):
        return set()
    found: set[str] = set()
    for token in phrase.span:
        if token.lower_ in _ENDS:
            break
        actor = named.get(token.i)
        owns = token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"
        if actor and actor.kind is PartyKind.PERSON and not owns and token.tag_ != "POS":
            found.add(actor.name)
        elif actor and actor.kind is PartyKind.PERSON and owns:
            found.discard(actor.name)
    return found
