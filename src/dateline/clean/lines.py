"""What each line of a crowded page is like, in figures, for the learned part of `roles`.

    "Home | World | Sport"      few words, all begin with a capital, a bar, neighbours alike
    "The gate was shut on …"    many words, function words, a full stop, prose before and after

A line has what it shows by itself, where it stands among running text and furniture, and some
of what the two lines before and after it show.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.types.article import ZoneKind

from .blocks import Block
from .furniture import ends_report, opens_comments, teases
from .head import prose
from .region import heaviest

Figures = NDArray[np.float64]

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:/.]\d\d\b")
_LINK = re.compile(r"https?:|www\.|@\w|\.com\b|#\w")
# Function words of languages that news pages on the web are often in.
_COMMON = frozenset(
    "the of and to in a is that for it was on are with as be by at this from have has had were not"
    " but or an he she his her they their its which who will would been said"
    " de la que el en los un una por con da do em para uma e o"
    " der die und das ist les des et du il di che per della".split()
)
_FAR = 30  # lines; what is farther off is as good as not there
_WINDOWS = ((-2, -1), (1, 2), (-6, -1), (1, 6), (-15, 15))
_ALONE = (
    "words length upper capitals common commas stops ends full_stop low_start digit_start digits"
    " date link bar colon asks quotes rights"
).split()
_SHARED = "words capitals ends upper common furniture again byline".split()


def described(blocks: Sequence[Block], sure: Mapping[int, ZoneKind]) -> dict[str, Figures]:
    """Return named columns with one figure a line; `sure` are the lines known by their words."""
    count = len(blocks)
    alone = np.array([_alone(block) for block in blocks], float).reshape(count, len(_ALONE))
    columns = dict(zip(_ALONE, alone.T, strict=True))
    again = Counter(block.text for block in blocks)
    kinds = [sure.get(i) for i in range(count)]
    columns["furniture"] = _flags(kind is ZoneKind.FURNITURE for kind in kinds)
    columns["byline"] = _flags(kind in {ZoneKind.BYLINE, ZoneKind.DATELINE} for kind in kinds)
    columns["caption"] = _flags(kind is ZoneKind.CAPTION for kind in kinds)
    columns["again"] = np.array([min(again[block.text], 5) for block in blocks], float)
    columns["prose"] = _flags(map(prose, blocks))
    columns |= _placed(blocks, sure, columns["prose"])
    columns |= _after_headings(blocks)
    columns["before_furniture"] = _since(columns["furniture"])
    columns["after_furniture"] = _since(columns["furniture"][::-1])[::-1]
    for name in _SHARED:
        for step in (-2, -1, 1, 2):
            columns[f"{name}{step:+d}"] = _shifted(columns[name], step)
    return columns


def _flags(values: Iterable[bool]) -> Figures:
    return np.array(list(values), float)


def _alone(block: Block) -> tuple[float, ...]:
    text = block.text
    words = text.split()[:80]
    letters = [char for char in text[:400] if char.isalpha()]
    low = [word.lower().strip(".,:;!?\"'()") for word in words]
    count, length = max(block.words, 1), max(len(text), 1)
    return (
        np.log1p(min(block.words, 400)),
        length / count,
        sum(map(str.isupper, letters)) / max(len(letters), 1),
        sum(word[:1].isupper() for word in words) / max(len(words), 1),
        sum(word in _COMMON for word in low) / max(len(words), 1),
        min(sum(map(text.count, ",;、،")) / count, 1),
        min(sum(map(text.count, ".。!?")), 10),
        block.ends,
        text.endswith((".", "!", "?", "。", '"')),
        text[:1].islower(),
        text[:1].isdigit(),
        sum(map(str.isdigit, text[:200])) / min(length, 200),
        bool(_DATE.search(text[:200])),
        bool(_LINK.search(text[:300])),
        "|" in text or "›" in text or ("/" in text[:60] and count < 8),
        text.endswith(":"),
        "?" in text,
        '"' in text,
        "©" in text or "(c)" in text[:80].lower(),
    )


def _placed(
    blocks: Sequence[Block], sure: Mapping[int, ZoneKind], running: Figures
) -> dict[str, Figures]:
    """Where lines stand among the running text of the page, and in its heaviest part."""
    count = len(blocks)
    words = np.array([block.words for block in blocks], float) * running
    so_far = np.concatenate([[0.0], np.cumsum(words)])
    total = max(so_far[-1], 1.0)
    first, last = heaviest(blocks, sure)
    place = np.arange(count)
    found = {
        "text_before": so_far[:-1] / total,
        "text_after": (total - so_far[1:]) / total,
        "main": ((place >= first) & (place < last)).astype(float),
        "from_first": np.clip(place - first, -_FAR, _FAR).astype(float),
        "to_last": np.clip(last - 1 - place, -_FAR, _FAR).astype(float),
        "before_prose": _since(running),
        "after_prose": _since(running[::-1])[::-1],
        "short_share": np.full(count, 1 - running.mean()),
        "lines": np.full(count, np.log1p(count)),
        "text": np.full(count, np.log1p(total)),
    }
    for low, high in _WINDOWS:
        found[f"text{low:+d}{high:+d}"] = np.log1p(_sums(words, low, high))
        found[f"short{low:+d}{high:+d}"] = _sums(1 - running, low, high)
    return found


def _sums(values: Figures, low: int, high: int) -> Figures:
    count = len(values)
    so_far = np.concatenate([[0.0], np.cumsum(values)])
    place = np.arange(count)
    end, start = np.clip(place + high + 1, 0, count), np.clip(place + low, 0, count)
    found: Figures = so_far[end] - so_far[start]
    return found


def _since(marks: Figures) -> Figures:
    """How many lines ago the last marked line was."""
    places = np.flatnonzero(marks)
    found = np.full(len(marks), float(_FAR))
    for place, following in pairwise([*places.tolist(), len(marks) - 1]):
        span = np.arange(place + 1, following + 1)
        found[span] = np.minimum(span - place, _FAR)
    return found


def _after_headings(blocks: Sequence[Block]) -> dict[str, Figures]:
    """Lines since the last "Related", and how many lines before said that the report is over."""
    since, over = 40, 0
    rows = []
    for block in blocks:
        rows.append((min(since, 40), min(over, 3)))
        since = 1 if teases(block) else since + 1
        over += ends_report(block) or opens_comments(block)
    teased, ended = np.array(rows, float).T
    return {"teased": teased, "ended": ended}


def _shifted(values: Figures, step: int) -> Figures:
    """The figure of the line `step` lines on, -1 past the page."""
    found = np.full(len(values), -1.0)
    if step < 0:
        found[-step:] = values[:step]
    else:
        found[:-step] = values[step:]
    return found
