"""The narrative clock: the date and quarter named last, from which the next is counted.

    "On January 3, 2020, … Four days later …"    ->  at:2020>monthday:01-03:this>offset:4:day
    "third-quarter sales … a year earlier"       ->  quarter:3:past>offset:-1:year:quarter
    "net for the nine months … a year earlier"   ->  offset:-1:year

It is set by each date in the order of the text; scenes told out of order are not followed.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from dateline.types.mention import TimeType

from .grammar import Sense
from .joining import takes_part
from .rules import place
from .scan import Hit

# Any day serves to learn how fine a rule's result is.
_SOME_DAY = date(2000, 6, 15)
_LONGEST_CHAIN = 4
# "Two days later" takes up a date of its own paragraph or the one before.
_NEAR = 1
# "The previous Friday", "later in the day" can only point back: from one paragraph more.
_BACK = 2
_COARSE = ("month", "quarter", "year", "decade", "century")
_QUARTER = re.compile(r"quarter:\d:past|(?:last|this):quarter|this:year>quarter:\d:this")
_OF_A_DAY = re.compile(r":(?:T\d{4}\S*|morning|midday|afternoon|evening|night)$")
# "For the nine months" speaks of the year so far, and compares it with the year before.
_SPELLS = ("P6M", "P9M", "P12M", "P26W", "P39W")


@dataclass(slots=True)
class Clock:
    """The last date and quarter named so far, as rules; paragraphs gone by since the date.

    `spell` is set by "nine months" until the paragraph ends or a quarter is named.
    """

    prior: str = ""
    quarter: str = ""
    since: int = 0
    spell: bool = False

    def turn(self) -> None:
        """Begin another paragraph."""
        self.since += 1
        self.spell = False


def linked(hit: Hit, clock: Clock) -> Hit | None:
    """Put the rule of the time named before in place of "prior" and "quarterly", and remember.

    None where "the morning" has no day to belong to in its paragraph or the one before.
    """
    first, _, rest = hit.sense.rule.partition(">")
    sense = hit.sense
    if first == "aside":  # nothing counts from "overnight"
        return replace(hit, sense=replace(sense, rule=rest))
    if first == "quarterly":
        sense = replace(sense, rule=_from_quarter(rest, clock))
    elif first.startswith("offset:0:day:T") and not clock.since and takes_part(clock.prior):
        sense = replace(sense, rule=f"{clock.prior}:{first.rpartition(':')[2]}")
    elif first == "same":
        if clock.since > _NEAR or not takes_part(clock.prior):
            return None
        sense = replace(sense, rule=f"{clock.prior}:{rest.rpartition(':')[2]}")
    elif first in ("prior", "beside"):
        sense = _from_prior(sense, rest, clock)
    if sense.rule or sense.value:
        _remember(sense, clock)
    return replace(hit, sense=sense)


def _from_quarter(rest: str, clock: Clock) -> str:
    if rest.startswith("at:"):
        return rest + _same_quarter(clock)
    if "year" in rest:
        known = clock.quarter if not clock.spell else ""
        return f"{known}>{rest}:quarter" if known else rest
    if rest.startswith("monthday"):
        return clock.quarter or rest
    return clock.quarter or "last:quarter"


def _same_quarter(clock: Clock) -> str:
    """Read "the 1988 period" as the quarter of 1988 that is compared."""
    if not clock.quarter or clock.spell:
        return ""
    return f">quarter:{place(clock.quarter, _SOME_DAY).value[-1]}:this"


def _from_prior(sense: Sense, rest: str, clock: Clock) -> Sense:
    if clock.since <= (_BACK if sense.rule.startswith("prior") else _NEAR) and _fits(rest, clock):
        plain = rest.startswith("offset:0:") and len(rest.split(":")) == 3
        grain = rest.split(":")[2] if plain else ""
        if plain and place(clock.prior, _SOME_DAY).grain == grain:
            return replace(sense, rule=clock.prior)
        return replace(sense, rule=f"{clock.prior}>{rest}")
    if sense.rule.startswith("prior"):
        return replace(sense, rule="", value=place(rest, None).value)
    event = f"{rest}:event"
    return Sense(TimeType.DURATION, event, place(event, None).value)


def _fits(rest: str, clock: Clock) -> bool:
    """A date counts on from one just named, days from a day, years from a year given."""
    if not clock.prior or clock.prior.count(">") >= _LONGEST_CHAIN:
        return False
    unit = rest.split(":")[2] if rest.startswith("offset") else "day"
    if unit in ("year", "decade", "century") and "offset:0:" not in rest:
        return clock.prior.startswith("at:")
    return unit in _COARSE or place(clock.prior, _SOME_DAY).grain in ("day", "part", unit)


def _remember(sense: Sense, clock: Clock) -> None:
    if sense.type is TimeType.DURATION:
        told = sense.value or place(sense.rule, None).value
        clock.spell = clock.spell or told in _SPELLS
        return
    if not sense.rule or sense.type is TimeType.SET or ":event" in sense.rule or "X" in sense.rule:
        return
    spot = place(sense.rule, _SOME_DAY)
    if spot.day is None:
        return
    if _QUARTER.fullmatch(sense.rule):
        clock.quarter, clock.spell = sense.rule, False
    clock.prior, clock.since = _day_only(sense.rule), 0


def _day_only(rule: str) -> str:
    return _OF_A_DAY.sub("", rule.partition(">to:")[0])
