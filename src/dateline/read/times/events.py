"""The day of an event that the same article tells, for the times that count from it.

    "The assembly voted on Sunday … Five days after the vote, …"
      offset:5:day:event   ->   weekday:7:past>offset:5:day:told:vote

    "He was seen at 6 a.m. near the depot on Monday."            6 a.m.: weekday:1:past:T0600
    "Roe was shot on Monday … Roe was shot at 6 a.m. there."     6 a.m.: weekday:1:past:T0600

A time is that of an event when it speaks of its verb or noun (`hung`): of the same stem ("vote",
"voted"), or of one family ("the murder", "was shot"). Nothing is counted from an event told on two
days, from "a vote", or where the names around the two differ.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
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

_COUNTED = re.compile(r"(offset:-?\d+:(?:day|week|month|year)):event")
# "9/11" is a name: other attacks of another 11 September are not of 2001.
_NAMED = "at:2001>monthday:09-11:this"
_CLOCK = re.compile(r"offset:0:day:(T\d{4}\S*)")
_MONTHDAY = re.compile(r"(?:^|>)(?:weekday\+monthday:\d|monthday):(\d\d-\d\d)")
_VAGUE = (">to:", "X", ":event")
_PART = re.compile(r":(?:T\d{4}\S*|morning|midday|afternoon|evening|night)$")
_ENDS = re.compile(r"(?:ations?|ments?|ings?|ions?|als?|es|ed|e|s)$")
_SHORTEST = 3  # letters of a stem
_INDEFINITE = frozenset({"a", "an", "another", "any", "some", "every", "each", "no"})
_SOME_DAY = date(2000, 6, 15)
_MOST = 200  # days that an article tells; a table of dates must not take for ever
_FAR = 40  # tokens looked at for the names of a phrase


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that the article tells for a noun or verb, with the names told beside it."""

    rule: str
    names: frozenset[str]
    verb: bool


_Days = Mapping[str, Sequence[_Told]]


def counted(read: Sequence[tuple[Parsed, Hit]]) -> list[Hit]:
    """Give back an article's times; those that count from an event it dates have that day.

    A clock time without a day has that of its verb.
    """
    asked = any(_COUNTED.fullmatch(h.sense.rule) or _CLOCK.fullmatch(h.sense.rule) for _, h in read)
    told = _told(read) if asked else {}
    dated = [_from_event(parsed, hit, told) for parsed, hit in read]
    for number, (parsed, hit) in enumerate(read):
        clock = _CLOCK.fullmatch(hit.sense.rule)
        if clock is None:
            continue
        near = range(max(number - 1, 0), min(number + 2, len(read)))
        beside = [dated[other] for other in near if read[other][0] is parsed]
        rule = next((one.sense.rule for one in beside if _one_verb(parsed, hit, one)), "")
        rule = rule or _told_again(parsed, hit, told)
        if rule:
            dated[number] = replace(hit, sense=replace(hit.sense, rule=f"{rule}:{clock[1]}"))
    return dated


def _from_event(parsed: Parsed, hit: Hit, told: "_Days") -> Hit:
    """Give a length the day that it counts to, if its event is told with one day."""
    step = _COUNTED.fullmatch(hit.sense.rule)
    event = _event(parsed, hit) if step and told else None
    rule = "" if event is None else _day(event, told)
    if step is None or event is None or not rule:
        return hit
    chain = f"{rule}>{step[1]}:told:{event.lemma_.lower()}"
    return replace(hit, sense=Sense(TimeType.DATE, chain))


def _told_again(parsed: Parsed, clock: Hit, told: "_Days") -> str:
    """Give the day of "Roe was shot at 10 p.m." where "Roe was shot on May 8" is told too."""
    for number in _verbs(parsed, clock):
        names = _names(parsed.doc[number].sent[:_FAR])
        again = told.get(_stem(parsed.doc[number].lemma_.lower()), ())
        return _one_day([one.rule for one in again if one.verb and names & one.names])
    return ""


def _one_verb(parsed: Parsed, clock: Hit, day: Hit) -> bool:
    """Whether a day tells of the very verb that a clock time tells of."""
    return _is_day(day) and bool(_verbs(parsed, clock) & _verbs(parsed, day))


def _verbs(parsed: Parsed, hit: Hit) -> set[int]:
    span = parsed.tokens(hit.start, hit.end)
    above = () if span is None else islice(span.root.ancestors, _FAR)
    return {next((token.i for token in above if token.pos_ == "VERB"), -1)} - {-1}


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
            if _tells(token):
                rule, names = _PART.sub("", hit.sense.rule), _names(token.sent[:_FAR])
                for key in _keys(token):
                    found.setdefault(key, []).append(_Told(rule, names, token.pos_ == "VERB"))
    return found


def _is_day(hit: Hit) -> bool:
    if hit.sense.type not in (TimeType.DATE, TimeType.TIME) or not hit.sense.rule:
        return False
    rule = hit.sense.rule
    if rule == _NAMED or _CLOCK.fullmatch(rule) or any(vague in rule for vague in _VAGUE):
        return False
    spot = place(rule, _SOME_DAY)
    return spot.day is not None and spot.grain in ("day", "part")


def _event(parsed: Parsed, hit: Hit) -> "Token | None":
    """Give the noun or verb that a length counts from: "five days after [the vote]"."""
    span = parsed.tokens(hit.start, hit.end)
    if span is None or span.end >= len(parsed.doc):
        return None
    side = parsed.doc[span.end]
    event = side.head if side.dep_ == "mark" else _object(side)
    if event is None or not _tells(event) or event.i <= side.i:
        return None
    vague = {child.lower_ for child in children(event) if child.dep_ == "det"} & _INDEFINITE
    word = event.lemma_.lower()
    named = not vague and word.isalpha() and word not in {*UNKNOWN, *CODES}
    return event if named else None


def _tells(token: "Token") -> bool:
    """Whether a word can tell one event: a noun, or a verb of what is not done daily."""
    return token.pos_ == "NOUN" or (token.pos_ == "VERB" and token.lemma_.lower() not in _daily())


def _object(side: "Token") -> "Token | None":
    below = (child for child in children(side) if child.dep_ in {"pobj", "pcomp"})
    first = next(below, None)
    if first is None:
        return None
    return first if first.dep_ == "pobj" or first.pos_ == "VERB" else _object(first)


def _names(tokens: "Iterable[Token]") -> frozenset[str]:
    """Give the proper nouns, but for months and weekdays."""
    proper = (token for token in tokens if token.pos_ == "PROPN")
    return frozenset(token.lower_ for token in proper if token.ent_type_ not in {"DATE", "TIME"})


def _day(event: "Token", told: _Days) -> str:
    """Give the rule of the one day that is told for an event, "" for none or for several."""
    names = _names(islice(event.subtree, _FAR))
    fits = [
        one.rule
        for key in sorted(_keys(event))
        for one in told.get(key, ())
        if not names or not one.names or names & one.names
    ]
    return _one_day(fits)


def _one_day(rules: Sequence[str]) -> str:
    if len({_sign(rule) for rule in rules}) != 1:
        return ""
    return next((rule for rule in rules if rule.startswith("at:")), rules[0])


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
def _daily() -> frozenset[str]:
    return frozenset(data("words")["verbs"]["daily"].split())


@cache
def _families() -> dict[str, str]:
    rows = data("words")["families"].items()
    return {_stem(word): f"#{name}" for name, words in rows for word in words.split()}
