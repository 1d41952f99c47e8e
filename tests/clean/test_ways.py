"""The careful and the quick way to find the article in a page."""

import pytest

from dateline.clean import careful, quick, recall
from tests.clean.test_article import LEAD, NEXT

MENU = '<nav><a href="/a">Home</a> <a href="/b">Harbours</a></nav>'
COMMENTS = '<div id="comments"><p>What a mess the board has made of it again!</p></div>'


@pytest.mark.parametrize("way", [careful.article, quick.article])
def test_leaves_out_what_surrounds_the_article(way: careful.Find) -> None:
    body = "".join(f"<p>{LEAD} {NEXT} {number}</p>" for number in range(8))
    text = way(f"<html><body>{MENU}<article>{body}</article>{COMMENTS}</body></html>")
    assert LEAD in text
    assert "Home" not in text
    assert "mess" not in text


def _two(first: str, second: str) -> str:
    """A page of which trafilatura takes the first part alone: it is marked as the article."""
    marked = f'<div class="article-body">{first}</div><div class="rest">{second}</div>'
    return f"<html><body><main>{marked}</main></body></html>"


def test_takes_the_second_opinion_where_much_more_is_found() -> None:
    rest = "".join(f"<p>{NEXT} Berth {number} stays shut.</p>" for number in range(30))
    text = careful.article(_two(f"<p>{LEAD * 4}</p>", rest))
    assert "Berth 29 stays shut." in text


def test_stays_with_the_first_of_several_articles_on_a_page() -> None:
    rest = "".join(
        f"<p>Share this</p><p>{NEXT} Berth {number} stays shut.</p>" for number in range(30)
    )
    first = "".join(f"<p>{LEAD} {NEXT} {number}</p>" for number in range(8))
    text = careful.article(_two(first, rest * 4))
    assert "Berth 29" not in text


@pytest.mark.parametrize("source", ["", " ", "<p>", "<!-- -->", "\x0b<a", "plain"])
@pytest.mark.parametrize("way", [careful.article, quick.article])
def test_a_page_without_an_article_gives_little_and_no_error(
    way: careful.Find, source: str
) -> None:
    assert len(way(source)) <= len(source)


ARTICLE = f"<article>{''.join(f'<p>{LEAD} {NEXT} {number}</p>' for number in range(8))}</article>"
COMMENT = "<p>What a mess the board has made of it again!</p>"
AS_TRAFILATURA = (
    ARTICLE,
    f"{ARTICLE}{COMMENTS}",
    f'{ARTICLE}<ol class="commentlist"><li>{COMMENT}</li></ol>',
    f'{ARTICLE}<ul id="disqus_thread"><li>{COMMENT}</li></ul>',
    f'{ARTICLE}<section class="post-comments">{COMMENT}</section>',
    f'<div class="commentary">{ARTICLE}</div>',
    f'{ARTICLE}<div class="infinite-scroll"><p>{NEXT}</p></div>',
    f'<script type="application/ld+json">{{"@type":"DiscussionForumPosting"}}</script>{ARTICLE}',
    f"<p>{NEXT}</p>",
    "<table><tr><td>Berth 4</td></tr></table>",
)


@pytest.mark.parametrize("body", AS_TRAFILATURA)
def test_finds_what_trafilatura_finds_leaning_to_recall(body: str) -> None:
    source = f"<html><body>{MENU}{body}</body></html>"
    assert recall.recalled(source) == recall.asked(source, recall.LEANING)
