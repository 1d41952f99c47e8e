"""Numbers and hedges, read off tokens alone."""

import pytest
import spacy

from dateline.read.figures.numbers import Number, numbers
from dateline.types.mention import Hedge

_BLANK = spacy.blank("en")


def _only(text: str) -> Number:
    (number,) = numbers(_BLANK(text))
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,200", 5200),
        ("1.5 million", 1_500_000),
        ("$2.3bn", 2_300_000_000),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("three million", 3_000_000),
        ("fifty-five", 55),
        ("two hundred and fifty-five thousand", 255_000),
        ("one thousand one hundred", 1100),
        ("several hundred", 300),
        ("a couple of thousand", 2000),
        ("tens of thousands", 20_000),
        ("hundreds of millions", 200_000_000),
    ],
)
def test_reads_the_value(text: str, value: float) -> None:
    assert _only(text).value == value


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high"),
    [
        ("5,200", Hedge.EXACT, 5200, 5200),
        ("about 5,200", Hedge.ABOUT, 5150, 5250),
        ("6,000 or so", Hedge.ABOUT, 5500, 6500),
        ("about 1,000", Hedge.ABOUT, 900, 1100),
        ("about 12", Hedge.ABOUT, 11, 13),
        ("about two dozen", Hedge.ABOUT, 21.6, 26.4),
        ("nearly 100", Hedge.NEARLY, 90, 100),
        ("more than 5,000", Hedge.MORE_THAN, 5000, None),
        ("at least two", Hedge.AT_LEAST, 2, None),
        ("no fewer than 70", Hedge.AT_LEAST, 70, None),
        ("100 or more", Hedge.AT_LEAST, 100, None),
        ("up to 3,000", Hedge.AT_MOST, None, 3000),
        ("as many as 40", Hedge.AT_MOST, None, 40),
        ("under 500", Hedge.LESS_THAN, None, 500),
        ("dozens", Hedge.VAGUE, 24, None),
        ("between 50 and 60", Hedge.EXACT, 50, 60),
        ("50-60", Hedge.EXACT, 50, 60),
        ("2 to 3 million", Hedge.EXACT, 2_000_000, 3_000_000),
        ("5,000 to 50 billion", Hedge.EXACT, 5000, 50_000_000_000),
    ],
)
def test_bounds_what_the_hedge_allows(
    text: str, hedge: Hedge, low: float | None, high: float | None
) -> None:
    number = _only(text)
    assert number.hedge is hedge
    assert number.low == (None if low is None else pytest.approx(low))
    assert number.high == (None if high is None else pytest.approx(high))


def test_about_5200_and_about_6000_do_not_overlap() -> None:
    smaller, larger = _only("some 5,200"), _only("6,000 or so")
    assert smaller.high is not None
    assert larger.low is not None
    assert smaller.high < larger.low


@pytest.mark.parametrize("text", ["a house", "few people", "many of them", "the first", "327th"])
def test_finds_no_number_in_words_that_name_none(text: str) -> None:
    assert list(numbers(_BLANK(text))) == []


def test_a_falling_pair_is_two_numbers() -> None:
    found = [number.value for number in numbers(_BLANK("from 5,000 to 2,500 troops"))]
    assert found == [5000, 2500]
