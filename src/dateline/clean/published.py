"""When a report was published, as far as it says itself.

    declared "2031-05-08" (sidecar, option, JSONL, page metadata)     declared
    a line "May 8, 2031" between headline and lead                    stated
    "PORT CITY, May 8, 2031 (Reuters) -"                              stated
    "May 8"                                                           unknown: no year

Dates that follow from an article's own calendar, or from other reports, are inferred
later, from the whole record.
"""

import re
from collections.abc import Sequence
from datetime import date

from dateline.errors import InputError
from dateline.types.article import READABLE, Zone, ZoneKind
from dateline.types.dating import Basis, Dating, unknown

from .blocks import plain
from .dates import written

_PART = r"\d{4}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?"
_EDTF = re.compile(rf"(?:{_PART}|\.\.)?(?:/(?:{_PART}|\.\.)?)?")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d.{0,30}|[?~%])?$")
_ABOUT = frozenset({ZoneKind.DATELINE, ZoneKind.BYLINE})
_LABELLED = re.compile(r"\b(?:published|posted|issued|released|date)\b", re.I)
_CHANGED = re.compile(r"\b(?:updated|modified|edited)\b", re.I)
_ABOVE, _BELOW = 8, 3  # zones above the headline, readable zones below it, that are looked at


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


def stated(text: str, zones: Sequence[Zone]) -> Dating:
    """Return the date that a line of the report states, or unknown with the reason."""
    lines = [plain(text[zone.start : zone.end])[:300] for zone in _near(zones)]
    dated = [(_rank(line), i, line) for i, line in enumerate(lines) if written(line)]
    if dated:
        _, _, line = min(dated)
        day = written(line)[0].day
        label = "updated line" if _rank(line) == 2 else "line"
        why = f"the {label} “{line.strip()}” by the headline states it"
        return Dating(day.isoformat(), day, Basis.STATED, why)
    partial = next((line for line in lines if any(map(str.isdigit, line))), None)
    if partial:
        return unknown(
            f"the line “{partial.strip()[:80]}” names no day that can be read in one way"
        )
    return unknown("no metadata and no line by the headline give a publication date")


def _rank(line: str) -> int:
    if _LABELLED.search(line):
        return 0
    return 2 if _CHANGED.search(line) else 1


def _near(zones: Sequence[Zone]) -> list[Zone]:
    """Date and byline zones around the headline, and labelled ones at the very end."""
    title = next((i for i, zone in enumerate(zones) if zone.kind is ZoneKind.HEADLINE), 0)
    near, read = [], 0
    for zone in zones[max(title - _ABOVE, 0) :]:
        read += zone.kind in READABLE
        if read > _BELOW:
            break
        if zone.kind in _ABOUT:
            near.append(zone)
    return near + [
        zone for zone in zones[-3:] if zone.kind is ZoneKind.DATELINE and zone not in near
    ]
