"""What reports must say alike for their deeds to be one event.

    "the raid that killed Bo Lind", "Bo Lind was killed on 3 May"    one: nobody dies twice
    "Vale phoned Storm", "Storm called Vale"              one talk, told from both sides
    "Norland asks Sudmark", "Port Ayre urges Sudmark"     one request: a capital for its state
    "Premier Vale asks Sudmark"                           may be it: her office is Norland's

Everything else must agree in type, parties and sort of predicate. Not read yet: a body for one of
its members.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..types.mention import Modality
from ..types.record import PartyRef
from .words import stem

# Predicates that reports use for each other, by PLOVER type; the first word names the row.
ALIKE: dict[str, tuple[str, ...]] = {
    "ASSAULT": (
        "kill killed killing assassinate assassination murder slay slain execute execution",
        "attack strike struck airstrike hit bomb bombing raid shell shelling launch fire retaliate",
        "injure injured injury wound wounded hurt",
    ),
    "REQUEST": (
        "ask request urge demand call want tell appeal press beg plead seek push implore insist",
    ),
    "SANCTION": (
        "expel expulsion evict kick",
        "fire fired firing dismiss dismissal sack oust ouster remove removal",
    ),
    "COERCE": (
        "arrest detain detention seize apprehend custody",
        "force expel oust evict",
        "ban bar prohibit impose announce issue",
    ),
    "AGREE": ("vote pass approve adopt back", "promise pledge vow", "offer propose"),
    "RETREAT": (
        "withdraw withdrawal leave pull exit depart departure retreat",
        "resign resignation quit step",
    ),
    "CONCEDE": (
        "promise pledge vow",
        "offer propose",
        "resign resignation quit step",
        "withdraw withdrawal leave pull exit bow",
    ),
    "CONSULT": (
        "phone telephone call",
        "meet met meeting talk summit visit host",
    ),
    "ACCUSE": (
        "accuse blame allege",
        "criticize criticise criticism slam denounce condemn decry rebuke attack blast assail",
        "sue file lawsuit",
    ),
    "SUPPORT": ("endorse endorsement back support", "apologize apologise apology"),
    "REJECT": (
        "reject refuse decline rebuff dismiss",
        "veto",
        "disavow disown describe label brand",
    ),
    "THREATEN": ("threaten threat warn warning",),
    "MOBILIZE": ("send sent deploy dispatch",),
}

# What a body decided is one sort, whatever its type: "voted to expel", "resolution on expulsion".
VOTE = "vote"
VOTES = "vote resolution decision motion"
# Nobody disowns two papers in one development.
DISOWNED = "disavow"

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Those who do a deed, or whom it concerns: keys of the parties meant, states acted for."""

    own: frozenset[str]
    acts_for: frozenset[str]

    def is_one_of(self, other: "Side") -> bool:
        """Whether a party stands on both, by itself or as its state.

        Two who act for one state are not each other.
        """
        return bool(self.own & other.own or self.own & other.acts_for or self.acts_for & other.own)


NOBODY = Side(frozenset(), frozenset())


def sort_of(type_: str, words: str) -> str:
    """The sort of a predicate: its first word, or what reports say instead of it."""
    first = next(iter(words.lower().split()), "")
    if stem(first) in _votes():
        return VOTE
    return _sorts().get((type_, stem(first)), stem(first))


def key(
    event: tuple[str, str | None, Modality],
    predicate: str,
    doers: Sequence[str],
    concerned: Sequence[PartyRef],
    means: Sequence[str],
) -> Key:
    """Under which a deed meets others. `doers` and `means` are the parties meant.

    Empty where too little is told for a meeting: no doer and nobody concerned.
    """
    type_, mode, modality = event
    if is_killing(event, predicate) and len(means) == 1 and concerned[0].party:
        return "killed", means[0]
    if type_ == "CONSULT" and len(doers) == len(means) == 1:
        return "talk", modality, mode or predicate, *sorted((*doers, *means))
    if not doers and not means:
        return ()
    return type_, modality, predicate, *sorted(doers), "→", *sorted(means)


def is_killing(event: tuple[str, str | None, Modality], predicate: str) -> bool:
    """Whether someone was killed, which happens to nobody twice."""
    type_, _, modality = event
    return (type_, modality, predicate) == ("ASSAULT", Modality.HAPPENED, "kill")


@cache
def _votes() -> frozenset[str]:
    return frozenset(stem(form) for word in VOTES.split() for form in _forms(word))


@cache
def _sorts() -> dict[tuple[str, str], str]:
    """Each predicate's row, by type and the stems that its forms have."""
    return {
        (type_, stem(form)): row.split()[0]
        for type_, rows in ALIKE.items()
        for row in rows
        for word in row.split()
        for form in _forms(word)
    }


def _forms(word: str) -> tuple[str, ...]:
    """Regular forms, since stems are crude: "urge" and "urges" have two."""
    short = word.removesuffix("e")
    return word, f"{word}s", f"{short}es", f"{short}ed", f"{short}ing"
