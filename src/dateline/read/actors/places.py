"""Knows states, their peoples, capitals and seats of power, and learns those the table lacks.

    "the Norland capital, Port Ayre"   ->  Norland is a state, Port Ayre stands for it
    "Norlander officials"              ->  of Norland

A name becomes a state when the text gives it what only states have: a prime minister, an
army, a parliament, a capital.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.types.mention import Actor, PartyKind

from ..tokens import where
from .tables import bodies, by_capital, by_name, by_people, regions, seats
from .tables import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

_DOTTED = re.compile(r"(?:[A-Z]\.){2,5}$")
_STEM = 4
_LONG = frozenset({"GPE", "ORG", "LOC"})
_STATE_NOUNS = frozenset({"union", "republic", "kingdom", "federation", "emirate", "confederation"})
_CAPITAL = frozenset({"capital"})
_PEOPLE_ENDINGS = (
    *("n", "an", "ian", "ean", "ish", "ese", "i", "er", "ic", "ite"),
    *("ns", "ans", "ians", "eans", "is", "ers", "ites"),
)


@dataclass(frozen=True, slots=True)
class Places:
    """States learnt from one article: name by lower-case name, state by capital."""

    learnt: dict[str, str]
    capitals: dict[str, str]
    stems: dict[str, list[tuple[str, str]]]

    def state(self, words: str) -> str | None:
        """Return the state that `words` name or whose people they name."""
        word = _key(words)
        found = by_name().get(word) or by_people().get(word) or self.learnt.get(word)
        return found or self._people(word)

    def of(self, tokens: "Iterable[Token]") -> str | None:
        """Return the first state named among these tokens, two or three at a time too."""
        words = [t.text for t in tokens]
        for size in (3, 2, 1):
            for i in range(len(words) - size + 1):
                if state := self.state(" ".join(words[i : i + size])):
                    return state
        return None

    def actor(self, words: str) -> Actor | None:
        """Return the state, people, capital or seat of power that `words` name."""
        word = _key(words)
        if state := by_name().get(word) or self.learnt.get(word):
            return Actor(state, PartyKind.STATE, why=f"“{words}” is the state {state}")
        if state := by_capital().get(word) or self.capitals.get(word):
            why = f"{words} is the capital of {state}"
            return Actor(words, PartyKind.PLACE, of=state, stands_for=state, why=why)
        if region := regions().get(words.lower()) or regions().get(word):
            return Actor(region, PartyKind.PLACE, why=f"“{words}” is {region}, a part of a state")
        if seat := seats().get(word):
            why = f"the {seat.name} is a seat of power" + f" of {seat.state}" * bool(seat.state)
            role = seat.body if seat.body != seat.name else None
            stands_for = seat.state or seat.body
            of = seat.state or None
            return Actor(seat.name, PartyKind.PLACE, role, of, stands_for, why)
        if state := self.state(words):
            why = f"“{words}” are the people of {state}"
            return Actor(words, PartyKind.GROUP, of=state, why=why)
        return None

    def _people(self, word: str) -> str | None:
        """“Norlander” is of Norland: the same stem, and an ending that makes a people."""
        if not word.endswith(_PEOPLE_ENDINGS):
            return None
        for name, state in self.stems.get(word[:_STEM], ()):
            if word.startswith(name[: max(_STEM, len(name) - 2)]) and word != name:
                return state
        return None


def learn(docs: "Sequence[Doc]") -> Places:
    """Return what the text says of states and capitals that the table does not know."""
    learnt: dict[str, str] = {}
    persons = _persons(docs)
    for doc in docs:
        for entity in doc.ents:
            name = _bare(entity.text)
            if name.lower() in persons:
                continue
            if _may_name(entity.label_, name) and _is_stately(doc, entity.start, entity.end):
                learnt.setdefault(name.lower(), name)
    learnt.update(_short_forms(docs, learnt))
    stems: dict[str, list[tuple[str, str]]] = {}
    for name, state in learnt.items():
        stems.setdefault(name[:_STEM], []).append((name, state))
    places = Places(learnt, {}, stems)
    capitals: dict[str, str] = {}
    for doc in docs:
        for at in where(doc, "LOWER", _CAPITAL):
            capitals.update(_capital(doc, at, places))
    return Places(learnt, capitals, stems)


def _persons(docs: "Sequence[Doc]") -> set[str]:
    """Full names of persons and their surnames: "Ada Vale's army" makes no state of either."""
    full = {_key(e.text) for doc in docs for e in doc.ents if e.label_ == "PERSON" and len(e) > 1}
    full = {name for name in full if " " in name}
    return full | {name.split()[-1] for name in full}


def _short_forms(docs: "Sequence[Doc]", learnt: dict[str, str]) -> dict[str, str]:
    """Tie "N.U." and "the Union" to the Northern Union, where it alone fits."""
    long = {_bare(e.text) for doc in docs for e in doc.ents if len(e) > 1 and e.label_ in _LONG}
    short: dict[str, set[str]] = {}
    for name in sorted(long):
        words = name.split()
        initials = "".join(w[0].lower() for w in words if w[0].isupper())
        dotted = "".join(f"{letter}." for letter in initials)
        for form in {initials, dotted, dotted[:-1]} & learnt.keys():
            short.setdefault(form, set()).add(name)
    found = {form: next(iter(names)) for form, names in short.items() if len(names) == 1}
    states = {*learnt.values(), *found.values()}
    for state in sorted(states):
        *front, last = state.split()
        same = [s for s in states if s.split()[-1] == last and " " in s]
        if front and last.lower() in _STATE_NOUNS and len(same) == 1:
            found[last.lower()] = state
    return found | {name.lower(): name for name in found.values()}


def _may_name(label: str, name: str) -> bool:
    """Whether a name that no table has may be a state's; "Justice" only begins a body's name."""
    word = name.lower()
    tables = (by_name(), by_people(), seats(), by_capital(), regions(), bodies())
    known = any(word in table for table in tables) or f"{word} department" in bodies()
    return label in {"GPE", "LOC", "ORG", "PERSON", "NORP"} and bool(name) and not known


def _is_stately(doc: "Doc", start: int, end: int) -> bool:
    after = end
    if after < len(doc) and doc[after].tag_ == "POS":
        after += 1
    owns = doc[end - 1].tag_ == "POS" or after > end
    reach = after + 3 if owns else after + 2
    label = "GPE" if _DOTTED.match(doc[start:end].text) else doc[start].ent_type_
    if (owns or label == "GPE") and any(t.text in listed("stately") for t in doc[after:reach]):
        return True
    before = doc[start - 1].lower_ if start else ""
    if before == "the" and start > 1:
        before = doc[start - 2].lower_
    return before == "of" and any(
        t.lower_ in listed("stately") for t in doc[max(0, start - 4) : start - 1]
    )


def _capital(doc: "Doc", at: int, places: Places) -> dict[str, str]:
    """Read "the Norland capital, Port Ayre" and "Port Ayre, the capital of Norland"."""
    left, right = doc[max(0, at - 4) : at], doc[at + 1 : at + 5]
    if len(right) and right[0].lower_ == "of":
        state = places.of(right[1:])
        name = _name_before(doc, at)
    else:
        state = places.of(left)
        name = _name_after(doc, at + 1) or _name_before(doc, at)
    return {name.lower(): state} if state and name and not places.state(name) else {}


def _name_after(doc: "Doc", at: int) -> str:
    if at < len(doc) and doc[at].text == ",":
        at += 1
    last = at
    while last < len(doc) and doc[last].pos_ == "PROPN":
        last += 1
    return doc[at:last].text


def _name_before(doc: "Doc", at: int) -> str:
    comma = next((i for i in range(at - 1, max(-1, at - 6), -1) if doc[i].text == ","), 0)
    first = comma
    while first > 0 and doc[first - 1].pos_ == "PROPN":
        first -= 1
    return doc[first:comma].text if comma else ""


def _bare(words: str) -> str:
    name = words.removesuffix("'s").removesuffix("'").strip()
    return name[4:] if name.lower().startswith("the ") else name


def _key(words: str) -> str:
    return _bare(words).lower()
