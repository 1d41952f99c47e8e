"""Builds an article's cast and looks up whom a phrase means."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.ports import Page
from dateline.types.mention import Actor, Name, PartyKind
from dateline.types.reading import Reading

from ..tokens import where
from . import titles
from .articled import articled
from .bodies import Body, index, is_movement, named_body, short_forms, well_known
from .described import Known, as_written, describe, posts_of
from .joint import joint, persons
from .meant import NOT_PARTIES, is_creed, meant
from .members import Member, members
from .people import Mention, Person, acting, by_ending, generation, group, keys
from .phrases import CORE_ENDS, Phrase, read
from .places import Places, learn
from .pronouns import Step, Trail
from .tables import roles
from .tables import words as listed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_QUOTES = frozenset({'"', "''", "``"})


@dataclass(frozen=True, slots=True)
class Cast:
    """The parties of one article and where each is named."""

    page: Page
    known: Known
    at: tuple[dict[int, Actor], ...]  # by paragraph, then token
    trail: Trail
    members: tuple[dict[int, Member], ...]  # by paragraph, then token

    def actor(self, paragraph: int, start: int, end: int) -> Actor | None:
        """Return the party that the words at `start` to `end` of the article mean.

        `paragraph` is the index in `page.paragraphs` that holds them. None where the words
        may mean two parties or none that the text supports.
        """
        offset = self.page.paragraphs[paragraph].zone.start
        phrase = read(self.page.paragraphs[paragraph].doc, start - offset, end - offset)
        if phrase is None:
            return None
        if phrase.pronoun:
            return self.trail.antecedent(paragraph, phrase.head.i)
        if phrase.several or len(persons(phrase, self.at[paragraph])) > 1:
            return joint(phrase, self.at[paragraph]) or self._with_two_titles(paragraph, phrase)
        if member := self.members[paragraph].get(phrase.head.i):  # its place alone is no party
            return member.actor if phrase.span.start < member.place else None
        named = self._named(paragraph, phrase)
        return named or self._described(paragraph, phrase)

    def unnamed(self, paragraph: int, start: int, end: int) -> Actor | None:
        """Return the people whom words at these offsets only describe, None for things."""
        offset = self.page.paragraphs[paragraph].zone.start
        phrase = read(self.page.paragraphs[paragraph].doc, start - offset, end - offset)
        return as_written(phrase) if phrase else None

    def _described(self, paragraph: int, phrase: Phrase) -> Actor | None:
        """Say whom "the minister" or "its troops" means."""
        first = phrase.core[0]
        his = self.trail.antecedent(paragraph, first.i) if first.tag_ == "PRP$" else None
        return describe(phrase, self.known, self.at[paragraph], his)

    def _named(self, paragraph: int, phrase: Phrase) -> Actor | None:
        names = self.at[paragraph]
        if found := names.get(phrase.head.i) or _called(phrase, names):
            return found
        beside = (names.get(token.i) for token in phrase.beside)
        if person := next((a for a in beside if a and a.kind is PartyKind.PERSON), None):
            return person
        return self._titled(paragraph, phrase)

    def _titled(self, paragraph: int, phrase: Phrase) -> Actor | None:
        """Return the person of "Secretary of State Ada Vale" when all before is title."""
        names, span = self.at[paragraph], phrase.span
        for token in span:
            person = names.get(token.i)
            if not person or person.kind is not PartyKind.PERSON:
                continue
            end = next((i for i in range(token.i, span.end) if names.get(i) != person), span.end)
            whole = end == span.end or token.doc[end].lower_ in CORE_ENDS
            titled = titles.begins(token.doc, token.i) <= span.start
            plain = end == span.end and token.dep_ == "compound" and len(phrase.core) == len(span)
            return person if whole and (titled or plain) else None
        return None

    def _with_two_titles(self, paragraph: int, phrase: Phrase) -> Actor | None:
        """ "former judge and mayor Ada Vale" is one; "the judge and Ada Vale" are two."""
        span = phrase.span
        joins = next((t for t in span if t.lower_ == "and"), span[-1])
        after = self.at[paragraph].get(joins.i + 1)
        one = roles().get(span[joins.i - span.start - 1].lower_) in {"office", "person", "speaks"}
        if span[0].pos_ == "DET" or not one or (after and after.kind is PartyKind.PERSON):
            return None
        return self._titled(paragraph, phrase)


def _called(phrase: Phrase, names: Mapping[int, Actor]) -> Actor | None:
    """ "the Free Norland group", "the Free Norland militia": the noun only says what it is."""
    actor = names.get(phrase.head.i - 1) if phrase.head.i > phrase.span.start else None
    kinds = {PartyKind.GROUP, PartyKind.BODY}
    generic = phrase.head.lower_ in listed("generic")
    return actor if generic and actor and actor.kind in kinds and not actor.of else None


def cast(page: Page, found: Reading) -> Cast:
    """Return the cast of an article from its parse and its names (`found.names`).

    Readers that ask one after the other get the same; whom a name means plays no part in it.
    """
    return _cast(page, tuple(replace(name, actor=None) for name in found.names))


@lru_cache(maxsize=1)
def _cast(page: Page, names: tuple[Name, ...]) -> Cast:
    docs = [p.doc for p in page.paragraphs]
    places = learn(docs)
    named = list(_placed(page, names))
    called = articled(docs, named, places)
    people = _persons([n for n in named if n[2].span.exact.lower() not in called], places)
    actors = {id(p): acting(p) for p in people}
    owner = {m.start: p for p in people for m in p.mentions}
    persons = [(n, s, owner[m.span.start]) for n, s, m in named if m.span.start in owner]
    told = members(docs, persons, actors)
    posts = posts_of((p, actors[id(p)]) for p in people)
    bodies = index(_bodies(named, places), dict(_acronyms(named, places)))
    known = Known(places, posts, bodies)
    at: tuple[dict[int, Actor], ...] = tuple({} for _ in docs)
    steps: list[list[Step]] = [[] for _ in docs]
    for number, span, name in named:
        person = owner.get(name.span.start)
        if not person and span.start in told[number]:
            continue
        body = called.get(name.span.exact.lower()) or meant(span, name, known)
        actor = actors[id(person)] if person else body
        if actor is None:
            continue
        at[number].update(dict.fromkeys(range(span.start, span.end), actor))
        gender = person.gender if person else ""
        steps[number].append(Step(span.root.i, actor, span.root.dep_ in _SUBJECTS, gender))
    surnames = {p.key[-1]: p for p in reversed(people) if not p.open}
    for number, doc in enumerate(docs):
        for token in _unmarked(doc, surnames, at[number]):
            person = surnames[token.lower_]
            at[number][token.i] = actors[id(person)]
            subject = token.dep_ in _SUBJECTS
            steps[number].append(Step(token.i, actors[id(person)], subject, person.gender))
        at[number].update((t.i, called[t.lower_]) for t in _unmarked(doc, called, at[number]))
        steps[number].extend(_described_steps(doc, known, at[number]))
        steps[number].extend(_member_steps(doc, told[number]))
    trail = Trail(docs, tuple(tuple(_outside(d, s)) for d, s in zip(docs, steps, strict=True)))
    return Cast(page, known, at, trail, told)


def _placed(page: Page, given: Sequence[Name]) -> "Iterator[tuple[int, Span, Name]]":
    """Yield each name with its paragraph and tokens; both come in order of the text."""
    names = iter(given)
    name = next(names, None)
    for number, paragraph in enumerate(page.paragraphs):
        zone = paragraph.zone
        while name and name.span.start < zone.end:
            start, end = name.span.start - zone.start, name.span.end - zone.start
            span = paragraph.doc.char_span(start, end, alignment_mode="expand")
            if span:
                yield number, span, name
            name = next(names, None)


def _persons(named: "list[tuple[int, Span, Name]]", places: Places) -> list[Person]:
    full = [name for _, span, name in named if _is_person(name, span, places)]
    surnames = {n.span.exact.split()[-1] for n in full if " " in n.span.exact}
    mentions = [
        _mention(span, name, places)
        for _, span, name in named
        if _is_person(name, span, places) or _is_surname(span, name, surnames, places)
    ]
    last = {m.words.rsplit(maxsplit=1)[-1] for m in mentions}
    people = group([m for m in mentions if not _joins_two(m.words, last)])
    endings = by_ending(people)
    for _, span, name in named:
        words = name.span.exact
        if name.label in {"PERSON", *NOT_PARTIES} or places.actor(words) or well_known(words):
            continue
        if person := endings.get(keys(words)):
            person.mentions.append(_mention(span, name, places))
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    return people


def _joins_two(words: str, surnames: set[str]) -> bool:
    """ "Vale-Orr" of "the Vale-Orr talks": the surnames of two, each named by itself."""
    halves = words.rsplit(maxsplit=1)[-1].split("-")
    return len(halves) > 1 and surnames.issuperset(halves)


def _is_person(name: Name, span: "Span", places: Places) -> bool:
    told = name.label == "PERSON" or bool(generation(name.span.exact))
    return told and not places.actor(name.span.exact) and _is_personal(name, span)


def _is_surname(span: "Span", name: Name, surnames: set[str], places: Places) -> bool:
    """Whether a lone word is a person's named here, though it could be a state or a company."""
    words = name.span.exact
    if words in surnames and name.label == "NORP":
        return _stands_alone(span)
    other = name.label != "PERSON" and (places.actor(words) or well_known(words))
    return words in surnames and name.label in {"PERSON", "ORG"} and not other


