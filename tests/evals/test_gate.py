"""The quality gate: floors only rise, and a figure below its floor is told."""

import pytest

from evals.gate import compare, main, raised

FLOORS = {"quotes.f": 60.0, "page.leak": 5.0}


@pytest.mark.parametrize(
    ("key", "figure", "verdict"),
    [
        ("quotes.f", 60.0, "ok"),
        ("quotes.f", 61.0, "ok"),
        ("quotes.f", 59.9, "FELL"),
        ("page.leak", 4.0, "ok"),
        ("page.leak", 5.1, "FELL"),
        ("times.f", 1.0, "new"),
        ("times.docs_per_second", 1.0, "not held"),
    ],
)
def test_judges_a_figure_by_its_floor(key: str, figure: float, verdict: str) -> None:
    assert compare({key: figure}, FLOORS)[0].verdict == verdict


def test_an_update_raises_a_floor_that_was_passed() -> None:
    assert raised({"quotes.f": 62.0, "page.leak": 4.0}, FLOORS) == {
        "quotes.f": 62.0,
        "page.leak": 4.0,
    }


def test_an_update_never_lowers_a_floor() -> None:
    assert raised({"quotes.f": 10.0, "page.leak": 50.0}, FLOORS) == dict(sorted(FLOORS.items()))


def test_an_update_keeps_the_floors_of_tasks_that_did_not_run() -> None:
    assert raised({"times.f": 3.0}, FLOORS)["quotes.f"] == 60.0


def test_an_update_leaves_figures_of_the_machine_out() -> None:
    assert "x_per_second" not in raised({"x_per_second": 9.0}, {})


def test_refuses_a_task_it_does_not_have(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["nonsense"])
    assert stop.value.code == 2
    assert "no such task: nonsense" in capsys.readouterr().err
