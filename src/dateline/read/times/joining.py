"""Joins neighbouring matches into one time, and reads what lists leave out.

"10 p.m." + "on Thursday"            ->  one TIME, Thursday at 22:00
"two days" + "before Christmas"      ->  one DATE, two days before Christmas
"April 24" + "and 25", "May 3" + "to 5"   ->  a second DATE, one DATE that lasts till May 5
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.types.mention import TimeType

from .calendar import nowhere, refine
from .grammar import Sense
from .scan import Hit, at
from .values import sound

_JOINT = re.compile(r"\s{0,2},?\s{1,2}(?:on\s|at\s|of\s)?(?:the\s)?|\s?\(?|\)\s")
_BESIDE = re.compile(r"\s(?:after|before|following|prior to|from)\s")
_FROM_EVENT = re.compile(r"(offset:-?\d+:[a-z]+):event")
_CLOCK_STEP = re.compile(
    r"^(?:offset|same>offset):0:day:(T\d{4}\S*|morning|midday|afternoon|evening|night)$"
)
_DAYS_AND_PART = re.compile(r"T[A-Z]{2}$")
_MONTHDAY = re.compile(r"^(.*?)monthday:(\d\d)-\d\d:([a-z]+)$")
DAY_STEPS = ("weekday", "monthday", "weekday+monthday", "holiday", "offset")
# "April 24 and 25" goes on with a day; "April 24 and 25 people" does not.
_NEXT_DAY = re.compile(
    r"(?:(?P<joint>\s?,\s|,?\s(?:and|or)\s)|\s?[-–]\s?|\s(?:to|through|until)\s)"
    r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
    r"(?=(?:\s?[,.;:!?)”\"](?!\d)|$|,?\s(?:and|or|in|at|on|of|for|from|when|as|with|after|before"
    r"|by|to|the|a|an|he|she|they|it|will|was|were|is|are|\d{4})\b))"
)
_OPEN = re.compile(r"^(monthday:\d\d-\d\d):[a-z]+")
_YEAR = re.compile(r",?\s(1[89]\d\d|20\d\d)(?![\w:/%-])")


@dataclass(frozen=True, slots=True)
class _More:
    """The next day of a list, after a rule `head`monthday:`month`-…:`which`."""

    head: str
    month: str
    which: str
    day: int
    start: int
    end: int
    lasts: bool


def joined(text: str, hits: list[Hit]) -> list[Hit]:
    """Join a clock time or a part of the day with the day beside it, and read lists of days."""
    one: list[Hit] = []
    for hit in hits:
        both = _one(text, one[-1], hit) if one else None
        if both is None:
            one.append(hit)
        else:
            one[-1] = Hit(one[-1].start, hit.end, both, "")
    return [hit for hit in _told_twice(text, one) if hit.needs != "joint"]


def _told_twice(text: str, hits: list[Hit]) -> list[Hit]:
    """Give the day of "(0735 GMT) Friday" to "10:35 a.m." before it."""
    told = hits[:]
    for place, (first, second) in enumerate(pairwise(hits)):
        part = _CLOCK_STEP.match(first.sense.rule)
        day, _, clock = second.sense.rule.rpartition(":")
        same = re.fullmatch(r"\s?\(", text[first.end : second.start])
        if part and same and clock.startswith("T") and takes_part(day):
            told[place] = at(first, first.end, replace(first.sense, rule=f"{day}:{part[1]}"))
    return told


def takes_part(rule: str) -> bool:
    """Whether a rule ends in a day, which a clock time can belong to."""
    last = rule.rpartition(">")[2]
    if last.startswith("offset") and ":day" not in last:
        return False
    return last.split(":")[0] in DAY_STEPS


def listed(text: str, day: Hit) -> list[Hit]:
    """Read on from "April 24" in "April 24 and 25, 2031", from "May 3" in "May 3 to 5"."""
    days, more = [day], _next(text, day)
    while more:
        rule = sound(f"{more.head}monthday:{more.month}-{more.day:02d}:{more.which}")
        if rule is None:
            break
        if more.lasts:
            lasts = replace(days[-1].sense, rule=f"{days[-1].sense.rule}>to:{more.day:02d}")
            days[-1] = Hit(days[-1].start, more.end, lasts, "")
            break
        days.append(Hit(more.start, more.end, replace(day.sense, rule=rule), ""))
        more = _next(text, days[-1])
    return _in_year(text, days) if len(days) > 1 or days[0] is not day else days


def _next(text: str, hit: Hit) -> _More | None:
    told = _MONTHDAY.match(hit.sense.rule)
    more = _NEXT_DAY.match(text, hit.end) if told else None
    if told is None or more is None:
        return None
    lasts = more["joint"] is None
    return _More(told[1], told[2], told[3], int(more["day"]), more.start("day"), more.end(), lasts)


def _in_year(text: str, days: list[Hit]) -> list[Hit]:
    """Give the year at the end of a list to all of its days."""
    year = _YEAR.match(text, days[-1].end)
    if year is None or not all(_OPEN.match(hit.sense.rule) for hit in days):
        return days
    dated = [
        replace(
            hit, sense=replace(hit.sense, rule=_OPEN.sub(rf"at:{year[1]}>\1:this", hit.sense.rule))
        )
        for hit in days
    ]
    return [*dated[:-1], replace(dated[-1], end=year.end())]


def _one(text: str, first: Hit, second: Hit) -> Sense | None:
    if _JOINT.fullmatch(text, first.end, second.start):
        return (
            _together(first, second)
            or _together(second, first)
            or _repeated(first, second)
            or _repeated(second, first)
        )
    return _counted(first, text, second)


def _repeated(clock: Hit, often: Hit) -> Sense | None:
    """Read "9 a.m. every Sunday" as one repeated time."""
    part = _CLOCK_STEP.match(clock.sense.rule)
    if part is None or not part[1].startswith("T") or often.sense.type is not TimeType.SET:
        return None
    days = "XXXX-XX-XX" if often.sense.value == "P1D" else _DAYS_AND_PART.sub("", often.sense.value)
    if not days.startswith("XXXX"):
        return None
    return Sense(TimeType.SET, "", refine(nowhere(days, None, "day"), part[1]).value)


def _counted(first: Hit, text: str, day: Hit) -> Sense | None:
    """Read "two days before Christmas" as one date, two days from Christmas."""
    step = _FROM_EVENT.fullmatch(first.sense.rule)
    if step is None or not _BESIDE.fullmatch(text, first.end, day.start):
        return None
    if day.sense.type is not TimeType.DATE or not takes_part(day.sense.rule):
        return None
    return Sense(TimeType.DATE, f"{day.sense.rule}>{step[1]}")


def _together(clock: Hit, day: Hit) -> Sense | None:
    part = _CLOCK_STEP.match(clock.sense.rule)
    if part is None or day.sense.type is not TimeType.DATE or not takes_part(day.sense.rule):
        return None
    return Sense(TimeType.TIME, f"{day.sense.rule}:{part[1]}")
