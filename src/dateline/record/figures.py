"""Figures: a quantity followed over reports and time, every pair of its values compared.

    "US troops in Norland": about 4,100 (9 May), 5,000 (9 May), 900 (three years later)
    ->  the first two conflict; the third is of another time

Values meet on what they count (`counting`); a value that leaves out whose or where joins the one
series it fits in an article about that place, and says so in its scope. Tolls of one event meet
only inside one episode. Not followed yet: shares of a whole, rates, sums over reports.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..ports import Resolver
from ..types.dating import Basis, Dating
from ..types.mention import Figure, Hedge
from ..types.reading import Reading
from ..types.record import Evidence, Pair, PartyRef, Series, Value
from .amounts import Amount, amount, show
from .bonds import FREE, Bonds, unit_of
from .counting import Counted, counted, qualifiers
from .days import days
from .ids import content_id, evidence
from .labels import NAMELESS, tell_apart
from .lineage import Lineages
from .meeting import Item, meet
from .named import Named
from .parties import Parties
from .surroundings import Around, around
from .verdicts import Number, Told, judge, number, settled
from .words import stems, stopwords

CHANGE = ("from", "raised to", "rose to", "fell to", "cut to", "revised to")
BEFORE = 40  # characters before a figure in which a change is told

# "The 800,000 federal workers" are one set for all reports of an episode; "three workers" are not.
MANY = 100

_FOR = re.compile(r" (?:for|in|of|on|to|toward|towards|from) [\w’'-]+(?: [\w’'-]+){0,3}")

CLAUSE = frozenset("that which who whom whose he she it they we you as because if".split())

# Each value is compared with so many neighbours in time: all pairs of a series up to this length.
LONGEST = 60
SAMPLE = 5  # descriptions that are kept of what several reports say alike


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of one report with its key and the article's main place, not yet dated."""

    key: Counted
    main: str | None
    figure: Figure
    at: Evidence
    speaker: PartyRef | None
    outlet: str | None
    revises: bool
    around: Around
    about: str  # what the text says it is for, where nothing is counted: "for the harbour wall"
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A count and its value as of a day."""

    count: Count
    told: Told


def counts(reading: Reading, parties: Parties) -> Iterator[Count]:
    """Give the figures of a report with their keys."""
    if not reading.figures:
        return
    article, named = reading.article, Named(reading, parties)
    for figure in reading.figures:
        key = counted(figure, article.text, named)
        before = article.text[max(figure.span.start - BEFORE, 0) : figure.span.start].lower()
        yield Count(
            key=key,
            main=named.main_place(key.group),
            figure=figure,
            at=evidence(article, figure.span),
            speaker=parties.ref(article.report, figure.speaker) if figure.speaker else None,
            outlet=article.outlet,
            revises=any(before.rstrip().endswith(word) for word in CHANGE),
            around=around(article.text, figure.span.start, figure.span.end),
            about="" if figure.of.strip() else _about(figure, article.text),
        )


def series(
    found: Sequence[Count],
    published: Mapping[str, Dating],
    resolve: Resolver,
    episode: Mapping[str, str],
    lineages: Lineages,
    bonds: Bonds = FREE,
) -> tuple[Series, ...]:
    """Join counts into series, in order of what they count. `episode` gives a report's."""
    full = sorted(_completed(found), key=lambda one: one.at)
    dated = [_dated(one, published[one.at.report], resolve, episode) for one in full]
    items = [_item(one, episode) for one in full]
    met = meet(items, [_meeting(one, episode) for one in full])
    groups = [[dated[place] for place in group] for group in met]
    held = bonds.regroup(groups, lambda one: unit_of(one.count.at))
    made = tell_apart([_series(group, lineages) for group in held])
    return tuple(sorted(made, key=lambda one: (one.of.casefold(), one.id)))


