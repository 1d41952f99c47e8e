"""The models that weigh events: what they read, that they are whole, and what they may change."""

import hashlib
import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from dateline.ports import Page
from dateline.read.events import EVENTS, Events
from dateline.read.events.linear import Linear, load, mark
from dateline.read.events.traits import sentence_traits
from dateline.read.events.weighing import CODED, Weights
from dateline.read.names import NAMES
from dateline.types.mention import Event
from dateline.types.reading import Reading
from training.linear import fit, save

Pages = Callable[..., Page]
DATA = files("dateline.read.events").joinpath("data")


def read(page: Page, reader: Events = EVENTS) -> tuple[Event, ...]:
    return reader.read(page, NAMES.read(page, Reading(page.article))).events


def model(label: str, traits: dict[str, float], *others: str) -> Linear:
    """A model that says `label` by these traits, else whatever comes first in the alphabet."""
    labels = tuple(sorted({label, *others}))
    weights = np.zeros((len(traits), len(labels)), np.float32)
    weights[:, labels.index(label)] = list(traits.values())
    rows = {mark(trait): row for row, trait in enumerate(traits)}
    return Linear(labels, rows, weights, np.zeros(len(labels), np.float32))


def weighing(types: Linear, news: Linear) -> Events:
    return Events(lambda: Weights(types, news))


NOTHING = model("AID", {})
ALWAYS = model(CODED, {})


def test_models_are_what_training_wrote() -> None:
    sums = json.loads(DATA.joinpath("checksums.json").read_text("utf-8"))
    assert sums == {
        name: hashlib.sha256(DATA.joinpath(name).read_bytes()).hexdigest() for name in sums
    }
    assert set(sums) == {"news.npz", "types.npz"}


def test_chances_are_one_together() -> None:
    for name in ("news.npz", "types.npz"):
        chances = load(name).chances({"w=ask": 1.0, "no such trait": 9.0})
        assert sum(chances.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("The soldiers of Kenya killed three people in Chad.", True),
        ("Kenya expelled the ambassador of Chad.", True),
        ("Kenya agreed to lift a ban on imports from Chad.", True),
        ("The president of Kenya held talks with the president of Chad.", True),
        ("Kenya urged Chad to change its law.", False),
        ("The president of Kenya called for reform in Chad.", False),
        ("Kenya is considering sending aid to Chad.", False),
        ("The rebels claimed responsibility for the attack, which killed ten people.", False),
    ],
)
def test_codes_acts_and_no_appeals_or_statements(page: Pages, text: str, coded: bool) -> None:
    found = read(page(text))
    assert found
    assert {event.coded for event in found} == {coded}


def test_surer_words_outweigh_a_rule(page: Pages) -> None:
    here = page("Kenya deployed troops to Chad.")
    types = model("AID", {"path=deploy": 3.0}, "MOBILIZE")
    (found,) = read(here, weighing(types, ALWAYS))
    assert (found.type, found.mode) == ("AID", None)


def test_words_that_are_hardly_surer_leave_the_rule(page: Pages) -> None:
    here = page("Kenya deployed troops to Chad.")
    types = model("AID", {"path=deploy": 0.2}, "MOBILIZE")
    (found,) = read(here, weighing(types, ALWAYS))
    assert (found.type, found.mode) == ("MOBILIZE", "troops")


def test_each_sentence_is_weighed_by_itself(page: Pages) -> None:
    news = model("not coded", {"root=urge": 9.0}, CODED)
    text = "Kenya attacked Chad. Kenya urged Chad to leave."
    found = read(page(text), weighing(NOTHING, news))
    assert [event.coded for event in found] == [False, False]
    urged = model(CODED, {"root=attack": 9.0}, "not coded")
    found = read(page(text), weighing(NOTHING, urged))
    assert [event.coded for event in found] == [True, False]


def test_learns_nothing_of_who_is_in_the_news(page: Pages) -> None:
    here = page("Ada Vale of Kenya met Omar Roe on Friday.").paragraphs[0].doc
    named = ("vale", "roe", "kenya", "friday")
    assert not [t for t in sentence_traits(here[:], []) if t.removeprefix("w=") in named]


def test_fits_what_can_be_told_apart() -> None:
    examples = [({f"w={word}": 1.0, "w=the": 1.0}, kind) for word, kind in _CASES for _ in range(4)]
    found = fit(examples, strength=2.0)
    for traits, kind in examples:
        chances = found.chances(traits)
        assert max(chances, key=lambda label: chances[label]) == kind


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = fit([({"w=ask": 1.0}, "REQUEST")] * 2 + [({"w=say": 1.0}, "REJECT")] * 2, strength=2.0)
    save(found, tmp_path / "model.npz")
    with np.load(tmp_path / "model.npz", allow_pickle=False) as kept:
        assert kept["traits"].tolist() == sorted((mark("w=ask"), mark("w=say")))
        assert kept["weights"].astype(np.float32).tolist() == found.weights.tolist()


_CASES = (("ask", "REQUEST"), ("refuse", "REJECT"), ("attack", "ASSAULT"))
