"""The record in schema.org's words: one JSON-LD document, one node a line.

    report     NewsArticle   headline, publisher, datePublished, url
    statement  Claim         author: its speaker; appearance: a Quotation for each wording
    wording    Quotation     text, spokenByCharacter, isPartOf: its report
    event      Event+Action  agent, object, location; one that is planned, hypothetical or
                             denied is a Claim about it, so that nobody takes it for a fact
    value      Observation   of a figure: variableMeasured, value, unitText, observationDate
    party      Person, Organization, Country, Place, Thing

Names are URNs: urn:sha256:… for a report, with #char=12,40 for a place in it (RFC 5147),
urn:dateline:… for entries. schema.org dates hold no uncertainty: a date property is written for a
certain day only, the EDTF date stands in `dateline:dated` with its basis and reason. Positions,
passages shared, episodes and the verdicts between figures have no words there and are left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.show.entries import Entry, entries
from dateline.show.phrases import amount
from dateline.types.article import Article
from dateline.types.dating import Dating
from dateline.types.mention import PartyKind
from dateline.types.record import (
    Attested,
    Evidence,
    Happening,
    Party,
    PartyRef,
    Record,
    Series,
    Statement,
    Value,
    Wording,
)

from .bibliography import Cited, bibliography, bytes_urn, listed, place_urn, urn
from .known import known_day
from .pieces import Json, compact, number

CONTEXT = {"@vocab": "https://schema.org/", "dateline": "urn:dateline:"}
TYPES: Mapping[PartyKind, str | list[str]] = {
    PartyKind.PERSON: "Person",
    PartyKind.BODY: "Organization",
    PartyKind.STATE: ["Country", "Organization"],  # a state acts and speaks
    PartyKind.GROUP: "Organization",
    PartyKind.PLACE: "Place",
    PartyKind.UNNAMED: "Thing",
    PartyKind.UNKNOWN: "Thing",
}
# What `author`, `agent` and `spokenByCharacter` may be: a person or an organization.
_SPEAKING = (PartyKind.PERSON, PartyKind.BODY, PartyKind.STATE, PartyKind.GROUP)


class JsonLd:
    """An `Exporter` of linked data."""

    name = "jsonld"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield the document's lines: reports, statements, figures, events, parties."""
        reports = bibliography(record, articles)
        opening = f'{{"@context":{compact(CONTEXT)},"@graph":['
        yield from listed(opening, _nodes(record, reports), "]}")


JSONLD = JsonLd()


@dataclass(frozen=True, slots=True)
class _Speakers:
    """Which parties may stand where schema.org wants a person or an organization."""

    ids: frozenset[str]

    def said_by(self, key: str, ref: PartyRef | None) -> Json:
        """The party under `key` where it may stand there; by name only where it may not."""
        if ref is None:
            return {}
        if ref.party in self.ids:
            return {key: _party_id(ref)}
        return {"creditText": ref.name}

    def acting(self, refs: Sequence[PartyRef]) -> list[Json]:
        """Parties that are known, as references."""
        return [_party_id(ref) for ref in refs if ref.party in self.ids]


def _nodes(record: Record, reports: Mapping[str, Cited]) -> Iterator[Json]:
    speakers = _Speakers(frozenset(p.id for p in record.parties if p.kind in _SPEAKING))
    told = {each.id: each for each in entries(record)}
    yield from map(_article, reports.values())
    for said in record.statements:
        yield _claim(said, told[said.id], speakers)
        yield from (_quotation(wording, said, speakers) for wording in said.wordings)
    for series in record.figures:
        yield from (_observation(place, series) for place in range(len(series.values)))
    for event in record.events:
        yield _event(event, told[event.id], speakers)
    yield from map(_party, record.parties)


def _article(report: Cited) -> Json:
    head = report.headline
    values: Json = {
        "headline": head.exact if head else None,
        "url": report.url,
        "publisher": {"@type": "Organization", "name": report.outlet} if report.outlet else None,
        "creditText": report.byline,
        "inLanguage": report.language,
        "datePublished": known_day(report.published.edtf),
        "identifier": report.report,
        "dateline:file": report.file,
        **_dated(report.published),
    }
    if head:
        values |= {"dateline:headlineStart": head.start, "dateline:headlineEnd": head.end}
    return _node(bytes_urn(report.report), "NewsArticle", values)


