"""The three charts: everything inside of the frame, the same each time, words only as words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.show.case import Case, case
from dateline.show.charts.series import in_words, series
from dateline.show.charts.story import story as story_chart
from dateline.show.charts.timeline import MARKS, timeline
from dateline.show.disagreements import disagreements
from dateline.show.filters import EVERYTHING, Filter
from dateline.show.series import followed
from dateline.show.story import story
from dateline.show.strip import By
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.mention import Hedge, Modality
from dateline.types.record import Series, Value
from dateline.types.verdict import Pair, Verdict
from tests import invented
from tests.show.charts.drawn import Drawn
from tests.show.strips import strip

UNDATED = unknown("no year is named")


def address(kind: str, id_: str) -> str:
    return f"/{kind}/{id_}"


def zoom(since: str, until: str) -> str:
    return f"/timeline?since={since}&until={until}"


def dated(edtf: str) -> Dating:
    return Dating(edtf, None, Basis.STATED, "it says so")


def told(*datings: Dating) -> Case:
    """A case with a statement and an event for each date."""
    record = invented.record()
    said, did = record.statements[0], record.events[0]
    modalities = list(Modality)
    return case(
        replace(
            record,
            statements=tuple(
                replace(said, id=f"a{at:015x}", said=each) for at, each in enumerate(datings)
            ),
            events=tuple(
                replace(did, id=f"b{at:015x}", when=each, modality=modalities[at % len(modalities)])
                for at, each in enumerate(datings)
            ),
        ),
        invented.articles(),
    )


def lanes(*datings: Dating, by: By = By.KIND) -> Drawn:
    return Drawn(timeline(strip(told(*datings), EVERYTHING, by), address, zoom))


days = st.dates(date(1, 1, 1), date(9999, 12, 31))
edtf = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: f"../{day}"),
    days.map(lambda day: f"{day}/.."),
    days.map(lambda day: f"{day.year:04}-{day.month:02}"),
    days.map(lambda day: f"{day.year:04}"),
    st.tuples(days, days).map(lambda two: "/".join(day.isoformat() for day in sorted(two))),
)
datings = st.one_of(edtf.map(dated), st.just(UNDATED))


@pytest.mark.parametrize(
    ("date_", "name", "class_"),
    [
        ("2031-05-08", "circle", None),
        ("2031-05-01/2031-05-20", "rect", "bar"),
        ("2031-05", "rect", "bar"),
        ("../2031-05-08", "line", "edge"),
        ("2031-05-08/..", "line", "edge"),
    ],
)
def test_a_mark_has_the_shape_of_what_its_date_says(
    date_: str, name: str, class_: str | None
) -> None:
    (mark,) = lanes(dated(date_)).classed("statement")[-1:]
    shapes = [each.get("class") for each in mark if each.tag.endswith(name)]
    assert shapes == [class_]


def test_an_open_beginning_fades_towards_the_past_and_an_open_end_towards_the_future() -> None:
    words = [
        {each.get("fill") for each in lanes(dated(given)).all("rect")}
        for given in ("../2031-05-08", "2031-05-08/..")
    ]
    assert "url(#past-statement)" in words[0]
    assert "url(#future-statement)" in words[1]


def test_what_has_no_date_is_not_drawn() -> None:
    drawn = lanes(dated("2031-05-08"), UNDATED)
    assert len([each for each in drawn.classed("statement") if each.tag.endswith("}a")]) == 1


def test_what_is_only_known_to_be_by_a_later_day_has_no_place_in_an_earlier_time() -> None:
    found = told(dated("2031-05-08"), dated("../2035-01-01"))
    view = strip(found, Filter(since="2031-05", until="2031-05", party="Vale"), By.KIND)
    assert view.dated == 2
    drawn = Drawn(timeline(view, address))
    assert not drawn.classed("edge")
    assert len(drawn.all("a")) == 1


def test_nothing_dated_makes_no_chart() -> None:
    empty = replace(invented.record(), published=(), statements=(), events=())
    articles = [replace(each, published=UNDATED) for each in invented.articles()]
    found = case(empty, articles)
    assert timeline(strip(found, EVERYTHING, By.KIND)) == ""
    assert story_chart(story(replace(found, record=replace(empty, episodes=())), ())) == ""


def test_a_mark_leads_to_its_entry_and_a_crowd_to_its_days() -> None:
    crowd = [dated("2031-05-08")] * 30
    hrefs = {each.get("href") for each in lanes(*crowd, dated("2031-06-30")).all("a")}
    assert "/statement/a00000000000001e" in hrefs
    assert zoom("2031-05-08", "2031-05-08") in hrefs


def test_without_addresses_there_are_no_links() -> None:
    assert not Drawn(timeline(strip(told(dated("2031")), EVERYTHING, By.PARTY))).all("a")


@pytest.mark.parametrize("by", list(By))
def test_ten_thousand_entries_are_few_marks(by: By) -> None:
    start = date(2020, 1, 1)
    many = [
        dated(("../" if at % 3 else "") + (start + timedelta(days=at * 7 % 2500)).isoformat())
        for at in range(5000)
    ]
    drawn = lanes(*many, by=by)
    assert len(drawn.all("title")) < MARKS + 100
    assert drawn.nodes < 2000


@settings(deadline=None, max_examples=60)
@given(st.lists(datings, min_size=1, max_size=30), st.sampled_from(By))
def test_every_mark_of_a_timeline_lies_inside(given_: list[Dating], by: By) -> None:
    view = strip(told(*given_), EVERYTHING, by)
    drawn = Drawn(timeline(view, address, zoom))
    assert not drawn.outside()
    assert timeline(view) == timeline(view)


@settings(deadline=None, max_examples=40)
@given(st.lists(datings, min_size=1, max_size=12))
def test_every_mark_of_a_story_lies_inside(given_: list[Dating]) -> None:
    record = invented.record()
    (one,) = record.episodes
    episodes = tuple(
        replace(one, id=f"e{at:015x}", when=each, story="s" if at % 2 else None)
        for at, each in enumerate(given_)
    )
    view = story(case(replace(record, episodes=episodes), invented.articles()), ())
    assert not Drawn(story_chart(view, address, zoom)).outside()
    assert story_chart(view) == story_chart(view)


def test_a_story_names_its_episodes_and_marks_disagreements() -> None:
    told = case(invented.record(), invented.articles())
    view = story(told, disagreements(told))
    drawn = Drawn(story_chart(view, address))
    assert "Vale calls Lind" in drawn.words
    assert "≠" in drawn.words
    assert len(drawn.classed("report")) == 2


def counted(*values: Value, pairs: tuple[Pair, ...] = ()) -> Series:
    (series_,) = invented.record().figures
    return replace(series_, values=values, pairs=pairs)


def value(
    number: float, as_of: Dating, hedge: Hedge = Hedge.EXACT, upper: float | None = None
) -> Value:
    return Value(number, hedge, as_of, None, invented.words("c.txt", "2,500"), None, upper)


DAY = dated("2031-05-08")


@pytest.mark.parametrize(
    ("hedge", "signs"),
    [
        (Hedge.EXACT, set()),
        (Hedge.ABOUT, {"soft"}),
        (Hedge.NEARLY, {"soft"}),
        (Hedge.AT_LEAST, {"arrow"}),
        (Hedge.AT_MOST, {"arrow"}),
        (Hedge.MORE_THAN, {"open", "ring"}),
        (Hedge.LESS_THAN, {"open", "ring"}),
        (Hedge.VAGUE, {"soft", "ring"}),
    ],
)
def test_each_hedge_has_its_sign(hedge: Hedge, signs: set[str]) -> None:
    drawn = Drawn(series(followed(counted(value(50, DAY, hedge), value(80, DAY)))))
    found = {name for name in ("soft", "arrow", "open", "ring") if drawn.classed(name)}
    assert found == signs


def test_a_range_is_a_bar() -> None:
    drawn = Drawn(series(followed(counted(value(50, DAY, upper=70), value(80, DAY)))))
    assert len(drawn.classed("bar")) == 1


def test_values_in_conflict_are_joined() -> None:
    fought = (Pair(0, 1, Verdict.CONFLICT, "same days"),)
    drawn = Drawn(series(followed(counted(value(50, DAY), value(80, DAY), pairs=fought))))
    assert len(drawn.classed("versus")) == 1
    assert len(drawn.classed("contested")) == 2


def test_what_has_no_date_stands_in_a_column_of_its_own() -> None:
    assert "no date" in Drawn(series(followed(counted(value(5, DAY), value(6, UNDATED))))).words


def test_a_single_value_or_none_dated_makes_no_chart() -> None:
    assert series(followed(counted(value(5, DAY)))) == ""
    assert series(followed(counted(value(5, UNDATED), value(6, UNDATED)))) == ""


@pytest.mark.parametrize(
    ("numbers", "said"),
    [((1, 90), ""), ((1, 200), "ten times"), ((90, 100), "does not begin at 0"), ((0, 500), "")],
)
def test_an_unusual_scale_is_said_in_words(numbers: tuple[float, float], said: str) -> None:
    words = in_words(followed(counted(*(value(number, DAY) for number in numbers))))
    assert (said in words) if said else not words


values = st.builds(
    value,
    st.one_of(st.floats(0, 1e13), st.integers(-5000, 5000).map(float)),
    datings,
    st.sampled_from(Hedge),
    st.one_of(st.none(), st.floats(0, 1e13)),
)


@settings(deadline=None, max_examples=100)
@given(st.lists(values, min_size=2, max_size=25))
@example([value(5e-324, DAY), value(5, DAY)])
def test_every_mark_of_a_series_lies_inside(given_: list[Value]) -> None:
    fought = tuple(Pair(0, at, Verdict.CONFLICT, "w") for at in range(1, len(given_)))
    view = followed(counted(*given_, pairs=fought))
    made = series(view, "#v{}".format)
    assert made == series(view, "#v{}".format)
    if made:
        assert not Drawn(made).outside()


def test_a_long_series_is_drawn_with_few_marks() -> None:
    start = date(2020, 1, 1)
    long = [value(at % 997, dated((start + timedelta(days=at)).isoformat())) for at in range(3000)]
    assert Drawn(series(followed(counted(*long)))).nodes < 2000
