"""What every Source does. Subclass `SourceContract` and give it `source` and `good` fixtures."""

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import plugins
from dateline.ingest.take import take
from dateline.ports import Given, Source
from dateline.types.report import Declared, Outcome, Receipt, Report

MEDIA = {"text/plain", "text/markdown", "text/html"}
SAID = Declared(outlet="Norland Daily", published="2031-05-08")
HOSTILE = (
    b"",
    b" \n\t ",
    bytes(range(256)) * 8,
    b"%PDF-1.7 binary",
    b"\xff\xfe\x00",
    b"{" * 50_000,
    b"<" * 50_000,
    b"[" * 50_000 + b"\n",
    b'{"text": "\\ud800"}\n',
    b'{"text": 5}\n{"html"',
)


def items(source: Source, given: Given) -> list[Report | Receipt]:
    """What comes of `given`; what a container holds is read by the source that accepts it."""
    return list(take(given, (source, *plugins.sources())))


class SourceContract:
    """`good` is something the source reads, with at least one report in it."""

    def test_has_a_name_and_suffixes_with_a_dot(self, source: Source) -> None:
        assert source.name
        assert all(suffix.startswith(".") and suffix.islower() for suffix in source.suffixes)

    def test_accepts_what_it_reads(self, source: Source, good: Given) -> None:
        assert source.accepts(good)

    def test_yields_reports_with_a_hash_for_an_id(self, source: Source, good: Given) -> None:
        reports = [item for item in items(source, good) if isinstance(item, Report)]
        assert reports
        for report in reports:
            assert report.id == hashlib.sha256(report.raw or report.data).hexdigest()

    def test_says_how_the_bytes_are_to_be_read(self, source: Source, good: Given) -> None:
        for item in items(source, good):
            assert isinstance(item, Receipt) or item.media in MEDIA

    def test_names_each_item_after_the_file(self, source: Source, good: Given) -> None:
        files = [item.file for item in items(source, good)]
        assert len(set(files)) == len(files)
        assert all(file.startswith(good.file) for file in files)

    def test_hands_on_what_was_declared(self, source: Source, good: Given) -> None:
        for item in items(source, Given(good.file, good.data, SAID)):
            assert item.declared.outlet == "Norland Daily"

    def test_gives_the_same_twice(self, source: Source, good: Given) -> None:
        assert items(source, good) == items(source, good)

    def test_the_id_does_not_depend_on_the_name(self, source: Source, good: Given) -> None:
        renamed = Given("other/" + good.file, good.data)
        ids = [item.id for item in items(source, good) if isinstance(item, Report)]
        assert ids == [i.id for i in items(source, renamed) if isinstance(i, Report)]

    @pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
    def test_never_raises_on_hostile_bytes(self, source: Source, good: Given, data: bytes) -> None:
        self.accounts_for(source, Given(good.file, data))

    @settings(
        max_examples=100,
        deadline=None,
        suppress_health_check=[
            HealthCheck.function_scoped_fixture,
            HealthCheck.differing_executors,
        ],
    )
    @given(data=st.binary(max_size=400))
    def test_accounts_for_any_bytes(self, source: Source, good: Given, data: bytes) -> None:
        self.accounts_for(source, Given(good.file, data))

    def accounts_for(self, source: Source, item: Given) -> None:
        source.accepts(item)
        results = list(source.reports(item))
        assert results
        for result in results:
            if isinstance(result, Receipt):
                assert result.outcome in {Outcome.SKIPPED, Outcome.FAILED}
                assert result.reason
