"""Episodes: reports that tell the same development.

    "Ferry sinks off Ayre" (5 May), "Divers search for the ferry's captain" (6 May)   one
    "Memorial for the ferry's dead" (four years later)                              another

Headline, lead and following sentences are compared by their words, rare ones weighing more, names
counting double; days between the reports make them less alike. Grouping is group-average
agglomeration (Sokal & Michener 1958) over pairs that share a rare word. Chains of episodes over
years (stories) are not made yet; reports in other languages stay alone.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from math import sqrt
from sys import intern

from ..types.article import READABLE, Article
from ..types.dating import Basis, Dating, unknown
from ..types.record import Episode
from .candidates import candidates
from .clusters import agglomerate
from .days import Days, days, edtf
from .ids import content_id
from .words import TOKEN, plain, stem, stopwords, weight

# Values chosen on BASIL (100 stories of three outlets); see evals/stories.py.
REACH = 400  # words of an article that tell what it is about
ALIKE = 0.14  # average likeness from which reports are one episode
HEADLINE = 2.0  # a word of the headline counts as if it stood in the text this often more
NAMED = 1.5  # a capitalised word counts this many times

# Days between two reports after which an episode is no longer the same, however alike.
FAR = 21
FADE = 14.0  # likeness is halved after this many days
UNDATED = 0.5  # a report without a date must be as alike as one of two weeks' distance

KEYS = 15  # the heaviest words of a report by which candidates are found
CROWD = 100  # a key in more reports than this finds no candidates


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


def episodes(sketches: Sequence[Sketch], published: Mapping[str, Dating]) -> tuple[Episode, ...]:
    """Group reports into episodes; every report is in exactly one."""
    weights = _weights(sketches)
    when = [days(published[one.report].edtf) for one in sketches]

    @lru_cache(maxsize=1)
    def vector(number: int) -> dict[str, float]:
        return dict(zip(sketches[number].terms, weights[number], strict=True))

    def alike(a: int, b: int) -> float:
        near = _near(when[a], when[b])
        if not near:
            return 0.0
        first = vector(a)
        pairs = zip(sketches[b].terms, weights[b], strict=True)
        return near * sum(first[term] * value for term, value in pairs if term in first)

    near = candidates(_keys(sketches, weights), CROWD)
    groups = agglomerate(len(sketches), near, alike, ALIKE)
    found = [_episode([sketches[n] for n in group], published) for group in groups]
    return tuple(sorted(found, key=lambda one: (_order(one.when), one.reports)))


def _title(article: Article) -> str:
    if article.headline:
        return article.headline.exact
    for zone in article.zones:
        if zone.kind in READABLE:
            line = article.text[zone.start : zone.end]
            return line if len(line) <= 120 else line[:117].rsplit(" ", 1)[0] + " …"
    return article.file


def _count(terms: defaultdict[str, float], text: str, factor: float) -> int:
    words = [found.group() for found in TOKEN.finditer(text)]
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


def _weights(sketches: Sequence[Sketch]) -> list[Sequence[float]]:
    """For each report the weights of its terms, scaled to length 1."""
    counts = Counter(term for one in sketches for term in one.terms)
    found: list[Sequence[float]] = []
    for one in sketches:
        pairs = zip(one.terms, one.counts, strict=True)
        raw = [count * weight(term, counts, len(sketches)) for term, count in pairs]
        length = sqrt(sum(value * value for value in raw)) or 1.0
        found.append(array("d", [value / length for value in raw]))
    return found


def _keys(sketches: Sequence[Sketch], weights: Sequence[Sequence[float]]) -> list[list[str]]:
    """The heaviest words of each report, of those that any two reports share."""
    counts = Counter(term for one in sketches for term in one.terms)
    keys = []
    for one, own in zip(sketches, weights, strict=True):
        pairs = zip(own, one.terms, strict=True)
        shared = sorted((-value, term) for value, term in pairs if counts[term] > 1)
        keys.append([term for _, term in shared[:KEYS]])
    return keys


def _near(one: Days | None, other: Days | None) -> float:
    """1 for the same day, falling with the days between."""
    if one is None or other is None:
        return UNDATED
    apart = one.apart(other)
    return 0.0 if apart > FAR else float(0.5 ** (apart / FADE))


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
