"""How two values of one figure stand to each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.record.amounts import Amount
from dateline.record.verdicts import Told, judge
from dateline.types.dating import Basis, Dating, unknown
from dateline.types.mention import Hedge
from dateline.types.record import Evidence, Value
from dateline.types.verdict import Verdict

MAY, JUNE, FAR = "2031-05-09", "2031-06-01", "2034-01-05"


def told(  # noqa: PLR0917
    value: float,
    hedge: Hedge = Hedge.EXACT,
    day: str | None = MAY,
    report: str = "a",
    outlet: str | None = None,
    qualifiers: tuple[str, ...] = (),
    toll: bool = False,
) -> Told:
    as_of = (
        Dating(day, date.fromisoformat(day), Basis.STATED, "the report") if day else unknown("none")
    )
    at = Evidence(report, f"{report}.txt", 0, 1, "x")
    low, high = (200.0, 999.0) if hedge is Hedge.VAGUE else (None, None)
    return Told(
        value=Value(value, hedge, as_of, None, at),
        amount=Amount(value, None, low, high, hedge, "x"),
        toll=toll,
        qualifiers=frozenset(qualifiers),
        reports=frozenset({report}),
        outlets=frozenset({outlet} if outlet else ()),
    )


VERDICTS = (
    (told(4100), told(4100, report="b"), Verdict.AGREE),
    (told(4100, Hedge.ABOUT), told(5000, Hedge.ABOUT, report="b"), Verdict.CONFLICT),
    (told(4100, Hedge.ABOUT), told(4000, Hedge.ABOUT, report="b"), Verdict.ROUNDING),
    (told(4087), told(4100, report="b"), Verdict.ROUNDING),
    (told(12), told(10, report="b"), Verdict.CONFLICT),
    (told(4000, Hedge.MORE_THAN), told(4100, report="b"), Verdict.AGREE),
    (told(4000, Hedge.MORE_THAN), told(3900, report="b"), Verdict.CONFLICT),
    (told(100, Hedge.NEARLY), told(95, report="b"), Verdict.AGREE),
    (told(200, Hedge.VAGUE), told(640, report="b"), Verdict.AGREE),
    (told(4100), told(900, day=FAR, report="b"), Verdict.DIFFERENT_TIME),
    (told(4100), told(5000, day=JUNE, report="b"), Verdict.CONFLICT),
    (told(6, toll=True), told(8, day=JUNE, report="b", toll=True), Verdict.DIFFERENT_TIME),
    (told(4100), told(5000, day=None, report="b"), Verdict.UNDECIDED),
    (told(4100), told(4100, day=None, report="b"), Verdict.UNDECIDED),
    (told(900, qualifiers=("combat",)), told(4100, report="b"), Verdict.DIFFERENT_SCOPE),
    (told(4100), told(5000), Verdict.UNDECIDED),
    (
        told(6, outlet="Port Mail"),
        told(8, day="2031-05-12", report="b", outlet="Port Mail"),
        Verdict.REVISION,
    ),
)


@pytest.mark.parametrize(("one", "other", "verdict"), VERDICTS)
def test_judges_two_values(one: Told, other: Told, verdict: Verdict) -> None:
    found, why = judge(one, other)
    assert found is verdict, why
    assert why


NUMBERS = st.integers(0, 10**7) | st.floats(0, 10**6, allow_nan=False)
ANY = st.builds(
    told,
    NUMBERS,
    st.sampled_from(Hedge),
    st.sampled_from([MAY, JUNE, FAR, None]),
    st.sampled_from("ab"),
    st.sampled_from([None, "Port Mail"]),
    st.sampled_from([(), ("combat",)]),
    st.booleans(),
)


@given(ANY, ANY)
def test_judges_alike_from_both_sides(one: Told, other: Told) -> None:
    assert judge(one, other)[0] is judge(other, one)[0]
