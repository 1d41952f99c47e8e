"""Questions: what a position is on, so that a demand and its refusal meet.

    "to withdraw Sudmark's soldiers from Norland"    Sudmark troops in Norland    against
    "leave the country", of Sudmark, in Norland      Sudmark troops in Norland    against
    "to cancel the ferry talks"                      ferry talks                  against
    "to hold the ferry talks in May"                 ferry talks                  for

A wish is a verb and what it is about. Verbs of going and staying, said of troops, are on their
presence; verbs of ending and of doing are on what is ended or done. The rest is the question. A
wish without such a verb is on its own words, neither for nor against. What is asked in no common
words is another question.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .words import TOKEN, plain, stem, stems

AWAY = (
    "withdraw withdrawal leave exit depart departure pullout removal expulsion evict expel remove"
)
THERE = "stay remain keep station deploy deployment presence"
AGAINST = (
    "cancel end stop drop repeal block veto close halt scrap abandon reject oppose delay postpone"
    " suspend ban lift overturn reverse rescind scuttle quit resign"
)
FOR = (
    "hold pass build sign approve support open reopen fund continue release publish extend restore"
    " resume adopt allow start begin join"
)
PARTICLES = frozenset(
    "pull out|get out|kick out|go home|call off|step down|step aside|drop out|give up".split("|")
)
MOVING = frozenset({"pull out", "get out", "kick out", "go home"})
TROOPS = frozenset(
    "troop troops force forces soldier soldiers military personnel coalition army".split()
)
HOME = re.compile(r"\b(?:the|their|our|its|his|her) (?:country|territory|soil|land)\b")
_EDGE = re.compile(
    r"[,;:!?“”\"]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bGov)(?<![A-Z])\.|\s(?:if|because|after|before|when|while|until|unless|and|but|so|which|who|that"
    r"|by|as|ahead|amid|with|during|on)\s"
)
_NOT = re.compile(r"not to\b")
_JOINS = re.compile(r"(?:or|and|if|regardless|until|before|after|from|at|it|them)\b")
OF_EACH = 0.66  # of the shorter question's words, what two on one thing have in common
# Verbs that say nothing of what is done.
_LIGHT = frozenset(
    stem(word)
    for word in "need make take use get give go run do be act want should must let have put".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """`terms` are stems that questions share; `sign` 1 for, -1 against, 0 where unclear."""

    name: str
    terms: frozenset[str]
    sign: int
    presence: bool = False

    def shared(self, other: "Question") -> int:
        """How many words tell that two wishes are on one thing; 0 if they are not."""
        if self.presence or other.presence:
            same = self.presence and other.presence and self.terms == other.terms
            return len(self.terms) if same else 0
        shared = len(self.terms & other.terms)
        return shared if shared >= OF_EACH * min(len(self.terms), len(other.terms)) else 0


def question(
    wants: str, owner: str = "", home: str = "", states: Mapping[str, str] | None = None
) -> Question:
    """Read a wish. `owner` is who would do it, `home` the state that "the country" means.

    `states` gives the names of states for words of the wish ("Sudmarkian" -> "Sudmark").
    """
    low = [plain(found.group()) for found in TOKEN.finditer(wants)]
    for word, following in zip(low, [*low[1:], ""], strict=False):
        pair = f"{word} {following}"
        sign = _sign(word, pair)
        if _moves(word, pair):
            found = _presence(wants, low, owner, home, states or {}, _moves(word, pair))
            if found:
                return found
        if sign:
            way = -sign if _NOT.match(wants) else sign
            return _on(wants, pair if pair in PARTICLES else word, way)
    return _on(wants, "", -1 if _NOT.match(wants) else 0)


def _sign(word: str, pair: str) -> int:
    if pair in PARTICLES:
        return -1
    return _signs().get(stem(word), 0)


def _moves(word: str, pair: str) -> int:
    """-1 for a verb of going, 1 of staying, 0 for others."""
    return -1 if pair in MOVING else _moving().get(stem(word), 0)


def _presence(
    wants: str, low: Sequence[str], owner: str, home: str, states: Mapping[str, str], sign: int
) -> Question | None:
    """The question whether someone's troops are somewhere; None where it is another one."""
    named = {words: state for words, state in states.items() if words in wants}
    group = next((word for word in low if word in TROOPS), "")
    whose = next((s for w, s in named.items() if group and _before(wants, w, group)), owner)
    places = [s for w, s in named.items() if s != whose and _at(wants, w)]
    place = places[0] if places else home if HOME.search(wants) else ""
    if not place or not whose or place == whose:
        return None
    terms = frozenset({f"of {whose}", f"in {place}"})
    return Question(f"{whose} troops in {place}", terms, sign, presence=True)


def _before(wants: str, words: str, group: str) -> bool:
    """Whether a name stands right before the troops: "Sudmark's soldiers"."""
    return bool(re.search(rf"{re.escape(words)}(?:['’]s)?\s(?:\w+\s)?{re.escape(group)}\b", wants))


def _at(wants: str, words: str) -> bool:
    """Whether a name tells where: "from Norland", "in western Norland"."""
    where = rf"\b(?:in|from|leave|of|inside|quit)\s(?:\w+\s)?{re.escape(words)}"
    return bool(re.search(where, wants))


def _on(wants: str, verb: str, sign: int) -> Question:
    """The question in the words after a verb, up to what only says when or why."""
    place = wants.lower().find(verb) + len(verb) if verb else 0
    rest = wants[place:].removeprefix("ing").removeprefix("ed").strip()
    rest = re.sub(r"^(?:to|for|that|not to|of|the|a|an|his|her|its|their)\s", "", rest)
    edge = _EDGE.search(rest)
    name = (rest[: edge.start()] if edge else rest).strip(" …")
    if not name or _JOINS.match(name):  # "must resign or be impeached": the verb is the question
        edge = _EDGE.search(wants)
        name = (wants[: edge.start()] if edge else wants).strip(" …")
    return Question(name, frozenset(stems(name)) - _LIGHT, sign)


@cache
def _signs() -> dict[str, int]:
    return {stem(word): -1 for word in AGAINST.split()} | {stem(word): 1 for word in FOR.split()}


@cache
def _moving() -> dict[str, int]:
    return {stem(word): -1 for word in AWAY.split()} | {stem(word): 1 for word in THERE.split()}
