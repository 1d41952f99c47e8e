"""What is told as done was done by the day of its report."""

from dataclasses import replace

import pytest

from dateline.record.build import build
from dateline.types.mention import Modality, Time, TimeType
from dateline.types.record import Record

from .making import ADA, NORLAND, SUDMARK, Draft, resolve

TEXT = "A week later Norland asked Sudmark to leave. A week later she said: “We wait for you.”"


def record(rule: str, modality: Modality = Modality.HAPPENED) -> Record:
    """One event and one statement, both told to be a week after the report."""
    draft = Draft("a.txt", TEXT, "2031-05-09")
    draft.event("asked", "REQUEST", NORLAND, SUDMARK, modality)
    draft.quote("“We wait for you.”", speaker=ADA)
    later = Time(draft.span("A week later"), TimeType.DATE, "2031-05-16", "2031-05-16", rule)
    draft.events[0] = replace(draft.events[0], when=later)
    draft.quotations[0] = replace(draft.quotations[0], when=later)
    return build([draft.reading()], resolve)


def test_an_event_told_as_done_is_not_after_its_report() -> None:
    (event,) = record("offset:1:week").events
    assert event.when.edtf == "../2031-05-09"
    assert "“A week later” cannot be after the report that tells of it" in event.when.why


def test_a_statement_is_not_after_its_report() -> None:
    (statement,) = record("offset:1:week").statements
    assert statement.said.edtf == "../2031-05-09"


def test_a_date_that_the_words_name_stays_as_told() -> None:
    made = record("")
    assert made.events[0].when.edtf == "2031-05-16"
    assert made.statements[0].said.edtf == "2031-05-16"


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.HYPOTHETICAL])
def test_what_is_still_to_come_may_be_after_its_report(modality: Modality) -> None:
    (event,) = record("offset:1:week", modality).events
    assert event.when.edtf == "2031-05-16"
