"""The record of five real reports of one dispute, which lie outside the repository.

They are named by the number their file names begin with; a few words, or a surname, are
enough to point at a place in them.
"""

from datetime import date, timedelta

import pytest

from tests.program import Case, Entry, closest, says

# What must be told, once each: the words of each report that has it, type, modality, day, and who
# acts and suffers.
EVENTS = (
    (
        (("000", "Urges UN"), ("000", "urging the United"), ("000", "ask the international")),
        *(("REQUEST", "happened"), None, "Iraq", "United Nations"),
    ),
    ((("000", "have four weeks"),), ("THREATEN", "happened"), None, "Abdul Mahdi", "United States"),
    (
        (
            *(("001", "killed Iranian"), ("002", "killing of Iran"), ("003", "killed in a drone")),
            ("004", "strike against"),
        ),
        *(("ASSAULT", "happened"), "2020-01-03", "United States", "Soleimani"),
    ),
    (
        (
            *(("001", "vote to force U.S."), ("001", "vote to force the"), ("002", "voted to end")),
            *(("004", "voted to expel"), ("004", "voted last weekend")),
        ),
        *(("SANCTION", "planned"), "2020-01-04/2020-01-05", "Parliament", "United"),
    ),
    (
        (("001", "launched a series"), ("004", "strikes on bases"), ("004", "retaliated for")),
        *(("ASSAULT", "happened"), "../2020-01-10", "Iran", "United"),
    ),
    (
        (
            *(("001", "called U.S. Secretary"), ("002", "a phone call"), ("004", "a phone call")),
            ("004", "called Abdul-Mahdi"),
        ),
        *(("CONSULT", "happened"), "2020-01-09", "Abdul Mahdi", "Pompeo"),
    ),
    (
        (("001", "asked Pompeo"), ("002", "asked Secretary"), ("004", "instructed Pompeo")),
        *(("REQUEST", "happened"), "2020-01-09", "Abdul Mahdi", "Pompeo"),
    ),
    (
        (("001", "asked the U.S."), ("002", "asked the United"), ("002", "asks United")),
        *(("REQUEST", "happened"), "../2020-01-10", "Abdul Mahdi", "United States"),
    ),
    ((("001", "discuss troop"),), ("REJECT", "happened"), "../2020-01-10", "State Department", ""),
    (
        (("001", "disavowed the"), ("002", "describing the memo")),
        *(("REJECT", "happened"), "../2020-01-10", "Milley", ""),
    ),
    (
        (("001", "leaving unless"), ("004", "leaving unless")),
        *(("THREATEN", "happened"), "2020-01-05", "Trump", ""),
    ),
    (
        (("003", "killed a high"), ("003", "hit the headquarters"), ("003", "killed, including")),
        *(("ASSAULT", "happened"), "2024-01-04", "United States", "Mobilization"),
    ),
    ((("003", "promised to"),), ("THREATEN", "happened"), "../2024-01-05", "Sudani", "coalition"),
)

