"""Thousands of reports with their readings, without parsing thousands of texts.

The examples are read once. Each report is one of them in other words (`rewording`), and every
anchor is checked when a case keeps it. Disputes last for years and have stories that run side by
side; a story has a few reports, of which some are wire copies (another outlet, the same words, cut
shorter) and some have no date. What comes out is nonsense with the shape of news: few words are
common and many rare. It measures the record, not the readers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from itertools import count, islice
from random import Random
from typing import Any

from dateline.ports import Kept
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.reading import Reading
from dateline.types.report import Report

from .rewording import Edition, Plan, outlet
from .templates import Template, spans, templates

SEED = 1
AT_ONCE = 200
STATES = 40
REPORTS_A_DISPUTE = 70
SIZES = (1, 1, 2, 2, 3, 4, 6, 10, 18, 30)  # of a story
COPIES, UNDATED, CUT = 0.25, 0.1, 0.5  # shares of the reports
OUTLETS = 60
FROM, DAYS = date(2001, 1, 1), 30 * 365


@dataclass(frozen=True, slots=True)
class _Story:
    """What the reports of one story have in common."""

    number: int
    states: tuple[int, int]
    day: date
    templates: Sequence[Template]


def made(size: int, seed: int = SEED) -> Iterator[Kept]:
    """Give `size` reports with their readings, the same for the same seed."""
    rng = Random(seed)  # noqa: S311 - no secret: the same reports every time
    disputes = max(size // REPORTS_A_DISPUTE, 1)
    pairs = [(rng.randrange(STATES), rng.randrange(STATES)) for _ in range(disputes)]
    plans = (plan for story in _stories(pairs, rng) for plan in _plans(story, rng))
    return (
        _kept(plan, number, outlet(rng.randrange(OUTLETS)))
        for number, plan in enumerate(islice(plans, size))
    )


def parts(reports: Iterable[Kept]) -> Iterator[list[Kept]]:
    """Reports in lists as long as a case keeps at once."""
    rest = iter(reports)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _stories(pairs: Sequence[tuple[int, int]], rng: Random) -> Iterator[_Story]:
    for number in count():
        day = FROM + timedelta(rng.randrange(DAYS))
        yield _Story(number, rng.choice(pairs), day, rng.sample(templates(), 3))


def _plans(story: _Story, rng: Random) -> Iterator[Plan]:
    """The reports of a story, some of them with the text of an earlier one."""
    earlier: list[tuple[Template, int]] = []
    for place in range(rng.choice(SIZES)):
        if earlier and rng.random() < COPIES:
            template, text = rng.choice(earlier)
        else:
            template, text = rng.choice(story.templates), story.number * max(SIZES) + place
        earlier.append((template, text))
        about = story.day + timedelta(rng.randrange(4))
        day = about if rng.random() >= UNDATED else None
        yield Plan(template, story.number, story.states, text, about, day, _end(template, rng))


def _end(template: Template, rng: Random) -> int:
    """Where the text is cut: nowhere, or after two thirds of its paragraphs."""
    zones = template.reading.article.zones
    whole = rng.random() >= CUT
    last = len(zones) if whole else rng.randrange(len(zones) * 2 // 3, len(zones))
    return zones[last - 1].end


def _kept(plan: Plan, number: int, name: str) -> Kept:
    """The report with its reading; a line of its own makes each report another one."""
    edition, old = Edition(plan), plan.template.reading
    line = f"© {name} {number}"
    start = len(edition.text) + 2
    text = f"{edition.text}\n\n{line}"
    report = Report(
        sha256(text.encode()).hexdigest(), f"{number:06}.txt", text.encode(), "text/plain"
    )
    zones = edition.moved(_before(plan.end, old.article.zones))
    article = Article(
        report=report.id,
        file=report.file,
        text=text,
        zones=(*zones, Zone(ZoneKind.FURNITURE, start, start + len(line))),
        published=_published(plan.day),
        headline=edition.moved(old.article.headline),
        outlet=name,
        credits=edition.moved(_before(plan.end, old.article.credits)),
    )
    kinds = (old.names, old.times, old.quotations, old.figures, old.events)
    return Kept(report, Reading(article, *(edition.moved(_before(plan.end, k)) for k in kinds)))


def _published(day: date | None) -> Dating:
    if day is None:
        return unknown("no day was declared")
    return Dating(day.isoformat(), day, Basis.DECLARED, "declared")


def _before(end: int, mentions: Sequence[Any]) -> tuple[Any, ...]:
    """Those that stand before the place where a text is cut."""
    return tuple(one for one in mentions if _last(one) <= end)


@cache
def _last(mention: Any) -> int:
    return max(span.end for span in spans(mention))
