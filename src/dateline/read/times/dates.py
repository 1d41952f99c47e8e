"""Rules for dates by the calendar: "May 8, 2031", "Thursday, May 8", "the third quarter".

Not read: dates of other calendars, week numbers ("week 12"), Roman numerals.
"""

from calendar import monthrange

from dateline.types.mention import TimeType

from . import holidays
from .pattern import Groups, Rule, Sense, said
from .words import DECADES, MONTHS, SEASONS, WEEKDAYS, ordinal, spelled_year

_DATE = TimeType.DATE
_QUALIFIED = {"the": "this:year", "last": "last:year", "this": "this:year", "next": "next:year",
              "the same": "prior>offset:0:year", "that": "prior>offset:0:year"}  # fmt: skip
_WHICH = {"last": "last", "this past": "last", "past": "last", "next": "next", "this": "this",
          "this coming": "next", "coming": "next", "": "?"}  # fmt: skip
_LEAP = 2000  # a February 29 without a year may exist
_PIVOT = 50  # two-digit years: 51 to 99 are 19xx, 00 to 50 are 20xx


def _month_of(groups: Groups) -> int:
    return MONTHS[said(groups, "month").rstrip(".")]


def _year_of(groups: Groups) -> str:
    """Give the step that fixes the year, "" if the words name none."""
    if groups.get("year"):
        return f"at:{groups['year']}>"
    if groups.get("spelled"):
        year = spelled_year(said(groups, "spelled"))
        return f"at:{year}>" if year else ""
    words = said(groups, "lastyear")
    return f"{_QUALIFIED[words]}>" if words else ""


def _which(groups: Groups) -> str:
    return _WHICH[said(groups, "which")]


def _day(groups: Groups) -> Sense | None:
    month = _month_of(groups)
    day = int(groups["day"] or 0) if groups.get("day") else ordinal(groups["ordinal"] or "") or 0
    year, written = _year_of(groups), f"{month:02d}-{day:02d}"
    known = year.removeprefix("at:").rstrip(">")
    if not _exists(int(known) if known.isdigit() else _LEAP, month, day):
        return None
    if year:
        return Sense(_DATE, f"{year}monthday:{written}:this")
    if groups.get("weekday"):
        weekday = WEEKDAYS[said(groups, "weekday")]
        return Sense(_DATE, f"weekday+monthday:{weekday}:{written}")
    return Sense(_DATE, f"monthday:{written}:?")


def _numeric(groups: Groups) -> Sense | None:
    first, second = int(groups["a"] or 0), int(groups["b"] or 0)
    month, day = (first, second) if first <= 12 else (second, first)
    year = int(groups["year"] or 0)
    if year < 100:
        year += 2000 if year <= _PIVOT else 1900
    return _iso({"y": str(year), "m": str(month), "d": str(day)})


def _iso(groups: Groups) -> Sense | None:
    year, month, day = (int(groups[key] or 0) for key in "ymd")
    if not 1000 <= year < 2100 or not _exists(year, month, day):
        return None
    return Sense(_DATE, f"at:{year:04d}>monthday:{month:02d}-{day:02d}:this")


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _eleventh(_: Groups) -> Sense:
    """The one date that English names by its digits alone."""
    return Sense(_DATE, "at:2001>monthday:09-11:this")


def _month(groups: Groups) -> Sense:
    year, month = _year_of(groups), _month_of(groups)
    return Sense(
        _DATE, f"{year}month:{month:02d}:this" if year else f"month:{month:02d}:{_which(groups)}"
    )


def _year(groups: Groups) -> Sense | None:
    year = _year_of(groups).rstrip(">")
    return Sense(_DATE, year) if year else None


def _short_year(groups: Groups) -> Sense:
    year = int(groups["short"] or 0)
    return Sense(_DATE, f"at:{year + (2000 if year <= _PIVOT else 1900)}")


def _decade(groups: Groups) -> Sense:
    if groups.get("year"):
        return Sense(_DATE, f"at:{(groups['year'] or '')[:3]}")
    tens = groups.get("tens")
    short = int(tens) if tens else DECADES[said(groups, "named")]
    return Sense(_DATE, f"at:{20 if short < 30 else 19}{short // 10}")


def _century(groups: Groups) -> Sense | None:
    number = ordinal(groups["ordinal"] or "")
    return Sense(_DATE, f"at:{number - 1:02d}") if number and 1 < number <= 30 else None


def _season(groups: Groups) -> Sense:
    season, year = SEASONS[said(groups, "season")], _year_of(groups)
    return Sense(
        _DATE, f"{year}season:{season}:this" if year else f"season:{season}:{_which(groups)}"
    )


def _quarter(groups: Groups) -> Sense | None:
    number = ordinal(groups["ordinal"] or "") if groups.get("ordinal") else int(groups["q"] or 0)
    if number is None or not 1 <= number <= 4:
        return None
    if groups.get("ago"):
        return Sense(_DATE, f"quarter:{number}:past>offset:-1:year:quarter")
    year = _year_of(groups)
    return Sense(_DATE, f"{year}quarter:{number}:this" if year else f"quarter:{number}:?")


