"""A short soak: what `make soak` does for longer. See `soak.trials`."""

import re
from collections.abc import Callable

import pytest

from soak import trials
from soak.trials import Ground
from tests.program import ROOT

REPORTS = 40
CLOCK = re.compile(r"\b(datetime\.now|date\.today|time\.time|monotonic|perf_counter|utcnow)\b")
# Who asks for the time: to sign, to fetch, or to wait.
ASKING = {
    "cli/judge.py",
    "confined/calling.py",
    "fetch/fetching.py",
    "fetch/get.py",
    "store/sqlite.py",
    "web/judging.py",
}


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return trials.prepared(tmp_path_factory.mktemp("soak") / "ground", REPORTS)


TRIALS: dict[str, Callable[[Ground], str]] = {
    "a case that cannot be written": trials.read_only,
    "pages of noise": lambda ground: trials.pages(ground, 4),
    "a full disk": lambda ground: trials.full(ground, 1),
    "two processes": lambda ground: trials.together(ground, 1),
    "a clock that jumps": lambda ground: trials.clocks(ground, 1),
    "kills": lambda ground: trials.kills(ground, 2),
}


@pytest.mark.slow
@pytest.mark.parametrize("trial", TRIALS.values(), ids=TRIALS)
def test_nothing_is_lost(ground: Ground, trial: Callable[[Ground], str]) -> None:
    trial(ground)


def test_nothing_that_makes_a_record_asks_for_the_time() -> None:
    source = ROOT / "src" / "dateline"
    asking = {
        str(path.relative_to(source))
        for path in source.rglob("*.py")
        if CLOCK.search(path.read_text("utf-8"))
    }
    assert asking <= ASKING
