"""The page of a statement, with two wordings that differ and two days told."""

import re
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from dateline.ports import Store
from dateline.types.decision import Decision, Effect
from dateline.types.record import Attested, DayTold, Difference, DifferenceKind, Line
from tests import invented
from tests.invented import words

ID = "7c1e000000000000"


@pytest.fixture
def page(store: Store, client: TestClient) -> str:
    """The page of a statement of which everything is told, without line breaks."""
    record = invented.record()
    known = record.statements[0]
    cut = words("c.txt", "delegation to Norland")
    short = replace(known.wordings[2], at=cut, content=(cut,))
    why = "a.txt and b.txt share 5 words"
    entry = replace(
        known,
        wordings=(*known.wordings[:2], short),
        attested=Attested(
            3, 2, why, (Line((invented.ident("a.txt"), invented.ident("b.txt")), why),)
        ),
        days=(
            DayTold(words("a.txt", "Thursday"), "2031-05-08"),
            DayTold(words("b.txt", "She"), "2031-05-09"),
        ),
        differences=(
            Difference(
                *(0, 2, DifferenceKind.NAME), words("a.txt", "delegates"), words("c.txt", "Lind")
            ),
        ),
    )
    noted = Decision(
        *("j1", "confirm", (ID,), Effect.PART, "b.txt says otherwise", "ada"),
        *("2031-06-01T12:00:00Z", "I was there"),
    )
    store.save(replace(record, statements=(entry, *record.statements[1:]), decided=(noted,)))
    return one_line(client.get(f"/statement/{ID}").text)


def one_line(html: str) -> str:
    return re.sub(r"\s+", " ", html)


def test_names_speaker_and_addressee_with_links(page: str) -> None:
    assert '<h1><a href="/party/aa01000000000000">Ada Vale</a> <span class="to">to</span>' in page


def test_says_when_it_was_said_and_why_so(page: str) -> None:
    assert "was published on Friday 2031-05-09 and says “Thursday”" in page
    assert '<span class="basis">stated</span>' in page


def test_puts_reports_of_one_wording_on_one_card(page: str) -> None:
    cards = page.split('<li id="w')[1:]
    assert len(cards) == 2
    assert cards[0].count("data-source") == 2
    assert "delegation" in cards[1]


def test_words_that_changed_can_be_heard_too(page: str) -> None:
    assert '<span class="unseen">[instead: </span>' in page
    assert '<span class="unseen">[not here: </span>' in page


def test_words_that_truly_differ_are_named(page: str) -> None:
    assert 'Name: <strong class="flag">delegates</strong>' in page


def test_groups_reports_that_have_it_from_one_source(page: str) -> None:
    joined = page.split('<li class="joined" data-entry>')[1].split("</ul>", maxsplit=1)[0]
    assert "share 5 words" in joined
    assert joined.count("data-source") == 2
    assert "independent of the others" in page


def test_shows_days_that_disagree_side_by_side(page: str) -> None:
    assert "Days told, which disagree" in page
    assert "said 2031-05-08" in page


def test_shows_what_a_person_decided(page: str) -> None:
    assert "Confirm by ada on 2031-06-01: I was there" in page
    assert "holds in part: b.txt says otherwise" in page


def test_every_wording_leads_to_its_place(page: str) -> None:
    start = words("c.txt", "delegation").start
    assert f'/report/{invented.ident("c.txt")}#c{start}"' in page
