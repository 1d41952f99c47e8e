"""Countries as GDELT writes them."""

import pytest

from dateline.export.fips import fips


@pytest.mark.parametrize(
    ("country", "letters"),
    [("IRQ", "IZ"), ("GBR", "UK"), ("USA", "US"), ("ZZZ", None), ("", None), (None, None)],
)
def test_a_country_has_its_letters_in_fips(country: str | None, letters: str | None) -> None:
    assert fips(country) == letters
