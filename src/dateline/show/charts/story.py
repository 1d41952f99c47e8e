"""The story of a case in one chart: chapters on a time axis, reports as ticks, clashes marked.

         Vale calls Lind · 2 reports                     Union leaves Norland · 1 report
         ▐▌▐────────┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ 4 years ┄┄┄┄┄┄┄┄▐▌
            ≠ 2

Chapters of one story are joined. Years in which nothing is told are folded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.show.extent import Extent
from dateline.show.phrases import count
from dateline.show.story import Chapter, Clash, Story, Told

from .axis import HEIGHT, TOP, Zoom, time_axis
from .scale import Scale, time_scale
from .svg import Address, cut, document, element, marked, text, wide, words

WIDTH = 1080.0
_EDGE = 20.0
_ROW = 42.0
_BAR = 27.0  # below the top of a row
_TITLE = 90  # characters
_BOLD = 1.15  # times as wide as plain letters
_CLASHES = 34.0
_CELLS = ((150, 3.0), (1500, 12.0), (10**9, 24.0))  # up to so many reports, ticks so far apart


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A chapter in its place: where it begins and ends, and how high its bar lies."""

    chapter: Chapter
    left: float
    right: float
    y: float


def story(view: Story, address: Address | None = None, zoom: Zoom | None = None) -> str:
    """Draw the chapters that have a date; "" where none has."""
    chapters = [each for each in view.chapters if _days(each)]
    if not chapters:
        return ""
    clashes = [each for each in view.clashes if each.days]
    days = [day for each in chapters for day in _days(each)]
    days += [each.days for each in clashes if each.days]
    first = np.array([each.first for each in days], dtype=np.int64)
    last = np.array([each.last for each in days], dtype=np.int64)
    scale = time_scale(first, last, _EDGE, WIDTH - _EDGE)
    drawn = [_placed(each, scale, TOP + _ROW * row) for row, each in enumerate(chapters)]
    bottom = TOP + _ROW * len(drawn) + (_CLASHES if clashes else 0) + 4
    cell = next(cell for most, cell in _CELLS if len(view.reports) <= most)
    body = [*time_axis(scale, TOP, bottom, zoom), *_joined(drawn)]
    for each in drawn:
        body += _chapter(each, scale, cell, address)
    body += _marked(clashes, scale, bottom - _CLASHES / 2, address)
    reports = count(len(view.reports), "report")
    title = f"{count(len(drawn), 'episode')} and {reports} on a time axis"
    title += f", {count(len(clashes), 'disagreement')} marked" if clashes else ""
    return document(WIDTH, bottom + HEIGHT, title, "".join(body))


def _days(chapter: Chapter) -> list[Extent]:
    """What is known of when a chapter took place and was told."""
    given = (chapter.days, *(each.days for each in chapter.reports))
    return [each for each in given if each is not None]


def _placed(chapter: Chapter, scale: Scale, top: float) -> _Drawn:
    days = _days(chapter)
    left = scale.x(min(each.first for each in days))
    right = scale.x(max(each.last for each in days) + 1)
    return _Drawn(chapter, left, max(right, left + 3), top + _BAR)


def _chapter(drawn: _Drawn, scale: Scale, cell: float, address: Address | None) -> Iterator[str]:
    chapter, y = drawn.chapter, drawn.y
    width = drawn.right - drawn.left
    yield element("rect", x=drawn.left, y=y - 3, width=width, height=6, rx=3, class_="chapter")
    dated = [each for each in chapter.reports if each.days]
    ticks: dict[int, list[Told]] = {}
    for place, each in zip(_cells(dated, scale, cell), dated, strict=True):
        ticks.setdefault(place, []).append(each)
    for some in ticks.values():
        yield _tick(some, scale, y, address)
    yield _title(drawn, address)


def _cells(dated: Sequence[Told], scale: Scale, cell: float) -> list[int]:
    """The cell that each report's tick falls into."""
    days = [each.days for each in dated if each.days]
    first = scale.xs(np.array([each.first for each in days], dtype=np.int64))
    last = scale.xs(np.array([each.last for each in days], dtype=np.int64) + 1)
    places: list[int] = ((first + last) / 2 // cell).astype(np.int64).tolist()
    return places


def _tick(some: Sequence[Told], scale: Scale, y: float, address: Address | None) -> str:
    one = some[0]
    x = _x(one.days, scale) if one.days else 0.0
    sure = one.days is not None and one.days.first == one.days.last and not one.days.is_open
    class_ = "report" if sure or len(some) > 1 else "report unsure"
    line = element("line", x1=x, x2=x, y1=y - 7, y2=y + 7, class_=class_)
    told = one.named if len(some) == 1 else f"{len(some):,} reports, the first: {one.named}"
    return marked(line, told, address("report", one.report) if address else None, "published")


def _x(days: Extent, scale: Scale) -> float:
    """In the middle of the days; of an open end, at the day that is known."""
    return (scale.x(days.first) + scale.x(days.last + 1)) / 2


def _title(drawn: _Drawn, address: Address | None) -> str:
    """Above the bar, from where it begins, or up to the edge where there is no room for it."""
    chapter = drawn.chapter
    told = f" · {count(len(chapter.reports), 'report')}"
    name = cut(chapter.title or "without a headline", _TITLE * 6.7)
    fits = drawn.left + _BOLD * wide(name + told) < WIDTH
    said = element(
        "text",
        words(name),
        element("tspan", words(told), class_="quiet"),
        x=drawn.left if fits else WIDTH - 4,
        y=drawn.y - 12,
        text_anchor=None if fits else "end",
    )
    href = address("episode", chapter.id) if address else None
    return marked(said, chapter.title, href, "title")


def _joined(drawn: Sequence[_Drawn]) -> Iterator[str]:
    """A line from each chapter to the next of the same story."""
    last: dict[str, _Drawn] = {}
    for each in drawn:
        story_ = each.chapter.story
        if story_ is None:
            continue
        if story_ in last:
            before = last[story_]
            path = f"M{before.right:.1f} {before.y:.1f}H{each.left - 8:.1f}V{each.y:.1f}h8"
            yield element("path", d=path, class_="thread")
        last[story_] = each


def _marked(
    clashes: Sequence[Clash], scale: Scale, y: float, address: Address | None
) -> Iterator[str]:
    """A sign at the days of each disagreement; of those that lie together, their number."""
    placed: dict[int, list[Clash]] = {}
    for each in clashes:
        if each.days:
            placed.setdefault(int(_x(each.days, scale) // 40), []).append(each)
    for some in placed.values():
        x = _x(some[0].days, scale) if some[0].days else 0.0
        sign = text("≠" if len(some) == 1 else f"≠ {len(some):,}", x, y + 5, "unlike", "middle")
        about = some[0].about
        told = f"{about.about}: {about.one.said} or {about.other.said}"
        if len(some) > 1:
            told = f"{len(some):,} disagreements, the first: {told}"
        href = address(about.kind, about.one.entry) if address else None
        yield marked(sign, told, href, "clash")
