"""Lines that hold only a date, a time, or a place with a date or an agency.

    "January 10, 2031"   "Updated 4:30 pm EST"   "2 hours ago"   "Port City, May 8, 2031"
    "Port City (Reuters)"

A place alone is not known as one: it could be a title.
"""

import re
from itertools import islice

from .agencies import agencies
from .blocks import Block
from .dates import MONTHS, written

DATE_WORDS = frozenset(
    "published publish updated update posted modified edited created last first originally on at"
    " date time gmt utc est edt pst pdt cst cdt bst cet cest ist msk et am pm a.m p.m and ago"
    " hours hour hr hrs minutes minute mins min days day weeks week months month years year"
    " today yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed"
    " thu thur thurs fri sat sun noon midnight issued release released h by".split()
) | frozenset(MONTHS)

# A month, a weekday or a clock time tells that a line is about time; "the last" does not.
_TELLING = frozenset(
    "ago am pm gmt today yesterday monday tuesday wednesday thursday friday saturday sunday".split()
) | frozenset(MONTHS)
_NUMBER = re.compile(
    r"\d{1,4}(?:(?:[:./-]|st|nd|rd|th)\d{0,4}){0,3}(?:am|pm|a\.m|p\.m|h)?(?:z|[+-]\d\d:?\d\d)?$"
)
_BETWEEN = re.compile(r"[\s,|()•·–—/\[\]]+|[-:](?:\s|$)")
# 05/08/2031 can be read two ways, but it is a date.
_OPEN_DATE = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)")
_PLACE_AGENCY = re.compile(r"^[A-Z][\w .,'-]{1,40}\(([^()]{2,40})\)(?:\s?[-–—]{1,2})?$")
_MOST_WORDS = 16
_LONGEST = 160  # characters
_MOST_OTHERS = 3


def dateline(block: Block) -> bool:
    """Say whether the line is only about when, and perhaps where."""
    text = block.text
    if block.words > _MOST_WORDS or len(text) > _LONGEST:
        return False
    place = _PLACE_AGENCY.match(text)
    if place and place[1] in agencies():
        return True
    dates = written(text)
    first = text.split(None, 1)[0]
    if not dates and first.isalpha() and first.lower() not in DATE_WORDS:
        return False
    for found in reversed(dates):
        text = text[: found.start] + " " + text[found.end :]
    words = [word.strip(".,;:") for word in _BETWEEN.split(text)]
    # A place, a section or an outlet may stand beside a full date.
    most = _MOST_OTHERS if dates else 0
    apart = (word for word in words if word and not _about_time(word.lower()))
    others = list(islice(apart, most + 1))
    if not others:
        return bool(dates or _OPEN_DATE.search(text)) or any(map(_tells, words))
    return len(others) <= most and all(word[:1].isupper() for word in others)


def _about_time(word: str) -> bool:
    return word in DATE_WORDS or bool(_NUMBER.match(word))


def _tells(word: str) -> bool:
    low = word.lower()
    return low in _TELLING or ":" in low
