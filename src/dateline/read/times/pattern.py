"""What a rule is, and the fragments that patterns are made of.

A pattern is a regular expression in which a space stands for any gap and `{name}` for a fragment
below: "{mod}{month} {year}". No fragment repeats without bound, so matching stays linear.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count

from dateline.types.mention import TimeType

from . import holidays
from .words import (
    CARDINAL,
    DECADES,
    DIGITS,
    MONTHS,
    ORDINAL,
    PARTS,
    SEASONS,
    SPELLED,
    UNITS,
    VAGUE,
    WEEKDAYS,
    any_of,
)

Groups = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Sense:
    """What words mean before an anchor is chosen.

    In `rule`, "?" leaves open whether the past or the coming one is meant (the tense decides)
    and a first step "prior" stands for the time named before. `value` is for what no anchor
    changes.
    """

    type: TimeType
    rule: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, its meaning, an example ([…] marks the span) with its rule or value, and
    a sentence that the pattern must leave alone. `check` names a look at the parse."""

    pattern: str
    make: Callable[[Groups], Sense | None]
    example: str
    means: str
    counter: str
    check: str = ""


def _cased(words: Mapping[str, int], least: int) -> str:
    forms = [form for word in words if len(word) >= least for form in (word.title(), word.upper())]
    return f"(?-i:{any_of(forms)})"


_LONG_MONTHS = {
    word: number
    for word, number in MONTHS.items()
    if len(word) > 4 or word in ("may", "june", "july")
}
_COUNTED = [name for name in UNITS if name != "weekend"]
_UNITS = any_of([*_COUNTED, *(f"{name}s" for name in _COUNTED), "centuries", "millennia"])
_VAGUE = any_of([word for word in VAGUE if word != "recent"])
_APPROX = any_of([
    "about", "around", "nearly", "almost", "more than", "less than", "at least", "at most",
    "up to", "no more than", "no less than", "as many as", "as long as", "roughly",
    "some", "approximately", "just under", "just over", "fewer than", "only", "another", "barely",
])  # fmt: skip
FRAGMENTS = {
    "month": rf"(?P<month>{_cased(_LONG_MONTHS, 3)}|(?-i:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep"
    rf"|Oct|Nov|Dec)\b)\.?)",
    "fullmonth": rf"(?P<month>{_cased(_LONG_MONTHS, 3)})\b",
    "weekday": rf"(?P<weekday>{_cased(WEEKDAYS, 6)})",
    "anyweekday": rf"(?P<weekday>{_cased(WEEKDAYS, 3)})\b\.?",
    "dayn": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d/%]|[.,:]\d|[a-z])",
    "upto": r"(?:\s?[-–]\s?(?:3[01]|[12]\d|[1-9])(?![\d:/%]|[.,]\d|[a-z]))?",
    "year": r"(?P<year>1[0-9]\d\d|20\d\d)(?![:/%.,]\d|-(?!\d\d(?:\d\d)?(?![\d-]))\d|[a-z\d])",
    "season": rf"(?P<season>{any_of(SEASONS)})\b",
    "part": rf"(?P<part>{any_of(PARTS)})\b",
    "unit": r"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century)\b",
    "span": r"(?P<unit>week|weekend|month|quarter|year|decade|century)\b",
    "units": rf"(?P<unit>{_UNITS})\b(?!-[a-z])",
    "num": rf"(?P<num>{DIGITS}|a couple of|a couple|couple of|half a dozen|a dozen|both|{_VAGUE}"
    rf"|{SPELLED}|an?)",
    "digits": DIGITS,
    "spelled": SPELLED,
    "ordinal": rf"(?P<ordinal>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-"
    rf" ])?(?:{ORDINAL})|\d{{1,3}}(?:st|nd|rd|th))",
    "approx": rf"(?:(?:{_APPROX}) )?",
    "mod": r"(?:(?:sometime |the )?(?:early|late|mid|earlier|later|sometime|(?:end|beginning"
    r"|start|middle) of)(?:-| )(?:in )?)?",
    "of": r"(?:,? |,? of |,? in )",
    "lastyear": r"(?P<lastyear>last|this|next|the same|that)",
    "decade": any_of(DECADES),
    "holiday": rf"(?P<holiday>{any_of(holidays.names())})\b",
    "spelledyear": rf"(?P<spelled>(?:(?:fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[-"
    rf" ](?:hundred|(?:{CARDINAL})(?:[- ](?:{CARDINAL}))?))|two thousand(?: (?:and"
    rf" )?(?:{CARDINAL})(?:-(?:{CARDINAL}))?)?)",
    "zone": r"(?:(?:,? )(?P<zone>(?-i:GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|CET"
    r"|CEST|MSK|JST|local time|Eastern(?: time)?|Pacific(?: time)?))\b)?",
}


_GROUP = re.compile(r"\(\?P<([a-z]+)\d*>")


def compiled(pattern: str) -> re.Pattern[str]:
    """Turn a pattern into a regular expression that ends at a word border.

    A name may stand in several branches: each of its groups gets a number of its own.
    """
    filled = re.sub(r"\{([a-z]+)\}", lambda found: FRAGMENTS[found[1]], pattern)
    numbers = count()
    unique = _GROUP.sub(lambda found: f"(?P<{found[1]}{next(numbers)}>", filled)
    spaced = unique.replace(" ", r"\s{1,3}")
    return re.compile(rf"(?:{spaced})(?!\w)", re.IGNORECASE)


def groups_of(match: re.Match[str]) -> Groups:
    """Give what each name caught, in whichever branch."""
    caught: dict[str, str | None] = {}
    for name, words in match.groupdict().items():
        plain = name.rstrip("0123456789")
        caught[plain] = caught.get(plain) or words
    return caught


def said(groups: Groups, name: str) -> str:
    """Give the words that a group caught, in lower case and single-spaced; "" for none."""
    return " ".join((groups.get(name) or "").lower().split())
