"""When each report was published: declared, stated, by its own calendar, or by a sibling.

A date that came with the report or stands in it is kept; the day by which it was out, since it was
fetched then, is narrowed by what follows. Else its own calendar is tried
(`calendars`), then with the days that other reports fix for what it tells (`landmarks`), then dated
siblings (`kinship`, `siblings`). What nothing supports stays unknown, and says why.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ..ports import Resolver
from ..types.article import Article
from ..types.dating import AGAINST, Basis, Dating
from .calendars import bound, bounded, narrowed, own_date
from .clues import Clues, clues
from .days import days
from .episodes import Sketch
from .kinship import links
from .landmarks import Bearings, landmarks
from .likeness import Likeness
from .moments import Moment
from .shingles import Shared
from .siblings import by_siblings
from .spans import Clue
from .utterances import Utterance

_FIRM = frozenset({Basis.DECLARED, Basis.STATED})


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one report brings to the dating of all: its date by itself, its subject, its times."""

    report: str
    file: str
    alone: Dating
    sketch: Sketch
    told: tuple[Moment, ...]


def first_date(article: Article, told: Sequence[Moment]) -> Dating:
    """Date a report from itself alone, `told` being its times."""
    given = article.published
    if bound(given):
        return narrowed(given, clues(told))
    if given.best is not None or given.edtf is not None:
        return given
    return own_date(clues(told))


def all_dates(
    sheets: Sequence[Sheet],
    groups: Sequence[Sequence[Utterance]],
    shared: Shared,
    resolve: Resolver,
    left: Collection[str],
) -> dict[str, Dating]:
    """Date every report; those in `left` stay as they are. `groups` are statements joined."""
    alone = {one.report: one.alone for one in sheets}
    undated = frozenset(one for one, dating in alone.items() if dating.best is None) - {*left}
    if not undated:
        return alone
    told = {one.report: one.told for one in sheets}
    files = {one.report: one.file for one in sheets}
    own = {report: bounded(clues(told[report]), alone[report]) for report in undated}
    bench = Likeness([one.sketch for one in sheets], told)
    marks = landmarks(Bearings(told, alone, files, bench, resolve), undated)
    own |= {one: replace(own[one], bounds=(*own[one].bounds, *marks[one])) for one in marks}
    found = by_siblings(alone, links(groups, shared, bench, undated), own, files, resolve)
    for report in sorted(marks):
        if found[report].best is None:
            found[report] = _placed(found[report], own[report], marks[report])
    return found


def _placed(known: Dating, own: Clues, marks: Sequence[Clue]) -> Dating:
    """Date a report by days that others fix; what contradicts its own words is shown.

    Its other weekdays are left aside: they may be of weeks that nothing fixes. A month that came
    with the report, or stands in it, is never left.
    """
    month = days(known.edtf) if known.basis in _FIRM and not bound(known) else None
    if month:
        own = replace(own, bounds=(Clue(known.why, (month,)), *own.bounds))
    found = own_date(replace(own, weekdays=()))
    if bound(known):  # when it was fetched makes no day the likeliest
        return replace(found, basis=Basis.SIBLINGS, best=None) if found.edtf else known
    if found.edtf is not None:
        return replace(found, basis=Basis.SIBLINGS)
    if known.edtf is not None:
        against = "; ".join(f"{AGAINST}{one.says}" for one in marks)
        return replace(known, why=f"{known.why}; {against}")
    return found
