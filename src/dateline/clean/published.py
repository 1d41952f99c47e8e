"""When a report was published, as far as it says itself.

    declared "2031-05-08" (sidecar, option, JSONL, page metadata)     declared
    a line "May 8, 2031" between headline and lead                    stated
    "By Ada Vale — May 8, 2031 6 min read", "Posted on 8 May 2031"    stated
    "PORT CITY, May 8, 2031 (Reuters) -"                              stated
    "This article appears in print on May 9, 2031"                    stated, or the day before
    "Last updated: May 9, 2031", and nothing else                     stated, about (2031-05-09~)
    https://post.example/2031/05/08/talks, and nothing else           declared
    fetched 2031-06-01T12:00Z (WARC, --fetch), and nothing else       declared, by ../2031-06-02
    "May 8"                                                           unknown: no year

Dates that follow from an article's own calendar, or from other reports, are inferred
later, from the whole record. A copyright line names a year that may be that of the page alone; it
is told, and dates nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from dateline.errors import InputError
from dateline.types.article import READABLE, Zone, ZoneKind
from dateline.types.dating import AGAINST, Basis, Dating, unknown

from .blocks import plain
from .dates import Written, written

_PART = r"\d{4}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?"
_EDTF = re.compile(rf"(?:{_PART}|\.\.)?(?:/(?:{_PART}|\.\.)?)?")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d.{0,30}|[?~%])?$")
_ABOUT = frozenset({ZoneKind.DATELINE, ZoneKind.BYLINE})
_LAST = frozenset({*_ABOUT, ZoneKind.FURNITURE, ZoneKind.BODY})
# What stands before a date says of what it is the day; the firmest first.
_PUBLISHED, _BARE, _PRINTED, _CHANGED = range(4)
_LABELS = (
    (_CHANGED, re.compile(r"\b(?:updated|modified|edited|revised|changed|corrected)\b", re.I)),
    (_PRINTED, re.compile(r"\bappear(?:s|ed) in print\b", re.I)),
    (_PUBLISHED, re.compile(r"\b(?:published|posted|issued|released|uploaded|date)\b", re.I)),
)
# A short line that holds one of these beside a date is about the report, whatever its zone.
_MANNER = re.compile(
    r"\b\d{1,3}[ -]?min(?:ute)?s?\.? read\b|\breading time\b|^by:? ?[A-Z]|[·•|・]", re.I
)
_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/_-]|$)"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[^\d\n]{0,20}(?:\d{4}\s?[-–]\s?)?(?:19|20)\d\d", re.I
)
_EAST = timedelta(hours=14)  # by so much the first clocks of the world are ahead of UTC
_ABOVE, _BELOW = 8, 3  # zones above the headline, readable zones below it, that are looked at
_FAR = 40  # zones below the headline in which a labelled date is looked for
_SHORT = 160  # characters of a line about the report
_LOOK = 300  # characters of a line that are looked at


@dataclass(frozen=True, slots=True, order=True)
class _Told:
    """A date that a line gives: what it is the day of, where the line stands, the line."""

    rank: int
    place: int
    day: date
    line: str


def declared(value: str, source: str) -> Dating:
    """Return the date that metadata declares; `source` says where, in words.

    Takes EDTF level 1, ISO 8601 times of day (the day as written is kept) and full
    dates in words. Raises InputError when `value` is none of these.
    """
    text = value.strip()
    why = f"{source} says {text}"
    day = _DAY.match(text)
    try:
        if day:
            best = date.fromisoformat(day[1])
            approximate = text[10:11] if text[10:11] in {"?", "~", "%"} else ""
            return Dating(day[1] + approximate, best, Basis.DECLARED, why)
        if text.strip("/.") and _EDTF.fullmatch(text):
            return Dating(text, None, Basis.DECLARED, f"{why}, which names no single day")
    except ValueError as error:
        raise InputError(f"the declared date “{text[:60]}” is not in the calendar") from error
    found = written(text[:200])
    if len(found) == 1:
        return Dating(found[0].day.isoformat(), found[0].day, Basis.DECLARED, why)
    raise InputError(f"the declared date “{text[:60]}” cannot be read; write it as YYYY-MM-DD")


def addressed(url: str) -> Dating | None:
    """Return the day, or month, in the path of a web address; None where it has none."""
    found = _ADDRESS.search(url)
    if found is None:
        return None
    year, month, number = (int(part) if part else None for part in found.groups())
    try:
        day = date(year or 0, month or 0, number or 1)
    except ValueError:
        return None
    why = f"its web address says {found[0].strip('/')}"
    if number is None:
        return Dating(f"{day:%Y-%m}", None, Basis.DECLARED, f"{why}, which names no single day")
    return Dating(f"{day}", day, Basis.DECLARED, why)


def fetched(moment: str, told: Dating) -> Dating:
    """Return what is told of the day of publication, beside the moment (ISO 8601) of fetching.

    A page was out by then, by the clock of some place. Where nothing is told, that is its date;
    a later day is told as it is, with what speaks against it. Raises InputError for no moment.
    """
    try:
        at = datetime.fromisoformat(moment.strip())
        last = at.date() if at.tzinfo is None else (at.astimezone(UTC) + _EAST).date()
    except (ValueError, OverflowError) as error:
        reason = f"the moment of fetching “{moment[:60]}” cannot be read; write it as YYYY-MM-DD"
        raise InputError(reason) from error
    why = f"it was fetched on {moment.strip()}"
    if told.edtf is None:
        said = f"{why}, so it was out by {last}; {told.why}"
        return Dating(f"../{last}", None, Basis.DECLARED, said)
    if told.best and told.best > last:
        return replace(told, why=f"{told.why}; {AGAINST}{why}")
    return told


def stated(text: str, zones: Sequence[Zone]) -> Dating:
    """Return the date that a line of the report states, or unknown with the reason."""
    near = [*_near(zones), *_labelled(text, zones)]
    lines = [(i, zone, plain(text[zone.start : zone.end])[:_LOOK]) for i, zone in near]
    told = [one for i, zone, line in lines for one in _told(i, zone, line)]
    if told:
        return _dating(min(told))
    about = (line.strip() for _, zone, line in lines if zone.kind in _ABOUT)
    partial = next((line for line in about if any(map(str.isdigit, line))), None)
    if partial:
        return unknown(f"the line “{partial[:80]}” names no day that can be read in one way")
    why = "no metadata and no line by the headline give a publication date"
    mark = _COPYRIGHT.search(text, zones[-1].start) if zones else None
    if mark:
        return unknown(f"{why}; “{mark[0]}” names a year, which may be that of the page alone")
    return unknown(why)


def _dating(told: _Told) -> Dating:
    day, line = told.day, told.line.strip()
    if told.rank == _CHANGED:
        why = f"the updated line “{line}” says when it was changed last: published then or before"
        return Dating(f"{day}~", day, Basis.STATED, why)
    if told.rank == _PRINTED:
        why = f"the line “{line}” states it: on the web mostly the day before"
        return Dating(f"{day - timedelta(days=1)}/{day}", day, Basis.STATED, why)
    return Dating(f"{day}", day, Basis.STATED, f"the line “{line}” by the headline states it")


def _told(place: int, zone: Zone, line: str) -> Iterator[_Told]:
    """The dates of a line that may be the report's, each with what is said of it before."""
    dates = written(line)
    start = 0
    for found in dates:
        rank = _rank(line[start : found.start])
        start = found.end
        if zone.kind in _ABOUT or _about(line, found, rank):
            yield _Told(rank, place, found.day, line)


