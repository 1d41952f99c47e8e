"""What goes with a removed report."""

from dataclasses import replace

from dateline.show.case import case
from dateline.show.loss import loss
from dateline.types.record import Record
from tests import invented


def without_c() -> Record:
    whole = invented.record()
    said = whole.statements[0]
    figure = whole.figures[0]
    return replace(
        whole,
        published=tuple(p for p in whole.published if p.report != invented.ident("c.txt")),
        statements=(replace(said, id="9999000000000000", wordings=said.wordings[:2]),),
        figures=(replace(figure, id="9998000000000000", values=figure.values[:2]),),
        events=whole.events[1:],
        parties=whole.parties[:3],
    )


def test_tells_what_fell_from_what_lost_support() -> None:
    before = case(invented.record(), invented.articles())
    after = case(without_c(), [a for a in invented.articles() if a.file != "c.txt"])
    rows = loss(before, after, invented.ident("c.txt")).rows
    assert [(row[0], row[3], row[4]) for row in rows] == [
        ("7c1e000000000000", "lost support", "3 reports, now 2"),
        ("f19a000000000000", "lost support", "3 reports, now 2"),
        ("eb01000000000000", "fell", "nothing else carries it"),
        ("aa04000000000000", "fell", "nothing else carries it"),
    ]


def test_tells_which_reports_got_another_date() -> None:
    before = case(invented.record(), invented.articles())
    record = replace(invented.record(), published=())
    blank = [replace(a, published=invented.DATES["d.txt"]) for a in invented.articles()]
    rows = loss(before, case(record, blank), "none").rows
    assert ("report", "a.txt", "redated", "2031-05-09 before, no date now") in [r[1:] for r in rows]
