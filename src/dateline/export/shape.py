"""The contract as a shape: which keys each kind of line has, and what they hold.

    SHAPES["figure"]["values"]  ->  [{"value": float, …, "as_of": {"edtf": str, …}, …}]

A leaf is a type, a list holds the shape of its items. Any leaf may be null. What is written as
tables (CSV, Parquet, data frames) takes its columns from here, so they are the same everywhere.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

# A type, a mapping of keys to shapes, or a list with the one shape of its items.
Shape = Any
Keys = Mapping[str, Shape]

_DATING: Keys = {"edtf": str, "basis": str, "why": str}
_PARTY: Keys = {"party": str, "name": str}
_ATTESTED: Keys = {"reports": int, "independent": int}
_WORDS: Keys = {"start": int, "end": int, "exact": str}
_CITED: Keys = {"report": str, "file": str, **_WORDS}
_PLACE: Keys = {"report": str, "file": str, "start": int, "end": int}
_STAND: Keys = {
    "position": str,
    "stance": str,
    "wants": str,
    "when": _DATING,
    "speaker": _PARTY,
    "evidence": [_CITED],
}
_MAPPED: Keys = {
    **{"name": str, "place_kind": str, "country": str, "region": str},
    **{"latitude": float, "longitude": float, "geonames": int},
}
# Why a code is given, the first report that gives it, and how many do.
_TOLD: Keys = {"why": str, "report": str, "reports": int}
# What persons decided on an entry, at the end of any of them.
_DECIDED: Keys = {
    "judgement": str,
    "act": str,
    "by": str,
    "at": str,
    "why": str,
    "effect": str,
}

_OWN: Mapping[str, Keys] = {
    "report": {
        "id": str,
        "file": str,
        "sha256": str,
        "outlet": str,
        "headline": str,
        "byline": str,
        "language": str,
        "credits": [str],
        "published": {"edtf": str, "best": date, "basis": str, "why": str},
        "zones": [{"zone": str, "start": int, "end": int, "why": str}],
    },
    "statement": {
        "id": str,
        "speaker": _PARTY,
        "addressee": _PARTY,
        "said": _DATING,
        "attested": _ATTESTED,
        "wordings": [
            {
                **_PLACE,
                "exact": str,
                "mode": str,
                "cue": {"start": int, "end": int},
                "source": _WORDS,
                "via": str,
            }
        ],
        "differences": [{"a": int, "b": int, "kind": str, "in_a": _WORDS, "in_b": _WORDS}],
        "speaks_of": [str],
        "is_event": [str],
    },
    "figure": {
        "id": str,
        "of": str,
        "unit": str,
        "values": [
            {
                "value": float,
                "upper": float,
                "hedge": str,
                "as_of": _DATING,
                "speaker": _PARTY,
                **_CITED,
                "same_as": int,
            }
        ],
        "pairs": [{"a": int, "b": int, "verdict": str, "why": str}],
    },
    "event": {
        "id": str,
        "type": str,
        "mode": str,
        "actors": [_PARTY],
        "recipients": [_PARTY],
        "when": _DATING,
        "where": str,
        "modality": str,
        "coded": bool,
        "historical": str,
        "attested": _ATTESTED,
        "evidence": [_CITED],
        "left_out": [str],
        "days": [{"day": str, **_CITED}],
        "codes": [{**_PARTY, "actor": str, "sector": str, **_TOLD}],
        "places": [{**_MAPPED, **_TOLD}],
        "contexts": [{"context": str, **_TOLD}],
    },
    "party": {
        "id": str,
        "name": str,
        "party_kind": str,
        "aliases": [str],
        "roles": [{"role": str, "when": str}],
        "evidence": [_CITED],
        "stands_for": str,
    },
    "position": {
        "id": str,
        "party": _PARTY,
        "question": str,
        "stance": str,
        "when": _DATING,
        "evidence": [_CITED],
        "wants": str,
        "speaker": _PARTY,
    },
    "change": {
        "id": str,
        "party": _PARTY,
        "question": str,
        "from": _STAND,
        "to": _STAND,
        "when": _DATING,
        "why": str,
    },
    "contradiction": {
        "id": str,
        "party": _PARTY,
        "question": str,
        "a": _STAND,
        "b": _STAND,
        "when": _DATING,
        "why": str,
    },
    "reuse": {
        "id": str,
        "from": _PLACE,
        "to": _PLACE,
        "relation": str,
        "similarity": float,
        "source": str,
    },
    "episode": {"id": str, "title": str, "when": _DATING, "reports": [str], "story": str},
}
SHAPES: Mapping[str, Keys] = {kind: {**keys, "decided": [_DECIDED]} for kind, keys in _OWN.items()}
