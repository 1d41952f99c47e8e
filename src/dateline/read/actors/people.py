"""Ties the forms of a person's name in one article together, with role and gender.

    "Prime Minister Ada Vale … Vale … Mrs. Vale"   ->  one person, "Ada Vale"
    "Karim Abdul Sayed … Abdul-Sayed … Sayed"      ->  one person
    "Ada Vale … John Vale … Vale"                  ->  two persons; "Vale" stays open
    "Ada Vale … Vale … John Vale … Vale"           ->  "Vale" is Ada, all along
    "Bo Vale Jr. … Bo Vale … Vale Jr."             ->  son and father

A short form joins a longer one that it ends (or, failing that, begins), never against a
given name or a form of address. Not read yet: nicknames and changed spellings.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.types.mention import Actor, PartyKind

from .given import GENDER
from .tables import roles
from .tables import words as listed
from .titles import Role

# Particles that come and go in front of a surname ("al-Sayed", "Sayed").
_LOOSE = frozenset({"al", "el", "ul", "as", "ash", "bin", "ibn", "van", "von", "der", "de", "den"})
_SPLIT = re.compile(r"[\s\-‐‑–]+")
_NO_BRACKETS = str.maketrans("", "", "[]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_GENERATIONS = frozenset({"jr", "sr"})
# Surnames that stand in front: "Kim" is Kim Jong Il.
_FAMILY_FIRST = frozenset("kim xi moon park li wang zhang chen liu nguyen deng mao".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person: where it begins, its words, and the roles stated beside it."""

    start: int
    words: str
    roles: tuple[Role, ...] = ()

    @property
    def gender(self) -> str:
        """The gender that a form of address or a role tells, "" for none."""
        return next((r.gender for r in self.roles if r.gender), "")

    @property
    def generation(self) -> str:
        """ "jr" or "sr", "" where the name does not say."""
        return generation(self.words)


@dataclass(slots=True)
class Person:
    """All mentions of one person, first to last."""

    key: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    open: bool = False

    @property
    def name(self) -> str:
        """The fullest form in the article; of several, the commonest, then the first."""
        forms = Counter(m.words.translate(_NO_BRACKETS) for m in self.mentions)
        return max(forms, key=lambda words: (len(keys(words)), forms[words]))

    @property
    def generation(self) -> str:
        """Whether mentions call the person junior or senior, "" for neither."""
        return next((m.generation for m in self.mentions if m.generation), "")

    @property
    def gender(self) -> str:
        """What address, role or a common given name tells: "m", "f" or ""."""
        told = next((m.gender for m in self.mentions if m.gender), "")
        return told or (GENDER.get(self.key[0], "") if len(self.key) > 1 else "")

    @property
    def roles(self) -> list[Role]:
        """Each role stated of the person, in the order of the text."""
        return [role for m in self.mentions for role in m.roles if role.words]


def generation(words: str) -> str:
    """Return "jr" of "Bo Vale Jr.", "sr" likewise, "" where the name does not say."""
    last = _parts(words)[-1:]
    return last[0] if last and last[0] in _GENERATIONS else ""


def keys(words: str) -> tuple[str, ...]:
    """Return a name's parts, folded: "Abdul-Sayed’s" -> ("abdul", "sayed")."""
    parts = [p for p in _parts(words) if p not in _SUFFIXES]
    firm = [p for i, p in enumerate(parts) if p not in _LOOSE or i == len(parts) - 1]
    return tuple(firm or parts)


def _parts(words: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’\"“”.,[]()")
    return [p for p in _SPLIT.split(plain) if p]


def group(mentions: Sequence[Mention]) -> list[Person]:
    """Return the persons that these mentions mean, in order of their first mention."""
    alike: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        alike.setdefault((mention.words, mention.gender), []).append(mention)
    forms = sorted(alike.values(), key=_order)
    persons: list[Person] = []
    index: dict[str, list[Person]] = {}
    for some in forms:
        parts = keys(some[0].words)
        if not parts:
            continue
        near = {id(p): p for part in (parts[0], parts[-1]) for p in index.get(part, ())}
        fitting = [p for p in near.values() if _fits(parts, p.key) and _agrees(some, p)]
        if len(fitting) > 1:
            fitting = _introduced(some, _by_role(some[0], fitting))
        if len(fitting) == 1:
            fitting[0].mentions.extend(some)
            continue
        person = Person(parts, some, open=bool(fitting))
        persons.append(person)
        for part in {parts[0], parts[-1]}:
            index.setdefault(part, []).append(person)
    for person in persons:
        person.mentions.sort(key=lambda m: m.start)
    return sorted(persons, key=lambda p: p.mentions[0].start)


