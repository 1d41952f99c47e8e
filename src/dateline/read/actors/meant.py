"""Says which place, people, movement or body a name means that is no person's.

    "Norland"               ->  state          "the Norland Foreign Ministry"  ->  body of Norland
    "the Free Front (FF)"   ->  movement       "Sunni" of "Sunni groups"       ->  no party

Names of one word that take “the” are told apart in `articled`. Not read yet: a ship or a building
that is called like a body.
"""

from typing import TYPE_CHECKING

from dateline.types.mention import Actor, Name, PartyKind

from .bodies import is_movement, named_body, standard, well_known
from .described import Known
from .places import Places
from .tables import outlets, roles

if TYPE_CHECKING:
    from spacy.tokens import Span

NOT_PARTIES = frozenset({"EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})


def meant(span: "Span", name: Name, known: Known) -> Actor | None:
    """Return whom a name means that is no person's, None for what is no party."""
    words = name.span.exact
    if name.label in NOT_PARTIES:
        return well_known(words)
    if found := known.places.actor(words):
        return _as_state(found) if span.root.tag_ == "JJ" else found
    acronym = words.replace(".", "") if words.isupper() else ""
    if found := known.bodies.acronyms.get(acronym) or well_known(words):
        return found
    if name.label == "ORG" and not is_movement(words):
        return _of_state(span, _body(words, known), known.places)
    return _people_or_place(span, name)


def _people_or_place(span: "Span", name: Name) -> Actor | None:
    words = name.span.exact
    if is_movement(words):
        return Actor(words, PartyKind.GROUP, why="named as a movement")
    if name.label == "NORP" or (name.label == "PERSON" and is_creed(span)):
        plain = Actor(words, PartyKind.GROUP, why="named as a people or movement")
        return None if _only_describes(span) else plain
    kind = PartyKind.UNKNOWN if name.label == "PERSON" else PartyKind.PLACE
    return Actor(words, kind, why="named as a place")


def _only_describes(span: "Span") -> bool:
    """ "Sunni groups", "the Islamic militia": an adjective that names no party by itself."""
    return len(span) == 1 and (span.root.tag_ == "JJ" or span.root.dep_ in {"amod", "compound"})


def _body(words: str, known: Known) -> Actor:
    """A lone capitalised word may be a person whom the model took for a company."""
    proper = words.isalpha() and words.istitle() and words.lower() not in roles()
    if proper and words.lower() not in outlets():
        return Actor(words, PartyKind.UNKNOWN, why="a proper name that says no more")
    return named_body(words, known.places).actor


def _of_state(span: "Span", body: Actor, places: Places) -> Actor:
    """ "Norland's Foreign Ministry", "the Norlandic Foreign Ministry": a body that all have."""
    at = span.start - 1
    if at > 0 and span.doc[at].tag_ == "POS":
        at -= 1
    state = places.state(span.doc[at].text) if at >= 0 and not body.of else None
    owned = standard(body.name.split(), state) if state and body.kind is PartyKind.BODY else body
    return owned if owned.name.endswith(f" of {state}") else body


def _as_state(people: Actor) -> Actor:
    if people.kind is not PartyKind.GROUP or not people.of:
        return people
    return Actor(people.of, PartyKind.STATE, why=f"“{people.name}” is of {people.of}")


def is_creed(span: "Span") -> bool:
    """ "Salafi jihadists": an adjective of a people or creed that the model took for a person."""
    word, head = span.root, span.root.head
    creed = len(span) == 1 and word.lower_.endswith(("i", "ist", "ite", "ian", "ic", "ish"))
    return creed and word.dep_ in {"amod", "compound", "nmod"} and head.tag_ == "NNS"
