"""Looks at the words and the parse around a match and says whether it is a time after all.

"in 1990" but not "1990 soldiers"; "in May" but not "he may"; "$5 a week" is a repeated time,
"for a week" a duration.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.types.mention import TimeType

from .durations import CLOCK_UNITS, length
from .grammar import Sense
from .parsed import Parsed
from .scan import Hit, at
from .tense import which
from .values import sound
from .words import number, unit

if TYPE_CHECKING:
    from spacy.tokens import Span

_RATE = re.compile(r"\b(?:times|once|twice)\s$|[\d%]\s$", re.IGNORECASE)
_GIVES_TIME = re.compile(
    r"\b(?:for|in|of|within|about|after|than|over|during|nearly|almost|every|by|just|is|was|took"
    r"|take|last|lasted|"
    r"spend|spent|barely|only|around|and|until|to|from|with|or|each|not|quite|half|what|such|as"
    r"|at)\s$",
    re.IGNORECASE,
)
_IN = re.compile(r"\bin\s$", re.IGNORECASE)
# "ABC's This Week", "VOA Today": inside a sentence, a capital makes a name of a word of time.
_TITLED = re.compile(
    r"(?:Today|Tonight|Tomorrow)|[A-Z\d]\w*\s(?:Minutes|Hours|Days?|Weeks?|Months?|Years?|Noon)"
)
_MID_SENTENCE = re.compile(r"[\w,'’]\s(?P<quoted>[\"“'‘`]{0,2})$")
_ENDS_NAME = re.compile(r"[.,]?(?:[\"”`]|['’](?!s\b))|\s[A-Z]")
_IN_CAPITALS = re.compile(r"(?:\b[A-Z][\w'’-]*\s){6}")
_COUNTED = re.compile(r"(?:about\s|another\s)?([\w.,-]+)\s(\w+)")
_DETERMINED = re.compile(
    r"\b(?:the|a|an|this|that|its|his|her|their|our)\s$|['’]s\s$", re.IGNORECASE
)


def passes(parsed: Parsed, hit: Hit) -> Hit | None:
    """Return the hit, perhaps with another meaning, or None when it is no time."""
    if _is_title(parsed, hit):
        return None
    return _CHECKS[hit.needs](parsed, hit) if hit.needs in _CHECKS else hit


def _is_title(parsed: Parsed, hit: Hit) -> bool:
    if "holiday:" in hit.sense.rule or not _TITLED.fullmatch(parsed.text, hit.start, hit.end):
        return False
    inside = _MID_SENTENCE.search(_before(parsed, hit))
    if inside is None or _IN_CAPITALS.search(parsed.text):
        return False
    return not inside["quoted"] or _ENDS_NAME.match(parsed.text, hit.end) is not None


def _span(parsed: Parsed, hit: Hit) -> "Span | None":
    return parsed.tokens(hit.start, hit.end)


def _before(parsed: Parsed, hit: Hit) -> str:
    return parsed.text[max(0, hit.start - 24) : hit.start]


def _year(parsed: Parsed, hit: Hit) -> Hit | None:
    words = parsed.text[hit.start : hit.end]
    if not words[-4:].isdigit() or len(words) > 4:
        return hit
    span = _span(parsed, hit)
    if span is None or len(span) != 1:
        return None
    token = span[0]
    counted = token.head if token.dep_ in ("nummod", "quantmod") else None
    if counted is not None and counted.tag_ == "NNS" and counted.i == token.i + 1:
        return hit if _DETERMINED.search(_before(parsed, hit)) else None
    return hit


def _month(parsed: Parsed, hit: Hit) -> Hit | None:
    words = parsed.text[hit.start : hit.end]
    if words.lower() not in ("may", "march", "august"):
        return hit
    after = re.match(r"\s(?:for|of|on|against)\s", parsed.text[hit.end : hit.end + 9])
    span = _span(parsed, hit)
    if after and not re.search(
        r"\b(?:in|since|until|by|from|through|last|this|next)\s$", _before(parsed, hit)
    ):
        return None
    return hit if span is not None and span[0].tag_ == "NNP" and span[0].dep_ != "nsubj" else None


def _season(parsed: Parsed, hit: Hit) -> Hit | None:
    span = _span(parsed, hit)
    if span is None or span.root.pos_ == "VERB":
        return None
    return (
        hit
        if re.search(
            r"\b(?:in|during|since|until|by|over|of|for|this|into|through|to)\s$",
            _before(parsed, hit),
        )
        else None
    )


def _length(parsed: Parsed, hit: Hit) -> Hit | None:
    words = parsed.text[hit.start : hit.end].lower()
    before = _before(parsed, hit)
    if re.match(r"an? (?:second|quarter)", words) or (
        "quarter" in words and "several" not in words
    ):
        return None
    if (ahead := _ahead(parsed, hit, before)) is not None:
        return ahead
    if words == "a day" and before.endswith("hours "):
        return None
    if re.fullmatch(r"an?\s+\w+", words) and before:
        if _RATE.search(before):
            return at(hit, hit.end, Sense(TimeType.SET, "", hit.sense.value))
        if not _GIVES_TIME.search(before) and re.search(r"[a-z]\s$", before):
            return at(hit, hit.end, Sense(TimeType.SET, "", hit.sense.value))
    return hit


def _ahead(parsed: Parsed, hit: Hit, before: str) -> Hit | None:
    """Read "will be sold in five years" as a day five years ahead, "one day" as some day."""
    count = _COUNTED.fullmatch(parsed.text, hit.start, hit.end)
    if count is None or which(parsed, hit.start, hit.end, "weekday") != "future":
        return None
    if count[1].lower() == "one" and count[2].lower() == "day":
        return at(hit, hit.end, Sense(TimeType.DATE, "", "FUTURE_REF"))
    many = number(count[1])
    if many is None or many <= 1 or not _IN.search(before) or unit(count[2]) in CLOCK_UNITS:
        return None
    rule = sound(f"offset:{many:g}:{unit(count[2])}")
    return None if rule is None else at(hit, hit.end, Sense(TimeType.DATE, rule))


def _spelled(parsed: Parsed, hit: Hit) -> Hit | None:
    span = _span(parsed, hit)
    if span is None:
        return None
    after = parsed.doc[span.end] if span.end < len(parsed.doc) else None
    return None if after is not None and after.tag_ == "NNS" else hit


def _often(parsed: Parsed, hit: Hit) -> Hit | None:
    """Keep "daily talks", leave "the party daily Harbour Echo"."""
    span = _span(parsed, hit)
    if span is None or span.end >= len(parsed.doc):
        return hit
    named = parsed.doc[span.end].tag_ == "NNP"
    return None if named else hit


def _the(parsed: Parsed, hit: Hit) -> Hit | None:
    after = parsed.text[hit.end : hit.end + 9]
    if re.match(r"\s(?:ended|ending)", after):
        return at(
            hit,
            hit.end,
            Sense(TimeType.DURATION, "", length(1, parsed.text[hit.start : hit.end].split()[-1])),
        )
    return hit


def _adjective(parsed: Parsed, hit: Hit) -> Hit | None:
    """Keep "the current plan", leave "the current of the river"."""
    span = _span(parsed, hit)
    return None if span is not None and span.root.tag_ in ("NN", "NNP") and len(span) == 1 else hit


def _alone(parsed: Parsed, hit: Hit) -> Hit | None:
    """Keep "due by year-end", leave "year-end net", which is of the whole year."""
    span = _span(parsed, hit)
    of_noun = span is not None and span.root.dep_ in ("compound", "amod", "nmod")
    return None if of_noun and span is not None and span.root.head.i >= span.end else hit


def _ended(parsed: Parsed, hit: Hit) -> Hit:
    """Read "this weekend" as the last one where its verb looks back: "met this weekend"."""
    if which(parsed, hit.start, hit.end, "month") != "past":
        return hit
    return at(hit, hit.end, Sense(TimeType.DATE, "weekday:6:past>this:weekend"))


_CHECKS: dict[str, Callable[[Parsed, Hit], Hit | None]] = {
    "year": _year, "month": _month, "season": _season, "length": _length, "spelled": _spelled,
    "ref": _adjective, "often": _often, "the": _the, "ended": _ended, "alone": _alone,
}  # fmt: skip
