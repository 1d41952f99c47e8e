"""The day of an event that the same article tells, for the times that count from it.

    "The assembly voted on Sunday … Five days after the vote, …"
      offset:5:day:event   ->   weekday:7:past>offset:5:day:told:vote

A time is that of an event when it speaks of its verb or noun (`hung`): of the same stem ("vote",
"voted"), or of one family ("the murder", "was shot"). Nothing is counted from an event told on two
days, from "a vote", or where the names around the two differ.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from dateline.types.mention import TimeType

from ..hung import hung
from ..tree import children
from .calendar import CODES, UNKNOWN
from .grammar import Sense
from .parsed import Parsed
from .rules import place
from .scan import Hit
from .words import data

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTED = re.compile(r"(offset:-?\d+:[a-z]+):event")
_MONTHDAY = re.compile(r"(?:^|>)(?:weekday\+monthday:\d|monthday):(\d\d-\d\d)")
_PART = re.compile(r":(?:T\d{4}\S*|morning|midday|afternoon|evening|night)$")
_ENDS = re.compile(r"(?:ations?|ments?|ings?|ions?|als?|es|ed|e|s)$")
_SHORTEST = 3  # letters of a stem
_INDEFINITE = frozenset({"a", "an", "another", "any", "some", "every", "each", "no"})
_SOME_DAY = date(2000, 6, 15)
_MOST = 200  # days that an article tells; a table of dates must not take for ever
_FAR = 40  # tokens looked at for the names of a phrase


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that the article tells for something, with the names told beside it."""

    rule: str
    names: frozenset[str]


def counted(read: Sequence[tuple[Parsed, Hit]]) -> Iterator[Hit]:
    """Give back an article's times; those that count from an event it dates have that day."""
    asked = [_COUNTED.fullmatch(hit.sense.rule) for _, hit in read]
    told = _told(read) if any(asked) else {}
    for (parsed, hit), step in zip(read, asked, strict=True):
        event = _event(parsed, hit) if step and told else None
        rule = _day(event, told) if event is not None else ""
        if step and event is not None and rule:
            chain = f"{rule}>{step[1]}:told:{event.lemma_.lower()}"
            hit = replace(hit, sense=Sense(TimeType.DATE, chain))  # noqa: PLW2901
        yield hit


def _told(read: Sequence[tuple[Parsed, Hit]]) -> dict[str, list[_Told]]:
    """Give the days that the article tells, by the stems of what they speak of."""
    found: dict[str, list[_Told]] = {}
    for parsed, hit in islice(((p, h) for p, h in read if _is_day(h)), _MOST):
        span = parsed.tokens(hit.start, hit.end)
        if span is None:
            continue
        within = range(span.start, span.end)
        for number in sorted(hung(parsed.doc, [within]).keys() - set(within)):
            token = parsed.doc[number]
            if token.pos_ in {"NOUN", "VERB"}:
                names = frozenset(t.lower_ for t in token.sent[:_FAR] if t.pos_ == "PROPN")
                for key in _keys(token):
                    found.setdefault(key, []).append(_Told(_PART.sub("", hit.sense.rule), names))
    return found


def _is_day(hit: Hit) -> bool:
    if hit.sense.type not in (TimeType.DATE, TimeType.TIME) or not hit.sense.rule:
        return False
    if ">to:" in hit.sense.rule or "X" in hit.sense.rule or ":event" in hit.sense.rule:
        return False
    spot = place(hit.sense.rule, _SOME_DAY)
    return spot.day is not None and spot.grain in ("day", "part")


def _event(parsed: Parsed, hit: Hit) -> "Token | None":
    """Give the noun or verb that a length counts from: "five days after [the vote]"."""
    span = parsed.tokens(hit.start, hit.end)
    if span is None or span.end >= len(parsed.doc):
        return None
    side = parsed.doc[span.end]
    event = side.head if side.dep_ == "mark" else _object(side)
    if event is None or event.pos_ not in {"NOUN", "VERB"} or event.i <= side.i:
        return None
    vague = {child.lower_ for child in children(event) if child.dep_ == "det"} & _INDEFINITE
    word = event.lemma_.lower()
    named = not vague and word.isalpha() and word not in {*UNKNOWN, *CODES}
    return event if named else None


def _object(side: "Token") -> "Token | None":
    below = (child for child in children(side) if child.dep_ in {"pobj", "pcomp"})
    first = next(below, None)
    if first is None:
        return None
    return first if first.dep_ == "pobj" or first.pos_ == "VERB" else _object(first)


def _day(event: "Token", told: dict[str, list[_Told]]) -> str:
    """Give the rule of the one day that is told for an event, "" for none or for several."""
    names = {t.lower_ for t in islice(event.subtree, _FAR) if t.pos_ == "PROPN"}
    fits = [
        one.rule
        for key in sorted(_keys(event))
        for one in told.get(key, ())
        if not names or not one.names or names & one.names
    ]
    if len({_sign(rule) for rule in fits}) != 1:
        return ""
    return next((rule for rule in fits if rule.startswith("at:")), fits[0])


def _sign(rule: str) -> str:
    """Give what two rules of one day have in common: the month and day where they tell it."""
    found = _MONTHDAY.search(rule)
    return rule if found is None else found[1]


def _keys(token: "Token") -> set[str]:
    stem = _stem(token.lemma_.lower())
    family = _families().get(stem)
    return {stem} if family is None else {stem, family}


def _stem(word: str) -> str:
    """Cut a noun of action and its verb to one stem: "bombing", "bombed" -> "bomb"."""
    short = _ENDS.sub("", word)
    short = short if len(short) >= _SHORTEST else word
    return short[:-1] if len(short) > _SHORTEST and short[-1] == short[-2] else short


@cache
def _families() -> dict[str, str]:
    rows = data("words")["families"].items()
    return {_stem(word): f"#{name}" for name, words in rows for word in words.split()}
