"""What every Exporter does. Subclass `ExporterContract` and give it an `exporter` fixture."""

from dataclasses import replace

import pytest

from dateline.ports import Exporter
from dateline.types.record import Record
from tests import invented

HOSTILE = "=1+1\n\u2028\x00\x1b[2J</script>\"'"


def _lines(exporter: Exporter, record: Record) -> list[str]:
    return list(exporter.lines(record, invented.articles()))


class ExporterContract:
    """Tried on the invented record."""

    def test_gives_the_same_twice(self, exporter: Exporter) -> None:
        assert _lines(exporter, invented.record()) == _lines(exporter, invented.record())

    def test_does_not_depend_on_the_order_of_articles(self, exporter: Exporter) -> None:
        backwards = exporter.lines(invented.record(), reversed(invented.articles()))
        assert list(backwards) == _lines(exporter, invented.record())

    def test_takes_articles_one_at_a_time(self, exporter: Exporter) -> None:
        once = iter(invented.articles())
        assert list(exporter.lines(invented.record(), once)) == _lines(exporter, invented.record())

    def test_writes_an_empty_record(self, exporter: Exporter) -> None:
        assert all("\n" not in line for line in exporter.lines(Record(), []))

    @pytest.mark.parametrize("words", [HOSTILE, "", "ü\u202e😀"])
    def test_keeps_the_words_of_a_report_inside_their_lines(
        self, exporter: Exporter, words: str
    ) -> None:
        articles = [
            replace(each, file=words + each.file, outlet=words, byline=words, url=words)
            for each in invented.articles()
        ]
        found = list(exporter.lines(invented.record(), articles))
        assert len(found) == len(_lines(exporter, invented.record()))
        assert all("\n" not in line and "\x00" not in line for line in found)
