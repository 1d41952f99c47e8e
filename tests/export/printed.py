"""What an exporter prints of a case that was built, and how two JSON-LD processors read it."""

import json
import warnings
from typing import Any

from pyld import jsonld
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


def triples(document: Any) -> set[str]:
    """A JSON-LD document as N-Quads by another processor, which must know every key of it."""
    dropped: list[str] = []
    options = {"documentLoader": _offline, "format": "application/n-quads"}
    jsonld.expand(document, options, on_property_dropped=dropped.append)
    assert not dropped
    written: str = jsonld.to_rdf(document, options)
    return set(written.splitlines())


def _offline(url: str, _: Any) -> Any:
    raise AssertionError(f"the context {url} would have to be fetched")
