"""A figure's values over time, each hedge with a sign of its own.

    5,200             a dot                    more than 5,000    a ring, and a dashed line up
    about 5,200       a dot in a soft circle   less than 5,000    a ring, and a dashed line down
    at least 5,000    a dot, and an arrow up   nearly 5,000       a dot, soft below
    at most 5,000     and an arrow down        4,000 to 5,000     a bar from end to end

A value as of several days lies on a bar of these days; by or since a day, on one that fades. What
has no date stands in a column of its own. Two values in conflict are joined by a broken line.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.show.phrases import count
from dateline.show.series import Followed, Row
from dateline.types.mention import Hedge

from .axis import HEIGHT, TOP, time_axis
from .scale import Scale, time_scale
from .svg import document, element, fades, marked, text, wide
from .ticks import power_ticks, round_ticks

WIDTH = 1080.0
MARKS = 250
_LEFT, _RIGHT, _PLOT = 82.0, 1040.0, 300.0
_COLUMN = 96.0  # of values without a date
_FADE = 40.0
_NEAR = 0.5  # of the greatest: from here on the scale need not begin at 0
_CELLS = (1.0, 6.0, 12.0, 24.0, 48.0)
_TOGETHER = 60.0  # marks nearer than this share a label, if they say the same
_JOINED = 12  # conflicts drawn

Box = tuple[float, float, float, float]  # left, top, right, bottom

# Row i of the table -> its address.
Place = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """The upright axis: where amounts lie, and which of them are labelled."""

    ticks: tuple[float, ...]
    logarithmic: bool
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """Where an amount lies."""
        low, high = self._at(self.ticks[0]), self._at(self.ticks[-1])
        share = (self._at(value) - low) / (high - low)
        return self.bottom - share * (self.bottom - self.top)

    def _at(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value


@dataclass(frozen=True, slots=True)
class _Mark:
    row: int
    value: Row
    x: float
    y: float


def series(view: Followed, place: Place | None = None) -> str:
    """Draw a series; "" where there are not two values to compare, or none is dated."""
    dated = [row.days for row in view.rows if row.days]
    if len(view.rows) < 2 or not dated:
        return ""
    undated = len(dated) < len(view.rows)
    left = _LEFT + (_COLUMN if undated else 0)
    first = np.array([days.first for days in dated], dtype=np.int64)
    last = np.array([days.last for days in dated], dtype=np.int64)
    scale = time_scale(first, last, left, _RIGHT)
    rule = rule_of(view)
    marks = _marks(view, scale, rule)
    body = [*_grid(rule), *(_column(rule) if undated else ())]
    body += time_axis(scale, rule.top, rule.bottom)
    body += (_reach(mark, scale) for mark in marks)
    body += _joined(view, marks)
    labels = _labels(marks, scale, rule)
    body += (_drawn(mark, rule, labels.get(mark.row, ""), place) for mark in marks)
    title = f"{view.series.of}: {count(len(view.rows), 'value')} over time"
    return document(WIDTH, rule.bottom + HEIGHT, title, fades(("value",)), "".join(body))


def rule_of(view: Followed) -> Rule:
    """The upright axis of a series."""
    low = min(row.ends[0] for row in view.rows)
    high = max(row.ends[1] for row in view.rows)
    top, bottom = TOP + 14, TOP + 14 + _PLOT
    if view.logarithmic:
        return Rule(power_ticks(low, high), logarithmic=True, top=top, bottom=bottom)
    zero = 0.0 if 0 < low < _NEAR * high or low == high else low
    return Rule(round_ticks(min(zero, low), high), logarithmic=False, top=top, bottom=bottom)


def in_words(view: Followed) -> str:
    """What a reader must know of the upright axis; "" where it begins at 0 in equal steps."""
    rule = rule_of(view)
    if rule.logarithmic:
        return "Each line is ten times the one below it: the values differ by more than 100 times."
    return "" if rule.ticks[0] == 0 else "The scale does not begin at 0."


def _marks(view: Followed, scale: Scale, rule: Rule) -> list[_Mark]:
    """The values in their places; of too many that lie together, one for each small cell."""
    every = [_Mark(at, row, _x(row, scale), rule.y(row.value)) for at, row in enumerate(view.rows)]
    kept: dict[tuple[object, ...], _Mark] = {}
    for cell in _CELLS:
        kept = {}
        for mark in every:
            where = (mark.x // cell, mark.y // cell)
            key = (*where, mark.row) if cell == 1 else (*where, mark.value.contested)
            kept.setdefault(key, mark)
        if len(kept) <= MARKS:
            break
    return list(kept.values())[: 2 * MARKS]


def _x(row: Row, scale: Scale) -> float:
    """In the middle of the likeliest day, or of all days that it may be."""
    if row.days is None:
        return scale.left - _COLUMN / 2 - 10
    if row.as_of.best:
        return scale.x(row.as_of.best.toordinal() + 0.5)
    return (scale.x(row.days.first) + scale.x(row.days.last + 1)) / 2


def _grid(rule: Rule) -> Iterator[str]:
    for tick in rule.ticks:
        y = rule.y(tick)
        yield element("line", x1=_LEFT - 8, x2=_RIGHT, y1=y, y2=y, class_="rule")
        yield text(_short(tick), _LEFT - 14, y + 4, "tick", "end")


def _short(number: float) -> str:
    """An amount for the axis: 2,500, 40 m, 2 bn."""
    for size, name in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(number) >= size:
            return f"{number / size:,.6g}{name}"
    return f"{number:,.10g}"


def _column(rule: Rule) -> Iterator[str]:
    x, height = _LEFT, rule.bottom - rule.top
    yield element("rect", x=x, y=rule.top, width=_COLUMN - 20, height=height, class_="fold")
    yield text("no date", x + (_COLUMN - 20) / 2, rule.bottom + 16, "tick", "middle")


def _span(mark: _Mark, scale: Scale) -> tuple[float, float] | None:
    """Where the days that a value may be of begin and end; None for a day or no date."""
    days = mark.value.days
    if days is None:
        return None
    left, right = scale.x(days.first), scale.x(days.last + 1)
    if days.since_open:
        return right - _FADE, right
    if days.until_open:
        return left, left + _FADE
    return (left, max(right, left + 1)) if days.first < days.last else None


def _reach(mark: _Mark, scale: Scale) -> str:
    """The days that a value may be of, as a bar."""
    span, days = _span(mark, scale), mark.value.days
    if span is None or days is None:
        return ""
    name = "past-value" if days.since_open else "future-value" if days.until_open else None
    bar = element(
        "rect",
        x=span[0],
        y=mark.y - 2.5,
        width=span[1] - span[0],
        height=5,
        rx=2.5,
        class_=None if name else "reach",
        fill=f"url(#{name})" if name else None,
    )
    return element("g", bar, class_="value")


def _joined(view: Followed, marks: Sequence[_Mark]) -> Iterator[str]:
    at = {mark.row: mark for mark in marks}
    pairs = [(at[a], at[b]) for a, b in view.conflicts if a in at and b in at]
    for a, b in pairs[:_JOINED]:
        yield element("line", x1=a.x, y1=a.y, x2=b.x, y2=b.y, class_="versus")
        yield text("≠", (a.x + b.x) / 2 - 12, (a.y + b.y) / 2 + 5, "unlike", "middle")


def _labels(marks: Sequence[_Mark], scale: Scale, rule: Rule) -> dict[int, str]:
    """The amount beside each mark where there is room for it, contested values first."""
    taken = [_sign_box(mark, rule) for mark in marks]
    reaches = ((_span(mark, scale), mark.y) for mark in marks)
    taken += [(span[0], y - 3, span[1], y + 3) for span, y in reaches if span]
    made: dict[int, str] = {}
    said: dict[str, list[_Mark]] = {}
    for mark in sorted(marks, key=lambda each: (not each.value.contested, each.row)):
        near = said.setdefault(mark.value.amount, [])
        if any(math.hypot(mark.x - each.x, mark.y - each.y) < _TOGETHER for each in near):
            continue  # the same amount stands there already
        for box in _boxes(mark):
            inside = box[0] > _LEFT and box[2] < WIDTH and box[1] > 0
            if inside and not any(_overlap(box, each) for each in taken):
                taken.append(box)
                near.append(mark)
                made[mark.row] = text(mark.value.amount, box[0], box[3] - 3, "amount")
                break
    return made


def _sign_box(mark: _Mark, rule: Rule) -> Box:
    """What the sign of a value takes up."""
    low, high = (rule.y(end) for end in mark.value.ends)
    up = mark.value.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN)
    down = mark.value.hedge in (Hedge.AT_MOST, Hedge.LESS_THAN)
    return mark.x - 9, high - (26 if up else 9), mark.x + 9, low + (26 if down else 9)


def _boxes(mark: _Mark) -> Iterator[Box]:
    """Where a label may stand: right, above, below and left of its mark."""
    length = wide(mark.value.amount)
    for x, y in ((12.0, 4.0), (12.0, -9.0), (12.0, 19.0), (-12 - length, 4.0), (-12 - length, -9)):
        yield mark.x + x, mark.y + y - 11, mark.x + x + length, mark.y + y + 3


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _drawn(mark: _Mark, rule: Rule, label: str, place: Place | None) -> str:
    row = mark.value
    who = f", says {row.speaker.name}" if row.speaker else ""
    told = f"{row.amount}, as of {row.as_of.edtf or 'no known date'}{who}"
    shape = _range(mark, rule) if row.upper is not None else _sign(mark)
    href = place(mark.row) if place else None
    return marked(shape + label, told, href, "value contested" if row.contested else "value")


def _range(mark: _Mark, rule: Rule) -> str:
    low, high = (rule.y(end) for end in mark.value.ends)
    height = max(low - high, 2.0)
    return element("rect", x=mark.x - 4, y=high, width=8, height=height, rx=4, class_="bar")


def _sign(mark: _Mark) -> str:
    x, y, hedge = mark.x, mark.y, mark.value.hedge
    dot = element("circle", cx=x, cy=y, r=5)
    ring = element("circle", cx=x, cy=y, r=4.4, class_="ring")
    match hedge:
        case Hedge.ABOUT:
            return element("circle", cx=x, cy=y, r=11, class_="soft") + dot
        case Hedge.NEARLY:
            below = element("path", d=f"M{x - 11:.1f} {y:.1f}a11 11 0 0 0 22 0z", class_="soft")
            return below + dot
        case Hedge.AT_LEAST | Hedge.AT_MOST:
            return _arrow(x, y, -1 if hedge is Hedge.AT_LEAST else 1) + dot
        case Hedge.MORE_THAN | Hedge.LESS_THAN:
            end = y - 26 if hedge is Hedge.MORE_THAN else y + 26
            return element("line", x1=x, x2=x, y1=y, y2=end, class_="open") + ring
        case Hedge.VAGUE:
            return element("circle", cx=x, cy=y, r=11, class_="soft") + ring
    return dot


def _arrow(x: float, y: float, way: int) -> str:
    end = y + 24 * way
    head = f"M{x - 4:.1f} {end - 5 * way:.1f}L{x:.1f} {end:.1f}L{x + 4:.1f} {end - 5 * way:.1f}"
    return element("path", d=f"M{x:.1f} {y:.1f}V{end:.1f}{head}", class_="arrow")
