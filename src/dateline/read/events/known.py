"""Looks up actors by name: what they are, in which years.

    lines("Taliban", 2015)   the one line: AFG REB, 1994 to 2021
    lines("Taliban", None)   both lines: REB until 2021, GOV from then on
    named("UN peacekeepers") ->  ("UN", the lines of the United Nations)

Not looked up: persons. What they are, their article says.
"""

import re
from dataclasses import dataclass
from functools import cache

from ..actors.tables import bodies, codes, state_of
from ..rows import rows

_LONGEST = 8  # words of a name
_WORD = re.compile(r"[^\s,;:()\"“”]+")
_WORDS = frozenset({"Fact", "Apple", "Care"})  # sentences begin with these
_OWNER = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what an actor is in some years, and where that can be looked up."""

    name: str
    actor: str
    sector: str | None
    first: int | None
    last: int | None
    source: str
    common: bool = False  # whether other states have one of the name

    def holds(self, year: int | None) -> bool:
        """Whether it can be so in a year; all lines can where none is known."""
        return year is None or ((self.first or year) <= year <= (self.last or year))

    @property
    def words(self) -> str:
        """The line in words: "Taliban (AFG REB until 2021)"."""
        since = f" from {self.first}" if self.first else ""
        until = f" until {self.last}" if self.last else ""
        return f"{self.name} ({' '.join(filter(None, (self.actor, self.sector)))}{since}{until})"


def lines(name: str, year: int | None) -> tuple[Line, ...]:
    """The lines of an actor that can hold in a year; none for a name that is not in the table."""
    found = _table().get(_key(name), ())
    return tuple(line for line in found if line.holds(year))


def every() -> tuple[Line, ...]:
    """All lines of the table, in order."""
    return tuple(_read())


def named(phrase: str, year: int | None) -> tuple[str, tuple[Line, ...]] | None:
    """The first and longest name of the table inside a phrase, written with a capital."""
    words = _WORD.findall(phrase)
    for start, word in enumerate(words):
        if not (word[0].isupper() or word[0].isdigit()):
            continue
        for end in range(min(len(words), start + _LONGEST), start, -1):
            name = _OWNER.sub("", " ".join(words[start:end]))
            found = lines(name, year) if _may_be(name) else ()
            if found and not _is_another(words[:start], found):
                return name, found
    return None


def _is_another(before: list[str], found: tuple[Line, ...]) -> bool:
    """Whether a state named right before shows another of that name: "Norland's Senate"."""
    state = state_of(_OWNER.sub("", before[-1])) if before and before[-1][:1].isupper() else None
    return state is not None and {codes()[state]}.isdisjoint(line.actor for line in found)


def _may_be(name: str) -> bool:
    """ "WHO" is a name in capitals only; "Farc" and "Nato" are written so, too, "Fact" is not."""
    return name.isupper() or (len(name) > 3 and name not in _WORDS)


def _key(name: str) -> str:
    return name.lower().removeprefix("the ").replace("-", " ").replace("’", "'")


@cache
def _table() -> dict[str, tuple[Line, ...]]:
    """The lines of each actor by each of its names; of two actors' names, the first one's own."""
    held: dict[str, list[Line]] = {}
    others: dict[str, str] = {}
    for line, names in _read().items():
        held.setdefault(_key(line.name), []).append(line)
        others |= {_key(other): _key(line.name) for other in names.split(";") if other}
    others |= {_key(alias): _key(name) for alias, (name, _, _) in bodies().items()}
    table = {name: tuple(found) for name, found in held.items()}
    return {other: table[name] for other, name in others.items() if name in table} | table


def _read() -> dict[Line, str]:
    """Each line of the table with its other names."""
    return {
        Line(name, actor, sector or None, _year(first), _year(last), source, bool(common)): names
        for name, actor, sector, first, last, source, names, common in rows("actors.tsv", 8)
    }


def _year(cell: str) -> int | None:
    return int(cell) if cell else None
