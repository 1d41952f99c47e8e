"""What the reader makes of times in sentences: values, rules, reasons, and what it leaves alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from dateline.ports import Page
from dateline.read.times import TIMES, resolve
from dateline.types.dating import Basis, Dating
from dateline.types.mention import Time, TimeType
from dateline.types.reading import Reading

FRIDAY = date(2031, 5, 9)


def read(page: Page, anchor: date | None = FRIDAY) -> tuple[Time, ...]:
    known = Dating(anchor.isoformat(), anchor, Basis.DECLARED, "") if anchor else None
    article = replace(page.article, published=known) if known else page.article
    return TIMES.read(replace(page, article=article), Reading(article)).times


@pytest.mark.parametrize(
    ("sentence", "exact", "value"),
    [
        ("Ada Vale resigned on Thursday.", "Thursday", "2031-05-08"),
        ("Ada Vale resigned on Friday.", "Friday", "2031-05-09"),
        ("Ada Vale will resign on Monday.", "Monday", "2031-05-12"),
        ("Ada Vale resigned last Friday.", "last Friday", "2031-05-02"),
        ("She called him Thursday night.", "Thursday night", "2031-05-08TNI"),
        ("She called at 10 p.m. on Thursday.", "10 p.m. on Thursday", "2031-05-08T22:00"),
        ("She called late yesterday.", "late yesterday", "2031-05-08"),
        ("The vote fell on January 4.", "January 4", "2031-01-04"),
        ("They have until June 2 to leave.", "June 2", "2031-06-02"),
        ("The law passed in October.", "October", "2030-10"),
        ("It was signed on 3 January 2030.", "3 January 2030", "2030-01-03"),
        ("The war of 1989 was short.", "1989", "1989"),
        ("The war began in the late 1980s.", "the late 1980s", "198"),
        ("The strike came four years ago.", "four years ago", "2027"),
        ("Troops arrived last week.", "last week", "2031-W18"),
        ("Exports fell in the third quarter.", "the third quarter", "2030-Q3"),
        ("The talks lasted more than two years.", "more than two years", "P2Y"),
        ("They met every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
        ("Over the past three months it rained.", "the past three months", "P3M"),
        ("Norland currently holds the port.", "currently", "PRESENT_REF"),
        ("He was found on Christmas Day.", "Christmas Day", "2030-12-25"),
        ("They met two days before Christmas.", "two days before Christmas", "2030-12-23"),
        ("They met the day after May 1.", "the day after May 1", "2031-05-02"),
        ("They will meet on Tuesday of next week.", "Tuesday of next week", "2031-05-13"),
        ("It opened on Thursday, May 1.", "Thursday, May 1", "2031-05-01"),
        ("It is rare in today's world.", "today", "PRESENT_REF"),
        ("It was still warm well into the summer.", "the summer", "2031-SU"),
        ("They met in Christmas week.", "Christmas week", "2030-W52"),
    ],
)
def test_reads_a_time_in_a_sentence(
    sentence: str, exact: str, value: str, page: Callable[..., Page]
) -> None:
    assert [(t.span.exact, t.value) for t in read(page(sentence))] == [(exact, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 1990 soldiers left the fort.",
        "A 16-year-old boy was hurt.",
        "She is 52 years old.",
        "He may march on the capital.",
        "The court gave a second opinion.",
        "They sprang from the fall.",
        "Flight 2031 was late.",
        "He quoted Exodus 18:21 to them.",
        "It scored 42.5 points to close at 1462.93.",
    ],
)
def test_leaves_what_is_no_time(sentence: str, page: Callable[..., Page]) -> None:
    assert read(page(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "value", "edtf"),
    [
        ("Ada Vale resigned on Thursday.", "XXXX-WXX-4", None),
        ("The strike of January 4 was loud.", "XXXX-01-04", "XXXX-01-04"),
        ("The strike came four years ago.", "XXXX", None),
        ("The strike came in 2030.", "2030", "2030"),
    ],
)
def test_says_only_what_the_words_say_without_a_publication_day(
    sentence: str, value: str, edtf: str | None, page: Callable[..., Page]
) -> None:
    (time,) = read(page(sentence), None)
    assert (time.value, time.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Ada Vale met him on Monday.", "weekday:1:past"),
        ("Ada Vale has met him on Monday.", "weekday:1:past"),
        ("Ada Vale would meet him on Monday.", "weekday:1:future"),
        ("Ada Vale is expected to meet him on Monday.", "weekday:1:future"),
        ("The deadline is extended until Monday.", "weekday:1:future"),
        ("The talks had been due to end on Monday.", "weekday:1:past"),
        ("Ada Vale rejected Monday's ruling.", "weekday:1:past"),
        ("The offer was extended to November 16.", "monthday:11-16:near"),
        ("The November 16 accord was broken.", "monthday:11-16:near"),
        ("No inspector had come since November 16.", "monthday:11-16:past"),
        ("Sales fell in the third quarter.", "quarter:3:past"),
        ("Sales will fall in the third quarter.", "quarter:3:near"),
        ("Ada Vale could not be reached on Monday.", "weekday:1:past"),
        ("Ada Vale planned a rally on Monday.", "weekday:1:future"),
        ("On Monday, Norland planned to pay them.", "weekday:1:past"),
        ("The ministers meet separately Monday.", "weekday:1:future"),
        ("They would appeal the order, announced Monday by Ada Vale.", "weekday:1:past"),
        ("Norland has set November 16 as the deadline for bids.", "monthday:11-16:future"),
        ("The November 16 blast shook the port.", "monthday:11-16:past"),
        ("They will study the November 16 blast.", "monthday:11-16:past"),
        ("The planned November visit was kept secret.", "month:11:future"),
        ("He warned on Monday that it could fall.", "weekday:1:past"),
        ("Ada Vale declined to comment on Monday.", "weekday:1:past"),
        ("Ada Vale promised to comment on Monday.", "weekday:1:future"),
        ("They join the march planned for Monday.", "weekday:1:future"),
        ("They preferred to wait until after November 16.", "monthday:11-16:near"),
        ("They met with dockers this weekend.", "weekday:6:past>this:weekend"),
        ("They will meet this weekend.", "this:weekend"),
        ("They will go home for the weekend.", "weekday:6:future>this:weekend"),
    ],
)
def test_lets_the_verb_choose_between_past_and_future(
    sentence: str, rule: str, page: Callable[..., Page]
) -> None:
    assert [t.rule for t in read(page(sentence))] == [rule]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It cost $5 million a year to run.", "P1Y"),
        ("They drank two litres a day there.", "P1D"),
        ("He cannot save $500 a month there.", "P1M"),
    ],
)
def test_reads_a_rate_as_a_repeated_time(
    sentence: str, value: str, page: Callable[..., Page]
) -> None:
    assert [(t.type, t.value) for t in read(page(sentence))] == [(TimeType.SET, value)]


def test_takes_the_day_named_before_for_a_clock_time(page: Callable[..., Page]) -> None:
    day, clock = read(page("The port closed on Thursday. A blast was heard at 10 p.m. there."))
    assert (day.value, clock.value) == ("2031-05-08", "2031-05-08T22:00")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "They met on April 24 and 25.",
            [("April 24", "2031-04-24", "2031-04-24"), ("25", "2031-04-25", "2031-04-25")],
        ),
        (
            "They met on April 24, 25 and 26, 2030.",
            [
                ("April 24", "2030-04-24", "2030-04-24"),
                ("25", "2030-04-25", "2030-04-25"),
                ("26, 2030", "2030-04-26", "2030-04-26"),
            ],
        ),
        ("They met on May 3-5.", [("May 3-5", "2031-05-03", "2031-05-03/2031-05-05")]),
        ("They met from May 3 to 5.", [("May 3 to 5", "2031-05-03", "2031-05-03/2031-05-05")]),
        (
            "It stood empty between 2003 and 2005.",
            [("2003", "2003", "2003"), ("2005", "2005", "2005")],
        ),
        ("On May 3 and 5 people died.", [("May 3", "2031-05-03", "2031-05-03")]),
        (
            "The blast fell at 10:35 a.m. (0735 GMT) Thursday.",
            [
                ("10:35 a.m.", "2031-05-08T10:35", "2031-05-08T10:35:00"),
                ("0735 GMT) Thursday", "2031-05-08T07:35", "2031-05-08T07:35:00Z"),
            ],
        ),
    ],
)
def test_reads_lists_and_ranges(
    sentence: str, found: list[tuple[str, str, str]], page: Callable[..., Page]
) -> None:
    assert [(t.span.exact, t.value, t.edtf) for t in read(page(sentence))] == found


@pytest.mark.parametrize(
    ("sentence", "exact", "value"),
    [
        ("They meet on the first Tuesday of June.", "the first Tuesday of June", "2031-06-03"),
        ("He will leave on the 20th of next month.", "the 20th of next month", "2031-06-20"),
        ("They met on Thursday the 8th.", "Thursday the 8th", "2031-05-08"),
        ("It fell in week 12 of 2030.", "week 12 of 2030", "2030-W12"),
        ("They met in the week of April 28.", "the week of April 28", "2031-W18"),
        ("It fell at half past eight.", "half past eight", "2031-05-09T08:30"),
        ("It fell at a quarter to 8 p.m. there.", "a quarter to 8 p.m.", "2031-05-09T19:45"),
        ("It fell at 7:56:30 p.m. there.", "7:56:30 p.m.", "2031-05-09T19:56:30"),
        ("It fell at 8.30pm there.", "8.30pm", "2031-05-09T20:30"),
        ("He got two years and six months.", "two years and six months", "P2Y6M"),
        ("The bonds will be repaid in five years.", "five years", "2036"),
        ("They meet at 9 a.m. every Sunday.", "9 a.m. every Sunday", "XXXX-WXX-7T09:00"),
        ("One month and 21 days ago he fled.", "One month and 21 days ago", "2031-03-19"),
    ],
)
def test_reads_rarer_forms(
    sentence: str, exact: str, value: str, page: Callable[..., Page]
) -> None:
    assert [(t.span.exact, t.value) for t in read(page(sentence))] == [(exact, value)]


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("Signed on 5/8/2031.", "2031-05-08", "the month comes first where nothing else tells"),
        (
            "Signed on 5/8/2031, filed on 23/8/2031.",
            "2031-08-05",
            "day first: “23/8/2031” has no other reading",
        ),
        (
            "Signed on 5/8/2031 after the fire of 8 March.",
            "2031-08-05",
            "day first: the report writes “8 March”",
        ),
        ("Signed on 9/5/2031.", "2031-05-09", "day first: “9/5/2031” is the day of publication"),
    ],
)
def test_tells_the_order_of_numbers_by_the_report_itself(
    text: str, value: str, why: str, page: Callable[..., Page]
) -> None:
    first = read(page(text))[0]
    assert first.value == value
    assert first.why.endswith(why)


def test_tells_the_order_of_numbers_by_the_outlets_country(page: Callable[..., Page]) -> None:
    parsed = page("Signed on 5/8/2031.")
    article = replace(parsed.article, url="https://harbour.example.uk/news/1")
    (time,) = read(replace(parsed, article=article))
    assert time.value == "2031-08-05"
    assert time.why.endswith("day first: so do outlets under .uk")


def test_leaves_numbers_that_no_calendar_has(page: Callable[..., Page]) -> None:
    assert read(page("A ratio of 31/31/2031 was told.")) == ()


def test_gives_the_morning_to_the_day_named_in_its_paragraph(page: Callable[..., Page]) -> None:
    text = "The port closed on Thursday. In the morning a blast was heard."
    assert [t.value for t in read(page(text))] == ["2031-05-08", "2031-05-08TMO"]
    assert read(page("In the morning a blast was heard.")) == ()


def test_compares_nine_months_with_those_of_the_year_before(page: Callable[..., Page]) -> None:
    text = "Third-quarter sales rose. For the nine months, net fell to $5 million from $6 million"
    assert read(page(f"{text} a year earlier."))[-1].value == "2030"


def test_takes_names_with_words_of_time_for_names(page: Callable[..., Page]) -> None:
    assert read(page("He spoke on the programme “This Week” about it.")) == ()
    assert read(page("He spoke to Norland Today about it.")) == ()
    assert len(read(page("“Tonight’s debate was loud,” he said."))) == 1


def test_leaves_days_that_only_point_back(page: Callable[..., Page]) -> None:
    assert read(page("It was called golden because the days overlapped.")) == ()


def test_does_not_guess_what_that_day_was(page: Callable[..., Page]) -> None:
    (time,) = read(page("Later that day he was caught."))
    assert (time.value, time.rule) == ("XXXX-XX-XX", "")
    assert time.why == "“Later that day” counts from a day that the text does not name"


def test_counts_on_from_the_date_named_before(page: Callable[..., Page]) -> None:
    first, later = read(page("He fled on January 3, 2030. Four days later he was caught."))
    assert (first.value, later.value) == ("2030-01-03", "2030-01-07")
    assert later.rule == "at:2030>monthday:01-03:this>offset:4:day"


def test_does_not_count_years_from_a_date_without_a_year(page: Callable[..., Page]) -> None:
    _, later = read(page("He fled on January 3. A decade later he came back."))
    assert (later.value, later.rule) == ("P10Y", "offset:1:decade:event")


def test_a_day_that_a_speaker_counts_from_is_not_the_day_told_before(
    page: Callable[..., Page],
) -> None:
    *_, later = read(
        page("On January 3, 2030, she wrote: “I did that today.” A week later she wrote again.")
    )
    assert (later.span.exact, later.value) == ("A week later", "2030-W02")


def test_keeps_the_offset_from_an_event_for_whoever_dates_the_event(
    page: Callable[..., Page],
) -> None:
    (time,) = read(page("Norland asked for talks, five days after the vote."))
    assert (time.span.exact, time.value, time.rule) == ("five days", "P5D", "offset:5:day:event")


def test_lets_the_calendar_choose_the_year_of_a_weekday_and_a_day(
    page: Callable[..., Page],
) -> None:
    (time,) = read(page("The strike of Thursday, January 4, was loud."))
    assert (time.rule, time.value) == ("weekday+monthday:4:01-04", "2029-01-04")


def test_compares_with_the_same_quarter_of_the_year_before(page: Callable[..., Page]) -> None:
    text = "Third-quarter sales rose to $5 million from $4 million a year earlier."
    assert [t.value for t in read(page(text))] == ["2030-Q3", "2029-Q3"]


def test_says_in_words_what_a_value_rests_on(page: Callable[..., Page]) -> None:
    (time,) = read(page("Ada Vale resigned on Thursday."))
    assert time.why == (
        "“Thursday” on or before Friday 2031-05-09, the day of publication, is 2031-05-08"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "He fled on Monday. Two days later he was caught.",
            "“Two days later”: Monday on or before Friday 2031-05-09, the day of publication, is"
            " 2031-05-05; 2 days after that is 2031-05-07",
        ),
        (
            "On January 3, 2030, he fled. Four days later he was caught.",
            "“Four days later”: January 3 of 2030 is 2030-01-03; 4 days after that is 2030-01-07",
        ),
        (
            "They met on Tuesday of last week.",
            "“Tuesday of last week”: the week before that of Friday 2031-05-09, the day of"
            " publication, is 2031-W18; Tuesday in the week of that is 2031-04-29",
        ),
        (
            "It rained last week.",
            "“last week”, the week before that of Friday 2031-05-09, the day of publication, is"
            " 2031-W18",
        ),
        ("He fled several years ago.", "“several years ago” is PAST_REF: it does not say how many"),
        (
            "It rained over the past three months.",
            "“the past three months” is P3M, up to the day of publication",
        ),
        ("He fled on May 8, 2031.", "“May 8, 2031” names the date itself"),
    ],
)
def test_tells_each_step_of_a_value(text: str, why: str, page: Callable[..., Page]) -> None:
    assert read(page(text))[-1].why == why


def test_finds_nothing_twice_and_keeps_order(page: Callable[..., Page]) -> None:
    text = "On Monday, Tuesday and May 3, 2030, at noon, and for two weeks it rained."
    spans = [(t.span.start, t.span.end) for t in read(page(text, text))]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_resolving_again_gives_what_reading_with_that_day_gives(
    page: Callable[..., Page],
) -> None:
    parsed = page(
        "On Thursday night, four days after the vote, Norland, which lost the port in October,"
        " asked for talks next week. The third quarter was bad, a year earlier better.",
        "He fled on Monday. Two days later he was caught; that day it rained.",
    )
    for anchor in (None, date(2020, 1, 10), date(1999, 12, 31)):
        again = tuple(resolve(time, anchor) for time in read(parsed, FRIDAY))
        assert again == read(parsed, anchor)


def test_reads_a_list_of_nights_as_repeated_times(page: Callable[..., Page]) -> None:
    times = read(page("Ferries will leave on Monday and Tuesday nights."))
    assert [time.value for time in times] == ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]


def test_counts_nothing_from_a_passing_overnight(page: Callable[..., Page]) -> None:
    times = read(page("It closed on Thursday, hit by overnight losses, below the previous Friday."))
    assert [time.value for time in times] == ["2031-05-08", "2031-05-08TNI", "2031-05-02"]


def test_takes_the_day_of_a_morning_from_the_paragraph_before(page: Callable[..., Page]) -> None:
    times = read(page("Prices fell on Thursday.", "They rose in the morning, then fell."))
    assert [time.value for time in times] == ["2031-05-08", "2031-05-08TMO"]


def test_reads_a_quarter_by_the_day_on_which_it_ended(page: Callable[..., Page]) -> None:
    (quarter, _) = read(page("In the quarter ended July 31 it lost money."))
    assert quarter.value == "2030-Q2"


def test_leaves_a_quarter_that_was_named_as_it_was_named(page: Callable[..., Page]) -> None:
    times = read(page("It won in its fiscal first quarter. In the quarter ended July 31 it grew."))
    assert [time.value for time in times[:2]] == ["2031-Q1", "2031-Q1"]


@pytest.mark.parametrize(
    ("sentence", "between", "value"),
    [
        ("They met the previous Friday.", ["It rained."], "2031-05-02"),
        ("They met later in the day.", ["It rained."], "2031-05-08"),
        ("They met two days later.", ["It rained."], "P2D"),
        ("They met the previous Friday.", ["It rained.", "It snowed."], "XXXX-WXX-5"),
    ],
)
def test_counts_from_a_day_named_not_long_before(
    sentence: str, between: list[str], value: str, page: Callable[..., Page]
) -> None:
    times = read(page("Prices fell on Thursday.", *between, sentence))
    assert times[-1].value == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They are the leaders of tomorrow.", "FUTURE_REF"),
        ("They are the ministers of tomorrow's talks.", "2031-05-10"),
        ("It closes by year-end.", "2031-12-31"),
    ],
)
def test_tells_a_day_from_a_figure_of_speech(
    sentence: str, value: str, page: Callable[..., Page]
) -> None:
    assert [time.value for time in read(page(sentence))] == [value]


def test_leaves_results_of_a_whole_year(page: Callable[..., Page]) -> None:
    assert read(page("Norland Ports showed year-end results.")) == ()


def test_does_not_take_an_hour_to_come_for_one_of_a_past_day(page: Callable[..., Page]) -> None:
    times = read(page("She spoke on Wednesday, and at 7 p.m. she will speak in Norby."))
    assert [time.value for time in times] == ["2031-05-07", "2031-05-09T19:00"]
