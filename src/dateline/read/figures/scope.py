"""Says whose, where, when and in what act the counted things are: the scope of a figure.

    "There are some 4,700 Norlandic troops in Sudor"  group Norland, place Sudor, act stationed
    "sending 900 more troops to the Upper Valley"      place Upper Valley, act additional
    "killing 12 in Port Ayre last week"               place Port Ayre, act kill, when last week

Two figures can conflict only where their scopes are the same, so nothing is filled in that
the clause does not say. "The country" is the state that the article has named most so far
(twice as often as any other, the owners of the counted left out), else nobody's.

Being somewhere is one act, "stationed", whether the words are "there are", "remain" or
"based in". Numbers that come on top of others ("900 more") have the act "additional",
since they say nothing of the total.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span, Token

from dateline.types.mention import Actor, Name, PartyKind, Time
from dateline.types.reading import Reading

from ..actors.tables import by_people
from ..annotated import DATED, Annotated
from ..hung import ANOTHER
from ..tree import children
from .phrase import Counted
from .tables import STATES

STATIONED: Final = "stationed"
_STATIVE: Final = frozenset("be station base remain stay live serve garrison exist stand".split())
_LIGHT: Final = frozenset("have do get see include involve total number reach exceed".split())
_VERBS: Final = frozenset({"VERB", "AUX"})
_WHERE: Final = frozenset("in at across inside within throughout near around on".split())
_WHITHER: Final = frozenset("to into toward towards onto from".split())
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_COUNTRY: Final = frozenset({"country", "nation"})
_CLAUSES: Final = frozenset({"acl", "relcl"})
# "after thousands protested", "on 70 occasions" hang on a verb that is not about them.
_CARRIES: Final = frozenset({"of", "by", "with", "for"})
_NAMING: Final = frozenset({"nummod", "compound", "amod", "nmod"})
_DEFINITE: Final = frozenset({"the", "these", "those"})
_BACK = 60  # tokens back to the owner of what "the" takes up
_LEAD = 2  # how many times as often the state meant by "the country" must have been named
_CLIMB = 12  # steps up a parse before it is given up as broken


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose and where the counted things are, what is said of them, and when."""

    group: str | None
    place: str | None
    act: str | None
    when: Time | None


class Scopes:
    """The scopes of one article's figures; knows which states were named, and where."""

    def __init__(self, found: Reading) -> None:
        self._states = [
            (name.span.start, state) for name in found.names if (state := _state(name.actor))
        ]

    def scope(self, here: Annotated, counted: Counted) -> Scope:
        """Return the scope of what is counted in a paragraph."""
        group = _group(here, counted)
        verb = _verb(counted)
        place, own = self._place(here, counted, verb, group)
        return Scope(group, place, _act(counted, verb, own), _when(here, counted, verb))

    def _place(
        self, here: Annotated, counted: Counted, verb: Token | None, group: str | None
    ) -> tuple[str | None, bool]:
        """Return the place, and whether it belongs to the noun itself and not to the verb."""
        own = [token for head in _heads(counted) for token in _places(head, _WHERE)]
        for token in (*own, *(p for clause in _clauses(counted) for p in _inside(clause))):
            if place := self._located(here, token, group):
                return place, True
        for token in _places(verb, _WHERE | _WHITHER) if verb is not None else ():
            if place := self._located(here, token, group):
                return place, False
        return None, False

    def _located(self, here: Annotated, token: Token, group: str | None) -> str | None:
        if token.lemma_.lower() in _COUNTRY:
            definite = any(child.lower_ == "the" for child in children(token))
            return self._country(here.offset + token.idx, group) if definite else None
        name = here.name_at.get(token.i)
        if name is None or name.label not in _PLACES or token.i in here.time_at:
            return None
        actor = name.actor
        return actor.name if actor and actor.kind is not PartyKind.GROUP else name.span.exact

    def _country(self, before: int, group: str | None) -> str | None:
        named = Counter(s for start, s in self._states if start < before and s != group)
        first, second = [*named.most_common(2), ("", 0), ("", 0)][:2]
        return first[0] if first[1] and first[1] >= _LEAD * second[1] else None


def _group(here: Annotated, counted: Counted) -> str | None:
    for token in _owners(here.doc[counted.first : counted.last], counted.head):
        name = here.name_at.get(token.i)
        # The model misses peoples after a number; the table of states knows them.
        party = _party(name) if name else by_people().get(token.lower_)
        if party:
            return party
    return _named_before(here, counted)


def _named_before(here: Annotated, counted: Counted) -> str | None:
    """Return whose "the 900 troops" are, where the paragraph has just said "its troops"."""
    doc, head = here.doc, counted.head
    if not counted.start or doc[counted.start - 1].lower_ not in _DEFINITE:
        return None
    for token in doc[max(0, counted.start - _BACK) : counted.start]:
        if token.lemma_ == head.lemma_:
            for owner in _owners(doc[token.i : token.i], token):
                if party := _owning(here, owner):
                    return party
    return None


def _owning(here: Annotated, owner: Token) -> str | None:
    """Return the party of an owner; "its" is the subject of its clause or of the one above."""
    if owner.tag_ != "PRP$":
        name = here.name_at.get(owner.i)
        return _party(name) if name else None
    for parent in _ancestors(owner):
        for child in children(parent):
            if child.dep_ == "nsubj" and child.i < owner.i and child.i in here.name_at:
                return _party(here.name_at[child.i])
    return None


