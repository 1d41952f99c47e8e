"""Markdown: read by a parser from outside, in which words of reports stay words."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dateline.export.markdown import MARKDOWN, escaped
from dateline.show.phrases import one_line
from dateline.show.safe import harmless
from dateline.types.record import Record
from tests import invented

READER = MarkdownIt("gfm-like", {"linkify": False})


def text() -> str:
    return "\n".join(MARKDOWN.lines(invented.record(), invented.articles()))


def kinds(tokens: Sequence[Token]) -> set[str]:
    return {each.type for token in tokens for each in (token, *(token.children or ()))}


def test_every_citation_has_its_note() -> None:
    tokens = [each for token in READER.parse(text()) for each in (token.children or ())]
    cited = {str(each.attrs["href"]) for each in tokens if each.type == "link_open"}
    noted = {f"#{each.content[7:-2]}" for each in tokens if each.content.startswith("<a id=")}
    assert cited
    assert cited == noted


def test_a_note_gives_report_outlet_date_words_and_place() -> None:
    at = invented.words("a.txt", "“send delegates to Norland”")
    place = f"characters {at.start} to {at.end}"
    assert f"a.txt, The Harbour Post, 2031-05-09, {place}\n\n> {at.exact}\n" in text()


def test_nothing_in_it_is_html_but_its_own_anchors() -> None:
    tokens = [each for token in READER.parse(text()) for each in (token, *(token.children or ()))]
    raw = {each.content for each in tokens if each.type.startswith("html")}
    assert {each[:7] for each in raw} == {'<a id="', "</a>"}


def test_steers_no_terminal() -> None:
    assert "\x1b" not in text()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("# a heading", r"\# a heading"),
        ("*strong* _words_", r"\*strong\* \_words\_"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("1. one", r"1\. one"),
        ("- one", r"\- one"),
        ("2031-05-08, 1.5 and - 2", "2031-05-08, 1.5 and - 2"),
        ("https://a.example", r"https\://a.example"),
        ("two\n\nlines", "two lines"),
        ("plain words, 5,200 of them.", "plain words, 5,200 of them."),
    ],
)
def test_words_of_reports_are_escaped(words: str, shown: str) -> None:
    assert escaped(words) == shown


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from('\\`*_[]()<>&~|#$^{}=!-+.:/1a\n \t"'), st.characters())
    )
)
def test_no_words_become_markup(words: str) -> None:
    plain = one_line(harmless(one_line(words)))
    tokens = READER.parse(escaped(words))
    inline = [each for token in tokens for each in (token.children or ())]
    assert kinds(tokens) <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    assert "".join(each.content for each in inline) == plain


def test_an_empty_record_has_a_brief() -> None:
    assert "No figure." in "\n".join(MARKDOWN.lines(Record(), ()))
