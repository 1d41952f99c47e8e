"""What each kind of entry shows on its own page."""

from collections.abc import Sequence

from dateline.types.dating import Dating
from dateline.types.record import (
    Attested,
    Change,
    Contradiction,
    Episode,
    Evidence,
    Happening,
    Party,
    Position,
    Reuse,
    Series,
    Stand,
    Statement,
    Wording,
)

from .case import Case
from .codes import codes
from .compared import compared
from .events import kind, left_out
from .parties import roles
from .phrases import amount, attested, count, one_line, parties
from .positions import sided
from .sheet import Articles, Passage, Sheet, passage
from .sources import reuse as reuse_of
from .when import shown


def statement(case: Case, articles: Articles, entry: Statement) -> Sheet:
    """Show every wording of a statement, and which events it is or speaks of."""
    to = f" to {entry.addressee.name}" if entry.addressee else ""
    return Sheet(
        entry.id,
        "statement",
        f"{entry.speaker.name}{to}, {shown(entry.said)}",
        (
            _support(entry.attested),
            _dated("said", entry.said),
            *(f"is event {each[: case.id_length]}" for each in entry.is_event),
            *(f"speaks of event {each[: case.id_length]}" for each in entry.speaks_of),
        ),
        tuple(_wording(wording, articles) for wording in entry.wordings),
        compared(entry, _named(entry, articles)),
    )


def figure(articles: Articles, entry: Series) -> Sheet:
    """Show every value of a series, and every verdict on two of them."""
    values = [f"{amount(value, entry)} ({value.at.file})" for value in entry.values]
    passages = []
    for value in entry.values:
        says = f", says {value.speaker.name}" if value.speaker else ""
        label = f"{value.at.file} · {amount(value, entry)}, as of {shown(value.as_of)}{says}"
        passages.append(passage(f"{label} · {value.as_of.why}", [value.at], articles))
    notes = (
        f"{values[pair.a]} and {values[pair.b]}: {pair.verdict.value.replace('_', ' ')}: {pair.why}"
        for pair in entry.pairs
    )
    lines = (_support(entry.attested),)
    return Sheet(entry.id, "figure", entry.of, lines, tuple(passages), tuple(notes))


def event(case: Case, articles: Articles, entry: Happening) -> Sheet:
    """Show the words that carry an event, and who of its episode leaves it out."""
    who = parties(entry.actors) or "no one named"
    whom = f" → {parties(entry.recipients)}" if entry.recipients else ""
    where = f", in {entry.where}" if entry.where else ""
    spoken = [each for each in case.record.statements if entry.id in each.speaks_of]
    return Sheet(
        entry.id,
        "event",
        f"{who}{whom}: {kind(entry)} ({entry.modality.value}), {shown(entry.when)}{where}",
        (
            _support(entry.attested),
            _dated("when", entry.when),
            *left_out(case, entry),
            *codes(entry.coding),
        ),
        _passages(entry.evidence, articles),
        tuple(f"spoken of by {x.speaker.name} in {x.id[: case.id_length]}" for x in spoken),
    )


def party(case: Case, articles: Articles, entry: Party) -> Sheet:
    """Show where a party is named, and what it says and does."""
    facts = (
        ("kind", entry.kind.value),
        ("roles", roles(entry)),
        ("also called", ", ".join(entry.aliases)),
        ("stands for", entry.stands_for or ""),
    )
    said = [each for each in case.record.statements if each.speaker.party == entry.id]
    did = [
        each
        for each in case.record.events
        if entry.id in {ref.party for ref in (*each.actors, *each.recipients)}
    ]
    length = case.id_length
    notes = (
        *(f"says {x.id[:length]}: {one_line(x.wordings[0].at.exact)}" for x in said),
        *(f"in event {x.id[:length]}: {kind(x)}, {shown(x.when)}" for x in did),
    )
    lines = tuple(f"{name}: {value}" for name, value in facts if value)
    return Sheet(entry.id, "party", entry.name, lines, _passages(entry.evidence, articles), notes)


def position(articles: Articles, entry: Position) -> Sheet:
    """Show what a position is read from."""
    title = f"{entry.party.name} {entry.stance}: {entry.wants or entry.question}"
    said = (f"put forward by {entry.speaker.name}",) if entry.speaker else ()
    lines = (f"question: {entry.question}", _dated("when", entry.when), *said)
    return Sheet(entry.id, "position", title, lines, _passages(entry.evidence, articles))


