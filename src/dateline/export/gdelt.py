"""The 61 columns of a GDELT 2.0 event file, and one line of it.

    who did what to whom, when, where, in how many reports  ->  {"SQLDATE": "20310508", …}

After the GDELT Event Codebook V2.0 (19 February 2015). Whatever Dateline does not know (actor
codes, coordinates, tone, the Goldstein scale) stays empty.
"""

import hashlib
from collections.abc import Mapping

from dateline.show.phrases import one_line
from dateline.types.record import Happening, PartyRef

from .cameo import quad_class, root
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


def number(event: Happening, actor: PartyRef | None, recipient: PartyRef | None) -> str:
    """A number for one line: 15 hexadecimal digits of a hash, which fit 64 bits with a sign."""
    named = (f"{ref.party} {ref.name}" if ref else "" for ref in (actor, recipient))
    told = "\n".join((event.id, *named))
    return str(int(hashlib.sha256(told.encode()).hexdigest()[:15], 16))


def line(
    event: Happening, actor: PartyRef | None, recipient: PartyRef | None, address: str
) -> Mapping[str, str]:
    """The columns that are known of what one party did to one other, by their names."""
    code = root(event.type, event.mode)
    return {
        "GLOBALEVENTID": number(event, actor, recipient),
        **_dates(known(event.when.edtf) or ""),
        "Actor1Name": one_line(actor.name) if actor else "",
        "Actor2Name": one_line(recipient.name) if recipient else "",
        **(_codes(code) if code else {}),
        "NumMentions": str(len(event.evidence)),
        "NumSources": str(event.attested.independent),
        "NumArticles": str(event.attested.reports),
        "ActionGeo_FullName": one_line(event.where or ""),
        "SOURCEURL": address,
    }


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
