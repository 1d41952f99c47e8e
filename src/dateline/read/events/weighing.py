"""Weighs what the rules found by what is usual in coded sentences, with two linear models.

    "Norland is considering sending aid to Sudmark."    a statement of what may be: not coded
    "Norland urged Sudmark to open the channel."        an appeal: not coded
    "… seized the oil fields of Sudmark."               COERCE by rule, ASSAULT by its words

An event that is not coded stays in the record: it is told, but the news of its sentence is a
statement or an appeal, which CAMEO keeps apart and PLOVER's conversion leaves out. The models,
what they were trained on and how well they do are told in data/MODEL_CARD.md. Not done: a type
for acts that the rules do not see at all; the models have seen too few sentences without an act.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from dateline.types.mention import Event, Modality, Part

from ..annotated import Annotated
from .linear import Linear, load
from .traits import converted, pair_traits, sentence_traits

CODED: Final = "coded"
# The least chance at which a sentence is news of an act: of .3 to .7 on the held-back fifths of
# cameo_class_train, the first under 8 false events in 100 sentences.
NEWS: Final = 0.7
# The least chance at which words outweigh a rule. On the held-back fifths of PLV_train .5 is as
# good, but takes troops sent for aid.
SURE: Final = 0.6
# The types of PLOVER that the data calls YIELD: which of them, the rules say.
YIELD: Final = frozenset({"CONCEDE", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Weights:
    """The two models: the type of an act between two parties; is it the sentence's news."""

    types: Linear
    news: Linear

    def weighed(self, here: Annotated, events: Sequence[Event]) -> list[Event]:
        """Return a paragraph's events with the type that their words speak for, and `coded`."""
        sentences: dict[int, list[tuple[Token, Event]]] = defaultdict(list)
        for event in events:
            token = head(here.doc, event.span.start - here.offset, event.span.end - here.offset)
            if token is not None:
                sentences[token.sent.start].append((token, event))
        return [event for found in sentences.values() for event in self._sentence(here, found)]

    def _sentence(self, here: Annotated, found: Sequence[tuple[Token, Event]]) -> list[Event]:
        words = found[0][0].sent
        chance = self.news.chances(sentence_traits(words, found))[CODED]
        events = [event for _, event in found]
        return [
            replace(self._typed(here, words, each, events), coded=each.coded and chance > NEWS)
            for each in events
        ]

    def _typed(self, here: Annotated, words: Words, event: Event, others: Sequence[Event]) -> Event:
        if not event.actors or not event.recipients:
            return event
        pair = _head(here, event.actors[0]), _head(here, event.recipients[0])
        rule = rooted(event.type, event.modality)
        chances = self.types.chances(pair_traits(words, pair, rule, others))
        best = max(sorted(chances), key=lambda label: chances[label])
        if best == rule or chances[best] <= SURE or best == "YIELD":
            return event
        return replace(event, type=best, mode=None)


@cache
def shipped() -> Weights:
    """Return the models of the package."""
    return Weights(load("types.npz"), load("news.npz"))


def rooted(kind: str, modality: Modality = Modality.HAPPENED) -> str:
    """Return a type as the data has it, where CONCEDE and RETREAT are one, YIELD."""
    found = converted(kind, modality)
    return "YIELD" if found in YIELD else found


def head(doc: Doc, start: int, end: int) -> Token | None:
    """Return the token that heads the words between two offsets, None where there are none."""
    words = doc.char_span(start, end, alignment_mode="expand")
    return words.root if words is not None and len(words) else None


def _head(here: Annotated, part: Part) -> Token | None:
    return head(here.doc, part.span.start - here.offset, part.span.end - here.offset)
