"""The protocols at the edges: what a source, a reader, a store and an exporter must do.

Built-ins and plugins meet them alike; `tests/contracts` holds the suite for each.
"""

from .exporting import Exporter, Publisher
from .reading import Executor, Kept, Page, Paragraph, Parses, Reader, Resolver
from .search import Hit, Sought, Texts
from .sources import Given, Source
from .store import Behind, Fault, Readings, Store

__all__ = [
    "Behind",
    "Executor",
    "Exporter",
    "Fault",
    "Given",
    "Hit",
    "Kept",
    "Page",
    "Paragraph",
    "Parses",
    "Publisher",
    "Reader",
    "Readings",
    "Resolver",
    "Sought",
    "Source",
    "Store",
    "Texts",
]
