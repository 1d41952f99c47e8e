"""Episodes: reports that tell the same development.

    "Ferry sinks off Ayre" (5 May), "Divers search for the ferry's captain" (6 May)   one
    "Memorial for the ferry's dead" (four years later)                              another

Headline, lead and following sentences are compared by their words, rare ones weighing more, names
counting double; days between the reports make them less alike. Grouping is group-average
agglomeration over linked reports (`placing`); episodes are chained into stories (`stories`).
Reports in other languages stay alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from math import sqrt
from sys import intern

from ..types.article import READABLE, Article
from ..types.dating import Basis, Dating, unknown
from ..types.placed import Placed
from ..types.record import Episode
from .days import Days, begun, edtf
from .ids import content_id
from .placing import Placing
from .stories import stories
from .words import TOKEN, plain, stem, stopwords

# Values chosen on BASIL (100 stories of three outlets); see evals/stories.py.
REACH = 400  # words of an article that tell what it is about
HEADLINE = 2.0  # a word of the headline counts as if it stood in the text this often more
NAMED = 1.5  # a capitalised word counts this many times


@dataclass(frozen=True, slots=True)
class Sketch:
    """What one report is about: its words with their counts, and what an episode needs."""

    report: str
    title: str
    terms: tuple[str, ...]
    counts: tuple[float, ...]


def sketch(article: Article) -> Sketch:
    """Count the words that tell what an article is about."""
    terms: defaultdict[str, float] = defaultdict(float)
    seen = 0
    for zone in article.zones:
        if zone.kind not in READABLE or seen >= REACH:
            continue
        text = article.text[zone.start : zone.end]
        seen += _count(terms, text, 1.0)
    if article.headline:
        _count(terms, article.headline.exact, HEADLINE)
    ordered = sorted(terms)
    counts = tuple(_damped(terms[term]) for term in ordered)
    return Sketch(article.report, _title(article), tuple(ordered), counts)


@cache
def _damped(count: float) -> float:
    """Ten times the word is not ten times the subject. Cached, so that equal numbers are one."""
    return 1 + sqrt(count)


def episodes(
    sketches: Sequence[Sketch], published: Mapping[str, Dating], placing: Placing
) -> tuple[Episode, ...]:
    """Group reports into episodes, and chain these into stories; each report is in one episode.

    `placing` may hold what is known from before; it is left holding just these reports.
    """
    placing.settle([placed(one, published[one.report]) for one in sketches])
    known = {one.report: one for one in sketches}
    groups = ([known[report] for report in group] for group in placing.groups())
    found = [_episode(group, published) for group in groups]
    return _chained(sorted(found, key=lambda one: (_order(one.when), one.reports)), placing)


def _chained(found: list[Episode], placing: Placing) -> tuple[Episode, ...]:
    for story in stories([[placing.words(report) for report in one.reports] for one in found]):
        id_ = content_id("story", (), *sorted(r for n in story for r in found[n].reports))
        for number in story:
            found[number] = replace(found[number], story=id_)
    return tuple(found)


def placed(one: Sketch, published: Dating) -> Placed:
    """A report as it is placed among others."""
    when = begun(published.edtf)
    return Placed(one.report, one.terms, one.counts, (when.first, when.last) if when else None)


def _title(article: Article) -> str:
    if article.headline:
        return article.headline.exact
    for zone in article.zones:
        if zone.kind in READABLE:
            line = article.text[zone.start : zone.end]
            return line if len(line) <= 120 else line[:117].rsplit(" ", 1)[0] + " …"
    return article.file


def _count(terms: defaultdict[str, float], text: str, factor: float) -> int:
    words = TOKEN.findall(text)
    for word in words:
        stemmed, named = _term(word)
        if stemmed:
            terms[stemmed] += factor * (NAMED if named else 1.0)
    return len(words)


@lru_cache(maxsize=4096)
def _term(word: str) -> tuple[str, bool]:
    """The stem of a word, "" for one that carries no content, and whether it has a capital."""
    low = plain(word).replace(".", "")
    if low in stopwords() or len(low) < 2:
        return "", False
    return intern(stem(low)), "A" <= word[0] <= "Z"


def _episode(group: Sequence[Sketch], published: Mapping[str, Dating]) -> Episode:
    ordered = sorted(group, key=lambda one: (_order(published[one.report]), one.report))
    reports = tuple(one.report for one in ordered)
    dated = [published[report] for report in reports if published[report].best]
    id_ = content_id("episode", (), *sorted(reports))
    return Episode(id_, ordered[0].title, _when(dated, len(reports)), reports)


def _when(dated: Sequence[Dating], count: int) -> Dating:
    """From the first to the last day of the dated reports; as firm as the least firm of them."""
    best = sorted(one.best for one in dated if one.best)
    if not best:
        return unknown("none of its reports has a date")
    basis = max((one.basis for one in dated), key=list(Basis).index)
    missing = count - len(dated)
    some = f"; {missing} more without a date" if missing else ""
    those = "its one dated report" if len(dated) == 1 else f"its {len(dated)} dated reports"
    why = f"from the days of {those}{some}"
    return Dating(edtf(Days(best[0], best[-1])), best[0], basis, why)


def _order(when: Dating) -> date:
    return when.best or date.max
