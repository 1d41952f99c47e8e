"""Names of figures that a reader can tell apart."""

from dataclasses import replace
from datetime import date

from dateline.record.labels import tell_apart
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.mention import Hedge
from dateline.types.record import Attested, Evidence, Series, Value

DAY = Dating("2031-05-08", date(2031, 5, 8), Basis.STATED, "it says so")
NONE = unknown("nothing tells")


def series(words: str, file: str = "a.txt", when: Dating = DAY) -> Series:
    at = Evidence(file, file, 0, len(words), words)
    value = Value(40, Hedge.EXACT, when, None, at)
    return Series(f"{file} {words}", "people killed", "people", (value,), (), Attested(1, 1))


def names(*found: Series) -> list[str]:
    return [one.of for one in tell_apart(found)]


def test_a_name_of_its_own_stays() -> None:
    other = replace(series("two ships"), of="ships")
    assert names(series("40 people"), other) == ["people killed", "ships"]


def test_the_day_tells_two_apart() -> None:
    undated = series("9 people", when=NONE)
    assert names(series("40 people"), undated) == ["people killed, 2031-05-08", "people killed"]


def test_the_words_tell_two_of_one_day_apart() -> None:
    assert names(series("40 people"), series("some\n9 people")) == [
        "people killed, 2031-05-08: “40 people”",
        "people killed, 2031-05-08: “some 9 people”",
    ]


def test_the_file_tells_two_of_the_same_words_apart_and_then_a_number() -> None:
    same = series("9 people"), series("9 people", "b.txt"), series("9 people", "b.txt")
    assert sorted(name.rpartition("”")[2] for name in names(*same)) == [
        ", a.txt",
        ", b.txt (1)",
        ", b.txt (2)",
    ]
