"""When a statement was made, as its reports tell it.

A, published on Friday 9 May, says "Thursday night"    ->  2031-05-08
A, published on Tuesday 6 May, says "this week"    ->  2031-05-05/2031-05-06
none of its reports names a day; the first is of 9 May    ->  ../2031-05-09
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from ..ports import Resolver
from ..types.dating import Basis, Dating, unknown
from ..types.mention import Time
from ..types.record import DayTold, Evidence
from .ahead import ahead
from .days import Days, days, edtf, weekday
from .utterances import Utterance


def said(group: Sequence[Utterance], published: Mapping[str, Dating], resolve: Resolver) -> Dating:
    """The day of speaking: as a report tells it, else not after the first report of it."""
    told = []
    for one in group:
        if one.when is not None:
            anchor = published[one.report]
            when = resolve(one.when, anchor.best)
            found = days(when.edtf)
            if found and not ahead(when, found, anchor.best):
                found = _until(found, anchor)
                told.append((len(found), found, one, when))
    if told:
        return _told(
            sorted(told, key=lambda item: (item[0], item[1], item[2].wording.at)), published
        )
    dated = sorted(
        ((published[one.report].best, one) for one in group if published[one.report].best),
        key=lambda item: (item[0], item[1].wording.at),
    )
    if not dated:
        return unknown(f"no day is told, and {group[0].wording.at.file} has no date")
    day, one = dated[0]
    return _untold(one.wording.at.file, day, published[one.report].basis)


def told_days(
    group: Sequence[Utterance], published: Mapping[str, Dating], resolve: Resolver
) -> tuple[DayTold, ...]:
    """Every day of speaking that a report tells, with its words."""
    found = set()
    for one in group:
        if one.when is not None:
            when, place = resolve(one.when, published[one.report].best), one.wording.at
            at = Evidence(one.report, place.file, when.span.start, when.span.end, when.span.exact)
            known = days(when.edtf)
            if known and not ahead(when, known, published[one.report].best):
                found.add(DayTold(at, edtf(known)))
    return tuple(sorted(found))


def _until(found: Days, published: Dating) -> Days:
    """What is reported was said by the day of the report; days all after it stay as told."""
    out = days(published.edtf)
    if out is None or not found.first <= out.last < found.last:
        return found
    return Days(found.first, out.last)


@lru_cache(maxsize=256)
def _untold(file: str, day: date, basis: Basis) -> Dating:
    """Not after the report. Cached, so that the statements of a report share it."""
    why = f"no day is told; {file} was published on {day}"
    return Dating(f"../{day}", day, basis, why)


def _told(
    told: Sequence[tuple[int, Days, Utterance, Time]], published: Mapping[str, Dating]
) -> Dating:
    _, found, one, when = told[0]
    others = {
        f"{other.wording.at.file} says “{time.span.exact}” ({edtf(day)})"
        for _, day, other, time in told[1:]
        if not day.meets(found)
    }
    anchor = published[one.report]
    why = f"{one.wording.at.file} says “{when.span.exact}”"
    if when.rule and anchor.best:
        why += f" and was published on {weekday(anchor.best)} {anchor.best}"
    if others:
        why += f"; against it, {' and '.join(sorted(others))}"
    basis = anchor.basis if when.rule else Basis.STATED
    return Dating(edtf(found), found.first, basis, why)
