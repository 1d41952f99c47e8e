"""Title, author, outlet and address as the markup of a page gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.clean.about import about
from dateline.clean.markup import Markup

NEWS = '<script type="application/ld+json">{{"@type":"NewsArticle",{}}}</script>'

TITLES = (
    ("<title>Norland asks | Sund Post</title><h1>Norland asks</h1>", "Norland asks"),
    ("<title>Norland asks for more - Sund Post</title>", "Norland asks for more"),
    ('<meta property="og:title" content="Norland &amp; Ayre"><h1>Sund Post</h1>', "Norland & Ayre"),
    (
        "<title>Norland asks - Sund</title><h1>My Blog</h1><h1>Norland asks</h1>",
        "Norland asks",
    ),
    ("<h1>Norland <em>asks</em></h1>", "Norland asks"),
    (NEWS.format('"headline":"Norland asks"'), "Norland asks"),
    ("<p>Talks</p>", None),
)


@pytest.mark.parametrize(("source", "title"), TITLES)
def test_takes_the_title_that_the_page_agrees_on(source: str, title: str | None) -> None:
    assert about(Markup(source)).title == title


AUTHORS = (
    ('<meta name="author" content="Ada Vale">', "Ada Vale"),
    ('<meta name="author" content="By Ada Vale and Ida Moor">', "Ada Vale; Ida Moor"),
    (NEWS.format('"author":[{"name":"Ada Vale"},{"name":"Ida Moor"}]'), "Ada Vale; Ida Moor"),
    (NEWS.format('"author":{"@type":"Person","name":"Vale"}'), "Vale"),
    ('<span class="post-author">By <a>Ada Vale</a></span>', "Ada Vale"),
    ('<a rel="author" href="/ada">Ada Vale</a>', "Ada Vale"),
    ("<P CLASS=Author>Ada Vale</P>", "Ada Vale"),
    ('<p class="author-byline">Zoë Vale</p><p class="byline">Ida Moor</p>', "Zoë Vale"),
)


@pytest.mark.parametrize(("source", "byline"), AUTHORS)
def test_takes_the_author_from_what_is_declared_or_marked(source: str, byline: str) -> None:
    assert about(Markup(source)).byline == byline


NO_AUTHORS = (
    '<meta name="author" content="admin_2">',
    '<meta property="article:author" content="https://network.example/sundpost">',
    '<meta name="twitter:creator" content="@sundpost">',
    '<span class="author">May 8, 2031</span>',
    '<input class="author" placeholder="Name">',
)


@pytest.mark.parametrize("source", NO_AUTHORS)
def test_takes_no_address_handle_or_date_for_an_author(source: str) -> None:
    assert about(Markup(source)).byline is None


OUTLETS = (
    ('<meta property="og:site_name" content="Sund Post">', None, "Sund Post"),
    (NEWS.format('"publisher":{"name":"Sund Post"}'), None, "Sund Post"),
    ('<meta name="twitter:site" content="@sundpost">', None, "sundpost"),
    ("<p>Talks</p>", "https://www.sund.example/talks", "sund.example"),
)


@pytest.mark.parametrize(("source", "url", "outlet"), OUTLETS)
def test_takes_the_outlet_by_its_name_and_else_by_its_address(
    source: str, url: str | None, outlet: str
) -> None:
    assert about(Markup(source), url).outlet == outlet


def test_takes_the_address_that_the_page_names_for_itself() -> None:
    link = '<link rel="canonical" href="https://sund.example/talks?a=1&amp;b=2">'
    assert about(Markup(link), "https://copy.example/").url == "https://sund.example/talks?a=1&b=2"
    assert about(Markup("<p>Talks</p>"), "https://copy.example/").url == "https://copy.example/"


@given(st.text(alphabet='<>/ "=:,{}[]@metah1titleauthorclassbyline', max_size=300))
def test_reads_any_markup_without_an_error(source: str) -> None:
    about(Markup(source))
