"""Episodes against the stories of BASIL: BCubed F1 and pairwise F1.

BCubed: for each article, precision and recall of its group against its story, averaged over
articles (Bagga & Baldwin 1998). Measured as published, and with every date moved into one month, so
that the dates alone do not tell the stories apart. Thresholds were chosen on one half of the
stories (`dev`); the other is `held_out`.
"""

import json
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from dateline.record.episodes import Sketch, episodes, sketch
from dateline.record.placing import Placing
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import Basis, Dating
from dateline.types.span import Span


def measure(root: Path) -> dict[str, float] | None:
    """Percentages of F1 on all 300 articles and on both halves; None where the data is missing."""
    path = root / "stories" / "basil" / "articles.jsonl"
    if not path.exists():
        print(f"stories: skipped, {path.name} of BASIL is not there")
        return None
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    gold = {str(number): row["story"] for number, row in enumerate(rows)}
    sketches = [sketch(_article(str(number), row)) for number, row in enumerate(rows)]
    told = [date.fromisoformat(row["published"]) for row in rows]
    figures = {}
    for name, days in (("basil", told), ("basil_one_month", _in_one_month(told))):
        for part, inside in PARTS.items():
            held = [n for n, row in enumerate(rows) if inside(row["story"])]
            found = _group([sketches[n] for n in held], [days[n] for n in held])
            wanted = {str(n): gold[str(n)] for n in held}
            figures[f"stories.{name}{part}.bcubed_f1"] = percent(bcubed(found, wanted))
            figures[f"stories.{name}{part}.pairwise_f1"] = percent(pairwise(found, wanted))
    return figures


def _tuned_on(story: object) -> bool:
    """Whether a story is in the half on which thresholds were chosen, by a hash of its name."""
    return sha256(str(story).encode()).digest()[0] % 2 == 0


PARTS: Mapping[str, Callable[[object], bool]] = {
    "": lambda _: True,
    ".dev": _tuned_on,
    ".held_out": lambda story: not _tuned_on(story),
}


def percent(share: float) -> float:
    """A share as a percentage with one decimal."""
    return round(100 * share, 1)


def bcubed(found: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> float:
    """F1 of BCubed precision and recall of two groupings of the same items."""
    both = Counter((found[item], gold[item]) for item in gold)
    groups, stories = Counter(found.values()), Counter(gold.values())
    precision = sum(both[found[i], gold[i]] / groups[found[i]] for i in gold) / len(gold)
    recall = sum(both[found[i], gold[i]] / stories[gold[i]] for i in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


def pairwise(found: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> float:
    """F1 over pairs of items that stand together."""
    right = _pairs(Counter((found[item], gold[item]) for item in gold))
    proposed, wanted = _pairs(Counter(found.values())), _pairs(Counter(gold.values()))
    return 2 * right / (proposed + wanted)


def _pairs(groups: Counter[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in groups.values())


def _group(sketches: Sequence[Sketch], days: Sequence[date]) -> dict[str, str]:
    published = {
        one.report: Dating(day.isoformat(), day, Basis.DECLARED, "given with the data")
        for one, day in zip(sketches, days, strict=True)
    }
    found = episodes(sketches, published, Placing())
    return {report: episode.id for episode in found for report in episode.reports}


def _in_one_month(days: Sequence[date]) -> list[date]:
    return [date(2020, 1, min(day.day, 28)) for day in days]


def _article(number: str, row: Mapping[str, str]) -> Article:
    title, text = row["title"], f"{row['title']}\n\n{row['text']}"
    zones: list[Zone] = []
    start = 0
    for part in text.split("\n\n"):
        kind = ZoneKind.BODY if zones else ZoneKind.HEADLINE
        if part.strip():
            zones.append(Zone(kind, start, start + len(part)))
        start += len(part) + 2
    none = Dating(None, None, Basis.UNKNOWN, "given apart")
    return Article(number, number, text, tuple(zones), none, Span(0, len(title), title))
