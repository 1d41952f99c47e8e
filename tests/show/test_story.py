"""The story of a case in chapters."""

from dataclasses import replace

from dateline.show.case import Case, case
from dateline.show.disagreements import contradictions, disagreements
from dateline.show.story import MOST, Story, followed, story, voices
from dateline.types.dating import unknown
from dateline.types.record import Record
from tests import invented


def told(record: Record) -> Case:
    return case(record, invented.articles())


def tell(record: Record) -> Story:
    shown = told(record)
    return story(shown, (*disagreements(shown), *contradictions(shown)))


def test_a_chapter_has_its_reports_in_order_of_time() -> None:
    (chapter,) = tell(invented.record()).chapters
    assert chapter.title == "Vale calls Lind"
    assert [each.named[:1] for each in chapter.reports] == ["a", "b"]


def test_the_largest_chapters_are_shown_in_order_of_time_and_the_others_counted() -> None:
    record = invented.record()
    (one,) = record.episodes
    many = tuple(
        replace(
            one,
            id=f"e{at:015x}",
            when=invented.day(f"2031-05-{28 - at:02}"),
            reports=one.reports if at < MOST else one.reports[:1],
        )
        for at in range(MOST + 3)
    )
    view = tell(replace(record, episodes=many))
    assert view.more == 3
    assert {len(each.reports) for each in view.chapters} == {2}
    days = [each.when.edtf or "" for each in view.chapters]
    assert days == sorted(days)


def test_a_disagreement_has_the_days_that_it_is_about() -> None:
    clashes = tell(invented.record()).clashes
    found = {each.about.sort.value: each.days for each in clashes}
    days = {name: span.first if span else None for name, span in found.items()}
    assert days["numbers"] == invented.DATES["a.txt"].best.toordinal()  # type: ignore[union-attr]
    assert {"numbers", "denied", "voices"} <= set(days)


def test_an_episode_without_a_date_is_kept() -> None:
    record = invented.record()
    undated = replace(record.episodes[0], when=unknown("no year"))
    (chapter,) = tell(replace(record, episodes=(undated,))).chapters
    assert chapter.days is None


def test_reports_without_a_date_are_listed() -> None:
    assert [each.file for each in tell(invented.record()).undated] == ["d.txt"]


def test_tells_who_speaks_most_and_which_figures_have_most_reports() -> None:
    found = told(invented.record())
    assert [(who.name, number) for who, number in voices(found)] == [
        ("Ada Vale", 1),
        ("the Union", 1),
    ]
    assert [each.of for each in followed(found)] == ["soldiers in Norland"]
