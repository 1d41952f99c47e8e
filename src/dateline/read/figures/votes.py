"""Finds the two numbers of a vote: "passed 234-193", "a 97-1 vote".

    "The house backed the plan 52 to 41."   52 votes, act approve;  41 votes, act oppose

Two whole numbers joined by a hyphen or "to" are a vote where a word for voting stands near, and no
noun of another kind follows. Not read yet: who voted, abstentions, "by 52 votes to 41".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

_WORDS = frozenset(
    "vote tally ballot pass approve confirm override overrule elect back reject".split()
)
_NEAR = 7  # tokens before the numbers in which the word for voting stands
_DIGITS = 4  # votes are counted out in a chamber; larger numbers are polls
_JOINS = ("-", "–", "to")


@dataclass(frozen=True, slots=True)
class Vote:
    """One side's number, at a token; `act` is "approve" for the first, "oppose" for the second."""

    at: int
    value: float
    act: str


def votes(doc: Doc) -> Iterator[Vote]:
    """Yield the sides of every vote, in order."""
    for at in range(len(doc)):
        if (second := _second(doc, at)) and _is_vote(doc, at, second):
            yield Vote(at, float(doc[at].text), "approve")
            yield Vote(second, float(doc[second].text), "oppose")


def _second(doc: Doc, at: int) -> int | None:
    """Return where the other number stands: after "-", "to" or "-to-"."""
    if not _is_count(doc, at):
        return None
    end = at + 1
    while end < min(len(doc), at + 4) and doc[end].lower_ in _JOINS:
        end += 1
    return end if end > at + 1 and end < len(doc) and _is_count(doc, end) else None


def _is_count(doc: Doc, at: int) -> bool:
    word = doc[at].text
    return len(word) <= _DIGITS and word.isascii() and word.isdigit()


def _is_vote(doc: Doc, first: int, second: int) -> bool:
    after = doc[second + 1 : second + 3]
    following = next((token for token in after if token.text != "-"), None)
    if following is not None and following.lemma_.lower() in _WORDS:
        return True
    if following is not None and following.tag_ in {"NN", "NNS", "CD", "$"}:
        return False
    before = doc[max(first - _NEAR, 0) : first]
    return any(token.lemma_.lower() in _WORDS for token in before)
