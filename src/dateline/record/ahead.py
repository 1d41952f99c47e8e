"""Tells a time that was misread: counted from its report, it lands after it.

    published on Friday 2031-05-09: "a week later he wrote again"   2031-05-16: misread
    published on Friday 2031-05-09: "on May 12 he wrote again"      as told: the report may be older

What is told as done was done by the day of the report. A day more is let pass, for the hours
between two ends of the world. A date that the words themselves name stays, since it may be the
report's own date that is wrong.
"""

from datetime import date

from ..types.mention import Time
from .days import ONE, Days


def ahead(when: Time, found: Days, published: date | None) -> bool:
    """Whether a time of something done or said, resolved to `found`, lies after its report."""
    return bool(when.rule) and published is not None and found.first > published + ONE
