"""Dates of publication: the known ones are hidden, then found again from the texts.

Each report alone (`basil`, `timebank`, `aquaint`), and BASIL once more as one case in which a third
of the reports, chosen by hash, keep their dates (`basil_siblings`). Only bodies are read, so
that no header line tells the day. BASIL's stories are split by hash: thresholds were chosen on
`dev`; `test` was looked at several times (docs/decides/dating.md), so it is not held out.
TimeBank and AQUAINT were read while rules were made.

    exact_day, within_week, within_month   the likeliest day is that near the true one
    wrong                                  the true day lies outside the interval given
    abstained                              no interval is given

`python -m evals.dating campaign` makes one case of the 840 reports of PolNeAR's election campaign
(part `train`, dates in their names): a story that runs for a year, on which no threshold was chosen
but mistakes were looked at. It takes some minutes, and is not held by the gate.

All are percentages of the reports whose dates were hidden. The gate takes a fixed sample;
`python -m evals.dating` takes every text.

`page` and `lines`: what `clean` takes for the day of publication of WCXB's pages, from their markup
and from their visible lines without a tag. They are no news, and often changed: gold is now the day
of publication, now that of a change. `invented_wrong`: of pages without a day, those given one.
Split by page; rules were made on `dev`.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from dateline.app import settings, stages
from dateline.pipeline import work
from dateline.ports import Kept
from dateline.read.page import Parser
from dateline.read.times import TIMES, resolve
from dateline.record.build import build
from dateline.record.dating import first_date
from dateline.record.days import days
from dateline.record.moments import moments
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.reading import Reading
from dateline.types.report import Declared, Report
from evals.extraction import article as _page
from evals.extraction import flattened
from evals.time import MODEL, _article, _load

HIDDEN = unknown("hidden for the measurement")
DAY = re.compile(r"20\d\d-\d\d-\d\d")
SAMPLE = 50  # percent of the texts that the gate takes


@dataclass(frozen=True, slots=True)
class Known:
    """A reading whose date is hidden, and the date; `story` is "" where there is none."""

    reading: Reading
    day: date
    story: str = ""


def measure(root: Path, share: int = SAMPLE) -> dict[str, float] | None:
    """Return the figures in percent, None when the data is not beside the checkout."""
    path = root / "stories" / "basil" / "articles.jsonl"
    if not path.exists():
        print("dating: no data at ../shared/evals/stories/basil, skipped")
        return None
    figures = by_siblings(list(_basil(path, share)))
    for corpus in ("timebank", "aquaint"):
        figures |= alone(corpus, _timeml(root / "time" / corpus, share))
    return figures | stated(root / "extraction" / "wcxb", share)


def by_siblings(known: Sequence[Known]) -> dict[str, float]:
    """BASIL alone and with siblings, each for both parts of the split."""
    parts = {"dev": [one for one in known if _dev(one)], "test": [k for k in known if not _dev(k)]}
    figures: dict[str, float] = {}
    for part, some in parts.items():
        figures |= alone(f"basil.{part}", some)
        found = together(some)
        hidden = [one for one in some if not _kept(one)]
        figures |= _scores(f"basil_siblings.{part}", hidden, found)
    return figures


def alone(name: str, known: Iterable[Known]) -> dict[str, float]:
    """Each report by its own words."""
    some = list(known)
    found = {one.reading.article.report: _alone(one.reading) for one in some}
    return _scores(name, some, found)


def _alone(reading: Reading) -> Dating:
    return first_date(reading.article, moments(reading))


def together(known: Sequence[Known]) -> dict[str, Dating]:
    """All reports as one case, a third of them dated."""
    readings = [_dated(one) if _kept(one) else one.reading for one in known]
    readings.sort(key=lambda reading: reading.article.report)
    return {one.report: one.published for one in build(readings, resolve).published}


def campaign(root: Path) -> dict[str, float]:
    """One story of many months as one case, a third of its reports dated."""
    texts = sorted((root / "quotes" / "polnear" / "train" / "text").glob("*.txt"))
    told = {path.name: match[0] for path in texts if (match := DAY.search(path.name))}
    reports = {}
    for path in texts:
        data = path.read_bytes()
        number = sha256(data).hexdigest()
        reports[number] = Report(number, path.name, data, "text/plain", Declared())
    known = [
        Known(_hidden(kept.reading), date.fromisoformat(told[kept.report.file]))
        for kept in work(list(reports.values()), stages(settings()))
        if isinstance(kept, Kept)
    ]
    return _scores("campaign", [one for one in known if not _kept(one)], together(known))


def stated(folder: Path, share: int) -> dict[str, float]:
    """What pages and their visible lines say of their own day, for both parts of the split."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for path in sorted((folder / "ground-truth").glob("*.json")):
        if _part(path.stem, 100) >= share:
            continue
        gold = json.loads(path.read_bytes())["ground_truth"]["publish_date"]
        data = gzip.decompress((folder / "html" / f"{path.stem}.html.gz").read_bytes())
        part = ("dev", "test")[_part(path.stem, 2)]
        texts = {"page": data, "lines": flattened(data).encode("utf-8")}
        for form, text in texts.items():
            article = _page(text, "text/html" if form == "page" else "text/plain")
            best = article.published.best if article else None
            counts[f"{form}.{part}"][_verdict(gold, best)] += 1
    return {
        f"dating.{name}.{key}": _percent(counts[name][key], _among(counts[name], key))
        for name in sorted(counts)
        for key in ("exact_day", "wrong", "abstained", "invented_wrong")
    }