def _half(groups: Groups) -> Sense | None:
    number = 1 if "1" in (groups.get("h") or "") or said(groups, "nth") == "first" else 2
    year = _year_of(groups)
    return Sense(_DATE, f"{year}half:{number}:this" if year else f"half:{number}:?")


def _weekday(groups: Groups) -> Sense:
    weekday = WEEKDAYS[said(groups, "weekday")]
    words = said(groups, "which")
    if words in ("the previous", "the following"):
        which = "last" if words == "the previous" else "next"
        return Sense(_DATE, f"prior>weekday:{weekday}:{which}")
    half = groups.get("half")
    if half:
        return Sense(TimeType.TIME, f"weekday:{weekday}:{_which(groups)}:{half.lower()}")
    return Sense(_DATE, f"weekday:{weekday}:{_which(groups)}")


def _in_week(groups: Groups) -> Sense:
    weekday, week = WEEKDAYS[said(groups, "weekday")], _QUALIFIED[said(groups, "lastyear")]
    return Sense(_DATE, f"{week.replace('year', 'week')}>weekday:{weekday}:this")


def _holiday(groups: Groups) -> Sense:
    name = holidays.names()[said(groups, "holiday")]
    year = _year_of(groups)
    return Sense(
        _DATE, f"{year}holiday:{name}:this" if year else f"holiday:{name}:{_which(groups)}"
    )


def _this_year(_: Groups) -> Sense:
    return Sense(_DATE, "this:year")


def _end_of_year(groups: Groups) -> Sense:
    return Sense(_DATE, f"{_year_of(groups)}edge:year:end")


