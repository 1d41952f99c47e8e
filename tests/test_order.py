"""The same reports in any order, at once or one by one, give the same export byte for byte."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.program import REPORTS, SEEDS, export, run, run_each

ORDERS = (1, 2)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def shuffled(paths: Sequence[Path], seed: int) -> list[Path]:
    return random.Random(seed).sample(paths, len(paths))


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    case = tmp_path_factory.mktemp("order") / "at-once.dateline"
    run("add", case, *files(REPORTS))
    return export(case)


@pytest.mark.parametrize("seed", ORDERS)
def test_order_of_arguments_does_not_matter(at_once: bytes, tmp_path: Path, seed: int) -> None:
    run("add", tmp_path / "case", *shuffled(files(REPORTS), seed))
    assert export(tmp_path / "case") == at_once


@pytest.mark.parametrize("seed", ORDERS)
def test_one_by_one_is_the_same_as_at_once(at_once: bytes, tmp_path: Path, seed: int) -> None:
    orders = shuffled(files(REPORTS), seed)
    run_each([("add", tmp_path / "case", path) for path in orders])
    assert export(tmp_path / "case") == at_once


def test_adding_again_changes_nothing(at_once: bytes, tmp_path: Path) -> None:
    case = tmp_path / "case"
    run("add", case, *files(REPORTS))
    again = run("add", case, *files(REPORTS))
    assert "8 given = 0 read + 8 duplicate" in again.err + again.out.decode()
    assert export(case) == at_once


def test_a_report_that_came_and_went_leaves_no_trace(at_once: bytes, tmp_path: Path) -> None:
    case, more = tmp_path / "case", tmp_path / "more.txt"
    text = (REPORTS / "last-patrol.txt").read_text("utf-8")
    more.write_text(text.replace("Nine", "Seven").replace("Whitlock", "Thorne"), "utf-8")
    run("add", case, more, *files(REPORTS))
    assert export(case) != at_once
    run("remove", case, "more.txt")
    assert export(case) == at_once


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports lie outside the repository")
@pytest.mark.parametrize("seed", ORDERS)
def test_order_of_the_seeds_does_not_matter(tmp_path: Path, seed: int) -> None:
    run("add", tmp_path / "a", *files(SEEDS))
    orders = shuffled(files(SEEDS), seed)
    run_each([("add", tmp_path / "b", path) for path in orders])
    assert export(tmp_path / "a") == export(tmp_path / "b")
