"""The one table of outlets: whole, and of one mind with itself."""

from collections import Counter

from dateline.types.outlet import outlets


def test_every_name_is_of_one_outlet() -> None:
    for kind in ("credits", "told", "long"):
        names = Counter(name for outlet in outlets() for name in getattr(outlet, kind))
        assert not [name for name, n in names.items() if n > 1]
    assert len({outlet.name for outlet in outlets()}) == len(outlets()) > 50


def test_every_outlet_is_known_in_some_place() -> None:
    assert not [outlet for outlet in outlets() if not outlet.credits and not outlet.told]


def test_names_that_are_told_are_in_lower_case_without_the() -> None:
    told = [name for outlet in outlets() for name in (*outlet.told, *outlet.long)]
    assert told == [name.lower().removeprefix("the ") for name in told]


def test_who_has_an_address_has_a_name_in_the_record() -> None:
    assert not [outlet for outlet in outlets() if outlet.address and not outlet.short]