def _when(here: Annotated, counted: Counted, verb: Token | None) -> Time | None:
    """Return the time that hangs lowest above the figure in the parse.

    A relative clause tells another time ("who came in 2014", "who stayed on a year later"), as
    does the main clause above "after thousands marched"; a length ("for two years") is no time
    at which the count held.
    """
    if not here.hung:
        return None
    lasting = {clause.i for clause in _clauses(counted) if clause.dep_ == "relcl"}
    own = [counted.head, *_clauses(counted), *([verb] if verb is not None else ())]
    for token in (*own, *_same_telling(counted.head)):
        time = here.time_under(token.i, counted.head.i)
        if token.i in lasting or time is None or time.type not in DATED:
            continue
        if not _names_another(here, time):
            return time
    return None


def _names_another(here: Annotated, time: Time) -> bool:
    """Say whether a time belongs to the name of something else: "the 2031 election"."""
    words = here.doc.char_span(time.span.start - here.offset, time.span.end - here.offset)
    if words is None:
        return False
    return words.root.dep_ in _NAMING and words.root.head.i > words.root.i


def _same_telling(token: Token) -> Iterator[Token]:
    """Yield the words above, up to where another act or a description begins."""
    for parent in _ancestors(token):
        if parent.lower_ in ANOTHER:
            return
        yield parent
        described = parent.dep_ in {"relcl", "appos"}
        if described or (parent.dep_ == "acl" and parent.tag_ == "VBN"):
            return
        if any(c.dep_ == "mark" and c.lower_ in ANOTHER for c in children(parent)):
            return


def _ancestors(token: Token) -> Iterator[Token]:
    for step, parent in enumerate(token.ancestors):
        if step == _CLIMB:
            return
        yield parent


def _heads(counted: Counted) -> list[Token]:
    """Return the counted noun and the words of quantity it hangs on: "thousands of people"."""
    heads = [counted.head]
    while heads[-1].head != heads[-1]:
        parent = heads[-1].head
        if not counted.start <= parent.i < counted.end:
            break
        heads.append(parent)
    return heads


def _clauses(counted: Counted) -> list[Token]:
    """Return the verbs of the clauses that describe the counted things."""
    return [
        child
        for head in _heads(counted)
        for child in children(head)
        if child.dep_ in _CLAUSES
        and child.pos_ in _VERBS
        and not any(word.lower_ in {"where", "when"} for word in children(child))
    ]


def _verb(counted: Counted) -> Token | None:
    """Return the verb that says what is done with or by the counted things."""
    top = _heads(counted)[-1]
    there = any(child.dep_ == "expl" for child in children(top.head))
    for clause in _clauses(counted):
        if not (there and clause.tag_ == "VBG"):
            return clause
    for parent in _ancestors(top):
        if parent.pos_ in _VERBS:
            return parent
        if parent.pos_ == "NOUN" or (parent.dep_ == "prep" and parent.lower_ not in _CARRIES):
            return None
    return None


def _act(counted: Counted, verb: Token | None, own_place: bool) -> str | None:
    if counted.act or counted.additional:
        return counted.act or "additional"
    if state := _state_after(counted):
        return state
    if verb is None:
        return STATIONED if own_place else None
    lemma = verb.lemma_.lower()
    if lemma in _STATIVE:
        return STATIONED
    return None if lemma in _LIGHT else lemma


def _state_after(counted: Counted) -> str | None:
    """Return what befell people, where the word stands right after them: "50 people dead"."""
    after = counted.head.doc[counted.end : counted.end + 2]
    if counted.unit != "people" or not after or after[0].lower_ not in STATES:
        return None
    named = len(after) > 1 and after[1].tag_.startswith("NN")
    return None if named else STATES[after[0].lower_]


def _owners(words: Span, head: Token) -> Iterator[Token]:
    yield from words
    for child in children(head):
        if child.dep_ == "poss":
            yield child
        if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            yield from (grand for grand in children(child) if grand.dep_ == "pobj")


def _places(token: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the nouns that place a word: "in Sudor", "at a base in Sudor" (the inner last)."""
    for child in children(token):
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for place in children(child):
                if place.dep_ == "pobj":
                    yield place
                    yield from _further(place)


def _further(place: Token) -> Iterator[Token]:
    for child in children(place):
        if child.dep_ == "prep" and child.lower_ in _WHERE:
            yield from (grand for grand in children(child) if grand.dep_ == "pobj")


def _inside(clause: Token) -> Iterator[Token]:
    """Yield the places in a relative clause: "stationed in the country", "who left Sudor"."""
    yield from (child for child in children(clause) if child.dep_ in {"dobj", "attr"})
    yield from _places(clause, _WHERE | _WHITHER)


def _party(name: Name) -> str | None:
    """Return the state behind a name, or the body or group itself; no person, no place."""
    if name.actor is None:
        return name.span.exact if name.label in {"NORP", "ORG"} else None
    if state := _state(name.actor):
        return state
    kind = name.actor.kind
    return name.actor.name if kind in {PartyKind.BODY, PartyKind.GROUP} else None


def _state(actor: Actor | None) -> str | None:
    if actor is None:
        return None
    if actor.kind is PartyKind.STATE:
        return actor.name
    if actor.kind is PartyKind.PLACE:
        return actor.stands_for
    return actor.of if actor.kind is PartyKind.GROUP else None
