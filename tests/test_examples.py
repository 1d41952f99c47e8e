"""The record of the example corpus against what `examples/expected.json` says it must hold."""

import json
from itertools import combinations
from typing import Any

import pytest

from tests.program import EXAMPLES, REPORTS, Case, Entry, closest, lines, names_of, plain, run, says

EXPECTED: dict[str, Any] = json.loads((EXAMPLES / "expected.json").read_text("utf-8"))
# Kinds whose evidence must come from what an article reports, not from what stands around it.
KINDS = ("statement", "figure", "event", "party", "position")
READ = tuple(EXPECTED["published"])


def flat(key: str) -> list[tuple[str, Any]]:
    """Pairs of file and item from a table of lists (or of tables) by file."""
    table = EXPECTED[key]
    return [
        (file, item)
        for file, items in table.items()
        for item in (items.items() if isinstance(items, dict) else items)
    ]


def named(key: str) -> pytest.MarkDecorator:
    """Parametrise over the items of a list by their names."""
    items = EXPECTED[key]
    return pytest.mark.parametrize("item", items, ids=[each["name"] for each in items])


def overlaps(start: int, end: int, place: tuple[int, int]) -> bool:
    return start < place[1] and place[0] < end


def test_accounts_for_every_file(examples: Case) -> None:
    counts = EXPECTED["accounting"]
    said = (
        f"{counts['given']} given = {counts['read']} read + {counts['duplicate']} duplicate"
        f" + {counts['skipped']} skipped + {counts['failed']} failed"
    )
    assert said in examples.added.out.decode() + examples.added.err


def test_says_by_its_exit_code_that_a_report_was_skipped(examples: Case) -> None:
    assert examples.added.code == 1


@pytest.mark.parametrize("file", EXPECTED["duplicates"])
def test_counts_a_duplicate_once(examples: Case, file: str) -> None:
    files = [each["file"] for each in examples.of("report")]
    assert EXPECTED["duplicates"][file] in files
    assert file not in files


@pytest.mark.parametrize("file", EXPECTED["unread_language"])
def test_keeps_a_report_in_another_language_without_reading_it(examples: Case, file: str) -> None:
    assert examples.report(file)["language"] == EXPECTED["unread_language"][file]
    assert not [each for kind in KINDS for each in examples.evidence(kind) if each["file"] == file]


def test_finds_words_of_a_report_in_another_language(examples: Case) -> None:
    found = run("search", examples.path, "patrouilleurs", "--format", "jsonl")
    assert found.code == 0
    assert b"union-du-nord.txt" in found.out


def test_every_piece_of_evidence_is_in_its_article(examples: Case) -> None:
    wrong = [
        each
        for each in examples.evidence()
        if examples.texts[each["file"]][each["start"] : each["end"]] != each["exact"]
    ]
    assert not wrong


def test_verifies(examples: Case) -> None:
    assert run("verify", examples.path).code == 0


@pytest.mark.parametrize("file", READ)
def test_rests_each_date_on_its_basis(examples: Case, file: str) -> None:
    assert examples.report(file)["published"]["basis"] == EXPECTED["published"][file]["basis"]


@pytest.mark.parametrize("file", READ)
def test_dates_each_report(examples: Case, file: str) -> None:
    wanted, found = EXPECTED["published"][file], examples.report(file)["published"]
    assert found["best"] in (wanted["best"] or [None])
    assert found["edtf"] == wanted.get("edtf", found["edtf"])
    assert (found["edtf"] is None) == (found["best"] is None)


@pytest.mark.parametrize("file", READ)
def test_says_why_it_dates_a_report_so(examples: Case, file: str) -> None:
    assert len(examples.report(file)["published"]["why"].split()) >= 3


@pytest.mark.parametrize(("file", "words"), flat("not_read"))
def test_takes_no_entry_from_around_the_report(examples: Case, file: str, words: str) -> None:
    places = examples.places(file, words)
    taken = [
        each
        for kind in KINDS
        for each in examples.evidence(kind)
        if each["file"] == file and any(overlaps(each["start"], each["end"], p) for p in places)
    ]
    assert not taken


