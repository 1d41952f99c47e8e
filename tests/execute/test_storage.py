"""Tables in object storage: the bytes of those on disk, by a real server that speaks S3."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from tests.program import REPORTS, Case, Run, export, run

pa = pytest.importorskip("pyarrow", reason="dateline[scale] is not installed")
pq = pytest.importorskip("pyarrow.parquet")
systems = pytest.importorskip("pyarrow.fs")
pytest.importorskip("moto.server", reason="moto and flask are not installed")

REGION, KEY = "us-east-1", "key"
ALL = 1_000_000  # requests that the server takes from whoever asks
pytestmark = pytest.mark.slow
LINE = re.compile(r"Running on (http://[0-9.:]+)")


@dataclass(frozen=True, slots=True)
class Storage:
    """A server with the buckets `crawl` and `readings`; a table of reports lies in the first."""

    address: str
    local: Path

    def system(self) -> Any:
        """The server as a file system."""
        return systems.S3FileSystem(
            access_key=KEY,
            secret_key=KEY,
            endpoint_override=self.address,
            region=REGION,
            allow_bucket_creation=True,
        )

    def parts(self, table: str) -> dict[str, bytes]:
        """The files of a table by their names."""
        system = self.system()
        found = system.get_file_info(systems.FileSelector(table))
        return {one.base_name: system.open_input_file(one.path).read() for one in found}

    def trust(self, requests: int) -> None:
        """Take so many requests from whoever asks, then refuse unknown keys."""
        address, asked = f"{self.address}/moto-api/reset-auth", str(requests).encode()
        headers = {"Content-Type": "application/octet-stream"}
        urlopen(Request(address, asked, headers)).close()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    program = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=pipe, text=True) as process:
        assert process.stderr
        yield next(found[1] for line in process.stderr if (found := LINE.search(line)))
        process.terminate()


@pytest.fixture(scope="module")
def storage(server: str, tmp_path_factory: pytest.TempPathFactory) -> Storage:
    made = Storage(server, tmp_path_factory.mktemp("local") / "day.parquet")
    files = sorted(path for path in REPORTS.rglob("*") if path.is_file())
    names = [str(path.relative_to(REPORTS)) for path in files]
    pq.write_table(pa.table({"file": names, "data": [f.read_bytes() for f in files]}), made.local)
    for bucket in ("crawl", "readings"):
        made.system().create_dir(bucket)
    with made.system().open_output_stream("crawl/day.parquet") as stream:
        stream.write(made.local.read_bytes())
    return made


@pytest.fixture(autouse=True)
def signed_in(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", storage.address)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", KEY)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)


@pytest.fixture(scope="module")
def here(storage: Storage) -> dict[str, bytes]:
    """The table of readings that is made from disk to disk."""
    table = storage.local.with_name("readings.parquet")
    assert run("read", storage.local, "--to", table, "--jobs", "1").code == 1  # one is in French
    return {path.name: path.read_bytes() for path in table.iterdir()}


def read(to: str, *more: str) -> Run:
    return run("read", "s3://crawl/day.parquet", "--to", f"s3://{to}", *more)


def test_readings_in_storage_have_the_bytes_of_those_on_disk(
    storage: Storage, here: dict[str, bytes]
) -> None:
    done = read("readings/day.parquet", "--jobs", "1")
    assert done.code == 1, done.err
    assert storage.parts("readings/day.parquet") == here


def test_a_part_in_storage_is_not_made_again(storage: Storage, here: dict[str, bytes]) -> None:
    ((name, whole),) = here.items()
    with storage.system().open_output_stream(f"readings/kept.parquet/{name}") as stream:
        stream.write(whole + b"mark")
    done = read("readings/kept.parquet", "--jobs", "1")
    assert "8 more were in s3://readings/kept.parquet already" in done.err
    assert storage.parts("readings/kept.parquet") == {name: whole + b"mark"}


def test_an_engine_reads_and_writes_storage(storage: Storage, here: dict[str, bytes]) -> None:
    pytest.importorskip("daft", reason="dateline[scale] is not installed")
    done = read("readings/daft.parquet", "--engine", "daft", "--jobs", "2")
    assert done.code == 1, done.err
    assert storage.parts("readings/daft.parquet") == here


@pytest.mark.parametrize("table", ["crawl/day.parquet", "readings/made.parquet"])
def test_a_case_of_a_table_in_storage_is_that_of_the_files(
    tmp_path: Path, storage: Storage, here: dict[str, bytes], examples: Case, table: str
) -> None:
    for name, data in here.items():
        with storage.system().open_output_stream(f"readings/made.parquet/{name}") as stream:
            stream.write(data)
    done = run("add", tmp_path / "case", f"s3://{table}", "--jobs", "1")
    assert (done.code, done.err) == (examples.added.code, examples.added.err)
    assert export(tmp_path / "case") == export(examples.path)


@pytest.mark.parametrize("table", ["s3://crawl/none.parquet", "s3://none/day.parquet"])
def test_says_that_nothing_is_there(tmp_path: Path, table: str) -> None:
    done = run("add", tmp_path / "case", table)
    assert (done.code, done.err) == (2, f"dateline: there is no table at {table}\n")


def test_says_that_there_is_no_bucket_to_write_to(storage: Storage) -> None:
    done = run("read", storage.local, "--to", "s3://none/day.parquet", "--jobs", "1")
    said = "dateline: s3://none/day.parquet cannot be written: Bucket 'none' not found\n"
    assert (done.code, done.err) == (2, said)


def test_says_that_a_key_is_refused(tmp_path: Path, storage: Storage) -> None:
    storage.trust(0)
    try:
        done = run("add", tmp_path / "case", "s3://crawl/day.parquet")
    finally:
        storage.trust(ALL)
    assert done.code == 2
    assert "s3://crawl/day.parquet cannot be read" in done.err
    assert "ACCESS_DENIED" in done.err
