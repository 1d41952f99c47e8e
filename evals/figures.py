"""Figures against `gold/figure_pairs.jsonl`: are two numbers of one series, and which verdict?

Each line of the gold names two numbers by corpus, file and offset, says whether they are values of
one figure, and if so how they stand to each other. Each corpus of a split is one case, read and
built as `dateline add` does. A pair is *joined* when both numbers are values of one series and the
verdict is not `different_scope`.

    series      joined pairs against those labelled the same; pairs labelled `different_scope`
                may be joined or not, and are left out
    verdict     share of the right verdicts among pairs rightly joined
    conflict    pairs called a conflict against those labelled so, over all labelled pairs
    false_conflicts_wrong   pairs called a conflict that are none
"""

import csv
import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.app import settings, stages
from dateline.pipeline import work
from dateline.ports import Kept
from dateline.read.times import resolve
from dateline.record.build import build
from dateline.types.reading import Reading
from dateline.types.record import Series
from dateline.types.report import Declared, Report
from dateline.types.verdict import Verdict

GOLD = Path(__file__).with_name("gold") / "figure_pairs.jsonl"
BREAK = " ### "

Json = dict[str, Any]
Key = tuple[str, str]  # corpus, file
Place = tuple[int, int]  # series, value


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled pair and what the program made of it; `found` is None where it is not joined."""

    gold: Json
    read: bool
    found: Verdict | None


def measure(root: Path) -> dict[str, float] | None:
    """Percentages for dev and test; None where the data is missing."""
    if not (root / "stories").is_dir() or not (root / "reuse").is_dir():
        print("figures: skipped, the texts of the labelled pairs are not there")
        return None
    judged = judge(readings(root, gold()))
    figures: dict[str, float] = {}
    for split in ("dev", "test"):
        found = scores([one for one in judged if one.gold["split"] == split])
        figures |= {f"figures.{split}.{name}": value for name, value in found.items()}
    return figures


def gold() -> list[Json]:
    """The labelled pairs."""
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def readings(root: Path, pairs: Iterable[Json]) -> dict[Key, Reading]:
    """Read every text that a pair names."""
    named = sorted({(side["corpus"], side["file"]) for p in pairs for side in (p["a"], p["b"])})
    given = [(key, report) for key in named if (report := _report(root, *key))]
    done = work([report for _, report in given], stages(settings()))
    return {
        key: one.reading for (key, _), one in zip(given, done, strict=True) if isinstance(one, Kept)
    }


def judge(read: Mapping[Key, Reading]) -> list[Judged]:
    """Build a case of each corpus of each split, and look the pairs up in it."""
    judged = []
    pairs = gold()
    for split, corpus in sorted({(one["split"], one["a"]["corpus"]) for one in pairs}):
        mine = [p for p in pairs if (p["split"], p["a"]["corpus"]) == (split, corpus)]
        files = {side["file"] for p in mine for side in (p["a"], p["b"])}
        case = [read[corpus, file] for file in sorted(files) if (corpus, file) in read]
        series = build(case, resolve).figures
        places = _places(series)
        judged += [_judged(p, series, places, read) for p in mine]
    return judged


def scores(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures of one split, in percent but for the count of false conflicts."""
    count: Counter[str] = Counter()
    for one in judged:
        count.update(_tally(one))
    return {
        "mentions_read": _percent(count["read"], len(judged)),
        "series.precision": _percent(count["right"], count["joined"]),
        "series.recall": _percent(count["right"], count["same"]),
        "series.f": _percent(2 * count["right"], count["joined"] + count["same"]),
        "verdict.accuracy": _percent(count["verdict"], count["right"]),
        "conflict.precision": _percent(count["conflict_right"], count["conflict_found"]),
        "conflict.recall": _percent(count["conflict_right"], count["conflict"]),
        "false_conflicts_wrong": count["conflict_found"] - count["conflict_right"],
    }