def _stands_alone(span: "Span") -> bool:
    """ "Norman said", beside an Ada Norman: a people takes "the" or a plural, or describes."""
    alone = span.root.tag_ == "NNP" and span.root.dep_ not in {"amod", "compound", "nmod"}
    return alone and not any(t.pos_ == "DET" for t in span.root.lefts)


def _is_personal(name: Name, span: "Span") -> bool:
    """Initials alone ("N.U.") are no person's name, nor is "Free Norland Front"."""
    words = name.span.exact
    if is_movement(words) or well_known(words) or is_creed(span):
        return False
    return any(c.islower() for c in words) or " " in words


def _mention(span: "Span", name: Name, places: Places) -> Mention:
    doc, end = span.doc, span.end
    found = (titles.before(doc, span.start, places), titles.after(doc, end, places))
    stated = tuple(role for role in found if role)
    if end < len(doc) and doc[end].lower_ == "of" and (of := places.of(doc[end + 1 : end + 4])):
        stated = tuple(replace(role, of=role.of or of) for role in stated)
    return Mention(name.span.start, name.span.exact, stated)


def _unmarked(doc: "Doc", known: Collection[str], named: Mapping[int, Actor]) -> "Iterator[Token]":
    """Yield names of one word known from elsewhere that the model passed over here."""
    for i in where(doc, "LOWER", frozenset(known)):
        if i not in named and doc[i].text[0].isupper():
            yield doc[i]


