"""The lexicon of acts: which verb with which object is which PLOVER type.

    impose + sanctions -> COERCE restrict      lift + sanctions -> RETREAT
    launch + attack    -> ASSAULT              suspend + aid    -> SANCTION discontinue

PLOVER 0.8 (openeventdata, codebook of September 2021) has 16 types: AGREE CONSULT SUPPORT
CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
ASSAULT. The two tables in `data` hold verbs and nouns; the noun tells what a light verb does.

Not read yet: acts named by an adjective ("critical of"), idioms of more than verb and object.
"""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from ..rows import rows

FRIENDLY: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
# What two do to each other.
MUTUAL: Final = FRIENDLY - {"AID"}
YIELDING: Final = frozenset({"CONCEDE", "RETREAT"})
# What tells most where it is only said: PLOVER's border cases.
BORDER: Final = YIELDING | {"REQUEST", "REJECT"}
HOSTILE: Final = frozenset({"ACCUSE", "COERCE", "ASSAULT", "SANCTION", "PROTEST", "MOBILIZE"})
# These judge an act; who suffers the act is not whom they speak of.
JUDGING: Final = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
# Classes of those who can act or suffer; the verbs' table calls them "party".
PARTY: Final = frozenset(
    "people someone state body government troops militia police envoy captive civilian refugee"
    " peacekeeper".split()
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the lexicon: its class, and the act it names ("" for a thing)."""

    group: str
    type: str = ""
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of a verb: what object it takes, the act, the ways to the recipient.

    One of `needs` must stand at the verb or its object; `subjects` are the classes that its
    subject must be of. Empty sets ask for nothing.
    """

    objects: frozenset[str]
    type: str
    mode: str | None
    ways: tuple[str, ...]
    needs: frozenset[str]
    subjects: frozenset[str]

    def takes(self, lemma: str | None, group: str | None) -> bool:
        """Say whether an object of this lemma and class fits; None is no object."""
        if "-" in self.objects:
            return lemma is None
        if "*" in self.objects:
            return True
        return lemma in self.objects or group in self.objects


@cache
def nouns() -> MappingProxyType[str, Noun]:
    """Return the nouns by lemma."""
    return MappingProxyType(
        {row[0]: Noun(row[1], row[2], row[3] or None) for row in rows("plover_nouns.tsv", 4)}
    )


@cache
def verbs() -> MappingProxyType[str, tuple[Frame, ...]]:
    """Return the frames of each verb, in the order in which they are tried."""
    frames: dict[str, tuple[Frame, ...]] = {}
    for lemmas, objects, kind, mode, ways, who in rows("plover_verbs.tsv", 6):
        frame = Frame(
            _set(objects) | (PARTY if "party" in objects.split() else frozenset()),
            kind,
            mode or None,
            tuple(way.removeprefix("+") for way in ways.split()),
            frozenset(way[1:] for way in ways.split() if way[0] == "+"),
            _set(who),
        )
        for lemma in lemmas.split():
            frames[lemma] = (*frames.get(lemma, ()), frame)
    british = {lemma.replace("ize", "ise"): found for lemma, found in frames.items()}
    return MappingProxyType(british | frames)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
