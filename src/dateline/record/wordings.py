"""How far two wordings say the same: exact, nearly exact, or a paraphrase or translation.

    "name envoys to settle a calendar for the departure of foreign crews"
    "to appoint envoys who settle a calendar so that foreign crews depart"     one act of speaking

Compared are the stems of content words, weighed by rarity, and runs of the very same words.
Hard cases that must stay apart (tests/record/test_wordings.py): the same speaker on the same
subject with another message; one with a negation that the other lacks; other numbers.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .words import stems, tokens, weight

_BRACKETS = re.compile(r"\[[^\[\]]{0,80}\]")

NEGATIONS = frozenset({"not", "no", "never", "nor", "without", "cannot"})

# A run of this many words in common is no coincidence between two quotations of one speaker.
RUN = 7
# A whole quotation of this many words that stands in the other one is the same words.
WHOLE = 4

# A paraphrase must share this part of the weight of the shorter one and of both together, and so
# many different content words. Two translations of one sentence, made by different agencies, share
# about .55 and .35; two sentences of one speech on one subject rarely .4 and .25.
PART_OF_SHORTER = 0.45
PART_OF_BOTH = 0.3
SHARED_WORDS = 5

SAME = 1.0


@dataclass(frozen=True, slots=True)
class Worded:
    """A wording prepared for comparison: its words with single spaces, its different stems.

    Kept small: a case has thousands of them in memory at once.
    """

    words: str
    terms: tuple[str, ...]
    negated: bool

    def __len__(self) -> int:
        return self.words.count(" ") + 1 if self.words else 0

    @property
    def runs(self) -> Sequence[str]:
        """Every run of RUN words."""
        words = self.words.split()
        return [" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]


def prepare(text: str) -> Worded:
    """Take a quotation apart into what is compared; [words in brackets] are the editor's."""
    text = _BRACKETS.sub(" ", text)
    words = [token.word for token in tokens(text)]
    negated = any(word in NEGATIONS or word.endswith("n't") for word in words)
    return Worded(" ".join(words), tuple(sorted(set(stems(text)))), negated)


def same_words(one: Worded, other: Worded) -> bool:
    """Whether the very same words stand in both: one inside the other, or a long run."""
    short, long = sorted((one, other), key=len)
    if not short.words:
        return False
    if len(short) >= WHOLE and f" {short.words} " in f" {long.words} ":
        return True
    if short.words == long.words:
        return True
    return one.negated == other.negated and _share_run(short.words.split(), long.words.split())


def likeness(one: Worded, other: Worded, counts: Mapping[str, int], total: int) -> float:
    """Between 0 (not the same) and 1 (the same words); above 0 it is one act of speaking.

    `counts` and `total` say how many wordings of the case hold a term.
    """
    if same_words(one, other):
        return SAME
    mine, its = set(one.terms), set(other.terms)
    shared = mine & its
    if len(shared) < SHARED_WORDS or one.negated != other.negated:
        return 0.0
    if _numbers(mine) and _numbers(its) and not _numbers(shared):
        return 0.0
    common = _mass(shared, counts, total)
    first, second = _mass(mine, counts, total), _mass(its, counts, total)
    of_shorter, of_both = common / min(first, second), common / (first + second - common)
    return of_both if of_shorter >= PART_OF_SHORTER and of_both >= PART_OF_BOTH else 0.0


def _numbers(terms: set[str]) -> set[str]:
    return {term for term in terms if term[0].isdigit()}


def _mass(terms: set[str], counts: Mapping[str, int], total: int) -> float:
    return sum(weight(term, counts, total) for term in sorted(terms))


def _share_run(short: Sequence[str], long: Sequence[str]) -> bool:
    if len(short) < RUN:
        return False
    runs = {tuple(long[i : i + RUN]) for i in range(len(long) - RUN + 1)}
    return any(tuple(short[i : i + RUN]) in runs for i in range(len(short) - RUN + 1))