def change(articles: Articles, entry: Change) -> Sheet:
    """Show a change of position with what it was read from, before and after."""
    sides = (("before", entry.before), ("after", entry.after))
    title = f"{entry.party.name} on {entry.question}: {sided(entry)}"
    lines = (_dated("when", entry.when), entry.why)
    return Sheet(entry.id, "change", title, lines, _stands(sides, articles))


def contradiction(articles: Articles, entry: Contradiction) -> Sheet:
    """Show two positions of one party at one time."""
    sides = (("one side", entry.one), ("other side", entry.other))
    title = f"{entry.party.name} on {entry.question}: {sided(entry)}"
    lines = (_dated("when", entry.when), entry.why)
    return Sheet(entry.id, "contradiction", title, lines, _stands(sides, articles))


def reuse(articles: Articles, entry: Reuse) -> Sheet:
    """Show a shared passage on both sides."""
    sides = [entry.from_, entry.to] if entry.from_ else [entry.to]
    other = entry.from_.file if entry.from_ else entry.source or "an agency"
    title = {
        "copies": f"{entry.to.file} copies {other}",
        "shares": f"{entry.to.file} shares text with {other}",
    }.get(entry.relation, f"{entry.to.file} credits {other}")
    line = f"{entry.similarity:.0%} of the passage's 7-word runs stand on the other side"
    return Sheet(entry.id, "reuse", title, (line,), _passages(sides, articles))


def episode(case: Case, entry: Episode) -> Sheet:
    """List an episode's reports."""
    notes = tuple(
        f"{each.file} · {shown(each.published)} · {each.headline or 'no headline'}"
        for each in case.reports.values()
        if each.report in entry.reports
    )
    lines = [count(len(entry.reports), "report"), _dated("when", entry.when)]
    lines += (
        f"same story: {other.id} · {shown(other.when)} · {other.title}"
        for other in case.record.episodes
        if entry.story and other.story == entry.story and other.id != entry.id
    )
    return Sheet(entry.id, "episode", entry.title, tuple(lines), (), notes)


def report(case: Case, articles: Articles, id_: str) -> Sheet:
    """Show a report's dating, metadata and zones."""
    article = articles(id_)
    listed = case.reports[article.report]
    facts = (
        ("outlet", article.outlet or ""),
        ("byline", article.byline or ""),
        ("url", article.url or ""),
        ("language", article.language),
        ("credits", ", ".join(listed.credits)),
        ("text shared", "; ".join(reuse_of(case, article.report))),
        ("SHA-256", article.report),
    )
    lines = tuple(f"{name}: {value}" for name, value in facts if value)
    passages = (
        Passage(zone.kind.value, article.text[zone.start : zone.end], ()) for zone in article.zones
    )
    title = f"{article.file} · {listed.headline or 'no headline'}"
    dated = _dated("published", listed.published)
    return Sheet(article.report, "report", title, (dated, *lines), tuple(passages))


def _named(entry: Statement, articles: Articles) -> dict[str, str]:
    """The file of each report of a statement, with its outlet where that is known."""
    reports = [articles(report) for report in sorted({each.at.report for each in entry.wordings})]
    return {one.report: f"{one.file} ({one.outlet})" if one.outlet else one.file for one in reports}


def _wording(wording: Wording, articles: Articles) -> Passage:
    via = f" · via {wording.via}" if wording.via else ""
    label = f"{wording.at.file} · {wording.mode.value}{via}"
    return passage(label, wording.content or (wording.at,), articles)


def _passages(evidence: Sequence[Evidence], articles: Articles) -> tuple[Passage, ...]:
    return tuple(passage(each.file, [each], articles) for each in evidence)


def _stands(sides: Sequence[tuple[str, Stand]], articles: Articles) -> tuple[Passage, ...]:
    return tuple(
        passage(f"{label} · {stand.stance} · {each.file}", [each], articles)
        for label, stand in sides
        for each in stand.evidence
    )


def _support(by: Attested) -> str:
    return f"{attested(by)}: {by.why}" if by.why else attested(by)


def _dated(what: str, dating: Dating) -> str:
    best = f" (likeliest {dating.best})" if dating.best and "/" in (dating.edtf or "") else ""
    return f"{what} {shown(dating)}{best}: {dating.why}"
