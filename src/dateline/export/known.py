"""What a format with plain dates may say of an EDTF date: only what is certain of it.

2031-05-08             ->  "2031-05-08"
2031-05                ->  "2031-05"
2031-05-08/2031-05-14  ->  "2031-05"    whatever the day, it is in that month
2031-12-30/2032-01-02  ->  None         no year is certain
2031-05~, ../2031-05   ->  None
"""

import re

from dateline.show.when import bounds

# A year, a month of it, a day of that: the lengths of their names.
_LENGTHS = (10, 7, 4)
_UNSURE = re.compile("[?~%]")


def known(edtf: str | None) -> str | None:
    """The day, month or year (ISO 8601) in which all days of the date are."""
    span = bounds(edtf)
    if edtf is None or span is None or _UNSURE.search(edtf):
        return None
    first, last = (day.isoformat() for day in span)
    return next((first[:n] for n in _LENGTHS if first[:n] == last[:n]), None)


def known_day(edtf: str | None) -> str | None:
    """The day, where only one is meant."""
    found = known(edtf)
    return found if found and len(found) == _LENGTHS[0] else None
