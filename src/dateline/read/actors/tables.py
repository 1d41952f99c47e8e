"""What is known beforehand: states with their peoples and capitals, seats of power, roles.

    by_people()["iraqi"] -> "Iraq"      seats()["kremlin"] -> Seat("Kremlin", …)

Names are looked up in lower case, without "the". A state that is not in the table is learnt
from the text (`places`).
"""

from dataclasses import dataclass
from functools import cache

from dateline.types.outlet import outlets as outlet_table

from ..rows import rows


@dataclass(frozen=True, slots=True)
class State:
    """A state by its common English name; `people` holds adjectives and names of its people."""

    name: str
    code: str
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A building or address that stands for a body of a state ("" for none)."""

    name: str
    body: str
    state: str


@cache
def states() -> tuple[State, ...]:
    """All states of the table."""
    return tuple(
        State(name, code, _several(people), _several(capitals), _several(aliases))
        for name, code, people, capitals, aliases in rows("countries.tsv", 5)
    )


@cache
def by_name() -> dict[str, str]:
    """State name for each name and alias."""
    return {alias.lower(): s.name for s in states() for alias in (s.name, *s.aliases)}


@cache
def by_people() -> dict[str, str]:
    """State name for each adjective and name of a people."""
    return {word.lower(): s.name for s in states() for word in s.people}


@cache
def by_capital() -> dict[str, str]:
    """State name for each capital that is not a state's name too."""
    names = by_name()
    return {c.lower(): s.name for s in states() for c in s.capitals if c.lower() not in names}


@cache
def seats() -> dict[str, Seat]:
    """Seats of power by name."""
    return {row[0].lower(): Seat(*row) for row in rows("seats.tsv", 3)}


@cache
def roles() -> dict[str, str]:
    """What each role noun names: office, speaks, person, body or group."""
    return dict(rows("roles.tsv", 2))


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one row of words.tsv."""
    return frozenset(dict(rows("words.tsv", 2))[kind].split())


@cache
def bodies() -> dict[str, tuple[str, str, str]]:
    """Name, kind and state of well-known bodies and movements by each of their names."""
    table = rows("bodies.tsv", 4)
    names = {alias: (row[0], row[1], row[3]) for row in table for alias in _several(row[2])}
    return names | {row[0].lower(): (row[0], row[1], row[3]) for row in table}


@cache
def regions() -> dict[str, str]:
    """Name of each part of a state by each of its names."""
    parts = rows("regions.tsv", 2)
    names = {alias: row[0] for row in parts for alias in _several(row[1])}
    return names | {row[0].lower(): row[0] for row in parts}


@cache
def region_states() -> dict[str, str]:
    """State name for each name, written out, of a part of one state."""
    names = {state.code: state.name for state in states()}
    parts = [row for row in rows("regions.tsv", 3) if row[2]]
    told = [(name, row[2]) for row in parts for name in (row[0], *_several(row[1]))]
    return {name.lower(): names[code] for name, code in told if not name.endswith(".")}


@cache
def codes() -> dict[str, str]:
    """ISO 3166-1 alpha-3 code by the name of the state."""
    return {state.name: state.code for state in states()}


def state_of(words: str) -> str | None:
    """The state that words name, or whose people or part they name; None for other words."""
    word = words.lower().removeprefix("the ")
    return by_name().get(word) or by_people().get(word) or region_states().get(word)


@cache
def outlets() -> frozenset[str]:
    """News agencies, papers and stations by name, in lower case."""
    return frozenset(told for outlet in outlet_table() for told in outlet.told)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))
