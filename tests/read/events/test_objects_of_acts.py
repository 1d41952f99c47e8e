"""What a verb's object makes of it: what is wanted is refused or asked for, a shot is blocked."""

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
        "Courts in Sudor dismissed their claims against Norland.",
        "A judge in Norland dismissed the lawsuit filed by Roe.",
        "The court dismissed Roe's appeal.",
        "Sudor dismissed Norland's offer of talks.",
        "Sudor dismissed a proposal by Norland to share the river.",
        "Sudor dismissed Norland's demands.",
        "The tribunal dismissed the protest filed by Omar Roe.",
        "Norland blocked the bill in parliament.",
        "Senators blocked the legislation.",
        "Vale's party blocked the confirmation of Roe.",
        "Vale's party blocked a vote on the budget.",
        "Sudor blocked a resolution on Norland.",
        "Sudor blocked the deployment of Norlandic troops.",
        "Sudor blocked the sale of Vale Corp to a Norlandic bank.",
        "Regulators in Sudor blocked the merger of Vale Corp and Roe Corp.",
        "Regulators blocked Vale Corp's bid for Roe Corp.",
        "Roe's party has blocked a number of measures on guns.",
        "Norland blocked the sale of arms to Sudor.",
        "Sudor's bid was blocked by Norland.",
        "Norland thwarted Sudor's attempt to join the alliance.",
        "Omar Roe stalled the bill in committee.",
        "Omar Roe filibustered the bill.",
        "The committee tabled the bill.",
        "Norland denied Roe a hearing.",
        "Norland denied Vale a promotion.",
        "Omar Roe was denied a visa by Norland.",
        "Omar Roe was denied a hearing by the ministry.",
        "Norland was denied membership of the union.",
        "Norland denied Roe access to a lawyer.",
        "Omar Roe was refused entry to Sudor.",
        "Governors balked at taking refugees from Sudor.",
        "Sudor balked at the demand.",
        "Sudor baulked at Norland's terms.",
        "Sudor bristled at Norland's demand for access.",
        "Norland is resisting the deployment of Sudorian troops.",
        "Ada Vale resisted calls to resign.",
        "Ada Vale resisted a subpoena from the committee.",
        "The ministry resisted the probe by parliament.",
        "Norland resisted pressure from Sudor.",
        "Sudor may balk at paying Norland.",
        "The ministry balked at handing over the records to Norland.",
        "Norland turned away two envoys from Sudor.",
        "The club turned away applicants from Sudor.",
        "Norland turned away hundreds of refugees at the border.",
        "Norland and Sudor were turned away by the alliance.",
        "Vale Corp fended off an overture from Roe Corp.",
        "Vale Corp warded off a hostile bid by Roe Corp.",
        "Norland staved off a challenge by Sudor in court.",
        "Norland decided against the deal with Sudor.",
        "Ada Vale decided against attending the talks.",
        "The network decided against broadcasting Vale's show.",
        "Norland's board opted against a merger with Vale Corp.",
        "The board opted against a merger with Roe Corp.",
        "The court rejected Norland's objections.",
        "Roe's appeal was rejected by the court.",
        "The judge rejected Omar Roe's claim.",
        "Norland's senate voted to override Vale's veto.",
        "Lawmakers have vowed to override the veto.",
        "Norland vowed to block the bill.",
        "Norland vowed to resist Sudor's demands.",
        "Norland would not yield an inch.",
        "Norland would not give way.",
        "Norland said no to Sudor's offer.",
        "The minister was invited to Norland, but he declined.",
        "Ada Vale renounced Omar Roe.",
        "The senate of Norland would override.",
        "Voters in Norland said no to the treaty.",
        "The minister was invited to Norland but said no.",
        "Norland ruled out talks with Sudor.",
        "Sudor ignored Norland's warning.",
        "Sudor ignored a demand by Norland to free the crew.",
        "Ada Vale renounced Roe's support.",
    ],
)
def test_who_dismisses_blocks_denies_or_resists_what_is_wanted_refuses_it(
    page: Pages, text: str
) -> None:
    assert _types(page(text)) == ["REJECT"]


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers in Norland dismissed the concerns of the Sudorian ministry.",
        "Omar Roe dismissed the story as a trick by Vale.",
        "Ada Vale dismissed Roe's arguments as nonsense.",
        "Omar Roe dismissed efforts by Vale to change the party.",
        "Sudor dismissed Norland's remarks as selfish.",
        "Ada Vale dismissed the poll as meaningless.",
        "Sudor dismissed fears that Norland would invade.",
        "Omar Roe dismissed the threat from Sudor.",
        "Omar Roe dismissed talk of a coup by Vale.",
        "Omar Roe dismissed the idea that Vale would run.",
        "The ministry dismissed Norland's denial.",
        "Ada Vale dismissed the protest as a stunt.",
        "Norland's president dismissed Omar Roe as a bad minister.",
        "Ada Vale dismissed Omar Roe as irrelevant.",
        "Ada Vale, whom readers dismiss as dull, met Omar Roe.",
        "Clouds blocked the view of the Sudorian coast.",
        "Omar Roe blocked a shot by Vale.",
        "A fallen tree blocked the road in Norland.",
        "Omar Roe blocked Vale on the platform.",
        "Ada Vale tabled a question.",
        "Norland denied the claim.",
        "Ada Vale denied the charge.",
        "Ada Vale denied Roe's accusation.",
        "Norland denied any role in the attack.",
        "Norland denied meeting the rebels.",
        "Omar Roe denied vote rigging in Norland.",
        "The keeper denied Sudor a goal.",
        "Omar Roe resisted the urge to laugh at Vale.",
        "Ada Vale could not resist a joke about Roe.",
        "The bacteria resist the drugs from Norland.",
        "Sudor resisted the attack by Norland.",
        "Ada Vale turned away from the camera.",
        "Ada Vale turned away from Roe.",
        "Norland's team fended off Sudor to win.",
        "Omar Roe decided against a second helping.",
        "Ada Vale decided against running for president of Sudor.",
        "The ministry rejected the charge.",
        "Norland rejected the accusation that it had lied.",
        "Ada Vale rejected the suggestion that she had lied.",
        "Norland rejected Sudor's claim that it had lied.",
        "Asked whether he had lied, Roe said no.",
        "Asked whether Norland had bombed Sudor, Ada Vale said no.",
        "Ada Vale said no deal had been reached with Sudor.",
        "Ada Vale said no one was hurt in Sudor.",
        "Police ruled out arson in Ode.",
        "Asked for comment, Ada Vale declined.",
        "Shares of Norland declined.",
        "Norland declined in the polls.",
        "Ada Vale has held views on Sudor and has renounced most of them.",
        "Sudor dismissed suggestions of a row with Norland.",
        "Ada Vale has renounced most of her positions.",
        "Ada Vale ignored Roe's advice.",
        "The talks between Norland and Sudor yielded no results.",
        "The deal with Sudor has not yielded any benefits, Norland said.",
        "Norland's inquiries with Sudor did not yield relationships.",
    ],
)
def test_an_object_that_nobody_wanted_is_not_refused(page: Pages, text: str) -> None:
    assert _types(page(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Vale appealed to Sudor to release the prisoners.",
        "Ada Vale appealed to voters to stay calm.",
        "Norland appealed to Sudor for help.",
        "Norland sued for peace.",
        "Omar Roe sued for custody of the boy.",
        "Ada Vale petitioned the court for a review.",
        "Omar Roe applied for a Norlandic visa.",
        "Vale Corp applied for permission to drill in Sudor.",
        "Vale Corp filed for clearance to buy Roe Corp.",
        "Vale Corp filed with regulators for approval of the merger.",
        "Norland applied to join the alliance.",
        "Norland applied to join the union.",
        "Omar Roe applied to stay in Sudor.",
        "The committee sought records from Vale.",
        "The committee is seeking documents from the ministry.",
        "The campaign sought proposals from several companies.",
        "Lawmakers are seeking more answers from the ministry.",
        "Norland sought Sudor's approval.",
        "Norland sought permission from Sudor to cross its border.",
        "Vale Corp is seeking a waiver from its lenders.",
        "Vale Corp is seeking clearance from regulators.",
        "Ada Vale sought a meeting with Roe.",
        "The paper sought an interview with Vale.",
        "Norland sought help from Sudor.",
        "Omar Roe sought asylum in Norland.",
        "Norland sought Sudor's help.",
        "Norland sought the extradition of Roe.",
        "Norland is seeking financing from Sudor.",
        "Omar Roe sought a pardon from Vale.",
        "Omar Roe asked for an interview with Vale.",
        "Omar Roe pressed for a trial in Sudor.",
        "The chairman of the board called for reform in Sudor.",
        "Ada Vale summoned Roe to Ode.",
        "Sudor ordered the union to end the strike.",
        "Norland directed a request to Sudor.",
    ],
)
def test_who_seeks_files_or_applies_for_what_another_can_give_asks_for_it(
    page: Pages, text: str
) -> None:
    assert _types(page(text)) == ["REQUEST"]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Roe appealed to younger voters.",
        "Norland's party appealed to its base.",
        "Ada Vale appealed to the better instincts of Norlanders.",
        "The film appeals to a young audience in Sudor.",
        "Vale Corp filed for bankruptcy.",
        "Omar Roe filed for divorce from Vale.",
        "Ada Vale filed for office in Norland.",
        "Omar Roe applied for a job.",
        "The rule applies for companies in Norland.",
        "Ada Vale applied pressure to the wound.",
        "Omar Roe sued for libel.",
        "The rule applied to importing goods from Sudor.",
        "Ada Vale is seeking re-election in Norland.",
        "Ada Vale seeks office in Norland.",
        "Omar Roe is seeking a second term.",
        "Omar Roe sought shelter from the rain.",
        "Norland seeks peace and prosperity.",
        "Ada Vale sought to calm Norland's markets.",
        "Norland's ship sought the shelter of the bay.",
        "The company's strategy calls for a narrow focus.",
        "Norland's plan calls for cuts in spending.",
        "The bill calls for Norland to spend more on schools.",
        "The alliance's charter calls for the defence of its members.",
        "Vale's budget calls for a tax on Sudorian goods.",
        "The agreement calls for Sudor to withdraw its troops.",
        "The treaty calls for an end to the war in Sudor.",
        "Under the accord, which calls for an end to the siege, Norland pays Sudor.",
        "Ada Vale cannot summon the strength to fight Roe.",
        "Omar Roe could not summon Vale's fury.",
        "Omar Roe summoned a taxi.",
        "Norland bid for the games.",
        "Vale Corp bid nine million dollars for the mine in Sudor.",
        "Shares of Vale Corp were bid at nine dollars.",
        "Ada Vale addressed the weakness of the economy of Norland.",
        "Norland has addressed Sudor's concerns.",
        "Norland's minister ordered a study of the bridge.",
        "Norland ordered a review of its visa program.",
        "Sudor ordered an audit of the bank.",
        "Ada Vale asked for a glass of water.",
    ],
)
def test_who_pleases_describes_or_orders_things_asks_nobody(page: Pages, text: str) -> None:
    assert _types(page(text)) == []