@pytest.mark.parametrize("file", EXPECTED["headline"])
def test_finds_the_headline(examples: Case, file: str) -> None:
    assert examples.report(file)["headline"].startswith(EXPECTED["headline"][file])


def test_marks_a_block_taken_from_an_agency(examples: Case) -> None:
    for excerpt in EXPECTED["excerpts"]:
        zones = examples.report(excerpt["file"])["zones"]
        for words in excerpt["words"]:
            ((start, _),) = examples.places(excerpt["file"], words)
            assert [z["zone"] for z in zones if z["start"] <= start < z["end"]] == ["excerpt"]


@pytest.mark.parametrize(("file", "item"), flat("speakers"))
def test_gives_every_quotation_its_speaker(
    examples: Case, file: str, item: tuple[str, str]
) -> None:
    words, speaker = item
    found = examples.covering(file, words)
    assert found, "no statement holds these words"
    statement, wording = closest(found)
    assert says(examples.names(statement["speaker"]), speaker), wording["exact"]


@pytest.mark.parametrize(("file", "words"), flat("not_statements"))
def test_takes_no_words_in_scare_quotes_for_a_statement(
    examples: Case, file: str, words: str
) -> None:
    assert not examples.covering(file, words)


@named("statements")
def test_joins_the_wordings_of_one_statement(examples: Case, item: Entry) -> None:
    (statement,) = statements(examples, item)
    assert statement["attested"]["reports"] == item["reports"]


@named("statements")
def test_counts_independent_sources_of_a_statement(examples: Case, item: Entry) -> None:
    for statement in statements(examples, item):
        found = statement["attested"]["independent"]
        assert found == item.get("independent", found)


@named("statements")
def test_dates_a_statement(examples: Case, item: Entry) -> None:
    for statement in statements(examples, item):
        assert statement["said"]["edtf"] in item.get("said", [statement["said"]["edtf"]])


def statements(examples: Case, item: Entry) -> list[Entry]:
    """The statements that hold the wordings of an expected one, each once."""
    by_id = {
        statement["id"]: statement
        for file, words in item["wordings"].items()
        for statement, _ in examples.covering(file, words)
    }
    return list(by_id.values())


@pytest.mark.parametrize(("file", "value"), flat("figures_found"))
def test_finds_a_figure(examples: Case, file: str, value: float) -> None:
    assert value in figures(examples, file)


@pytest.mark.parametrize("value", EXPECTED["figures_absent"])
def test_finds_no_figure_around_the_reports(examples: Case, value: float) -> None:
    assert value not in [found for file in READ for found in figures(examples, file)]


def figures(examples: Case, file: str) -> list[float]:
    """All values that figures take from one report."""
    found = [value for series in examples.of("figure") for value in series["values"]]
    return [value["value"] for value in found if value["file"] == file]


@named("figures")
def test_follows_a_figure_over_reports(examples: Case, item: Entry) -> None:
    if not item.get("joined", True):
        pytest.skip("two phrases that need not be one series, as long as they do not conflict")
    wanted = set(item["values"].items())
    assert any(
        wanted <= {(v["file"], v["value"]) for v in series["values"]}
        for series in examples.of("figure")
    )


@named("figures")
def test_tells_conflicts_from_other_differences(examples: Case, item: Entry) -> None:
    for verdict in ("agree", "different_time"):
        for a, b in item.get(verdict, []):
            assert pairs(examples, item, a, b) == {verdict}
    values = sorted(set(item["values"].values()))
    conflicts = [
        list(p) for p in combinations(values, 2) if "conflict" in pairs(examples, item, *p)
    ]
    assert conflicts == item["conflicts"]


