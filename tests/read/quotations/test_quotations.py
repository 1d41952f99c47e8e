"""Quotations: what is quoted, how, by whom; and what is not a quotation."""

from collections.abc import Callable

import pytest

from dateline.ports import Page
from dateline.read.names import NAMES
from dateline.read.quotations import QUOTATIONS
from dateline.read.times import TIMES
from dateline.types.article import ZoneKind
from dateline.types.mention import Attribution, Mode, Quotation
from dateline.types.reading import Reading

Pages = Callable[..., Page]


def read(page: Page) -> tuple[Quotation, ...]:
    reading = TIMES.read(page, NAMES.read(page, Reading(page.article)))
    return QUOTATIONS.read(page, reading).quotations


def said(page: Page) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content pieces of each quotation."""
    return [
        (
            q.source.exact if q.source else "",
            q.cue.exact if q.cue else "",
            [c.exact for c in q.content],
        )
        for q in read(page)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We will go,” John Orr said.", "John Orr", "said", ["“We will go,”"]),
        ('"We will go," said John Orr.', "John Orr", "said", ['"We will go,"']),
        ("''We will go,'' he said.", "he", "said", ["''We will go,''"]),
        ("John Orr said, “We will go.”", "John Orr", "said", ["“We will go.”"]),
        ("He said: “We will go home.”", "He", "said", ["“We will go home.”"]),
        (
            "Trying to turn the mayor's words against him, Orr said, “Yes, it is a plan.”",
            "Orr",
            "said",
            ["“Yes, it is a plan.”"],
        ),
        (
            "“We will go,” he said. “Not one day more.”",
            "he",
            "said",
            ["“We will go,”", "“Not one day more.”"],
        ),
        ("“We will go,” he thundered.", "he", "thundered", ["“We will go,”"]),
        (
            "John Orr said that they would go home.",
            "John Orr",
            "said",
            ["that they would go home"],
        ),
        ("John Orr vowed to stay in office.", "John Orr", "vowed", ["to stay in office"]),
        ("John Orr denied the report.", "John Orr", "denied", ["the report"]),
        ("John Orr warned of a long war.", "John Orr", "warned of", ["a long war"]),
        (
            "They would go home, according to two officials.",
            "two officials",
            "according to",
            ["They would go home"],
        ),
        (
            "According to two officials, they would go home.",
            "two officials",
            "According to",
            ["they would go home"],
        ),
        ("They will go home, officials said.", "officials", "said", ["They will go home"]),
        (
            "The soldiers, he said, must go home.",
            "he",
            "said",
            ["The soldiers", "must go home"],
        ),
        (
            "It is time, John Orr told Ada Vale, for the soldiers to go home.",
            "John Orr",
            "told",
            ["It is time", "for the soldiers to go home"],
        ),
        (
            "John Orr told Ada Vale in a phone call that the raid on the bridge was unacceptable.",
            "John Orr",
            "told",
            ["that the raid on the bridge was unacceptable"],
        ),
        (
            "There are some soldiers left in the valley to guard the old bridge… The Foreign"
            " Ministry acknowledged that John Orr had called them.",
            "The Foreign Ministry",
            "acknowledged",
            ["that John Orr had called them"],
        ),
        (
            "On Thursday, Prime Minister Ada Vale met Secretary Mark Hull and told him that the"
            " loss of the boat was “a crime”.",
            "Prime Minister Ada Vale",
            "told",
            ["that the loss of the boat was “a crime”"],
        ),
        ("“Will they go?“ Orr asked.", "Orr", "asked", ["“Will they go?“"]),
        ("Orr rose and boomed, “We go.”", "Orr", "boomed", ["“We go.”"]),
        ("Orr spoke in a statement. “They go.”", "Orr", "spoke in a statement", ["“They go.”"]),
        (
            "Orr apologized for the raid: “We go.”",
            "Orr",
            "apologized for",
            ["the raid", "“We go.”"],
        ),
        (
            "“We go,” said Orr, a guest of the show “Sunday Talks.” “Not one day more.”",
            "Orr, a guest of the show “Sunday Talks",
            "said",
            ["“We go,”", "“Not one day more.”"],
        ),
        (
            "All of this, Orr complained on Friday, is “a long and costly mistake.”",
            "Orr",
            "complained",
            ["All of this", "is “a long and costly mistake.”"],
        ),
        (
            "Norland officials were quick to stress that there were no plans to go.",
            "Norland officials",
            "were quick to stress",
            ["that there were no plans to go"],
        ),
        (
            "Norland claimed at the time that Orr was planning an “imminent” raid on the port.",
            "Norland",
            "claimed",
            ["that Orr was planning an “imminent” raid on the port"],
        ),
        ("John Orr: “We go home today.”", "John Orr", ":", ["“We go home today.”"]),
        ("They left the “old” house, Orr said.", "Orr", "said", ["They left the “old” house"]),
        (
            "Orr has called Norland “reckless and rude”.",
            "Orr",
            "has called",
            ["Norland “reckless and rude”"],
        ),
        ("“We go,” Orr said, meaning the team called “Reds”.", "Orr", "said", ["“We go,”"]),
    ],
)
def test_finds_source_cue_and_content(
    page: Pages, text: str, source: str, cue: str, content: list[str]
) -> None:
    assert (source, cue, content) in said(page(text))


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers left on Monday.",
        "He read “The Long War” in two days.",
        "The so-called “experts” left.",
        'It was 5\'11" tall and 3" wide.',
    ],
)
def test_what_nobody_is_made_to_say_is_no_quotation(page: Pages, text: str) -> None:
    assert said(page(text)) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“We will go,” John Orr said.", Mode.DIRECT),
        ("John Orr said that they were “not welcome here”.", Mode.MIXED),
        ("John Orr said that they would go.", Mode.INDIRECT),
    ],
)
def test_the_mode_is_told_by_the_marks(page: Pages, text: str, mode: Mode) -> None:
    assert [q.mode for q in read(page(text))] == [mode]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("John Orr said that they would go.", Attribution.SPEECH),
        ("“We will go,” the statement reads.", Attribution.DOCUMENT),
        ("John Orr believes that they will go.", Attribution.THOUGHT),
        ("John Orr plans to go home.", Attribution.INTENTION),
    ],
)
def test_the_cue_tells_what_is_attributed(page: Pages, text: str, attribution: Attribution) -> None:
    assert [q.attribution for q in read(page(text))] == [attribution]


def speakers(page: Page) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in read(page)]


def test_words_go_on_over_a_paragraph_while_the_marks_stay_open(page: Pages) -> None:
    text = page("“We will go home,” John Orr said. “It is time.", "“Nobody will stop us.”")
    assert [len(q.content) for q in read(text)] == [3]
    assert speakers(text) == ["John Orr"]


def test_a_quoted_paragraph_without_a_cue_has_the_speaker_before(page: Pages) -> None:
    text = page("“We will go home,” John Orr said.", "“Nobody in this house will stop us.”")
    assert speakers(text) == ["John Orr", "John Orr"]
    assert read(text)[1].cue is None


def test_a_colon_introduces_the_next_paragraph(page: Pages) -> None:
    text = page("John Orr went on:", "“Nobody in this house will stop us.”")
    assert speakers(text)[-1] == "John Orr"


def test_a_statement_speaks_for_whoever_released_it(page: Pages) -> None:
    text = page(
        "The Foreign Ministry released its own statement on Friday.",
        "“We are a friend of the region,” the statement reads. “That will not change.”",
        "“We want peace above all,” the statement concluded.",
    )
    assert speakers(text)[-2:] == ["Foreign Ministry", "Foreign Ministry"]


def test_what_the_reporter_goes_on_with_is_not_said(page: Pages) -> None:
    text = page("“Are they gone?” Vale said, but Orr was drifting off again.")
    assert said(text) == [("Vale", "said", ["“Are they gone?”"])]


def test_a_colon_introduces_words_that_the_parser_takes_for_its_sentence(page: Pages) -> None:
    words = "''Nine firms reported 12 banks to the state.''"
    found = said(page(f"The challenge is exemplified by this finding: {words}"))
    assert [content for _, _, content in found] == [[words]]


def test_a_time_is_no_part_of_who_speaks(page: Pages) -> None:
    text = page("The Bulletin on Saturday wrote that the bridges would stay closed.")
    assert [source for source, _, _ in said(text)] == ["The Bulletin"]


def test_a_report_speaks_for_the_body_named_in_it(page: Pages) -> None:
    text = page("The IMF met on Monday. “Growth is slow,” the IMF report said.")
    assert speakers(text) == ["International Monetary Fund"]


def test_a_verb_with_a_capital_in_a_headline_is_no_thought(page: Pages) -> None:
    (one,) = read(page("Vale Slams Orr's Plan To Close Bridges", kinds=(ZoneKind.HEADLINE,)))
    assert one.attribution is Attribution.SPEECH


def test_the_addressee_is_the_one_told(page: Pages) -> None:
    (told,) = read(page("John Orr told Mark Hull on Monday that they would go."))
    assert told.addressee is not None
    assert told.addressee.name == "Mark Hull"


def test_the_time_of_speaking_stands_beside_the_cue(page: Pages) -> None:
    (spoken,) = read(page("John Orr said on Monday that they would go."))
    assert spoken.when is not None
    assert spoken.when.span.exact == "Monday"


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("John Orr told Reuters that they would go.", "Reuters"),
        ("John Orr said that they would go, as reported by the AP.", "AP"),
        ("John Orr said that they would go.", None),
    ],
)
def test_an_outlet_that_passed_the_words_on_is_kept(
    page: Pages, text: str, via: str | None
) -> None:
    assert [q.via for q in read(page(text))] == [via]


def test_a_signature_is_no_cue(page: Pages) -> None:
    assert said(page("”We are late. Nobody comes.” — Jana Orrin\u00a0")) == [
        ("Jana Orrin", "—", ["”We are late. Nobody comes.”"])
    ]


def test_a_headline_may_name_the_speaker_before_a_colon(page: Pages) -> None:
    found = said(page("John Orr: troops must go", kinds=(ZoneKind.HEADLINE,)))
    assert ("John Orr", ":", ["troops must go"]) in found


def test_unclosed_marks_do_not_swallow_the_next_paragraph(page: Pages) -> None:
    text = page("“We will go home, John Orr said.", "The soldiers left on Monday.")
    assert all(q.span.end <= text.paragraphs[0].zone.end for q in read(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Vale and John Orr said that they would go.", "Ada Vale and John Orr"),
        ("Gen. John Orr, the chief, and Ada Vale have said they go.", "Ada Vale and John Orr"),
        ("France and Germany said that they would go.", "France and Germany"),
        ("Ada Vale, who met John Orr and Mark Hull, said that they would go.", "Ada Vale"),
        ("Ada Vale or John Orr said that they would go.", None),
        ("Ada Vale and two officials said that they would go.", None),
    ],
)
def test_several_named_parties_speak_as_one(page: Pages, text: str, speaker: str | None) -> None:
    assert speakers(page(text)) == [speaker]


def test_an_agency_that_passes_words_on_makes_no_statement(page: Pages) -> None:
    text = page("Ada Vale vowed to leave the house, according to the Associated Press.")
    found = {q.source.exact: q for q in read(text) if q.source}
    assert found["the Associated Press"].attribution is Attribution.THOUGHT
    assert found["Ada Vale"].via == "Associated Press"


def test_an_agency_that_nobody_else_speaks_in_is_a_document(page: Pages) -> None:
    (told,) = read(page("Two soldiers died, according to the Associated Press."))
    assert (told.attribution, told.via) == (Attribution.DOCUMENT, "Associated Press")


def test_a_person_called_like_an_outlet_passes_nothing_on(page: Pages) -> None:
    (told,) = read(page("Mayor John Post said that they would go."))
    assert told.via is None


@pytest.mark.parametrize(
    "sender",
    [
        "chairman of U.S. and private ports in Norland",
        "head of French and British forces in Sudor",
        "director of schools and libraries in Norland",
    ],
)
def test_a_letter_speaks_for_the_whole_of_its_sender(page: Pages, sender: str) -> None:
    text = page(
        f"A stolen letter from the {sender} told the Board of Works it would be “closing gates”."
    )
    assert speakers(text) == [sender]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two of the guests said that they would go.", "two of the guests"),
        ("A senior staffer said that they would go.", "a senior staffer"),
        ("The weather said that they would go.", None),
    ],
)
def test_people_who_are_only_described_keep_their_description(
    page: Pages, text: str, speaker: str | None
) -> None:
    assert speakers(page(text)) == [speaker]


def test_the_name_of_a_show_between_two_halves_is_not_said(page: Pages) -> None:
    text = (
        "“Nobody has the right to put up a sign next to the museum in Norhaven,” Mr. Orr said on"
        " the television program “Ships and Friends.” “We would never accept it. There’s no reason"
        " for us to accept a pier next to the market place.”"
    )
    (spoken,) = read(page(text))
    assert [piece.exact[:7] for piece in spoken.content] == ["“Nobody", "“We wou"]


def test_what_things_show_is_no_statement(page: Pages) -> None:
    (shown,) = read(page("The raid underscored that the truce had failed."))
    assert shown.attribution is Attribution.THOUGHT


def test_a_paper_is_no_document_of_whom_it_writes_about(page: Pages) -> None:
    text = page("Ada Vale wrote a post.", "The Washington Post reported that two people died.")
    assert speakers(text)[-1] == "Washington Post"


def test_a_relative_clause_between_commas_is_no_speaker_between_halves(page: Pages) -> None:
    text = page("Adm. John Orr, who commands the patrol, denied that the cutter had rammed it.")
    assert [source for source, _, _ in said(text)] == ["Adm. John Orr, who commands the patrol"]


def test_an_unsigned_statement_adds_nothing_to_the_speaker_in_it(page: Pages) -> None:
    text = page("“Send them home”, John Orr instructed Ada Vale, according to a statement.")
    found = [q for q in read(text) if q.attribution is not Attribution.THOUGHT]
    assert [q.speaker.name for q in found if q.speaker] == ["John Orr"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Ada Vale announced the arrest of a man and said a curfew would continue.",
            [("announced", ["the arrest of a man"]), ("said", ["a curfew would continue"])],
        ),
        (
            "Vale said she would go, and later told reporters that she might not.",
            [("said", ["she would go"]), ("later told", ["that she might not"])],
        ),
        (
            "Bemoaning the “phony system,” Vale accused Orr of being a fraud.",
            [("Bemoaning", ["the “phony system,”"]), ("accused", ["Orr of being a fraud"])],
        ),
    ],
)
def test_two_verbs_of_one_speaker_are_two_quotations(
    page: Pages, text: str, parts: list[tuple[str, list[str]]]
) -> None:
    assert [(cue, content) for _, cue, content in said(page(text))] == parts


def test_nobody_tells_himself(page: Pages) -> None:
    quotations = read(page("Ada Vale spoke in Sund.", "She told Ada Vale to leave the town."))
    told = next(q for q in quotations if q.cue and q.cue.exact == "told")
    assert told.speaker is None
    assert told.addressee
    assert told.addressee.name == "Ada Vale"


def test_no_answer_is_no_statement(page: Pages) -> None:
    (q,) = read(page("Ada Vale did not respond to an email seeking comment."))
    assert q.attribution is Attribution.THOUGHT


def test_a_pronoun_and_the_words_it_is_called_are_one_quotation(page: Pages) -> None:
    text = "They hide, or, as the Sund Bulletin called them in an article, “hired guns”."
    assert [content for _, _, content in said(page(text))] == [["them", "“hired guns”"]]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        # Two titles of one person, a title that no table knows whole.
        (
            "Former prosecutor and Port Ayre Mayor Rudy Pellini called the plan a “gift”.",
            "called",
            "Rudy Pellini",
        ),
        ("“We stay,” Indivisible co-founder Ezra Lind said.", "said", "Ezra Lind"),
        ("The prosecutor and Mayor Ada Vale said they would go.", "said", None),
        ("A spokesman and Ada Vale said the bridge was open.", "said", None),
        (
            "A visit by security adviser John Orr — who a year ago accused Ada Vale of lying about"
            " it — was called off.",
            "accused",
            "John Orr",
        ),
        ("From Kentucky: “We go to the polls with a broken system.”", ":", None),
    ],
)
def test_says_who_speaks_behind_titles_and_times(
    page: Pages, text: str, cue: str, speaker: str | None
) -> None:
    (one,) = [q for q in read(page(text)) if q.cue and q.cue.exact == cue]
    assert (one.speaker.name if one.speaker else None) == speaker


def test_an_agency_only_passes_on_what_a_named_party_says_between_marks(page: Pages) -> None:
    text = page("“The plan is bad,” Tom Orr said, according to AFP. “We do not want it here.”")
    orr, agency = read(text)
    assert orr.speaker
    assert (orr.speaker.name, orr.via) == ("Tom Orr", "AFP")
    assert agency.attribution is Attribution.THOUGHT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ada Vale told Tom Orr late on Friday that they would go.",
            ["that they would go"],
        ),
        (
            "A leaked letter told the country's Ministry of Defense it would be moving forces.",
            ["it would be moving forces"],
        ),
        (
            "Premier Ada Vale called U.S. Secretary of State Mike Orr Thursday night to inform him"
            " of Norland's demands for the withdrawal.",
            ["to inform him of Norland's demands for the withdrawal"],
        ),
    ],
)
def test_leaves_out_who_was_told_and_when(page: Pages, text: str, content: list[str]) -> None:
    (one,) = read(page(text))
    assert [piece.exact for piece in one.content] == content


def test_to_continue_to_act_is_no_saying(page: Pages) -> None:
    (one,) = read(page("In his speeches, Tom Orr continued to undermine the investigation."))
    assert one.attribution is Attribution.THOUGHT


@pytest.mark.parametrize(
    "text",
    [
        "He showed them the limousine known as “The Beast.”",
        "With real questions over the succession, the port is in trouble.",
    ],
)
def test_a_label_that_nobody_gives_is_no_saying(page: Pages, text: str) -> None:
    assert not [q for q in read(page(text)) if q.attribution is Attribution.SPEECH]
