"""The judgements: who decided what, when, why, and what came of it.

9c3e  2031-06-01  ada  merge  party  Ada Vale; Adda Vale   holds           52aa
41aa  2031-06-02  bo   split  party  Ada Vale; Adda Vale   without effect  c.txt is not in …
77d0  2031-06-03  ada  undo                                holds           undoes 41aa
"""

from collections.abc import Sequence

from dateline.types.decision import Decision
from dateline.types.judgement import Act, Judgement

from .case import Case
from .table import WIDE, Cell, Column, Role, Table

COLUMNS = (
    Column("id", "id", Role.ID),
    Column("at", "at"),
    Column("by", "by"),
    Column("act", "act"),
    Column("kind", "kind"),
    Column("what", "what", Role.WORDS),
    Column("effect", "effect"),
    Column("entries", "entries"),
    Column("reason", "because"),
    Column("why", "why", from_width=WIDE),
)
UNDONE, BEHIND = "undone", "not applied yet"


def judgements(case: Case, given: Sequence[Judgement], only: frozenset[str] | None = None) -> Table:
    """List judgements in order of time, with what became of each; all, or those with an id."""
    decided = {one.judgement: one for one in case.record.decided}
    undoes = {one.undoes: one for one in given if one.undoes}
    rows = (
        _row(case, one, decided.get(one.id), undoes.get(one.id))
        for one in given
        if only is None or one.id in only
    )
    return case.table("Judgements", COLUMNS, rows, "no judgement")


def undone(case: Case, given: Sequence[Judgement], id_: str) -> bool:
    """Whether a judgement no longer holds because it was undone."""
    decided = {one.judgement for one in case.record.decided}
    acts = {one.id: one.act for one in given}
    undos = [one.id for one in given if one.undoes == id_]
    if acts[id_] is Act.UNDO:
        return any(not undone(case, given, undo) for undo in undos)
    return id_ not in decided and bool(undos)


def _row(
    case: Case, one: Judgement, decision: Decision | None, undo: Judgement | None
) -> tuple[Cell, ...]:
    effect, reason = _effect(one, decision, undo)
    entries = decision.entries if decision else ()
    return (
        one.id,
        one.at[:16].replace("T", " "),
        one.by,
        one.act.value,
        one.kind,
        "; ".join(dict.fromkeys(side.name for side in one.sides)) or one.undoes or "",
        effect,
        ", ".join(each[: case.id_length] for each in entries),
        reason,
        one.why,
    )


def _effect(one: Judgement, decision: Decision | None, undo: Judgement | None) -> tuple[str, str]:
    if decision:
        return decision.effect.value, decision.why
    if undo:
        return UNDONE, f"by {undo.by} on {undo.at[:10]}"
    return ("", "") if one.act is Act.UNDO else (BEHIND, "the record is behind")
