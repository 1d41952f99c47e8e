"""Bytes to text: nothing is lost, and what was declared is believed when it fits."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.decode import decode

TALKS = "Talks resume on Thursday"
META = '<meta charset="koi8-r">'
WORDS = "“Norland’s café – open”"
RUSSIAN = "Министр заявил, что переговоры будут продолжены в четверг. " * 4


@pytest.mark.parametrize(
    ("data", "charset", "media", "text"),
    [
        (WORDS.encode(), None, "text/plain", WORDS),
        (WORDS.encode("cp1252"), "windows-1252", "text/plain", WORDS),
        (WORDS.encode("cp1252"), "iso-8859-1", "text/plain", WORDS),
        (WORDS.encode(), "no-such-charset", "text/plain", WORDS),
        (WORDS.encode("cp1252"), "utf-8", "text/plain", WORDS),
        (codecs.BOM_UTF8 + WORDS.encode(), None, "text/plain", WORDS),
        (codecs.BOM_UTF8 + WORDS.encode(), "windows-1252", "text/plain", WORDS),
        (WORDS.encode("utf-16"), None, "text/plain", WORDS),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), None, "text/plain", WORDS),
        (TALKS.encode("utf-16-le"), None, "text/plain", TALKS),
        (TALKS.encode("utf-16-be"), None, "text/plain", TALKS),
        (b"caf\xe9", None, "text/plain", "café"),
        (RUSSIAN.encode("koi8-r"), "koi8-r", "text/plain", RUSSIAN),
        (RUSSIAN.encode("cp1251"), None, "text/plain", RUSSIAN),
        ((META + RUSSIAN).encode("koi8-r"), None, "text/html", META + RUSSIAN),
        (b"a\r\nb", None, "text/plain", "a\r\nb"),
    ],
)
def test_reads_the_charset(data: bytes, charset: str | None, media: str, text: str) -> None:
    assert decode(data, charset, media) == text


def test_stray_bytes_in_utf8_stay_visible() -> None:
    assert decode(WORDS.encode() * 9 + b"\xe9!", None, "text/plain").endswith("”\\xe9!")


def test_one_curly_quotation_tells_that_broken_text_is_utf8() -> None:
    assert decode("“Go”".encode() + b" \xff\xe9", None, "text/plain") == "“Go” \\xff\\xe9"


def test_zeros_are_replaced_one_for_one() -> None:
    assert decode(b"a\0b", "utf-8", "text/plain") in {"a\ufffdb", "a\\x00b"}


def test_half_a_character_that_a_charset_lets_pass_is_replaced() -> None:
    assert decode(b"a+2AA-b", "utf-7", "text/plain") == "a\ufffdb"


def test_does_not_look_for_a_header_in_plain_text() -> None:
    assert decode("charset=koi8-r é".encode(), None, "text/plain") == "charset=koi8-r é"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_what_is_utf8_comes_back(text: str) -> None:
    assert decode(text.encode(), None, "text/plain") == text


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "hex"]))
def test_any_bytes_give_text_that_a_store_can_keep(data: bytes, charset: str | None) -> None:
    text = decode(data, charset, "text/html")
    assert "\0" not in text
    text.encode()
