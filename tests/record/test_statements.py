"""Which quotations become statements, which are one act, and when it was said."""

from dataclasses import replace
from datetime import date

from dateline.record.build import build
from dateline.types.dating import Basis
from dateline.types.mention import Actor, Attribution, PartyKind, Time, TimeType
from dateline.types.record import Statement
from tests.record.making import ADA, Draft, ordered, resolve

BO = Actor("Bo Lind", PartyKind.PERSON, "foreign minister", "Sudmark")
SOMEONE = Actor("a senior official", PartyKind.UNNAMED, "official")
WORDS = "No licence allows a foreign crew to search one of our boats after dark"


def told(*drafts: Draft) -> tuple[Statement, ...]:
    return build(ordered([draft.reading() for draft in drafts]), resolve).statements


def report(file: str, speaker: Actor | None, words: str = WORDS, day: str = "2031-05-09") -> Draft:
    return Draft(file, f"In {file}: “{words}”.", day).quote(f"“{words}”", speaker=speaker)


def test_leaves_thoughts_and_intentions_out() -> None:
    draft = Draft("a.txt", "She thinks it will rain and hopes to swim.", "2031-05-09")
    draft.quote("it will rain", speaker=ADA, attribution=Attribution.THOUGHT)
    draft.quote("to swim", speaker=ADA, attribution=Attribution.INTENTION)
    assert told(draft) == ()


def test_keeps_the_same_words_of_two_speakers_apart() -> None:
    assert len(told(report("a.txt", ADA), report("b.txt", BO))) == 2


def test_finds_an_unnamed_speaker_by_the_very_same_words() -> None:
    for speaker in (None, SOMEONE):
        (one,) = told(report("a.txt", ADA), report("b.txt", speaker))
        assert one.speaker.name == "Ada Vale"


def test_does_not_name_a_speaker_by_a_phrase_that_reporters_share() -> None:
    charge = "the bureau of an effort to steal the emails and the letters of the harbour board"
    other = "the mayor after guards were said to steal the emails and the letters of the harbour"
    assert len(told(report("a.txt", ADA, other), report("b.txt", None, charge))) == 1
    short = other.replace(" of the harbour", "")
    assert len(told(report("a.txt", ADA, short), report("b.txt", None, charge))) == 2


def test_does_not_name_a_speaker_by_a_few_words() -> None:
    words = "No boat will leave"
    assert len(told(report("a.txt", ADA, words), report("b.txt", None, words))) == 2


def test_keeps_the_same_words_of_two_years_apart() -> None:
    assert len(told(report("a.txt", ADA), report("b.txt", ADA, day="2035-05-09"))) == 2


def test_cuts_a_quotation_where_a_sentence_ends_between_its_pieces() -> None:
    text = "“We stay here for good,” she said on the pier. “They pay for every boat.”"
    draft = Draft("a.txt", text, "2031-05-09")
    draft.quote("“We stay here for good,”", "“They pay for every boat.”", speaker=ADA)
    assert len(told(draft)) == 2


def test_gives_words_that_two_quotations_hold_to_the_shorter_one() -> None:
    text = "She must find a way, she said. The charter says, “No boat will leave this harbour.”"
    draft = Draft("a.txt", text, "2031-05-09")
    draft.quote("She must find a way", "“No boat will leave this harbour.”", speaker=ADA)
    draft.quote("“No boat will leave this harbour.”", speaker=BO)
    by = {one.wordings[0].at.exact: one.speaker.name for one in told(draft)}
    assert by == {
        "She must find a way": "Ada Vale",
        "“No boat will leave this harbour.”": "Bo Lind",
    }


def test_keeps_a_quotation_together_that_is_only_interrupted() -> None:
    text = "“We stay here,” she said, “for good.”"
    draft = Draft("a.txt", text, "2031-05-09")
    (one,) = told(draft.quote("“We stay here,”", "“for good.”", speaker=ADA))
    assert [piece.exact for piece in one.wordings[0].content] == ["“We stay here,”", "“for good.”"]


