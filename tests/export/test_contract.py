"""Every exporter that is installed keeps the contract of exporters."""

from importlib.metadata import entry_points

import pytest

from dateline import plugins
from dateline.ports import Exporter
from tests.contracts.exporter import ExporterContract

NAMES = sorted(point.name for point in entry_points(group="dateline.exporters"))


class TestExporters(ExporterContract):
    @pytest.fixture(params=NAMES)
    def exporter(self, request: pytest.FixtureRequest) -> Exporter:
        found = plugins.exporter(request.param)
        assert found.name == request.param
        return found
