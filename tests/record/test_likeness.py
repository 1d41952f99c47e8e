"""Which times of two reports mean one day."""

from collections.abc import Sequence

import pytest

from dateline.record.episodes import sketch
from dateline.record.likeness import Alike, Likeness
from dateline.record.moments import moments
from tests.record.making import Draft

TEXT = "Pilots and dredgers of Ayre boarded the carrier Good Hope at the eastern quay {}."


def told(own: Draft, other: Draft) -> Sequence[Alike]:
    drafts = {"b": own.reading(), "a": other.reading()}
    sketches = [sketch(reading.article) for reading in drafts.values()]
    ids = {reading.article.report: name for name, reading in drafts.items()}
    seen = {reading.article.report: moments(reading) for reading in drafts.values()}
    b, a = sorted(ids, key=lambda one: ids[one], reverse=True)
    return list(Likeness(sketches, seen).events(b, a))


def draft(file: str, text: str, words: str, rule: str) -> Draft:
    return Draft(file, text.format(words)).time(words, rule)


ONE = (
    ("yesterday", "offset:-1:day"),
    ("last weekend", "last:weekend"),
    ("earlier this month", "this:month"),
)
APART = (
    (TEXT, "in March", "month:03:past"),
    (TEXT, "today", "offset:0:day"),
    (TEXT, "until last weekend", "last:weekend"),
    (TEXT.replace("boarded", "praised"), "last weekend", "last:weekend"),
)


@pytest.mark.parametrize(("words", "rule"), ONE)
def test_sees_one_day_under_two_names(words: str, rule: str) -> None:
    found = told(draft("b", TEXT, words, rule), draft("a", TEXT, "on Sunday", "weekday:7:past"))
    assert [(one.own.time.span.exact, one.crossed, one.sure) for one in found] == [
        (words, True, True)
    ]


@pytest.mark.parametrize(("text", "words", "rule"), APART)
def test_sees_no_one_day_in_another_deed_or_a_vague_time(text: str, words: str, rule: str) -> None:
    own = Draft("b", text.format(words)).time(words.removeprefix("until "), rule)
    assert not told(own, draft("a", TEXT, "on Sunday", "weekday:7:past"))
