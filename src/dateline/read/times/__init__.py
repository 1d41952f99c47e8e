"""Time expressions with TIMEX3 values: "on Thursday night", "four years ago", "the third quarter".

Each time keeps a symbolic rule ("weekday:4:past:night") from which `resolve` gives its value
against any day of publication; docs/how/times.md holds the grammar of rules.
Not read: calendars other than the Gregorian, bare hours ("at five"), ages.
"""

from .reader import TimeReader
from .resolving import resolve

TIMES = TimeReader()

__all__ = ["TIMES", "resolve"]
