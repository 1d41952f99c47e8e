"""Marking an article: nothing is lost, every word carries what it should."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.show.entries import Entry
from dateline.show.marked import Mark, blocks, marks
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.record import Evidence

TEXT = "Norland stays\n\nVale said “we stay” on Friday."


def article() -> Article:
    zones = (Zone(ZoneKind.HEADLINE, 0, 13), Zone(ZoneKind.BODY, 15, len(TEXT)))
    return Article("r", "a.txt", TEXT, zones, unknown("nothing told"))


def entry(id_: str, *spans: tuple[int, int]) -> Entry:
    cited = tuple(Evidence("r", "a.txt", a, b, TEXT[a:b]) for a, b in spans)
    return Entry(id_, "statement", id_, id_, cited)


def carried(placed: tuple[Mark, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (piece.text, tuple(each.id for each in piece.carries))
        for block in blocks(article(), placed)
        for piece in block.pieces
        if piece.carries
    ]


def test_a_piece_ends_where_another_entry_begins() -> None:
    placed = marks("r", [entry("a", (15, 34)), entry("b", (25, 34))])
    assert carried(placed) == [("Vale said ", ("a",)), ("“we stay”", ("a", "b"))]


def test_an_entry_begins_once_where_its_words_begin() -> None:
    placed = marks("r", [entry("a", (15, 34)), entry("b", (25, 34))])
    pieces = blocks(article(), placed)[1].pieces
    assert [tuple(each.id for each in piece.begins) for piece in pieces] == [("a",), ("b",), ()]


def test_words_of_other_reports_are_not_marked() -> None:
    other = Entry("a", "statement", "a", "a", (Evidence("s", "b.txt", 15, 34, TEXT[15:34]),))
    assert marks("r", [other]) == ()


def test_an_entry_over_two_zones_is_marked_in_both() -> None:
    placed = marks("r", [entry("a", (8, 19))])
    assert carried(placed) == [("stays", ("a",)), ("Vale", ("a",))]


SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda ends: (min(ends), max(ends))
)


@given(st.lists(SPANS, max_size=8))
def test_no_character_of_a_zone_is_lost_or_told_twice(spans: list[tuple[int, int]]) -> None:
    placed = marks("r", [entry(str(n), span) for n, span in enumerate(spans) if span[0] < span[1]])
    for block, zone in zip(blocks(article(), placed), article().zones, strict=True):
        assert "".join(piece.text for piece in block.pieces) == TEXT[zone.start : zone.end]
        place = zone.start
        for piece in block.pieces:
            assert piece.start == place
            place += len(piece.text)
            holds = {m.entry.id for m in placed if m.start <= piece.start < m.end}
            assert {each.id for each in piece.carries} == holds


def test_begins_a_piece_where_a_link_leads() -> None:
    pieces = blocks(article(), (), frozenset({15}))[1].pieces
    assert [piece.start for piece in pieces if piece.led_to] == [15]
    assert "".join(piece.text for piece in pieces) == blocks(article(), ())[1].pieces[0].text
