"""How many sources stand behind an entry: who heard it, who copied it, who was told."""

import pytest

from dateline.record.descent import descent
from dateline.record.lineage import Lineages
from dateline.record.shingles import CONTENT, content, join, spell
from dateline.types.article import ZoneKind
from dateline.types.record import Attested, Evidence
from tests.record.making import Draft

SAID = "we will guard the bay of Ayre until the last boat is home"
WIRE = (
    "A clerk at the harbour office showed the list of forty crews that had been promised"
    " double pay for the winter, and nobody asked who would find the money."
)


def attest(*drafts: Draft, words: str = SAID) -> tuple[int, str]:
    """The number of independent reports of `words`, and why."""
    told = attested(*drafts, words=words)
    return told.independent, told.why


def attested(*drafts: Draft, words: str = SAID) -> Attested:
    """What carries `words`."""
    articles = [draft.reading().article for draft in drafts]
    spelt = [spell(one) for one in articles]
    lineages = Lineages(
        join(spelt),
        {one.report: descent(one) for one in articles},
        join([content(one) for one in spelt], CONTENT),
    )
    places = [one.text.index(words) for one in articles]
    told = lineages.attest(
        (Evidence(one.report, one.file, at, at + len(words), words), None)
        for one, at in zip(articles, places, strict=True)
    )
    assert told.reports == len(articles)
    return told


def test_takes_reporters_who_share_only_a_quotation_for_witnesses() -> None:
    one = Draft("a.txt", f"In the rain the premier spoke. “{SAID},” said Ada Vale.")
    other = Draft("b.txt", f"Crowds cheered on the quay as Vale cried: “{SAID}.”")
    assert attest(one, other) == (2, "")


def test_takes_a_quotation_with_its_surroundings_for_a_copy() -> None:
    one = Draft("a.txt", f"“{SAID},” said Ada Vale. {WIRE}")
    other = Draft("b.txt", f"So it goes. “{SAID},” said Ada Vale. {WIRE}")
    independent, why = attest(one, other)
    assert independent == 1
    assert why.startswith("a.txt and b.txt share ")


def test_takes_a_quotation_among_much_shared_text_for_a_copy() -> None:
    far = " ".join(f"Ship number {n} lay idle in the roads." for n in range(40))
    one = Draft("a.txt", f"“{SAID},” said Ada Vale.\n\n{far}\n\n{WIRE}")
    other = Draft("b.txt", f"{WIRE}\n\nVale: “{SAID}.”\n\nNobody else was there to hear it.")
    assert attest(one, other)[0] == 1


def test_takes_a_reworded_paragraph_for_a_copy() -> None:
    reworded = (
        "A clerk in harbour offices showed a list: forty crews promised double pay"
        " this winter; nobody had asked who finds money."
    )
    one = Draft("a.txt", f"“{SAID},” said Ada Vale. {WIRE}")
    other = Draft("b.txt", f"Vale cried: “{SAID}.” {reworded}")
    independent, why = attest(one, other)
    assert (independent, "reworded" in why) == (1, True)


def test_counts_one_interview_once() -> None:
    one = Draft("a.txt", f"“{SAID},” Vale told NBS.").by("Port Mail", "NBS")
    other = Draft("b.txt", f"Vale spoke to NBS at noon. Then rain fell. “{SAID}!”").by("Bay", "NBS")
    independent, why = attest(one, other)
    assert (independent, why) == (1, "a.txt and b.txt both have it from NBS")


def test_counts_the_broadcaster_itself_as_the_source() -> None:
    one = Draft("a.txt", f"“{SAID},” Vale told NBS.").by("Port Mail", "NBS")
    other = Draft("b.txt", f"Transcript of Friday. VALE: {SAID}.").by("nbs.example")
    assert attest(one, other)[0] == 1


def test_lets_the_sentence_name_its_source_before_its_neighbours() -> None:
    one = Draft("a.txt", f"NBS was there. She said “{SAID},” MNA reports.").by("Mail", "NBS", "MNA")
    other = Draft("b.txt", f"At the quay. “{SAID},” Vale told NBS.").by("Bay", "NBS")
    assert attest(one, other)[0] == 2


def test_counts_two_reports_of_one_newsroom_once() -> None:
    one = Draft("a.txt", f"In the rain: “{SAID},” said Ada Vale.").by("Port Mail")
    other = Draft("b.txt", f"Crowds cheered as Vale cried: “{SAID}.”").by("Port Mail")
    assert attest(one, other) == (1, "a.txt and b.txt both come from Port Mail")


def test_takes_a_post_for_nobodys_interview() -> None:
    one = Draft("a.txt", f"“{SAID},” Vale tweeted. Then rain fell. NBS was told nothing.")
    other = Draft("b.txt", f"Vale posted: “{SAID}.” Crowds cheered. Vale was rude to NBS later.")
    assert attest(one.by("Mail", "NBS"), other.by("Bay", "NBS"))[0] == 2


def test_lets_no_outlet_join_two_agencies() -> None:
    drafts = [
        Draft("a.txt", f"AYRE (MNA) In the rain: “{SAID},” said Vale.").by("Bay", "MNA"),
        Draft("b.txt", f"SUND (NPA) Crowds cheered as Vale cried: “{SAID}.”").by("Mail", "NPA"),
        Draft("c.txt", f"At noon, on the quay: “{SAID},” (MNA)").by("Quay", "MNA"),
        Draft("d.txt", f"Boats hooted while she spoke: “{SAID}” (NPA)").by("Quay", "NPA"),
    ]
    assert attest(*drafts)[0] == 2


def test_tells_a_line_of_many_in_few_words() -> None:
    drafts = [Draft(f"{n}.txt", f"“{SAID},” said Ada Vale. {WIRE}") for n in range(5)]
    alone = Draft("z.txt", f"Crowds cheered on the quay as Vale cried: “{SAID}.”")
    independent, why = attest(*drafts, alone)
    assert independent == 2
    assert why == "5 reports (0.txt, 1.txt, 2.txt and 2 more) share up to 32 words"


def test_names_every_report_of_a_line() -> None:
    drafts = [Draft(f"{n}.txt", f"“{SAID},” said Ada Vale. {WIRE}") for n in range(5)]
    alone = Draft("z.txt", f"Crowds cheered on the quay as Vale cried: “{SAID}.”")
    (line,) = attested(*drafts, alone).lines
    assert line.reports == tuple(draft.reading().article.report for draft in drafts)


@pytest.mark.parametrize(
    "foot",
    [
        "Bo Lind of MNA contributed to this report.",
        "Photo: Bo Lind, MNA",
        "With wire reports by MNA",
    ],
)
def test_takes_no_helper_or_photographer_for_the_source(foot: str) -> None:
    drafts = [
        Draft("a.txt", f"In the rain: “{SAID},” said Ada Vale.\n\n{foot}").by("Mail", "MNA"),
        Draft("b.txt", f"Crowds cheered as Vale cried: “{SAID}.”\n\n{foot}").by("Bay", "MNA"),
    ]
    assert attest(*(one.zone(1, ZoneKind.BYLINE) for one in drafts))[0] == 2
