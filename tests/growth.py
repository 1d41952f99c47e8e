"""Whether the time for a text grows about as the text does.

    assert_linear(lambda size: partial(blocks, "a\\n" * size), small=10_000)

Processor time, the best of three: what else runs on the machine does not count. Eight times the
input may take up to thirty-two times as long, which noise does not reach and a square does.
"""

import time
from collections.abc import Callable

Work = Callable[[], object]

TIMES = 8
SLACK = 4
# Below this a measurement is mostly noise.
NOISE = 0.02


def seconds(work: Work) -> float:
    """The least processor time of three runs."""
    found = []
    for _ in range(3):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def assert_linear(prepare: Callable[[int], Work], small: int) -> None:
    """Compare the work on `small` with the work on eight times as much."""
    short, long = seconds(prepare(small)), seconds(prepare(small * TIMES))
    assert long < SLACK * TIMES * max(short, NOISE), f"{short:.3f} s, then {long:.3f} s"
