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
from ..types.record import Evidence, PartyRef, Series, Value
from .amounts import amount, show
from .bonds import FREE, Bonds, unit_of
from .claims import marked, pairs
from .counting import Counted, counted, qualifiers
from .days import days
from .ids import content_id, evidence
from .labels import NAMELESS, tell_apart
from .lineage import Lineages
from .meeting import Item, meet
from .named import Named
from .parties import Parties
from .surroundings import Around, around
from .verdicts import Told
from .words import stems, stopwords

BEING = "stationed"  # the act of what is only there: it names no sum
CHANGE = ("from", "raised to", "rose to", "fell to", "cut to", "revised to")
BEFORE = 40  # characters before a figure in which a change is told

# "The 800,000 federal workers" are one set for all reports of an episode; "three workers" are not.
MANY = 100

_FOR = re.compile(r" (?:for|in|of|on|to|toward|towards|from) (?!\d)[\w’'-]+(?: [\w’'-]+){0,3}")

CLAUSE = frozenset("that which who whom whose he she it they we you as because if".split())


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
        stock=bool(one.key.group and one.key.place) and one.key.act == "present",
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
    told = [one.told for one in ordered]
    values = marked(told)
    cited = [value.at for value in values]
    return Series(
        id=content_id("figure", cited),
        of=_label([one.count for one in ordered]),
        unit=ordered[0].count.key.unit or None,
        values=values,
        pairs=pairs(told),
        attested=lineages.attest(
            ((at, None) for at in cited), {value.at: show(value.value) for value in values}
        ),
    )


def _when(one: _Dated) -> tuple[bool, str]:
    """Dated values first, in order of time; undated ones stand at the end."""
    best = one.told.value.as_of.best
    return best is None, best.isoformat() if best else ""


def _use(group: Sequence[Count]) -> str:
    """What a number is for, most often, or else what is done with it: " for the wall"."""
    told = Counter(one.about for one in group if one.about)
    if told:
        return min(told, key=lambda words: (-told[words], len(words), words))
    done = Counter(one.figure.act for one in group if one.figure.act not in {None, BEING})
    return f" ({min(done, key=lambda act: (-done[act], act))})" if done else ""


def _label(group: Sequence[Count]) -> str:
    """The commonest wording, with the place where it does not name it."""
    told = [one for one in group if not one.scope] or list(group)
    wordings = Counter(" ".join(one.figure.of.split()) for one in told)
    label = max(wordings, key=lambda words: (wordings[words], -len(words), words))
    key = group[0].key
    if not label:
        label = f"{NAMELESS.get(key.unit, key.unit) or 'amount'}{_use(group)}"
    if key.place and key.place.lower() not in label.lower():
        label = f"{label} in {key.place}".strip()
    if key.toll and key.act not in label:
        label = f"{label} {key.act}"
    return label.strip()
