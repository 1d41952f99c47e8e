"""What the page of an episode puts together."""

from dataclasses import replace

from dateline.show.case import case
from dateline.show.disagreements import disagreements
from dateline.show.episode import EpisodeView, episode
from dateline.show.index import index
from dateline.types.record import Episode
from tests import invented

(FIRST,) = invented.record().episodes


def view(entry: Episode, *others: Episode) -> EpisodeView:
    made = case(replace(invented.record(), episodes=(entry, *others)), invented.articles())
    return episode(made, index(made, disagreements(made)), entry)


def test_contested_entries_come_first_then_those_that_most_carry() -> None:
    rows = view(FIRST).covered
    assert [(row.entry.kind, row.carries, row.contested) for row in rows] == [
        ("figure", (True, True), 1),
        ("statement", (True, True), 0),
    ]


def test_reports_come_by_day_with_the_number_of_their_entries() -> None:
    made = view(FIRST)
    assert [each.file for each in made.reports] == ["a.txt", "b.txt"]
    assert made.carried == (2, 2)


def test_episodes_of_its_story_come_by_day() -> None:
    entry = replace(FIRST, story="5501")
    late = Episode("ee03", "Left", invented.day("2035-02-01"), (invented.ident("c.txt"),), "5501")
    early = replace(late, id="ee02", when=invented.day("2030-01-01"))
    assert [each.id for each in view(entry, late, early).story] == ["ee02", entry.id, "ee03"]


def test_an_episode_that_stands_alone_has_no_story() -> None:
    assert view(FIRST).story == ()
