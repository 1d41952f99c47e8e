"""Follows persons and bodies through an article to say whom a pronoun means.

    "Vale met Orr. She asked him to stay."              ->  She = Vale
    "Orr left the campaign. He said it would fail."     ->  He = Orr: a campaign is no "he"

Nearest sentence first, subjects before others, gender and number as far as they are told;
words inside quotation marks are passed over. Not read yet: "they" for persons named apart,
pronouns that come before the name.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.types.mention import Actor, PartyKind

from .tables import roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_THINGS = frozenset({PartyKind.BODY, PartyKind.STATE, PartyKind.PLACE})
_SINGLE = frozenset({PartyKind.PERSON, PartyKind.UNNAMED})

_OBJECTS = frozenset({"dobj", "dative", "iobj", "pobj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES_UP = 3

# A pronoun seldom reaches back further, and a wrong antecedent is worse than none.
_PARAGRAPHS_BACK = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A party at a token: whether as subject, and what its gender is ("" untold)."""

    token: int
    actor: Actor
    subject: bool
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Trail:
    """Where parties appear outside quotation marks, by paragraph in order of token."""

    docs: "Sequence[Doc]"
    steps: tuple[tuple[Step, ...], ...]

    def antecedent(self, paragraph: int, token: int) -> Actor | None:
        """Return whom the pronoun at `token` means, None when nobody fits."""
        word = self.docs[paragraph][token].lower_
        for number in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK - 1), -1):
            steps = self.steps[number]
            if number == paragraph:
                steps = steps[: bisect_left(steps, token, key=lambda s: s.token)]
                own = _own_subject(self.docs[number][token])
                steps = tuple(s for s in steps if s.token != own) if own >= 0 else steps
            if step := self._nearest(number, steps, word):
                words = self.docs[number][step.token].text
                why = f"“{word}” follows “{words}”, the nearest party that fits"
                known = step.actor
                return Actor(known.name, known.kind, known.role, known.of, known.stands_for, why)
        return None

    def _nearest(self, paragraph: int, steps: "Sequence[Step]", word: str) -> Step | None:
        fitting = [s for s in steps if _fits(s, word)]
        if not fitting:
            return None
        doc = self.docs[paragraph]
        last = doc[fitting[-1].token].sent.start
        same = [s for s in fitting if s.token >= last]
        return next((s for s in same if s.subject), same[-1])


def _own_subject(pronoun: "Token") -> int:
    """The subject of the verb that the pronoun is object of, which it cannot mean; -1 if none."""
    if pronoun.dep_ not in _OBJECTS or pronoun.lower_.endswith(("self", "selves")):
        return -1
    verb = pronoun.head
    for _ in range(_CLAUSES_UP):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return child.i
        if verb.dep_ not in {"xcomp", "advcl", "conj", "prep", "dative", "pcomp"}:
            break
        verb = verb.head
    return -1


def _fits(step: Step, word: str) -> bool:
    kind, thing = step.actor.kind, _is_thing(step.actor)
    if word in _MALE:
        return kind in _SINGLE and not (thing or step.plural) and step.gender != "f"
    if word in _FEMALE:
        return kind in _SINGLE and not (thing or step.plural) and step.gender != "m"
    if word in _THING:
        return thing and not step.plural
    return word in _MANY and (kind is PartyKind.GROUP or step.plural)


def _is_thing(actor: Actor) -> bool:
    """A body, a state or a place; one without a name, too: "the campaign"."""
    bodily = roles().get(actor.role or "") == "body"
    return actor.kind in _THINGS or (actor.kind is PartyKind.UNNAMED and bodily)
