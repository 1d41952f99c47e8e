"""Codes a party of an event: state or sort of actor, and sector, by its words and its article.

    "Norland's foreign minister"   NOR GOV   “minister” is GOV; “Norland” is NOR
    "Vale"                         NOR GOV   the article calls her “prime minister” of Norland
    "Hamas fighters"               PSE REB   by its line in the table of actors, if the year fits
    "the spokesman"                no code

Unknown beats a guess: of a name that two states bear, or of an actor that changed in an unknown
year, only the half of the code is given that is sure. Not read: persons without an office.
"""

import re
from dataclasses import dataclass
from functools import cache

from dateline.types.coding import Code
from dateline.types.mention import Actor, Part, PartyKind

from ..actors.tables import by_capital, codes, region_states, roles, state_of, states
from .known import Line, named
from .sectors import Sector, sector, split

# Names that a state shares with another, or with a part of one: words of an article that tell.
_SHARED = {
    "Georgia": ("Tbilisi", "Georgian", "Abkhazia", "South Ossetia"),
    "Congo": ("Brazzaville", "Republic of Congo", "Republic of the Congo"),
    "Guinea": ("Conakry", "Guinean"),
}
_CAPITALS_ELSEWHERE = frozenset("brussels victoria kingston georgetown hamilton santiago".split())
# "New England", "Latin American": the word after these is part of another name.
_OTHER = frozenset({"New", "Latin", "South", "Central", "North", "West", "East"})
# Sectors that the people of an organisation can have beside it: "EU ministers", "UN troops".
_WITHIN = {
    "IGO": frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"}),
    "NGO": frozenset[str](),
    "ISM": frozenset[str](),
    "MNC": frozenset({"LAB"}),
}
_ADJUSTED = frozenset({None, "PTY", "GOV"})  # a line's sector that an own word may narrow
# "Hamas hostages" are none of Hamas.
_SUFFERING = frozenset("victim hostage captive prisoner detainee survivor inmate critic".split())
# A "friend" or "author" is what a person is besides the part it plays.
_NO_OFFICE = frozenset({None, "CVL"})
_LONGEST = 5  # words of a state's name
_LONGEST_ROLE = 6  # words; a longer one is a broken parse
_AWAY = frozenset({"to", "against", "on", "by", "with", "who", "which", "that"})
# "A rebel-held town" is no rebel.
_BY_WHOM = re.compile(
    r"\S+-(?:backed|led|held|run|ruled|controlled|friendly|based|owned|allied|linked|born|dominated)\b"
)
_GENITIVE = re.compile(r"['’ʼ]s?(?=\s|$)")
_EDGES = ',;:()"“”'


@dataclass(frozen=True, slots=True)
class Article:
    """What coding needs of an article: its text, and the year in which it tells of things."""

    text: str
    year: int | None


@dataclass(frozen=True, slots=True)
class _State:
    """A state's code, None where the words may mean two; `words` named it."""

    code: str | None
    words: str
    why: str


_NOWHERE = _State(None, "", "")


def code(part: Part, article: Article) -> Code | None:
    """The code of a party by its words and by what the article says of it; None where unknown."""
    actor = part.actor
    phrase = _BY_WHOM.sub("", _GENITIVE.sub("", _unnamed(part.span.exact, actor)))
    found = named(part.span.exact, article.year)
    if found is None and actor is not None:
        found = named(actor.name, article.year)
    if found and not _is_tool(*found, phrase) and _is_here(found[1], article):
        return _listed(*found, phrase)
    state = _among(phrase, _AWAY, article)
    told = _sector(phrase, state, actor)
    if told and told.code == "MIL":  # troops in a state may be another's
        state = _among(phrase, _AWAY | {"in", "from"}, article)
    state = state or _by_article(actor, article)
    if told and told.words in {"leader", "leadership"} and not state.code:
        told = None
    if not state.code and not (told and told.code):
        return None
    why = f"“{told.words}” is {told.code}" if told and told.code else ""
    return Code(state.code, told.code if told else None, "; ".join(filter(None, (why, state.why))))


def shared(state: str, article: Article) -> bool:
    """Whether a state's name may mean another place, as far as the article tells."""
    clues = _SHARED.get(state)
    return clues is not None and not any(clue in article.text for clue in clues)


def _unnamed(phrase: str, actor: Actor | None) -> str:
    """The phrase without the name of a person, which is no word: "Judge Ada | King"."""
    if actor is None or actor.kind is not PartyKind.PERSON or not actor.name[:1].isupper():
        return phrase
    names = set(split(actor.name))
    kept = phrase.split()
    while kept and set(split(kept[-1])) <= names:
        kept.pop()
    first = [word for word in kept if word.lower() in roles() or not set(split(word)) <= names]
    return " ".join(first)


