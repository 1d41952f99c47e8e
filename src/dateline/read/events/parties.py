"""Finds the noun phrase of a party and says which party it means.

    "Norland's acting prime minister, who left"   ->  "Norland's acting prime minister"
    "a Norlandic air strike"                      ->  the words, and Norland as the one behind

A phrase without its relative clauses and appositions is what the entry shows; the party is
looked up in the article's cast, by the phrase itself or by the owner named inside it.
"""

from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Token

from dateline.read.actors import Cast
from dateline.types.mention import Actor, Name, Part, PartyKind, Quotation

from ..actors.tables import by_people
from ..annotated import Annotated
from ..tree import children
from .beings import being
from .clauses import RELATED, coordinated
from .gazetteer import is_mistaken
from .misparsed import asker
from .surnames import is_surname

_LEFT: Final = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "case"}
)
_RIGHT: Final = frozenset({"of", "for"})
_WIDEST: Final = 14  # tokens on each side; a longer phrase is a broken parse
_PARTY_LABELS: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC"})
_OWNING: Final = frozenset({"poss", "compound", "amod", "nmod"})
_LINKS: Final = frozenset({"of", "by"})
_BY: Final = frozenset({"by"})
# "An appeal filed by Sudor" is Sudor's; a book read by Sudor, or a deal praised by it, is not.
_DONE_BY: Final = frozenset(
    "file lodge bring submit make issue launch carry stage propose table mount commit order"
    " sponsor impose conduct announce send fire lay seek pass present draft adopt".split()
)
_NOT_PARTIES: Final = frozenset(
    "DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL EVENT LAW PRODUCT WORK_OF_ART"
    " LANGUAGE".split()
)
# "Any envoy", "no soldier" is nobody in particular.
_ANY: Final = frozenset({"any", "every", "each", "either"})
_ANYBODY: Final = frozenset("anyone anybody everyone everybody".split())
_NO: Final = frozenset({"no"})
_NOBODY: Final = frozenset({"none", "nobody", "nothing"})
_COUNTING: Final = frozenset({"nummod", "quantmod", "det", "predet"})
_THING: Final = frozenset({"it", "its"})
_FIRST: Final = frozenset({"we", "us", "i", "me", "my", "our"})
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "him", "her", "them", "we", "us", "i"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of one paragraph: names, roles and groups in it, and the article's cast."""

    here: Annotated
    cast: Cast
    _known: dict[int, Actor | None] = field(default_factory=dict)

    def is_party(self, token: Token) -> bool:
        """Say whether a noun heads a phrase that can act: a name, a role, a group, "he"."""
        name = self.here.name_at.get(token.i)
        if name is not None:
            return name.label in _PARTY_LABELS or _is_state(name) or is_surname(token)
        if being(token):
            return True
        if (
            (token.pos_ == "PROPN" or token.is_upper)
            and len(token) > 1
            and token.ent_type_ not in _NOT_PARTIES
        ):
            return True
        return token.tag_ == "PRP" and token.lower_ in _PRONOUNS

    def owner(self, token: Token) -> Token | None:
        """Return the party named inside a phrase: "a Norlandic strike", "talks by Sudor"."""
        return self._before(token) or self._linked(token, _LINKS) or self._author(token)

    def sides(self, token: Token) -> tuple[Token, ...]:
        """Return the two of "House and Senate negotiators", none where one is named."""
        if token.tag_ not in {"NNS", "NNPS"}:
            return ()
        for child in children(token):
            both = (child, *coordinated(child)) if child.dep_ in _OWNING else ()
            if len(both) > 1 and all(self._is_side(each) for each in both):
                return both
        return ()

    def _is_side(self, token: Token) -> bool:
        """Say whether a word names one of two: "Norland and Sudor's envoys"."""
        name = self.here.name_at.get(token.i)
        return self._is_owner(token) or (name is not None and _is_state(name))

    def doer(self, token: Token) -> Token | None:
        """Return whose an act is: "Sudor's raid", "the raid by Sudor", not "the killing of"."""
        return self._before(token) or self.maker(token)

    def maker(self, token: Token) -> Token | None:
        """Return who did or made a thing, told after it: "the raid by Sudor", "filed by Vale"."""
        return self._linked(token, _BY) or self._author(token)

    def _author(self, token: Token) -> Token | None:
        """Return who did a thing by a participle: "the appeal filed by Sudor"."""
        for child in children(token):
            if child.dep_ == "acl" and child.lemma_.lower() in _DONE_BY:
                return self._linked(child, _BY)
        return None

    def behind(self, token: Token) -> Token | None:
        """Return the owner before the word that says of what kind an act is: "the UN air raid"."""
        own = (child for child in children(token) if child.dep_ == "compound")
        kinds = (self._before(child) for child in own if child.pos_ == "NOUN")
        return next(filter(None, kinds), None)

    def _before(self, token: Token) -> Token | None:
        own = (child for child in children(token) if child.dep_ in _OWNING)
        return next((child for child in own if self._is_owner(child)), None)

    def _linked(self, token: Token, links: frozenset[str]) -> Token | None:
        for child in children(token):
            if child.dep_ in {"prep", "agent"} and child.lower_ in links:
                for grand in children(child):
                    if grand.dep_ == "pobj" and self.is_party(grand):
                        return grand
        return None

    def _is_owner(self, child: Token) -> bool:
        """Say whether a word before a noun is its owner and not its place or kind.

        "Orlando attack", "terrorist attack": the first is where, the second what. A state's
        short form ("U.S. strike") and a people's adjective name the one who acts.
        """
        if child.dep_ == "poss":
            return self.is_party(child)
        name = self.here.name_at.get(child.i)
        if name is None or name.label not in _PARTY_LABELS:
            return child.lower_ in by_people()
        if name.actor is not None and name.actor.kind is PartyKind.PLACE:
            return False  # a capital, too: "the Nairobi attack" was in Nairobi
        if (name.actor is None or name.actor.kind is PartyKind.UNKNOWN) and is_mistaken(name):
            return False
        return name.label != "GPE" or child.is_upper or child.tag_ == "JJ"

    def is_person(self, token: Token) -> bool:
        """Say whether a name is a person's."""
        name = self.here.name_at.get(token.i)
        actor = name.actor if name is not None else None
        return actor is not None and actor.kind is PartyKind.PERSON

    def is_state(self, token: Token) -> bool:
        """Say whether a name is a state's."""
        name = self.here.name_at.get(token.i)
        return name is not None and _is_state(name)

    def is_land(self, token: Token) -> bool:
        """Say whether a name is a stretch of land's, which nobody is but many live in."""
        name = self.here.name_at.get(token.i)
        return name is not None and name.label == "LOC"

    def is_place(self, token: Token) -> bool:
        """Say whether a name is a mere place, and no capital that stands for its state."""
        name = self.here.name_at.get(token.i)
        actor = name.actor if name is not None else None
        return actor is not None and actor.kind is PartyKind.PLACE and actor.stands_for is None

    def part(self, token: Token) -> Part:
        """Return the phrase that a noun heads, with the party it means."""
        first, last = phrase(token)
        if token.dep_ == "compound" and first == token.i and first - 1 in self.here.name_at:
            first -= token.nbor(-1).head == token.head  # "the Sudorian parliament vote"
        span = self.here.span(first, last)
        return Part(span, self._actor(token, first, last))

    def parts(self, tokens: tuple[Token, ...]) -> tuple[Part, ...]:
        """Return the phrases of several nouns, without an "it" that may mean anything."""
        parts = ((token, self.part(token)) for token in tokens)
        return tuple(p for token, p in parts if p.actor is not None or token.lower_ not in _THING)

    def _actor(self, token: Token, first: int, last: int) -> Actor | None:
        if token.i not in self._known:
            self._known[token.i] = self._resolved(token, first, last)
        return self._known[token.i]

    def _resolved(self, token: Token, first: int, last: int) -> Actor | None:
        name = self.here.name_at.get(token.i)
        if name is not None and name.actor is not None:
            return name.actor
        if token.lower_ in _FIRST and (speaker := self._speaker(token)) is not None:
            return speaker
        if token.tag_ == "PRP$":  # "its refusal to leave"
            return self._meant(token.i, token.i + 1)
        if self.is_party(token):
            its = next((c for c in children(token) if c.tag_ == "PRP$"), None)
            if its is not None and token.lemma_.lower() not in RELATED:
                return self._meant(its.i, its.i + 1)
            return self._meant(_uncounted(self.here, token, first), last)
        owner = self.owner(token)
        return self._actor(owner, *phrase(owner)) if owner is not None else None

    def _meant(self, first: int, last: int) -> Actor | None:
        span = self.here.span(first, last)
        return self.cast.actor(self.here.number, span.start, span.end)

    def said_by(self, token: Token) -> tuple[Part, ...]:
        """Return who says what stands between quotation marks around a token, if that is known."""
        inner = self._quotation(token)
        if inner is None or inner.speaker is None:
            return ()
        return (Part(inner.source or self.here.span(token.i, token.i + 1), inner.speaker),)

    def _speaker(self, token: Token) -> Actor | None:
        """Return who "we" is inside quotation marks: the speaker."""
        inner = self._quotation(token)
        return inner.speaker if inner is not None else None

    def _quotation(self, token: Token) -> Quotation | None:
        at = self.here.offset + token.idx
        around = [
            quotation
            for quotation in self.here.quotations
            if any(part.start <= at < part.end for part in quotation.content)
        ]
        return min(around, key=lambda q: q.span.end - q.span.start, default=None)


