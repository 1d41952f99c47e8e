"""The learned part: what a line is like, and whether it is the report's own."""

from dateline.clean.blocks import blocks
from dateline.clean.lines import described
from dateline.clean.roles import chances, roles
from dateline.clean.zones import zones
from dateline.types.article import ZoneKind

MENU = [f"Section {name}" for name in "ABCDEFGHIJKLMNOP"]
TEXT = [
    "The harbour of Port City was shut on Friday, officials of the Norland coast guard said.",
    "Two ships wait outside the mole, and a third has turned back, according to the pilot.",
    "It will open again when the storm has passed, the harbour master told the council.",
    "The ferry to Sund does not run, and the mail is carried by road until then.",
]
PAGE = blocks("\n\n".join([*MENU, *TEXT, *MENU]))
BODY = range(len(MENU), len(MENU) + len(TEXT))


def test_running_text_is_likelier_the_report_than_a_menu() -> None:
    found = chances(described(PAGE, {}))
    assert min(found[i] for i in BODY) > max(found[i] for i in range(8))


def test_a_line_is_described_by_its_neighbours_too() -> None:
    columns = described(PAGE, {})
    assert columns["words+1"][0] == columns["words"][1]
    assert columns["words-1"][0] == -1
    assert columns["before_prose"][BODY[0] + 1] == 1
    assert columns["before_prose"][BODY[0]] == 30


def test_a_menu_that_the_rules_missed_is_furniture() -> None:
    found = roles(PAGE, {}, {})
    assert found == dict.fromkeys(set(range(len(PAGE))) - set(BODY), ZoneKind.FURNITURE)


def test_running_text_that_the_rules_dropped_is_body() -> None:
    lost = {i: ZoneKind.FURNITURE for i in range(len(PAGE)) if i not in BODY or i == BODY[1]}
    assert BODY[1] not in roles(PAGE, lost, {})


def test_lines_known_by_their_words_keep_their_zone() -> None:
    sure = {BODY[1]: ZoneKind.FURNITURE, BODY[2]: ZoneKind.CAPTION}
    found = roles(PAGE, sure, sure)
    assert {i: found[i] for i in sure} == sure


def test_a_text_that_is_not_crowded_is_left_to_the_rules() -> None:
    assert [str(zone.kind) for zone in zones("\n\n".join(TEXT))].count("body") == len(TEXT)