def _sector(phrase: str, state: _State | None, actor: Actor | None) -> Sector | None:
    """What the words of this place tell, but for the state's; else what the article tells."""
    told = sector(split(phrase.replace(state.words, " ") if state else phrase))
    if (told and told.code) or actor is None:
        return told
    if actor.kind is not PartyKind.PERSON:
        return sector(split(actor.name)) if told is None else told
    words = split(actor.role or "")
    if len(words) <= _LONGEST_ROLE and (office := sector(words)) and office.code not in _NO_OFFICE:
        return Sector(office.code, actor.role or "", office.open)
    return told


def _listed(name: str, found: tuple[Line, ...], phrase: str) -> Code | None:
    """The code of a table's lines, with the sector of its people where an own word tells it."""
    words = split(phrase.replace(name, " "))
    if not _SUFFERING.isdisjoint(form for word in words for form in (word, word[:-1])):
        return None
    actors, sectors = {line.actor for line in found}, {line.sector for line in found}
    if len(actors) > 1:
        return None
    actor = next(iter(actors))
    why = f"“{name}”: {', '.join(line.words for line in found)}"
    if len(sectors) > 1:
        return Code(actor, None, f"{why}; the year does not tell which")
    own, told = next(iter(sectors)), sector(words)
    fits = told and not told.open and own in _ADJUSTED
    if told and fits and told.code in _WITHIN.get(actor, {told.code}):
        return Code(actor, told.code, f"“{told.words}” is {told.code}; {why}")
    return Code(actor, own, why)


def _is_here(found: tuple[Line, ...], article: Article) -> bool:
    """Whether an article names the state of a body that other states have, too."""
    return not found[0].common or any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", article.text)
        for name in _names_of(found[0].actor)
    )


@cache
def _names_of(alpha3: str) -> tuple[str, ...]:
    """A state's names, people, capitals and parts, as they are written."""
    here = [state for state in states() if state.code == alpha3]
    named = [n for s in here for n in (s.name, *s.aliases, *s.people, *s.capitals)]
    parts = (part for part, state in region_states().items() if state in {s.name for s in here})
    return (*named, *(part.title() for part in parts))


def _is_tool(name: str, found: tuple[Line, ...], phrase: str) -> bool:
    """Whether a firm is only what a party uses: "the senator's Twitter account"."""
    told = sector(split(phrase.partition(name)[0]))
    return found[0].actor == "MNC" and bool(told and told.code and not told.open)


def _among(phrase: str, away: frozenset[str], article: Article) -> _State | None:
    """The first state, people, capital or part of a state in a phrase, the longest name first."""
    words = phrase.split()
    end = next((i for i, word in enumerate(words) if i and word.lower() in away), len(words))
    for start, word in enumerate(words[:end]):
        if not word[:1].isupper() or (start and words[start - 1] in _OTHER):
            continue
        for size in range(min(_LONGEST, end - start), 0, -1):
            name = " ".join(words[start : start + size]).strip(_EDGES)
            state = state_of(name) or state_of(name.rstrip("."))
            if state is None and not (start and _is_named(words[start - 1])):
                state = _of_capital(name)
            if state is not None:
                return _state(state, name, article)
    return None


def _is_named(before: str) -> bool:
    """Whether a capital's name goes on from the word before: "Santa Rosa de Lima"."""
    return before[:1].isupper() or before in {"de", "del", "di", "la"}


def _of_capital(name: str) -> str | None:
    return None if name.lower() in _CAPITALS_ELSEWHERE else by_capital().get(name.lower())


def _by_article(actor: Actor | None, article: Article) -> _State:
    """The state that the article gives a party, or for which a capital stands."""
    if actor is None:
        return _NOWHERE
    if actor.kind is PartyKind.STATE:
        return _state(actor.name, actor.name, article)
    for state in filter(None, (actor.of, actor.stands_for)):
        if (found := _state(state, state, article)).code:
            why = actor.why if state in actor.why else f"of {state}: {actor.why}"
            return _State(found.code, state, why)
    return _NOWHERE


def _state(state: str, words: str, article: Article) -> _State:
    """A state named so, if the article shows which of two it is."""
    if shared(state, article):
        return _State(None, words, f"“{words}” may be another {state}")
    found = codes().get(state)
    return _State(found, words, f"“{words}” is {found}" if found else "")
