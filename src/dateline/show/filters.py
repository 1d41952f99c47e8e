"""Which entries to show: by time, party and report.

    Filter(since="2031-05", party="Vale")  ->  what Vale says or does from May 2031 on

An entry with a span of possible days passes when one of them lies in the time asked for; an
entry without a date passes only when no time is asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.errors import NotFoundError, UsageError
from dateline.types.dating import Dating
from dateline.types.record import Evidence, PartyRef

from .case import Case, Listed
from .when import Bounds, bounds


@dataclass(frozen=True, slots=True)
class Filter:
    """What a user asked for: EDTF dates, a party's name or id, a report's file or id."""

    since: str | None = None
    until: str | None = None
    party: str | None = None
    report: str | None = None


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class Sieve:
    """A filter looked up in a case. None lets everything through."""

    first: Bounds | None
    last: Bounds | None
    parties: frozenset[str] | None
    name: str
    reports: frozenset[str] | None

    def dated(self, dating: Dating) -> bool:
        """Say whether the date may lie in the time asked for."""
        return self.within(dating.edtf)

    def within(self, edtf: str | None) -> bool:
        """Say whether a day of an EDTF date lies in the time asked for."""
        if self.first is None and self.last is None:
            return True
        when = bounds(edtf)
        if when is None:
            return False
        late = self.first is not None and when[1] < self.first[0]
        early = self.last is not None and when[0] > self.last[1]
        return not late and not early

    def involves(self, refs: Iterable[PartyRef | None]) -> bool:
        """Say whether one of the parties is the one asked for."""
        if self.parties is None:
            return True
        for ref in refs:
            if ref is None:
                continue
            if ref.party in self.parties if ref.party else self.name in ref.name.casefold():
                return True
        return False

    def includes(self, report: str) -> bool:
        """Say whether the report is the one asked for."""
        return self.reports is None or report in self.reports

    def carried(self, evidence: Iterable[Evidence]) -> bool:
        """Say whether one of the pieces is from the report asked for."""
        return self.reports is None or any(self.includes(each.report) for each in evidence)


def sieve(case: Case, only: Filter) -> Sieve:
    """Look a filter up in a case; raises NotFoundError and UsageError."""
    return Sieve(
        first=_time(only.since, "--since"),
        last=_time(only.until, "--until"),
        parties=_parties(case, only.party) if only.party else None,
        name=(only.party or "").casefold(),
        reports=frozenset(find_reports(case, only.report)) if only.report else None,
    )


def find_reports(case: Case, asked: str) -> tuple[str, ...]:
    """Ids of the reports that are called so; raises NotFoundError.

    A whole file name goes first, then base name, stem or id, then how a base name begins.
    """
    exact = tuple(each.report for each in case.reports.values() if each.file == asked)
    if exact:
        return exact
    for fits in (_is_short_name, _begins_name):
        found = tuple(each.report for each in case.reports.values() if fits(each, asked))
        if found:
            return found
    raise NotFoundError(f"no report in this case is called {asked}")


def _is_short_name(listed: Listed, asked: str) -> bool:
    base = listed.file.rsplit("/", 1)[-1]
    return asked in (base, base.rsplit(".", 1)[0]) or _begins(listed.report, asked)


def _begins_name(listed: Listed, asked: str) -> bool:
    return listed.file.rsplit("/", 1)[-1].startswith(asked)


def _begins(report: str, asked: str) -> bool:
    return len(asked) >= 4 and report.startswith(asked.lower())


def _parties(case: Case, asked: str) -> frozenset[str]:
    """Parties whose name, alias or id fits; a full name leaves out those that contain it."""
    words = asked.casefold()
    full = case.called.get(words, ())
    return frozenset(full) or frozenset(
        party.id
        for party in case.record.parties
        if any(words in name.casefold() for name in (party.name, *party.aliases))
        or _begins(party.id, asked)
    )


def _time(edtf: str | None, option: str) -> Bounds | None:
    if edtf is None:
        return None
    found = bounds(edtf)
    if found is None:
        raise UsageError(f"{option} takes a date like 2031-05-08, 2031-05 or 2031, not {edtf!r}")
    return found