def _claim(said: Statement, told: Entry, speakers: _Speakers) -> Json:
    values = {
        "name": told.what,
        **speakers.said_by("author", said.speaker),
        "dateCreated": known_day(said.said.edtf),
        "temporal": said.said.edtf,
        "appearance": [{"@id": place_urn(wording.at)} for wording in said.wordings],
        "dateline:addressee": _party_id(said.addressee) if said.addressee else None,
        **_attested(said.attested),
        **_dated(said.said),
    }
    return _node(urn("statement", said.id), "Claim", values)


def _quotation(wording: Wording, said: Statement, speakers: _Speakers) -> Json:
    values = {
        **_words(wording.at),
        **speakers.said_by("spokenByCharacter", said.speaker),
        "dateline:mode": wording.mode.value,
        "dateline:via": wording.via,
    }
    return _node(place_urn(wording.at), "Quotation", values)


def _observation(place: int, series: Series) -> Json:
    value: Value = series.values[place]
    values = {
        "name": f"{series.of}: {amount(value, series)}",
        "variableMeasured": series.of,
        "value": number(value.value) if value.upper is None else None,
        "minValue": None if value.upper is None else number(value.value),
        "maxValue": None if value.upper is None else number(value.upper),
        "unitText": series.unit,
        "observationDate": known_day(value.as_of.edtf),
        "subjectOf": [_evidence(value.at)],
        "dateline:figure": {"@id": urn("figure", series.id)},
        "dateline:hedge": value.hedge.value,
        **_dated(value.as_of),
    }
    return _node(urn("figure", f"{series.id}:{place}"), "Observation", values)


def _event(event: Happening, told: Entry, speakers: _Speakers) -> Json:
    happened = event.modality.is_done
    what = {
        "name": told.what,
        "startDate": known_day(event.when.edtf) if happened else None,
        "actionStatus": "https://schema.org/CompletedActionStatus" if happened else None,
        "agent": speakers.acting(event.actors),
        "object": [_party_id(ref) for ref in event.recipients],
        "location": event.where,
        "dateline:plover": f"{event.type} {event.mode or ''}".strip(),
    }
    around = {
        "subjectOf": [_evidence(at) for at in event.evidence],
        "dateline:modality": event.modality.value,
        **_attested(event.attested),
        **_dated(event.when),
    }
    types = ["Event", "Action"]
    if happened:
        return _node(urn("event", event.id), types, what | around)
    claim = {"name": f"{event.modality.value}: {told.what}", "about": _filled(types, what)}
    return _node(urn("event", event.id), "Claim", claim | around)


def _party(party: Party) -> Json:
    named = party.kind is PartyKind.PERSON
    values = {
        "name": party.name,
        "alternateName": list(party.aliases),
        "jobTitle": list(dict.fromkeys(role.role for role in party.roles)) if named else None,
        "subjectOf": [_evidence(at) for at in party.evidence],
        "dateline:kind": party.kind.value,
        "dateline:roles": [_filled("dateline:Role", _role(r.role, r.when)) for r in party.roles],
    }
    return _node(urn("party", party.id), TYPES[party.kind], values)


def _role(role: str, when: str | None) -> Json:
    return {"name": role, "dateline:edtf": when}


def _evidence(at: Evidence) -> Json:
    return _node(place_urn(at), "CreativeWork", _words(at))


def _words(at: Evidence) -> Json:
    return {
        "text": at.exact,
        "isPartOf": {"@id": bytes_urn(at.report)},
        "dateline:start": at.start,
        "dateline:end": at.end,
    }


def _party_id(ref: PartyRef) -> Json:
    return {"@id": urn("party", ref.party)} if ref.party else {"name": ref.name}


def _attested(by: Attested) -> Json:
    return {"dateline:reports": by.reports, "dateline:independent": by.independent}


def _dated(dating: Dating) -> Json:
    dated = {
        "dateline:edtf": dating.edtf,
        "dateline:basis": dating.basis.value,
        "dateline:why": dating.why,
    }
    return {"dateline:dated": _filled("dateline:Dating", dated)}


def _node(id_: str, type_: str | list[str], values: Json) -> Json:
    return {"@id": id_, **_filled(type_, values)}


def _filled(type_: str | list[str], values: Json) -> Json:
    """A node without what is not known."""
    known = {key: value for key, value in values.items() if value not in (None, [], "")}
    return {"@type": type_, **known}
