"""What a figure counts: the key under which values of different reports meet.

    "some 4,100 U.S. troops in Norland", "5,000 American soldiers stationed there"
    ->  troops · United States · Norland · present
    "900 more troops to the region"    ->  troops · … · added: another key

Two values meet only on a key that says enough: what is counted and two of whose, where and what
is said of them. Not read yet: other ways to call the same thing than the table below knows.
"""

import re
from dataclasses import dataclass

from ..types.mention import Figure, Hedge
from .named import Named
from .words import stem, stems, stopwords

NOUNS: dict[str, str] = {
    **dict.fromkeys("troop soldier force serviceman personnel servicemember".split(), "troops"),
    **dict.fromkeys("person people civilian man resident".split(), "people"),
    **dict.fromkeys("worker employee staffer".split(), "workers"),
    **dict.fromkeys("death fatality casualty".split(), "deaths"),
    **dict.fromkeys("protester demonstrator marcher".split(), "protesters"),
    **dict.fromkeys("missile rocket".split(), "missiles"),
}

# What is said of those counted, by sort. Stems, since readers give the word as it stands.
_ACTS: dict[str, str] = {
    **dict.fromkeys(
        "be have station base remain stay serve house train assist keep host support help".split(),
        "present",
    ),
    **dict.fromkeys("send deploy dispatch add reinforce bolster".split(), "added"),
    **dict.fromkeys("withdraw leave pull exit evacuate relocate move remove".split(), "leaving"),
    **dict.fromkeys("kill die slay dead".split(), "killed"),
    **dict.fromkeys("injure wound hurt".split(), "injured"),
    **dict.fromkeys("arrest detain hold seize".split(), "held"),
    "approve": "for",
    "oppose": "against",
}
ACTS = {stem(stem(word)): sort for word, sort in _ACTS.items()}

ADDED = frozenset("more additional extra further another new".split())
PARTIAL = frozenset("other others such these those some".split())  # of a set told elsewhere
TOLLS = frozenset({"killed", "injured", "held"})

# Words that narrow what is counted; a value that has one is of another scope than one without.
NARROW = frozenset(
    "combat ground active reserve special female male young foreign local elite non-combat armed"
    " civilian military senior low high former".split()
)

_OF_SET = re.compile(r" of (?:the|these|those|its|his|her|our|their|them)\b")
_IN = re.compile(
    r"(?:\s(?:that|who|which|are|is|remain|remaining|still|now|currently|stationed|based|deployed)){0,4}"
    r"\s(?:in|at|off|on|across)\s(?:the\s)?([A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,3})"
)


@dataclass(frozen=True, slots=True, order=True)
class Counted:
    """What is counted, whose, where, in what unit, and what is said of it ("" if not told)."""

    noun: str
    group: str
    place: str
    unit: str
    act: str

    @property
    def enough(self) -> bool:
        """Whether it says enough for values of different reports to be of one thing."""
        told = bool(self.group) + bool(self.place) + (self.act not in {"", "present"})
        return bool(self.noun) and told >= 2

    @property
    def toll(self) -> bool:
        """Whether it counts what one event did, not what there is."""
        return self.act in TOLLS

    def narrow(self, of: str) -> tuple[str, ...]:
        """What is counted in two words or more ("federal workers"); empty for fewer, or others."""
        words = {word.strip(",.").lower() for word in of.split()}
        terms = stems(of)
        if len(terms) < 2 or words & (ADDED | PARTIAL):
            return ()
        moves = self.act if self.act in TOLLS | {"added", "leaving"} else ""
        return (*terms, self.unit, moves)

    def fits(self, full: "Counted", main: str | None) -> bool:
        """Whether this may be `full` with the owner or the place left out."""
        same = (self.noun, self.unit, self.act) == (full.noun, full.unit, full.act)
        group = self.group in {"", full.group}
        place = self.place == full.place or (not self.place and main == full.place)
        return same and group and place and bool(self.group or self.place or main == full.place)


def counted(figure: Figure, text: str, named: Named) -> Counted:
    """Give the key of a figure; whose and where under the names that the record has for them."""
    noun = figure.noun.lower()
    words = {word.strip(",.").lower() for word in figure.of.split()}
    act = _act(figure.act)
    before = text[max(figure.span.start - 4, 0) : figure.span.start].lower()
    if before == "the " and act not in TOLLS:
        act = "present"  # "the 44 ships will leave" counts those that are there
    if words & ADDED and act in {"present", "added"}:
        act = "added"
    return Counted(
        noun=NOUNS.get(noun, stem(noun) if noun else ""),
        group=_owner(figure, named),
        place=named.party(figure.place or _place(figure, text)),
        unit=figure.unit or "",
        act=act,
    )


def _owner(figure: Figure, named: Named) -> str:
    """Whose they are; "33 Democrats" are nobody's, though a name."""
    found = named.party(figure.group or "") or named.inside(figure.span.start, figure.span.end)
    return "" if stem(found.lower()) == stem(figure.noun.lower()) else found


def qualifiers(figure: Figure) -> frozenset[str]:
    """The words that narrow what a figure counts; "some of" for "11 of the 40 envoys"."""
    words = {word.strip(",.").lower() for word in figure.of.split()}
    narrowing = (words & NARROW) - {figure.noun.lower()}
    if (
        figure.unit != "percent"
        and figure.hedge is not Hedge.VAGUE
        and _OF_SET.search(figure.span.exact)
    ):
        narrowing.add("some of them")
    return frozenset(narrowing)


def _place(figure: Figure, text: str) -> str:
    """The proper name that follows with "in" or "at": "vessels in the Marrow Bay"."""
    found = _IN.match(text, figure.span.end)
    return found[1] if found else ""


def _act(word: str | None) -> str:
    if not word:
        return "present"
    first = next((w for w in word.lower().split() if w not in stopwords()), "")
    root = stem(stem(first)) if first else ""  # twice: stationed, station
    return ACTS.get(root, root) if root else "present"
