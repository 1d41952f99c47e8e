"""Gives a time its value against an anchor, with the reason in words.

resolve(time with rule "weekday:4:past", date(2020, 1, 10))
  value 2020-01-09
  why   “Thursday” on or before Friday 2020-01-10, the day of publication, is 2020-01-09
"""

from dataclasses import replace
from datetime import date

from dateline.types.mention import Time, TimeType

from .explaining import course
from .rules import place


def resolve(time: Time, anchor: date | None) -> Time:
    """Return the time with value, edtf and why against `anchor`, the day of publication.

    None means that the day is unknown: the value then says only what the words say
    ("XXXX-01-04"). Depends on nothing but `time.rule`; a time without a rule is returned as is.
    """
    if not time.rule:
        return time
    found = place(time.rule, anchor)
    dated = time.type in (TimeType.DATE, TimeType.TIME)
    edtf = found.edtf if dated else None
    return replace(time, value=found.value, edtf=edtf, why=_why(time, anchor, found.value))


def _why(time: Time, anchor: date | None, value: str) -> str:
    words = " ".join(time.span.exact.split())
    steps = time.rule.split(">")
    first, last = steps[0].split(":")[0], steps[-1].split(":")
    if "event" in last:
        return f"“{words}” counts from an event whose day is not known here"
    if last[0] == "anniversary":
        return f"“{words}” returns to an event whose day is not known here"
    if "X" in last[1].lstrip("-"):
        return f"“{words}” is {value}: it does not say how many"
    if last[0] in ("past", "coming"):
        side = "up to" if last[0] == "past" else "from"
        return f"“{words}” is {value}, {side} the day of publication"
    if anchor is None and first != "at":
        return f"“{words}” is {value}: the day of publication is unknown"
    told = course(time.rule, anchor)
    between = "" if told.startswith(",") else " " if len(steps) == 1 else ": "
    return f"“{words}”{between}{told} is {value}"
