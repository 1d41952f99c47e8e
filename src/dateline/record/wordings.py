"""How far two wordings say the same: exact, nearly exact, or a paraphrase or translation.

    "name envoys to settle a calendar for the departure of foreign crews"
    "to appoint envoys who settle a calendar so that foreign crews depart"     one act of speaking
    "the dam was “built on sand”"    "“It was built on sand, all of it”"       one act of speaking
    "to meet Ada Bo Vale in May"     "his long meeting with Ada Bo Vale"       names count little

Compared are the stems of content words, weighed by rarity, runs of the very same words, and words
quoted inside a sentence of the reporter's. Words that one denies and the other does not, or other
numbers, keep wordings apart unless the words are the same (tests/record/test_wordings.py). The
thresholds were chosen on the labelled pairs of evals/statements.py, which also says what sentence
embeddings would have added.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from .words import plain_words, stem, stems, term, weight

_BRACKETS = re.compile(r"\[[^\[\]]{0,80}\]")

NEGATIONS = frozenset({"not", "no", "never", "nor", "without", "cannot"})

# A run of this many words in common is no coincidence between two quotations of one speaker.
RUN = 7
# A whole quotation of this many words that stands in the other one is the same words.
WHOLE = 4

# A paraphrase shares so many different content words, this part of the weight of the shorter
# wording and this part of both together. The more words it shares, the smaller the parts: names of
# the subject alone are soon three.
PARAPHRASE = ((3, 0.6, 0.35), (4, 0.4, 0.15), (6, 0.3, 0.1))
# A long name tells no more than a name of two words does: "Ada Bo Vale".
LONG_NAME = 3
_NAME = re.compile(r"[A-Z][\w’'.-]{0,40}(?: [A-Z][\w’'.-]{0,40}){2,5}")
# Content words of a quoted scrap that must stand in the other wording as they are.
SCRAP = 2
# These say little of what was said: "a good thing", "the right way".
_BLAND = frozenset(
    map(stem, "good bad great big best better right wrong new thing way lot".split())
)
# Wordings that share fewer content words, and have more, cannot say the same.
FEWEST = 2
# A negation reaches over so many words after it.
REACH = 4

SAME = 1.0


_QUOTED = re.compile(r"[“\"]([^“”\"]{3,300})[”\"]")


@dataclass(frozen=True, slots=True)
class Worded:
    """A wording prepared for comparison: its words with single spaces, its different stems.

    `denied` are the stems that a negation reaches, `scraps` the words of its parts between
    quotation marks, `names` the stems of long names. Kept small: a case has thousands
    of them in memory at once.
    """

    words: str
    terms: tuple[str, ...]
    denied: tuple[str, ...] = ()
    scraps: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __len__(self) -> int:
        return self.words.count(" ") + 1 if self.words else 0

    @property
    def runs(self) -> Sequence[str]:
        """Every run of RUN words."""
        return self.stretches(RUN)

    def stretches(self, size: int) -> Sequence[str]:
        """Every run of so many words."""
        words = self.words.split()
        return [" ".join(words[i : i + size]) for i in range(len(words) - size + 1)]


def prepare(text: str) -> Worded:
    """Take a quotation apart into what is compared; [words in brackets] are the editor's."""
    text = _BRACKETS.sub(" ", text)
    words = plain_words(text)
    return Worded(
        words=" ".join(words),
        terms=tuple(sorted(set(stems(text)))),
        denied=tuple(sorted(set(_denied(words)))),
        scraps=tuple(_scraps(text, len(words))),
        names=tuple(sorted(set(_names(text)))),
    )


def same_words(one: Worded, other: Worded, run: int = RUN) -> bool:
    """Whether the very same words stand in both: one inside the other, or a run of `run` words."""
    short, long = sorted((one, other), key=len)
    if not short.words:
        return False
    if len(short) >= WHOLE and f" {short.words} " in f" {long.words} ":
        return True
    if short.words == long.words:
        return True
    return not denials(one, other) and _share_run(short, long, run)


def denials(one: Worded, other: Worded) -> frozenset[str]:
    """The stems in both that one denies, where the other denies none of those in both."""
    shared = frozenset(one.terms) & frozenset(other.terms)
    mine, its = shared & {*one.denied}, shared & {*other.denied}
    return frozenset() if mine & its else mine | its


def likeness(one: Worded, other: Worded, counts: Mapping[str, int], total: int) -> float:
    """Between 0 (not the same) and 1 (the same words); above 0 it is one act of speaking.

    `counts` and `total` say how many wordings of the case hold a term.
    """
    mine, its = set(one.terms), set(other.terms)
    shared = mine & its
    if len(shared) < min(FEWEST, len(mine), len(its)):
        return 0.0  # most pairs end here
    if same_words(one, other):
        return SAME
    if len(shared) < PARAPHRASE[0][0] and not (one.scraps or other.scraps):
        return 0.0
    if denials(one, other) or (_numbers(mine) and _numbers(its) and not _numbers(shared)):
        return 0.0
    common = _mass(shared, counts, total)
    first, second = _mass(mine, counts, total), _mass(its, counts, total)
    if not common:
        return 0.0
    of_shorter, of_both = common / min(first, second), common / (first + second - common)
    things = len(shared) - _within_names(one, other, shared)
    enough = any(
        things >= words and of_shorter >= part and of_both >= part_of_both
        for words, part, part_of_both in PARAPHRASE
    )
    return of_both if enough or _quotes(one, other) or _quotes(other, one) else 0.0


def _denied(words: Sequence[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        if word in NEGATIONS or word.endswith("n't"):
            yield from filter(None, map(term, words[place + 1 : place + 1 + REACH]))


def _scraps(text: str, length: int) -> Iterator[str]:
    """The quoted parts of a text that has words outside of them, too."""
    for found in _QUOTED.finditer(text):
        words = plain_words(found[1])
        telling = set(filter(None, map(term, words))) - _BLAND
        if len(words) < length and len(telling) >= SCRAP:
            yield " ".join(words)


def _names(text: str) -> Iterator[str]:
    """The long names in a text, each by its stems in order."""
    for found in _NAME.finditer(text):
        if len(parts := stems(found[0])) >= LONG_NAME:
            yield " ".join(parts)


def _within_names(one: Worded, other: Worded, shared: set[str]) -> int:
    """How many of the shared stems only go on with a long name that both have; all, if no other."""
    if shared <= _named(one, other):
        return len(shared)
    going_on: set[str] = set()
    for mine in one.names:
        for its in other.names:
            parts = [part for part in mine.split() if part in its.split()]
            going_on.update(parts[LONG_NAME - 1 :])
    return len(going_on & shared)


def _quotes(one: Worded, other: Worded) -> bool:
    """Whether words that one has between quotation marks stand in the other as they are."""
    return any(f" {scrap} " in f" {other.words} " for scrap in one.scraps)


def _numbers(terms: set[str]) -> set[str]:
    return {term for term in terms if term[0].isdigit()}


def _mass(terms: set[str], counts: Mapping[str, int], total: int) -> float:
    return fsum(weight(term, counts, total) for term in terms)


def _share_run(short: Worded, long: Worded, size: int) -> bool:
    """Whether a run of words stands in both that is more than two long names in a row."""
    if len(short) < size:
        return False
    named = _named(short, long)
    shared = {*short.stretches(size)}.intersection(long.stretches(size))
    return any(not named or not {*filter(None, map(term, run.split()))} <= named for run in shared)


def _named(one: Worded, other: Worded) -> set[str]:
    """The stems of which the long names of two wordings consist."""
    return {part for names in (one.names, other.names) for name in names for part in name.split()}
