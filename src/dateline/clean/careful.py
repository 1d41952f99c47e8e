"""The article in a page, the careful way: by trafilatura (Barbaresi 2021), and a second opinion.

    <h1>Norland asks</h1><nav>…</nav><p>The …</p>   ->  "Norland asks\\nThe …"
    trafilatura keeps 70 words, `quick` 560         ->  what `quick` keeps
    … and between them its lines say "Share" over   ->  what trafilatura keeps: the page lists
    and over                                            several articles, and it has the first

Its own comparison with others takes most of its time. That is asked only of a page that lists
several things where it finds less than a report.
"""

from collections import Counter
from collections.abc import Callable

from trafilatura.settings import Extractor

from . import quick
from .recall import asked, recalled

Find = Callable[[str], str]

_BALANCED = Extractor(output_format="python", comments=False)

_MORE = 2.5  # times as many words
_FEW = 125  # words, less than a report has
_LABELS = 0.2  # of the lines; more than that are labels of several things on a page
_TIMES = 3  # a line that is shown as often is a label


def article(source: str) -> str:
    """Return the lines of the article in a page."""
    found, other = recalled(source), quick.article(source)
    words = len(found.split())
    if len(other.split()) < _MORE * words:
        return found
    if not _lists(other):
        return other
    return found if words >= _FEW else asked(source, _BALANCED)


def _lists(text: str) -> bool:
    """Whether a good part of the lines are labels, the same over and over."""
    lines = Counter(stripped for line in text.split("\n") if (stripped := line.strip()))
    labels = sum(count for count in lines.values() if count >= _TIMES)
    return labels >= _LABELS * lines.total()
