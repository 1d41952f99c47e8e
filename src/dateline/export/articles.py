"""A cleaned article as a JSON object: what `dateline clean` prints.

{"file":"a.txt","report":"803b…","text":"…","zones":[{"zone":"headline",…}],…}
"""

from typing import Any

from dateline.types.article import Article

from .pieces import dating_with_best, zones


def article_object(article: Article) -> dict[str, Any]:
    """The article's text, zones and metadata."""
    return {
        "file": article.file,
        "report": article.report,
        "text": article.text,
        "zones": zones(article),
        "headline": article.headline.exact if article.headline else None,
        "byline": article.byline,
        "outlet": article.outlet,
        "language": article.language,
        "credits": sorted({credit.agency for credit in article.credits}),
        "published": dating_with_best(article.published),
        "url": article.url,
    }