def _is_state(name: Name) -> bool:
    return name.actor is not None and name.actor.kind is PartyKind.STATE


def is_open(token: Token) -> bool:
    """Say whether a phrase is about nobody in particular: "any envoy", "none of us"."""
    return is_none(token) or token.lower_ in _ANYBODY or _has(token, _ANY)


def is_none(token: Token) -> bool:
    """Say whether a phrase is about nobody at all: "no envoy", "nobody"."""
    return token.lower_ in _NOBODY or _has(token, _NO)


def _has(token: Token, determiners: frozenset[str]) -> bool:
    return any(child.lower_ in determiners for child in children(token) if child.dep_ == "det")


def _uncounted(here: Annotated, token: Token, first: int) -> int:
    """Return where a party's name begins after its number: "some 900 | Dutch troops".

    Where nobody is named, the number is part of the description: "at least six miners".
    """
    counts = [c.right_edge.i for c in children(token) if c.dep_ in _COUNTING and c.i < token.i]
    numbered = any(child.dep_ == "nummod" for child in children(token))
    after = max(counts, default=first - 1) + 1
    named = any(i in here.name_at for i in range(after, token.i))
    return after if numbered and named and first <= after <= token.i else first


def phrase(token: Token) -> tuple[int, int]:
    """Return the tokens of a noun phrase, first and past the last, clauses left out."""
    first = last = token.i
    for child in children(token):
        if child.i < token.i and child.dep_ in _LEFT:
            first = min(first, child.left_edge.i)
        elif child.i > token.i and child.dep_ == "prep" and child.lower_ in _RIGHT:
            inner = next((grand for grand in children(child) if grand.dep_ == "pobj"), None)
            if inner is not None:
                last = max(last, phrase_end(inner))
    asked = (c for c in children(token) if c.dep_ == "amod" and asker(c) is not None)
    first = max(first, *(child.i + 1 for child in asked), token.i - _WIDEST)
    return first, min(last, token.i + _WIDEST) + 1


def phrase_end(token: Token) -> int:
    """Return the last token of an inner noun with its own "of" phrase, one level deep."""
    for child in children(token):
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > token.i:
            inner = next((grand for grand in children(child) if grand.dep_ == "pobj"), None)
            return inner.i if inner is not None else token.i
    return token.i