def _dated(one: Count, published: Dating, resolve: Resolver, episode: Mapping[str, str]) -> _Dated:
    value = Value(
        value=one.figure.value,
        hedge=one.figure.hedge,
        as_of=_as_of(one.figure, published, resolve, one.at.file),
        speaker=one.speaker,
        at=one.at,
        scope=one.scope,
        upper=one.figure.upper,
    )
    told = Told(
        value=value,
        amount=amount(one.figure),
        toll=one.key.toll,
        qualifiers=qualifiers(one.figure),
        reports=frozenset({one.at.report}),
        outlets=frozenset({one.outlet} if one.outlet else ()),
        homes=frozenset({episode.get(one.at.report, one.at.report)}),
        words=(_description(one),),
        stock=bool(one.key.group and one.key.place) and not one.key.toll,
        revises=one.revises,
    )
    return _Dated(one, told)


def _description(one: Count) -> frozenset[str]:
    """The words that say what a number is of, but for the noun."""
    words = (*stems(one.figure.of), *one.around.before, *one.around.after)
    return frozenset(words) - {one.key.noun}


def _item(one: Count, episode: Mapping[str, str]) -> Item:
    return Item(
        key=one.key,
        report=one.at.report,
        home=episode.get(one.at.report, one.at.report),
        amount=amount(one.figure),
        of=tuple(stems(one.figure.of)),
        around=one.around,
        narrowing=qualifiers(one.figure),
    )


def _as_of(figure: Figure, published: Dating, resolve: Resolver, file: str) -> Dating:
    if figure.when is not None and (figure.when.rule or figure.when.edtf):
        when = resolve(figure.when, published.best)
        found = days(when.edtf)
        if found is not None:
            basis = published.basis if when.rule else Basis.STATED
            return Dating(when.edtf, found.first, basis, f"{file} says “{when.span.exact}”")
    if published.edtf is None:
        return published
    return replace(published, why=f"as of the report: {published.why}")


def _meeting(one: Count, episode: Mapping[str, str]) -> tuple[object, ...]:
    """Where a count meets others: its key, for tolls within an episode; else by itself."""
    report = one.at.report
    home = episode.get(report, report)
    if one.key.enough:
        return one.key, home if one.key.toll else ""
    if one.figure.value >= MANY and one.figure.hedge is not Hedge.VAGUE:
        narrow = one.key.narrow(one.figure.of)
        return (narrow, home) if narrow else (one.at,)
    return (one.at,)


def _completed(found: Sequence[Count]) -> Iterator[Count]:
    """Fill in whose and where from the one series that a count fits."""
    full: dict[tuple[str, str, str], set[Counted]] = defaultdict(set)
    for one in found:
        if one.key.group and one.key.place:
            full[one.key.noun, one.key.unit, one.key.act].add(one.key)
    for one in found:
        if one.key.group and one.key.place:
            yield one
            continue
        kin = full.get((one.key.noun, one.key.unit, one.key.act), set())
        fitting = [key for key in kin if one.key.fits(key, one.main)]
        if len(fitting) == 1:
            yield replace(one, key=fitting[0], scope=_scope(one.key, fitting[0]))
        else:
            yield one


def _about(figure: Figure, text: str) -> str:
    """What follows a number that counts nothing by name: "$5 million for the harbour wall"."""
    found = _FOR.match(text, figure.span.end)
    words = found[0].split() if found else []
    cut = next((n for n, word in enumerate(words) if word in CLAUSE), len(words))
    words = words[:cut]
    while words and words[-1].lower() in stopwords():
        words.pop()
    return f" {' '.join(words)}" if len(words) > 1 else ""


def _scope(told: Counted, full: Counted) -> str:
    missing = []
    if not told.group:
        missing.append(f"whose they are (taken for {full.group})")
    if not told.place:
        missing.append(f"where (the report is about {full.place})")
    return f"the report does not say {' or '.join(missing)}"


