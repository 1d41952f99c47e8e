"""Says why an article is kept and searchable, but not read.

    an article in French            ->  "language not read: fr; kept and searchable"
    a file of 20 million characters ->  "too long to be one report: …"
    a report                        ->  None

"und" (no language found, as in very short texts) is read: it is English more often than not.
"""

from dateline.types.article import READABLE, Article

READ_LANGUAGES = frozenset({"en", "und"})

# The longest reports in print, whole issues of magazines, stay below 300,000 characters; past a
# million it is an archive in one file, and the parser would work on it for a quarter of an hour.
LONGEST = 1_000_000
# Every paragraph is a parse of its own: 20,000 take half a minute.
MOST_PARAGRAPHS = 20_000


def why_unread(article: Article) -> str | None:
    """Return the reason not to read an article, in words; None where it is to be read."""
    if article.language.lower().split("-")[0] not in READ_LANGUAGES:
        return f"language not read: {article.language}; kept and searchable"
    lengths = [zone.end - zone.start for zone in article.zones if zone.kind in READABLE]
    if sum(lengths) > LONGEST:
        return f"too long to be one report: {sum(lengths):,} characters; kept and searchable"
    if len(lengths) > MOST_PARAGRAPHS:
        return f"too long to be one report: {len(lengths):,} paragraphs; kept and searchable"
    return None
