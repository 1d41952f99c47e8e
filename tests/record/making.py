"""Builds readings by hand: a text, and what a reader would have found in it.

Draft("a.txt", "Ada Vale said on Thursday: “We stay.”").quote("“We stay.”", ADA).reading()
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from dateline.types.article import Article, Credit, Zone, ZoneKind
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.mention import (
    Actor,
    Attribution,
    Event,
    Figure,
    Hedge,
    Modality,
    Mode,
    Name,
    Part,
    PartyKind,
    Quotation,
    Time,
    TimeType,
)
from dateline.types.reading import Reading
from dateline.types.span import Span

ADA = Actor("Ada Vale", PartyKind.PERSON, "prime minister", "Norland")
OFFICE = Actor("office of Ada Vale", PartyKind.BODY, "office", "Ada Vale")
NORLAND = Actor("Norland", PartyKind.STATE)
SUDMARK = Actor("Sudmark", PartyKind.STATE)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Draft:
    """A reading in the making. Words are found by their first place in the text."""

    def __init__(self, file: str, text: str, published: str | None = None) -> None:
        self.file, self.text = file, text
        self.published = _dating(published)
        self.outlet: str | None = None
        self.headline: Span | None = None
        self.credits: list[Credit] = []
        self.kinds: dict[int, tuple[ZoneKind, str | None]] = {}
        self.names: list[Name] = []
        self.times: list[Time] = []
        self.quotations: list[Quotation] = []
        self.figures: list[Figure] = []
        self.events: list[Event] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words), words)

    def by(self, outlet: str, *agencies: str) -> "Draft":
        self.outlet = outlet
        self.credits = [Credit(name, self.span(name)) for name in agencies]
        return self

    def under(self, headline: str) -> "Draft":
        self.headline = self.span(headline)
        return self

    def zone(self, number: int, kind: ZoneKind, credit: str | None = None) -> "Draft":
        self.kinds[number] = (kind, credit)
        return self

    def name(self, words: str, actor: Actor) -> "Draft":
        self.names.append(Name(self.span(words), actor.kind.name, actor))
        return self

    def time(self, words: str, rule: str, value: str | None = None) -> "Draft":
        edtf = value if value and value[0].isdigit() else None
        self.times.append(Time(self.span(words), TimeType.DATE, value or "", edtf, rule))
        return self

    def quote(
        self,
        *pieces: str,
        speaker: Actor | None,
        when: str | None = None,
        via: str | None = None,
        cue: str | None = None,
        attribution: Attribution = Attribution.SPEECH,
    ) -> "Draft":
        content = tuple(self.span(piece) for piece in pieces)
        start, end = content[0].start, content[-1].end
        quotation = Quotation(
            span=Span(start, end, self.text[start:end]),
            content=content,
            mode=Mode.DIRECT,
            attribution=attribution,
            speaker=speaker,
            via=via,
            cue=self.span(cue) if cue else None,
            when=self._weekday(when) if when else None,
        )
        self.quotations.append(quotation)
        return self

    def figure(self, words: str, value: float, **more: object) -> "Draft":
        figure = Figure(self.span(words), value, None, None, Hedge.EXACT, "people", words)
        self.figures.append(replace(figure, **more))  # type: ignore[arg-type]
        return self

    def event(
        self,
        words: str,
        kind: str,
        actor: Actor | None = None,
        recipient: Actor | None = None,
        modality: Modality = Modality.HAPPENED,
        when: str | None = None,
    ) -> "Draft":
        span = self.span(words)
        event = Event(
            span=span,
            type=kind,
            mode=None,
            modality=modality,
            actors=(Part(span, actor),) if actor else (),
            recipients=(Part(span, recipient),) if recipient else (),
            when=self._day(span, when) if when else None,
        )
        self.events.append(event)
        return self

    def reading(self) -> Reading:
        article = Article(
            report=sha256(f"{self.file}{self.text}".encode()).hexdigest(),
            file=self.file,
            text=self.text,
            zones=tuple(self._zones()),
            published=self.published,
            headline=self.headline,
            outlet=self.outlet,
            credits=tuple(self.credits),
        )
        return Reading(
            article,
            tuple(self.names),
            tuple(self.times),
            tuple(self.quotations),
            tuple(self.figures),
            tuple(self.events),
        )

    def _day(self, span: Span, when: str) -> Time:
        """A weekday by its word in the text, or a day as the reader resolved it."""
        plain = Time(span, TimeType.DATE, when, when, "")
        return plain if when[0].isdigit() else self._weekday(when)

    def _weekday(self, words: str) -> Time:
        number = WEEKDAYS.index(words) + 1
        rule = f"weekday:{number}:past"
        return Time(self.span(words), TimeType.DATE, f"XXXX-WXX-{number}", None, rule)

    def _zones(self) -> list[Zone]:
        zones, start = [], 0
        for number, part in enumerate(self.text.split("\n\n")):
            kind, credit = self.kinds.get(number, (ZoneKind.BODY, None))
            zones.append(Zone(kind, start, start + len(part), credit))
            start += len(part) + 2
        return zones


def resolve(time: Time, anchor: date | None) -> Time:
    """A small resolver: past weekdays only."""
    if anchor is None or not time.rule.startswith("weekday:"):
        return time
    number = int(time.rule.split(":")[1])
    day = anchor - timedelta(days=(anchor.isoweekday() - number) % 7)
    return replace(time, value=day.isoformat(), edtf=day.isoformat())


def ordered(readings: Sequence[Reading]) -> list[Reading]:
    """As a store gives them: by report id."""
    return sorted(readings, key=lambda reading: reading.article.report)


def _dating(day: str | None) -> Dating:
    if day is None:
        return unknown("the report has no date")
    return Dating(day, date.fromisoformat(day), Basis.STATED, "the line under the headline")
