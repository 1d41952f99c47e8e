"""Reports to articles: text unchanged, facts as declared or stated, no words refused."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.clean.article import clean, plain
from dateline.errors import InputError
from dateline.types.article import READABLE, Article, ZoneKind
from dateline.types.dating import Basis
from dateline.types.report import Declared, Report

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
LEAD = "Norland has asked Sund to begin planning the return of its boats from Port City."
NEXT = "Harbor Minister Ada Vale said on Thursday that the crews had a month to leave."


def report(data: str | bytes, media: str = "text/plain", **declared: str) -> Report:
    raw = data.encode() if isinstance(data, str) else data
    return Report("0" * 64, "wire.txt", raw, media, Declared(**declared))


def article(*parts: str, **declared: str) -> Article:
    return clean(report("\n\n".join(parts), **declared))


def page(*parts: str, head: str = "") -> Article:
    body = "".join(f"<p>{part}</p>" for part in parts)
    html = f"<html><head>{head}</head><body><article>{body}</article></body></html>"
    return clean(report(html, "text/html"))


@pytest.mark.parametrize("text", ["One.\r\n\r\nTwo.\r\n", "  One “x”\u00a0two\n", "One.\u2028Two."])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert clean(report(text)).text == text
    assert plain(report(text)).text == text


def test_a_byte_order_mark_is_dropped() -> None:
    assert clean(report(b"\xef\xbb\xbf" + LEAD.encode())).text == LEAD


def test_reading_plain_takes_everything_as_body() -> None:
    found = plain(report(f"Read More\n\nBy Ada Vale\n\n{LEAD}", published="2031-05-08"))
    assert {zone.kind for zone in found.zones} == {ZoneKind.BODY}
    assert found.published.best == date(2031, 5, 8)
    assert found.headline is None


def test_knows_headline_and_byline() -> None:
    found = article("Norland asks for a plan", "By Ada Vale | Sund Post", LEAD, NEXT)
    assert found.headline is not None
    assert found.headline.exact == "Norland asks for a plan"
    assert found.text[found.headline.start : found.headline.end] == found.headline.exact
    assert found.byline == "Ada Vale"


def test_a_markdown_heading_is_the_headline_without_its_mark() -> None:
    found = clean(report(f"Harbor\n\n# Norland asks\n\n{LEAD}\n\n{NEXT}\n", "text/markdown"))
    assert found.headline is not None
    assert found.headline.exact == "Norland asks"


def test_declared_metadata_goes_first() -> None:
    found = article(
        "By Ada Vale", LEAD, byline="Ida Moor", outlet="Sund Post", url="https://s.example/"
    )
    assert (found.byline, found.outlet, found.url) == (
        "Ida Moor",
        "Sund Post",
        "https://s.example/",
    )


@pytest.mark.parametrize(
    ("value", "edtf", "best"),
    [
        ("2031-05-08", "2031-05-08", date(2031, 5, 8)),
        ("2031-05-08T23:30:00-05:00", "2031-05-08", date(2031, 5, 8)),
        ("2031-05-08~", "2031-05-08~", date(2031, 5, 8)),
        ("May 8, 2031", "2031-05-08", date(2031, 5, 8)),
        ("2031-05", "2031-05", None),
        ("2031-05-01/2031-05-08", "2031-05-01/2031-05-08", None),
    ],
)
def test_reads_a_declared_date(value: str, edtf: str, best: date | None) -> None:
    found = article(LEAD, published=value).published
    assert (found.edtf, found.best, found.basis) == (edtf, best, Basis.DECLARED)


@pytest.mark.parametrize("value", ["soon", "2031-02-30", "05/08/2031", "/", "2031-5-8"])
def test_refuses_a_declared_date_that_cannot_be_read(value: str) -> None:
    with pytest.raises(InputError, match="the declared date"):
        article(LEAD, published=value)


@pytest.mark.parametrize(
    "parts",
    [
        ["Norland asks for a plan", "May 8, 2031", LEAD, NEXT],
        ["May 8, 2031", "Norland asks for a plan", LEAD, NEXT],
        ["Norland asks for a plan", "By Ada Vale, May 8, 2031", LEAD, NEXT],
        ["Norland asks for a plan", "Updated: May 9, 2031", "Published: May 8, 2031", LEAD],
        ["Norland asks for a plan", f"PORT CITY, May 8, 2031 (Reuters) - {LEAD}", NEXT],
        ["Norland asks for a plan", LEAD, NEXT, NEXT, NEXT, "Published: May 8, 2031"],
    ],
)
def test_reads_a_date_that_a_line_states(parts: list[str]) -> None:
    found = article(*parts).published
    assert (found.best, found.basis) == (date(2031, 5, 8), Basis.STATED)
    assert "May 8, 2031" in found.why


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ([LEAD, NEXT], "no metadata and no line"),
        ([LEAD, "The pact was signed on May 8, 2031, in Sund, officials said."], "no metadata"),
        (["Norland asks for a plan", "05/08/2031", LEAD], "“05/08/2031” names no day"),
        (
            ["Norland asks for a plan", f"PORT CITY, May 8 (AP) - {LEAD}"],
            "“PORT CITY, May 8 (AP) -”",
        ),
    ],
)
def test_a_date_that_nothing_states_is_unknown_with_the_reason(parts: list[str], why: str) -> None:
    found = article(*parts).published
    assert (found.edtf, found.best, found.basis) == (None, None, Basis.UNKNOWN)
    assert why in found.why


@pytest.mark.parametrize(
    ("parts", "agencies"),
    [
        ([f"PORT CITY (Reuters) - {LEAD}", NEXT], ["Reuters"]),
        ([LEAD, "The crews had left, according to the Associated Press."], ["Associated Press"]),
        ([LEAD, "They have a month to leave, as reported by the AP."], ["Associated Press"]),
        ([LEAD, "The board knew, AFP reported."], ["Agence France-Presse"]),
        ([LEAD, "From the AP:", NEXT], ["Associated Press"]),
        (["By Ada Vale, Associated Press", LEAD], ["Associated Press"]),
        ([LEAD, f"{NEXT} NBC"], ["NBC"]),
        ([LEAD, f"{NEXT} (Xinhua)"], ["Xinhua"]),
        ([f"PORT CITY (NPA) - {LEAD}", NEXT], ["NPA"]),
        ([LEAD, "They left, according to the Sund News Agency."], ["Sund News Agency"]),
        ([LEAD, "A Reuters photographer was hurt at the gate."], []),
        ([LEAD * 6, NEXT, "Most read", "The board knew of it, Reuters reported."], []),
    ],
)
def test_credits_the_agencies_it_names_as_source(parts: list[str], agencies: list[str]) -> None:
    found = article("Norland asks for a plan", *parts)
    assert [credit.agency for credit in found.credits] == agencies
    for credit in found.credits:
        assert found.text[credit.span.start : credit.span.end] == credit.span.exact


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (f"{LEAD} {NEXT}", "en"),
        ("Le ministre a déclaré jeudi que les équipages avaient un mois pour partir.", "fr"),
        ("Die Ministerin sagte am Donnerstag, die Gespräche gingen weiter.", "de"),
        ("Министр заявила в четверг, что переговоры продолжатся в порту.", "ru"),
        ("Sund 3", "und"),
    ],
)
def test_knows_the_language(text: str, tag: str) -> None:
    assert article(text).language == tag


def test_a_report_in_another_language_still_has_zones() -> None:
    found = article(
        "Le ministre a parlé", "Le ministre a déclaré jeudi que les équipages partiront."
    )
    assert [zone.kind for zone in found.zones] == [ZoneKind.HEADLINE, ZoneKind.BODY]


@pytest.mark.parametrize("data", ["", " \n", "\u00a0\u2028"])
def test_refuses_a_report_without_words(data: str) -> None:
    with pytest.raises(InputError, match="no words"):
        clean(report(data))


def test_takes_the_article_out_of_a_page() -> None:
    found = page(
        LEAD * 4,
        NEXT * 4,
        head=(
            "<title>Norland asks | Sund Post</title>"
            '<meta property="og:title" content="Norland asks for a plan">'
            '<meta property="og:site_name" content="Sund Post">'
            '<meta name="author" content="Ada Vale">'
            '<meta property="article:published_time" content="2030-05-08T10:00:00Z">'
            '<link rel="canonical" href="https://sund.example/talks">'
        ),
    )
    assert found.headline is not None
    assert found.headline.exact == "Norland asks for a plan"
    assert found.text.startswith("Norland asks for a plan\n\n")
    assert (found.byline, found.outlet) == ("Ada Vale", "Sund Post")
    assert found.url == "https://sund.example/talks"
    assert (found.published.edtf, found.published.basis) == ("2030-05-08", Basis.DECLARED)


def test_a_page_with_little_on_it_gives_what_can_be_seen() -> None:
    found = clean(
        report("<html><script>x=1</script><p>Boats &amp; crews</p><p>left.</p>", "text/html")
    )
    assert found.text == "Boats & crews\n\nleft."


@pytest.mark.parametrize(
    "data",
    [
        "<html><body>" + "<div>" * 10_000 + f"<p>{LEAD}</p>" + "</div>" * 10_000,
        "<html><body>" + "<b>" * 100_000 + LEAD,
        "<html><body>" + "<table><tr><td>" * 3000 + LEAD,
        "<html>" + "<" * 100_000 + f" {LEAD}",
    ],
    ids=["div", "b", "table", "open"],
)
def test_a_page_nested_past_all_sense_is_read_or_refused(data: str) -> None:
    with suppress(InputError):
        assert LEAD in clean(report(data, "text/html")).text


def test_a_page_fetches_nothing_and_expands_no_entity() -> None:
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "boats boats boats"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
        f"<html><body><p>{LEAD} &a; &b;</p><img src='http://norland.invalid/x'></body></html>"
    )
    text = clean(report(bomb, "text/html")).text
    assert "boats boats" not in text
    assert "root:" not in text


def test_libraries_do_not_write_to_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    clean(report("<html><p>Boats</p></html>", "text/html"))
    assert capfd.readouterr() == ("", "")


MEDIA = st.sampled_from(["text/plain", "text/html", "text/markdown"])
TAGS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div", ">", "<!--", "&#0;", "&#xd800;", "<br>", LEAD, "\n", "=", "'"]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | TAGS.map(str.encode), MEDIA)
def test_raises_nothing_but_an_input_error(data: bytes, media: str) -> None:
    try:
        found = clean(report(data, media))
    except InputError:
        return
    spans = [found.headline, *(credit.span for credit in found.credits)]
    for span in filter(None, spans):
        assert found.text[span.start : span.end] == span.exact
    assert "\0" not in found.text
    found.text.encode()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five reports are not beside the checkout")
@pytest.mark.parametrize(
    ("seed", "left_out", "last"),
    [
        ("000", 1, "expansion in the region."),
        ("001", 3, "pay us back for it.”"),
        ("002", 6, "its influence in Iraq."),
        ("003", 5, "role in the bombings."),
        ("004", 6, "sooner rather than later."),
    ],
)
def test_leaves_out_of_the_seeds_what_is_not_the_report(
    seed: str, left_out: int, last: str
) -> None:
    [path] = SEEDS.glob(f"{seed}_*.txt")
    found = clean(report(path.read_bytes()))
    readable = [zone for zone in found.zones if zone.kind in READABLE]
    assert len(found.zones) - len(readable) == left_out
    assert found.text[readable[-1].start : readable[-1].end].endswith(last)
    assert found.headline is not None
