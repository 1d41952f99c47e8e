"""Independence against gold: of an entry's reports, how many have it from a source of their own.

`gold/independence_groups.jsonl` holds 60 entries of the Helsinki articles, labelled by hand before
the rules were tuned: the places that carry the entry (article id, offsets in its text as given),
for each the newsroom or agency that the words come from, and why, in words. Half is for
development, half held out. A count is `exact` or `within_one`; `pairs_f` asks besides which
reports were put together.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from dateline.clean.article import clean
from dateline.record.descent import descent
from dateline.record.lineage import Lineages
from dateline.record.shingles import CONTENT, content, join, spell
from dateline.types.article import Article
from dateline.types.record import Evidence
from dateline.types.report import Declared, Report

GOLD = Path(__file__).with_name("gold") / "independence_groups.jsonl"
BREAK = " ### "
PARAGRAPH = "\n\n"


def measure(rows: Iterable[Mapping[str, str]]) -> dict[str, float]:
    """Percentages for both halves; `rows` are the articles as given."""
    texts = {row["id"]: row["text"] for row in rows}
    articles = {row["id"]: _article(row) for row in rows}
    held = sorted(articles.values(), key=lambda one: one.report)
    spelt = [spell(one) for one in held]
    reworded = join([content(one) for one in spelt], CONTENT)
    lineages = Lineages(join(spelt), {one.report: descent(one) for one in held}, reworded)
    figures: dict[str, float] = {}
    groups = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    for split in ("dev", "test"):
        chosen = [group for group in groups if group["split"] == split]
        figures |= _scores(f"reuse.independence.{split}", chosen, texts, articles, lineages)
    return figures


def _scores(
    name: str,
    groups: Sequence[Mapping[str, object]],
    texts: Mapping[str, str],
    articles: Mapping[str, Article],
    lineages: Lineages,
) -> dict[str, float]:
    exact = near = right = wrong = missed = 0
    for group in groups:
        items: list[dict[str, object]] = group["items"]  # type: ignore[assignment]
        cited = [_cited(item, texts, articles) for item in items]
        lines = lineages.lines((one, None) for one in cited)
        off = abs(len(set(lines.values())) - int(str(group["independent"])))
        exact, near = exact + (off == 0), near + (off <= 1)
        for a, b in combinations(range(len(items)), 2):
            together = lines[cited[a].report] == lines[cited[b].report]
            gold = items[a]["line"] == items[b]["line"]
            right += together and gold
            wrong += together and not gold
            missed += gold and not together
    return {
        f"{name}.exact": round(100 * exact / len(groups), 1),
        f"{name}.within_one": round(100 * near / len(groups), 1),
        f"{name}.pairs_f": round(200 * right / max(2 * right + wrong + missed, 1), 1),
    }


def _cited(
    item: Mapping[str, object], texts: Mapping[str, str], articles: Mapping[str, Article]
) -> Evidence:
    """The gold's offsets count in the text as given; an article has other paragraph breaks."""
    text, article = texts[str(item["article"])], articles[str(item["article"])]
    start, end = (
        len(text[: int(str(item[key]))].replace(BREAK, PARAGRAPH)) for key in ("start", "end")
    )
    return Evidence(article.report, article.file, start, end, article.text[start:end])


def _article(row: Mapping[str, str]) -> Article:
    text = row["text"].replace(BREAK, PARAGRAPH)
    declared = Declared(outlet=row["publisher"], published=row["scrape_time"][:10])
    data = text.encode()
    report = Report(row["id"].zfill(6), row["id"], data, "text/plain", declared)
    return clean(report)
