"""What the linear models see of a sentence: its words, its grammar, and what the rules found.

    "Norland is considering sending aid to Sudmark."
      of the sentence   root=consider  root=consider>xcomp=send  w=aid  AID hypothetical
      of a pair         path=consider  path=send  rule=AID

Names of persons, places and dates are left out, so that nothing is learnt of who is in the
news. Words stand by their lemma.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Span as Words
from spacy.tokens import Token

from dateline.types.mention import Event, Modality

from ..tree import children
from .clauses import VERBAL

Traits = dict[str, float]

_NAMED: Final = frozenset({"PERSON", "GPE", "DATE", "CARDINAL"})
_PARTIES: Final = _NAMED | {"NORP", "ORG"}
_COMPLETING: Final = frozenset({"dobj", "xcomp", "ccomp", "prep"})
_TELLING: Final = frozenset(
    "dobj xcomp ccomp prt aux neg prep nsubj pobj acomp amod compound".split()
)
_NEAR: Final = 9  # words after a verb that tell what it does
_DEEPEST: Final = 24  # steps up a parse, past which it is broken
# What the words around tell weighs less than the grammar between two parties.
_AROUND: Final = 0.5
_OTHERS: Final = 0.7


def sentence_traits(words: Words, events: Sequence[tuple[Token, Event]]) -> Traits:
    """Return what tells whether a sentence is news of an act, or a statement or an appeal.

    `events` are the sentence's, each with the token of its predicate. What is not coded from the
    start, a wish that another act answers, tells nothing of its own.
    """
    events = [(token, event) for token, event in events if event.coded]
    traits = dict.fromkeys(_words(words, _NAMED), 1.0)
    traits.update((trait, 1.0) for trait in _root(words.root))
    for token, event in events:
        kind, how = converted(event.type, event.modality), _how(event.modality)
        told = f"{kind} {how}"
        traits.update({kind: 1.0, how: 1.0, told: 1.0, f"{kind} {event.mode or ''}": 1.0})
        if token == words.root:
            traits[f"root {told}"] = 1.0
    traits["events"] = float(min(len(events), 3))
    return traits


def pair_traits(
    words: Words, pair: tuple[Token | None, Token | None], rule: str, events: Sequence[Event]
) -> Traits:
    """Return what tells the type of an act between two parties, by the words that head them.

    `rule` is the type that the rules give, "" for none; `events` are the sentence's.
    """
    traits = dict.fromkeys(_words(words, _PARTIES), _AROUND)
    for token in _between(*pair):
        traits[f"path={_lemma(token)}"] = 1.0
        for child in children(token):
            if child.dep_ in _TELLING and child not in pair:
                traits[f"path>{child.dep_}={_lemma(child)}"] = 1.0
    doer = pair[0]
    if doer is not None and doer.head.pos_ in VERBAL:
        traits.update((trait, 1.0) for trait in _after(doer.head))
    traits[f"rule={rule}"] = 1.0
    for event in filter(_is_coded, events):
        kind = converted(event.type, event.modality)
        traits[f"event={kind}"] = _OTHERS
        traits[f"event={kind} {event.mode or ''}"] = _AROUND
        traits[f"event={kind} {_how(event.modality)}"] = _AROUND
    return traits


def _is_coded(event: Event) -> bool:
    return event.coded


def converted(kind: str, modality: Modality) -> str:
    """Return a type as PLOVER's conversion table has it: a promise to give way is AGREE.

    A concession that happened is one made on the spot, such as a ceasefire declared.
    """
    return "AGREE" if kind == "CONCEDE" and modality is not Modality.HAPPENED else kind


def _how(modality: Modality) -> str:
    """Return the modality as coded data tells it apart: what was promised was done."""
    done = Modality.HAPPENED if modality.is_done else modality
    return (Modality.DENIED if done.is_undone else done).value


def _words(words: Words, left_out: frozenset[str]) -> Iterator[str]:
    for token in words:
        if token.is_alpha and token.ent_type_ not in left_out:
            yield f"w={_lemma(token)}"
            if token.i + 1 < words.end:
                yield f"w={_lemma(token)} {_lemma(token.nbor())}"


def _root(root: Token) -> Iterator[str]:
    verb = _lemma(root)
    yield f"root={verb}"
    for child in children(root):
        yield f"root={verb}>{child.dep_}"
        if child.dep_ in _COMPLETING:
            yield f"root={verb}>{child.dep_}={_lemma(child)}"
            yield f"root>{child.dep_}={_lemma(child)}"


def _after(verb: Token) -> Iterator[str]:
    yield f"verb={_lemma(verb)}"
    yield f"verb={verb.tag_}"
    for token in verb.doc[verb.i + 1 : min(verb.i + _NEAR, verb.right_edge.i + 1)]:
        if token.is_alpha:
            yield f"verb>{_lemma(token)}"


def _between(one: Token | None, other: Token | None) -> list[Token]:
    """Return the words on the way from one party to the other through the parse."""
    if one is None or other is None:
        return []
    up, down = _above(one), _above(other)
    places = {token.i: step for step, token in enumerate(down)}
    for step, token in enumerate(up):
        if token.i in places:
            return up[1 : step + 1] + down[1 : places[token.i]]
    return []


def _above(token: Token) -> list[Token]:
    found = [token]
    while found[-1].head != found[-1] and len(found) < _DEEPEST:
        found.append(found[-1].head)
    return found


def _lemma(token: Token) -> str:
    return token.lemma_.lower()
