"""The names of one article under the names that the record has for them.

an article that says "N.U." and "Norland" forty times, and "Sudmark" twice
->  "N.U." is the Northern Union; the article is about Norland
"""

from bisect import bisect_left
from collections import Counter

from ..types.mention import PartyKind
from ..types.reading import Reading
from .parties import Parties

# A state must be named this often to be where an article's unplaced figures are.
MAIN = 3


class Named:
    """Looks names of one article up, by their words or by their place. Built once an article."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._by_words: dict[str, str] = {}
        self._starts: list[int] = []
        self._placed: list[tuple[int, str]] = []
        self._states: Counter[str] = Counter()
        for name in sorted(reading.names, key=lambda one: one.span):
            if name.actor is None:
                continue
            ref = parties.ref(reading.article.report, name.actor)
            self._by_words.setdefault(name.actor.name, ref.name)
            self._by_words.setdefault(name.span.exact, ref.name)
            kind = parties.kind(ref)
            if kind is not PartyKind.PERSON:
                self._starts.append(name.span.start)
                self._placed.append((name.span.end, ref.name))
            if kind is PartyKind.STATE:
                self._states[ref.name] += 1

    def party(self, words: str) -> str:
        """The record's name for what the article calls so, else the words themselves."""
        return self._by_words.get(words, words)

    def inside(self, start: int, end: int) -> str:
        """The first name of a state, body or place between two offsets, "" for none."""
        number = bisect_left(self._starts, start)
        if number == len(self._starts):
            return ""
        last, name = self._placed[number]
        return name if last <= end else ""

    def main_place(self, group: str) -> str | None:
        """The state that the article names most, other than the one whose people are counted."""
        others = [state for state in self._states if state != group]
        place = max(others, key=lambda state: (self._states[state], state), default="")
        return place if self._states[place] >= MAIN else None
