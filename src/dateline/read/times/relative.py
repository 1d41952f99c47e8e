"""Rules for times counted from another: "yesterday", "last week", "four years ago", "the next day".

A first step "prior" stands for the time named before, and so does "beside",
    which may also be an event; the
reader puts that time's own rule there.
"""

from dateline.types.mention import TimeType

from .pattern import Groups, Rule, Sense, said
from .rules import length
from .words import PARTS, UNITS, number, ordinal, unit

_DATE, _TIME, _DURATION = TimeType.DATE, TimeType.TIME, TimeType.DURATION
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMED = {"last": "last", "past": "last", "this": "this", "the current": "this", "current": "this",
          "next": "next", "the coming": "next", "this coming": "next", "coming": "next",
          "this past": "last", "the latest": "last", "the same": "prior", "that": "prior",
          "that same": "prior", "the previous": "before", "the preceding": "before",
          "the following": "after", "the next": "next"}  # fmt: skip
_CLOCKS = ("second", "minute", "hour")


def _today(groups: Groups) -> Sense:
    return Sense(_DATE, f"offset:{_DAYS[said(groups, 'today')]}:day")


def _tonight(_: Groups) -> Sense:
    return Sense(_TIME, "offset:0:day:night")


def _two_days(groups: Groups) -> Sense:
    return Sense(_DATE, f"offset:{-2 if said(groups, 'today') == 'yesterday' else 2}:day")


def _part(groups: Groups) -> Sense:
    part, which = PARTS[said(groups, "part")], said(groups, "which")
    if which in ("that", "that same", "the same", "the next", "the following", "the previous"):
        days = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
        return Sense(_TIME, f"prior>offset:{days}:day:{part}")
    days = {"last": -1, "yesterday": -1, "tomorrow": 1}.get(which, 0)
    return Sense(_TIME, f"offset:{days}:day:{part}")


def _overnight(_: Groups) -> Sense:
    return Sense(_TIME, "offset:-1:day:night")


def _named(groups: Groups) -> Sense:
    name, grain = _NAMED[said(groups, "which")], unit(groups["unit"] or "")
    if name in ("prior", "before", "after"):
        step = {"prior": 0, "before": -1, "after": 1}[name]
        return Sense(_DATE, f"prior>offset:{step}:{grain}")
    return Sense(_DATE, f"{name}:{grain}")


def _after_next(groups: Groups) -> Sense:
    return Sense(_DATE, f"offset:2:{said(groups, 'unit')}")


def _part_alone(groups: Groups) -> Sense:
    return Sense(_TIME, f"offset:0:day:{PARTS[said(groups, 'part')]}")


def _this_unit(groups: Groups) -> Sense:
    return Sense(_DATE, f"this:{said(groups, 'unit')}")


def _weekend(_: Groups) -> Sense:
    return Sense(_DATE, "last:weekend")


def _that_day(groups: Groups) -> Sense:
    step = {"next": 1, "following": 1, "previous": -1}.get(said(groups, "step"), 0)
    return Sense(_DATE, f"prior>offset:{step}:day")


def _counted(groups: Groups) -> tuple[float | None, str]:
    words = groups.get("num")
    return number(words) if words else None, unit(groups["unit"] or "")


def _ago(groups: Groups) -> Sense | None:
    count, grain = _counted(groups)
    if count is None or grain in _CLOCKS:
        if not groups.get("num") or grain in _CLOCKS:
            return Sense(_DURATION, "", length(count, grain))
        return Sense(_DATE, f"offset:-X:{grain}")
    if count == 1 and grain == "year":
        return Sense(_DATE, "quarterly>offset:-1:year")
    whole, finer = _whole(count, grain)
    return Sense(_DATE, f"offset:-{whole}:{finer}")


def _from_now(groups: Groups) -> Sense | None:
    count, grain = _counted(groups)
    if count is None:
        return Sense(_DATE, f"offset:X:{grain}")
    whole, finer = _whole(count, grain)
    return Sense(_DATE, f"offset:{whole}:{finer}")


def _earlier(groups: Groups) -> Sense | None:
    count, grain = _counted(groups)
    if count == 1 and grain == "year":
        return Sense(_DATE, "quarterly>offset:-1:year")
    return _beside(count, grain, -1)


def _later(groups: Groups) -> Sense | None:
    return _beside(*_counted(groups), 1)


def _beside(count: float | None, grain: str, sign: int) -> Sense:
    if count is None or grain in _CLOCKS:
        return Sense(
            _DURATION, f"offset:{'-' if sign < 0 else ''}X:{grain}:event", length(count, grain)
        )
    whole, finer = _whole(count, grain)
    return Sense(_DATE, f"beside>offset:{sign * whole}:{finer}")


def _from_event(groups: Groups) -> Sense | None:
    count, grain = _counted(groups)
    if grain not in UNITS or not groups.get("num"):
        return None
    sign = -1 if said(groups, "side") in ("before", "prior to", "ahead of") else 1
    if count is None or count != int(count):
        return Sense(_DURATION, "", length(count, grain))
    return Sense(_DURATION, f"offset:{sign * int(count)}:{grain}:event")


def _day_beside(groups: Groups) -> Sense:
    return Sense(_DURATION, f"offset:{-1 if said(groups, 'side') == 'before' else 1}:day:event")


