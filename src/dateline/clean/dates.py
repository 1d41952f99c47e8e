"""Dates as lines of a page write them.

    "January 10, 2031"  "10 Jan. 2031"  "2031-01-10"  "10.01.2031"  "01/25/2031"
    "01/10/2031"        two readings, so none is taken

Full dates in the article's own prose are left to the reader of times.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
MONTHS = (
    {name: n for n, name in enumerate(MONTH_NAMES, 1)}
    | {name[:3]: n for n, name in enumerate(MONTH_NAMES, 1)}
    | {"sept": 9}
)
_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=lambda name: -len(name))) + r")"
# Lines put together by scripts run into each other: "Ada ValeMay 8, 203112 Mins Read".
_FROM = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"
_TO = r"(?:(?!\d)|(?=\d{1,2} ?min))"
_YEAR = rf"(?P<y>(?:19|20)\d\d){_TO}"
_DIGIT = re.compile(r"\d")
_FORMS = (
    re.compile(rf"{_FROM}(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", re.I),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m>{_MONTH})\.?,? {_YEAR}", re.I),
    re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"),
    re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)(?![\d.])"),
    re.compile(r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\d/])"),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A full date found in a line: where, and which day."""

    start: int
    end: int
    day: date


def written(line: str) -> tuple[Written, ...]:
    """Return the full dates in a line that can be read in one way only, in order."""
    if not _DIGIT.search(line):
        return ()
    return tuple(sorted(_written(line), key=lambda found: found.start))


def _written(line: str) -> Iterator[Written]:
    for form in _FORMS:
        for match in form.finditer(line):
            day = _day(match.groupdict())
            if day is not None:
                yield Written(match.start(), match.end(), day)


def _day(part: dict[str, str | None]) -> date | None:
    if part.get("a") is not None:
        first, second = int(part["a"] or 0), int(part["b"] or 0)
        # 01/10 is a month and a day or a day and a month; 01/25 can only be one of them.
        if first <= 12 and second <= 12 and first != second:
            return None
        part = part | {"m": str(min(first, second)), "d": str(max(first, second))}
        if first > 12:
            part = part | {"m": str(second), "d": str(first)}
    month = (part["m"] or "").lower()
    try:
        number = int(month) if month.isdigit() else MONTHS[month]
        return date(int(part["y"] or 0), number, int(part["d"] or 0))
    except ValueError:
        return None
