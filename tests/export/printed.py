"""What an exporter prints of a case that was built, and how a JSON-LD processor reads it."""

import json
import warnings
from typing import Any

from rdflib import Graph

from dateline import app
from dateline.ports import Exporter
from tests.program import Case


def printed(exporter: Exporter, case: Case) -> list[str]:
    """The lines of a case's export."""
    with app.opened(case.path) as store:
        articles = (reading.article for reading in store.readings())
        return list(exporter.lines(store.record(), articles))


def graph(document: Any) -> Graph:
    """A JSON-LD document as RDF. Its context must not have to be fetched."""
    with warnings.catch_warnings():
        # rdflib 7.6 warns of its own use of ConjunctiveGraph.
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=json.dumps(document), format="json-ld")
