"""The timeline: a chart in lanes, with the same entries below it as a list, a leaf at a time.

/timeline?lanes=party&since=2031-05&until=2031-06   ->  May and June, a lane for each party
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from dateline.show.charts.scale import Scale
from dateline.show.charts.timeline import scale_of
from dateline.show.filters import Filter, sieve
from dateline.show.snapshot import Snapshot
from dateline.show.strip import By, Strip, between, strip
from dateline.show.timeline import in_order, passing

from ..page import Asked, Page, View
from .lists import FIELDS, LEAF
from .recent import recent


@dataclass(frozen=True, slots=True)
class Step:
    """A way to another time: its name for keys and people, and the time; None for no further."""

    name: str
    called: str
    since: str | None
    until: str | None


def page(by: By | None, snapshot: Snapshot, asked: Asked) -> Page:
    """One leaf of the timeline. Raises UsageError and NotFoundError as its filter does."""
    lanes = by or (By.PARTY if asked.word("lanes") == By.PARTY else By.KIND)
    only = Filter(*(asked.word(name) for name in FIELDS))
    shown = between(snapshot.case, _strip(snapshot, only, lanes), only)
    number, dated = len(shown.places), shown.dated
    leaves = max(1, -(-number // LEAF))
    leaf = min(asked.leaf, leaves)
    first, end = (leaf - 1) * LEAF, leaf * LEAF
    data = {
        "table": shown.table,
        "number": number,
        "rows": shown.rows(first, min(end, max(dated, first))),
        "undated_rows": shown.rows(max(first, dated), end),
        "beyond": dated - int(shown.known.sum()),
        "undated": number - dated,
        "undated_leaf": dated // LEAF + 1,
        "leaf": leaf,
        "leaves": leaves,
        "asked": _asked(asked, lanes),
        "lanes": lanes.value,
        "strip": shown,
        "steps": list(_steps(scale_of(shown), only)) if dated else [],
    }
    section = "timeline" if by is None else f"timeline-{by.value}"
    return Page("timeline.html", "Timeline", section, data)


def _asked(asked: Asked, lanes: By) -> dict[str, str]:
    """The words of the form, for the addresses of other leaves and times."""
    words = {name: asked.word(name) or "" for name in FIELDS}
    return words | {"lanes": lanes.value if lanes is not By.KIND else ""}


def _strip(snapshot: Snapshot, only: Filter, by: By) -> Strip:
    """The strip of all times; kept, since it is long and its parts are asked for again."""

    def make() -> Strip:
        every = snapshot.keep("in order", lambda: in_order(snapshot.case))
        wanted = sieve(snapshot.case, Filter(party=only.party, report=only.report))
        return strip(snapshot.case, passing(every, wanted), by)

    return recent(snapshot, "strips", (only.party, only.report, by), make)


def _steps(scale: Scale, only: Filter) -> Iterator[Step]:
    """Where the zoom buttons lead: half of the axis, or the axis and half as much again."""
    first, last = scale.stretches[0].first, scale.stretches[-1].end - 1
    quarter = (scale.right - scale.left) / 4
    inner = scale.day(scale.left + quarter), scale.day(scale.right - quarter)
    half = max((last - first + 1) // 2, 1)
    closer = inner if inner != (first, last) else None
    asked = only.since or only.until
    yield _step("back", "Earlier", (first - half, last - half))
    yield _step("closer", "Closer", closer)
    yield _step("wider", "Wider", (first - half, last + half) if asked else None)
    yield _step("on", "Later", (first + half, last + half))


def _step(name: str, called: str, days: tuple[int, int] | None) -> Step:
    if days is None or days[1] < 1 or days[0] > date.max.toordinal():
        return Step(name, called, None, None)
    low, high = max(days[0], 1), min(days[1], date.max.toordinal())
    return Step(name, called, date.fromordinal(low).isoformat(), date.fromordinal(high).isoformat())


PAGES: Mapping[str, View] = {
    "timeline": partial(page, None),
    "timeline-party": partial(page, By.PARTY),
}
