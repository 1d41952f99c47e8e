"""What every Reader does. Subclass `ReaderContract` and give it a `reader` and a `found` fixture.

`found` turns a page into a reading that already holds what the reader needs; `page` (in
tests/read/conftest.py) turns paragraphs into a page.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ports import Page, Reader
from dateline.types.article import ZoneKind
from dateline.types.reading import Reading
from dateline.types.span import Span
from tests.growth import Work, assert_linear

PARAGRAPHS = (
    "Norland PM: ‘Troops must go’",
    "Prime Minister Ada Vale of Norland said on Thursday that some 5,200\u00a0Sudovian soldiers"
    " would leave by June 2. “We are not leaving unless they pay,” she said. “Not one day.”",
    "🙂 The ministry released a statement. “America” is not named in it, and “the talks go on,”"
    " it said,\tciting two dozen officials; rebels attacked a convoy near Port Ayre.",
)
HOSTILE = (
    '"',
    "“a ",
    "' a",
    "''a'' ",
    "x",
    "1,",
    "( ",
    "he said ",
    '"We go," he said. ',
    "Prime Minister Ada Vale, chairman of the board, ",
    "said that ",
    "Vale and ",
    "in May of 1 ",
)
SHORT = 1_000  # characters of hostile text
# Any few of them in a row, or characters that patterns look for.
PIECES = st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4).map("".join) | st.text(
    alphabet="“”‘’\"'«»()-,.:;$%0123456789ab \u00a0", min_size=1, max_size=8
)


class ReaderContract:
    """The suite; `self` holds nothing."""

    def test_every_span_slices_back(
        self, reader: Reader, page: Callable[..., Page], found: Callable[[Page], Reading]
    ) -> None:
        here = page(*PARAGRAPHS, kinds=(ZoneKind.HEADLINE,))
        spans = list(_spans(reader.read(here, found(here))))
        assert spans
        for span in spans:
            assert here.article.text[span.start : span.end] == span.exact

    def test_makes_what_it_declares_and_leaves_the_rest(
        self, reader: Reader, page: Callable[..., Page], found: Callable[[Page], Reading]
    ) -> None:
        here = page(*PARAGRAPHS)
        before = found(here)
        after = reader.read(here, before)
        untouched = {field.name for field in fields(Reading)} - reader.makes
        assert all(getattr(before, name) == getattr(after, name) for name in untouched)

    def test_changes_nothing_it_is_given_and_answers_the_same_again(
        self, reader: Reader, page: Callable[..., Page], found: Callable[[Page], Reading]
    ) -> None:
        here = page(*PARAGRAPHS)
        before = found(here)
        kept = deepcopy(before)
        assert reader.read(here, before) == reader.read(here, before)
        assert before == kept

    def test_mentions_come_in_order_of_the_text(
        self, reader: Reader, page: Callable[..., Page], found: Callable[[Page], Reading]
    ) -> None:
        here = page(*PARAGRAPHS)
        after = reader.read(here, found(here))
        for name in reader.makes:
            starts = [mention.span.start for mention in getattr(after, name)]
            assert starts == sorted(starts)

    def test_finds_nothing_in_a_page_without_paragraphs(
        self, reader: Reader, page: Callable[..., Page]
    ) -> None:
        here = replace(page(*PARAGRAPHS), paragraphs=())
        assert reader.read(here, Reading(here.article)) == Reading(here.article)

    @pytest.mark.slow
    @pytest.mark.parametrize("text", HOSTILE)
    def test_time_grows_about_as_the_text_does(
        self,
        reader: Reader,
        page: Callable[..., Page],
        found: Callable[[Page], Reading],
        text: str,
    ) -> None:
        assert_linear(lambda size: _work(reader, page(text * (size // len(text))), found), SHORT)

    # The same examples each time: a measurement that differs from run to run proves nothing.
    @pytest.mark.slow
    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        suppress_health_check=(HealthCheck.function_scoped_fixture, HealthCheck.too_slow),
    )
    @given(text=PIECES)
    def test_time_grows_about_as_any_hostile_text_does(
        self,
        reader: Reader,
        page: Callable[..., Page],
        found: Callable[[Page], Reading],
        text: str,
    ) -> None:
        assert_linear(lambda size: _work(reader, page(text * (size // len(text))), found), SHORT)


def _work(reader: Reader, page: Page, found: Callable[[Page], Reading]) -> Work:
    before = found(page)
    return lambda: reader.read(page, before)


def _spans(thing: object) -> Iterator[Span]:
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _spans(item)
    elif is_dataclass(thing):
        for field in fields(thing):
            if field.name != "article":
                yield from _spans(getattr(thing, field.name))
