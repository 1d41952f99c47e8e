"""Tables of reports and of readings: what goes in comes out, whole or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import UsageError
from dateline.execute import readings, tables
from dateline.execute.engine import Engine
from dateline.execute.here import Here
from dateline.execute.ready import Ready
from dateline.execute.tables import GivenTable
from dateline.ports import Executor, Given, Kept
from dateline.types.report import Declared, Receipt, Report
from tests import fakes
from tests.execute.test_engine import FAKE, Workers

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

REPORTS = [
    *(fakes.report(f"Vale met Lind {n}.", f"{n:04}.txt") for n in range(readings.PART + 40)),
    fakes.report("UNCLEAN", "torn.txt", Declared(outlet="The Tern", published="2031-05-08")),
    Report("aa", "b.jsonl:1", b"Orr left.", "text/plain", Declared(), "latin-1", b'{"text": ""}'),
]


@dataclass(slots=True)
class Counting:
    """One process that counts the reports it reads, and stops after some."""

    most: int = 1_000_000
    read: int = 0
    ahead: int = 0
    here: Here = field(default_factory=lambda: Here(fakes.stages()))

    def start(self, reports: Sequence[Report]) -> Callable[[], list[Kept | Receipt]]:
        """See `Executor.start`."""
        self.read += len(reports)
        if self.read > self.most:
            raise KeyboardInterrupt
        return self.here.start(reports)

    def close(self) -> None:
        """See `Executor.close`."""


def table(path: Path, **columns: Sequence[Any]) -> str:
    pq.write_table(pa.table(columns), path)
    return str(path)


def write(to: Path, executor: Executor, made_by: str = FAKE) -> None:
    for _ in readings.write(REPORTS, str(to), executor, made_by):
        pass


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_row_is_a_file_with_what_it_declares(tmp_path: Path) -> None:
    name = table(
        tmp_path / "reports.parquet",
        file=["a.txt", "b.html"],
        data=[b"Vale left.", b"<p>"],
        outlet=["The Tern", None],
        besides=[1, 2],
    )
    assert [*tables.given(GivenTable(name, Declared(language="en")))] == [
        Given("a.txt", b"Vale left.", Declared(outlet="The Tern", language="en")),
        Given("b.html", b"<p>", Declared(language="en")),
    ]


def test_text_is_taken_as_well(tmp_path: Path) -> None:
    name = table(tmp_path / "reports.parquet", file=["a.txt"], data=["Véle left."])
    (given,) = tables.given(GivenTable(name))
    assert given.data == "Véle left.".encode()


def test_a_folder_is_a_table_in_order_of_name(tmp_path: Path) -> None:
    folder = tmp_path / "day.parquet"
    (folder / "hour").mkdir(parents=True)
    (folder / "_SUCCESS").touch()
    for name in ("hour/b.parquet", "a.parquet", "c.parquet"):
        table(folder / name, file=[name], data=[b"Vale"])
    found = [given.file for given in tables.given(GivenTable(folder.as_uri()))]
    assert found == ["a.parquet", "c.parquet", "hour/b.parquet"]


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda path: None, "there is no table at "),
        (lambda path: path.mkdir(), "holds no Parquet file"),
        (lambda path: path.write_bytes(b"PAR1 torn PAR1"), "cannot be read"),
        (lambda path: table(path, file=["a"]), "has no column 'data'"),
    ],
)
def test_says_what_is_wrong_with_a_table(
    tmp_path: Path, made: Callable[[Path], object], says: str
) -> None:
    made(tmp_path / "x.parquet")
    with pytest.raises(UsageError, match=says):
        [*tables.given(GivenTable(str(tmp_path / "x.parquet")))]


def test_readings_come_back_as_they_were(tmp_path: Path) -> None:
    write(tmp_path / "out.parquet", Here(fakes.stages()))
    found = [*readings.read(str(tmp_path / "out.parquet"))]
    assert [report for report, _, _ in found] == REPORTS
    assert [result for _, result, _ in found] == Here(fakes.stages()).start(REPORTS)()
    assert {made_by for _, _, made_by in found} == {FAKE}


def test_readings_made_before_a_report_could_declare_all_this_are_read(tmp_path: Path) -> None:
    write(tmp_path / "out", Here(fakes.stages()))
    last = max((tmp_path / "out").iterdir())
    pq.write_table(pq.read_table(last).drop_columns(["fetched"]), tmp_path / "old.parquet")
    found = [report for report, _, _ in readings.read(str(tmp_path / "old.parquet"))]
    assert found == REPORTS[readings.PART :]


def test_executors_write_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path / "here", Here(fakes.stages()))
    write(tmp_path / "engine", Engine(Workers(), 1, FAKE))
    assert bytes_of(tmp_path / "here") == bytes_of(tmp_path / "engine")
    assert len(bytes_of(tmp_path / "here")) == 2


def test_an_interrupted_run_goes_on_behind_its_parts(tmp_path: Path) -> None:
    write(tmp_path / "whole", Here(fakes.stages()))
    (tmp_path / "out").mkdir()
    first = min(bytes_of(tmp_path / "whole"))
    (tmp_path / "out" / first).write_bytes((tmp_path / "whole" / first).read_bytes())
    (tmp_path / "out" / "00001-0123456789ab.parquet.part").write_bytes(b"PAR1")
    again = Counting()
    write(tmp_path / "out", again)
    assert again.read == len(REPORTS) - readings.PART
    assert bytes_of(tmp_path / "whole").items() <= bytes_of(tmp_path / "out").items()


def test_an_interrupted_run_leaves_whole_parts_only(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "out", Counting(most=readings.PART))
    assert bytes_of(tmp_path / "out") == {}


def test_other_code_reads_all_again(tmp_path: Path) -> None:
    write(tmp_path / "out", Counting())
    again = Counting()
    write(tmp_path / "out", again, "fake 2")
    assert again.read == len(REPORTS)
    assert {made_by for _, _, made_by in readings.read(str(tmp_path / "out"))} == {"fake 2"}


def ready(table: Path, made_by: str) -> tuple[Counting, list[str], list[Kept | Receipt]]:
    behind, said = Counting(), list[str]()
    executor = Ready(behind, lambda: made_by, said.append)
    items = [each for each in executor.items([GivenTable(str(table))]) if isinstance(each, Report)]
    return behind, said, executor.start(items)()


def test_what_a_table_holds_is_not_read_again(tmp_path: Path) -> None:
    write(tmp_path / "out", Here(fakes.stages()))
    behind, said, results = ready(tmp_path / "out", FAKE)
    assert (behind.read, said) == (0, [])
    assert results == Here(fakes.stages()).start(REPORTS)()


def test_what_other_code_read_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "out", Here(fakes.stages()))
    behind, said, results = ready(tmp_path / "out", "fake 2")
    assert behind.read == len(REPORTS)
    assert said == [f"{tmp_path / 'out'} was read by fake 1; its reports are read again here"]
    assert results == Here(fakes.stages()).start(REPORTS)()


def test_a_report_with_other_metadata_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "out", Here(fakes.stages()))
    behind = Counting()
    executor = Ready(behind, lambda: FAKE, lambda _: None)
    first, *_ = (each for each in executor.items([GivenTable(str(tmp_path / "out"))]))
    assert isinstance(first, Report)
    other = Report(first.id, "other.txt", first.data, first.media)
    (kept,) = executor.start([other])()
    assert behind.read == 1
    assert isinstance(kept, Kept)
    assert kept.reading.article.file == "other.txt"


def test_what_is_no_table_passes(tmp_path: Path) -> None:
    given = Given("a.txt", b"Vale")
    assert [*Ready(Counting(), lambda: FAKE, lambda _: None).items([given])] == [given]
