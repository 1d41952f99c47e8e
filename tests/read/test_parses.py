"""A paragraph that came by before is not parsed again, and what is read of it stays the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.app import MODEL
from dateline.plugins import readers
from dateline.read.each import read_each
from dateline.read.page import Parser
from dateline.read.parses import KNOWN, key, packed, unpacked
from dateline.read.recent import Recent
from dateline.types.article import Article
from tests.read.conftest import article

PARAGRAPHS = (
    "Norland’s Prime Minister Ada Vale said on Thursday that 40 soldiers wouldn't leave.",
    "“We go home,” she told reporters.",
    "“It isn’t over,” he said.\u00a0The U.S. and the Temran Bank, Inc. can't agree…",
    "Vale, who met Orr in Quill Sound, denied it.",
    "He will sign the treaty next week,   the ministry said in a statement.",
    "Vale said so.",
    "😀 ¿Qué? naïve — 5,200 troops; 3.5% (or more) http://norland.example/a_b",
    "ÅNGE SAYS NO",
)
COLUMNS = "TEXT IDX LEMMA_ NORM_ TAG_ POS_ DEP_ ENT_TYPE_ ENT_IOB_ WHITESPACE_ IS_SENT_START"


@dataclass(slots=True)
class Counted:
    """Keeps everything, and counts what was asked for in vain."""

    held: dict[bytes, bytes] = field(default_factory=dict)
    missed: int = 0

    def get(self, key: bytes) -> bytes | None:
        """See `Parses.get`."""
        self.missed += key not in self.held
        return self.held.get(key)

    def put(self, key: bytes, parse: bytes) -> None:
        """See `Parses.put`."""
        self.held[key] = parse


@pytest.fixture(scope="module")
def forgetful() -> Parser:
    """A parser that remembers a few paragraphs only."""
    return Parser(MODEL, Recent(limit=12_000))


def attributes(doc: object) -> list[list[object]]:
    names = COLUMNS.lower().split()
    return [[*(getattr(t, n) for n in names), t.head.i, str(t.morph)] for t in doc]  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_parse_comes_back_as_it_was(parser: Parser, text: str) -> None:
    (paragraph,) = parser.parse_one(article(text)).paragraphs
    before = paragraph.doc
    after = unpacked(before.vocab, packed(before))
    assert after.text == before.text
    assert attributes(after) == attributes(before)
    assert [(e.text, e.label_) for e in after.ents] == [(e.text, e.label_) for e in before.ents]
    assert [s.text for s in after.sents] == [s.text for s in before.sents]
    assert [[c.i for c in t.children] for t in after] == [[c.i for c in t.children] for t in before]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4), max_size=20))
def test_readings_are_the_same_with_and_without(
    parser: Parser, forgetful: Parser, articles: list[list[str]]
) -> None:
    given = [article(*paragraphs) for paragraphs in articles]
    for some in (given, given[::-1]):
        plain = read_each(some, parser.parse, readers())
        assert read_each(some, forgetful.parse, readers()) == plain


def parsed(parser: Parser, articles: Sequence[Article]) -> None:
    for _ in parser.parse(articles):
        pass


def test_a_paragraph_is_parsed_once() -> None:
    counted = Counted()
    parser = Parser(MODEL, counted)
    parsed(parser, [article(*PARAGRAPHS[:3]), article(PARAGRAPHS[1])])
    parsed(parser, [article(PARAGRAPHS[2], PARAGRAPHS[5])] * 40)
    assert counted.missed == 4
    assert len(counted.held) == 4


def test_what_a_pipeline_adds_that_is_not_known_keeps_it_from_being_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dateline.read.page.KNOWN", KNOWN - {"ner"})
    counted = Counted()
    parsed(Parser(MODEL, counted), [article(PARAGRAPHS[0])])
    assert counted.held == {}


def test_another_model_has_other_names() -> None:
    assert key("small 1", "Vale left.") != key("small 2", "Vale left.")
    assert key("small 1", "Vale left.") != key("small 1", "Vale left")
    assert key("a", "\ud83d") != key("a", "\ud83e")


def test_forgets_what_was_longest_unused() -> None:
    recent = Recent(limit=30)
    recent.put(b"a", b"0123456789")
    recent.put(b"b", b"0123456789")
    recent.put(b"a", b"9876543210")
    recent.put(b"c", b"0123456789")
    assert recent.get(b"a") == b"9876543210"
    recent.put(b"d", b"0123456789")
    assert [recent.get(each) for each in (b"a", b"b", b"c", b"d")] == [
        b"9876543210",
        None,
        b"0123456789",
        b"0123456789",
    ]


def test_a_parse_that_is_too_large_is_not_kept() -> None:
    recent = Recent(limit=5)
    recent.put(b"a", b"0123456789")
    assert recent.get(b"a") is None
