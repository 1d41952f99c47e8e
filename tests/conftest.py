"""Cases that several test modules look at, each built once a test process."""

import pytest
from hypothesis import settings

from tests.program import REPORTS, SEEDS, Case, build

# A slow machine is no failure; growth is asserted where it matters, by `tests.growth`.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return build(tmp_path_factory.mktemp("examples") / "shoals.dateline", REPORTS)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Case:
    if not SEEDS.is_dir():
        pytest.skip("the seed reports lie outside the repository, in ../shared/seeds")
    return build(tmp_path_factory.mktemp("seeds") / "seeds.dateline", SEEDS)
