"""Gives a time its value against an anchor, with the reason in words.

resolve(time with rule "weekday:4:past", date(2020, 1, 10))
  value 2020-01-09
  why   “Thursday” on or before Friday 2020-01-10, the day of publication, is 2020-01-09
"""

from dataclasses import replace
from datetime import date

from dateline.types.mention import Time, TimeType

from .rules import place

_BEARING = {
    "past": "on or before", "last": "before", "future": "on or after", "next": "after",
    "near": "nearest to", "this": "in the year of",
}  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
    if time.rule.startswith("at:"):
        return f"“{words}” counted from {steps[0][3:]}, the time named before, is {value}"
    if "event" in steps[-1].split(":"):
        return f"“{words}” counts from an event whose day is not known here"
    if steps[-1].startswith("anniversary"):
        return f"“{words}” returns to an event whose day is not known here"
    if anchor is None:
        return f"“{words}” is {value}: the day of publication is unknown"
    return f"“{words}” {_bearing(steps, anchor)}, is {value}"


def _bearing(steps: list[str], anchor: date) -> str:
    day = f"{_DAYS[anchor.weekday()]} {anchor.isoformat()}, the day of publication"
    if len(steps) > 1:
        return f"counted from a time named before, itself counted from {day}"
    name, *fields = steps[0].split(":")
    if name == "weekday+monthday":
        return f"in the year nearest to {day} in which it is that weekday"
    if name == "weekday" and "this" in fields:
        return f"in the week of {day}"
    return f"{next((_BEARING[f] for f in fields if f in _BEARING), 'counted from')} {day}"
