"""Pieces that many objects of the contract have: dates, parties, places of words.

Dating("2031-05-08", …)     ->  {"edtf": "2031-05-08", "basis": "stated", "why": "…"}
PartyRef(…, "Ada Vale")     ->  {"party": "52aa…", "name": "Ada Vale"}
"""

import json
from typing import Any

from dateline.types.article import Article
from dateline.types.dating import Dating
from dateline.types.record import Attested, Evidence, PartyRef

Json = dict[str, Any]


def compact(item: Any) -> str:
    """JSON on one line, its text not escaped."""
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))


def dated(dating: Dating) -> Json:
    """The form of a date that entries have."""
    return {"edtf": dating.edtf, "basis": dating.basis.value, "why": dating.why}


def dating_with_best(dating: Dating) -> Json:
    """The full form of a date, as reports have it."""
    best = dating.best.isoformat() if dating.best else None
    return {"edtf": dating.edtf, "best": best, "basis": dating.basis.value, "why": dating.why}


def zones(article: Article) -> list[Json]:
    """The zones of an article, with what other reports tell of them."""
    return [
        {"zone": zone.kind.value, "start": zone.start, "end": zone.end, "why": zone.why}
        for zone in article.zones
    ]


def number(value: float) -> int | float:
    """A whole number without its decimal point."""
    return int(value) if value == int(value) else value


def party_ref(party: PartyRef) -> Json:
    """A party that an entry names."""
    return {"party": party.party, "name": party.name}


def support(attested: Attested) -> Json:
    """How many reports carry an entry, and how many independently."""
    return {"reports": attested.reports, "independent": attested.independent}


def cited(at: Evidence) -> Json:
    """A piece of evidence."""
    return {"report": at.report, "file": at.file, **words(at)}


def words(at: Evidence) -> Json:
    """Words inside the report that the object around them names."""
    return {"start": at.start, "end": at.end, "exact": at.exact}


def place(at: Evidence) -> Json:
    """Where words stand, for passages too long to repeat."""
    return {"report": at.report, "file": at.file, "start": at.start, "end": at.end}