def _described_steps(doc: "Doc", known: Known, named: dict[int, Actor]) -> Iterator[Step]:
    """Yield the subjects that are persons by role: "the prime minister", "an official"."""
    for i in where(doc, "LOWER", frozenset(roles())):
        token = doc[i]
        if token.dep_ in _SUBJECTS and i not in named:
            start = doc[token.left_edge.i].idx
            phrase = read(doc, start, token.idx + len(token))
            if phrase and (actor := describe(phrase, known, named)):
                plural = token.tag_ == "NNS"
                yield Step(token.i, actor, True, titles.gender(token.lower_), plural)


def _member_steps(doc: "Doc", told: Mapping[int, Member]) -> Iterator[Step]:
    """Yield the persons told by party and seat, whom a pronoun may then mean."""
    for i, member in told.items():
        if i == member.head and member.person:
            subject = doc[i].dep_ in _SUBJECTS
            yield Step(i, member.actor, subject, member.person.gender)


def _outside(doc: "Doc", steps: list[Step]) -> Iterator[Step]:
    """Yield the steps outside quotation marks, in order."""
    marks = where(doc, "ORTH", _QUOTES)
    for step in sorted(steps, key=lambda s: s.token):
        if bisect_left(marks, step.token) % 2 == 0:
            yield step


def _bodies(named: "list[tuple[int, Span, Name]]", places: Places) -> tuple[Body, ...]:
    names = dict.fromkeys(name.span.exact for _, _, name in named if name.label == "ORG")
    return tuple(named_body(name, places) for name in names if not places.actor(name))


def _acronyms(named: "list[tuple[int, Span, Name]]", places: Places) -> Iterator[tuple[str, Actor]]:
    """Yield short forms in parentheses: "Free Norland Front (FNF, formerly FN)"."""
    for _, span, name in named:
        words = name.span.exact
        if (name.label != "ORG" and not is_movement(words)) or places.actor(words):
            continue
        for short in short_forms(span):
            group = Actor(words, PartyKind.GROUP, why="named as a movement")
            yield short, group if is_movement(words) else named_body(words, places).actor
