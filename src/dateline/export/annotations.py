"""The evidence as W3C Web Annotations: one for each place that carries an entry.

    {"@context":["http://www.w3.org/ns/anno.jsonld",{…}],"id":…,"type":"AnnotationPage","items":[
    {"id":"urn:dateline:annotation:…","type":"Annotation","motivation":"describing",
     "body":[{"type":"TextualBody","purpose":"tagging","value":"statement"},
             {"id":"urn:dateline:statement:7c1e…","type":"TextualBody","purpose":"describing",…}],
     "target":{"source":"urn:sha256:803b…",
      "selector":[{"type":"TextQuoteSelector","exact":…,"prefix":…,"suffix":…},
                  {"type":"TextPositionSelector","start":12,"end":40}]}}

One AnnotationPage (Web Annotation Data Model, W3C Recommendation 2017, 4 and 5.2), an annotation a
line, each with one target: what Annotorious, Recogito and Mirador read. Positions count Unicode
code points (4.2.5) in the text that Dateline keeps; where a report's web address is the source,
the quotation finds the words in the page. Entries that rest on whole texts (passages shared,
episodes) or on other entries (changes, contradictions) are not among them.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.show.entries import Entry, entries
from dateline.show.phrases import attested
from dateline.show.when import shown
from dateline.types.article import Article
from dateline.types.dating import Dating
from dateline.types.record import Evidence, Record

from .bibliography import bytes_urn, listed, urn, web_address
from .pieces import Json, compact

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"dateline": "urn:dateline:"})
# Recogito and Hypothesis keep as much to find a quotation again after a page has changed.
AROUND = 32


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Where a piece of evidence stands, and the text on both sides of it."""

    source: str
    prefix: str
    suffix: str


class Annotations:
    """An `Exporter` of evidence."""

    name = "annotations"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield the page's lines, entries in the record's order."""
        dates = dict(_dates(record))
        around = _surroundings(_places(record), articles)
        items = (
            _annotation(entry, at, dates.get(entry.id), around[at]) for entry, at in _cited(record)
        )
        yield from listed(_opening(record), items, "]}")


ANNOTATIONS = Annotations()


def _cited(record: Record) -> Iterator[tuple[Entry, Evidence]]:
    for entry in entries(record):
        for at in dict.fromkeys(entry.evidence):
            yield entry, at


def _places(record: Record) -> Mapping[str, set[Evidence]]:
    """Every piece of evidence by the report that has it."""
    found: dict[str, set[Evidence]] = {}
    for _, at in _cited(record):
        found.setdefault(at.report, set()).add(at)
    return found


def _surroundings(
    places: Mapping[str, set[Evidence]], articles: Iterable[Article]
) -> Mapping[Evidence, _Surroundings]:
    """What stands around each; each article is let go once it was looked at."""
    found: dict[Evidence, _Surroundings] = {}
    for article in articles:
        source = web_address(article.url) or bytes_urn(article.report)
        for at in places.get(article.report, ()):
            before = article.text[max(0, at.start - AROUND) : at.start]
            found[at] = _Surroundings(source, before, article.text[at.end : at.end + AROUND])
    return found


def _dates(record: Record) -> Iterator[tuple[str, Dating]]:
    yield from ((each.id, each.said) for each in record.statements)
    yield from ((each.id, each.when) for each in record.events)
    yield from ((each.id, each.when) for each in record.positions)


def _opening(record: Record) -> str:
    """The page up to its items; its name is a hash of theirs."""
    ids = "\n".join(_id(entry, at) for entry, at in _cited(record))
    page = {
        "@context": CONTEXT,
        "id": urn("annotations", hashlib.sha256(ids.encode()).hexdigest()[:16]),
        "type": "AnnotationPage",
    }
    return f'{compact(page)[:-1]},"items":['


def _id(entry: Entry, at: Evidence) -> str:
    place = f"{entry.kind} {entry.id} {at.report} {at.start} {at.end}"
    return urn("annotation", hashlib.sha256(place.encode()).hexdigest()[:16])


def _annotation(entry: Entry, at: Evidence, when: Dating | None, around: _Surroundings) -> Json:
    return {
        "id": _id(entry, at),
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": entry.kind},
            _body(entry, when),
        ],
        "target": {
            "source": around.source,
            "dateline:report": bytes_urn(at.report),
            "dateline:file": at.file,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": at.exact,
                    "prefix": around.prefix,
                    "suffix": around.suffix,
                },
                {"type": "TextPositionSelector", "start": at.start, "end": at.end},
            ],
        },
    }


def _body(entry: Entry, when: Dating | None) -> Json:
    told = [entry.what]
    told += [shown(when)] if when else []
    told += [attested(entry.attested)] if entry.attested else []
    body = {
        "id": urn(entry.kind, entry.id),
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": " · ".join(told),
    }
    if when is None:
        return body
    dated = {"dateline:edtf": when.edtf, "dateline:basis": when.basis.value}
    return body | {key: value for key, value in dated.items() if value is not None}
