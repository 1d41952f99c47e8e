"""Event data: the columns of GDELT, and what stands beside them because they lose it."""

import csv
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from dateline.errors import UsageError
from dateline.export.gdelt import COLUMNS, line, number
from dateline.export.plover import PLOVER
from dateline.ports import Store
from dateline.store.memory import MemoryStore
from dateline.types.coding import Code, Coding, EventPlace, PartyCode, Place, PlaceKind
from dateline.types.dating import Basis, Dating
from dateline.types.record import Happening, PartyRef, Record
from tests import invented

HAPPENED = invented.record().events[0]
FILES = {"events.tsv", "plover.tsv", "statements.tsv", "evidence.tsv", "README.txt"}
URL = "https://post.example/c"


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("plover") / "harbour"
    PLOVER.write(store, to)
    return to


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, dialect="excel-tab"))


def written(record: Record, to: Path) -> Path:
    case = MemoryStore()
    case.keep(invented.kept(), invented.receipts())
    case.save(record)
    PLOVER.write(case, to)
    return to


def dated(edtf: str | None) -> tuple[str | float, ...]:
    when = Dating(edtf, None, Basis.INFERRED, "so")
    found = line(replace(HAPPENED, when=when), None, None, URL)
    return tuple(found[key] for key in ("SQLDATE", "MonthYear", "Year", "FractionDate"))


def test_the_columns_are_the_61_of_the_codebook() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 61
    places = {0: "GLOBALEVENTID", 4: "FractionDate", 6: "Actor1Name", 16: "Actor2Name"}
    places |= {25: "IsRootEvent", 28: "EventRootCode", 34: "AvgTone", 35: "Actor1Geo_Type"}
    places |= {52: "ActionGeo_FullName", 58: "ActionGeo_FeatureID", 60: "SOURCEURL"}
    assert {place: COLUMNS[place] for place in places} == places


def test_a_line_says_who_did_what_to_whom() -> None:
    actor, recipient = HAPPENED.actors[0], HAPPENED.recipients[0]
    assert line(HAPPENED, actor, recipient, URL) == {
        "GLOBALEVENTID": number(HAPPENED, actor, recipient),
        "SQLDATE": "20350201",
        "MonthYear": "203502",
        "Year": "2035",
        "FractionDate": "2035.0849",
        "Actor1Name": "the Union",
        "Actor2Name": "Norland",
        "EventCode": "080",
        "EventBaseCode": "080",
        "EventRootCode": "08",
        "QuadClass": "2",
        "NumMentions": "1",
        "NumSources": "1",
        "NumArticles": "1",
        "ActionGeo_FullName": "Norland",
        "SOURCEURL": URL,
    }


@pytest.mark.parametrize(
    ("edtf", "columns"),
    [
        ("2013-04-01", ("20130401", "201304", "2013", "2013.2493")),
        ("2031-05-08", ("20310508", "203105", "2031", "2031.3507")),
        ("2031-12-31", ("20311231", "203112", "2031", "2031.9890")),
        ("2031-05-08/2031-05-14", ("", "203105", "2031", "")),
        ("2031", ("", "", "2031", "")),
        ("../2031-05-08", ("", "", "", "")),
        (None, ("", "", "", "")),
    ],
)
def test_date_columns_hold_what_is_certain(
    edtf: str | None, columns: tuple[str, str, str, str]
) -> None:
    assert dated(edtf) == columns


def test_a_type_that_is_not_in_plover_has_no_code() -> None:
    assert "EventCode" not in line(replace(HAPPENED, type="PARLEY"), None, None, URL)


def test_a_number_fits_64_bits_and_tells_the_parties_apart() -> None:
    parties = [None, PartyRef(None, "x"), PartyRef("x", ""), *HAPPENED.actors]
    numbers = {number(HAPPENED, one, other) for one in parties for other in parties}
    assert len(numbers) == len(parties) ** 2
    assert all(int(each) < 2**63 for each in numbers)


def test_only_what_happened_stands_among_the_events(folder: Path) -> None:
    (event,) = table(folder, "events.tsv")
    happened, denied = table(folder, "plover.tsv")
    assert happened["GLOBALEVENTID"] == event["GLOBALEVENTID"]
    assert (happened["modality"], denied["modality"]) == ("happened", "denied")
    assert event["SOURCEURL"] == f"urn:sha256:{invented.ident('c.txt')}"


def test_what_is_only_spoken_of_is_no_event_of_gdelt(tmp_path: Path) -> None:
    spoken = replace(HAPPENED, coded=False)
    found = written(Record(events=(spoken,), parties=invented.record().parties), tmp_path / "x")
    assert not table(found, "events.tsv")
    assert table(found, "plover.tsv")[0]["coded"] == "0"


def test_polars_reads_the_events(folder: Path) -> None:
    frame = pl.read_csv(folder / "events.tsv", separator="\t")
    assert tuple(frame.columns) == COLUMNS
    assert frame["GLOBALEVENTID"].dtype == pl.Int64
    assert frame["SQLDATE"].to_list() == [20350201]


