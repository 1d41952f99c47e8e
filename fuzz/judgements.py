"""Any lines into the importer of judgements, and what it takes into a record.

A line with a wrong id is refused, so each is given its right one and tried again; a record is made
with what is taken, and what leaves the case is what came in.
"""

import json
from collections.abc import Iterator
from functools import cache

import msgspec

from dateline.errors import FormatError
from dateline.export.judgements import lines, parse
from dateline.ports import Kept
from dateline.read.times import resolve
from dateline.record.build import build
from dateline.types.judgement import Judgement, identified
from dateline.types.shelves import MemoryShelf
from tests import invented


def imported(data: bytes) -> None:
    """Take in what can be taken in, as it stands and with right ids."""
    given = data.splitlines()
    for line in (*given, *_righted(given)):
        try:
            taken = list(parse([line]))
        except FormatError:
            continue
        again = list(parse(each.encode() for each in lines(taken)))
        if again != taken:
            raise AssertionError("what leaves a case is not what came in")
        build([each.reading for each in _kept()], resolve, taken, MemoryShelf())


def _righted(given: list[bytes]) -> Iterator[bytes]:
    for line in given:
        try:
            told = json.loads(line)
            judgement = msgspec.convert({**told, "kind": told["of"]}, Judgement)
            told["id"] = identified(judgement).id
            yield json.dumps(told).encode()
        except (ValueError, KeyError, TypeError, RecursionError, msgspec.MsgspecError):
            continue


@cache
def _kept() -> tuple[Kept, ...]:
    return tuple(invented.kept())
