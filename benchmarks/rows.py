"""A line of the table that `make bench` prints: what was measured, of Dateline and of a peer.

    Row("quotations", "31.2 s", "25.0 s", 0.80, "textacy: direct quotations only")

`times` is how many times as fast as the peer Dateline is; None where there is no peer, or it is
not installed.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement. `ours` and `peer` are written with their units."""

    measure: str
    ours: str
    peer: str = ""
    times: float | None = None
    said: str = ""


def beside(measure: str, ours: float, peer: float | None, said: str) -> Row:
    """Seconds of both for the same work; `peer` is None where it is not installed."""
    if peer is None:
        return Row(measure, f"{ours:.2f} s", "not installed", None, said)
    return Row(measure, f"{ours:.2f} s", f"{peer:.2f} s", peer / ours, said)


def printed(rows: Iterable[Row]) -> None:
    """Print a line of JSON for each, for the process that draws the table."""
    for row in rows:
        print(json.dumps(asdict(row)), flush=True)


def read(out: bytes) -> list[Row]:
    """Read what `printed` printed; other lines are left out."""
    return [Row(**json.loads(line)) for line in out.splitlines() if line.startswith(b"{")]