KINDS = ("statement", "figure", "event", "party", "position")
PUBLISHED = date(2020, 1, 10)
# The prime minister of 2019 and 2020, his office, and who else is quoted.
PREMIER = ("Mahdi",)
OFFICE = ("office", "Mahdi", "statement")
NOT_READ = (
    ("000", "via Getty"),
    ("001", "Telegram"),
    ("001", "Vonnie"),
    ("001", "Mosul"),
    ("002", "By Patrick"),
    ("002", "London-based"),
    ("002", "No comments"),
    ("002", "Poster"),
    ("003", "4 Min"),
    ("003", "Swan"),
    ("003", "Read More"),
    ("003", "Share This"),
    ("003", "Leave a"),
    ("004", "Read more"),
    ("004", "Accomplished"),
    ("004", "adjacent"),
    ("004", "oil fields"),
    ("004", "Swell"),
)
SPEAKERS = (
    ("000", "international legal measures”", PREMIER),
    ("000", "have (already)", PREMIER),
    ("000", "perform their roles", PREMIER),
    ("000", "not allowed", PREMIER),
    ("000", "The aim isn't", ("Esper",)),
    ("000", "pull our soldiers", ("Esper",)),
    ("000", "fluid and", ("senior Pentagon official",)),
    ("001", "send delegates", PREMIER),
    ("001", "had entered Iraq", OFFICE),
    ("001", "a force for good", ("State Department",)),
    ("001", "Our military presence", ("State Department",)),
    ("001", "been unambiguous", ("State Department",)),
    ("001", "need to be a conversation", ("State Department",)),
    # Two men disavowed a letter in these words, and both are named.
    ("001", "inconsistent with where", ("Mark Esper and Mark Milley",)),
    ("001", "unless they pay", ("Trump",)),
    ("002", "send a delegation", PREMIER),
    ("002", "keen to keep", PREMIER),
    ("002", "re-positioning", ("letter", "command")),
    ("002", "a mistake", ("Milley",)),
    ("003", "an official presence", ("Sudani",)),
    ("003", "condemn the attacks", ("Sudani",)),
    ("003", "necessary, proportionate", ("Ryder",)),
    ("003", "self-defense", ("Washington",)),
    ("003", "start the dialogue", ("Sudani",)),
    ("003", "We affirm", ("Sudani",)),
    ("003", "sovereignty over the land", ("Sudani", "Baghdad")),
    ("003", "repeatedly emphasized", ("Sudani",)),
    ("004", "Send delegates", PREMIER),
    ("004", "had entered Iraq", OFFICE),
    ("004", "leaving unless they pay", ("Trump",)),
    ("004", "extraordinarily expensive", ("Trump",)),
)


def test_reads_all_five(seeds: Case) -> None:
    assert seeds.added.code == 0
    assert "5 given = 5 read + 0 duplicate" in seeds.added.out.decode() + seeds.added.err


def test_every_piece_of_evidence_is_in_its_article(seeds: Case) -> None:
    for each in seeds.evidence():
        assert seeds.texts[each["file"]][each["start"] : each["end"]] == each["exact"]


@pytest.mark.parametrize(("name", "words"), NOT_READ)
def test_takes_no_entry_from_around_the_report(seeds: Case, name: str, words: str) -> None:
    places = seeds.places(name, words)
    assert places
    around = [zone for zone in seeds.report(name)["zones"] if holds(zone, places[-1])]
    assert around
    assert not [
        each
        for kind in KINDS
        for each in seeds.evidence(kind)
        if each["file"].startswith(name) and holds(around[0], (each["start"], each["end"]))
    ]


def holds(zone: Entry, place: tuple[int, int]) -> bool:
    """Say whether a zone holds a place."""
    return bool(zone["start"] <= place[0] and place[1] <= zone["end"])


def test_dates_001_by_its_own_words(seeds: Case) -> None:
    found = seeds.report("001")["published"]
    assert (found["basis"], found["best"]) == ("stated", PUBLISHED.isoformat())


def test_dates_003_by_its_own_calendar(seeds: Case) -> None:
    found = seeds.report("003")["published"]
    assert (found["basis"], found["best"]) == ("inferred", "2024-01-05")
    assert found["edtf"] == "2024-01-05/2024-01-11"


@pytest.mark.parametrize("name", ["002", "004"])
def test_dates_a_report_by_its_sibling(seeds: Case, name: str) -> None:
    found = seeds.report(name)["published"]
    assert found["basis"] == "siblings"
    assert abs(date.fromisoformat(found["best"]) - PUBLISHED) <= timedelta(days=1)


def test_leaves_000_without_a_date_and_says_why(seeds: Case) -> None:
    found = seeds.report("000")["published"]
    assert (found["basis"], found["edtf"], found["best"]) == ("unknown", None, None)
    assert len(found["why"].split()) >= 3


@pytest.mark.parametrize(("name", "words", "speakers"), SPEAKERS)
def test_gives_every_quotation_its_speaker(
    seeds: Case, name: str, words: str, speakers: tuple[str, ...]
) -> None:
    found = seeds.covering(name, words)
    assert found, "no statement holds these words"
    statement, wording = closest(found)
    names = seeds.names(statement["speaker"])
    assert any(says(names, speaker) for speaker in speakers), wording["exact"]


