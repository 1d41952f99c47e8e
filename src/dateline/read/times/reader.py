"""Reads the times of a page: scan, check against the parse, decide past or future, join, resolve.

    "He met her at 10 p.m. on Thursday."  ->  "10 p.m. on Thursday" TIME weekday:4:past:T2200
    "… January 3, 2031 … Four days later" ->  "Four days later" DATE at:2031-01-03>offset:4:day

The time named before is the last date of the article up to there; scenes told out of order are
not followed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dateline.ports import Page, Paragraph
from dateline.types.article import Article
from dateline.types.mention import Time, TimeType
from dateline.types.reading import Reading
from dateline.types.span import Span

from .checks import passes
from .grammar import Sense
from .order import order, written
from .parsed import Parsed
from .resolving import resolve
from .rules import place
from .scan import Hit, scan
from .tense import which

# Any day serves to learn how fine a rule's result is.
_SOME_DAY = date(2000, 6, 15)
_LONGEST_CHAIN = 4
# "Two days later" takes up a date of its own paragraph or the one before.
_NEAR = 1
_COARSE = ("month", "quarter", "year", "decade", "century")
_JOINT = re.compile(r"\s{0,2},?\s{1,2}(?:on\s|at\s|of\s)?(?:the\s)?|\s?\(?")
_BESIDE = re.compile(r"\s(?:after|before|following|prior to)\s")
_FROM_EVENT = re.compile(r"(offset:-?\d+:[a-z]+):event")
_CLOCK_STEP = re.compile(r"^offset:0:day:(T\d{4}\S*|morning|midday|afternoon|evening|night)$")
_DAY_STEPS = ("weekday", "monthday", "weekday+monthday", "holiday", "offset")


@dataclass(slots=True)
class _Clock:
    """The last date and quarter named so far, as rules; paragraphs gone by since the date."""

    prior: str = ""
    quarter: str = ""
    since: int = 0


class TimeReader:
    """A `Reader` of time expressions; see the module docstring."""

    name = "times"
    needs: frozenset[str] = frozenset()
    makes = frozenset({"times"})

    def read(self, page: Page, found: Reading) -> Reading:
        """Return `found` with the page's times, in order of their spans."""
        clock, anchor = _Clock(), page.article.published.best
        times: list[Time] = []
        for paragraph in page.paragraphs:
            times.extend(
                _time(page.article.text, paragraph.zone.start, hit, anchor)
                for hit in _settled(paragraph, page.article, clock)
            )
            clock.since += 1
        return replace(found, times=tuple(times))


def _settled(paragraph: Paragraph, article: Article, clock: _Clock) -> Iterator[Hit]:
    parsed = Parsed(paragraph.doc.text, paragraph.doc)
    kept = [hit for found in scan(parsed.text) if (hit := passes(parsed, found)) is not None]
    for hit in _joined(parsed.text, [*_ordered(kept, article)]):
        rule = hit.sense.rule
        if "?" in rule:
            rule = rule.replace("?", which(parsed, hit.start, hit.end, rule.split(":")[0]))
        yield _linked(replace(hit, sense=replace(hit.sense, rule=rule)), clock)


def _ordered(hits: list[Hit], article: Article) -> Iterator[Hit]:
    """Say which number of "5/8/2031" is the day; leave out days that no calendar has."""
    for hit in hits:
        if not hit.sense.rule.startswith("numeric:"):
            yield hit
            continue
        way = order(article)
        rule = written(hit.sense.rule, way)
        if rule is not None:
            yield replace(hit, sense=replace(hit.sense, rule=rule, note=way.why))


def _joined(text: str, hits: list[Hit]) -> list[Hit]:
    """Join a clock time or a part of the day with the day beside it."""
    joined: list[Hit] = []
    for hit in hits:
        both = _one(text, joined[-1], hit) if joined else None
        if both is None:
            joined.append(hit)
        else:
            joined[-1] = Hit(joined[-1].start, hit.end, both, "")
    return [hit for hit in joined if hit.needs != "joint"]


def _one(text: str, first: Hit, second: Hit) -> Sense | None:
    if _JOINT.fullmatch(text, first.end, second.start):
        return _together(first, second) or _together(second, first)
    return _beside(first, text, second)


