"""The timeline drawn in lanes: a point, a bar or a fading edge by what each date really says.

    a day           ->  a point: a ring for a publication, a dot for words, a diamond for an event
    days, a month   ->  a bar of that length
    by a day        ->  an edge at that day that fades towards the past
    since a day     ->  an edge that fades towards the future

Where too many lie together they are one mark with their number, which leads to that time.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from dateline.show.phrases import count
from dateline.show.strip import KINDS, Strip

from .axis import HEIGHT, TOP, Zoom, time_axis
from .pack import Ends, Mark, packed
from .scale import Scale, time_scale
from .svg import Address, document, element, fades, marked, text

WIDTH = 1080.0
ROWS = 5  # in a lane
ROWS_OF_MANY = 3  # in a lane, where there are more lanes than
FEW = 4
MARKS = 480  # on the whole chart
FADE = 46.0  # the length of a fading edge
_EDGE = 52.0
_ROW = 17.0
_HEAD = 24.0
_TIGHT = 4.0  # a bar shorter than this is a point
# How a mark is drawn: its kind on the chart is one of these, times the kinds of entries.
_POINT, _PAST, _FUTURE, _BAR = range(4)
_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every mark needs to know: the entries, the axis, and where things lead."""

    strip: Strip
    scale: Scale
    address: Address | None
    zoom: Zoom | None


def timeline(strip: Strip, address: Address | None = None, zoom: Zoom | None = None) -> str:
    """Draw a strip; "" where nothing in it has a known day."""
    if not strip.known.any():
        return ""
    sheet = _Sheet(strip, scale_of(strip), address, zoom)
    lanes = [(name, _packed(sheet, place)) for place, name in enumerate(strip.lanes)]
    drawn, y = [], TOP
    for name, marks in lanes:
        if not marks:
            continue
        drawn.append(text(name, 0, y + 15, "lane"))
        drawn += [_mark(sheet, mark, y + _HEAD) for mark in marks]
        y += _HEAD + _ROW * (max(mark.row for mark in marks) + 1) + 6
        drawn.append(element("line", x1=0, x2=WIDTH, y1=y, y2=y, class_="rule"))
    axis = "".join(time_axis(sheet.scale, TOP, y, zoom))
    known = int(strip.known.sum())
    title = f"{count(known, 'dated entry', 'dated entries')} on a time axis, in lanes: "
    title += ", ".join(name for name, marks in lanes if marks)
    return document(WIDTH, y + HEIGHT, title, fades(KINDS), axis, "".join(drawn))


def scale_of(strip: Strip) -> Scale:
    """The axis of a strip, which must have something on it."""
    return time_scale(strip.first, strip.last, _EDGE, WIDTH - _EDGE, strip.asked)


def _packed(sheet: _Sheet, lane: int) -> tuple[Mark, ...]:
    strip, scale = sheet.strip, sheet.scale
    where = np.flatnonzero((strip.lane == lane) & strip.known)
    left, right = scale.xs(strip.first[where]), scale.xs(strip.last[where] + 1)
    opens = strip.opens[where]
    # Of an open end only the day that is known counts; what is too short for a bar is a point.
    point = (strip.first[where] == strip.last[where]) | (right - left < _TIGHT)
    middle = np.select([opens == 1, opens == 2], [right, left], (left + right) / 2)
    left, right = np.where(point, middle, left), np.where(point, middle, right)
    form = np.where(opens > 0, opens, np.where(point, _POINT, _BAR))
    kind = strip.kind[where] + len(KINDS) * form
    ones = np.ones(len(where), dtype=np.int64)
    ends = Ends(left, right, kind, where, ones)
    rows = ROWS if len(strip.lanes) <= FEW else ROWS_OF_MANY
    return packed(ends, rows, MARKS // len(strip.lanes), _room)


def _room(mark: Mark) -> tuple[float, float]:
    """What a mark takes up; one that is many has its number beside it."""
    form = _form(mark)
    left = mark.left - (FADE if form == _PAST else 6)
    right = mark.right + (FADE if form == _FUTURE else 6)
    return left, right + (_number(mark) if mark.count > 1 else 0)


def _form(mark: Mark) -> int:
    return mark.kind // len(KINDS)


def _number(mark: Mark) -> float:
    return 7.5 * len(f"{mark.count:,}") + 6


def _mark(sheet: _Sheet, mark: Mark, top: float) -> str:
    y = top + _ROW * mark.row + _ROW / 2
    kind = KINDS[mark.kind % len(KINDS)]
    shape = _shape(mark, kind, y)
    if mark.count == 1:
        named = {"published": "report", "unreal": "event"}.get(kind, kind)
        id_ = sheet.strip.id(mark.entry)
        href = sheet.address(named, id_) if sheet.address else None
        return marked(shape, sheet.strip.told(mark.entry), href, kind)
    first, last = _days(sheet.scale, mark)
    told = f"{mark.count:,} entries, {first}" + (f" to {last}" if last != first else "")
    x = min(_room(mark)[1], WIDTH) - _number(mark)
    shape += text(f"{mark.count:,}", x, y + 4, "count")
    return marked(shape, told, sheet.zoom(first, last) if sheet.zoom else None, f"{kind} many")


def _days(scale: Scale, mark: Mark) -> tuple[str, str]:
    """The first and last day of a mark that is many; a bar ends where the next day begins."""
    past, future = _form(mark) == _PAST, _form(mark) == _FUTURE
    first = scale.day(mark.left - _HAIR if past else mark.left + _HAIR)
    last = scale.day(mark.right + _HAIR if future else mark.right - _HAIR)
    ends = sorted((first, last))
    return date.fromordinal(ends[0]).isoformat(), date.fromordinal(ends[1]).isoformat()


def _shape(mark: Mark, kind: str, y: float) -> str:
    form, length = _form(mark), mark.right - mark.left
    if form in (_PAST, _FUTURE):
        return _fading(mark, kind, y)
    if form == _BAR or length > _TIGHT:
        return element("rect", x=mark.left, y=y - 4, width=length, height=8, rx=3, class_="bar")
    middle = (mark.left + mark.right) / 2
    if kind == "statement":
        return element("circle", cx=middle, cy=y, r=5)
    if kind == "published":
        return element("circle", cx=middle, cy=y, r=4.2, class_="ring")
    return element("path", d=f"M{middle:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z")


def _fading(mark: Mark, kind: str, y: float) -> str:
    past = _form(mark) == _PAST
    known = mark.right if past else mark.left
    body = element(
        "rect",
        x=mark.left - FADE if past else mark.left,
        y=y - 4,
        width=FADE + mark.right - mark.left,
        height=8,
        fill=f"url(#{'past' if past else 'future'}-{kind})",
    )
    return body + element("line", x1=known, x2=known, y1=y - 6, y2=y + 6, class_="edge")