Told = tuple[tuple[str, str], ...]


@pytest.mark.parametrize(("told", "what", "day", "actor", "recipient"), EVENTS)
def test_tells_who_did_what_to_whom(
    seeds: Case, told: Told, what: tuple[str, str], day: str | None, actor: str, recipient: str
) -> None:
    found = {each["id"]: each for name, words in told for each in events(seeds, name, words)}
    assert len(found) == 1, found
    (event,) = found.values()
    assert (event["type"], event["modality"]) == what
    assert {each["file"][:3] for each in event["evidence"]} == {name for name, _ in told}
    assert day is None or event["when"]["edtf"] == day
    for refs, wanted in ((event["actors"], actor), (event["recipients"], recipient)):
        assert not wanted or says({name for ref in refs for name in seeds.names(ref)}, wanted)


def events(seeds: Case, name: str, words: str) -> list[Entry]:
    """The events told where `words` of a report begin."""
    starts = [start for start, _ in seeds.places(name, words)]
    return [
        event
        for event in seeds.of("event")
        if any(at["file"].startswith(name) and at["start"] in starts for at in event["evidence"])
    ]


def test_keeps_two_men_with_a_name_in_common_apart(seeds: Case) -> None:
    premier = {p["id"] for p in seeds.of("party") if says([p["name"]], "Abdul Mahdi")}
    other = {p["id"] for p in seeds.of("party") if says([p["name"]], "Muhandis")}
    assert premier
    assert not premier & other


def test_makes_one_party_of_a_name_in_variants(seeds: Case) -> None:
    spoken = [each for name in ("000", "001", "002", "004") for each in speakers(seeds, name)]
    assert len({each["party"] for each in spoken if says(seeds.names(each), "Abdul Mahdi")}) == 1


def speakers(seeds: Case, name: str) -> list[Entry]:
    """The speakers of all statements that a report carries."""
    return [
        statement["speaker"]
        for statement in seeds.of("statement")
        if any(wording["file"].startswith(name) for wording in statement["wordings"])
    ]


def test_joins_two_translations_of_the_delegation_statement(seeds: Case) -> None:
    wanted = (("001", "send delegates"), ("002", "send a delegation"), ("004", "Send delegates"))
    found = {s["id"]: s for name, words in wanted for s, _ in seeds.covering(name, words)}
    (statement,) = found.values()
    assert len(statement["wordings"]) == 3
    assert statement["attested"]["reports"] == 3
    assert statement["attested"]["independent"] == 2
    assert statement["said"]["edtf"] == "2020-01-09"


def test_joins_one_statement_from_two_reports(seeds: Case) -> None:
    ((statement, _),) = seeds.covering("001", "unless they pay")
    assert statement["attested"]["reports"] == 2


def test_finds_the_one_conflict_over_troops(seeds: Case) -> None:
    (series,) = [s for s in seeds.of("figure") if {5200, 6000} <= values(s)]
    assert {
        tuple(sorted(series["values"][pair[side]]["value"] for side in ("a", "b")))
        for pair in series["pairs"]
        if pair["verdict"] == "conflict"
    } == {(5200, 6000)}


def test_keeps_a_figure_of_another_year_out_of_the_conflict(seeds: Case) -> None:
    for series in seeds.of("figure"):
        for pair in series["pairs"]:
            ends = {series["values"][pair[side]]["value"] for side in ("a", "b")}
            if 2500 in ends:
                assert pair["verdict"] in {"different_time", "undecided"}


def test_finds_no_other_conflict(seeds: Case) -> None:
    found = [
        series["id"]
        for series in seeds.of("figure")
        if any(pair["verdict"] == "conflict" for pair in series["pairs"])
    ]
    assert len(found) == 1


def values(series: Entry) -> set[float]:
    """The values of a series."""
    return {value["value"] for value in series["values"]}
