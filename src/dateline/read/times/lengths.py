"""Rules for durations, repeated times and words such as "now": "16 years", "every Tuesday".

    "more than two years" -> P2Y   "a minute and a half" -> PT1M30S   "several weeks" -> PXW
    "every day" -> P1D   "Tuesday nights" -> XXXX-WXX-2TNI   "currently" -> PRESENT_REF

Ages ("a 16-year-old") are not times in TimeML and are left alone.
"""

from dateline.types.mention import TimeType

from .calendar import CODES
from .pattern import Groups, Rule, Sense, said
from .rules import length
from .words import MONTHS, PARTS, WEEKDAYS, number, unit

_DATE, _DURATION, _SET = TimeType.DATE, TimeType.DURATION, TimeType.SET
_SETS = {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y",
         "yearly": "P1Y", "biweekly": "P2W", "nightly": "XXXX-XX-XXTNI"}  # fmt: skip


def _length(groups: Groups) -> Sense:
    words = groups.get("num")
    count = number(words) if words else None
    if groups.get("half") and count is not None:
        count += 0.5
    return Sense(_DURATION, "", length(count, unit(groups["unit"] or "")))


def _single(groups: Groups) -> Sense:
    return Sense(_DURATION, "", length(1, unit(groups["unit"] or "")))


def _one_and_a_half(groups: Groups) -> Sense:
    return Sense(_DURATION, "", length(1.5, unit(groups["unit"] or "")))


def _half(groups: Groups) -> Sense:
    return Sense(_DURATION, "", length(0.5, unit(groups["unit"] or "")))


def _running(groups: Groups) -> Sense | None:
    words = groups.get("num")
    count = number(words) if words else (1 if groups.get("one") else None)
    grain = unit(groups.get("unit") or groups.get("one") or "")
    if count is not None and count != int(count):
        return Sense(_DURATION, "", length(count, grain))
    written = "X" if count is None else int(count)
    side = "coming" if groups.get("ahead") else "past"
    return Sense(_DURATION, f"{side}:{written}:{grain}")


def _range(groups: Groups) -> Sense:
    return Sense(_DURATION, "", length(None, unit(groups["unit"] or "")))


def _every(groups: Groups) -> Sense:
    part = groups.get("part") or groups.get("night")
    suffix = CODES[PARTS[part.lower()]] if part else ""
    if groups.get("weekday"):
        return Sense(_SET, "", f"XXXX-WXX-{WEEKDAYS[said(groups, 'weekday')]}{suffix}")
    if groups.get("month"):
        return Sense(_SET, "", f"XXXX-{MONTHS[said(groups, 'month')]:02d}")
    if part:
        return Sense(_SET, "", f"XXXX-XX-XX{suffix}")
    count = number(groups["num"] or "") if groups.get("num") else 1
    return Sense(_SET, "", length(count, unit(groups["unit"] or "")))


def _often(groups: Groups) -> Sense:
    return Sense(_SET, "", _SETS[said(groups, "often")])


def _now(_: Groups) -> Sense:
    return Sense(_DATE, "", "PRESENT_REF")


def _past(_: Groups) -> Sense:
    return Sense(_DATE, "", "PAST_REF")


def _future(_: Groups) -> Sense:
    return Sense(_DATE, "", "FUTURE_REF")