def _verdict(gold: str | None, best: date | None) -> str:
    if not gold:
        return "invented_wrong" if best else "rightly_none"
    if best is None:
        return "abstained"
    return "exact_day" if best.isoformat() == gold else "wrong"


def _among(counts: Mapping[str, int], key: str) -> int:
    none = counts["invented_wrong"] + counts["rightly_none"]
    return none if key == "invented_wrong" else sum(counts.values()) - none


def _scores(name: str, known: Sequence[Known], found: dict[str, Dating]) -> dict[str, float]:
    counts: dict[str, int] = defaultdict(int)
    for one in known:
        dating = found[one.reading.article.report]
        span = days(dating.edtf)
        counts["abstained"] += span is None
        counts["wrong"] += span is not None and not span.first <= one.day <= span.last
        off = abs((dating.best - one.day).days) if dating.best else None
        counts["exact_day"] += off == 0
        counts["within_week"] += off is not None and off <= 7
        counts["within_month"] += off is not None and off <= 31
    return {f"dating.{name}.{key}": _percent(count, len(known)) for key, count in counts.items()}


def _percent(count: int, total: int) -> float:
    return round(100 * count / max(total, 1), 1)


def _basil(path: Path, share: int) -> Iterator[Known]:
    """Read the stories of the sample whole, so that siblings stay together."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    some = {str(place): row for place, row in enumerate(rows) if _part(row["story"], 100) < share}
    reports = []
    for place, row in some.items():
        data = f"{row['title']}\n\n{row['text']}".encode()
        reports.append(Report(sha256(data).hexdigest(), place, data, "text/plain", Declared()))
    for kept in work(reports, stages(settings())):
        if isinstance(kept, Kept):
            row = some[kept.report.file]
            yield Known(_hidden(kept.reading), date.fromisoformat(row["published"]), row["story"])


def _timeml(folder: Path, share: int) -> Iterator[Known]:
    parser = Parser(MODEL)
    for path in sorted(folder.glob("*.tml")):
        if _part(path.name, 100) < share:
            text = _load(path)
            number = sha256(path.name.encode()).hexdigest()  # each text a report of its own
            page = parser.parse_one(replace(_article(text), report=number))
            reading = _hidden(TIMES.read(page, Reading(page.article)))
            yield Known(reading, date.fromisoformat(text.published))


def _hidden(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, published=HIDDEN))


def _dated(one: Known) -> Reading:
    told = Dating(one.day.isoformat(), one.day, Basis.DECLARED, "given with the data")
    return replace(one.reading, article=replace(one.reading.article, published=told))


def _kept(one: Known) -> bool:
    return _part(one.reading.article.report, 3) == 0


def _dev(one: Known) -> bool:
    return _part(f"split {one.story}", 2) == 0


def _part(name: str, parts: int) -> int:
    """Put a name into one of so many equal parts, always the same."""
    return int(sha256(name.encode()).hexdigest()[:8], 16) % parts


if __name__ == "__main__":
    shared = Path(__file__).resolve().parents[2] / "shared" / "evals"
    found = campaign(shared) if "campaign" in sys.argv[1:] else measure(shared, 100)
    for key, figure in (found or {}).items():
        print(f"{key:<48}{figure:>8}")
