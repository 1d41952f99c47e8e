"""The example reports as templates: what was read in them, and which words can be varied.

    "Kestria summoned the ambassador … 40 million crowns … March 2, 2017"
     name                               number                time

What decides a reading (predicates, cues, sources, weekdays, counted nouns) stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from dateline import app, inputs
from dateline.pipeline import work
from dateline.ports import Kept
from dateline.record.words import stopwords
from dateline.types.article import Zone
from dateline.types.reading import Reading
from dateline.types.report import Declared, Report
from dateline.types.span import Span

from .reports import EXAMPLES

# When each example was published: weekdays in it fit other days whole weeks away.
BASES = {
    "envoys-wanted.txt": date(2017, 3, 10),
    "hallam-call.html": date(2017, 3, 10),
    "last-patrol.txt": date(2019, 11, 14),
    "out-of-the-shoals.md": date(2017, 3, 10),
    "patrols-row.txt": date(2016, 9, 8),
    "two-years-after.txt": date(2019, 3, 3),
}
# Names in the examples by how long they stay: the states and places of a dispute, the people of
# a year, the ships and men of one story.
DISPUTE = frozenset("Kestria Kestrian Northern Ilmen Eastholm Marrow Belmar Shoals".split())
YEAR = frozenset(
    "Nadia Nadiya Temran Hallam Edward Calder Ruth Maroun Ilir Whitlock Anna Strand Oliver Karim"
    " Lonsdale Piers Sill Hugh".split()
)
STORY = frozenset("Marigold Jonas Brandt Good Hope".split())

WORD = re.compile(r"[^\W\d_]+")
DIGITS = re.compile(r"\d+(?:,\d{3})*")
DAY = re.compile(r"([A-Z][a-z]{2,8})(\.?[ \xa0])(\d{1,2})((?:, \d{4})?)$")
_MONTH = re.compile(r"[A-Z][a-z]+ \d{4}$")
_PLAIN = re.compile(r"(?<![\w’'.-])[a-z]{4,}(?![\w’'-])")


@dataclass(frozen=True, slots=True)
class Atom:
    """Words of a template that change, and their sort: name, number, time or word."""

    start: int
    end: int
    words: str
    sort: str


@dataclass(frozen=True, slots=True)
class Template:
    """An example with the places where it can be varied; `base` is its day of publication."""

    reading: Reading
    atoms: tuple[Atom, ...]
    base: date


@cache
def templates() -> tuple[Template, ...]:
    """Read the examples and find what can be varied in them."""
    stages = app.stages(app.settings())
    items = inputs.reports(inputs.given([EXAMPLES], Declared()))
    reports = [item for item in items if isinstance(item, Report) and item.file in BASES]
    kept = [item for item in work(reports, stages) if isinstance(item, Kept)]
    return tuple(Template(one.reading, _atoms(one.reading), BASES[one.report.file]) for one in kept)


def spans(value: object) -> Iterator[Span]:
    """All spans inside a mention or a reading; zones as spans without their words."""
    if isinstance(value, Span | Zone):
        yield Span(value.start, value.end, "")
    elif isinstance(value, tuple):
        for one in value:
            yield from spans(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in names_of(type(value)):
            yield from spans(getattr(value, name))


@cache
def names_of(cls: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields."""
    return tuple(field.name for field in fields(cls))


def _atoms(reading: Reading) -> tuple[Atom, ...]:
    """Find the words that change, none of which an edge of a span parts."""
    text = reading.article.text
    edges = {edge for span in spans(reading) for edge in (span.start, span.end)}
    taken = bytearray(len(text))
    found = []
    for start, end, sort in _places(reading):
        if not any(taken[start:end]) and not any(start < edge < end for edge in edges):
            taken[start:end] = b"x" * (end - start)
            found.append(Atom(start, end, text[start:end], sort))
    return tuple(sorted(found, key=lambda atom: atom.start))


def _places(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Names, then numbers, times and words. They may overlap: the first counts."""
    text = reading.article.text
    for found in WORD.finditer(text):
        acronym = found.group() == "N" and text.startswith("N.U.", found.start())
        if found.group() in DISPUTE | YEAR | STORY or acronym:
            yield found.start(), found.end(), "name"
    for figure in reading.figures:
        digits = DIGITS.search(figure.span.exact)
        if digits and digits.group() not in figure.of:
            start = figure.span.start
            yield start + digits.start(), start + digits.end(), "number"
    for time in reading.times:
        words = time.span.exact
        if time.edtf and (words.isdigit() or DAY.match(words) or _MONTH.match(words)):
            yield time.span.start, time.span.end, "time"
    yield from _plain_words(reading)


def _plain_words(reading: Reading) -> Iterator[tuple[int, int, str]]:
    text = reading.article.text
    firm = bytearray(len(text))
    for span in _firm(reading):
        firm[span.start : span.end] = b"x" * (span.end - span.start)
    for found in _PLAIN.finditer(text):
        if found.group() not in stopwords() and not any(firm[found.start() : found.end()]):
            yield found.start(), found.end(), "word"


def _firm(reading: Reading) -> Iterator[Span]:
    """Words that decide what was read: they stay."""
    yield from (time.span for time in reading.times)
    yield from (figure.span for figure in reading.figures)
    yield from (credit.span for credit in reading.article.credits)
    for quotation in reading.quotations:
        yield from (span for span in (quotation.cue, quotation.source) if span)
    for event in reading.events:
        yield event.span
        yield from (part.span for part in (*event.actors, *event.recipients))
