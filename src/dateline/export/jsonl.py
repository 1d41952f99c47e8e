"""The record as JSON Lines: the contract in docs/contract.md, one object a line.

    {"kind":"report","id":"803b…","file":"001.txt",…}
    {"kind":"statement","id":"7c1e…","speaker":{"party":"52aa…","name":"Ada Vale"},…}

Kinds come as in `KINDS`, reports by file, other entries and keys in order; UTF-8, not escaped.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from dateline.types.article import Article
from dateline.types.dating import Dating
from dateline.types.decision import Decision
from dateline.types.record import (
    Change,
    Contradiction,
    Difference,
    Episode,
    Party,
    Position,
    Record,
    Reuse,
    Series,
    Stand,
    Statement,
    Value,
    Wording,
)
from dateline.types.verdict import Pair

from .happenings import happening
from .pieces import (
    Json,
    cited,
    compact,
    dated,
    dating_with_best,
    number,
    party_ref,
    place,
    support,
    words,
    zones,
)

Kind = Literal[
    "report",
    "statement",
    "figure",
    "event",
    "party",
    "position",
    "change",
    "contradiction",
    "reuse",
    "episode",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


class JsonLines:
    """An `Exporter` for the contract."""

    name = "jsonl"

    def lines(self, record: Record, articles: Iterable[Article]) -> Iterator[str]:
        """Yield each entry as one line of JSON, without its line break."""
        for entry in entries(record, articles):
            yield compact(entry)


JSONL = JsonLines()


def entries(record: Record, articles: Iterable[Article]) -> Iterator[Json]:
    """Yield each entry of the record as the contract's object."""
    decisions: dict[str, list[Json]] = {}
    for one in record.decided:
        for id_ in one.entries:
            decisions.setdefault(id_, []).append(_decision(one))
    for entry in _entries(record, articles):
        yield {**entry, "decided": told} if (told := decisions.get(entry["id"])) else entry


def _entries(record: Record, articles: Iterable[Article]) -> Iterator[Json]:
    published = {each.report: each.published for each in record.published}
    yield from sorted(
        (_report(article, published) for article in articles),
        key=lambda report: (report["file"], report["id"]),
    )
    yield from map(_statement, record.statements)
    yield from map(_figure, record.figures)
    yield from map(happening, record.events)
    yield from map(_party, record.parties)
    yield from map(_position, record.positions)
    yield from map(_change, record.changes)
    yield from map(_contradiction, record.contradictions)
    yield from map(_reuse, record.reuse)
    yield from map(_episode, record.episodes)


def _decision(one: Decision) -> Json:
    return {
        "judgement": one.judgement,
        "act": one.act,
        "by": one.by,
        "at": one.at,
        "why": one.said,
        "effect": one.effect.value,
    }


def _report(article: Article, published: Mapping[str, Dating]) -> Json:
    return {
        "kind": "report",
        "id": article.report,
        "file": article.file,
        "sha256": article.report,
        "outlet": article.outlet,
        "headline": article.headline.exact if article.headline else None,
        "byline": article.byline,
        "language": article.language,
        "credits": sorted({credit.agency for credit in article.credits}),
        "published": dating_with_best(published.get(article.report, article.published)),
        "zones": zones(article),
    }


def _statement(statement: Statement) -> Json:
    return {
        "kind": "statement",
        "id": statement.id,
        "speaker": party_ref(statement.speaker),
        "addressee": party_ref(statement.addressee) if statement.addressee else None,
        "said": dated(statement.said),
        "attested": support(statement.attested),
        "wordings": [_wording(wording) for wording in statement.wordings],
        "differences": [_difference(each) for each in statement.differences],
        "speaks_of": list(statement.speaks_of),
        "is_event": list(statement.is_event),
    }


def _wording(wording: Wording) -> Json:
    return {
        "report": wording.at.report,
        "file": wording.at.file,
        "mode": wording.mode.value,
        "start": wording.at.start,
        "end": wording.at.end,
        "exact": wording.at.exact,
        "cue": {"start": wording.cue.start, "end": wording.cue.end} if wording.cue else None,
        "source": words(wording.source) if wording.source else None,
        "via": wording.via,
    }


def _difference(one: Difference) -> Json:
    return {
        "a": one.a,
        "b": one.b,
        "kind": one.kind.value,
        "in_a": words(one.in_a),
        "in_b": words(one.in_b),
    }


def _figure(series: Series) -> Json:
    return {
        "kind": "figure",
        "id": series.id,
        "of": series.of,
        "unit": series.unit,
        "values": [_value(value) for value in series.values],
        "pairs": [_pair(pair) for pair in series.pairs],
    }


def _value(value: Value) -> Json:
    return {
        "value": number(value.value),
        "upper": None if value.upper is None else number(value.upper),
        "hedge": value.hedge.value,
        "as_of": dated(value.as_of),
        "speaker": party_ref(value.speaker) if value.speaker else None,
        **cited(value.at),
        "same_as": value.same_as,
    }


def _pair(pair: Pair) -> Json:
    return {"a": pair.a, "b": pair.b, "verdict": pair.verdict.value, "why": pair.why}


def _party(party: Party) -> Json:
    return {
        "kind": "party",
        "id": party.id,
        "name": party.name,
        # The line's own `kind` comes first in every object, so the party's is `party_kind`.
        "party_kind": party.kind.value,
        "aliases": list(party.aliases),
        "roles": [{"role": role.role, "when": role.when} for role in party.roles],
        "evidence": [cited(each) for each in party.evidence],
        "stands_for": party.stands_for,
    }


def _position(position: Position) -> Json:
    return {
        "kind": "position",
        "id": position.id,
        "party": party_ref(position.party),
        "question": position.question,
        "stance": position.stance,
        "when": dated(position.when),
        "evidence": [cited(each) for each in position.evidence],
        "wants": position.wants,
        "speaker": party_ref(position.speaker) if position.speaker else None,
    }


def _change(change: Change) -> Json:
    return {
        "kind": "change",
        "id": change.id,
        "party": party_ref(change.party),
        "question": change.question,
        "from": _stand(change.before),
        "to": _stand(change.after),
        "when": dated(change.when),
        "why": change.why,
    }


def _contradiction(found: Contradiction) -> Json:
    return {
        "kind": "contradiction",
        "id": found.id,
        "party": party_ref(found.party),
        "question": found.question,
        "a": _stand(found.one),
        "b": _stand(found.other),
        "when": dated(found.when),
        "why": found.why,
    }


def _stand(stand: Stand) -> Json:
    return {
        "position": stand.position,
        "stance": stand.stance,
        "wants": stand.wants,
        "when": dated(stand.when),
        "speaker": party_ref(stand.speaker) if stand.speaker else None,
        "evidence": [cited(each) for each in stand.evidence],
    }


def _reuse(reuse: Reuse) -> Json:
    return {
        "kind": "reuse",
        "id": reuse.id,
        "from": place(reuse.from_) if reuse.from_ else None,
        "to": place(reuse.to),
        "relation": reuse.relation,
        "similarity": reuse.similarity,
        "source": reuse.source,
    }


def _episode(episode: Episode) -> Json:
    return {
        "kind": "episode",
        "id": episode.id,
        "title": episode.title,
        "when": dated(episode.when),
        "reports": list(episode.reports),
        "story": episode.story,
    }