_MORE = r"(?: (?:more|additional|full|consecutive|straight|whole|long))?"
RULES = (
    Rule(r"(?:{approx}|the ){num}" + _MORE + " {units}(?: and (?P<half>a half))?", _length,
         "It took [more than two years] there.", "P2Y", "It took two yearly rounds.", "length"),
    Rule(r"{approx}(?:a|an|one) {units} and (?P<half>a half)",
         _one_and_a_half,
         "It took [a minute and a half] there.", "PT1M30S", "It took a half."),
    Rule(r"{num}-{unit}(?:-long)?", _length,
         "A [two-week] pause began.", "P2W", "A 16-year-old pauses.", "age"),
    Rule(r"{approx}(?:an?|one) (?:entire |additional |full |extra )?half[- ](?:an )?{unit}",
         _half,
         "It took [one half hour] there.", "PT30M", "It took half the hour."),
    Rule(r"(?P<num>{digits}|{spelled}) and a (?P<half>half) {units}", _length,
         "It took [two and a half hours] there.", "PT2H30M", "Two and a half left."),
    Rule(r"half an? {unit}|half-{unit}", _half,
         "It took [half an hour] there.", "PT30M", "Half an apple."),
    Rule(r"(?:an additional|another) {unit}", _single,
         "It took [an additional year] there.", "P1Y", "An additional yearling."),
    Rule(r"(?:{approx}|each of )(?:the )?(?:(?:past|last|previous|preceding|latest|first|final"
         r"|recent|year-earlier|year-ago)|(?P<ahead>next|coming|following)) {num}" + _MORE + " {u"
         "nits}", _running,
         "It fell in [the past three months] there.", "past:3:month", "The past three fell."),
    Rule(r"the past (?P<one>day|week|month|year|decade|century)", _running,
         "It fell in [the past year] there.", "past:1:year", "The past yearly fall."),
    Rule(r"(?:the (?:next |past |last |first )?)?{num}(?: to |-)(?P<upper>\d{1,3}) {units}", _range,
         "It takes [12 to 18 months] there.", "PXM", "It takes 12 to 18 men."),
    Rule(r"(?:the )?(?:past|last|recent) (?P<unit>days|weeks|months|years|decades|centuries)(?:"
         r" and (?:weeks|months|years))?", _past,
         "It fell in [recent weeks] there.", "PAST_REF", "A recent weekly."),
    Rule(r"(?:the )?(?:coming|next|following) (?P<unit>days|weeks|months|years|decades"
         r"|quarters)(?: and (?:weeks|months|years))?", _future,
         "It falls in [the coming months] there.", "FUTURE_REF", "A coming monthly."),
    Rule(r"(?:the )?(?P<unit>days|weeks|months|years|decades|centuries|hours)(?: (?:ahead|to"
         r" come))?", _range,
         "It took [years] to end.", "PXY", "Years-old milk.", "bare"),
    Rule(r"(?P<unit>days|weeks|months|years|decades|centuries)-long", _range,
         "A [decades-long] war ended.", "PXE", "A long decade."),
    Rule(r"(?P<unit>day|week|month|year|decade|century)-long", _single,
         "A [day-long] war ended.", "P1D", "A long day."),
    Rule(r"(?:every|each) (?:other |single )?(?:{num} )?(?:{weekday}(?: {part})?|{fullmonth}"
         r"|{units}|(?P<night>morning|night))", _every,
         "It rains [every Tuesday] there.", "XXXX-WXX-2", "Every man came.", "every"),
    Rule(r"{weekday}s(?! {part}|['’])", _every,
         "Closed on [Tuesdays] there.", "XXXX-WXX-2", "Closed on Tuesday."),
    Rule(r"{weekday} (?P<part>mornings|afternoons|evenings|nights)", _every,
         "Closed on [Tuesday nights] there.", "XXXX-WXX-2TNI", "Closed on Tuesday night."),
    Rule(r"(?P<often>hourly|daily|biweekly|weekly|monthly|annually|yearly|nightly)", _often,
         "They meet [daily] there.", "P1D", "They meet one day.", "often"),
    Rule(r"(?-i:now)|(?-i:Now)(?!,)|currently|current|at present|presently|nowadays|these days",
         _now,
         "They are [now] there.", "PRESENT_REF", "They know nowhere.", "ref"),
    Rule(r"(?:more |most |until |as )?recently|recent|the (?:recent |distant )?past|lately", _past,
         "They came [recently] there.", "PAST_REF", "They came past it.", "ref"),
    Rule(r"the (?:near |not-too-distant |foreseeable )?future|the (?:short|near) term", _future,
         "It lies in [the future] still.", "FUTURE_REF", "A futures market."),
)  # fmt: skip
