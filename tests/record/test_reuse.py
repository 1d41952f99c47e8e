"""Shared passages, their direction, and which reports are independent."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.record.descent import descent
from dateline.record.lineage import Lineages
from dateline.record.reuse import earliest, entries, passages, provenance
from dateline.record.shingles import SIZE, Shared, join, overlaps, spell
from dateline.types.article import Article, ZoneKind
from dateline.types.record import Evidence, Reuse
from tests.growth import Work, assert_linear
from tests.record.making import Draft

WIRE = "Some forty patrol boats lie in the bay of Ayre, guarding the convoys and hunting smugglers."


def article(file: str, text: str, day: str | None = None, outlet: str | None = None) -> Article:
    draft = Draft(file, text, day)
    draft.outlet = outlet
    return draft.reading().article


def shared(*articles: Article) -> Shared:
    return join([spell(one) for one in articles])


def found(*articles: Article) -> list[Reuse]:
    joined = shared(*articles)
    sources = [provenance(one) for one in articles]
    order = sorted(range(len(articles)), key=lambda n: articles[n].published.edtf or "9999")
    return list(entries(passages(joined, order), enumerate(articles), sources))


def test_finds_a_passage_on_both_sides() -> None:
    a = article("a.txt", f"It rained. {WIRE}", "2031-05-09")
    b = article("b.txt", f"{WIRE} Nobody saw them.", "2031-05-11")
    (entry,) = found(a, b)
    assert entry.from_ is not None
    assert (entry.from_.file, entry.to.file) == ("a.txt", "b.txt")
    assert entry.from_.exact == entry.to.exact == WIRE.removesuffix(".")
    assert (entry.relation, entry.similarity) == ("copies", 1.0)


def test_traces_words_to_the_longest_of_the_reports_of_one_day() -> None:
    texts = (f"So: {WIRE}", f"It rained on the quay all day long. {WIRE} Nobody saw them.")
    sources = [provenance(article("a.txt", text, "2031-05-09")) for text in texts]
    assert earliest(sources) == [1, 0]


def test_a_report_of_which_only_the_fetching_is_known_is_not_the_first() -> None:
    dated, fetched = (provenance(article(f"{x}.txt", WIRE, "2031-05-09")) for x in "ab")
    assert earliest([fetched.on("../2031-06-01"), dated]) == [1, 0]


def test_does_not_guess_a_direction_within_a_day() -> None:
    a = article("a.txt", f"It rained. {WIRE}", "2031-05-09")
    b = article("b.txt", f"{WIRE} Nobody saw them.", "2031-05-09")
    assert [entry.relation for entry in found(a, b)] == ["shares"]


def test_believes_a_credit_before_a_date() -> None:
    a = Draft("a.txt", f"{WIRE} Port Mail wrote.", "2031-05-09").by("Bay Courier", "Port Mail")
    b = article("b.txt", f"It rained. {WIRE}", "2031-05-11", "Port Mail")
    copies = [one for one in found(a.reading().article, b) if one.relation == "copies"]
    assert [(one.from_.file if one.from_ else "", one.to.file) for one in copies] == [
        ("b.txt", "a.txt")
    ]


def test_bridges_a_small_edit() -> None:
    more = f"{WIRE} They have done so for nine winters under one treaty or another."
    a = article("a.txt", more)
    b = article("b.txt", more.replace("hunting smugglers", "chasing smugglers"))
    (entry,) = found(a, b)
    assert 0 < entry.similarity < 1
    assert "chasing" in entry.to.exact + (entry.from_.exact if entry.from_ else "")


def test_makes_a_line_of_copies_not_a_web() -> None:
    copies = [article(f"{n}.txt", f"Report {n}. {WIRE}", f"2031-05-{n:02}") for n in range(1, 11)]
    assert len(found(*copies)) == len(copies) - 1


def test_says_whom_an_excerpt_is_from() -> None:
    draft = Draft("a.txt", f"It rained.\n\n{WIRE}").zone(
        1, ZoneKind.EXCERPT, "the Associated Press"
    )
    (entry,) = found(draft.reading().article)
    assert (entry.relation, entry.source, entry.to.exact) == ("credits", "AP", WIRE)


def test_leaves_out_lines_that_an_outlet_repeats() -> None:
    pages = [article(f"{n}.txt", f"News {n}.\n\n{WIRE}", None, "Port Mail") for n in range(3)]
    other = article("x.txt", f"It rained. {WIRE}", None, "Bay Courier")
    assert not len(shared(*pages, other).hashes)


def test_counts_each_shared_shingle_of_a_pair_once() -> None:
    a = article("a.txt", f"{WIRE} {WIRE}")
    b = article("b.txt", WIRE)
    words = len(WIRE.split())
    assert [count for _, _, count in overlaps(shared(a, b))] == [words - SIZE + 1]


def lineages(*drafts: Draft) -> tuple[Lineages, list[Evidence]]:
    articles = [draft.reading().article for draft in drafts]
    held = Lineages(shared(*articles), {one.report: descent(one) for one in articles})
    places = [one.text.index("forty patrol boats") for one in articles]
    return held, [
        Evidence(one.report, one.file, at, at + 18, one.text[at : at + 18])
        for one, at in zip(articles, places, strict=True)
    ]


def attest(*drafts: Draft, via: str | None = None) -> tuple[int, int, str]:
    held, cited = lineages(*drafts)
    told = held.attest((one, via) for one in cited)
    return told.reports, told.independent, told.why


def test_counts_a_copied_passage_once() -> None:
    reports, independent, why = attest(Draft("a.txt", WIRE), Draft("b.txt", f"So: {WIRE}"))
    assert (reports, independent) == (2, 1)
    assert "a.txt and b.txt" in why
    assert "words" in why


def test_counts_an_agency_once() -> None:
    one = Draft("a.txt", "There are forty patrol boats, MNA says.").by("Port Mail", "MNA")
    other = Draft("b.txt", "MNA counts forty patrol boats there.").by("Bay Courier", "MNA")
    assert attest(one, other)[:2] == (2, 1)


def test_takes_an_agency_for_the_sentence_that_names_it_only() -> None:
    one = Draft("a.txt", "MNA says it rains. There are forty patrol boats.").by("Port Mail", "MNA")
    other = Draft("b.txt", "MNA counts forty patrol boats there.").by("Bay Courier", "MNA")
    assert attest(one, other)[:2] == (2, 2)


def test_takes_an_agency_in_brackets_for_the_whole() -> None:
    one = Draft("a.txt", "AYRE (MNA) — Rain. There are forty patrol boats.").by("Mail", "MNA")
    other = Draft("b.txt", "MNA counts forty patrol boats there.").by("Bay Courier", "MNA")
    assert attest(one, other)[:2] == (2, 1)


def test_counts_own_words_apart() -> None:
    one = Draft("a.txt", "There are forty patrol boats in the bay.")
    other = Draft("b.txt", "We counted forty patrol boats at noon.")
    assert attest(one, other) == (2, 2, "")


def test_does_not_judge_by_a_passage_elsewhere_in_the_article() -> None:
    quote = "“Nobody asked us whether we wanted to guard anything at all,” she said."
    one = Draft("a.txt", f"There are forty patrol boats in the bay. {quote}")
    other = Draft("b.txt", f"{quote} We counted forty patrol boats at noon.")
    assert attest(one, other)[:2] == (2, 2)


@given(st.lists(st.text("ab \n", max_size=120), max_size=5))
@settings(max_examples=40, deadline=None)
def test_cites_what_stands_there(texts: list[str]) -> None:
    articles = [article(f"{n}.txt", text) for n, text in enumerate(texts)]
    held = {one.report: one.text for one in articles}
    for entry in found(*articles):
        for item in (entry.from_, entry.to):
            assert item is None or held[item.report][item.start : item.end] == item.exact


def test_grows_with_the_words_not_with_their_square() -> None:
    def prepare(count: int) -> Work:
        pages = [
            article(f"{n}.txt", " ".join(f"w{n}x{i}" for i in range(80))) for n in range(count)
        ]
        pages = [article(one.file, f"{one.text} {WIRE}") for one in pages]
        return lambda: passages(shared(*pages), range(len(pages)))

    assert_linear(prepare, 100)
