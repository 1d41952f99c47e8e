"""Dates a report by its siblings: dated reports of the same statements, or with the same passages.

    B, no date: "… the minister said on Friday that …"
    A, Friday 9 May 2031, carries the same statement
    ->  B's Friday is 9 May; published 2031-05-09/2031-05-16, best 2031-05-09

One shared statement is enough when the report ties a weekday to it; else it takes two, or a large
part of the text. A quotation repeated years later is told so and ties no weekday.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..types.dating import Basis, Dating
from .calendars import WEEK
from .days import Days, days, edtf, weekday

# Without a weekday, a report of the same words lies this far from its sibling.
BEFORE, AFTER = timedelta(days=2), timedelta(days=7)
ENOUGH = 2  # shared statements
HEAVY = 0.25  # share of the shorter report's shingles found in the other


@dataclass(frozen=True, slots=True)
class Link:
    """What report `one` shares with `other`: statements, the weekdays it ties to them, text."""

    one: str
    other: str
    statements: int = 0
    weekdays: tuple[tuple[int, str], ...] = ()
    share: float = 0.0

    @property
    def firm(self) -> bool:
        """Whether it is enough to carry a date over."""
        return bool(self.weekdays) or self.statements >= ENOUGH or self.share >= HEAVY


def by_siblings(
    published: Mapping[str, Dating], links: Iterable[Link], files: Mapping[str, str]
) -> dict[str, Dating]:
    """Date what is undated from dated siblings, round by round; what is dated stays."""
    beside: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.firm:
            beside[link.one].append(link)
    known = dict(published)
    while True:
        new = {
            report: found
            for report, dating in sorted(known.items())
            if dating.best is None and (found := _date(report, beside, known, files))
        }
        if not new:
            return known
        known.update(new)


def gather(links: Iterable[Link]) -> list[Link]:
    """Add up the links between the same two reports."""
    sums: dict[tuple[str, str], Link] = {}
    for link in links:
        key = (link.one, link.other)
        known = sums.get(key, Link(*key))
        sums[key] = replace(
            known,
            statements=known.statements + link.statements,
            weekdays=tuple(sorted({*known.weekdays, *link.weekdays})),
            share=max(known.share, link.share),
        )
    return [sums[key] for key in sorted(sums)]


def _date(
    report: str,
    beside: Mapping[str, Sequence[Link]],
    known: Mapping[str, Dating],
    files: Mapping[str, str],
) -> Dating | None:
    windows = []
    for link in beside.get(report, ()):
        sibling = known.get(link.other)
        span = days(sibling.edtf) if sibling else None
        if sibling and sibling.best and span and len(span) <= 2 * WEEK.days:
            windows.append(_window(link, sibling.best, files[link.other]))
    if not windows:
        return None
    windows.sort(key=lambda one: (len(one[0]), one))
    window, best, why = windows[0]
    told = [why]
    for other, _, reason in windows[1:]:
        if other.meets(window):
            window = Days(max(window.first, other.first), min(window.last, other.last))
        else:
            window = Days(min(window.first, other.first), max(window.last, other.last))
            told.append(f"against it: {reason}")
    best = min(max(best, window.first), window.last)
    return Dating(edtf(window), best, Basis.SIBLINGS, "; ".join(told))


def _window(link: Link, best: date, file: str) -> tuple[Days, date, str]:
    """When a report lies that shares so much with one published on `best`."""
    what = []
    if link.statements:
        what.append("a statement" if link.statements == 1 else f"{link.statements} statements")
    if link.share >= HEAVY:
        what.append(f"{round(100 * link.share)}% of the shorter text")
    why = f"shares {' and '.join(what)} with {file}, published on {best}"
    window = Days(best - BEFORE, best + AFTER)
    for number, words in link.weekdays:
        # The sibling tells the words too, so they were spoken by then.
        day = best - timedelta(days=(best.isoweekday() - number) % 7)
        told = Days(day, day + WEEK)
        why += f"; it says “{words}”: {weekday(day)} {day}"
        if told.meets(window):
            window = Days(max(window.first, told.first), min(window.last, told.last))
    return window, min(max(best, window.first), window.last), why
