"""Who speaks, and whether it is speech: labelled attributions of PolNeAR dev.

`gold/attribution_classes.jsonl` says of 400 attributions (chosen by a hash of file and place) what
is attributed: speech, document, thought (a stance or an act too), or intention.
`gold/speakers.jsonl` gives the names by which 60 articles know a speaker, for up to six
attributions of each; several names where the article has several full forms. Both name a file and
offsets of PolNeAR dev. The labels are this project's; one reader made them.

    class.accuracy        labelled attributions that were found, with the same class
    statement.precision   of those that become statements, the share that is speech or a document
    statement.recall      of those that are speech or a document, the share that becomes a statement
    speaker.full_name     labelled speakers that were found, with one of their names
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dateline.read.names import NAMES
from dateline.read.page import Parser
from dateline.read.quotations import QUOTATIONS
from dateline.types.mention import Attribution, Quotation
from dateline.types.reading import Reading
from dateline.types.span import Span

from .quotations import MODEL, article

GOLD = Path(__file__).with_name("gold")
ON_RECORD = frozenset({Attribution.SPEECH, Attribution.DOCUMENT})

Json = dict[str, Any]


def measure(root: Path) -> dict[str, float] | None:
    """Return percentages, None when the data is not beside the checkout."""
    texts = root / "quotes" / "polnear" / "dev" / "text"
    if not texts.is_dir():
        print("attributions: no data at ../shared/evals/quotes/polnear/dev, skipped")
        return None
    classes, speakers = _by_file("attribution_classes.jsonl"), _by_file("speakers.jsonl")
    files = sorted(classes.keys() | speakers.keys())
    counts: Counter[str] = Counter()
    for file, page in zip(
        files, Parser(MODEL).parse(article(texts / f) for f in files), strict=True
    ):
        found = QUOTATIONS.read(page, NAMES.read(page, Reading(page.article))).quotations
        for one in classes.get(file, ()):
            counts += _classed(one, found)
        for one in speakers.get(file, ()):
            counts += _named(one, found)
    shares = ("class.accuracy", "statement.precision", "statement.recall", "speaker.full_name")
    return {f"polnear.dev.{name}": _share(counts, name) for name in shares}


def _by_file(name: str) -> dict[str, list[Json]]:
    made: dict[str, list[Json]] = {}
    for line in (GOLD / name).read_text("utf-8").splitlines():
        one = json.loads(line)
        made.setdefault(one["file"], []).append(one)
    return made


def _classed(gold: Json, found: Sequence[Quotation]) -> Counter[str]:
    own = [q for q in found if q.cue and _overlap(q.cue, gold["cue"])]
    said = gold["class"] in ON_RECORD
    counted = Counter({"statement.recall.all": int(said)})
    if own:
        counted["class.accuracy.all"] += 1
        counted["class.accuracy"] += own[0].attribution == gold["class"]
        if own[0].attribution in ON_RECORD:
            counted["statement.precision.all"] += 1
            counted["statement.precision"] += said
            counted["statement.recall"] += said
    return counted


def _named(gold: Json, found: Sequence[Quotation]) -> Counter[str]:
    own = [q for q in found if q.source and _overlap(q.source, gold["source"])]
    if not own:
        return Counter()
    name = own[0].speaker.name if own[0].speaker else ""
    right = _plain(name) in {_plain(known) for known in gold["names"]}
    return Counter({"speaker.full_name.all": 1, "speaker.full_name": int(right)})


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'").removeprefix("the ")


def _overlap(span: Span, other: Sequence[int]) -> bool:
    return span.start < other[1] and other[0] < span.end


def _share(counts: Counter[str], name: str) -> float:
    return round(100 * counts[name] / max(counts[f"{name}.all"], 1), 1)