def _beside(first: Hit, text: str, day: Hit) -> Sense | None:
    """Read "two days before Christmas" as one date, two days from Christmas."""
    step = _FROM_EVENT.fullmatch(first.sense.rule)
    if step is None or not _BESIDE.fullmatch(text, first.end, day.start):
        return None
    if day.sense.type is not TimeType.DATE or not _takes_part(day.sense.rule):
        return None
    return Sense(TimeType.DATE, f"{day.sense.rule}>{step[1]}")


def _together(clock: Hit, day: Hit) -> Sense | None:
    part = _CLOCK_STEP.match(clock.sense.rule)
    last = day.sense.rule.rpartition(">")[2]
    if part is None or last.split(":")[0] not in _DAY_STEPS or day.sense.type is not TimeType.DATE:
        return None
    if last.startswith("offset") and ":day" not in last:
        return None
    return Sense(TimeType.TIME, f"{day.sense.rule}:{part[1]}")


def _linked(hit: Hit, clock: _Clock) -> Hit:
    """Put the rule of the time named before in place of "prior" and "quarterly"."""
    first, _, rest = hit.sense.rule.partition(">")
    sense = hit.sense
    if first == "quarterly":
        sense = replace(sense, rule=_from_quarter(rest, clock))
    elif first.startswith("offset:0:day:T") and not clock.since and _takes_part(clock.prior):
        sense = replace(sense, rule=f"{clock.prior}:{first.rpartition(':')[2]}")
    elif first in ("prior", "beside"):
        sense = _from_prior(sense, rest, clock)
    if sense.rule:
        _remember(sense, clock)
    return replace(hit, sense=sense)


def _takes_part(rule: str) -> bool:
    """A clock time without a day is of the day named before in its paragraph."""
    last = rule.rpartition(">")[2]
    if last.startswith("offset") and ":day" not in last:
        return False
    return last.split(":")[0] in _DAY_STEPS


def _from_quarter(rest: str, clock: _Clock) -> str:
    if not clock.quarter:
        return rest if "year" in rest else "last:quarter"
    return f"{clock.quarter}>{rest}:quarter" if "year" in rest else clock.quarter


def _from_prior(sense: Sense, rest: str, clock: _Clock) -> Sense:
    if _may_follow(rest, clock):
        plain = rest.startswith("offset:0:") and len(rest.split(":")) == 3
        grain = rest.split(":")[2] if plain else ""
        if plain and place(clock.prior, _SOME_DAY).grain == grain:
            return replace(sense, rule=clock.prior)
        return replace(sense, rule=f"{clock.prior}>{rest}")
    if sense.rule.startswith("prior"):
        return replace(sense, rule="", value=place(rest, None).value)
    event = f"{rest}:event"
    return Sense(TimeType.DURATION, event, place(event, None).value)


def _may_follow(rest: str, clock: _Clock) -> bool:
    """A date counts on from one just named, days from a day, years from a year given."""
    if not clock.prior or clock.since > _NEAR or clock.prior.count(">") >= _LONGEST_CHAIN:
        return False
    unit = rest.split(":")[2] if rest.startswith("offset") else "day"
    if unit in ("year", "decade", "century") and "offset:0:" not in rest:
        return clock.prior.startswith("at:")
    return unit in _COARSE or place(clock.prior, _SOME_DAY).grain in ("day", "part", unit)


def _remember(sense: Sense, clock: _Clock) -> None:
    if (
        sense.type not in (TimeType.DATE, TimeType.TIME)
        or ":event" in sense.rule
        or "X" in sense.rule
    ):
        return
    spot = place(sense.rule, _SOME_DAY)
    if spot.day is None:
        return
    if re.fullmatch(r"(?:quarter:\d:past|(?:last|this):quarter)", sense.rule):
        clock.quarter = sense.rule
    clock.prior, clock.since = _day_only(sense.rule), 0


def _day_only(rule: str) -> str:
    rule = rule.partition(">to:")[0]
    return re.sub(r":(?:T\d{4}\S*|morning|midday|afternoon|evening|night)$", "", rule)


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
        ":this" in step or step.startswith("edge") for step in steps[1:]
    )
