"""The record as a whole: two reports of one statement, order, anchors, nothing at all."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.record.build import build
from dateline.types.dating import Basis
from dateline.types.mention import Hedge
from dateline.types.reading import Reading
from dateline.types.record import Evidence, Record
from dateline.types.verdict import Verdict
from tests.record.making import ADA, NORLAND, OFFICE, SUDMARK, Draft, ordered, resolve


def first() -> Draft:
    text = (
        "Norland asks Sudmark to leave\n\n"
        "Prime Minister Ada Vale called on Thursday. The office of Ada Vale said he should "
        "“name envoys to Norland who settle a calendar for the departure of foreign crews”. "
        "There are around 4,100 Sudmark troops in Norland, the minister said."
    )
    draft = Draft("a.txt", text, "2031-05-09").by("Bay Courier")
    draft.name("Norland", NORLAND).name("Sudmark", SUDMARK).name("Ada Vale", ADA)
    quote = "“name envoys to Norland who settle a calendar for the departure of foreign crews”"
    draft.quote(quote, speaker=OFFICE)
    troops = {"noun": "troop", "group": "Sudmark", "place": "Norland", "of": "Sudmark troops"}
    draft.figure("around 4,100 Sudmark troops", 4100, hedge=Hedge.ABOUT, **troops)
    return draft.event("asks", "REQUEST", NORLAND, SUDMARK)


def second() -> Draft:
    text = (
        "Norland wants Sudmark’s soldiers out\n\n"
        "Ada Vale said in a statement Friday that they were “to appoint envoys to Norland and "
        "settle [soon] a calendar so that the foreign crews can depart”. "
        "The 5,000 or so Sudmark soldiers in Norland were not asked, the minister said."
    )
    draft = Draft("b.txt", text).by("Port Mail")
    draft.name("Norland", NORLAND).name("Sudmark", SUDMARK).name("Ada Vale", ADA)
    quote = (
        "“to appoint envoys to Norland and settle [soon] a calendar so that the foreign crews can "
        "depart”"
    )
    draft.quote(quote, speaker=ADA, when="Friday")
    troops = {"noun": "soldier", "group": "Sudmark", "place": "Norland", "of": "Sudmark soldiers"}
    draft.figure("5,000 or so Sudmark soldiers", 5000, hedge=Hedge.ABOUT, **troops)
    return draft.event("wants", "REQUEST", NORLAND, SUDMARK)


def third() -> Draft:
    text = (
        "Sudmark’s last soldiers\n\nThe 900 Sudmark troops in Norland went home with music, the "
        "mayor of Port Ayre said, four winters later."
    )
    draft = Draft("c.txt", text, "2035-02-01").by("Port Mail").name("Norland", NORLAND)
    troops = {"noun": "troop", "group": "Sudmark", "place": "Norland", "of": "Sudmark troops"}
    return draft.figure("900 Sudmark troops", 900, **troops)


def case() -> list[Reading]:
    return [draft.reading() for draft in (first(), second(), third())]


def record() -> Record:
    return build(ordered(case()), resolve)


def test_makes_nothing_of_no_readings() -> None:
    assert build([], resolve) == Record()


def test_joins_two_translations_of_one_statement() -> None:
    (told,) = record().statements
    assert [wording.at.file for wording in sorted(told.wordings, key=lambda w: w.at.file)] == [
        "a.txt",
        "b.txt",
    ]
    assert told.speaker.name == "Ada Vale"
    assert (told.attested.reports, told.attested.independent) == (2, 2)


def test_dates_the_undated_report_by_its_sibling() -> None:
    named = {reading.article.report: reading.article.file for reading in case()}
    dated = {named[one.report]: one.published for one in record().published}
    assert dated["b.txt"].basis is Basis.SIBLINGS
    assert dated["b.txt"].edtf == "2031-05-09/2031-05-16"
    assert "a.txt" in dated["b.txt"].why


def test_tells_a_conflict_from_another_time() -> None:
    (troops,) = record().figures
    verdicts = {
        frozenset({troops.values[p.a].value, troops.values[p.b].value}): p.verdict
        for p in troops.pairs
    }
    assert verdicts == {
        frozenset({4100, 5000}): Verdict.CONFLICT,
        frozenset({4100, 900}): Verdict.DIFFERENT_TIME,
        frozenset({5000, 900}): Verdict.DIFFERENT_TIME,
    }
    assert troops.of == "Sudmark troops in Norland"


def test_sets_the_later_report_in_an_episode_of_its_own() -> None:
    assert [len(one.reports) for one in record().episodes] == [2, 1]


@given(st.permutations(range(3)))
@settings(max_examples=6)
def test_does_not_depend_on_the_order_of_readings(order: Sequence[int]) -> None:
    readings = case()
    assert build([readings[n] for n in order], resolve) == record()


def test_gives_the_same_ids_when_built_again() -> None:
    assert build(ordered(case()), resolve) == record()


def test_cites_only_words_that_stand_in_the_articles() -> None:
    texts = {reading.article.report: reading.article.text for reading in case()}
    cited = list(anchors(record()))
    assert cited
    for one in cited:
        assert texts[one.report][one.start : one.end] == one.exact


def test_names_no_party_that_is_not_in_the_record() -> None:
    made = record()
    known = {party.id for party in made.parties}
    refs = [one.speaker.party for one in made.statements]
    refs += [ref.party for one in made.events for ref in (*one.actors, *one.recipients)]
    assert set(refs) <= known


@given(st.lists(st.text(max_size=200), max_size=5))
@settings(max_examples=30, deadline=None)
def test_takes_any_text(texts: list[str]) -> None:
    readings = [Draft(f"{n}.txt", text).reading() for n, text in enumerate(texts)]
    made = build(ordered(readings), resolve)
    assert len(made.published) == len(texts)


def anchors(entry: object) -> Iterator[Evidence]:
    """Every piece of evidence inside an entry."""
    if isinstance(entry, Evidence):
        yield entry
    elif isinstance(entry, tuple):
        for item in entry:
            yield from anchors(item)
    elif is_dataclass(entry):
        for field in fields(entry):
            yield from anchors(getattr(entry, field.name))


class Counting:
    """Readings that count how often they are passed over."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.held, self.passes = readings, 0

    def __iter__(self) -> Iterator[Reading]:
        self.passes += 1
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)


def test_passes_over_the_readings_three_times() -> None:
    readings = Counting(case())
    build(readings, resolve)
    assert readings.passes == 3
