"""Holidays by name and year: "Thanksgiving", 1999 -> 1999-11-25; "Easter", 2000 -> 2000-04-23.

Fixed days, n-th weekdays of a month and feasts that move with Western Easter. Not read: Eid,
Passover, Nowruz and others that follow another calendar.
"""

from datetime import date, timedelta
from functools import cache

from ..rows import rows


@cache
def table() -> dict[str, str]:
    """Give each holiday's rule by its short name."""
    return {name: rule for name, _, rule in rows("holidays.tsv", 3)}


@cache
def names() -> dict[str, str]:
    """Give each holiday's short name by the words used for it, in lower case."""
    return {
        words: name for name, spoken, _ in rows("holidays.tsv", 3) for words in spoken.split("|")
    }


def holiday(name: str, year: int) -> date:
    """Give the day of a holiday in a year."""
    rule = table()[name]
    if rule.startswith("easter"):
        return _easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if rule == "election":  # the Tuesday after the first Monday of November (United States)
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1)
    if "-" in rule and ":" not in rule:
        return date.fromisoformat(f"{year:04d}-{rule}")
    weekday, _, days = rule.partition("+")
    month, nth, day = (int(part) for part in weekday.split(":"))
    return nth_weekday(year, month, nth, day) + timedelta(days=int(days or 0))


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """Give the N-th weekday (ISO, 1 Monday) of a month, counted from its end for N below 0."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def _easter(year: int) -> date:
    """Western Easter by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
