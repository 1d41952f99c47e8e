"""Judgements as JSON Lines: what comes out goes in again, and nothing else does."""

import json
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import FormatError
from dateline.export.judgements import KINDS, lines, parse
from dateline.types.dating import Basis, Dating
from dateline.types.judgement import Act, Judgement, Side, identified
from dateline.types.record import Evidence

AT = "2031-06-01T12:00:00.000000Z"
VALE = Side("Ada Vale", (Evidence("0" * 64, "a.txt", 3, 11, "Ada Vale"),))
WALE = Side("Adda Wale", (Evidence("1" * 64, "b.txt", 0, 9, "Adda Wale"),))
MERGE = identified(Judgement(Act.MERGE, "party", (VALE, WALE), "ada", AT, "same person"))
UNDO = identified(Judgement(Act.UNDO, "", (), "bo", AT, undoes=MERGE.id))


def encoded(judgements: Iterable[Judgement]) -> list[bytes]:
    return [line.encode() for line in lines(judgements)]


def test_tells_all_in_a_fixed_order() -> None:
    (line,) = lines([MERGE])
    told = json.loads(line)
    assert list(told) == "kind id act of sides by at why date undoes".split()
    assert told["sides"][0] == {
        "name": "Ada Vale",
        "evidence": [
            {"report": "0" * 64, "file": "a.txt", "start": 3, "end": 11, "exact": "Ada Vale"}
        ],
    }


def test_comes_back_as_it_was_and_passes_empty_lines_over() -> None:
    assert list(parse([b"", *encoded([MERGE, UNDO]), b"  "])) == [MERGE, UNDO]


def test_a_report_that_was_renamed_leaves_the_id_as_it_is() -> None:
    told = json.loads(next(lines([MERGE])))
    told["sides"][0]["evidence"][0]["file"] = "elsewhere/a.txt"
    (back,) = parse([json.dumps(told).encode()])
    assert back.id == MERGE.id


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"why": "someone else’s reason"}, "line 1: the id .* is not the hash of what it says"),
        ({"kind": "statement"}, "its kind is 'statement'"),
        ({"act": "burn"}, "line 1 is no judgement"),
        ({"of": "rumour"}, "no entries of the kind 'rumour'"),
        ({"sides": []}, "has not 0 sides"),
        ({"at": "yesterday"}, "'yesterday' is no time like"),
        ({"at": "2031-6-1T12:00:00.000000Z"}, "is no time like"),
        ({"undoes": "9c3e"}, "an undo, and nothing else"),
        ({"by": 7}, "line 1 is no judgement"),
    ],
)
def test_refuses_a_line_that_was_changed(change: dict[str, object], wrong: str) -> None:
    told = {**json.loads(next(lines([MERGE]))), **change}
    with pytest.raises(FormatError, match=wrong):
        list(parse([json.dumps(told).encode()]))


def test_refuses_evidence_that_ends_before_it_begins() -> None:
    told = json.loads(next(lines([MERGE])))
    told["sides"][0]["evidence"][0]["start"] = 99
    with pytest.raises(FormatError, match="ends before it begins"):
        list(parse([json.dumps(told).encode()]))


DEEP = b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


@pytest.mark.parametrize("edtf", ["soon", "", "2031-99-99", "9" * 5000, "2031-05-08/soon"])
def test_refuses_a_day_that_is_none(edtf: str) -> None:
    day = Dating(edtf, None, Basis.STATED, "its first line")
    one = identified(Judgement(Act.CONFIRM, "report", (VALE,), "ada", AT, date=day))
    with pytest.raises(FormatError, match="is no date"):
        list(parse(encoded([one])))


@pytest.mark.parametrize(
    "edtf", [None, "2031-05-08", "2031-05", "../2031", "2031-05-08/2031-05-11"]
)
def test_takes_a_day_as_reports_have_it(edtf: str | None) -> None:
    day = Dating(edtf, None, Basis.STATED, "its first line")
    one = identified(Judgement(Act.CONFIRM, "report", (VALE,), "ada", AT, date=day))
    assert list(parse(encoded([one]))) == [one]


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b"\xff", b'{"kind":"judgement"}', b"1e999", DEEP], ids=range(6)
)
def test_says_which_line_is_no_judgement(line: bytes) -> None:
    with pytest.raises(FormatError, match=r"^line 2 is no judgement: "):
        list(parse([*encoded([MERGE]), line]))


PLACES = st.builds(
    Evidence, st.text(), st.text(), st.integers(0, 99), st.integers(99, 200), st.text()
)
SIDES = st.builds(Side, st.text(), st.lists(PLACES, max_size=2).map(tuple))
TIMES = st.datetimes().filter(lambda time: time.year > 999).map("{:%Y-%m-%dT%H:%M:%S.%fZ}".format)
REMARKS = st.builds(
    Judgement,
    act=st.sampled_from([Act.NOTE, Act.REJECT, Act.CONFIRM]),
    kind=st.sampled_from(sorted(KINDS)),
    sides=st.tuples(SIDES),
    by=st.text(),
    at=TIMES,
    why=st.text(),
    undoes=st.none(),
).map(identified)


@settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))
@given(st.lists(REMARKS, max_size=3))
def test_whatever_is_said_comes_back(judgements: list[Judgement]) -> None:
    given_ = [line.encode("utf-8", "surrogatepass") for line in lines(judgements)]
    assert list(parse(given_)) == judgements