def _order(some: Sequence[Mention]) -> tuple[int, bool, int]:
    """Longer forms first, then those with an address: "Mr. Vale" is no other's "Vale"."""
    return -len(keys(some[0].words)), not some[0].gender, some[0].start


def by_ending(persons: Sequence[Person]) -> dict[tuple[str, ...], Person]:
    """Return the one person that each ending of a name means; none for an ambiguous one."""
    endings: dict[tuple[str, ...], Person | None] = {}
    for person in persons:
        for i in range(len(person.key)):
            ending = person.key[i:]
            endings[ending] = person if ending not in endings else None
    return {ending: person for ending, person in endings.items() if person}


def _fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if not short or len(short) > len(full):
        return False
    if full[-len(short) :] == short:
        return True
    if len(short) == 1:
        return short[0] == full[0] and (short[0] in GENDER or short[0] in _FAMILY_FIRST)
    middles = all(any(_same_given(a, b) for b in full[1:-1]) for a in short[1:-1])
    return short[-1] == full[-1] and _same_given(short[0], full[0]) and middles


def _same_given(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _agrees(some: Sequence[Mention], person: Person) -> bool:
    told, known = some[0].gender, person.gender
    return (not (told and known) or told == known) and _is_generation(some, person)


def _is_generation(some: Sequence[Mention], person: Person) -> bool:
    """Whether mentions may be of a person of that generation.

    Beside "Bo Vale Jr.", "Bo Vale" is his father, and so is "President Vale" where nobody calls
    the son president. "The president's daughter Ada Vale" is no President Vale either.
    """
    told, known = some[0].generation, person.generation
    if told or not (known or _is_kin(person)):
        return told == known
    stated = {word for m in some for role in m.roles for word in role.words.split()}
    held = {word for role in person.roles for word in role.words.split()}
    full = bool(known) and len(keys(some[0].words)) > 1
    return not full and (not stated or not stated.isdisjoint(held))


def _is_kin(person: Person) -> bool:
    """Whether the person is told of as a relative and nothing else."""
    roles = [role.words.split() for role in person.roles]
    return bool(roles) and all(not listed("kin").isdisjoint(role) for role in roles)


def _introduced(some: Sequence[Mention], persons: list[Person]) -> list[Person]:
    """Leave the one whom the article had named in full when it first used the short form.

    The short form stays that person's; who comes later, or as a relative, is called by more.
    """
    begun = {id(p): min(m.start for m in p.mentions) for p in persons}
    first = next((m.start for m in some if m.start > min(begun.values())), 0)
    before = [p for p in persons if begun[id(p)] < first and not _is_kin(p)]
    return before if len(before) == 1 else persons


def _by_role(mention: Mention, persons: list[Person]) -> list[Person]:
    """Leave those who have a role that the mention states, if it states any."""
    stated = {word for r in mention.roles for word in r.words.split()}
    full = keys(mention.words)
    exact = [p for p in persons if p.key == full and len(full) > 1]
    known = [p for p in persons if stated & {w for r in p.roles for w in r.words.split()}]
    return known or exact or persons


def acting(person: Person) -> Actor:
    """Return the person as a party, with the chief of the roles that are told."""
    role = _chief_role(person)
    of = next((r.of for r in person.roles if r.of), None)
    forms = sorted({m.words for m in person.mentions} - {person.name})
    why = f"“{'”, “'.join(forms)}” here is {person.name}" if forms else "named in full here"
    if person.open:
        why = f"several persons here are called {person.name}"
    return Actor(person.name, PartyKind.PERSON, role.words if role else None, of, None, why)


def _chief_role(person: Person) -> Role | None:
    """The office a person is said to hold, told oftenest; else the first thing said."""
    offices = Counter(r.words for r in person.roles if _is_office(r.words))
    chief = max(offices, key=lambda words: offices[words], default="")
    return next((r for r in person.roles if not chief or r.words == chief), None)


def _is_office(words: str) -> bool:
    return any(roles().get(word) == "office" for word in words.split())