def _whole(count: float, grain: str) -> tuple[int, str]:
    """Turn a year and a half into 18 months: offsets count in whole units."""
    if count == int(count):
        return int(count), grain
    finer = {"year": (12, "month"), "decade": (10, "year"), "week": (7, "day")}.get(grain)
    return (round(count * finer[0]), finer[1]) if finer else (round(count), grain)


def _quarterly(groups: Groups) -> Sense:
    ago = said(groups, "ago") or said(groups, "lastyear") == "last"
    return Sense(_DATE, "quarterly>offset:-1:year" if ago else "quarterly>offset:0:quarter")


def _anniversary(groups: Groups) -> Sense | None:
    count = ordinal(groups["ordinal"] or "")
    return Sense(_DATE, f"anniversary:{count}") if count else None


_WHICH = (
    r"(?P<which>last|this coming|this past|this|past|next|coming|the (?:current|coming|latest"
    r"|same|previous|"
    r"preceding|following|next)|that same|that|current)"
)
RULES = (
    Rule(r"(?:the )?(?:comparable )?(?P<ago>year-ago|year-earlier)(?: (?:quarter|period))"
         r"|(?P<ago>year-ago|year-earlier)|the quarter (?P<ago>a year ago)|{lastyear} year['’]s"
         r" quarter|the corresponding period (?P<ago>last year)", _quarterly,
         "In [the year-ago quarter] it fell.", "quarterly>offset:-1:year", "A year of quarters."),
    Rule(r"the (?:(?:latest|current|fiscal|most recent) )?quarter(?!-)|the latest period|(?:this"
         r"|that) quarter", _quarterly,
         "In [the latest quarter] it fell.", "quarterly>offset:0:quarter", "A quarter of it fell."),
    Rule(r"{mod}(?P<today>yesterday|today|tomorrow)", _today,
         "It rained [yesterday] there.", "offset:-1:day", "Todays come."),
    Rule(r"the (?P<unit>week|month|year|weekend) after next", _after_next,
         "It falls [the week after next] there.", "offset:2:week", "The week after it fell."),
    Rule(r"the day (?:before (?P<today>yesterday)|after tomorrow)", _two_days,
         "It rained [the day before yesterday] there.", "offset:-2:day", "The day before Monday."),
    Rule(r"(?:late |early |later )?tonight", _tonight,
         "They meet [tonight] there.", "offset:0:day:night", "They meet at night."),
    Rule(r"(?:(?:late|early|later|earlier) )?(?P<which>last|this|yesterday|tomorrow|that same"
         r"|that|the same|the next|the following|the previous) {part}",
         _part, "They met [last night] there.", "offset:-1:day:night", "The night was long."),
    Rule(r"(?:mid-)?{part}", _part_alone,
         "It fell in [mid-afternoon] there.", "offset:0:day:afternoon", "Nightly rain.", "joint"),
    Rule(r"the day(?= (?P<side>after|before|following)\b)", _day_beside,
         "It fell on [the day] after the vote.", "offset:1:day:event", "The day of the vote.",
         "day"),
    Rule(r"overnight", _overnight,
         "It fell [overnight] there.", "offset:-1:day:night", "Over the night it fell."),
    Rule(r"(?:(?:late|early|earlier|later|sometime|the (?:beginning|start|end|middle) of)(?: in)?"
         r" )?" + _WHICH + r" {span}(?! of (?:{fullmonth}|{year}))", _named,
         "It fell [early last week] there.", "last:week", "It lasted the week."),
    Rule(r"(?:earlier|later) in the day", _that_day,
         "He spoke [earlier in the day] there.", "prior>offset:0:day", "Earlier in the game."),
    Rule(r"(?P<which>earlier|later) in the {span}", _this_unit,
         "It fell [earlier in the year] there.", "this:year", "Earlier in the game."),
    Rule(r"(?:(?:earlier|later|late|early) )?(?:that same|that|the same|the very same|the"
         r" (?P<step>next|following|previous)) day", _that_day,
         "It fell [the following day] there.", "prior>offset:1:day", "The day was long."),
    Rule(r"the (?:fiscal |full |whole )?(?P<unit>year|week)", _this_unit,
         "It was best for [the year] there.", "this:year", "The year-ago sum.", "the"),
    Rule(r"the weekend", _weekend,
         "It fell over [the weekend] there.", "last:weekend", "The weekends are quiet."),
    Rule(r"{approx}(?:{num}(?: or (?:so|two))? )?{units}(?: or so)? ago", _ago,
         "It fell [three years ago] there.", "offset:-3:year", "It fell in years agog."),
    Rule(r"{approx}{num} {units} from (?:now|today)", _from_now,
         "It falls [two weeks from now] there.", "offset:2:week", "It came from now on."),
    Rule(r"{approx}{num} {units} (?:earlier|previously)", _earlier,
         "It fell [three days earlier] there.", "beside>offset:-3:day", "They came earlier."),
    Rule(r"{approx}{num} {units} (?:later|afterwards?)", _later,
         "It fell [two days later] there.", "beside>offset:2:day", "They came later."),
    Rule(r"{approx}{num} (?:full |more )?{units}(?= (?P<side>after|before|prior to|following"
         r"|ahead of|since)\b)", _from_event,
         "It fell [six days] after the vote.", "offset:6:day:event", "After the vote five fell."),
    Rule(r"(?:the )?{ordinal} anniversary", _anniversary,
         "On [the third anniversary] of the strike.", "anniversary:3", "An anniversary ring."),
)  # fmt: skip
