"""What is dated as TimelineJS 3 JSON: a page with Knight Lab's script draws it.

    {"title":{"text":{…}},"events":[
    {"unique_id":"statement-7c1e…","start_date":{"year":2031,"month":5,"day":8},
     "display_date":"2031-05-08 (stated)","group":"statement","text":{"headline":…,"text":…}}
    ],"undated":[…]}

The script takes days only: a date that is an interval is drawn as a bar from its first day to its
last, and `display_date` says what EDTF says and on which basis. An open end is drawn as the day
that is known. What has no date stands in `undated`, which the script passes over. The script
writes headlines and texts as HTML, so every word of a report is escaped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from dateline.show.events import kind
from dateline.show.extent import extent
from dateline.show.phrases import attested, count, one_line, parties
from dateline.show.when import order, shown
from dateline.types.article import Article
from dateline.types.dating import Basis, Dating
from dateline.types.record import Attested, Evidence, Happening, Record, Statement

from .bibliography import Cited, bibliography, characters, listed
from .pieces import Json, compact

_ORDER = ("report", "event", "statement")


@dataclass(frozen=True, slots=True)
class _Slide:
    """What one slide tells, before it is written as HTML."""

    kind: str
    id: str
    when: Dating
    headline: str
    evidence: tuple[Evidence, ...]
    attested: Attested | None = None


class TimelineJs:
    """An `Exporter` of a timeline."""

    name = "timelinejs"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield the document's lines: slides by their likeliest day."""
        reports = bibliography(record, articles)
        slides = sorted(_slides(record, reports.values()), key=_key)
        dated = [slide for slide in slides if extent(slide.when.edtf)]
        undated = [_slide(slide) for slide in slides if not extent(slide.when.edtf)]
        text = f"{count(len(undated), 'entry', 'entries')} without a date: see “undated”"
        title = {"text": {"headline": "Dateline", "text": text if undated else ""}}
        yield from listed(
            f'{{"title":{compact(title)},"events":[',
            map(_dated, dated),
            f'],"undated":{compact(undated)}}}',
        )


TIMELINEJS = TimelineJs()


def _slides(record: Record, reports: Iterable[Cited]) -> Iterator[_Slide]:
    for report in reports:
        yield _report(report)
    yield from map(_event, record.events)
    yield from map(_statement, record.statements)


def _report(report: Cited) -> _Slide:
    name = report.headline.exact if report.headline else report.file
    headline = f"{report.outlet}: {name}" if report.outlet else name
    head = report.headline
    at = (Evidence(report.report, report.file, head.start, head.end, head.exact),) if head else ()
    return _Slide("report", report.report, report.published, headline, at)


def _event(event: Happening) -> _Slide:
    whom = f" → {parties(event.recipients)}" if event.recipients else ""
    headline = f"{parties(event.actors)}{whom}: {kind(event)} ({event.modality.value})"
    return _Slide("event", event.id, event.when, headline, event.evidence, event.attested)


def _statement(said: Statement) -> _Slide:
    to = f", to {said.addressee.name}" if said.addressee else ""
    cited = tuple(wording.at for wording in said.wordings)
    return _Slide("statement", said.id, said.said, said.speaker.name + to, cited, said.attested)


def _key(slide: _Slide) -> tuple[tuple[date, int], int, str]:
    return order(slide.when), _ORDER.index(slide.kind), slide.id


def _dated(slide: _Slide) -> Json:
    days = extent(slide.when.edtf)
    if days is None:
        raise ValueError(f"{slide.id} has no date")
    start = {"start_date": _day(days.first)}
    end = {"end_date": _day(days.last)} if days.last > days.first else {}
    return {**_slide(slide), **start, **end}


def _slide(slide: _Slide) -> Json:
    return {
        "unique_id": f"{slide.kind}-{slide.id}",
        "display_date": _said(slide.when),
        "group": slide.kind,
        "text": {"headline": escape(one_line(slide.headline)), "text": _html(slide)},
        "autolink": False,
    }


def _day(ordinal: int) -> Json:
    day = date.fromordinal(ordinal)
    return {"year": day.year, "month": day.month, "day": day.day}


def _said(when: Dating) -> str:
    return shown(when) if when.basis is Basis.UNKNOWN else f"{shown(when)} ({when.basis.value})"


def _html(slide: _Slide) -> str:
    """The words that carry it, each with its place, and why it has its date."""
    quotes = "".join(
        f"<blockquote>{escape(at.exact)}<br><small>{escape(at.file)}, {characters(at)}"
        "</small></blockquote>"
        for at in slide.evidence
    )
    carried = f"<p>{attested(slide.attested)}</p>" if slide.attested else ""
    return f"{quotes}{carried}<p><small>{escape(slide.when.why)}</small></p>"
