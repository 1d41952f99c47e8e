"""Which days a date takes up on an axis."""

from datetime import date

import pytest

from dateline.show.extent import Extent, extent

DAY = date(2031, 5, 8).toordinal()


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2031-05-08", Extent(DAY, DAY)),
        ("2031-05-08/2031-05-10", Extent(DAY, DAY + 2)),
        ("2031-05", Extent(DAY - 7, DAY + 23)),
        ("../2031-05-08", Extent(DAY, DAY, since_open=True)),
        ("2031-05-08/..", Extent(DAY, DAY, until_open=True)),
        ("2031", Extent(date(2031, 1, 1).toordinal(), date(2031, 12, 31).toordinal())),
        ("XXXX-05-08", None),
        ("../..", None),
        (None, None),
    ],
)
def test_takes_up_the_days_that_the_date_says(edtf: str | None, expected: Extent | None) -> None:
    assert extent(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "is_open"), [("../2031", True), ("2031/..", True), ("2031", False)]
)
def test_tells_an_open_end(edtf: str, is_open: bool) -> None:
    found = extent(edtf)
    assert found is not None
    assert found.is_open is is_open
