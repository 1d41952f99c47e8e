"""Rules for clock times: "10 p.m. EST", "7:15 a.m.", "1430 GMT", "noon", "4 in the morning".

Alone they mean the anchor's own day; the reader joins them with a day beside ("10 p.m. Wednesday").
A bare hour ("at five") is not read.
"""

from dateline.types.mention import TimeType

from .pattern import Groups, Rule, Sense, said
from .words import number

_ZONES = {
    "GMT": "Z", "UTC": "Z", "BST": "+0100", "CET": "+0100", "CEST": "+0200", "MSK": "+0300",
    "JST": "+0900", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
    "MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}  # fmt: skip
_NAMED = {"noon": "T1200", "midday": "T1200", "midnight": "T2400"}


def _clock(groups: Groups) -> Sense | None:
    hour, minute = int(number(groups["h"] or "") or 0), int(groups.get("mi") or 0)
    half = said(groups, "ap")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    zone = _ZONES.get((groups.get("zone") or "").upper(), "")
    return Sense(TimeType.TIME, f"offset:0:day:T{hour:02d}{minute:02d}{zone}")


def _by_part(groups: Groups) -> Sense | None:
    hour = int(number(groups["h"] or "") or 0)
    half = "a" if said(groups, "when") == "morning" else "p"
    return _clock({"h": str(hour), "mi": groups.get("mi"), "ap": half})


def _named(groups: Groups) -> Sense:
    return Sense(TimeType.TIME, f"offset:0:day:{_NAMED[said(groups, 'named')]}")


_HOUR = r"(?P<h>[01]?\d|2[0-4]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
RULES = (
    Rule(r"(?:(?:about|around|shortly after|just after|just before) )?" + _HOUR + r"(?::(?P<mi>[0"
         r"-5]\d))?\s?(?P<ap>[ap])\.?\s?m\b\.?{zone}", _clock,
         "It fell at [10 p.m. EST] there.", "offset:0:day:T2200-0500", "It fell at 10 pmt."),
    Rule(_HOUR + r":(?P<mi>[0-5]\d)(?: (?:hours|hrs))?{zone}", _clock,
         "It fell at [14:35 GMT] there.", "offset:0:day:T1435Z", "He won 14:355 there.", "clock"),
    Rule(r"(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d) (?P<zone>(?-i:GMT|UTC|EST|EDT|CET|BST|MSK))", _clock,
         "It fell at [0735 GMT] there.", "offset:0:day:T0735Z", "In 1930 it fell."),
    Rule(_HOUR + r"(?::(?P<mi>[0-5]\d))? (?:o['’]clock )?"
         r"in the (?P<when>morning|afternoon|evening)", _by_part,
         "It fell at [4 in the morning] there.", "offset:0:day:T0400", "Four in the car."),
    Rule(_HOUR + r" o['’]clock", _clock,
         "It fell at [five o'clock] there.", "offset:0:day:T0500", "It fell at five."),
    Rule(r"(?:high )?(?P<named>noon|midday|midnight)", _named,
         "It fell at [noon] there.", "offset:0:day:T1200", "The afternoon fell."),
)  # fmt: skip