def _tally(one: Judged) -> Iterator[str]:
    verdict = one.gold["verdict"]
    joined = one.found not in {None, Verdict.DIFFERENT_SCOPE}
    told = {"read": one.read, "conflict": verdict == "conflict"}
    told["conflict_found"] = one.found is Verdict.CONFLICT
    told["conflict_right"] = told["conflict"] and told["conflict_found"]
    if verdict != Verdict.DIFFERENT_SCOPE:
        told["joined"], told["same"] = joined, one.gold["same"]
        told["right"] = joined and one.gold["same"]
        told["verdict"] = told["right"] and one.found == verdict
    return (name for name, holds in told.items() if holds)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def _places(series: Sequence[Series]) -> dict[str, list[tuple[int, int, Place]]]:
    """Where the values of each report stand: start, end, place."""
    found: dict[str, list[tuple[int, int, Place]]] = {}
    for number, one in enumerate(series):
        for place, value in enumerate(one.values):
            at = value.at
            found.setdefault(at.report, []).append((at.start, at.end, (number, place)))
    return found


def _judged(
    pair: Json,
    series: Sequence[Series],
    places: Mapping[str, list[tuple[int, int, Place]]],
    read: Mapping[Key, Reading],
) -> Judged:
    sides = []
    for side in (pair["a"], pair["b"]):
        reading = read.get((side["corpus"], side["file"]))
        rows = places.get(reading.article.report, []) if reading else []
        around = [row for row in rows if row[0] <= side["start"] < row[1]]
        inner = min(around, key=lambda row: row[1] - row[0], default=None)
        sides.append(inner[2] if inner else None)
    first, second = sides
    if first is None or second is None or first[0] != second[0] or first == second:
        return Judged(pair, None not in sides, None)
    return Judged(pair, True, _verdict(series[first[0]], first[1], second[1]))


def _verdict(series: Series, one: int, other: int) -> Verdict | None:
    a, b = sorted(_compared(series, place) for place in (one, other))
    if a == b:
        return Verdict.AGREE
    return next((p.verdict for p in series.pairs if (p.a, p.b) == (a, b)), None)


def _compared(series: Series, place: int) -> int:
    """The place of the value that is compared for this one."""
    same = series.values[place].same_as
    return place if same is None else same


def _report(root: Path, corpus: str, file: str) -> Report | None:
    text, declared = _TEXTS[corpus](root, file)
    name = f"{corpus}-{file}"
    data = text.encode("utf-8")
    identity = sha256(f"{name}\n{text}".encode()).hexdigest()
    return Report(identity, name, data, "text/plain", declared) if text else None


def _basil(root: Path, file: str) -> tuple[str, Declared]:
    rows = (root / "stories" / "basil" / "articles.jsonl").read_text("utf-8").splitlines()
    row = json.loads(rows[int(file)])
    declared = Declared(title=row["title"], outlet=row["outlet"], published=row["published"])
    return row["text"], declared


def _helsinki(root: Path, file: str) -> tuple[str, Declared]:
    csv.field_size_limit(sys.maxsize)
    path = root / "reuse" / "helsinki_articles.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        row = next(row for row in csv.DictReader(lines) if row["id"] == file)
    text = row["text"].replace(BREAK, "\n" * len(BREAK))  # a paragraph each, offsets kept
    return text, Declared(outlet=row["publisher"], published=row["scrape_time"][:10])


def _timebank(root: Path, file: str) -> tuple[str, Declared]:
    raw = (root / "time" / "timebank" / file).read_text("utf-8")
    published = re.search(r'<DCT>.*?value="([^"]{10})', raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    if published is None or body is None:
        return "", Declared()
    return html.unescape(re.sub(r"<[^>]*>", "", body[1])), Declared(published=published[1])


def _seeds(root: Path, file: str) -> tuple[str, Declared]:
    found = sorted((root.parent / "seeds").glob(f"{file}_*"))
    return (found[0].read_text("utf-8") if found else ""), Declared()


_TEXTS = {"basil": _basil, "helsinki": _helsinki, "timebank": _timebank, "seeds": _seeds}