def pairs(examples: Case, item: Entry, a: float, b: float) -> set[str]:
    """The verdicts between two values of an expected series, in its own reports."""
    found = set()
    for series in examples.of("figure"):
        for pair in series["pairs"]:
            ends = [series["values"][pair[side]] for side in ("a", "b")]
            ours = all(item["values"].get(end["file"]) == end["value"] for end in ends)
            if ours and sorted(end["value"] for end in ends) == sorted((a, b)):
                found.add(pair["verdict"])
    return found


def test_finds_no_other_conflict(examples: Case) -> None:
    found = {
        tuple(sorted(series["values"][pair[side]]["value"] for side in ("a", "b")))
        for series in examples.of("figure")
        for pair in series["pairs"]
        if pair["verdict"] == "conflict"
    }
    assert len(found) == EXPECTED["conflicts"]


def test_shows_the_passage_that_two_reports_share(examples: Case) -> None:
    for item in EXPECTED["reuse"]:
        assert any(shows(examples, item, reuse) for reuse in examples.of("reuse"))


def shows(examples: Case, item: Entry, reuse: Entry) -> bool:
    """Say whether a reuse entry ties the two files by the expected words."""
    ends = [each for each in (reuse["from"], reuse["to"]) if each]
    if sorted(each["file"] for each in ends) != sorted(item["files"]):
        return False
    held = [examples.texts[each["file"]][each["start"] : each["end"]] for each in ends]
    return all(item["words"] in words for words in held)


@pytest.mark.parametrize("names", EXPECTED["parties"]["merged"])
def test_merges_the_names_of_one_party(examples: Case, names: list[str]) -> None:
    wanted = {plain(name) for name in names}
    parties = [{plain(name) for name in names_of(party)} for party in examples.of("party")]
    assert [found >= wanted for found in parties if found & wanted] == [True]


@pytest.mark.parametrize("names", EXPECTED["parties"]["apart"])
def test_keeps_two_parties_apart(examples: Case, names: list[str]) -> None:
    first, second = (
        {p["id"] for p in examples.of("party") if plain(name) in map(plain, names_of(p))}
        for name in names
    )
    assert first
    assert second
    assert not first & second


@pytest.mark.parametrize(("place", "state"), EXPECTED["parties"]["stands_for"].items())
def test_links_a_capital_to_its_state(examples: Case, place: str, state: str) -> None:
    parties = lines(run("parties", examples.path, "--format", "jsonl").out)
    (party,) = [each for each in parties if each["name"] == place]
    assert says([party["stands_for"]], state)


@pytest.mark.parametrize("name", EXPECTED["parties"]["absent"])
def test_makes_no_party_of_a_credit_or_byline(examples: Case, name: str) -> None:
    assert not [p for p in examples.of("party") if says(names_of(p), name)]


@named("events")
def test_finds_an_event(examples: Case, item: Entry) -> None:
    found = events(examples, item["file"], item["words"])
    assert [each["type"] for each in found] == [item["type"]]
    assert [each["modality"] for each in found] == [item["modality"]]


@named("events")
def test_dates_an_event(examples: Case, item: Entry) -> None:
    found = events(examples, item["file"], item["words"])
    assert found
    assert all(each["when"]["edtf"] in item["when"] for each in found)


@pytest.mark.parametrize(("file", "words"), EXPECTED["denied"].items())
def test_lets_no_denied_event_happen(examples: Case, file: str, words: str) -> None:
    assert "happened" not in [each["modality"] for each in events(examples, file, words)]


def events(examples: Case, file: str, words: str) -> list[Entry]:
    """The events whose evidence holds `words` of one report."""
    return [
        event
        for event in examples.of("event")
        if any(e["file"] == file and words in e["exact"] for e in event["evidence"])
    ]


def test_reads_a_report_alone_as_in_the_case(examples: Case) -> None:
    alone = lines(run("read", REPORTS / "last-patrol.txt").out)
    text = examples.text("last-patrol.txt")
    assert alone
    assert all(text[each["start"] : each["end"]] == each["exact"] for each in alone)
