"""Says in words how a rule leads from the day of publication to a value, for a person to check.

weekday:4:past               on or before Friday 2020-01-10, the day of publication
weekday:1:past>offset:2:day  Monday on or before Friday 2020-01-10, the day of publication, is
                             2020-01-06; 2 days after that
at:2020>monthday:01-03:this>offset:4:day   January 3 of 2020 is 2020-01-03; 4 days after that
weekday:7:past>offset:5:day:told:vote      Sunday … is 2020-01-05, told as the day of “vote”;
                                           5 days after that
"""

from calendar import day_name, month_name
from collections.abc import Callable
from datetime import date
from itertools import accumulate

from .calendar import CODES
from .rules import place

_BEARING = {
    "past": "on or before", "last": "before", "future": "on or after", "next": "after",
    "near": "nearest to",
}  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_EDGES = {"start": "first", "end": "last"}
_NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "-1": "last"}


def publication(anchor: date) -> str:
    """Name the day that a rule starts from."""
    return f"{day_name[anchor.weekday()]} {anchor.isoformat()}, the day of publication"


def course(rule: str, anchor: date | None) -> str:
    """Tell a rule's steps, each with its result but for the last."""
    rule, _, lasting = rule.partition(">to:")
    steps = rule.split(">")
    heads = list(accumulate(steps, lambda done, step: f"{done}>{step}"))
    base, told = "" if anchor is None else publication(anchor), list[str]()
    if steps[0].startswith("at:"):
        base, steps, heads = steps[0][3:] + _event(steps[1:]), steps[1:], heads[1:]
    for number, (step, head) in enumerate(zip(steps, heads, strict=True), 1):
        name, *fields = step.split(":")
        subject = _SUBJECTS[name](fields) if name in _SUBJECTS and len(steps) > 1 else ""
        told.append(f"{subject} {_bearing(name, fields)} {base}".strip())
        told.append(f"is {place(head, anchor).value}{_event(steps[number:])};")
        base = "that"
    if lasting:
        told[-2] += f", to last to day {int(lasting)},"
    comma = ", " if len(steps) == 1 and steps[0].split(":")[0] in _OWN else ""
    return comma + " ".join(_with_commas(told[:-1]))


def _event(steps: list[str]) -> str:
    """Name the event whose day the next step counts from."""
    fields = steps[0].split(":") if steps else []
    told = fields.index("told") if "told" in fields else None
    return "" if told is None else f", told as the day of “{fields[told + 1]}”"


def _with_commas(told: list[str]) -> list[str]:
    ends_in_comma = "the day of publication"
    return [f"{part}," if part.endswith(ends_in_comma) else part for part in told]


def _bearing(name: str, fields: list[str]) -> str:
    which = next((field for field in fields if field in _BEARING), "")
    if which:
        return _BEARING[which]
    if name in _OWN:
        return _OWN[name](fields)
    return "in the week of" if name == "weekday" else "of"


def _shifted(fields: list[str]) -> str:
    count, unit = int(fields[0]), fields[1]
    if not count:
        return f"the {unit} of" if unit != "day" else "the day itself of"
    plural = "s" if abs(count) > 1 else ""
    return f"{abs(count)} {unit}{plural} {'before' if count < 0 else 'after'}"


def _monthday(written: str) -> str:
    month, day = written.split("-")
    return f"{month_name[int(month)]} {int(day)}"


def _part(fields: list[str]) -> str:
    part = fields[-1]
    if part in CODES:
        return f" ({part})"
    return f" ({part[1:3]}:{part[3:5]})" if part[:1] == "T" and part[1:3].isdigit() else ""


Words = Callable[[list[str]], str]
_OWN: dict[str, Words] = {
    "offset": _shifted, "this": lambda fields: f"the {fields[0]} of",
    "last": lambda fields: f"the {fields[0]} before that of",
    "next": lambda fields: f"the {fields[0]} after that of",
    "edge": lambda fields: f"the {_EDGES[fields[1]]} day of the {fields[0]} of",
    "weekday+monthday": lambda _: "in the year in which it is that weekday, nearest to",
}  # fmt: skip
_SUBJECTS: dict[str, Words] = {
    "weekday": lambda fields: day_name[int(fields[0]) - 1] + _part(fields),
    "monthday": lambda fields: _monthday(fields[0]) + _part(fields),
    "weekday+monthday": lambda fields: f"{day_name[int(fields[0]) - 1]}, {_monthday(fields[1])}",
    "month": lambda fields: month_name[int(fields[0])],
    "season": lambda fields: _SEASONS[fields[0]],
    "quarter": lambda fields: f"quarter {fields[0]}",
    "half": lambda fields: f"half {fields[0]}",
    "week": lambda fields: f"week {fields[0]}",
    "holiday": lambda fields: fields[0],
    "day": lambda fields: f"day {int(fields[0])}",
    "weekday+day": lambda fields: f"{day_name[int(fields[0]) - 1]} the {int(fields[1])}.",
    "nth": lambda fields: f"the {_NTH[fields[0]]} {day_name[int(fields[1]) - 1]}",
}
