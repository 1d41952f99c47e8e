"""The rules of data/times/*.toml, compiled: what words look like and what they mean.

    "{approx}{num} {units} ago" + "offset:-{num}:{unit}"
      "about three years ago"  ->  Sense(DATE, "offset:-3:year")

data/times/dates.toml says how a rule is written. No fragment repeats without bound, so that
matching stays linear.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from dateline.types.mention import TimeType

from . import holidays
from .durations import length, lengths
from .values import Groups, fill
from .words import any_of, data, table

_FILES = ("clocks", "dates", "relative", "lengths")
_NAME = re.compile(r"\{([A-Za-z_.]+)\}")
_GROUP = re.compile(r"\(\?P<([a-z]+)\d*>")
_OF_A_DAY = re.compile(r"(?:^|.*:)(?:T\d{4}\S*|morning|midday|afternoon|evening|night)$")


@dataclass(frozen=True, slots=True)
class Sense:
    """What words mean before an anchor is chosen.

    In `rule`, "?" leaves open whether the past or the coming one is meant (the tense decides)
    and a first step "prior" stands for the time named before. `value` is for what no anchor
    changes, `note` for what the reader settled, in words.
    """

    type: TimeType
    rule: str = ""
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, its meanings, an example ([…] marks the span) with its rule or value, and
    a sentence that the pattern must leave alone. `needs` names a look at what is around."""

    words: str
    means: tuple[str, ...]
    type: TimeType
    needs: str
    reads: str
    gives: str
    leaves: str


@cache
def rules() -> tuple[Rule, ...]:
    """Give all rules in the order of their files; of equally long matches the first counts."""
    return tuple(_rule(row) for name in _FILES for row in data(name)["rule"])


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Turn a pattern into a regular expression that ends at a word border.

    A name may stand in several branches: each of its groups gets a number of its own.
    """
    numbers = count()
    filled = _GROUP.sub(lambda found: f"(?P<{found[1]}{next(numbers)}>", _filled(pattern))
    spaced = filled.replace(" ", r"\s{1,3}")
    return re.compile(rf"(?:{spaced})(?!\w)", re.IGNORECASE)


@cache
def beginning() -> re.Pattern[str]:
    """One pattern for all rules: tells quickly that no rule begins at a place."""
    return compiled("|".join(f"(?:{rule.words})" for rule in rules()))


def meant(rule: Rule, match: re.Match[str]) -> Sense | None:
    """Give the first of a rule's meanings whose groups are all there, None if none makes sense."""
    groups = _groups(match)
    for template in rule.means:
        filled = fill(template, groups)
        if filled is not None:
            return _sense(rule.type, filled)
    return None


def _rule(row: dict[str, Any]) -> Rule:
    means = row["means"]
    return Rule(
        row["words"],
        (means,) if isinstance(means, str) else tuple(means),
        TimeType(row.get("type", "DATE")),
        row.get("needs", ""),
        row["reads"],
        row["as"],
        row["leaves"],
    )


def _sense(kind: TimeType, filled: str) -> Sense:
    if filled.startswith("="):
        return Sense(kind, "", filled[1:])
    if filled.startswith("lengths:"):
        return Sense(kind, "", lengths(filled.split(":")[1:]))
    if filled.startswith("length:"):
        _, many, unit, *_ = filled.split(":")
        return Sense(kind, "", length(None if many == "X" else float(many), unit))
    if kind is TimeType.DATE and _OF_A_DAY.match(filled):
        return Sense(TimeType.TIME, filled)
    return Sense(kind, filled)


def _filled(pattern: str) -> str:
    while names := _NAME.search(pattern):
        del names
        pattern = _NAME.sub(lambda found: _fragment(found[1]), pattern)
    return pattern


def _fragment(name: str) -> str:
    kind, _, words = name.partition(".")
    if kind == "words":
        return any_of(holidays.names() if words == "holiday" else table(words))
    if kind == "Words":
        return _cased(data("words")[words])
    return f"{_fragments()[name]}"


def _cased(words: Iterable[str]) -> str:
    return f"(?-i:{any_of(form for word in words for form in (word.title(), word.upper()))})"


@cache
def _fragments() -> dict[str, str]:
    return {name: text for part in data("fragments").values() for name, text in part.items()}


def _groups(match: re.Match[str]) -> Groups:
    """Give what each name caught, in whichever branch."""
    caught: dict[str, str | None] = {}
    for name, words in match.groupdict().items():
        plain = name.rstrip("0123456789")
        caught[plain] = caught.get(plain) or words
    return caught
