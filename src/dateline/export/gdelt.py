"""The 61 columns of a GDELT 2.0 event file, and one line of it.

    who did what to whom, when, where, in how many reports  ->  {"SQLDATE": "20310508", …}

After the GDELT Event Codebook V2.0 (19 February 2015). Whatever Dateline does not know (tone, the
Goldstein scale), and whatever reports code differently, stays empty.
"""

import hashlib
from collections.abc import Iterable, Mapping

from dateline.show.phrases import one_line
from dateline.types.coding import Coding, PlaceKind
from dateline.types.record import Happening, PartyRef

from .cameo import actor_codes, quad_class, root
from .fips import fips
from .known import known

_ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code "
    "Type1Code Type2Code Type3Code"
)
_PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
_EVENT = (
    "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale "
    "NumMentions NumSources NumArticles AvgTone"
)

COLUMNS = (
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor{number}{column}" for number in (1, 2) for column in _ACTOR.split()),
    *_EVENT.split(),
    *(f"{of}Geo_{column}" for of in ("Actor1", "Actor2", "Action") for column in _PLACE.split()),
    *"DATEADDED SOURCEURL".split(),
)


# What is known of a line by its column; coordinates are numbers, all else is text.
Columns = Mapping[str, str | float]


def number(event: Happening, actor: PartyRef | None, recipient: PartyRef | None) -> str:
    """A number for one line: 15 hexadecimal digits of a hash, which fit 64 bits with a sign."""
    named = (f"{ref.party} {ref.name}" if ref else "" for ref in (actor, recipient))
    told = "\n".join((event.id, *named))
    return str(int(hashlib.sha256(told.encode()).hexdigest()[:15], 16))


def line(
    event: Happening, actor: PartyRef | None, recipient: PartyRef | None, address: str
) -> Columns:
    """The columns that are known of what one party did to one other, by their names."""
    code = root(event.type, event.mode)
    return {
        "GLOBALEVENTID": number(event, actor, recipient),
        **_dates(known(event.when.edtf) or ""),
        **_actor("Actor1", actor, event.coding),
        **_actor("Actor2", recipient, event.coding),
        **(_codes(code) if code else {}),
        "NumMentions": str(len(event.evidence)),
        "NumSources": str(event.attested.independent),
        "NumArticles": str(event.attested.reports),
        **_place(event),
        "SOURCEURL": address,
    }


def _actor(side: str, ref: PartyRef | None, codes: Coding) -> Mapping[str, str]:
    """A party's name and codes; of codes that differ, none."""
    if ref is None:
        return {f"{side}Name": ""}
    found = [one.code for one in codes.parties if (one.party, one.name) == (ref.party, ref.name)]
    state = _only(code.actor for code in found)
    country, types = actor_codes(state, _only(code.sector for code in found))
    told = dict(zip((f"{side}Type1Code", f"{side}Type2Code"), types, strict=False))
    if country:
        told[f"{side}CountryCode"] = country
    if country or types:
        told[f"{side}Code"] = country + "".join(types)
    return {f"{side}Name": one_line(ref.name), **told}


def _only(values: Iterable[str | None]) -> str | None:
    """The one value that all give who give any."""
    found = {value for value in values if value}
    return next(iter(found)) if len(found) == 1 else None


def _place(event: Happening) -> Columns:
    """Where it was; of places that differ, only what reports call it."""
    name: dict[str, str | float] = {"ActionGeo_FullName": one_line(event.where or "")}
    if len(event.coding.places) != 1:
        return name
    place = event.coding.places[0].place
    usa = place.country == "USA"
    kind = {PlaceKind.COUNTRY: "1", PlaceKind.REGION: "2" if usa else "5"}
    kind[PlaceKind.TOWN] = "3" if usa else "4"
    told: dict[str, str | float | None] = {
        "Type": kind.get(place.kind, ""),
        "CountryCode": fips(place.country) or "",
        "ADM1Code": f"US{place.region}" if usa and place.region else "",
        "Lat": place.latitude,
        "Long": place.longitude,
    }
    found = {f"ActionGeo_{k}": value for k, value in told.items() if value or value == 0}
    return name | {key: value for key, value in found.items() if value is not None}


def _codes(code: str) -> Mapping[str, str]:
    """A root, and the code under it that says no more."""
    return {
        "EventCode": f"{code}0",
        "EventBaseCode": f"{code}0",
        "EventRootCode": code,
        "QuadClass": quad_class(code),
    }


def _dates(day: str) -> Mapping[str, str]:
    """GDELT's ways to write a date, as far as it is known: "2031-05-08", "2031-05", "2031", ""."""
    digits = day.replace("-", "")
    whole = len(digits) == len("YYYYMMDD")
    return {
        "SQLDATE": digits if whole else "",
        "MonthYear": digits[:6] if len(digits) > len("YYYY") else "",
        "Year": digits[:4],
        "FractionDate": _fraction(digits) if whole else "",
    }


def _fraction(digits: str) -> str:
    """The year and the share of it that has passed, months of 30 days.

    GDELT's files count from the month's beginning (20130401 is 2013.2493); its codebook gives
    (month * 30 + day) / 365, which would put December past the year.
    """
    passed = (int(digits[4:6]) - 1) * 30 + int(digits[6:])
    return f"{int(digits[:4]) + passed / 365:.4f}"
