"""Zones: what every stretch of a report is, by its place among the others."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.zones import trimmed, zones
from dateline.types.article import ZoneKind
from tests.growth import assert_linear

LEAD = (
    "Norland has asked Sund to begin planning the return of its boats from the harbor of Port"
    " City, two weeks after the harbor board voted to end the long stay of foreign crews there."
)
MORE = (
    "Harbor Minister Ada Vale told reporters on Thursday that the crews had a month to leave,"
    " and that the board would name a day for the last of them by the end of the summer."
)
THIRD = (
    "The Sund foreign ministry said that its crews were in the harbor at the invitation of the"
    " board, and that no plan to leave had been made or would be made before the autumn."
)
FOURTH = (
    "Some 4,700 sailors have used the harbor since the pact was signed, according to figures"
    " that the harbor board showed in March, and fewer than half of them are there today."
)
BODY = (LEAD, MORE, THIRD, FOURTH)


def kinds(*parts: str, title: str | None = None) -> list[str]:
    text = "\n\n".join(parts)
    return [str(zone.kind) for zone in zones(text, title)]


def words(kind: ZoneKind, *parts: str) -> list[str]:
    text = "\n\n".join(parts)
    return [text[zone.start : zone.end] for zone in zones(text) if zone.kind is kind]


TITLE = "Norland asks Sund for a plan"


@pytest.mark.parametrize(
    ("top", "found"),
    [
        ([TITLE], "headline"),
        ([TITLE + "."], "headline"),
        (["Will the boats ever come home?"], "headline"),
        (["Join our Telegram channel for the news!", TITLE], "furniture headline"),
        (["The Sund Post", TITLE], "furniture headline"),
        ([TITLE, "The gate on Monday (Norland Army)"], "headline caption"),
        ([TITLE, "5 Min Read", "A vote has shaken the harbor"], "headline furniture body"),
        ([TITLE, "By Ada Vale", "May 8, 2031"], "headline byline dateline"),
        ([TITLE, "Ada Vale", "May 8, 2031"], "headline byline dateline"),
        (["May 8, 2031", TITLE], "dateline headline"),
        ([TITLE, TITLE], "headline furniture"),
    ],
)
def test_reads_the_top(top: list[str], found: str) -> None:
    assert kinds(*top, *BODY) == [*found.split(), *["body"] * 4]


def test_a_declared_title_is_the_headline() -> None:
    assert kinds("Port City", "The boats: a vote", *BODY, title="The Boats – A Vote")[:2] == [
        "furniture",
        "headline",
    ]


@pytest.mark.parametrize(
    ("end", "found"),
    [
        (["Nobody was hurt."], ["body"]),
        (["Ten boats you should know"], ["furniture"]),
        (["Ten boats you should know", "Read More", "Leave a comment"], ["furniture"] * 3),
        (["Ada Vale is an editor and reporter at the Norland Press."], ["byline"]),
        (["Most read", "A storm in Sund kills two sailors and sinks a boat."], ["furniture"] * 2),
        (["4 comments", "I was there.", "So was I."], ["furniture", "comment", "comment"]),
        (["Shame on them!", "The boats are old.", "And so are we. Ha."], ["comment"] * 3),
    ],
)
def test_reads_the_end(end: list[str], found: list[str]) -> None:
    assert kinds(*BODY, *end) == [*["body"] * 4, *found]


@pytest.mark.parametrize(
    "end",
    [
        ["“We will not leave!” she said.", "The talks resume on Thursday."],
        ["What a day!"],
        ["They lost, and we won.", "Ada Vale was once the minister of the harbor."],
        ["The crews said they were tired.", "The board meets on Friday."],
    ],
)
def test_leaves_short_last_paragraphs_that_are_no_comments(end: list[str]) -> None:
    assert kinds(*BODY, *end)[4:] == ["body"] * len(end)


def test_a_chatty_report_has_no_comments() -> None:
    chat = ["So we went!", "And what a boat!", "I was cold.", "We all were!", "But happy!"]
    assert "comment" not in kinds("A day on the boats", LEAD, *chat, MORE, THIRD, FOURTH, *chat)


def test_link_teasers_stand_between_their_heading_and_the_next_sentence() -> None:
    found = kinds(LEAD, "Related articles", "A storm in Sund", "A vote in Norland", MORE, THIRD)
    assert found == ["body", "furniture", "furniture", "furniture", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Here’s Reuters with more:",
        "From Reuters:",
        "Reuters reports:",
        "The Associated Press:",
        "More from the Sund Post:",
        "As the Sund Post reports:",
    ],
)
def test_an_announced_block_is_an_excerpt(line: str) -> None:
    found = kinds(LEAD, MORE, line, THIRD, FOURTH, "You know, of course, how that went last year.")
    assert found == ["body", "body", "byline", "excerpt", "excerpt", "body"]


def test_an_excerpt_names_whose_text_it_is() -> None:
    [taken] = [z for z in zones("\n\n".join([LEAD, MORE, "From the AP:", THIRD])) if z.credit]
    assert taken.credit == "Associated Press"


def test_a_quoted_excerpt_ends_with_its_marks() -> None:
    found = kinds(LEAD, "The Sund Post writes:", f"“{MORE}", f"“{THIRD}”", FOURTH)
    assert found == ["body", "byline", "excerpt", "excerpt", "body"]


def test_an_excerpt_that_markdown_sets_off_ends_where_its_marks_do() -> None:
    found = kinds(LEAD, "The Sund Post writes:", f"> {MORE}\n>\n> {THIRD}", FOURTH)
    assert found == "body byline furniture excerpt furniture furniture excerpt body".split()


def test_marks_of_a_markdown_heading_are_no_part_of_the_headline() -> None:
    assert words(ZoneKind.HEADLINE, f"# {TITLE}", LEAD) == [TITLE]


@pytest.mark.parametrize(
    "line", ["Ada Vale says:", "CNN showed the boats leaving:", "Here is what to know:"]
)
def test_a_colon_alone_announces_no_excerpt(line: str) -> None:
    assert "excerpt" not in kinds(LEAD, line, MORE, THIRD)


def test_a_wire_dateline_is_cut_from_its_paragraph() -> None:
    assert words(ZoneKind.DATELINE, "Norland asks for a plan", f"PORT CITY (Reuters) - {LEAD}") == [
        "PORT CITY (Reuters) -"
    ]
    assert words(ZoneKind.DATELINE, f"PORT CITY, Norland, May 8 (AP) — {LEAD}", MORE) == [
        "PORT CITY, Norland, May 8 (AP) —"
    ]
    assert words(ZoneKind.DATELINE, f"PORT CITY, May 8, 2031 (NPA) — {LEAD}", MORE) == [
        "PORT CITY, May 8, 2031 (NPA) —"
    ]
    assert words(ZoneKind.DATELINE, "Norland asks for a plan", f"PORT CITY — {LEAD}") == [
        "PORT CITY —"
    ]


def test_a_dash_in_a_sentence_is_no_wire_dateline() -> None:
    assert words(ZoneKind.DATELINE, "Norland (a state) - and Sund - agreed on a plan.", MORE) == []


@pytest.mark.parametrize("end", ["NBC", "(Reuters)", "- AFP", "BBC News"])
def test_an_outlet_after_the_last_sentence_is_cut_off(end: str) -> None:
    assert words(ZoneKind.BYLINE, *BODY[:3], f"{FOURTH} {end}") == [end]


@pytest.mark.parametrize(
    "end", ["He met Gen. Moor", "It is in the U.S. Navy", "They sold it. Cheap"]
)
def test_a_sentence_that_lacks_its_full_stop_is_not_cut(end: str) -> None:
    assert words(ZoneKind.BYLINE, *BODY[:3], f"{FOURTH} {end}") == []


def test_a_crowded_page_is_cut_to_its_main_part() -> None:
    menu = [f"Section {name}" for name in "ABCDEFGHIJKLMNOP"]
    found = kinds(*menu, "Norland asks Sund for a plan", *BODY, *menu)
    assert found == [*["furniture"] * 16, "headline", *["body"] * 4, *["furniture"] * 16]


def test_an_extracted_page_keeps_its_lists() -> None:
    text = "\n\n".join(["Norland asks for a plan", LEAD, MORE, "- Boats", "- Crews", "| 1 | 2 |"])
    assert [str(zone.kind) for zone in trimmed(text)] == ["headline", *["body"] * 5]


def test_titles_after_the_last_sentence_of_an_extracted_page_are_furniture() -> None:
    text = "\n\n".join(["Norland asks for a plan", *BODY, "Sund's harbour opens to grain ships"])
    assert [str(zone.kind) for zone in trimmed(text)][-1] == "furniture"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("NORLAND VOTES TO LEAVE THE PACT", "furniture"),
        ("Norland votes to leave the pact [ANALYSIS]", "furniture"),
        ("WHAT HAPPENED NEXT", "body"),
        ("NORLAND VOTES TO LEAVE THE SUND PACT.", "body"),
        ("Norland votes to leave the pact [sic]", "body"),
        ("| NORLAND STEEL AND RAIL COMPANY | 113.40 |", "body"),
    ],
)
def test_lines_that_shout_between_paragraphs_are_titles(line: str, kind: str) -> None:
    text = "\n\n".join(["Norland asks for a plan", *BODY[:2], line, *BODY[2:]])
    assert [str(zone.kind) for zone in trimmed(text)][3] == kind


PIECES = [*"aA1 .!?:;,()[]/|@#-—“”\"'\n\t\u00a0", "\n\n", "By ", "AP ", "Reuters says:\n", LEAD]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(HOSTILE | st.text(max_size=200))
def test_zones_are_in_order_and_hold_all_but_white_space(text: str) -> None:
    for divide in (zones, trimmed):
        last = 0
        for zone in divide(text):
            assert text[last : zone.start].strip() == ""
            assert last <= zone.start < zone.end <= len(text)
            last = zone.end
        assert text[last:].strip() == ""


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A. ",
        "By ",
        "By A | ",
        "(",
        "((Ida Moor/",
        '"',
        "“We said ",
        "PORT CITY, ",
        "A-",
        "May 8, ",
        "1/1/",
        "via Getty/",
        "AP ",
        "Reuters reports: ",
        "read more: ",
        "\n",
        "A line\n",
        "So what!\n\n",
        "Reuters reports:\n\n",
        "May 8, 2031\n",
        "Read more\nA title of a report\n",
        "@a ",
        "x@y.",
        "# ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda size: partial(zones, piece * (size // len(piece)), "A title"), 50_000)
