"""Figures, events, positions and episodes of small cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.build import build
from dateline.record.candidates import candidates
from dateline.types.mention import Actor, Hedge, Modality, PartyKind
from dateline.types.record import Record
from tests.record.making import ADA, NORLAND, SUDMARK, Draft, ordered, resolve

TROOPS = {"noun": "troop", "of": "Sudmark troops", "group": "Sudmark", "place": "Norland"}


def record(*drafts: Draft) -> Record:
    return build(ordered([draft.reading() for draft in drafts]), resolve)


def report(file: str, text: str, day: str | None = "2031-05-09") -> Draft:
    return Draft(file, text, day)


def test_follows_a_figure_over_reports() -> None:
    a = report("a.txt", "Some 900 Sudmark troops are in Norland.")
    b = report("b.txt", "Norland counts 950 Sudmark soldiers.")
    a.figure("900 Sudmark troops", 900, hedge=Hedge.ABOUT, **TROOPS)
    b.figure("950 Sudmark soldiers", 950, **{**TROOPS, "noun": "soldier"})
    (one,) = record(a, b).figures
    assert {value.value for value in one.values} == {900, 950}


def test_keeps_another_place_apart() -> None:
    a = report("a.txt", "900 Sudmark troops are in Norland.")
    b = report("b.txt", "950 Sudmark troops are in Ostland.")
    a.figure("900 Sudmark troops", 900, **TROOPS)
    b.figure("950 Sudmark troops", 950, **{**TROOPS, "place": "Ostland"})
    assert len(record(a, b).figures) == 2


def test_keeps_additional_ones_apart() -> None:
    a = report("a.txt", "900 Sudmark troops are in Norland.")
    b = report("b.txt", "950 more Sudmark troops are coming.")
    a.figure("900 Sudmark troops", 900, **TROOPS)
    b.figure("950 more Sudmark troops", 950, **{**TROOPS, "of": "more Sudmark troops"})
    assert len(record(a, b).figures) == 2


def test_does_not_join_what_says_too_little() -> None:
    drafts = [
        report(f"{value}.txt", f"{value} people came.").figure(
            f"{value} people", value, noun="people"
        )
        for value in (2, 3)
    ]
    assert len(record(*drafts).figures) == 2


def test_fills_in_a_place_in_an_article_about_it_and_says_so() -> None:
    a = report("a.txt", "900 Sudmark troops are in Norland.")
    a.figure("900 Sudmark troops", 900, **TROOPS)
    b = report("b.txt", "Norland, Norland, Norland! The 950 Sudmark troops stay.")
    for place in (0, 9, 18):
        b.name("Norland", NORLAND)
        b.names[-1] = type(b.names[-1])(
            type(b.names[-1].span)(place, place + 7, "Norland"), "GPE", NORLAND
        )
    b.figure("950 Sudmark troops", 950, **{**TROOPS, "place": None})
    (one,) = record(a, b).figures
    assert any("about Norland" in (value.scope or "") for value in one.values)


def test_joins_tolls_inside_one_episode_only() -> None:
    toll = {"noun": "people", "of": "people", "place": "Norland", "act": "kill"}
    text = "The ferry Marigold sank off Norland in fog; {} people were killed, divers say."
    a, b = (report(f"{n}.txt", text.format(n)).figure(f"{n} people", n, **toll) for n in (6, 8))
    mine = "The roof of a coal mine near Tarn fell in on Monday's night shift; owners blame rain."
    c = report("c.txt", f"{mine} Rescue crews counted 31 people.")
    c.figure("31 people", 31, **toll)
    assert sorted(len(one.values) for one in record(a, b, c).figures) == [1, 2]


def test_joins_one_deed_of_two_reports() -> None:
    a = report("a.txt", "Norland asked Sudmark on Thursday.")
    b = report("b.txt", "On Thursday Norland asked Sudmark.", "2031-05-10")
    for draft in (a, b):
        draft.name("Norland", NORLAND).name("Sudmark", SUDMARK)
        draft.event("asked", "REQUEST", NORLAND, SUDMARK, when="Thursday")
    (one,) = record(a, b).events
    assert (one.attested.reports, one.when.edtf) == (2, "2031-05-08")


OTHERS = (
    {"modality": Modality.DENIED},
    {"kind": "REJECT"},
    {"actor": SUDMARK, "recipient": NORLAND},
    {"when": "Monday"},
)


@pytest.mark.parametrize("other", OTHERS)
def test_keeps_another_deed_apart(other: dict[str, object]) -> None:
    same = {"kind": "REQUEST", "actor": NORLAND, "recipient": SUDMARK, "when": "Thursday"}
    drafts = []
    for file, deed in (("a.txt", same), ("b.txt", {**same, **other})):
        draft = report(file, "Monday, Thursday: Norland asked Sudmark.")
        draft.name("Norland", NORLAND).name("Sudmark", SUDMARK)
        drafts.append(draft.event("asked", **deed))  # type: ignore[arg-type]
    assert len(record(*drafts).events) == 2


def test_tells_two_tolls_apart_by_name() -> None:
    toll = {"noun": "people", "of": "people", "act": "kill"}
    days = ("2031-05-08", "2033-02-01")
    drafts = [
        report(f"{day}.txt", f"Fire in a mill: {n} people died.", day).figure(
            f"{n} people", n, **toll
        )
        for n, day in zip((6, 31), days, strict=True)
    ]
    assert [one.of for one in record(*drafts).figures] == [f"people killed, {day}" for day in days]


def test_names_a_sum_by_what_it_is_for() -> None:
    a = report("a.txt", "They want $5 million for the harbour wall.")
    a.figure("$5 million", 5e6, unit="USD", of="")
    assert [one.of for one in record(a).figures] == ["money for the harbour wall"]


def test_tells_two_sums_of_one_day_apart_by_their_words() -> None:
    a = report("a.txt", "They want $5 million, $6 million.")
    a.figure("$5 million", 5e6, unit="USD", of="").figure("$6 million", 6e6, unit="USD", of="")
    names = [one.of for one in record(a).figures]
    assert names == ["money, 2031-05-09: “$5 million”", "money, 2031-05-09: “$6 million”"]


def test_joins_a_narrow_set_inside_an_episode() -> None:
    drafts = [
        report(f"{n}.txt", f"{n}. The 900 harbour pilots strike. {FERRY}").figure(
            "900 harbour pilots", 900, noun="pilot", of="harbour pilots"
        )
        for n in (1, 2)
    ]
    assert [one.attested.reports for one in record(*drafts).figures] == [2]


def test_takes_one_number_in_two_reports_of_one_agency_for_one_source() -> None:
    a = report("a.txt", "900 Sudmark troops are in Norland. Rain fell, MNA says.")
    b = report("b.txt", "Norland counts 900 Sudmark troops. MNA told of rain.")
    c = report("c.txt", "MNA told of snow. Others count 950 Sudmark troops.")
    for draft, value in ((a, 900), (b, 900), (c, 950)):
        draft.by(draft.file, "MNA").figure(f"{value} Sudmark troops", value, **TROOPS)
    (one,) = record(a, b, c).figures
    assert (one.attested.reports, one.attested.independent) == (3, 2)
    assert "MNA and give 900" in one.attested.why


def told_by(*deeds: tuple[str, dict[str, object]]) -> Record:
    """A record of one deed a report: its words, and what is known of it."""
    drafts = []
    for number, (words, deed) in enumerate(deeds):
        day = f"2031-05-{9 + number:02}"
        draft = report(f"{number}.txt", f"Thursday. {words}. {FERRY}", day)
        for name, actor in (("Norland", NORLAND), ("Port Ayre", CAPITAL), ("Bo Lind", BO)):
            if name in words:
                draft.name(name, actor)
        drafts.append(draft.event(words.split(": ")[0], **deed))  # type: ignore[arg-type]
    return record(*drafts)


BO = Actor("Bo Lind", PartyKind.PERSON)
CAPITAL = Actor("Port Ayre", PartyKind.PLACE, stands_for="Norland")


def test_kills_nobody_twice_and_takes_day_and_doer_from_those_that_tell_them() -> None:
    (one,) = told_by(
        ("killing: Norland, Bo Lind", {"kind": "ASSAULT", "actor": NORLAND, "recipient": BO}),
        ("killed: Bo Lind", {"kind": "ASSAULT", "recipient": BO, "when": "Thursday"}),
        ("slain: Bo Lind", {"kind": "ASSAULT", "recipient": BO}),
    ).events
    assert one.attested.reports == 3
    assert [ref.name for ref in one.actors] == ["Norland"]
    assert one.when.edtf == "2031-05-08"


def test_joins_a_call_told_from_both_sides() -> None:
    (one,) = told_by(
        ("phoned: Bo Lind, Ada Vale", {"kind": "CONSULT", "actor": ADA, "recipient": BO}),
        ("phoned: Bo Lind, Ada Vale", {"kind": "CONSULT", "actor": BO, "recipient": ADA}),
    ).events
    assert one.attested.reports == 2


def test_takes_a_capital_for_its_state_and_one_word_of_asking_for_another() -> None:
    (one,) = told_by(
        ("asks: Norland, Bo Lind", {"kind": "REQUEST", "actor": NORLAND, "recipient": BO}),
        ("urges: Port Ayre, Bo Lind", {"kind": "REQUEST", "actor": CAPITAL, "recipient": BO}),
    ).events
    assert one.attested.reports == 2


def test_keeps_two_promises_apart_where_nobody_is_promised_to() -> None:
    promise = ("promised: Norland", {"kind": "AGREE", "actor": NORLAND})
    assert len(told_by(promise, promise).events) == 2


def test_keeps_two_attacks_on_a_state_apart_from_killings() -> None:
    made = told_by(
        ("hit: Norland", {"kind": "ASSAULT", "recipient": NORLAND}),
        ("killed: Norland", {"kind": "ASSAULT", "recipient": NORLAND}),
    )
    assert len(made.events) == 2


def test_reads_a_position_from_a_request_and_from_a_denied_yielding() -> None:
    a = report(
        "a.txt", "Norland asked them to clear the bay. Sudmark did not retreat from the bay."
    )
    a.name("Norland", NORLAND).name("Sudmark", SUDMARK)
    a.event("asked them", "REQUEST", NORLAND)
    a.event("retreat", "CONCEDE", SUDMARK, modality=Modality.DENIED)
    found = [(one.party.name, one.stance, one.wants) for one in record(a).positions]
    assert found == [
        ("Norland", "demands", "to clear the bay"),
        ("Sudmark", "refuses", "retreat from the bay"),
    ]


NO_POSITION: tuple[tuple[str, dict[str, object]], ...] = (
    ("asked", {"kind": "REQUEST", "actor": NORLAND}),
    ("asked to clear the bay", {"kind": "CONSULT", "actor": NORLAND}),
    ("asked to clear the bay", {"kind": "REQUEST"}),
    (
        "asked to clear the bay",
        {"kind": "REQUEST", "actor": NORLAND, "modality": Modality.HYPOTHETICAL},
    ),
)


@pytest.mark.parametrize(("words", "deed"), NO_POSITION)
def test_reads_no_position_without_stance_holder_and_question(
    words: str, deed: dict[str, object]
) -> None:
    a = report("a.txt", f"Norland {words}.").name("Norland", NORLAND)
    assert record(a.event("asked", **deed)).positions == ()  # type: ignore[arg-type]


FERRY = "The ferry Marigold sank in the strait of Ayre; divers searched the wreck for the captain."


def test_groups_reports_of_one_development() -> None:
    a, b = report("a.txt", FERRY), report("b.txt", f"Divers found nothing. {FERRY}", "2031-05-10")
    c = report("c.txt", "Parliament adopted the budget after a long night of debate on taxes.")
    assert [len(one.reports) for one in record(a, b, c).episodes] == [2, 1]


def test_sets_the_same_words_of_another_year_apart() -> None:
    a, b = report("a.txt", FERRY), report("b.txt", f"Again! {FERRY}", "2033-05-10")
    assert [one.title for one in record(a, b).episodes] == [FERRY, f"Again! {FERRY}"]


@given(st.lists(st.sets(st.sampled_from("abcdef"), max_size=3), max_size=12))
def test_gives_every_pair_that_shares_a_key_once(keys: list[set[str]]) -> None:
    wanted = [
        (a, b) for a in range(len(keys)) for b in range(a + 1, len(keys)) if keys[a] & keys[b]
    ]
    assert list(candidates(keys, 100)) == wanted