def _rank(before: str) -> int:
    """What the words before a date say that it is the day of: the last that say so."""
    found = [(match.start(), rank) for rank, label in _LABELS for match in label.finditer(before)]
    return max(found)[1] if found else _BARE


def _about(line: str, found: Written, rank: int) -> bool:
    """Whether a line that is no line of dates by its words is about the report all the same."""
    if rank == _PRINTED:
        return True
    if len(line) > _SHORT or line.rstrip().endswith((".", "?", "!")):
        return False
    rest = f"{line[: found.start]} {line[found.end :]}"
    return bool(_MANNER.search(rest)) or (rank != _BARE and len(line[: found.start].split()) <= 4)


def _near(zones: Sequence[Zone]) -> Iterator[tuple[int, Zone]]:
    """Lines around the headline, and the last of all."""
    title, read = _title(zones), 0
    for i in range(max(title - _ABOVE, 0), len(zones)):
        kind = zones[i].kind
        read += kind in READABLE
        if read > _BELOW:
            break
        if kind in _ABOUT or i > title:
            yield i, zones[i]
    for i in range(max(len(zones) - 3, 0), len(zones)):
        if zones[i].kind in _LAST:
            yield i, zones[i]


def _labelled(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, Zone]]:
    """Lines of a date further down that say "Published"."""
    title = _title(zones)
    for i in range(title, min(title + _FAR, len(zones))):
        zone = zones[i]
        if zone.kind is ZoneKind.DATELINE and _rank(text[zone.start : zone.end]) == _PUBLISHED:
            yield i, zone


def _title(zones: Sequence[Zone]) -> int:
    return next((i for i, zone in enumerate(zones) if zone.kind is ZoneKind.HEADLINE), 0)
