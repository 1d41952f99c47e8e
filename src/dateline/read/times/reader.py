"""Reads the times of a page: scan, check against the parse, decide past or future, join, resolve.

    "He met her at 10 p.m. on Thursday."  ->  "10 p.m. on Thursday" TIME weekday:4:past:T2200
    "… January 3, 2031 … Four days later" ->  "Four days later" DATE at:2031-01-03>offset:4:day

The time named before is the last date of the article up to there; scenes told out of order are
not followed. Last, what counts from an event that the article dates gets its day (`events`).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, partial

from dateline.ports import Page
from dateline.types.mention import Time, TimeType
from dateline.types.reading import Reading
from dateline.types.span import Span

from ..quotations.marks import Stretch, stretches
from .checks import passes
from .clock import Clock, linked
from .events import counted
from .joining import joined, listed
from .order import Order, order, written
from .parsed import Parsed
from .resolving import resolve
from .rules import place
from .scan import Hit, scan
from .tense import which


class TimeReader:
    """A `Reader` of time expressions; see the module docstring."""

    name = "times"
    needs: frozenset[str] = frozenset()
    makes = frozenset({"times"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the page's times, in order of their spans."""
        clock, anchor = Clock(), page.article.published.best
        way = cache(partial(order, page.article))  # asked by few articles, once
        hits: list[tuple[Parsed, Hit]] = []
        offsets: list[int] = []
        for paragraph in page.paragraphs:
            parsed = Parsed(paragraph.doc.text, paragraph.doc)
            hits.extend((parsed, hit) for hit in _settled(parsed, way, clock))
            offsets.extend([paragraph.zone.start] * (len(hits) - len(offsets)))
            clock.turn()
        dated = zip(offsets, counted(hits), strict=True)
        times = (_time(page.article.text, offset, hit, anchor) for offset, hit in dated)
        return replace(found, times=tuple(times))


def _settled(parsed: Parsed, way: Callable[[], Order], clock: Clock) -> Iterator[Hit]:
    kept = [hit for one in scan(parsed.text) if (hit := passes(parsed, one)) is not None]
    read, speech = 0, _Speech(parsed.text)
    for found in joined(parsed.text, [*_ordered(kept, way)]):
        if found.start < read:  # the year of a list of days
            continue
        rule = found.sense.rule
        if "?" in rule:
            rule = rule.replace("?", which(parsed, found.start, found.end, rule.split(":")[0]))
        settled = replace(found, sense=replace(found.sense, rule=rule))
        for day in listed(parsed.text, settled):
            read = day.end
            own = replace(clock) if day in speech else clock  # what is said sets no clock
            hit = day if _looks_ahead(parsed, day, own) else linked(day, own)
            if hit is not None:
                yield hit


class _Speech:
    """Holds the times that a speaker counts from: "tomorrow" between quotation marks."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _stretches(self) -> tuple[Stretch, ...]:
        return stretches(self._text)

    def __contains__(self, hit: Hit) -> bool:
        if hit.sense.rule.startswith("at:"):
            return False
        return any(hit.start in stretch for stretch in self._stretches)


def _looks_ahead(parsed: Parsed, hit: Hit, clock: Clock) -> bool:
    """Whether a clock time is not of the past day named before: "and at 7 p.m. she will speak"."""
    if not hit.sense.rule.startswith("offset:0:day:T") or ":past" not in clock.prior:
        return False
    return which(parsed, hit.start, hit.end, "month") == "future"


def _ordered(hits: list[Hit], way: Callable[[], Order]) -> Iterator[Hit]:
    """Say which number of "5/8/2031" is the day; leave out days that no calendar has."""
    for hit in hits:
        if not hit.sense.rule.startswith("numeric:"):
            yield hit
            continue
        rule = written(hit.sense.rule, way())
        if rule is not None:
            yield replace(hit, sense=replace(hit.sense, rule=rule, note=way().why))


def _time(text: str, offset: int, hit: Hit, anchor: date | None) -> Time:
    start, end = offset + hit.start, offset + hit.end
    span = Span(start, end, text[start:end])
    rule, words = hit.sense.rule, " ".join(span.exact.split())
    if not rule:
        open_ended = hit.sense.type is not TimeType.SET and hit.sense.value.startswith("XX")
        reason = "counts from a day that the text does not name" if open_ended else "says so itself"
        return Time(span, hit.sense.type, hit.sense.value, None, "", f"“{words}” {reason}")
    if _absolute(rule):
        spot = place(rule, None)
        note = f", {hit.sense.note}" if hit.sense.note else ""
        why = f"“{words}” names the date itself{note}"
        return Time(span, hit.sense.type, spot.value, spot.edtf, "", why)
    return resolve(Time(span, hit.sense.type, "", None, rule), anchor)


def _absolute(rule: str) -> bool:
    """A date that its own words fix: no step but ones inside the year they name."""
    steps = rule.split(">")
    return steps[0].startswith("at:") and all(
        ":this" in step or step.startswith(("edge", "to:")) for step in steps[1:]
    )
