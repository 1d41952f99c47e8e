"""Who holds an office that a report names without its holder.

    "the prime minister of Norland" in 2031, "Prime Minister Ada Vale" in reports of 2031   Ada Vale
    the same in 2042, and "Prime Minister Bo Lind" in reports of 2042                       Bo Lind
    the same in 2036, of which no report tells                           stays the office

The holder is looked for on the report's own date. "Former" and the like hold nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from .days import Days
from .nodes import Known, Node, Office, is_past, root

When = Mapping[str, Days | None]

# A holder whom some report names in the office within so many days is its holder still; two of
# them are told apart by the time over which reports name each.
TERM = 400


def holders(facts: Known, roots: Mapping[Node, Node], when: When) -> dict[Node, Node]:
    """Join each report's office to its one holder then, else to the office of other reports."""
    held = _held(facts, roots)
    joined: dict[Node, Node] = {}
    firsts: dict[Office, Node] = {}
    for known in sorted(n for n in facts if n[0] == "office"):
        office = (known[1], *known[3:])
        if is_past(" ".join(known[3:])):
            continue
        holder = _on(when.get(known[2]), held.get(office, {}), when) if known[1] else None
        joined[known] = holder or firsts.setdefault(office, known)
    return {known: target for known, target in joined.items() if known != target}


def _held(facts: Known, roots: Mapping[Node, Node]) -> dict[Office, dict[Node, set[str]]]:
    """The reports that name each person in each office."""
    found: dict[Office, dict[Node, set[str]]] = defaultdict(lambda: defaultdict(set))
    for known, fact in facts.items():
        if known[0] in {"person", "surname"}:
            for office, reports in fact.offices.items():
                found[office][root(roots, known)] |= reports
    return found


def _on(day: Days | None, held: Mapping[Node, Iterable[str]], when: When) -> Node | None:
    """The one holder on a day, or of all time where the day is not known."""
    terms = {holder: _term(reports, when) for holder, reports in held.items()}
    if day is None or None in terms.values():
        return next(iter(terms)) if len(terms) == 1 else None
    near = [h for h in sorted(terms) if (term := terms[h]) and term.apart(day) <= TERM]
    inside = [h for h in near if (term := terms[h]) and term.meets(day)]
    for left in (near, inside):
        if len(left) == 1:
            return left[0]
    return None


def _term(reports: Iterable[str], when: When) -> Days | None:
    """From the first to the last report that names the holder; None where none is dated."""
    known = [day for report in reports if (day := when.get(report))]
    if not known:
        return None
    return Days(min(day.first for day in known), max(day.last for day in known))