_SAID = r"(?P<which>last|next|this coming|this past|this|past|coming)"
_MAYBE_SAID = rf"(?:{_SAID} )?"
_INYEAR = r"(?:{of}(?:{year}|{spelledyear})|(?:,? |,? of ){lastyear} year)"
RULES = (
    Rule(r"9/11|(?-i:Sept(?:ember|\.)?) 11(?= (?:terror|attack|hijack|victim|survivor|commission))",
         _eleventh,
         "After [9/11] the law changed.", "2001-09-11", "The gap was 9/110."),
    Rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![-\d])", _iso,
         "Signed [2031-05-08] in Norland.", "2031-05-08", "Call 555-2031-05-0899 now."),
    Rule(r"(?P<y>\d{4})[/.](?P<m>\d\d?)[/.](?P<d>\d\d?)(?![/.]?\d)", _iso,
         "Signed [2031/05/08] in Norland.", "2031-05-08", "Call 2031/05/0899 now."),
    Rule(r"(?P<a>\d{1,2})(?:/(?P<b>\d{1,2})/|-(?P<b>\d{1,2})-"
         r"|\.(?P<b>\d{1,2})\.)(?P<year>\d{4})(?![/.-]?\d)", _numeric,
         "Filed [05-08-2031] at noon.", "2031-05-08", "A score of 05-08 was given."),
    Rule(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d\d)(?![/\d])", _numeric,
         "Filed [05/08/31] at noon.", "2031-05-08", "A score of 5/8 was given."),
    Rule(r"(?:{anyweekday},? )?(?:around )?{month} (?:{dayn}{upto}|{ordinal}),? {year}", _day,
         "It opened on [Thursday, May 8, 2031] there.", "2031-05-08", "May 2031 was dry."),
    Rule(r"(?:{anyweekday},? )?(?:the )?{dayn} (?:of )?{month},? {year}", _day,
         "It opened on [8 May 2031] there.", "2031-05-08", "The 8 may leave."),
    Rule(r"(?:(?P<which>this coming|this|last|next) )?(?:{anyweekday},? )?(?:around )?{month}"
         r" (?:{dayn}{upto}|{ordinal})(?:(?:,? |,? of ){lastyear} year)?", _day,
         "They met on [May 8-10] in Norland.", "monthday:05-08:?", "In May 80 people came."),
    Rule(r"(?:{anyweekday},? )?(?:the )?{dayn} (?:of )?{month}", _day,
         "They met on [8 May] in Norland.", "monthday:05-08:?", "All 80 May voters came."),
    Rule(r"the {ordinal} of {month}", _day,
         "By [the eighth of May] all was quiet.", "monthday:05-08:?", "The eighth of many."),
    Rule(r"{mod}{fullmonth}" + _INYEAR, _month,
         "In [early May 2031] it rained.", "2031-05", "In May 20 people came."),
    Rule(r"{mod}(?P<month>(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?) {year}",
         _month,
         "In [Oct. 2031] it rained.", "2031-10", "Oct 20 was wet."),
    Rule(r"{mod}" + _MAYBE_SAID + r"{mod}{fullmonth}", _month,
         "In [late October] it rained.", "month:10:?", "They march on.", "month"),
    Rule(r"{mod}(?:the (?:fiscal |calendar |financial )?year |(?:fiscal|calendar|financial)"
         r" (?:year )?)?{year}(?: or later| and beyond)?", _year,
         "It fell in [late 2030] again.", "2030", "Some 20,301 people fell ill.", "year"),
    Rule(r"the {year} period", _year,
         "Sales in [the 2030 period] fell.", "2030", "The 2030 race."),
    Rule(r"{mod}(?:the year )?{spelledyear}", _year,
         "It fell in [nineteen ninety-six] again.", "1996", "Some nineteen people fell.",
         "spelled"),
    Rule(r"(?:the )?(?:fiscal |class of )?['’](?P<short>\d\d)", _short_year,
         "He won in ['94] again.", "1994", "It was 94 metres.", "apostrophe"),
    Rule(r"(?:the )?{mod}(?P<year>1[4-9]\d0|20\d0)['’]?s", _decade,
         "Back in [the late 1980s] it fell.", "198", "It cost 1980 dollars."),
    Rule(r"(?:the )?(?:early|late|mid)[- ](?P<tens>[2-9]0)s", _decade,
         "Back in [the late 80s] it fell.", "198", "Highs in the 80s."),
    Rule(r"(?:the )?{mod}['’](?P<tens>\d0)s", _decade,
         "Back in [the '90s] it fell.", "199", "Temperatures in the 90s."),
    Rule(r"(?:the )?{mod}(?P<named>{decade})", _decade,
         "Back in [the nineties] it fell.", "199", "A woman in her nineties.", "decade"),
    Rule(r"(?:the )?{mod}{ordinal}[- ]century", _century,
         "Built in [the 19th century] there.", "18", "This century is young."),
    Rule(r"(?:the )?{mod}" + _MAYBE_SAID + r"{season}(?:{of}(?:{year}|{spelledyear})|(?:,? |,? of"
         r" ){lastyear} year)", _season,
         "It fell in [the winter of 2030] again.", "2030-WI", "A spring of 20 metres."),
    Rule(r"(?:{mod}|the {mod})" + _SAID + r" {season}", _season,
         "It rained [last summer] there.", "season:SU:last", "The last falling leaf."),
    Rule(r"the {mod}{season}", _season,
         "It rained in [the summer] there.", "season:SU:?", "The spring broke.", "season"),
    Rule(r"{mod}(?:fiscal )?{ordinal}-quarter", _quarter,
         "A [third-quarter] loss came.", "quarter:3:?", "A third quarter-mile."),
    Rule(r"(?:the )?{mod}(?:fiscal |fiscal-)?{ordinal} quarter(?:{of}(?:fiscal )?{year}|(?:,? |,?"
         r" of ){lastyear} year)?", _quarter,
         "Sales in [the third quarter] fell.", "quarter:3:?", "The third quarterback left."),
    Rule(r"(?:the )?{year} {ordinal} quarter", _quarter,
         "Sales in [the 2030 third quarter] fell.", "2030-Q3", "The third of 2030."),
    Rule(r"(?:the )?(?P<ago>year-ago|year-earlier) {ordinal} quarter", _quarter,
         "Sales in [the year-ago third quarter] fell.", "quarter:3:past>offset:-1:year:quarter",
         "A year-ago sale."),
    Rule(r"{lastyear} year['’]s {ordinal}[- ]quarter", _quarter,
         "In [last year's third quarter] it fell.", "last:year>quarter:3:this",
         "Last year's third."),
    Rule(r"(?-i:Q)(?P<q>[1-4])(?:{of}{year}| {year}|(?: of)? {lastyear} year)?|{year}"
         r" (?-i:Q)(?P<q>[1-4])", _quarter,
         "In [Q3 2030] sales fell.", "2030-Q3", "Route Q7 is closed."),
    Rule(r"(?-i:H)(?P<h>[12]) {year}", _half,
         "In [H1 2030] sales fell.", "2030-H1", "Room H1 is shut."),
    Rule(r"(?:the )?(?P<nth>first|second|latter)[- ]half of (?:(?P<lastyear>the) year|(?:fiscal"
         r" )?{year}|{lastyear} year)", _half,
         "In [the first half of 2030] it fell.", "2030-H1", "The first half of the game."),
    Rule(r"(?:{mod}|the {mod})(?:(?P<which>last|next|this coming|this past|this|past|coming|the"
         r" previous|the following) )?{weekday}(?: the (?P<nth>\d{1,2})(?:st|nd|rd|th))?(?:"
         r" (?P<half>morning|midday|afternoon|evening|night))?", _weekday,
         "They met [last Thursday] there.", "weekday:4:last", "Thursdays are quiet."),
    Rule(r"{weekday}(?: of|,)? {lastyear} week|{lastyear} week(?: on)? {weekday}", _in_week,
         "They met [Tuesday of last week] there.", "last:week>weekday:2:this", "Week of Tuesday."),
    Rule(_MAYBE_SAID + r"{holiday}(?:{of}{year}|,? {lastyear} year)?", _holiday,
         "Found on [Thanksgiving Day] at sea.", "holiday:thanksgiving:?",
         "They were giving thanks."),
    Rule(r"(?:around )?year end|the end of the year|the year['’]s end|year['’]s end", _this_year,
         "It closes by [year's end] at most.", "this:year", "It ends a year."),
    Rule(r"year-end(?: {year})?", _end_of_year,
         "It closes by [year-end] at most.", "edge:year:end", "It ends a year."),
)  # fmt: skip
