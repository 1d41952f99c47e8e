"""From what a date really says to the days that it takes up on a time axis.

    2031-05-08              ->  one day
    2031-05, 2031           ->  all days of it
    2031-05-01/2031-05-07   ->  seven days
    ../2031-05-08           ->  up to a day: its beginning is open
    2031-05-08/..           ->  from a day: its end is open

Days are counted as `date.toordinal` counts them. XXXX-05-08 has no place: None.
"""

from dataclasses import dataclass
from datetime import date

from .when import bounds


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """First and last day; where an end is open, both are the day that is known."""

    first: int
    last: int
    since_open: bool = False
    until_open: bool = False

    @property
    def is_open(self) -> bool:
        """Whether an end is not known."""
        return self.since_open or self.until_open


def extent(edtf: str | None) -> Extent | None:
    """The days of an EDTF date; None where it has none."""
    span = bounds(edtf)
    if span is None:
        return None
    first, last = span[0].toordinal(), span[1].toordinal()
    if span[0] == date.min and span[1] < date.max:
        return Extent(last, last, since_open=True)
    if span[1] == date.max and span[0] > date.min:
        return Extent(first, first, until_open=True)
    return Extent(first, last)
