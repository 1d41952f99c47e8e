"""What a verb's object makes of it: a ban is lifted and gives way, a trophy is lifted."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.events import Events
from dateline.read.names import NAMES
from dateline.types.reading import Reading

Pages = Callable[..., Page]

RULES = Events(None)
BORDER = frozenset({"CONCEDE", "RETREAT", "REQUEST", "REJECT"})


def _types(page: Page) -> list[str]:
    """Return the types of what is read, as far as it is one of the four."""
    events = RULES.read(page, NAMES.read(page, Reading(page.article))).events
    return [event.type for event in events if event.type in BORDER if event.coded]


@pytest.mark.parametrize(
    "text",
    [
        "Norland pulled its troops out of Sudor.",
        "Norland lifted the siege of Ode.",
        "Norland lifted the deadline for Sudor.",
        "He left his post as envoy of Norland to Sudor.",
        "Omar Roe quit the race.",
        "Norland lifted the ban on imports from Sudor.",
        "Sudor lifted its objections to the deal with Norland.",
        "Norland's parliament lifted Roe's immunity.",
        "Norland lifted the state of emergency.",
        "Norland lifted its travel warning for Sudor.",
        "Norland granted amnesty to the rebels.",
        "Norland granted Roe a visa.",
        "The court granted Roe's request.",
        "Norland granted independence to Sudor.",
        "Norland was granted independence.",
        "Omar Roe was granted a visa.",
        "Omar Roe was granted bail by a court in Sudor.",
        "Norland granted Omar Roe parole.",
        "Ada Vale waived her right to remain silent.",
        "Norland waived visa requirements for tourists from Sudor.",
        "Norland waived the fine on Vale Corp.",
        "Sudor lifted restrictions it had put on Norland.",
        "Omar Roe quit the ministry in May.",
        "Omar Roe quit the party over the war.",
        "Omar Roe quit his job at the bank of Norland.",
        "Omar Roe left his post as envoy.",
        "Omar Roe left the ministry in protest.",
        "Ada Vale, who quit the ministry in May, visited Sudor.",
        "Ada Vale left office after protests in Norland.",
        "Omar Roe withdrew from the race.",
        "Norland let the prisoners go.",
        "Norland ended its war on Sudor.",
        "Norland ended the war.",
        "The rebels abandoned the fortress.",
        "Norland's army abandoned the base.",
        "Norland ceded control of the islands to Sudor.",
        "Norland rolled back the curbs on the press.",
        "Norland issued a pardon for Omar Roe.",
        "Norland released Omar Roe.",
    ],
)
def test_who_lifts_grants_waives_or_quits_gives_way(page: Pages, text: str) -> None:
    assert _types(page(text)) == ["RETREAT"]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Roe pulled out a camera to film the minister.",
        "The soldier pulled out a gun and aimed it at Vale.",
        "Ada Vale pulled out all the stops.",
        "Ada Vale hopes she will lift the economy of Norland.",
        "The news lifted spirits in Norland.",
        "The central bank of Norland lifted interest rates.",
        "Norland lifted its offer for Vale Corp.",
        "Omar Roe never lifted a finger to help Vale.",
        "Ada Vale lifted the trophy.",
        "Rescuers lifted the car off Omar Roe.",
        "Omar Roe lifted weights with Ada Vale.",
        "Ada Vale lifted the lid on fraud in Sudor.",
        "Ada Vale granted a series of interviews to Norlandic television.",
        "Ada Vale granted Roe an interview.",
        "The prince granted an audience to Roe.",
        "The minister granted a wish of a sick child in Sudor.",
        "Norland's museum waived its admission fee.",
        "In a press release issued by his firm, Roe boasted of the win.",
        "Ada Vale issued a press release on Sudor.",
        "Ada Vale issued a news release about Sudor.",
        "The university released a survey of Sudorian voters.",
        "The ministry released the letters of Omar Roe.",
        "Norland released figures on trade with Sudor.",
        "A rally in Ode had been canceled.",
        "Two years after Ada Vale left office, Norland joined the union.",
        "Since leaving office, Ada Vale has written to Omar Roe.",
        "He left his job at a bar in Norland.",
        "Ada Vale left the office at noon.",
        "Ada Vale promised to end Roe's war on religion.",
        "Ada Vale said she would end Roe's war on coal.",
        "Norland ended its war on drugs.",
        "The minister launched a war on weeds in Norland.",
        "Omar Roe let few of Vale's points go unchallenged.",
        "Ada Vale let the remark pass.",
        "Omar Roe quit smoking.",
        "Omar Roe left the building in Ode.",
        "Omar Roe left the party early to see Vale.",
        "Ada Vale abandoned her base to please Omar Roe.",
        "Omar Roe abandoned his car.",
        "Norland's court reinstated his convictions.",
        "Norland reinstated the ban.",
        "Norland rolled back the gains of the rebels of Sudor.",
        "Norland's concession stand at the fair burned.",
    ],
)
def test_a_verb_of_giving_way_with_another_object_is_none(page: Pages, text: str) -> None:
    assert _types(page(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norland met the demands of the hijackers.",
        "Norland met Sudor's demand for an apology.",
        "Norland met their demands.",
        "Norland acceded to Sudor's demands.",
        "Ada Vale acceded to Roe's request.",
        "Norland yielded to Sudor's demands.",
        "Norland submitted to Sudor's demands.",
        "The rebels of Sudor renounced violence.",
        "Norland renounced its claim to the islands.",
        "Norland dropped its objections.",
        "Norland dropped its veto.",
        "Norland abandoned its claim to the islands.",
        "Norland abandoned its opposition to the treaty.",
        "Norland abandoned its policy of sending envoys to Sudor.",
        "Ada Vale bowed to pressure from Roe.",
        "Ada Vale bowed to the inevitable.",
        "The ministry buckled to demands by the union.",
        "Norland capitulated.",
        "Norland's capitulation to Sudor angered Roe.",
        "Norland's concessions to Sudor angered the unions.",
        "After Norland's capitulation to Sudor, the unions marched.",
        "Norland's climbdown on the tax came on Monday.",
        "Vale's reversal on the tax pleased Roe.",
        "Norland granted concessions to Sudor.",
        "Norland eased its stance toward Sudor.",
        "Norland toned down its criticism of Sudor.",
        "Ada Vale toned down her rhetoric.",
        "Ada Vale took back her words.",
        "The paper retracted the story about Vale.",
        "Norland rowed back on its plan.",
        "Norland pulled back from its threat.",
        "Norland's government shelved the bill.",
        "Norland's cabinet dropped the bill.",
        "Ada Vale swallowed Roe's terms.",
        "Ada Vale recanted.",
        "Ada Vale dialed back her demands.",
    ],
)
def test_who_meets_a_demand_or_softens_a_stance_concedes(page: Pages, text: str) -> None:
    assert _types(page(text)) == ["CONCEDE"]


@pytest.mark.parametrize(
    "text",
    [
        "Vale Corp struggled to meet demand for its computers.",
        "Vale Corp said it could meet demand in Norland.",
        "Norland met demand for oil from Sudor.",
        "Norland acceded to the alliance in May.",
        "Norland acceded to the throne.",
        "Ada Vale submitted the letters to the ministry.",
        "Ada Vale submitted a report to Sudor.",
        "Ada Vale bowed to the king.",
        "Ada Vale bowed to the audience.",
        "Omar Roe took back the book.",
        "Ada Vale rowed back to the shore.",
        "Ada Vale yielded the floor to Omar Roe.",
        "The reversal of fortune pleased Norland.",
        "A climbdown by Norland would be a surprise.",
        "Omar Roe dropped the bill on the table.",
        "Omar Roe climbed down the ladder.",
        "Ada Vale gave up smoking.",
        "Ada Vale folded the letter.",
        "Sudor's exports buckled.",
    ],
)
def test_a_verb_of_conceding_with_another_object_is_none(page: Pages, text: str) -> None:
    assert _types(page(text)) == []
