"""Finds the place of an event on the map, from the words for it in the event's clause.

    "in Mosul"                    Mosul, IRQ, 36.3 43.1   the only town of that name
    "in Springfield, Illinois"    the one there: the words after it tell
    "in Cordoba", Argentina named Cordoba, ARG            the article names Argentina, not Spain
    "in London"                   London, GBR             far larger than any other
    "in Kerala"                   Kerala, a part of IND
    "in Springfield"              unknown: USA (170,000), USA (155,000), …

Countries and their parts have no coordinates. Not read: villages, and places told by another
("40 miles north of Mosul" is Mosul).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.types.coding import Place, PlaceKind
from dateline.types.mention import Name, Part, PartyKind

from ..actors.tables import codes, region_states, regions, state_of
from .codes import Article, shared
from .gazetteer import Town, divisions, regions_of_usa, towns

_FAR_LARGER = 10  # times as many people as the next
_ANYWHERE = 20  # times as many as the one in a state that the article names
_KNOWN = 100_000  # people of a town that is named without its state
_NAMED = 4  # candidates that a reason names
_AREAS = frozenset(
    "province governorate district county region state prefecture oblast area valley".split()
)
_NEXT = re.compile(r",? (?:in )?([A-Z][\w.]+(?: [A-Z][\w.]+){0,3})")
_NOT_ALONE = frozenset({"New", "South", "North", "East", "West", "San", "St.", "Fort", "Port"})
_USA = "USA"
_GENITIVE = re.compile(r"['’ʼ]s?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The states and the states of the USA that an article names, and the article."""

    article: Article
    states: frozenset[str]
    regions: frozenset[str]


def surroundings(article: Article, names: Iterable[Name]) -> Surroundings:
    """What an article's names tell of where it is set."""
    states: set[str] = set()
    parts: set[str] = set()
    for name in names:
        said = name.span.exact.lower().removeprefix("the ")
        if (state := state_of(said)) is None and name.actor is not None:
            actor = name.actor
            state = actor.name if actor.kind is PartyKind.STATE else actor.of or actor.stands_for
        if state in codes() and not shared(state, article):
            states.add(codes()[state])
        if (part := regions_of_usa().get(regions().get(said, said).lower())) is not None:
            parts.add(part)
            states.add(_USA)
    return Surroundings(article, frozenset(states), frozenset(parts))


def place(part: Part, around: Surroundings) -> Place:
    """The place that a part's words mean; of kind UNKNOWN, with the reason, where that is open."""
    words = _GENITIVE.sub("", part.span.exact).strip().split()
    for start, word in enumerate(words):
        if not word[:1].isupper() or (start and words[start - 1] in _NOT_ALONE):
            continue
        for end in range(len(words), start, -1):
            name = " ".join(words[start:end]).strip(',;:()"“”')
            found = _found(name, words[end : end + 1], part, around)
            if found is not None:
                return found
    return Place(part.span.exact, PlaceKind.UNKNOWN, None, "not in the gazetteer")


def _found(name: str, after: Sequence[str], part: Part, around: Surroundings) -> Place | None:
    plain = name.removeprefix("the ").removeprefix("The ")
    state = state_of(plain)
    if state is not None and plain.lower() not in region_states():
        if shared(state, around.article):
            return Place(plain, PlaceKind.UNKNOWN, None, f"may be another {state}")
        return Place(state, PlaceKind.COUNTRY, codes()[state], f"“{plain}” is a state")
    candidates = towns(plain)
    if (area := _area(plain, candidates, around)) is not None:
        return area
    if not candidates:
        return None
    found = _chosen(plain, candidates, part, around)
    if found.kind is PlaceKind.TOWN and after and after[0].lower().rstrip(",.") in _AREAS:
        why = f"the {after[0]} named after it; {found.why}"
        return Place(f"{plain} {after[0]}", PlaceKind.REGION, found.country, why)
    return found


def _area(name: str, found: Sequence[Town], around: Surroundings) -> Place | None:
    """The part of a state that a name means, None where it is rather one of the towns."""
    region = regions().get(name.lower())
    if region is not None and not _is_city(region, found):
        return _region(region, name)
    state = _divided(name, found, around)
    if state is None:
        return None
    return Place(name, PlaceKind.REGION, state, f"“{name}” is a part of {_names()[state]}")


def _divided(name: str, found: Sequence[Town], around: Surroundings) -> str | None:
    """The state that has a part of this name, unless the article names one that has such a town."""
    state = divisions().get(name.lower())
    elsewhere = {town.country for town in found} & around.states
    return state if state in around.states or not elsewhere else None


@cache
def _names() -> dict[str, str]:
    return {code: name for name, code in codes().items()}


def _is_city(region: str, found: Sequence[Town]) -> bool:
    """Whether the table has it among parts of states, though it is a town: "New York City"."""
    usa = region_states().get(region.lower()) == "United States"
    return usa and bool(found) and region.lower() not in regions_of_usa()


def _region(region: str, words: str) -> Place:
    state = region_states().get(region.lower())
    if state is None:
        return Place(region, PlaceKind.REGION, None, "states dispute it, or share the name")
    usa = regions_of_usa().get(region.lower())
    why = f"“{words}” is a part of {state}"
    return Place(region, PlaceKind.REGION, codes()[state], why, region=usa)


def _chosen(name: str, found: Sequence[Town], part: Part, around: Surroundings) -> Place:
    """The town meant: by the words after it, by the article's states, or by its size."""
    told = _NEXT.match(around.article.text, part.span.end)
    if told is not None and (there := _there(found, told[1])):
        return _town(there[0], f"“{name}, {told[1]}”") if _stands_out(there) else _open(name, there)
    if len(found) == 1 and (found[0].people >= _KNOWN or found[0].country in around.states):
        return _town(found[0], "the only town of that name above 15,000 people")
    near = [town for town in found if town.country in around.states]
    in_region = [t for t in near if t.country == _USA and t.region in around.regions]
    near = in_region or near
    if near and _stands_out(near) and found[0].people < _ANYWHERE * near[0].people:
        return _town(near[0], f"the article names {near[0].country}")
    if len(found) > 1 and found[0].people >= _KNOWN and _stands_out(found):
        return _town(found[0], "far larger than any other of that name")
    return _open(name, near or found)


def _there(found: Sequence[Town], words: str) -> list[Town]:
    """Those of the towns that lie in the state or region named after them."""
    for name in (words, words.rstrip("."), words.split(maxsplit=1)[0]):
        region = regions().get(name.lower(), name).lower()
        usa, state = regions_of_usa().get(region), state_of(region)
        inside = [t for t in found if usa and (t.country, t.region) == (_USA, usa)]
        if inside or (state and (inside := [t for t in found if t.country == codes()[state]])):
            return inside
    return []


def _stands_out(found: Sequence[Town]) -> bool:
    return len(found) == 1 or found[0].people >= _FAR_LARGER * found[1].people


def _town(town: Town, why: str) -> Place:
    return Place(
        town.name,
        PlaceKind.TOWN,
        town.country,
        why,
        town.latitude,
        town.longitude,
        town.number,
        town.region,
    )


def _open(name: str, found: Sequence[Town]) -> Place:
    told = ", ".join(f"{town.country} ({town.people:,})" for town in found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    if len(found) == 1:
        return Place(name, PlaceKind.UNKNOWN, None, f"a small town elsewhere: {told}")
    return Place(name, PlaceKind.UNKNOWN, None, f"may be any of {told}{more}")
