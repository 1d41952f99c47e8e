"""The JSON interface for people: each address, what it takes and gives, made from its OpenAPI."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.show.snapshot import Snapshot

from ..page import Asked, Page, View


@dataclass(frozen=True, slots=True)
class Address:
    """One address of the interface."""

    method: str
    path: str
    summary: str
    takes: tuple[tuple[str, str], ...]  # each parameter's name, and what it means


def docs(described: Callable[[], Mapping[str, Any]]) -> View:
    """The view over an application's own description."""

    def page(snapshot: Snapshot, asked: Asked) -> Page:  # noqa: ARG001 - as every view
        found = [
            _address(method, path, about)
            for path, methods in described()["paths"].items()
            for method, about in methods.items()
        ]
        return Page("docs.html", "The JSON interface", "docs", {"addresses": found})

    return page


def _address(method: str, path: str, about: Mapping[str, Any]) -> Address:
    takes = tuple(
        (each["name"], each.get("description", "")) for each in about.get("parameters", ())
    )
    return Address(method.upper(), path, about.get("description", ""), takes)