def test_each_pair_of_parties_has_its_line(tmp_path: Path) -> None:
    two = (*HAPPENED.recipients, invented.VALE)
    event = replace(HAPPENED, recipients=two)
    found = written(Record(events=(event,), parties=invented.record().parties), tmp_path / "x")
    assert [each["Actor2Name"] for each in table(found, "events.tsv")] == ["Norland", "Ada Vale"]
    numbers = [each["GLOBALEVENTID"] for each in table(found, "plover.tsv")]
    assert numbers == [each["GLOBALEVENTID"] for each in table(found, "events.tsv")]
    assert len(set(numbers)) == 2


def test_plover_keeps_the_date_as_it_is(folder: Path) -> None:
    happened = table(folder, "plover.tsv")[0]
    assert (happened["type"], happened["mode"]) == ("RETREAT", "withdraw")
    assert (happened["edtf"], happened["basis"]) == ("2035-02-01", "stated")


def test_statements_stand_apart(folder: Path) -> None:
    first, second = table(folder, "statements.tsv")
    assert (first["speaker"], first["addressee"]) == ("Ada Vale", "Bo Lind")
    assert (first["reports"], first["independent"]) == ("3", "2")
    assert (second["edtf"], second["basis"]) == ("", "unknown")


def test_every_entry_has_its_words(folder: Path) -> None:
    texts = {invented.ident(file): text for file, text in invented.TEXTS.items()}
    found = table(folder, "evidence.tsv")
    entries = {row["entry"] for row in found}
    assert entries == {
        *(each["event"] for each in table(folder, "plover.tsv")),
        *(each["statement"] for each in table(folder, "statements.tsv")),
    }
    for row in found:
        assert texts[row["report"]][int(row["start"]) : int(row["end"])] == row["exact"]


def test_no_cell_is_a_formula_and_no_name_breaks_a_line(tmp_path: Path) -> None:
    event = replace(HAPPENED, actors=(PartyRef(None, "=1+1\tand\nmore"),))
    found = written(Record(events=(event,), parties=invented.record().parties), tmp_path / "x")
    assert table(found, "events.tsv")[0]["Actor1Name"] == "'=1+1 and more"
    assert len((found / "events.tsv").read_text("utf-8").splitlines()) == 2


def test_the_same_case_gives_the_same_bytes(store: Store, folder: Path, tmp_path: Path) -> None:
    PLOVER.write(store, tmp_path / "again")
    for name in FILES:
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes()


def test_refuses_a_folder_with_something_else_in_it(store: Store, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(UsageError, match="is not empty"):
        PLOVER.write(store, tmp_path)


def test_an_event_has_the_codes_that_reports_agree_on(folder: Path) -> None:
    (event,) = table(folder, "events.tsv")
    assert (event["Actor1Code"], event["Actor1CountryCode"]) == ("IGOMIL", "")
    assert (event["Actor1Type1Code"], event["Actor1Type2Code"]) == ("IGO", "MIL")
    assert (event["ActionGeo_Lat"], event["ActionGeo_Long"]) == ("1.5", "2.25")
    coded = table(folder, "plover.tsv")[0]
    assert (coded["actor_code"], coded["actor_sector"], coded["recipient_code"]) == (
        "IGO",
        "MIL",
        "",
    )
    assert (coded["place"], coded["country"], coded["contexts"]) == ("Port Ayre", "NOR", "military")


def coded(*codes: Code) -> Happening:
    (actor,) = HAPPENED.actors
    told = tuple(PartyCode(actor.party, actor.name, code, ("x",)) for code in codes)
    return replace(HAPPENED, coding=Coding(told))


def test_codes_that_differ_all_stand_in_plover_and_none_in_gdelt(tmp_path: Path) -> None:
    event = coded(Code("NOR", "GOV", ""), Code("NOR", "LEG", ""))
    found = written(Record(events=(event,), parties=invented.record().parties), tmp_path / "x")
    assert table(found, "plover.tsv")[0]["actor_sector"] == "GOV; LEG"
    told = table(found, "events.tsv")[0]
    assert (told["Actor1Code"], told["Actor1Type1Code"]) == ("NOR", "")


@pytest.mark.parametrize(
    ("place", "columns"),
    [
        (Place("Iraq", PlaceKind.COUNTRY, "IRQ", ""), ("1", "IZ", "", "")),
        (Place("Utah", PlaceKind.REGION, "USA", "", region="UT"), ("2", "US", "USUT", "")),
        (Place("Ayr", PlaceKind.TOWN, "GBR", "", 55.5, -4.6, 1, "SCT"), ("4", "UK", "", 55.5)),
        (Place("Ayr", PlaceKind.UNKNOWN, None, "one of two"), ("", "", "", "")),
    ],
)
def test_a_place_is_written_as_gdelt_writes_places(
    place: Place, columns: tuple[str, str, str, str | float]
) -> None:
    event = replace(HAPPENED, coding=Coding(places=(EventPlace(place, ("x",)),)))
    found = line(event, None, None, URL)
    keys = ("Type", "CountryCode", "ADM1Code", "Lat")
    assert tuple(found.get(f"ActionGeo_{key}", "") for key in keys) == columns
