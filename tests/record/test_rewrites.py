"""Passages that were taken over in other words."""

import random

from dateline.record.reuse import passages
from dateline.record.rewrites import rewrites
from dateline.record.shingles import CONTENT, content, join, spell
from tests.growth import Work, assert_linear
from tests.record.making import Draft

OLD = (
    "The ministry moved forty patrol boats to the bay before the autumn storm reached the northern"
    " coast, a clerk at the harbour office said. Fishermen tied their nets to the long wall and"
    " waited for the ferry that brings bread and letters from the capital every second morning."
    " Nobody in the village remembers such waves or so long a row of grey boats at anchor."
)
NEW = (
    "Fishermen have tied nets on that long wall; they waited for a ferry bringing bread and letters"
    " out of our capital each second morning. Ministry moved some forty patrol boats in the bay,"
    " before autumn storms had reached a northern coast. Nobody in that village remembers any such"
    " waves, or such a long row of grey boats anchored."
)


def found(*texts: str) -> list[tuple[str, str]]:
    articles = [Draft(f"{n}.txt", text).reading().article for n, text in enumerate(texts)]
    spelt = [spell(one) for one in articles]
    order = range(len(articles))
    exact = passages(join(spelt), order)
    new = rewrites(join([content(one) for one in spelt], CONTENT), order, exact)
    return [
        (articles[one.origin].text[slice(*one.origin_at)], articles[one.to].text[slice(*one.to_at)])
        for one in new
    ]


def test_finds_what_was_reworded_and_moved() -> None:
    pairs = sorted(found(OLD, NEW))
    assert [(old.split()[0], new.split()[0]) for old, new in pairs] == [
        ("Fishermen", "Fishermen"),
        ("Nobody", "Nobody"),
        ("ministry", "Ministry"),
    ]


def test_leaves_the_very_same_words_to_the_exact_search() -> None:
    assert found(OLD, f"It rained. {OLD}") == []


def test_takes_no_set_phrase_for_a_passage() -> None:
    phrase = "Ada Vale, the prime minister of Norland,"
    assert found(f"{phrase} spoke of boats.", f"Rain met {phrase} at noon.") == []


def test_takes_no_quotation_for_a_passage() -> None:
    assert found(f"Vale: “{OLD}” she said.", f"He heard “{NEW}” from her.") == []


def test_grows_with_the_words_not_with_their_square() -> None:
    def prepare(count: int) -> Work:
        pick = random.Random(0)
        own = [" ".join(f"w{pick.randrange(10**6)}" for _ in range(60)) for _ in range(count)]
        pages = [Draft(f"{n}.txt", f"{text} {(OLD, NEW)[n % 2]}") for n, text in enumerate(own)]
        spelt = [content(spell(page.reading().article)) for page in pages]
        return lambda: rewrites(join(spelt, CONTENT), range(count), ())

    assert_linear(prepare, 100)
