"""What a line is by its words alone: furniture, byline, dateline, caption."""

from datetime import date

import pytest

from dateline.clean.blocks import Block, blocks
from dateline.clean.bylines import agency_line, biography, byline
from dateline.clean.captions import caption, credited
from dateline.clean.datelines import dateline
from dateline.clean.dates import written
from dateline.clean.furniture import furniture, teases

LIFE = "Ada Vale writes about boats and has been a reporter in Port City since 2019."


def line(text: str) -> Block:
    [part] = blocks(text)
    return part


@pytest.mark.parametrize(
    "text",
    [
        "Read More",
        "READ MORE »",
        "7 Min Read",
        "12 min read",
        "Share This Article",
        "Leave a comment",
        "No comments",
        "3 Comments",
        "Advertisement",
        "* * *",
        "———",
        "Read more: Norland votes to leave the pact",
        "RELATED: Five things to know about Sund",
        "Tags: Norland, Sund, harbor",
        "Follow our WhatsApp channel: the news before breakfast!",
        "Sign up for our free newsletter.",
        "Follow us on Twitter and Facebook",
        "Subscribe to the Sund Post for unlimited access.",
        "Don't miss a story: get our daily newsletter in your inbox.",
        "© 2031 Norland Press. All rights reserved.",
        "This website uses cookies to improve your experience.",
        "https://norland.example/talks",
    ],
)
def test_knows_furniture(text: str) -> None:
    assert furniture(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norland asks Sund for a plan",
        "Get out of the harbor, the minister told the crews.",
        "The board will share the report with the press on Thursday.",
        "He posted the letter on Telegram, where his channel has 40,000 readers.",
        "“Join us,” she said.",
        "The advertisement ran for three weeks in the Sund Post.",
        "More than 300 boats were lost.",
        "1931",
    ][:-1],
)
def test_leaves_sentences_of_the_report(text: str) -> None:
    assert not furniture(line(text))


def test_knows_headings_of_link_lists() -> None:
    assert teases(line("Related articles"))
    assert not teases(line("Related articles were shown in court."))


@pytest.mark.parametrize(
    "text",
    [
        "By Ada Vale",
        "By ADA VALE and Ida Moor",
        "By Ada Vale | Norland Press",
        "by Ada Vale, Sund Post staff writer",
        "Written by Ada Vale",
        "By Ada Vale - May 8, 2031",
        "The Associated Press — By ADA VALE",
        "Reporting by Ada Vale; Editing by Ida Moor",
        "AP writers Ada Vale in Port City and Ida Moor contributed to this report.",
        "From Reuters' Ada Vale",
        "ada.vale@norland.example",
        "@adavale",
    ],
)
def test_knows_bylines(text: str) -> None:
    assert byline(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "By Friday the crews had left Port City",
        "By then, Ada Vale had gone.",
        "By agreeing to the plan, Norland lost its harbor.",
        "The storm contributed to the loss of 40 boats.",
        "From Norland With Love",
        "Norland asks Sund for a plan",
    ],
)
def test_leaves_lines_that_only_begin_like_bylines(text: str) -> None:
    assert not byline(line(text))


def test_knows_a_note_on_the_author() -> None:
    assert biography(line(LIFE))
    assert not biography(line("Ada Vale is expected in Sund on Thursday."))


@pytest.mark.parametrize("text", ["Reuters", "(AP)", "Source: AFP", "The Associated Press"])
def test_knows_lines_that_name_an_agency(text: str) -> None:
    assert agency_line(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "January 10, 2031",
        "10 Jan 2031",
        "Friday, May 9, 2031 4:30 pm EST",
        "Updated 4:30 pm",
        "Published: 2031-05-08 | Updated: 2031-05-09",
        "2031-05-08T10:00:00Z",
        "2 hours ago",
        "Port City, May 8, 2031",
        "Posted 3:57 pm, May 8, 2031, by Associated Press",
        "Port City (Reuters)",
        "Thursday",
    ],
)
def test_knows_datelines(text: str) -> None:
    assert dateline(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norland asks Sund for a plan",
        "May the talks last",
        "The last day",
        "On May 8, 2031, the crews left the harbor and the board met.",
        "4,700",
        "Port City",
    ],
)
def test_leaves_lines_that_say_more_than_when(text: str) -> None:
    assert not dateline(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Boats leave the harbor of Port City in the morning. (Sgt. Ida Moor/Norland Army)",
        "The gate on Monday, via Getty Images",
        "A boat in Sund, via Reuters/Norland Press",
        "Photo: Ida Moor",
        "Image credit: Norland Army",
        "File photo",
        "FILE - In this May 8, 2031 photo, boats lie in the harbor.",
        "In this May 8, 2031, file photo, boats lie in the harbor.",
        "Ida Moor, AFP/Getty Images",
        "Boats lie in the harbor. REUTERS/Ida Moor",
        "The harbor (Photo: Ida Moor)",
    ],
)
def test_knows_captions(text: str) -> None:
    assert caption(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norland asks Sund for a plan",
        "The crews (some 300 of them) left.",
        "The talks went on, the ministry said (Reuters)",
        "The picture that the minister drew was dark.",
        "Boots for men (Men’s / Women’s)",
        "He told the story via Reuters.",
        "This handout helps pupils to write a report.",
        "In a post late on Tuesday, Vale said the image was too dark, and was removed.",
    ],
)
def test_leaves_text_that_is_no_caption(text: str) -> None:
    assert not caption(line(text))


def test_knows_bracketed_words_at_the_end() -> None:
    assert credited(line("The gate on Monday (Norland Army)"))
    assert not credited(line("The gate was closed (but not locked)"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("January 10, 2031", date(2031, 1, 10)),
        ("Jan. 10th 2031", date(2031, 1, 10)),
        ("10 Sept. 2031", date(2031, 9, 10)),
        ("2031-01-10T08:00", date(2031, 1, 10)),
        ("10.01.2031", date(2031, 1, 10)),
        ("01/25/2031", date(2031, 1, 25)),
        ("25/01/2031", date(2031, 1, 25)),
        ("05/05/2031", date(2031, 5, 5)),
    ],
)
def test_reads_full_dates(text: str, day: date) -> None:
    assert [found.day for found in written(f"on {text}")] == [day]


@pytest.mark.parametrize("text", ["01/10/2031", "January 10", "Feb 30, 2031", "99.99.2031", "2031"])
def test_reads_no_date_that_is_open_or_impossible(text: str) -> None:
    assert written(text) == ()
