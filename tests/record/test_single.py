"""Equal values of a case are one object, so that it holds each once."""

from dateline.record.ids import evidence, stretch
from dateline.record.single import single, terse
from dateline.types.mention import Time, TimeType
from dateline.types.span import Span
from tests.fakes import clean, report

ARTICLE = clean(report("Vale met Lind. " * 40))


def words(text: str) -> str:
    """A string of its own, as a decoder makes it."""
    return "".join([*text])


def test_the_first_of_equal_values_stands_for_all() -> None:
    first = single(frozenset({"norland", "sudmark"}))
    assert single(frozenset({"sudmark", "norland"})) is first


def test_what_is_not_equal_stays_apart() -> None:
    assert single(("norland",)) != single(("sudmark",))


def test_a_time_is_kept_as_it_is_with_the_words_of_others() -> None:
    span = Span(0, 6, "Friday")
    why, rule = "“Friday” before Saturday", "weekday:5:past"
    times = [Time(span, TimeType.DATE, words("XXXX"), None, words(rule), words(why)) for _ in "ab"]
    one, other = map(terse, times)
    assert one == times[0]
    assert one.why is other.why
    assert one.rule is other.rule


def test_evidence_holds_each_name_and_offset_once() -> None:
    start = ARTICLE.text.rindex("Vale")
    one, other = (
        evidence(ARTICLE, Span(int(str(start)), int(str(start + 4)), words("Vale"))) for _ in "ab"
    )
    assert one == other == stretch(ARTICLE, start, start + 4)
    assert one.exact is other.exact
    assert one.start is other.start
    assert one.end is stretch(ARTICLE, start, start + 4).end
