"""What the words that a pattern caught stand for in a rule: "May" -> 05, "third" -> 3.

`fill("monthday:{month}-{day}:{which|?}", caught)` -> monthday:05-08:?
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

from .calendar import CODES
from .holidays import names
from .words import number, ordinal, table, unit, year

Groups = Mapping[str, str | None]
_PLACE = re.compile(r"\{([a-z]+)(?:\|([^}]*))?\}")
_MONTHDAY = re.compile(r"(?:at:(\d{4})>)?monthday:(\d\d)-(\d\d)|weekday\+monthday:\d:(\d\d)-(\d\d)")
_FINER = {"year": (12, "month"), "decade": (10, "year"), "week": (7, "day")}
_LEAP = 2000  # a February 29 without a year may exist
_MIDNIGHT = 24 * 60
_SHARES = {"half": 30, "quarter": 15, "three quarters": 45}
_YOUNGEST = 30  # "the 20s" are those of 2020


def fill(template: str, groups: Groups) -> str | None:
    """Put what the groups caught into a template; None where one is missing or makes no sense."""
    filled, given = "", 0
    for place in _PLACE.finditer(template):
        value = place[2] if _missing(place, groups) else _value(place[1], groups)
        if value is None:
            return None
        filled += template[given : place.start()] + value
        given = place.end()
    return sound(filled + template[given:])


def said(groups: Groups, name: str) -> str:
    """Give the words that a group caught, in lower case and single-spaced; "" for none."""
    return " ".join((groups.get(name) or "").lower().split())


def _missing(place: re.Match[str], groups: Groups) -> bool:
    return place[2] is not None and not groups.get(place[1])


def _value(name: str, groups: Groups) -> str | None:
    if name in _OF_SEVERAL:
        return _OF_SEVERAL[name](groups)
    words = said(groups, name)
    if not words:
        return None
    if name in _COMPUTED:
        return _COMPUTED[name](words)
    known = table(name)
    return known.get(words.rstrip(".")) if known else words


def sound(rule: str) -> str | None:
    """Refuse days that no calendar has; write a year and a half as 18 months."""
    for found in _MONTHDAY.finditer(rule):
        month, day = int(found[2] or found[4]), int(found[3] or found[5])
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(int(found[1] or _LEAP), month)[1]:
            return None
    return re.sub(r"offset:(-?)(\d+\.\d+):([a-z]+)", _whole, rule)


def _whole(offset: re.Match[str]) -> str:
    count, finer = _FINER.get(offset[3], (1, offset[3]))
    return f"offset:{offset[1]}{round(float(offset[2]) * count)}:{finer}"


def _day(words: str) -> str | None:
    day = int(words) if words.isdigit() else ordinal(words) or number(words)
    return None if day is None else f"{int(day):02d}"


def _month(words: str) -> str | None:
    return f"{int(words):02d}" if words.isdigit() else table("month").get(words.rstrip("."))


def _year(words: str) -> str | None:
    found = year(words)
    return None if found is None or not 1000 <= found < 2100 else str(found)


def _num(words: str) -> str:
    count = number(words)
    return "X" if count is None else f"{count:g}"


def _ordinal(words: str) -> str | None:
    count = 2 if words == "latter" else ordinal(words)
    return None if count is None else str(count)


def _century(words: str) -> str | None:
    count = ordinal(words)
    return f"{count - 1:02d}" if count and 1 < count <= 30 else None


def _decade(words: str) -> str | None:
    digits = words.removesuffix("s").rstrip("'’")
    if len(digits) == 4 and digits.isdigit():
        return digits[:3]
    if digits.isdigit():
        return f"{20 if int(digits) < _YOUNGEST else 19}{digits[0]}"
    return table("decade").get(words)


def _holiday(words: str) -> str | None:
    return names().get(words)


def _code(groups: Groups) -> str | None:
    part = table("part").get(said(groups, "part"))
    return None if part is None else CODES[part]


def _clock(groups: Groups) -> str | None:
    """Write "10 p.m. EST" as T2200-0500, "a quarter to eight" as T0745."""
    hour, minute = int(number(said(groups, "hour")) or 0), said(groups, "minute")
    half = table("half").get(said(groups, "half"))
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(half)
    minutes = hour * 60 + int(number(minute) or 0 if minute else 0) + _beside(groups)
    if minutes > _MIDNIGHT or minutes < 0:
        return None
    zone = table("zone").get(said(groups, "zone"), "")
    return f"T{minutes // 60:02d}{minutes % 60:02d}{said(groups, 'second')}{zone}"


def _beside(groups: Groups) -> int:
    """Give the minutes of "half past" (30), "ten to" (-10)."""
    words = said(groups, "beside").removeprefix("a ")
    if not words:
        return 0
    count = _SHARES.get(words) or number(re.sub(r" min.*", "", words)) or 0
    return int(-count if said(groups, "way") in ("to", "before") else count)


_COMPUTED: dict[str, Callable[[str], str | None]] = {
    "day": _day, "upto": _day, "month": _month, "year": _year, "num": _num, "unit": unit,
    "more": _num, "lesser": unit, "least": _num, "smallest": unit,
    "ordinal": _ordinal, "quarter": _ordinal, "century": _century, "decade": _decade,
    "holiday": _holiday,
}  # fmt: skip
_OF_SEVERAL: dict[str, Callable[[Groups], str | None]] = {"clock": _clock, "code": _code}