def _series(group: Sequence[_Dated], lineages: Lineages) -> Series:
    ordered = sorted(group, key=lambda one: (_when(one), one.told.value.at))
    claims = _claims(ordered)
    pairs = []
    for place, (a, one) in enumerate(claims):
        for b, other in claims[place + 1 : place + LONGEST]:
            verdict, why = judge(one, other)
            pairs.append(Pair(a, b, verdict, why))
    values = tuple(_marked(ordered))
    cited = [value.at for value in values]
    return Series(
        id=content_id("figure", cited),
        of=_label([one.count for one in ordered]),
        unit=ordered[0].count.key.unit or None,
        values=values,
        pairs=tuple(pairs),
        attested=lineages.attest(
            ((at, None) for at in cited), {value.at: show(value.value) for value in values}
        ),
    )


def _firsts(ordered: Sequence[_Dated]) -> list[int]:
    """For each value the place of the first that says the same as of the same days."""
    first: dict[tuple[object, ...], int] = {}
    return [first.setdefault(_saying(one), place) for place, one in enumerate(ordered)]


def _saying(one: _Dated) -> tuple[object, ...]:
    """What a value says; one without a usable date is by itself."""
    value, told = one.told.value, one.told
    said = (value.value, value.upper, value.hedge, value.as_of.edtf, told.qualifiers, told.toll)
    return said if settled(value, told.toll) else (value.at,)


def _claims(ordered: Sequence[_Dated]) -> list[tuple[int, Told]]:
    """What is said, once each, with all who say it, at the place of the first."""
    found: dict[int, list[Told]] = defaultdict(list)
    given: dict[str, dict[Number, Amount]] = defaultdict(dict)  # the numbers of each report
    for one, first in zip(ordered, _firsts(ordered), strict=True):
        found[first].append(one.told)
        given[one.told.value.at.report][number(one.told.amount)] = one.told.amount
    beside: dict[Number, dict[Number, Amount]] = defaultdict(dict)
    for numbers in given.values():
        for each in numbers:
            beside[each] |= {other: told for other, told in numbers.items() if other != each}
    return [
        (first, _together(alike, list(beside[number(alike[0].amount)].values())))
        for first, alike in found.items()
    ]


def _together(alike: Sequence[Told], beside: Sequence[Amount]) -> Told:
    return replace(
        alike[0],
        reports=frozenset().union(*(one.reports for one in alike)),
        outlets=frozenset().union(*(one.outlets for one in alike)),
        homes=frozenset().union(*(one.homes for one in alike)),
        beside=tuple(sorted(beside, key=lambda one: (one.value, one.upper or 0.0))),
        words=tuple(words for one in alike[:SAMPLE] for words in one.words),
        stock=all(one.stock for one in alike),
        revises=any(one.revises for one in alike),
    )


def _marked(ordered: Sequence[_Dated]) -> list[Value]:
    """The values, each with the place of the one that is compared for it."""
    return [
        replace(one.told.value, same_as=first) if first != place else one.told.value
        for place, (one, first) in enumerate(zip(ordered, _firsts(ordered), strict=True))
    ]


def _when(one: _Dated) -> tuple[bool, str]:
    """Dated values first, in order of time; undated ones stand at the end."""
    best = one.told.value.as_of.best
    return best is None, best.isoformat() if best else ""


def _label(group: Sequence[Count]) -> str:
    """The commonest wording, with the place where it does not name it."""
    told = [one for one in group if not one.scope] or list(group)
    wordings = Counter(" ".join(one.figure.of.split()) for one in told)
    label = max(wordings, key=lambda words: (wordings[words], -len(words), words))
    key = group[0].key
    if not label:
        label = f"{NAMELESS.get(key.unit, key.unit) or 'amount'}{group[0].about}"
    if key.place and key.place.lower() not in label.lower():
        label = f"{label} in {key.place}".strip()
    if key.toll and key.act not in label:
        label = f"{label} {key.act}"
    return label.strip()
