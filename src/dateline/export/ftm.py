"""Parties, events, statements and reports as FollowTheMoney entities, one a line.

    {"id":"52aa…","schema":"Person","properties":{"name":["Ada Vale"],"position":["premier"]}}
    {"id":"eb01…","schema":"Event","properties":{"name":[…],"date":["2031-05"],"notes":["EDTF …"]},
     "dateline":{"edtf":"2031-05-08/2031-05-14",…}}
    {"id":…,"schema":"Documentation","properties":{"document":["803b…"],"entity":["eb01…"],
     "recordId":["char=12,40"],"summary":["left Norland"]}}

A FollowTheMoney date is a year, month or day; `date` has what is certain of the EDTF date, which
itself stands in `notes` and beside the properties. Statements are Events with the keyword
"statement"; each piece of evidence is a Documentation whose `recordId` is its place (RFC 5147).
Figures, positions, passages shared and episodes have no schema there and are left out.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.show.entries import Entry, entries
from dateline.show.events import kind
from dateline.show.phrases import attested
from dateline.show.when import in_words
from dateline.types.article import Article
from dateline.types.dating import Dating
from dateline.types.mention import PartyKind
from dateline.types.record import Evidence, Happening, Party, PartyRef, Record, Role, Statement

from .bibliography import Cited, bibliography, characters
from .known import known
from .pieces import Json, compact, dated

SCHEMATA = {
    PartyKind.PERSON: "Person",
    PartyKind.BODY: "Organization",
    PartyKind.STATE: "PublicBody",
    PartyKind.GROUP: "Organization",
    PartyKind.PLACE: "LegalEntity",
    PartyKind.UNNAMED: "LegalEntity",
    PartyKind.UNKNOWN: "LegalEntity",
}
# BCP 47 -> ISO 639-3, which FollowTheMoney takes; any other language is left out.
_LANGUAGES = {"en": "eng", "fr": "fra", "de": "deu", "es": "spa", "ar": "ara", "ru": "rus"}

Values = Mapping[str, Iterable[str | None]]


class Ftm:
    """An `Exporter` of entities."""

    name = "ftm"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield reports, parties, events and statements, then what documents them."""
        yield from map(compact, _entities(record, bibliography(record, articles)))


FTM = Ftm()


def _entities(record: Record, reports: Mapping[str, Cited]) -> Iterator[Json]:
    yield from map(_article, reports.values())
    yield from map(_party, record.parties)
    told = {each.id: each for each in entries(record)}
    for event in record.events:
        yield _event(event, told[event.id])
        if event.modality.is_done:
            yield from _links(event)
    for said in record.statements:
        yield _statement(said, told[said.id])
    for entry in told.values():
        if entry.kind in ("party", "event", "statement"):
            yield from (_documentation(entry, at) for at in dict.fromkeys(entry.evidence))


def _article(report: Cited) -> Json:
    values: Values = {
        "title": [report.headline.exact if report.headline else report.file],
        "fileName": [report.file],
        "sourceUrl": [report.url],
        "publisher": [report.outlet],
        "author": [report.byline],
        "language": [_LANGUAGES.get(report.language or "")],
        "publishedAt": [known(report.published.edtf)],
        "notes": [_noted("published", report.published)],
    }
    return _entity(report.report, "Article", values, report.published)


def _party(party: Party) -> Json:
    roles = "position" if party.kind is PartyKind.PERSON else "notes"
    values: Values = {
        "name": [party.name],
        "alias": party.aliases,
        roles: list(dict.fromkeys(role.role for role in party.roles)),
    }
    told = [_role(role) for role in party.roles if role.when]
    return _entity(party.id, SCHEMATA[party.kind], {**values, "summary": told})


def _role(role: Role) -> str:
    return f"{role.role} (EDTF {role.when})"


def _event(event: Happening, told: Entry) -> Json:
    values: Values = {
        "name": [f"{told.what} ({event.modality.value})"],
        "date": [known(event.when.edtf)],
        "location": [event.where],
        "involved": _ids((*event.actors, *event.recipients)),
        "keywords": ["event", event.type, event.mode, event.modality.value],
        "summary": [attested(event.attested)],
        "notes": [_noted("when", event.when)],
    }
    return _entity(event.id, "Event", values, event.when)


def _links(event: Happening) -> Iterator[Json]:
    """Who did it to whom, which `involved` does not tell."""
    for actor in _ids(event.actors):
        for recipient in _ids(event.recipients):
            values: Values = {
                "subject": [actor],
                "object": [recipient],
                "role": [kind(event)],
                "date": [known(event.when.edtf)],
                "recordId": [event.id],
            }
            yield _entity(_hash(event.id, actor, recipient), "UnknownLink", values)


def _statement(said: Statement, told: Entry) -> Json:
    values: Values = {
        "name": [told.what],
        "date": [known(said.said.edtf)],
        "involved": _ids((said.speaker, *([said.addressee] if said.addressee else ()))),
        "keywords": ["statement"],
        "summary": [attested(said.attested)],
        "notes": [_noted("said", said.said)],
    }
    return _entity(said.id, "Event", values, said.said)


def _documentation(entry: Entry, at: Evidence) -> Json:
    values: Values = {
        "document": [at.report],
        "entity": [entry.id],
        "role": [entry.kind],
        "recordId": [characters(at)],
        "summary": [at.exact],
    }
    id_ = _hash(entry.id, at.report, str(at.start), str(at.end))
    return _entity(id_, "Documentation", values)


def _entity(id_: str, schema: str, values: Values, dating: Dating | None = None) -> Json:
    properties = {key: [each for each in found if each] for key, found in values.items()}
    entity: Json = {
        "id": id_,
        "schema": schema,
        "properties": {key: found for key, found in properties.items() if found},
    }
    if dating is None:
        return entity
    return entity | {"dateline": dated(dating)}


def _ids(refs: Sequence[PartyRef]) -> list[str]:
    return list(dict.fromkeys(ref.party for ref in refs if ref.party))


def _noted(what: str, when: Dating) -> str:
    edtf = f"EDTF {when.edtf}" if when.edtf else in_words(None)
    return f"{what}: {edtf}, {when.basis.value}: {when.why}"


def _hash(*parts: str) -> str:
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]
