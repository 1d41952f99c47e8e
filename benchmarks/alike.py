"""Near-duplicates beside datasketch: which articles share a quarter of their words, and how fast.

    python -m benchmarks.alike      two lines: processor seconds, and pairs found of those there are

612 articles of `../shared/evals/reuse`, by the protocol of `evals.reuse`. datasketch finds them by
MinHash (Broder 1997) with 128 permutations and an ensemble index for containment (Zhu et al. 2016)
over the same shingles; each pair that it proposes is counted in full, as ours are.
"""

import csv
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from dateline.types.article import Article
from evals.reuse import HEAVY, Pair, exact, loaded, quick, shingled

from .rows import Row, beside, printed

DATA = Path(__file__).resolve().parents[2] / "shared" / "evals" / "reuse" / "helsinki_articles.csv"
PERMUTATIONS = 128


def rows() -> list[Row]:
    """The two measured in turn; nothing where the articles are missing."""
    if not DATA.exists():
        return []
    csv.field_size_limit(sys.maxsize)
    with DATA.open(encoding="utf-8", newline="") as lines:
        read = loaded(csv.DictReader(lines))
    gold = exact(read)
    begun = time.process_time()
    ours = quick(read)
    seconds = time.process_time() - begun
    try:
        library = import_module("datasketch")
    except ImportError:
        return [beside("near-duplicates", seconds, None, "datasketch")]
    begun = time.process_time()
    theirs = _sketched(read, library)
    peer = time.process_time() - begun
    return [
        beside("near-duplicates", seconds, peer, f"datasketch; {len(read)} articles"),
        Row("  pairs found", _share(ours, gold), _share(theirs, gold), None, "recall, precision"),
    ]


def _sketched(read: Sequence[Article], library: Any) -> set[Pair]:
    """Pairs of different publishers that the index proposes and a full count confirms."""
    sets = shingled(read)
    sketches = [_sketch(one, library) for one in sets]
    index = library.MinHashLSHEnsemble(threshold=HEAVY, num_perm=PERMUTATIONS)
    index.index((n, sketch, len(sets[n])) for n, sketch in enumerate(sketches) if sets[n])
    found = set()
    for a, sketch in enumerate(sketches):
        for b in index.query(sketch, len(sets[a])) if sets[a] else ():
            pair = (min(a, b), max(a, b))
            if read[a].outlet != read[b].outlet and _heavy(sets[a], sets[b]):
                found.add(pair)
    return found


def _sketch(shingles: set[tuple[str, ...]], library: Any) -> Any:
    sketch = library.MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch([" ".join(one).encode() for one in sorted(shingles)])
    return sketch


def _heavy(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    return len(one & other) >= HEAVY * min(len(one), len(other))


def _share(found: set[Pair], gold: set[Pair]) -> str:
    right = len(found & gold)
    return f"{100 * right / len(gold):.1f} %, {100 * right / max(len(found), 1):.1f} %"


if __name__ == "__main__":
    printed(rows())