def test_shows_the_inner_words_where_one_quotation_holds_another() -> None:
    text = "The office said that she had asked them to “leave the bay by the end of May”."
    draft = Draft("a.txt", text, "2031-05-09")
    outer = "that she had asked them to “leave the bay by the end of May”"
    draft.quote(outer, speaker=ADA).quote("“leave the bay by the end of May”", speaker=ADA)
    (one,) = told(draft)
    assert [wording.at.exact for wording in one.wordings] == ["“leave the bay by the end of May”"]


def test_dates_a_statement_by_the_day_that_is_told() -> None:
    draft = Draft("a.txt", f"On Thursday she said: “{WORDS}”", "2031-05-09")
    (one,) = told(draft.quote(f"“{WORDS}”", speaker=ADA, when="Thursday"))
    assert (one.said.edtf, one.said.best) == ("2031-05-08", date(2031, 5, 8))
    assert "Thursday" in one.said.why


def test_dates_a_statement_no_later_than_its_report() -> None:
    (one,) = told(report("a.txt", ADA))
    assert (one.said.edtf, one.said.best) == ("../2031-05-09", date(2031, 5, 9))


def test_ends_the_days_of_a_statement_with_its_report() -> None:
    draft = Draft("a.txt", f"This May she said: “{WORDS}”", "2031-05-09")
    quoted = draft.quote(f"“{WORDS}”", speaker=ADA)
    may = Time(quoted.span("May"), TimeType.DATE, "2031-05", "2031-05", "")
    quoted.quotations[0] = replace(quoted.quotations[0], when=may)
    (one,) = told(quoted)
    assert one.said.edtf == "2031-05-01/2031-05-09"


def test_says_that_no_day_is_known() -> None:
    draft = Draft("a.txt", f"“{WORDS}”").quote(f"“{WORDS}”", speaker=ADA)
    (one,) = told(draft)
    assert one.said.basis is Basis.UNKNOWN
    assert "a.txt" in one.said.why


def test_takes_the_day_of_the_talk_for_what_was_said_in_it() -> None:
    text = f"Ada Vale called Bo Lind on Thursday. She told him: “{WORDS}”"
    draft = Draft("a.txt", text, "2031-05-09").name("Ada Vale", ADA).name("Bo Lind", BO)
    draft.time("Thursday", "weekday:4:past").quote(f"“{WORDS}”", speaker=ADA)
    draft.quotations = [replace(one, addressee=BO) for one in draft.quotations]
    (one,) = told(draft)
    assert one.said.edtf == "2031-05-08"
    assert one.addressee is not None
    assert one.addressee.name == "Bo Lind"


SLOGAN = "The sea is ours and stays ours"


def at(file: str, frame: str, words: str = SLOGAN) -> Draft:
    return Draft(file, frame.format(f"“{words}”"), "2031-05-09").quote(f"“{words}”", speaker=ADA)


RALLY = at("a.txt", "{} she told a rally in Norby.")
INTERVIEW = at("b.txt", "In an interview with Radio Kyst she said {}.")


def test_keeps_a_slogan_of_two_occasions_apart() -> None:
    assert len(told(RALLY, INTERVIEW)) == 2


def test_joins_a_slogan_where_one_report_tells_no_occasion() -> None:
    assert len(told(RALLY, at("b.txt", "{} she said."))) == 1


def test_does_not_join_two_occasions_through_a_third_report() -> None:
    assert len(told(RALLY, INTERVIEW, at("c.txt", "{} she said."))) == 2


def test_joins_a_long_quotation_whatever_its_occasion_is_called() -> None:
    words = f"{WORDS}, and no captain of ours will ever again show his papers to a stranger"
    posted = at("a.txt", "{} she posted.", words)
    interview = at("b.txt", "{} she said in an interview.", words)
    assert len(told(posted, interview)) == 1


def test_does_not_drift_along_a_chain_of_paraphrases() -> None:
    """The first and the last have nothing in common but what stands between them."""
    first = "the dam is to close for repairs until the autumn"
    middle = "repairs will close the dam this autumn, and in spring the school hires teachers"
    last = "new teachers are to be hired by the school each spring"
    assert len(told(report("a.txt", ADA, first), report("b.txt", ADA, middle))) == 1
    assert len(told(report("a.txt", ADA, last), report("b.txt", ADA, middle))) == 1
    reports = [report(f"{n}.txt", ADA, words) for n, words in enumerate((first, middle, last))]
    assert len(told(*reports)) > 1
