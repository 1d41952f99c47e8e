"""Plugins: what is found, in which order, and what does not load."""

import sys
from pathlib import Path

import pytest

from dateline import plugins
from dateline.errors import UsageError
from dateline.ports import Reader
from tests.fakes import IdleReader

PLUGIN = """
class Tides:
    name = "tides"
    suffixes = frozenset({".tide"})
    def accepts(self, given): return given.file.endswith(".tide")
    def reports(self, given): return iter(())
TIDES = Tides()
"""


def reader(name: str, needs: str = "", makes: str = "") -> Reader:
    return IdleReader(name, frozenset(needs.split()), frozenset(makes.split()))


def names(readers: tuple[Reader, ...]) -> list[str]:
    return [each.name for each in readers]


def plugin(folder: Path, group: str, target: str) -> None:
    """Lay out an installed package with one entry point."""
    info = folder / "harbour_tides-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-tides\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\ntides = {target}\n")
    (folder / "harbour_tides.py").write_text(PLUGIN)


def test_built_in_readers_come_in_an_order_that_suits_them() -> None:
    assert names(plugins.readers()) == ["names", "times", "quotations", "figures", "events"]


def test_a_reader_comes_after_those_that_make_what_it_needs() -> None:
    found = [reader("a", "x y", "z"), reader("b", "x", "y"), reader("c", "", "x")]
    assert names(plugins.in_order(found)) == ["c", "b", "a"]


def test_readers_that_need_nothing_of_each_other_come_by_name() -> None:
    found = [reader("b", "", "x"), reader("a", "", "y")]
    assert names(plugins.in_order(found)) == ["a", "b"]


def test_a_reader_waits_for_every_maker_of_what_it_needs() -> None:
    found = [reader("a", "x", "y"), reader("b", "", "x"), reader("c", "", "x")]
    assert names(plugins.in_order(found)) == ["b", "c", "a"]


def test_a_reader_may_add_to_what_it_needs() -> None:
    found = [reader("b", "x", "x"), reader("a", "", "x")]
    assert names(plugins.in_order(found)) == ["a", "b"]


def test_refuses_a_need_that_no_reader_meets() -> None:
    with pytest.raises(UsageError, match="reader a needs x, which no reader makes"):
        plugins.in_order([reader("a", "x", "y")])


def test_refuses_readers_that_need_each_other() -> None:
    with pytest.raises(UsageError, match="readers need one another in a circle: a, b"):
        plugins.in_order([reader("a", "x", "y"), reader("b", "y", "x")])


def test_a_plugin_source_goes_before_the_built_in_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin(tmp_path, "dateline.sources", "harbour_tides:TIDES")
    monkeypatch.syspath_prepend(tmp_path)
    names = [source.name for source in plugins.sources()]
    assert (names[0], names[1:]) == ("tides", sorted(names[1:]))
    sys.modules.pop("harbour_tides")


def test_a_broken_command_says_so_when_it_is_called_and_breaks_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin(tmp_path, "dateline.commands", "harbour_tides:MISSING")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = {command.__name__: command for command in plugins.commands()}
    assert "serve" in found
    with pytest.raises(UsageError, match=r"the plugin tides \(harbour_tides:MISSING\)"):
        found["tides"]()


def test_says_which_plugin_does_not_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin(tmp_path, "dateline.sources", "harbour_tides:MISSING")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UsageError, match=r"the plugin tides \(harbour_tides:MISSING\)"):
        plugins.sources()
    sys.modules.pop("harbour_tides")


def test_refuses_an_unknown_export_format() -> None:
    with pytest.raises(UsageError, match=r"there is no export format 'xml'; installed: .*jsonl"):
        plugins.exporter("xml")
