"""Days, weeks, months, quarters, seasons … as TIMEX3 values and as EDTF.

    spot(date(2020, 1, 9), "week")              -> 2020-W02   2020-01-06/2020-01-12
    spot(date(1989, 11, 1), "quarter")          -> 1989-Q4    1989-36
    spot(date(2020, 1, 9), "day", "night")      -> 2020-01-09TNI   2020-01-09

Values follow TIMEX3 (TimeML 1.2.1), EDTF follows ISO 8601-2 (seasons 21 to 24, quarters 33 to 36,
halves 40 and 41). A winter belongs to the year in which it begins.
"""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

CODES = {"morning": "TMO", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_BY_MONTH = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120,
             "century": 1200, "millennium": 12000}  # fmt: skip
_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "season": "XXXX-XX", "half": "XXXX-HX",
    "year": "XXXX", "decade": "XXX", "century": "XX", "millennium": "X",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the calendar: its value, its EDTF, its first day (None if unknown)."""

    value: str
    edtf: str | None
    day: date | None
    grain: str


def spot(day: date, grain: str, part: str = "") -> Spot:
    """Describe the `grain` (a unit) that holds `day`, narrowed to a part of the day."""
    grain = grain if grain in UNKNOWN else "day"
    start = start_of(day, grain)
    value, edtf = _written(start, grain)
    return refine(Spot(value, edtf, start, grain), part)


def nowhere(value: str, edtf: str | None, grain: str, part: str = "") -> Spot:
    """Describe a place on the calendar whose year is not known."""
    return refine(Spot(value, edtf, None, grain), part)


def refine(place: Spot, part: str) -> Spot:
    """Narrow a day to "night" or to a clock time such as "T2200" or "T0900-0500"."""
    if not part:
        return place
    if part in CODES:
        return Spot(place.value + CODES[part], place.edtf, place.day, "part")
    hour, minute, zone = part[1:3], part[3:5], part[5:]
    clock, seconds = f"T{hour}:{minute}", "00"
    if zone[:2].isdigit():
        seconds, zone = zone[:2], zone[2:]
        clock += f":{seconds}"
    edtf = place.edtf
    if edtf is not None and "X" not in edtf and hour != "24":
        shift = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
        edtf = f"{edtf}T{hour}:{minute}:{seconds}{shift}"
    return Spot(place.value + clock, edtf, place.day, "part")


def start_of(day: date, grain: str) -> date:
    """Give the first day of the week, month, … that holds `day`."""
    if grain in ("week", "fortnight"):
        return _moved(day, -(day.isoweekday() - 1))
    if grain == "weekend":
        return _moved(day, 6 - day.isoweekday())
    if grain == "season":
        return add_months(day.replace(day=1), -(day.month % 3))
    if grain not in MONTHS_IN:
        return day
    if MONTHS_IN[grain] <= 12:
        return day.replace(month=day.month - (day.month - 1) % MONTHS_IN[grain], day=1)
    years = MONTHS_IN[grain] // 12
    return date(max(MINYEAR, day.year - day.year % years), 1, 1)


def end_of(start: date, grain: str) -> date:
    """Give the last day of the week, month, … that begins on `start`."""
    if grain == "weekend":
        return _moved(start, 1)
    return _moved(shift(start, 1, grain), -1)


def shift(day: date, count: int, grain: str) -> date:
    """Move by whole units; the day of the month is kept where the month has it."""
    if grain in _DAYS_IN:
        return _moved(day, count * _DAYS_IN[grain])
    return add_months(day, count * MONTHS_IN.get(grain, 0))


def add_months(day: date, count: int) -> date:
    """Move by calendar months, to the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if year < MINYEAR else date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _moved(day: date, days: int) -> date:
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def _written(start: date, grain: str) -> tuple[str, str]:
    year, month = f"{start.year:04d}", start.month
    if grain in ("week", "fortnight", "weekend"):
        return _week(start, grain)
    several = {
        "day": (start.isoformat(), start.isoformat()),
        "month": (f"{year}-{month:02d}", f"{year}-{month:02d}"),
        "quarter": (f"{year}-Q{(month + 2) // 3}", f"{year}-{32 + (month + 2) // 3}"),
        "half": (f"{year}-H{1 + month // 7}", f"{year}-{40 + month // 7}"),
        "year": (year, year),
        "decade": (year[:3], f"{year[:3]}X"),
        "century": (year[:2], f"{year[:2]}XX"),
        "millennium": (year[:1], f"{year[:1]}XXX"),
    }
    if grain in several:
        return several[grain]
    season = _BY_MONTH[start.month]
    return f"{year}-{season}", f"{year}-{_SEASON_EDTF[season]}"


def _week(start: date, grain: str) -> tuple[str, str]:
    monday = start if grain != "weekend" else _moved(start, -5)
    iso = monday.isocalendar()
    name = f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if grain == "weekend" else "")
    last = start + timedelta(days=1) if grain == "weekend" else _moved(start, 6)
    return name, f"{start.isoformat()}/{last.isoformat()}"
