"""The invented case with one of everything that may stand in a list of an entry."""

from dataclasses import replace

import pytest

from dateline.ports import Store
from dateline.store.memory import MemoryStore
from dateline.types.coding import (
    Code,
    Coding,
    Context,
    EventContext,
    EventPlace,
    PartyCode,
    Place,
    PlaceKind,
)
from dateline.types.decision import Decision, Effect
from dateline.types.record import DayTold, Happening, Record
from tests import invented


def coding(event: Happening) -> Coding:
    """The actor an organisation, in Norland by its name, of one context."""
    told, (actor,) = (invented.ident("c.txt"),), event.actors
    place = Place("Port Ayre", PlaceKind.TOWN, "NOR", "the only one", 1.5, 2.25, 77)
    code = Code("IGO", "MIL", "“troops” is MIL")
    return Coding(
        (PartyCode(actor.party, actor.name, code, told),),
        (EventPlace(place, told),),
        (EventContext(Context("military", "“troops”"), told),),
    )


@pytest.fixture(scope="session")
def record() -> Record:
    made = invented.record()
    words = invented.words("c.txt", "left")
    event = replace(
        made.events[0],
        left_out=(invented.ident("d.txt"),),
        days=(DayTold(words, "2035-02-01"),),
        coding=coding(made.events[0]),
    )
    decided = Decision(
        "ab01", "note", (event.id,), Effect.HOLDS, "", "ada", "2035-03-01T00:00:00.000000Z", "=1+1"
    )
    said = replace(made.statements[0], speaks_of=(event.id,), is_event=(made.events[1].id,))
    return replace(
        made,
        statements=(said, *made.statements[1:]),
        events=(event, *made.events[1:]),
        decided=(decided,),
    )


@pytest.fixture(scope="session")
def store(record: Record) -> Store:
    made = MemoryStore()
    made.keep(invented.kept(), invented.receipts())
    made.readings()
    made.save(record)
    return made
