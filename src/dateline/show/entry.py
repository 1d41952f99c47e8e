"""From an id, or the beginning of one, to the entry's page.

    "7c1e"    ->  the statement whose id begins so
    "001"     ->  the report 001.txt
    "7"       ->  NotFoundError: 3 entries begin with 7: …

Ids go before names.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeVar

from dateline.errors import NotFoundError
from dateline.types.decision import Decision, Effect

from . import sheets
from .case import IN_WORDS, Case
from .filters import find_reports
from .sheet import Articles, Sheet

_LISTED = 10  # how many entries an ambiguous id names


class _Entry(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=_Entry)


@dataclass(frozen=True, slots=True)
class _Found:
    id: str
    kind: str
    sheet: Callable[[], Sheet]


def entry(case: Case, asked: str, articles: Articles) -> Sheet:
    """Return the page of the one entry or report meant; raises NotFoundError."""
    found = [each for each in _all(case, articles) if each.id.startswith(asked.lower())]
    if len(found) != 1 and (named := _reports_named(case, asked)):
        found = [each for each in _reports(case, articles) if each.id in named]
    if not found:
        raise NotFoundError(f"nothing in this case has an id that begins with {asked}")
    if len(found) > 1:
        names = ", ".join(f"{each.kind} {each.id[: case.id_length]}" for each in found[:_LISTED])
        more = " …" if len(found) > _LISTED else ""
        raise NotFoundError(f"{len(found)} entries begin with {asked}: {names}{more}")
    sheet = found[0].sheet()
    told = (_told(one) for one in case.decisions(found[0].id))
    return replace(sheet, lines=(*sheet.lines, *told))


def _told(one: Decision) -> str:
    """What a person decided on the entry."""
    said = f": {one.said}" if one.said else ""
    how = "" if one.effect is Effect.HOLDS else f" ({one.effect.value}: {one.why})"
    act = IN_WORDS.get(one.act, one.act)
    return f"{act} by {one.by} on {one.at[:10]}{said}{how} [{one.judgement[:8]}]"


def _reports_named(case: Case, asked: str) -> tuple[str, ...]:
    try:
        return find_reports(case, asked)
    except NotFoundError:
        return ()


def _all(case: Case, articles: Articles) -> Iterator[_Found]:
    record = case.record
    yield from _reports(case, articles)
    yield from _of("statement", record.statements, partial(sheets.statement, case, articles))
    yield from _of("figure", record.figures, partial(sheets.figure, articles))
    yield from _of("event", record.events, partial(sheets.event, case, articles))
    yield from _of("party", record.parties, partial(sheets.party, case, articles))
    yield from _of("position", record.positions, partial(sheets.position, articles))
    yield from _of("change", record.changes, partial(sheets.change, articles))
    yield from _of("contradiction", record.contradictions, partial(sheets.contradiction, articles))
    yield from _of("reuse", record.reuse, partial(sheets.reuse, articles))
    yield from _of("episode", record.episodes, partial(sheets.episode, case))


def _of(kind: str, entries: Iterable[E], make: Callable[[E], Sheet]) -> Iterator[_Found]:
    for each in entries:
        yield _Found(each.id, kind, partial(make, each))


def _reports(case: Case, articles: Articles) -> Iterator[_Found]:
    for report in case.reports:
        yield _Found(report, "report", partial(sheets.report, case, articles, report))
