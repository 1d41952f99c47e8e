"""The pages of events, parties, positions, passages, episodes, and of the sources."""

import re
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from dateline.ports import Store
from dateline.types.record import Episode, Evidence, Line, Reuse
from dateline.web.pages.party import ROWS
from dateline.web.site import SITE
from tests import invented
from tests.invented import words


def page(client: TestClient, address: str) -> str:
    """A page's HTML with single spaces."""
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.text)


def paragraph(file: str) -> Evidence:
    """The first paragraph after a headline."""
    return words(file, invented.TEXTS[file].split("\n\n")[1])


def test_an_event_is_told_in_plain_words(client: TestClient) -> None:
    html = page(client, "/event/eb02000000000000")
    assert '<span class="to">pulled out</span>' in html
    assert '<small class="modality denied">denied</small>' in html
    assert "to take forces out or leave a place" in html


def test_an_event_shows_who_leaves_it_out_and_what_contests_it(
    store: Store, client: TestClient
) -> None:
    record = invented.record()
    first, second = record.events
    store.save(
        replace(record, events=(replace(first, left_out=(invented.ident("a.txt"),)), second))
    )
    html = page(client, "/event/eb01000000000000")
    assert f'/report/{invented.ident("a.txt")}"' in html.split("Left out by")[1]
    assert "/event/eb02000000000000" in html.split('id="contested"')[1]


def test_a_party_has_a_matrix_of_positions_in_words(client: TestClient) -> None:
    html = page(client, "/party/aa01000000000000")
    assert '<th scope="col" class="date">2031-05-08</th>' in html
    assert '<a class="stance demands" href="/position/cc01000000000000">demands</a>' in html
    assert '<a href="/change/cd01000000000000">change</a>' in html


def test_a_party_of_many_statements_has_leaves(store: Store, client: TestClient) -> None:
    record = invented.record()
    known = record.statements[0]
    many = tuple(replace(known, id=f"7c{number:014x}") for number in range(ROWS + 1))
    store.save(replace(record, statements=many))
    first = page(client, "/party/aa01000000000000")
    assert '<a rel="next" href="/party/aa01000000000000?leaf=2">Next</a>' in first
    second = page(client, "/party/aa01000000000000?leaf=2")
    assert second.count('href="/statement/') == 1


def test_every_leaf_of_a_party_is_written_into_the_folder(store: Store, tmp_path: Path) -> None:
    record = invented.record()
    known = record.statements[0]
    many = tuple(replace(known, id=f"7c{number:014x}") for number in range(ROWS + 1))
    store.save(replace(record, statements=many))
    SITE.write(store, tmp_path / "site")
    first = (tmp_path / "site" / "party" / "aa01000000000000.html").read_text("utf-8")
    assert 'href="aa01000000000000-2.html"' in first
    assert (tmp_path / "site" / "party" / "aa01000000000000-2.html").is_file()


def test_a_position_leads_to_its_turns(client: TestClient) -> None:
    html = page(client, "/position/cc01000000000000")
    assert "<h1>" in html
    assert "/change/cd01000000000000" in html


def test_a_change_shows_both_sides_with_their_words(client: TestClient) -> None:
    html = page(client, "/change/cd01000000000000")
    before, after = html.split('<div class="versus">')[1].split("</section>")[:2]
    assert "Before" in before
    assert "After" in after
    assert "<mark>send delegates to Norland</mark>" in before
    assert "<mark>send delegates to Norland</mark>" in after


def test_a_contradiction_names_the_two_speakers(client: TestClient) -> None:
    html = page(client, "/contradiction/ce01000000000000")
    assert "Put forward by <a" in html.split("One side")[1]
    assert "Bo Lind" in html.split("The other")[1]


def test_a_shared_passage_marks_what_is_the_same(client: TestClient) -> None:
    html = page(client, "/reuse/dd01000000000000")
    assert html.count("<mark>the Coast News Agency reported.</mark>") == 2
    assert "Which of them had it first is not known" in html


def test_a_credit_names_the_agency(client: TestClient) -> None:
    assert "credits <strong>Coast News Agency</strong>" in page(client, "/reuse/dd02000000000000")


def test_sources_show_families_above_the_table(store: Store, client: TestClient) -> None:
    record = invented.record()
    ends = [paragraph(file) for file in ("a.txt", "b.txt")]
    store.save(replace(record, reuse=(Reuse("dd03", ends[0], ends[1], "copies", 1.0),)))
    html = page(client, "/sources")
    tree = html.split('<ul class="tree">')[1].split("</section>")[0]
    assert f'/report/{invented.ident("b.txt")}"' in tree
    assert "All reports" in html


def test_a_filter_shows_the_table_only(client: TestClient) -> None:
    assert 'class="families"' not in page(client, "/sources?report=a.txt")


def test_an_episode_shows_who_carries_what_and_its_story(store: Store, client: TestClient) -> None:
    record = invented.record()
    (first,) = record.episodes
    late = Episode("ee02", "Left", invented.day("2035-02-01"), (invented.ident("c.txt"),), "5501")
    store.save(replace(record, episodes=(replace(first, story="5501"), late)))
    html = page(client, "/episode/ee01000000000000")
    assert html.count('<span class="unseen">has it</span>') == 4
    assert '<a href="/episode/ee02">Left</a>' in html.split("Later in this story")[1]


def test_lineage_of_an_event_is_drawn(store: Store, client: TestClient) -> None:
    record = invented.record()
    event = record.events[0]
    both = (words("a.txt", "asked"), words("b.txt", "asked"))
    line = Line((invented.ident("a.txt"), invented.ident("b.txt")), "both credit the CNA")
    held = replace(event.attested, reports=2, independent=1, lines=(line,))
    store.save(replace(record, events=(replace(event, evidence=both, attested=held),)))
    assert "both credit the CNA" in page(client, "/event/eb01000000000000")
