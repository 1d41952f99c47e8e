"""Metadata declared beside a report, and how two declarations are laid over each other.

    a.txt + a.txt.meta.json {"published": "2031-05-08", "outlet": "Norland Daily"}

`a.meta.json` serves `a.txt` as well. What an option says goes before what a sidecar says.
"""

import os
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import msgspec

from dateline.errors import FormatError
from dateline.types.report import Declared

SIDECAR = ".meta.json"


def overlay(first: Declared, second: Declared) -> Declared:
    """Return `first` with its gaps filled from `second`; an empty string counts as a gap."""
    values = {f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Declared)}
    return Declared(**{name: value or None for name, value in values.items()})


def beside(path: Path) -> Declared:
    """Return what the sidecar of `path` declares; nothing when it has none.

    Raises FormatError, with a sentence for the user, when the sidecar is not readable.
    """
    for sidecar in (path.with_name(path.name + SIDECAR), path.with_name(path.stem + SIDECAR)):
        if os.path.lexists(sidecar):
            return _read(sidecar)
    return Declared()


def orphan(sidecar: Path, suffixes: Iterable[str]) -> bool:
    """Say whether no report with one of these suffixes stands beside the sidecar."""
    base = sidecar.name.removesuffix(SIDECAR)
    return not any(os.path.lexists(sidecar.with_name(base + end)) for end in ("", *suffixes))


def decoded(sidecar: bytes) -> Declared:
    """Return what the bytes of a sidecar declare; raises FormatError likewise."""
    try:
        return msgspec.json.decode(sidecar, type=Declared)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError(f"its metadata file is broken: {error}") from error


def _read(sidecar: Path) -> Declared:
    try:
        return decoded(sidecar.read_bytes())
    except OSError as error:
        raise FormatError(f"its metadata file cannot be read: {error.strerror}") from error
