"""Durations in TIMEX3: (3, "month") -> P3M, (2.5, "hour") -> PT2H30M."""

from collections.abc import Sequence

from .words import UNITS

CLOCK_UNITS = ("second", "minute", "hour")
_BY_LENGTH = (
    "millennium", "century", "decade", "year", "quarter", "month", "fortnight", "week", "day",
    "hour", "minute", "second",
)  # fmt: skip
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "12H"}


def length(count: float | None, unit: str) -> str:
    """Write a duration in TIMEX3: (3, "month") -> P3M, (None, "hour") -> PTXH."""
    if count is not None and unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    sign = "PT" if unit in CLOCK_UNITS else "P"
    if count is None:
        return f"{sign}X{UNITS[unit]}"
    whole, rest = int(count), count - int(count)
    if unit == "fortnight":
        return f"P{2 * count:g}W"
    half = _HALVES.get(unit, "")
    if rest != 0.5 or not half:
        return f"{sign}{count:g}{UNITS[unit]}"
    if not whole:
        return ("PT" if half[-1] in "HS" or unit == "hour" else "P") + half
    return f"{sign}{whole}{UNITS[unit]}{'T' if unit == 'day' else ''}{half}"


def lengths(parts: Sequence[str]) -> str:
    """Write a duration of several units, longest first: "2 days 1 month" -> P1M2D."""
    pairs = zip(parts[::2], parts[1::2], strict=True)
    ordered = sorted(pairs, key=lambda pair: _BY_LENGTH.index(pair[1]))
    written = {"": "", "T": ""}
    for count, unit in ordered:
        written["T" if unit in CLOCK_UNITS else ""] += f"{count}{UNITS[unit]}"
    return f"P{written['']}" + (f"T{written['T']}" if written["T"] else "")
