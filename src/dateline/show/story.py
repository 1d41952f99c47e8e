"""The story of a case in chapters: its episodes in order of time, with their reports and clashes.

    Vale calls Lind       2031-05-08        a.txt, b.txt      1 disagreement
    Union leaves Norland  2035-02           c.txt

Of many episodes the largest are shown, and how many are not. What has no date is kept in the list
and has no place on a chart.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.types.dating import Dating, undated
from dateline.types.record import Episode, Evidence, PartyRef, Record, Series

from .case import Case, Listed
from .disagreements import Disagreement
from .extent import Extent, extent
from .when import narrowest, order

MOST = 12  # chapters
FIRST = 8  # voices, figures


@dataclass(frozen=True, slots=True)
class Told:
    """A report where it was published. `days` is None without a date."""

    report: str
    named: str
    days: Extent | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """An episode with its reports in order of time. `story` is as in `Episode`."""

    id: str
    title: str
    when: Dating
    days: Extent | None
    story: str | None
    reports: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """A disagreement and the days that it is about."""

    about: Disagreement
    days: Extent | None


@dataclass(frozen=True, slots=True)
class Story:
    """The chapters shown, those left out, all reports with a date, all disagreements."""

    chapters: tuple[Chapter, ...]
    more: int
    reports: tuple[Told, ...]
    clashes: tuple[Clash, ...]
    undated: tuple[Listed, ...]


def story(case: Case, found: Iterable[Disagreement]) -> Story:
    """Tell a case by its episodes, with the disagreements found in it."""
    episodes = case.record.episodes
    largest = sorted(episodes, key=lambda each: (-len(each.reports), order(each.when), each.id))
    shown = sorted(largest[:MOST], key=lambda each: (order(each.when), each.id))
    reports = tuple(told for each in case.reports.values() if (told := _told(case, each)).days)
    return Story(
        tuple(_chapter(case, each) for each in shown),
        len(episodes) - len(shown),
        reports,
        tuple(_clashes(case.record, found)),
        tuple(each for each in case.reports.values() if undated(each.published)),
    )


def voices(case: Case) -> tuple[tuple[PartyRef, int], ...]:
    """Who makes most of the statements, and how many."""
    said = Counter(each.speaker for each in case.record.statements if each.speaker.party)
    ordered = sorted(said.items(), key=lambda item: (-item[1], item[0].name))
    return tuple(ordered[:FIRST])


def followed(case: Case) -> tuple[Series, ...]:
    """The figures that most reports give, those with one value last."""
    series = sorted(
        case.record.figures,
        key=lambda each: (len(each.values) < 2, -each.attested.reports, each.of, each.id),
    )
    return tuple(series[:FIRST])


def _chapter(case: Case, episode: Episode) -> Chapter:
    listed = (case.reports[each] for each in episode.reports if each in case.reports)
    ordered = sorted(listed, key=lambda each: (order(each.published), each.file))
    reports = tuple(_told(case, each) for each in ordered)
    days = extent(episode.when.edtf)
    return Chapter(episode.id, episode.title, episode.when, days, episode.story, reports)


def _told(case: Case, listed: Listed) -> Told:
    named = case.labels.get(listed.file, listed.file)
    if listed.headline:
        named = f"{named}: {listed.headline}"
    return Told(listed.report, named, extent(listed.published.edtf))


def _clashes(record: Record, found: Iterable[Disagreement]) -> Iterator[Clash]:
    dates = {each.id: each.said for each in record.statements}
    dates |= {each.id: each.when for each in record.events}
    dates |= {each.id: each.when for each in record.contradictions}
    figures = {each.id: _as_of(each) for each in record.figures}
    for about in found:
        entry = about.one.entry
        cited = (*about.one.evidence, *about.other.evidence)
        when = [figures[entry][at] for at in cited] if entry in figures else [dates[entry]]
        yield Clash(about, extent(narrowest(when).edtf))


def _as_of(series: Series) -> Mapping[Evidence, Dating]:
    return {value.at: value.as_of for value in series.values}
