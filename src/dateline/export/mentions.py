"""One article's mentions as JSON objects: what `dateline read` prints.

    {"kind":"time","file":"a.txt","start":9,"end":20,"exact":"on Thursday","type":"DATE",…}

All kinds together, in order of their place in the text; at one place the longer first.
"""

from collections.abc import Iterator
from typing import Any

from dateline.types.mention import Actor, Event, Figure, Name, Part, Quotation, Time
from dateline.types.reading import Reading
from dateline.types.span import Span

from .coding import code, context, place
from .pieces import number

Json = dict[str, Any]
KINDS = ("name", "time", "quotation", "figure", "event")


def mentions(reading: Reading) -> Iterator[Json]:
    """Yield every mention of a reading as an object."""
    file = reading.article.file
    found = [
        *(_line("name", file, each.span, _name(each)) for each in reading.names),
        *(_line("time", file, each.span, _time(each)) for each in reading.times),
        *(_line("quotation", file, each.span, _quotation(each)) for each in reading.quotations),
        *(_line("figure", file, each.span, _figure(each)) for each in reading.figures),
        *(_line("event", file, each.span, _event(each)) for each in reading.events),
    ]
    yield from sorted(
        found, key=lambda line: (line["start"], -line["end"], KINDS.index(line["kind"]))
    )


def _line(kind: str, file: str, span: Span, rest: Json) -> Json:
    return {"kind": kind, "file": file, **_span(span), **rest}


def _name(name: Name) -> Json:
    return {"label": name.label, "actor": _actor(name.actor)}


def _time(time: Time) -> Json:
    return {
        "type": time.type.value,
        "value": time.value,
        "edtf": time.edtf,
        "rule": time.rule,
        "why": time.why,
    }


def _quotation(quotation: Quotation) -> Json:
    return {
        "mode": quotation.mode.value,
        "attribution": quotation.attribution.value,
        "content": [_span(piece) for piece in quotation.content],
        "source": _span(quotation.source) if quotation.source else None,
        "cue": _span(quotation.cue) if quotation.cue else None,
        "speaker": quotation.speaker.name if quotation.speaker else None,
        "via": quotation.via,
        "addressee": quotation.addressee.name if quotation.addressee else None,
        "when": _when(quotation.when),
        "why": quotation.speaker.why if quotation.speaker else "",
    }


def _figure(figure: Figure) -> Json:
    return {
        "value": number(figure.value),
        "low": None if figure.low is None else number(figure.low),
        "high": None if figure.high is None else number(figure.high),
        "hedge": figure.hedge.value,
        "unit": figure.unit,
        "of": figure.of,
        "group": figure.group,
        "place": figure.place,
        "act": figure.act,
        "when": _when(figure.when),
        "speaker": figure.speaker.name if figure.speaker else None,
    }


def _event(event: Event) -> Json:
    return {
        "type": event.type,
        "mode": event.mode,
        "modality": event.modality.value,
        "coded": event.coded,
        "historical": event.historical,
        "actors": [_coded(part) for part in event.actors],
        "recipients": [_coded(part) for part in event.recipients],
        "when": _when(event.when),
        "where": _part(event.where) if event.where else None,
        "place": place(event.place) if event.place else None,
        "contexts": [context(each) for each in event.contexts],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "exact": span.exact}


def _part(part: Part) -> Json:
    return {**_span(part.span), "party": part.actor.name if part.actor else None}


def _coded(part: Part) -> Json:
    return {**_part(part), "code": code(part.code) if part.code else None}


def _when(time: Time | None) -> Json | None:
    return {**_span(time.span), "value": time.value, "edtf": time.edtf} if time else None


def _actor(actor: Actor | None) -> Json | None:
    if actor is None:
        return None
    return {
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role,
        "of": actor.of,
        "stands_for": actor.stands_for,
        "why": actor.why,
    }
