"""When a report was published, as lines of it or the markup of its page say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.dates import written
from dateline.clean.markup import Markup
from dateline.clean.stamps import changed, published, shown
from dateline.errors import InputError
from dateline.types.dating import Basis, contested
from tests.clean.test_article import LEAD, NEXT, article, page

TITLE = "Norland asks for a plan"

STATED = (
    ("By Ada Vale — May 8, 2031 6 min read", "2031-05-08"),
    ("By Ada ValeMay 8, 203112 Mins Read", "2031-05-08"),
    ("Posted on 8 May 2031 by harbour desk", "2031-05-08"),
    ("Harbours · May 8, 2031", "2031-05-08"),
    ("8 May 2031 | 3 minute read", "2031-05-08"),
    ("Published May 8, 2031, updated May 9, 2031", "2031-05-08"),
    ("Updated May 9, 2031; first published May 8, 2031", "2031-05-08"),
    ("Last updated: May 9, 2031", "2031-05-09~"),
)


@pytest.mark.parametrize(("line", "edtf"), STATED)
def test_reads_the_date_of_a_line_under_the_headline(line: str, edtf: str) -> None:
    found = article(TITLE, line, LEAD, NEXT).published
    assert found.edtf == edtf
    assert line[:20] in found.why


NOT_STATED = (
    "The pact of May 8, 2031 was signed in Port City, harbour officials said.",
    "Lights on the quay after the storm of May 8, 2031",
    "05/08/2031 | 3 minute read",
)


@pytest.mark.parametrize("line", NOT_STATED)
def test_takes_no_date_that_a_line_tells_of_something_else(line: str) -> None:
    assert article(TITLE, line, LEAD, NEXT).published.best is None


def test_reads_a_labelled_date_far_below_the_headline() -> None:
    parts = (TITLE, LEAD, NEXT, LEAD, NEXT, LEAD, "Published May 8, 2031", NEXT, LEAD, NEXT, LEAD)
    assert article(*parts).published.edtf == "2031-05-08"


def test_a_day_of_print_may_follow_that_of_the_web() -> None:
    line = "A version of this article appears in print on May 9, 2031, on page 4."
    assert article(TITLE, LEAD, NEXT, line).published.edtf == "2031-05-08/2031-05-09"


def test_a_copyright_line_is_told_and_dates_nothing() -> None:
    found = article(TITLE, LEAD, NEXT, "© 2031 Sund Post").published
    assert found.edtf is None
    assert "© 2031" in found.why


LINKED = '<script type="application/ld+json">{}</script>'
NEWS = LINKED.format('{"@graph":[{"@type":"NewsArticle","datePublished":"2031-05-08T10:00Z"}]}')
MARKUP = (
    (NEWS, "JSON-LD datePublished"),
    ('<meta property="article:published_time" content="2031-05-08T10:00Z">', "published_time"),
    ("<meta content='May 8, 2031' name='pubdate'/>", "pubdate"),
    ('<time class="entry-date published" datetime="2031-05-08">Thursday</time>', "<time>"),
    (LINKED.format('{"@type":["WebPage"],"datePublished":"2031-05-08"}'), "JSON-LD"),
    ('<meta name="date" content="20310508">', "<meta> date"),
)


@pytest.mark.parametrize(("source", "where"), MARKUP)
def test_reads_the_day_that_a_page_declares_and_says_where(source: str, where: str) -> None:
    found = published(Markup(f"<html><head>{source}</head></html>"))
    assert found is not None
    assert found.day == "2031-05-08"
    assert where in found.where


NO_MARKUP = (
    '<meta property="article:published_time" content="05-08-2031">',
    '<meta property="article:modified_time" content="2031-05-08">',
    '<time datetime="2031-05-08">Thursday</time>',
    LINKED.format('{"@type":"NewsArticle","datePublished":"2031-05-08"'),
    NEWS + NEWS.replace("05-08", "05-09"),
)


@pytest.mark.parametrize("source", NO_MARKUP)
def test_takes_no_day_from_markup_that_does_not_tell_one_of_publication(source: str) -> None:
    assert published(Markup(source)) is None


def test_a_page_declares_its_publication_before_its_last_change() -> None:
    change = '<meta property="article:modified_time" content="2031-06-01T10:00:00Z">'
    both = page(LEAD * 4, NEXT * 4, head=change + NEWS).published
    assert (both.edtf, "datePublished" in both.why) == ("2031-05-08", True)
    alone = page(LEAD * 4, NEXT * 4, head=change).published
    assert (alone.edtf, "modified_time" in alone.why) == ("2031-06-01~", True)
    line = page("Published May 8, 2031", LEAD * 4, NEXT * 4, head=change).published
    assert line.edtf == "2031-05-08"


def test_knows_when_a_page_was_changed() -> None:
    found = changed(Markup('<meta property="og:updated_time" content="2031-06-01T10:00:00Z">'))
    assert found is not None
    assert found.day == "2031-06-01"


SHOWN = ("on 2031-05-08T10:00", "/2031/05/08/talks", "May 8, 2031", "8 May 2031", "08 May, 2031")


@pytest.mark.parametrize("source", SHOWN)
def test_finds_a_day_on_a_page(source: str) -> None:
    assert shown(source, "2031-05-08")


@pytest.mark.parametrize("source", ["05/08/2031", "May 18, 2031", "May 2031", ""])
def test_does_not_take_a_guess_for_a_day_on_a_page(source: str) -> None:
    assert not shown(source, "2031-05-08")


def test_reads_dates_that_scripts_ran_into_their_neighbours() -> None:
    assert [one.day.isoformat() for one in written("Ada ValeMay 8, 2031Harbours")] == ["2031-05-08"]
    assert not written("dismay 8, 2031")
    assert not written("May 8, 203145")


@given(st.text(alphabet='<>/ "=:,{}[]metascriptldjson+2031-05-08', max_size=300))
def test_reads_any_markup_without_an_error(source: str) -> None:
    published(Markup(source))
    changed(Markup(source))


ADDRESSES = (
    ("https://post.example/2031/05/08/talks", "2031-05-08"),
    ("https://post.example/news/2031/5/8/talks", "2031-05-08"),
    ("https://post.example/2031-05-08-talks", "2031-05-08"),
    ("https://post.example/2031/05/talks", "2031-05"),
)


@pytest.mark.parametrize(("url", "edtf"), ADDRESSES)
def test_takes_a_day_from_its_address_if_nothing_else_tells_it(url: str, edtf: str) -> None:
    assert article(TITLE, LEAD, NEXT, url=url).published.edtf == edtf
    assert article(TITLE, "May 9, 2031", LEAD, url=url).published.edtf == "2031-05-09"


NO_ADDRESSES = ("https://post.example/talks-2031", "https://post.example/2031/13/08/talks")


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_takes_no_day_from_other_numbers_in_an_address(url: str) -> None:
    assert article(TITLE, LEAD, NEXT, url=url).published.edtf is None


FETCHED = (
    ("2031-06-01", "../2031-06-01"),
    ("2031-06-01T09:00:00Z", "../2031-06-01"),
    ("2031-06-01T12:00:00Z", "../2031-06-02"),  # a new day has begun in the east
    ("2031-06-01T12:00:00.123456789Z", "../2031-06-02"),
    ("2031-06-01T12:00:00+10:00", "../2031-06-01"),
)


@pytest.mark.parametrize(("moment", "edtf"), FETCHED)
def test_was_out_by_the_day_on_which_it_was_fetched(moment: str, edtf: str) -> None:
    found = article(TITLE, LEAD, NEXT, fetched=moment).published
    assert (found.edtf, found.best, found.basis) == (edtf, None, Basis.DECLARED)
    assert f"fetched on {moment}" in found.why
    assert "no metadata and no line" in found.why


@pytest.mark.parametrize("published", ["2031-05-08", "2031-05"])
def test_what_is_declared_goes_before_when_it_was_fetched(published: str) -> None:
    found = article(TITLE, LEAD, published=published, fetched="2031-06-01T12:00:00Z").published
    assert found.edtf == published
    assert "fetched" not in found.why


def test_a_day_after_it_was_fetched_is_contested() -> None:
    found = article(TITLE, "May 8, 2031", LEAD, NEXT, fetched="2031-05-01T12:00:00Z").published
    assert found.edtf == "2031-05-08"
    assert contested(found)


def test_a_moment_of_fetching_that_is_none_fails() -> None:
    with pytest.raises(InputError, match="moment of fetching “last week” cannot be read"):
        article(TITLE, LEAD, fetched="last week")
